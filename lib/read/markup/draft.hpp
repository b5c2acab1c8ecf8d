#pragma once

/// What a reader of a marked-up format hands on: an Article with what the markup says outright, and beside it
/// what is still raw: bylines of several names, dates in words.
///
/// A reader fills `article.format`, `encoding`, `blocks`, `notes` and whatever of title, deck, section,
/// masthead, language, direction and pictures its format states. It leaves to finish_draft() whatever no
/// markup says: languages of blocks, names out of bylines, dates, verse in paragraphs of broken lines, counts
/// of references, mending.

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "warraq/article/article.hpp"
#include "warraq/mend/decode.hpp"
#include "warraq/read/read.hpp"

namespace warraq::read {

struct RawDate {
  Text text;            ///< as written
  std::string machine;  ///< the format's own form of it ("2025-04-02", an ISO time); empty when it has none
  std::string role;     ///< "published", "written", "modified"
};

struct Draft {
  Article article;
  std::vector<Text> bylines;  ///< each one name or several, with or without "By"
  std::vector<RawDate> dates;
  bool title_is_certain =
      true;  ///< false: it is the page's or file's, and a heading in the text may be better
};

/// What every reader is given beside the bytes.
struct ReaderInput {
  std::string_view bytes;                ///< as they are in the file
  std::string name;                      ///< for messages, and to tell formats and pictures by
  const ReadOptions* options = nullptr;  ///< never null
};

/// How to decode the input, of whose encoding it says `inside` itself. A server's word stands above that
/// (RFC 7303, section 3; HTML, "determining the character encoding").
inline DecodeOptions decoding(const ReaderInput& input, std::string inside = {}, bool borrow = false) {
  return {.declared = input.options->charset.empty() ? std::move(inside) : input.options->charset,
          .forced = input.options->encoding,
          .borrow = borrow};
}

/// How deep blocks may nest (lists in lists, quotations in quotations). What nests deeper is kept, but flat:
/// no page could show it, and no stack should have to hold it.
constexpr int deepest_nesting = 24;

/// From a draft to the finished article.
Article finish_draft(Draft draft, const ReadOptions& options);

}  // namespace warraq::read
