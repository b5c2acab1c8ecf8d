#pragma once

/// What an article says of itself before it begins: title, authors, dates, language, as front matter and
/// Pandoc's metadata give them. Keys are those people use; others mean nothing to us.

#include <string>
#include <string_view>
#include <vector>

#include "read/markup/draft.hpp"

namespace warraq::read {

struct MetaEntry;

/// A text, a list or a table of values.
struct MetaValue {
  Text text;
  std::vector<MetaValue> items;
  std::vector<MetaEntry> entries;

  const MetaValue* find(std::string_view key) const;  ///< an entry, capitals alike; null when there is none
  bool empty() const { return text.empty() && items.empty() && entries.empty(); }
};

struct MetaEntry {
  std::string key;
  MetaValue value;
};

/// Fills title, deck, authors, dates, section, language and direction of the draft from what `values` has.
void apply_metadata(const MetaValue& values, Draft& draft);

}  // namespace warraq::read
