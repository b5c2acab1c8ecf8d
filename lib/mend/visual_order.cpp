#include "warraq/mend/visual_order.hpp"

#include <algorithm>

#include "base/byte_blocks.hpp"
#include "mend/visual_order_kinds.hpp"
#include "mend/visual_order_signs.hpp"

namespace warraq {

namespace {

using visual::Signs;

constexpr const char* rule = "visual-order";

/// So much must speak for it in a block, and so many times what speaks against it.
constexpr double enough = 6, enough_against_text = 12, clear = 4;

struct StoredLine {
  std::size_t begin = 0, end = 0;  ///< without white space at its edges
  std::size_t block = 0;
  Signs signs;
  bool turned = false;
};

bool is_blank(char c) { return c == ' ' || c == '\t'; }

/// Of a long line the beginning and the end say enough.
Signs signs_of_ends(std::string_view line) {
  constexpr std::size_t front = 320, back = 160;
  if (line.size() <= 2 * (front + back)) return visual::signs_of(line);
  const std::size_t from = line.find(' ', line.size() - back);
  Signs signs = visual::signs_of(line.substr(0, std::min(line.find(' ', front), line.size())));
  if (from == std::string_view::npos) return signs;
  const Signs last = visual::signs_of(line.substr(from));
  signs.add(last);
  signs.ends_with_stop = last.ends_with_stop;
  return signs;
}

class Text {
 public:
  explicit Text(std::string_view text) : text_(text) {}

  VisualOrder mend() {
    if (!visual::may_have_rtl(text_)) return {};
    split();
    if (lines_.empty()) return {};
    vote();
    VisualOrder order;
    if (std::none_of(lines_.begin(), lines_.end(), [](const StoredLine& line) { return line.turned; })) {
      order.words_only = words_are_turned();
      if (!order.words_only) return {};
    }
    turn(order);
    return order;
  }

 private:
  std::size_t line_end(std::size_t begin) const {
    const auto may_end = [](ByteBlock byte, ByteBlock) {
      return (byte == '\n') | (byte == '\r') | (byte == '\f');
    };
    return find_byte(text_, begin, may_end, [this](std::size_t i) {
      return text_[i] == '\n' || text_[i] == '\r' || text_[i] == '\f';
    });
  }
  void split() {
    std::size_t block = 0;
    bool blank_above = false;
    for (std::size_t begin = 0; begin < text_.size();) {
      std::size_t end = line_end(begin);
      const std::size_t next = end + (text_.substr(end).starts_with("\r\n") ? 2 : 1);
      while (begin < end && is_blank(text_[begin])) ++begin;
      while (end > begin && is_blank(text_[end - 1])) --end;
      if (begin == end) {
        blank_above = true;
      } else {
        block += blank_above;
        blank_above = false;
        add(begin, end, block);
      }
      begin = next;
    }
  }
  void add(std::size_t begin, std::size_t end, std::size_t block) {
    const std::string_view line = text_.substr(begin, end - begin);
    if (!visual::may_have_rtl(line)) return;
    StoredLine stored{begin, end, block, signs_of_ends(line), false};
    if (stored.signs.rtl == 0) return;
    all_.add(stored.signs);
    lines_.push_back(stored);
  }

  void vote() {
    for (std::size_t begin = 0; begin < lines_.size();) {
      std::size_t end = begin;
      Signs block;
      for (; end < lines_.size() && lines_[end].block == lines_[begin].block; ++end)
        block.add(lines_[end].signs);
      const bool visual = is_visual(block);
      for (std::size_t i = begin; i < end; ++i) {
        const Signs& own = lines_[i].signs;
        lines_[i].turned = visual ? !speaks_clearly(own.logical, own.visual, 3) : is_visual_alone(own);
      }
      begin = end;
    }
  }
  static bool speaks_clearly(double pro, double contra, double least) {
    return pro >= least && pro >= clear * contra;
  }

  bool text_is_visual() const {
    return speaks_clearly(all_.visual, all_.logical, enough) &&
           speaks_clearly(all_.visual_letters, all_.logical_letters, 3);
  }
  bool text_is_logical() const { return speaks_clearly(all_.logical, all_.visual, enough_against_text); }
  bool is_visual(const Signs& block) const {
    if (text_is_visual()) return !speaks_clearly(block.logical, block.visual, 3);
    const double least = text_is_logical() ? enough_against_text : enough;
    return speaks_clearly(block.visual_letters, block.logical_letters, 2) &&
           speaks_clearly(block.visual, block.logical, least);
  }
  bool is_visual_alone(const Signs& line) const {
    return line.logical == 0 && line.visual_letters >= enough &&
           line.visual >= (text_is_logical() ? enough_against_text : enough + 2);
  }

  /// Words in order inside, but sorted from left to right: quotation marks and brackets then stand back to
  /// back, and the last line of a paragraph begins with its stop.
  bool words_are_turned() {
    std::size_t first_stops = 0, last_stops = 0;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (i + 1 < lines_.size() && lines_[i + 1].block == lines_[i].block) continue;
      first_stops += lines_[i].signs.begins_with_stop;
      last_stops += lines_[i].signs.ends_with_stop;
    }
    const std::size_t turned = all_.words_turned + first_stops, straight = all_.words_straight + last_stops;
    const bool sure = turned >= 4 && straight * 20 <= turned && first_stops >= 2 &&
                      speaks_clearly(all_.logical_letters, all_.visual_letters, enough);
    for (StoredLine& line : lines_) line.turned = sure && line.signs.rtl >= line.signs.ltr;
    return sure;
  }

  VisualManner manner() const {
    Signs turned;
    for (const StoredLine& line : lines_)
      if (line.turned) turned.add(line.signs);
    // Stored as it looks, "(word)" begins with the sign that opens; turned, that sign would close.
    return {.right_to_left = turned.rtl >= turned.ltr,
            .brackets_as_seen = turned.open_first >= turned.close_first,
            .mark_forms_first = turned.forms_first > turned.forms_last,
            .marks_first = turned.marks_first > turned.marks_last};
  }

  void turn(VisualOrder& order) {
    const VisualManner manner = this->manner();
    Signs turned;
    std::size_t done = 0;
    for (const StoredLine& line : lines_) {
      if (!line.turned) continue;
      const std::string_view stored = text_.substr(line.begin, line.end - line.begin);
      std::string read =
          order.words_only ? logical_from_reversed_words(stored) : logical_from_visual(stored, manner);
      turned.add(line.signs);
      ++order.lines;
      order.words.utf8.append(text_, done, line.begin - done).append(read);
      done = line.end;
      if (read != stored)
        order.words.edits.push_back(
            {{static_cast<std::uint32_t>(line.begin), static_cast<std::uint32_t>(line.end)},
             std::move(read),
             rule});
    }
    order.words.utf8.append(text_, done);
    order.confidence = order.words_only
                           ? 0.95
                           : std::min((turned.visual + 0.1) / (turned.visual + turned.logical + 0.2), 0.99);
  }

  std::string_view text_;
  std::vector<StoredLine> lines_;
  Signs all_;
};

}  // namespace

VisualOrder mend_visual_order(std::string_view text) { return Text(text).mend(); }

}  // namespace warraq
