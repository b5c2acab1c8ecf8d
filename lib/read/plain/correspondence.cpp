#include "read/plain/correspondence.hpp"

#include <algorithm>
#include <optional>

#include "read/plain/bullets.hpp"
#include "read/plain/notes.hpp"
#include "read/plain/tail.hpp"
#include "read/plain/wrapping.hpp"
#include "read/words/contacts.hpp"
#include "read/words/courtesies.hpp"
#include "read/words/dates.hpp"
#include "read/words/names.hpp"

namespace warraq::read {

namespace {

constexpr std::size_t head_lines = 14;      ///< the salutation stands among so many
constexpr std::size_t tail_lines = 14;      ///< the closing among so many
constexpr std::size_t signature_lines = 5;  ///< name, office, place, date: more is no signature
constexpr std::uint32_t prose_words = 12;   ///< a line of so many is running text

/// What stands on both sides of the first comma; all of it before where there is none.
struct Parts {
  std::string_view before, after;
};
Parts parts_at_comma(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t begin = i;
    if (is_comma(decode(text, i))) return {trim(text.substr(0, begin)), trim(text.substr(i))};
  }
  return {text, {}};
}
std::string_view before_comma(std::string_view text) { return parts_at_comma(text).before; }

/// "T. W.", "K.A."
bool are_initials(const LineShape& shape) {
  return shape.letters > 0 && shape.letters <= 4 && shape.capitals == shape.letters;
}

bool may_be_signer(std::string_view name) {
  const LineShape shape = shape_of(name);
  return name_likeness(name, shape) > 0 || are_initials(shape);
}

/// "New York, 3 March 1978", "مزار شریف، ۱۲ مهر ۱۳۵۷": a place of a few words, its comma, a date.
bool is_placed_date(const Line& line) {
  if (line.shape.digits == 0 || line.shape.words > 12) return false;
  if (date_line(line.text)) return true;
  const auto date = find_date(line.text);
  if (!date || shape_of(line.text.substr(date->end)).letters > 0) return false;
  const std::string_view before = line.text.substr(0, date->begin), place = before_comma(before);
  if (place.size() == before.size()) return false;
  const LineShape place_shape = shape_of(place), rest = shape_of(before.substr(place.size()));
  return place_shape.words >= 1 && place_shape.words <= 4 && place_shape.digits == 0 && rest.words <= 1 &&
         !place_shape.starts_lower();
}

class LetterMarker {
 public:
  explicit LetterMarker(std::vector<Line>& lines) : lines_(lines) {}

  void mark() {
    find_salutation();
    find_closing();
    if (!is_letter()) return;
    for (const Line& line : lines_) group_ = std::max(group_, line.group);
    mark_head();
    mark_foot();
  }

 private:
  /// What evidence there is, from the top to the foot.
  bool is_letter() const {
    if (salutation_ && is_plain_) return true;
    return (salutation_.has_value() + closing_.has_value() + has_date()) >= 2 && (salutation_ || closing_);
  }
  bool is_free(std::size_t i) const {
    return lines_[i].forced == Role::unknown && lines_[i].structure == Structure::none;
  }
  bool is_prose(const Line& line) const { return line.shape.words >= prose_words || columns(line) >= 60; }

  /// The salutation is the last short line above the running text.
  void find_salutation() {
    for (std::size_t i = 0; i + 1 < lines_.size() && i < head_lines && !is_prose(lines_[i]); ++i)
      if (may_greet(i)) {
        salutation_ = i;
        return;
      }
  }
  bool may_greet(std::size_t i) {
    const LineShape& shape = lines_[i].shape;
    if (!is_free(i) || shape.words == 0 || shape.words > 10 || shape.digits > 0) return false;
    const bool open = shape.ends_comma() || shape.ends_colon();
    const bool called = shape.last == '!';
    const bool stopped = shape.ends_sentence() && !called;
    const Salutation kind = salutation_of(fold(lines_[i].text));
    if (kind == Salutation::none) return false;
    const bool greets_below = salutation_of(fold(lines_[i + 1].text)) == Salutation::greeting;
    if (kind == Salutation::address && !open && !called && !greets_below) return false;
    if (stopped && (kind != Salutation::greeting || shape.words > 6)) return false;
    is_plain_ = open;
    return text_follows(i);
  }
  /// Prose follows, or another line of greeting and then prose. A line as long as the one below is its first.
  bool text_follows(std::size_t i) const {
    const Line &here = lines_[i], &next = lines_[i + 1];
    if (!is_prose(next)) {
      const bool greets_on = i + 2 < lines_.size() && next.shape.words <= 8 && is_prose(lines_[i + 2]) &&
                             salutation_of(fold(next.text)) != Salutation::none;
      return greets_on;
    }
    return !follows_closely(next) || columns(here) * 5 <= columns(next) * 4;
  }

