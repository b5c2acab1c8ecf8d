#include "read/plain/structures.hpp"

#include <algorithm>

#include "read/plain/correspondence.hpp"
#include "read/plain/table_lines.hpp"
#include "read/plain/wrapping.hpp"

namespace warraq::read {

namespace {

/// The sign of a line that is nothing but three or more of '=' or '-'; else 0.
char underline_sign(const Line& line) {
  const std::string_view text = line.text;
  const char sign = text.front();
  const bool good = (sign == '=' || sign == '-') && text.size() >= 3 &&
                    text.find_first_not_of(sign) == std::string_view::npos;
  return good ? sign : '\0';
}

bool is_fence(const Line& line) {
  return line.text.starts_with("```") && line.text.find('`', 3) == std::string_view::npos &&
         line.shape.words <= 1;
}

/// Whether most of the lines have what sentences do not: signs of programs, or an end that no sentence has.
bool is_clearly_code(std::span<const Line> lines) {
  std::size_t coded = 0;
  for (const Line& line : lines) {
    std::size_t signs = 0;
    for (const char c : line.text)
      signs += std::string_view("{}[]();=<>_$#\\|&*+").find(c) != std::string_view::npos;
    const bool ends = std::string_view(";{}():>").find(line.text.back()) != std::string_view::npos;
    const bool begins =
        line.text.starts_with("#include") || line.text.starts_with("$ ") || line.text.starts_with("//");
    if (line.shape.script() != Script::latin && line.shape.letters > 0) return false;
    coded += begins || signs * 8 >= line.text.size() || (ends && signs >= 2);
  }
  return coded * 10 >= lines.size() * 6;
}

class Marker {
 public:
  explicit Marker(std::vector<Line>& lines) : lines_(lines) {}

  void run() {
    for (std::size_t i = 0; i < lines_.size();) i += std::max<std::size_t>(mark(i), 1);
    drop_signs();
  }

 private:
  std::span<const Line> from(std::size_t i) const { return std::span<const Line>(lines_).subspan(i); }
  bool is_free(std::size_t i) const { return lines_[i].forced == Role::unknown; }

  /// Marks a structure that begins at `i` and gives its lines.
  std::size_t mark(std::size_t i) {
    if (!is_free(i)) return 1;
    if (const std::size_t count = fenced(i)) return put(i, count, Structure::code);
    if (const std::size_t count = quoted(i)) return put(i, count, Structure::quote);
    if (const std::size_t count = table_length(from(i)); count > 0 && all_free(i, count))
      return put(i, count, Structure::table);
    if (const std::size_t count = indented_code(i)) return put(i, count, Structure::code);
    return underlined(i);
  }
  bool all_free(std::size_t i, std::size_t count) const {
    for (std::size_t k = i; k < i + count; ++k)
      if (!is_free(k)) return false;
    return true;
  }
  std::size_t put(std::size_t i, std::size_t count, Structure structure) {
    ++group_;
    for (std::size_t k = i; k < i + count; ++k) {
      lines_[k].structure = structure;
      lines_[k].group = group_;
    }
    return count;
  }

  std::size_t fenced(std::size_t i) const {
    if (!is_fence(lines_[i])) return 0;
    for (std::size_t end = i + 1; end < lines_.size() && is_free(end); ++end)
      if (is_fence(lines_[end])) return end - i + 1;
    return 0;
  }

  std::size_t quoted(std::size_t i) const {
    std::size_t end = i, signs = 0;
    while (end < lines_.size() && is_free(end) && lines_[end].text.front() == '>' &&
           (end == i || follows_closely(lines_[end]))) {
      signs += lines_[end].text.size() == 1 || lines_[end].text[1] == ' ' || lines_[end].text[1] == '>';
      ++end;
    }
    return signs == end - i ? signs : 0;
  }

  std::size_t indented_code(std::size_t i) const {
    const auto stands_in = [&](std::size_t k) {
      return k < lines_.size() && lines_[k].indent >= 4 && is_free(k);
    };
    if (!stands_in(i) || (i > 0 && follows_closely(lines_[i]))) return 0;
    std::size_t end = i;
    while (stands_in(end) && !lines_[end].page_break) ++end;
    return end - i >= 2 && is_clearly_code(from(i).first(end - i)) ? end - i : 0;
  }

  /// A short line at the top of its run, with a line of signs below that is about as long.
  std::size_t underlined(std::size_t i) {
    if (i + 1 >= lines_.size() || !is_free(i + 1) || !follows_closely(lines_[i + 1])) return 1;
    const Line& line = lines_[i];
    const char sign = underline_sign(lines_[i + 1]);
    const std::size_t length = lines_[i + 1].text.size(), width = columns(line);
    if (sign == '\0' || line.shape.letters == 0 || line.shape.words > 16 || line.shape.ends_comma()) return 1;
    if (i > 0 && follows_closely(line) && lines_[i - 1].structure != Structure::underline) return 1;
    if (length * 2 < width || length > width * 2 + 12) return 1;
    lines_[i].structure = Structure::heading;
    lines_[i].level = sign == '=' ? 1 : 2;
    lines_[i].group = ++group_;
    lines_[i + 1].structure = Structure::underline;
    return 2;
  }

  void drop_signs() {
    for (std::size_t i = 0; i + 1 < lines_.size(); ++i)
      if (lines_[i].structure == Structure::underline)
        lines_[i + 1].blanks_before = std::max<std::uint32_t>(lines_[i + 1].blanks_before, 1);
    std::erase_if(lines_, [](const Line& line) { return line.structure == Structure::underline; });
  }

  std::vector<Line>& lines_;
  std::uint32_t group_ = 0;
};

}  // namespace

void mark_structures(std::vector<Line>& lines) {
  Marker(lines).run();
  mark_letter(lines);
}

int numbered_heading_level(const Line& line) {
  const LineShape& shape = line.shape;
  if (shape.digits == 0 || shape.words < 2 || shape.words > 13 || shape.ends_sentence() || shape.ends_comma())
    return 0;
  int level = 0;
  std::size_t i = 0;
  for (bool part = true; part && level < 6;) {
    std::size_t digits = 0;
    for (std::size_t next = i; next < line.text.size() && digits < 3; i = next, ++digits)
      if (digit_value(decode(line.text, next)) < 0) break;
    if (digits == 0) break;
    ++level;
    part = i < line.text.size() && (line.text[i] == '.' || line.text[i] == '-');
    i += part;
  }
  return level >= 2 && i < line.text.size() && line.text[i] == ' ' ? level : 0;
}

}  // namespace warraq::read
