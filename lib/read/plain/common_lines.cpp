#include "warraq/read/common_lines.hpp"

#include <functional>
#include <set>
#include <vector>

#include "read/format.hpp"
#include "read/markup/ascii.hpp"
#include "read/plain/lines.hpp"
#include "read/words/letters.hpp"
#include "warraq/base/error.hpp"
#include "warraq/mend/decode.hpp"

namespace warraq {

namespace {

constexpr std::size_t longest_line = 400;                 // bytes; what is longer is prose
constexpr std::size_t most_lines = std::size_t{1} << 20;  // of all articles together

/// The line without its white space; 0 for a line that is too long, or too short to say anything.
std::uint64_t hash_of(std::string_view line) {
  if (line.size() > longest_line) return 0;
  std::string bare;
  for (const char c : line)
    if (!read::is_html_space(c)) bare += c;
  return bare.size() < 3 ? 0 : std::hash<std::string>{}(bare);
}

/// The lines that are not blank, in order.
std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty())
    if (const std::string_view line = read::trim(read::take_line(text)); !line.empty()) lines.push_back(line);
  return lines;
}

}  // namespace

void CommonLines::add(std::string_view bytes, const std::string& name, const std::string& encoding) {
  std::vector<std::string_view> lines;
  std::string text;
  try {
    if (read::find_format(bytes, name).format != read::Format::plain_text) return;
    text = decode_text(bytes, name, {.declared = {}, .forced = encoding}).utf8;
    lines = lines_of(text);
  } catch (const Error&) {  // no article: whoever reads it says so
    return;
  }
  if (!texts_.insert(std::hash<std::string_view>{}(text)).second) return;
  ++articles_;
  std::set<std::uint64_t> hashes;
  for (std::size_t i = 0; i < lines.size(); ++i)
    if (i < first_lines || i + last_lines >= lines.size()) hashes.insert(hash_of(lines[i]));
  for (const std::uint64_t hash : hashes)
    if (hash != 0 && (articles_with_.size() < most_lines || articles_with_.contains(hash)))
      ++articles_with_[hash];
}

bool CommonLines::has(std::string_view line) const {
  if (articles_ < fewest_articles) return false;
  const auto found = articles_with_.find(hash_of(line));
  return found != articles_with_.end() && found->second >= fewest_articles && 2 * found->second >= articles_;
}

}  // namespace warraq
