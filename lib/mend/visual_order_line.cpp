#include <algorithm>
#include <vector>

#include "mend/visual_order_kinds.hpp"
#include "warraq/base/unicode.hpp"
#include "warraq/mend/visual_order.hpp"

namespace warraq {

namespace {

using visual::Kind;

/// What moves as one: a letter with its marks, a number, a word.
struct Piece {
  std::size_t begin = 0, end = 0;  ///< bytes of the line
  char32_t base = 0;
  Kind kind = Kind::neutral;
  std::size_t letter = 0;  ///< where the letter is whose marks stand before it
};

bool joins_figures(char32_t c, bool arabic) {
  if (c == '.' || c == ',' || c == ':' || c == '/' || c == 0x66B || c == 0x66C || c == 0x60C) return true;
  return !arabic && (c == '-' || c == '+' || c == 0x2212);
}
/// Belongs to the figure beside it, where no Arabic letter makes the figures its own.
bool hangs_on_figures(char32_t c) {
  return c == '%' || c == '$' || c == '#' || c == 0xA3 || c == 0xA5 || c == 0xB0 || c == 0x20AC ||
         c == 0x20AA;
}

class Turner {
 public:
  Turner(std::string_view line, const VisualManner& manner) : line_(line), manner_(manner) {}

  std::string turn() {
    split();
    level();
    if (manner_.right_to_left)
      put_turned(0, pieces_.size());
    else
      put_stretches();
    return std::move(out_);
  }

 private:
  void split() {
    std::size_t marks_from = line_.size();  // marks that wait for their letter
    for (std::size_t i = 0; i < line_.size();) {
      const std::size_t begin = i;
      const char32_t c = visual::next_char(line_, i);
      const Kind kind = visual::kind_of(c);
      arabic_ = arabic_ || (kind == Kind::rtl && !arabic_ && visual::is_arabic(c));
      if (kind == Kind::mark && (visual::is_mark_form(c) ? manner_.mark_forms_first : manner_.marks_first)) {
        marks_from = std::min(marks_from, begin);
        if (i < line_.size()) continue;
        pieces_.push_back({marks_from, i, c, Kind::neutral, marks_from});
      } else if (kind == Kind::mark && marks_from == line_.size() && !pieces_.empty() &&
                 pieces_.back().kind != Kind::space) {
        pieces_.back().end = i;
      } else {
        const bool takes = marks_from < begin && (kind == Kind::rtl || kind == Kind::neutral);
        if (marks_from < begin && !takes)
          pieces_.push_back({marks_from, begin, 0, Kind::neutral, marks_from});
        pieces_.push_back(
            {takes ? marks_from : begin, i, c, kind == Kind::mark ? Kind::neutral : kind, begin});
        marks_from = line_.size();
      }
    }
  }

  Kind kind(std::size_t i) const { return i < pieces_.size() ? pieces_[i].kind : Kind::space; }

  /// Marks in forward_[] what keeps the order it has.
  void level() {
    forward_.assign(pieces_.size(), false);
    for (std::size_t i = 0; i < pieces_.size();) {
      if (kind(i) != Kind::digit && kind(i) != Kind::ltr) {
        ++i;
        continue;
      }
      const std::size_t end = forward_end(i);
      std::size_t begin = i;
      if (!arabic_)
        while (begin > 0 && !forward_[begin - 1] && hangs_on_figures(pieces_[begin - 1].base) &&
               kind(i) == Kind::digit)
          --begin;
      std::fill(forward_.begin() + static_cast<std::ptrdiff_t>(begin),
                forward_.begin() + static_cast<std::ptrdiff_t>(end), true);
      i = end;
    }
  }

  /// Where the run that begins at `begin` with a figure or a left-to-right letter ends.
  std::size_t forward_end(std::size_t begin) const {
    bool words = false;
    std::size_t end = begin;
    for (std::size_t i = begin; i < pieces_.size();) {
      if (kind(i) == Kind::ltr || kind(i) == Kind::digit) {
        words = words || kind(i) == Kind::ltr;
        end = ++i;
        continue;
      }
      if (kind(i) == Kind::rtl) break;
      std::size_t next = i;
      while (next < pieces_.size() && (kind(next) == Kind::neutral || kind(next) == Kind::space)) ++next;
      const bool goes_on = kind(next) == Kind::ltr || kind(next) == Kind::digit;
      if (!goes_on || next >= pieces_.size()) break;
      const bool one_figure =
          next == i + 1 && joins_figures(pieces_[i].base, arabic_) && kind(next) == Kind::digit;
      if (!one_figure && !words && kind(next) != Kind::ltr) break;
      i = next;
    }
    if (!words && !arabic_)
      while (end < pieces_.size() && hangs_on_figures(pieces_[end].base)) ++end;
    return end;
  }

