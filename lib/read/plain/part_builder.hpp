#pragma once

/// The parts around the body: contacts, section labels, bylines, dates.

#include <string_view>
#include <vector>

#include "read/plain/inline_text.hpp"
#include "read/plain/units.hpp"
#include "warraq/article/article.hpp"

namespace warraq::read {

void add_contacts(const Line& line, const TextMaker& maker, Article& article);
void add_section(const Line& line, const TextMaker& maker, Article& article);
/// Takes the label ("By ") off and parts several names.
void add_authors(const Line& line, const TextMaker& maker, Article& article);

/// A line with a date in it, for add_dates.
struct DateLine {
  const Line* line = nullptr;
  bool in_head = true;
  bool whole = false;  ///< the line is its date: the words beside it are a label or a place
};
/// Reads all dates of an article together: one that can be read two ways is settled by the others.
void add_dates(const std::vector<DateLine>& lines, const TextMaker& maker, Article& article);

}  // namespace warraq::read
