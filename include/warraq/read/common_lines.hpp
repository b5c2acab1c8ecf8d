#pragma once

/// What the articles of an archive begin and end with: its masthead, its addresses, its colophon. One text
/// alone does not show that these are none of its own; many together do.
///
///     warraq::CommonLines common;
///     for (...) common.add(bytes, name);
///     options.common = &common;  // for read_article_bytes()

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

namespace warraq {

class CommonLines {
 public:
  /// Takes note of the lines at both ends of one article. Plain text alone counts: other formats say what is
  /// what. Bytes that cannot be read count nothing, nor does a text the second time. Linear in the bytes; of
  /// them, hashes of twenty lines are kept.
  void add(std::string_view bytes, const std::string& name, const std::string& encoding = {});

  /// Whether at least three of the articles, and half of them, have this line at an end. White space does not
  /// count.
  bool has(std::string_view line) const;

  /// Fewer articles than these have no lines in common.
  static constexpr std::size_t fewest_articles = 3;
  /// How many lines at either end of an article are looked at.
  static constexpr std::size_t first_lines = 12, last_lines = 8;

 private:
  std::unordered_map<std::uint64_t, std::uint32_t> articles_with_;
  std::unordered_set<std::uint64_t> texts_;  ///< their hashes
  std::size_t articles_ = 0;
};

}  // namespace warraq