  /// Going up from the end: a line that takes leave, and below it nothing but a signature.
  void find_closing() {
    const std::size_t first = lines_.size() > tail_lines ? lines_.size() - tail_lines : 1;
    for (std::size_t i = lines_.size(); i-- > std::max<std::size_t>(first, 1);)
      if (may_close(i)) {
        closing_ = i;
        return;
      }
  }
  bool may_close(std::size_t i) const {
    const Line& line = lines_[i];
    if (!is_free(i) || line.shape.words == 0 || line.shape.words > 8 || line.shape.ends_colon()) return false;
    if (line.shape.ends_sentence() && line.shape.last != '.' && line.shape.last != '!') return false;
    // Where nobody was greeted, "with love ..." may as well begin a line of verse.
    if (!salutation_ && !line.shape.ends_comma() && line.shape.words > 4) return false;
    const Line& above = lines_[i - 1];
    const bool set_off = !follows_closely(line) || above.shape.ends_sentence() || above.shape.ends_comma();
    if (!set_off || !is_closing(fold(line.text))) return false;
    return i + 1 == lines_.size() ? line.shape.ends_comma() || salutation_.has_value()
                                  : is_signed(lines_[i + 1]);
  }
  bool is_signed(const Line& line) const {
    if (line.shape.words > 8 || !may_sign(line)) return false;
    return may_be_signer(before_comma(line.text)) || !credited_name(line.text).empty();
  }
  static bool may_sign(const Line& line) {
    return line.shape.words > 0 && line.shape.words <= 10 && contact_line(line.text).empty() &&
           !bullet_of(line.text) && !note_opening(line.text) && !is_postscript(fold(line.text));
  }

  bool has_date() const {
    const std::size_t head = std::min<std::size_t>(lines_.size(), 6);
    const std::size_t foot = closing_.value_or(lines_.size());
    const auto dated = [](const Line& line) { return is_placed_date(line); };
    return std::any_of(lines_.begin(), lines_.begin() + static_cast<std::ptrdiff_t>(head), dated) ||
           std::any_of(lines_.begin() + static_cast<std::ptrdiff_t>(std::max(head, foot)), lines_.end(),
                       dated);
  }

  void show(std::size_t i, Role role) {
    if (!is_free(i)) return;
    lines_[i].structure = Structure::letter;
    lines_[i].shown = role;
    lines_[i].group = ++group_;
  }

  void mark_head() {
    const std::size_t end = salutation_.value_or(std::min<std::size_t>(lines_.size(), 3));
    for (std::size_t i = 0; i < end; ++i)
      if (is_placed_date(lines_[i])) show(i, Role::date);
    for (std::size_t i = end; salutation_ && i < lines_.size() && !is_prose(lines_[i]) &&
                              (i == end || salutation_of(fold(lines_[i].text)) != Salutation::none);
         ++i)
      show(i, Role::salutation);
  }

  void mark_foot() {
    if (closing_) {
      for (std::size_t i = *closing_; leads_to_closing(i); --i) show(i - 1, Role::closing);
      show(*closing_, Role::closing);
      mark_signature(*closing_ + 1);
    } else if (const auto name = bare_signature()) {
      mark_signature(*name);
    }
  }
  /// "I am, Sir," above "your obedient servant,"
  bool leads_to_closing(std::size_t i) const {
    return i > 1 && follows_closely(lines_[i]) && lines_[i - 1].shape.ends_comma() &&
           lines_[i - 1].shape.words <= 5 && columns(lines_[i - 1]) < 40;
  }

  /// The lines below the closing, as long as they are short and no gap parts them from a paragraph.
  void mark_signature(std::size_t begin) {
    const std::size_t end = std::min(lines_.size(), begin + signature_lines);
    for (std::size_t i = begin; i < end && may_sign(lines_[i]); ++i) {
      if (i > begin && lines_[i].shape.ends_sentence() && lines_[i].shape.words > 4) return;
      if (i == begin && !credited_name(lines_[i].text).empty()) return;  // the tail knows a name with a date
      show(i, i > begin && is_placed_date(lines_[i]) ? Role::date : Role::signature);
    }
  }

  /// A name at the end that no closing announces: told by its capitals, below a finished sentence.
  std::optional<std::size_t> bare_signature() const {
    std::size_t begin = lines_.size();
    while (begin > 1 && lines_.size() - begin < 4 && may_sign(lines_[begin - 1]) &&
           lines_[begin - 1].shape.words <= 8 && !lines_[begin - 1].shape.ends_sentence())
      --begin;
    if (begin == lines_.size() || begin < 2 || begin <= salutation_.value_or(begin) + 1) return std::nullopt;
    const std::string_view name = before_comma(lines_[begin].text);
    const bool signs = name_likeness(name, shape_of(name)) == 2 && lines_[begin - 1].shape.ends_sentence();
    return signs ? std::optional(begin) : std::nullopt;
  }

  std::vector<Line>& lines_;
  std::optional<std::size_t> salutation_, closing_;
  bool is_plain_ = false;  ///< the salutation is one by its words and its sign
  std::uint32_t group_ = 0;
};

}  // namespace

std::string_view signed_name(std::string_view line) { return before_comma(line); }

std::string_view name_in_closing(std::string_view line) {
  const auto [leave, name] = parts_at_comma(line);
  const bool named = is_closing(fold(leave)) && may_be_signer(name) && !is_closing(fold(name));
  return named ? name : std::string_view();
}

void mark_letter(std::vector<Line>& lines) { LetterMarker(lines).mark(); }

}  // namespace warraq::read
