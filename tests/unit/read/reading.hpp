#pragma once

/// Reads a text and shows the parts of the article in one line each, for tables of small cases.

#include <string>
#include <variant>
#include <vector>

#include "warraq/read/read.hpp"

namespace warraq::test {

inline Article reading(std::string_view text, const std::string& overrides = {}) {
  ReadOptions options{.name = "essay.txt"};
  if (!overrides.empty()) options.overrides = overrides;
  return read_article_bytes(text, options);
}

/// The texts of the paragraphs.
inline std::vector<std::string> paragraphs(const Article& article) {
  std::vector<std::string> texts;
  for (const Block& block : article.blocks)
    if (const auto* paragraph = std::get_if<ParagraphBlock>(&block.content))
      texts.push_back(paragraph->text.utf8);
  return texts;
}

inline std::vector<std::string> headings(const Article& article) {
  std::vector<std::string> texts;
  for (const Block& block : article.blocks)
    if (const auto* heading = std::get_if<Heading>(&block.content)) texts.push_back(heading->text.utf8);
  return texts;
}

inline const Decision* decision(const Article& article, std::string_view part) {
  for (const Decision& one : article.decisions)
    if (one.part == part) return &one;
  return nullptr;
}

/// A paragraph that no rule can take for anything else.
inline const std::string prose =
    "The mill stands where the river bends, and in spring it stands in the river. Nobody in the valley can "
    "say who "
    "built it, but everybody knows whose turn it is to mend the weir when the ice has gone.";
/// Another, for nothing repeats a whole paragraph but a deck.
inline const std::string more_prose =
    "A hundred and sixty years ago a second mill was built above the first one, and took its water. For eleven years the "
    "two houses wrote letters to each other, on the best paper that either of them could make.";
inline const std::string persian_prose =
    "آسیاب در جایی ایستاده است که رود خم می‌شود و در بهار در میان رود می‌ایستد. هیچ‌کس در دره "
    "نمی‌داند که آن را چه "
    "کسی ساخته است، اما همه می‌دانند که امسال نوبت کیست تا بند را پس از رفتن یخ از نو "
    "بسازد.";

inline const std::string more_persian_prose =
    "یک صد و شصت سال پیش آسیاب دیگری بالاتر از آن ساختند که آب را از آن گرفت. دو خانواده یازده سال به یکدیگر نامه نوشتند "
    "و هر نامه را بر بهترین کاغذی نوشتند که می‌توانستند بسازند.";

}  // namespace warraq::test