  void put(std::size_t i, bool turned) {
    const Piece& piece = pieces_[i];
    const std::string_view bytes = line_.substr(piece.begin, piece.end - piece.begin);
    if (!turned || piece.kind == Kind::space) {
      out_ += bytes;
    } else if (piece.letter > piece.begin) {
      put_letter_first(piece);
    } else if (const char32_t other = visual::mirrored(piece.base); manner_.brackets_as_seen &&
                                                                    piece.kind == Kind::neutral &&
                                                                    piece.base != 0 && other != piece.base) {
      std::size_t length = 0;
      visual::next_char(bytes, length);
      out_ += to_utf8(other);
      out_ += bytes.substr(length);
    } else {
      out_ += bytes;
    }
  }
  /// Marks that stood before their letter come behind it, the nearest first.
  void put_letter_first(const Piece& piece) {
    std::size_t letter_end = piece.letter;
    visual::next_char(line_, letter_end);
    out_ += line_.substr(piece.letter, letter_end - piece.letter);
    std::vector<std::size_t> starts;
    for (std::size_t i = piece.begin; i < piece.letter; visual::next_char(line_, i)) starts.push_back(i);
    std::size_t end = piece.letter;
    for (auto start = starts.rbegin(); start != starts.rend(); ++start) {
      out_ += line_.substr(*start, end - *start);
      end = *start;
    }
    out_ += line_.substr(letter_end, piece.end - letter_end);
  }

  /// Two forward runs never touch: something that turns stands between them.
  void put_turned(std::size_t begin, std::size_t end) {
    for (std::size_t i = end; i > begin;) {
      if (!forward_[i - 1]) {
        put(--i, true);
        continue;
      }
      std::size_t run = i;
      while (run > begin && forward_[run - 1]) --run;
      for (std::size_t k = run; k < i; ++k) put(k, false);
      i = run;
    }
  }
  /// Of a left-to-right line, what stands between its first and last right-to-left letters of a stretch.
  void put_stretches() {
    for (std::size_t i = 0; i < pieces_.size();) {
      if (kind(i) != Kind::rtl) {
        put(i++, false);
        continue;
      }
      std::size_t end = i + 1;
      for (std::size_t k = end; k < pieces_.size() && kind(k) != Kind::ltr; ++k)
        if (kind(k) == Kind::rtl) end = k + 1;
      put_turned(i, end);
      i = end;
    }
  }

  std::string_view line_;
  const VisualManner& manner_;
  std::vector<Piece> pieces_;
  std::vector<bool> forward_;
  bool arabic_ = false;
  std::string out_;
};

/// The line's words and the white space between them, alternating.
std::vector<std::string_view> words_and_gaps(std::string_view line) {
  std::vector<std::string_view> parts;
  bool in_gap = false;
  std::size_t from = 0;
  for (std::size_t i = 0; i < line.size();) {
    const std::size_t begin = i;
    const bool gap = visual::kind_of(visual::next_char(line, i)) == Kind::space;
    if (begin > from && gap != in_gap) {
      parts.push_back(line.substr(from, begin - from));
      from = begin;
    }
    in_gap = gap;
  }
  if (from < line.size()) parts.push_back(line.substr(from));
  return parts;
}

enum class WordKind { gap, rtl, ltr };
WordKind word_kind(std::string_view word) {
  bool letters = false;
  for (std::size_t i = 0; i < word.size();) {
    const Kind kind = visual::kind_of(visual::next_char(word, i));
    if (kind == Kind::space) return WordKind::gap;
    if (kind == Kind::rtl) return WordKind::rtl;
    letters = letters || kind == Kind::ltr;
  }
  return letters ? WordKind::ltr : WordKind::rtl;
}

}  // namespace

std::string logical_from_visual(std::string_view line, const VisualManner& manner) {
  return Turner(line, manner).turn();
}

std::string logical_from_reversed_words(std::string_view line) {
  const std::vector<std::string_view> parts = words_and_gaps(line);
  std::string out;
  for (std::size_t i = parts.size(); i > 0;) {
    std::size_t begin = i - 1;
    if (word_kind(parts[begin]) == WordKind::ltr)
      while (begin >= 2 && word_kind(parts[begin - 2]) == WordKind::ltr) begin -= 2;
    for (std::size_t k = begin; k < i; ++k) out += parts[k];
    i = begin;
  }
  return out;
}

}  // namespace warraq
