#include "read/plain/inline_marks.hpp"

#include <algorithm>
#include <array>

#include "read/plain/notes.hpp"
#include "read/words/contacts.hpp"
#include "read/words/letters.hpp"

namespace warraq::read {

namespace {

/// A run of one sign: `*`, `**`, `_`, `` ` ``.
struct Run {
  char sign;
  std::uint32_t begin, end;
  bool can_open, can_close;
  bool used = false;
  std::uint32_t length() const { return end - begin; }
};

char32_t character_after(std::string_view text, std::size_t at) {
  return at < text.size() ? decode(text, at) : 0;
}

/// Whether `c` is nothing, space or punctuation: a word ends or begins beside it.
bool is_border(char32_t c) {
  return c == 0 || is_space(c) || (script_of(c) == Script::none && digit_value(c) < 0 && !is_mark(c));
}

class SignReader {
 public:
  SignReader(std::string_view text, const std::vector<std::uint32_t>& literals,
             const std::vector<std::string>& notes, SignHabits habits)
      : text_(text), literals_(literals), notes_(notes), habits_(habits) {}

  InlineReading read() {
    find_runs();
    pair_runs();
    find_notes();
    pair_ends();
    if (habits_.markdown) pair_torn();
    drop_litter();
    const auto by_place = [](const SignCut& a, const SignCut& b) { return a.begin < b.begin; };
    std::sort(out_.cuts.begin(), out_.cuts.end(), by_place);
    std::sort(out_.torn.begin(), out_.torn.end(), by_place);
    return std::move(out_);
  }

 private:
  bool is_literal(std::size_t at) const {
    return std::binary_search(literals_.begin(), literals_.end(), static_cast<std::uint32_t>(at));
  }
  /// Asked from left to right: what was found farther on is kept.
  std::size_t next_sign(std::size_t from) {
    constexpr std::string_view signs = "*_`";
    std::size_t next = std::string_view::npos;
    for (std::size_t k = 0; k < signs.size(); ++k) {
      if (next_[k] < from) next_[k] = text_.find(signs[k], from);
      next = std::min(next, next_[k]);
    }
    return next;
  }
  void find_runs() {
    for (std::size_t at = next_sign(0); at != std::string_view::npos;) {
      std::size_t end = at + 1;
      while (end < text_.size() && text_[end] == text_[at] && !is_literal(end)) ++end;
      if (!is_literal(at)) push_run(at, end);
      at = next_sign(end);
    }
  }
  void push_run(std::size_t begin, std::size_t end) {
    const char32_t before = character_before(text_, begin), after = character_after(text_, end);
    const bool word_after = after != 0 && !is_space(after), word_before = before != 0 && !is_space(before);
    runs_.push_back({text_[begin], static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end),
                     word_after && is_border(before), word_before && is_border(after)});
  }

  /// The next run that can close what `open` opens. An opener of the same sign before it would open anew.
  Run* closer_of(std::size_t open) {
    const Run& opener = runs_[open];
    constexpr std::size_t far = 64;  // keeps a text of nothing but signs linear
    for (std::size_t i = open + 1; i < runs_.size() && i < open + far; ++i) {
      Run& run = runs_[i];
      if (run.sign != opener.sign || run.used) continue;
      if (run.can_close && run.length() == opener.length()) return &run;
      if (run.can_open && !run.can_close) return nullptr;
    }
    return nullptr;
  }
  void pair_runs() {
    for (std::size_t i = 0; i < runs_.size(); ++i) {
      Run& open = runs_[i];
      if (open.used || !open.can_open || open.length() > 3) continue;
      Run* close = closer_of(i);
      if (!close) continue;
      open.used = close->used = true;
      cut(open.begin, open.end);
      cut(close->begin, close->end);
      add_emphasis(open, *close);
    }
  }
  void add_emphasis(const Run& open, const Run& close) {
    const auto add = [&](MarkKind kind) {
      out_.marks.push_back({.kind = kind, .begin = open.end, .end = close.begin});
    };
    if (open.sign == '`') return add(MarkKind::code);
    if (open.length() >= 2) add(MarkKind::strong);
    if (open.length() != 2) add(MarkKind::emphasis);
  }

  void find_notes() {
    if (notes_.empty()) return;
    for (const NoteMark& found : note_marks(text_)) {
      const auto known = std::find(notes_.begin(), notes_.end(), found.mark);
      Run* run = run_at(found.begin);
      if (known == notes_.end() || (run && run->used) || is_literal(found.begin)) continue;
      if (run) run->used = true;
      cut(found.begin, found.end);
      const auto at = static_cast<std::uint32_t>(found.begin);
      out_.marks.push_back({.kind = MarkKind::note_reference,
                            .begin = at,
                            .end = at,
                            .note = static_cast<std::uint32_t>(known - notes_.begin())});
    }
  }

  /// `**words*`: what opens the text and what closes it belong together, even where one sign got lost.
  void pair_ends() {
    if (runs_.size() < 2) return;
    Run &open = runs_.front(), &close = runs_.back();
    const bool around = open.begin == 0 && close.end == text_.size() && open.sign == close.sign;
    if (!around || open.used || close.used || !open.can_open || !close.can_close) return;
    pair_uneven(open, close);
  }
  /// Signs of two lengths around words; what the longer has more was torn off the other.
  void pair_uneven(Run& open, Run& close) {
    open.used = close.used = true;
    cut(open.begin, open.end);
    cut(close.begin, close.end);
    const std::uint32_t kept = std::min(open.length(), close.length());
    if (open.length() > kept) out_.torn.push_back({open.begin, open.end - kept});
    if (close.length() > kept) out_.torn.push_back({close.begin + kept, close.end});
    const MarkKind kind = kept >= 2 ? MarkKind::strong : MarkKind::emphasis;
    out_.marks.push_back({.kind = kind, .begin = open.end, .end = close.begin});
  }

  /// `**words*` among other words, in a text that writes Markdown. One star on both sides is no such case
  /// ("5 * 3", `int *p`), and a star that calls a note has been taken already.
  void pair_torn() {
    for (std::size_t i = 0; i < runs_.size(); ++i) {
      Run& open = runs_[i];
      if (open.used || !open.can_open || open.can_close || open.length() > 3 || open.sign == '`') continue;
      Run* close = torn_closer_of(i);
      if (close && std::max(open.length(), close->length()) >= 2) pair_uneven(open, *close);
    }
  }
  Run* torn_closer_of(std::size_t open) {
    constexpr std::size_t far = 16;
    for (std::size_t i = open + 1; i < runs_.size() && i < open + far; ++i) {
      Run& run = runs_[i];
      if (run.sign != runs_[open].sign || run.used) continue;
      return run.can_close && !run.can_open && run.length() <= 3 ? &run : nullptr;
    }
    return nullptr;
  }

  /// Two stars or more that nothing closes are markup torn off: no sentence has them.
  void drop_litter() {
    for (const Run& run : runs_)
      if (!run.used && run.sign == '*' && run.length() >= 2 && (run.can_open || run.can_close) &&
          (run.begin == 0 || run.end == text_.size())) {
        cut(run.begin, run.end);
        out_.torn.push_back({run.begin, run.end});
      }
  }

  void cut(std::size_t begin, std::size_t end) {
    out_.cuts.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)});
  }
  Run* run_at(std::size_t begin) {
    const auto found =
        std::partition_point(runs_.begin(), runs_.end(), [&](const Run& run) { return run.begin < begin; });
    return found != runs_.end() && found->begin == begin ? &*found : nullptr;
  }

  std::string_view text_;
  const std::vector<std::uint32_t>& literals_;
  const std::vector<std::string>& notes_;
  SignHabits habits_;
  std::array<std::size_t, 3> next_{text_.find('*'), text_.find('_'), text_.find('`')};
  std::vector<Run> runs_;
  InlineReading out_;
};

/// `[words](address)`: the words become the link.
void find_bracket_links(std::string_view text, InlineReading& out) {
  constexpr std::size_t longest = 400;  // of words or address: keeps brackets upon brackets linear
  for (std::size_t joint = text.find("]("); joint != std::string_view::npos;
       joint = text.find("](", joint + 2)) {
    const std::size_t from = joint > longest ? joint - longest : 0;
    const std::size_t open = text.substr(from, joint - from).rfind('[');
    const std::size_t close = text.substr(0, std::min(text.size(), joint + longest)).find(')', joint);
    if (open == std::string_view::npos || close == std::string_view::npos) continue;
    const std::string_view address = text.substr(joint + 2, close - joint - 2);
    if (!address.starts_with("http") && !address.starts_with("mailto:")) continue;
    const auto begin = static_cast<std::uint32_t>(from + open), end = static_cast<std::uint32_t>(joint);
    out.cuts.push_back({begin, begin + 1});
    out.cuts.push_back({end, static_cast<std::uint32_t>(close + 1)});
    out.marks.push_back(
        {.kind = MarkKind::link, .begin = begin + 1, .end = end, .target = std::string(address)});
  }
}

bool is_cut_out(const InlineReading& reading, std::size_t at) {
  const auto next = std::partition_point(reading.cuts.begin(), reading.cuts.end(),
                                         [&](const SignCut& cut) { return cut.begin <= at; });
  return next != reading.cuts.begin() && at < (next - 1)->end;
}

/// Sorts the cuts and melts those that overlap: signs may stand inside an address that goes as a whole.
void merge_cuts(std::vector<SignCut>& cuts) {
  std::sort(cuts.begin(), cuts.end(), [](const SignCut& a, const SignCut& b) { return a.begin < b.begin; });
  std::vector<SignCut> merged;
  for (const SignCut& cut : cuts) {
    if (!merged.empty() && cut.begin < merged.back().end)
      merged.back().end = std::max(merged.back().end, cut.end);
    else
      merged.push_back(cut);
  }
  cuts = std::move(merged);
}

void find_links(std::string_view text, InlineReading& out) {
  for (const FoundContact& found : find_addresses(text)) {
    if (is_cut_out(out, found.begin)) continue;
    out.marks.push_back(
        {.kind = MarkKind::link,
         .begin = static_cast<std::uint32_t>(found.begin),
         .end = static_cast<std::uint32_t>(found.end),
         .target = contact_uri(found.kind, text.substr(found.begin, found.end - found.begin))});
  }
}

/// "**words**" or "__words__" in one line.
bool has_strong(std::string_view text, std::string_view sign) {
  for (std::size_t at = text.find(sign); at != std::string_view::npos;) {
    const std::size_t words = at + sign.size(), close = text.find(sign, words);
    if (close == std::string_view::npos) return false;
    const std::string_view inner = text.substr(words, close - words);
    if (!inner.empty() && inner == trim(inner) && inner.find('\n') == std::string_view::npos) return true;
    at = close;
  }
  return false;
}

bool has_heading(std::string_view text) {
  for (std::size_t at = 0; at < text.size(); at = std::min(text.find('\n', at), text.size() - 1) + 1) {
    const std::size_t words = std::min(text.find_first_not_of('#', at), text.size());
    if (words > at && words <= at + 6 && words < text.size() && text[words] == ' ') return true;
  }
  return false;
}

bool has_escape(std::string_view text) {
  for (std::size_t at = text.find('\\'); at != std::string_view::npos && at + 1 < text.size();
       at = text.find('\\', at + 2))
    if (std::string_view("*_[]`#").find(text[at + 1]) != std::string_view::npos) return true;
  return false;
}

}  // namespace

SignHabits sign_habits(std::string_view text) {
  return {.markdown = has_strong(text, "**") || has_strong(text, "__") || has_heading(text) ||
                      text.find("](http") != std::string_view::npos || has_escape(text)};
}

InlineReading read_signs(std::string_view text, const std::vector<std::uint32_t>& literals,
                         const std::vector<std::string>& notes, SignHabits habits) {
  InlineReading reading = SignReader(text, literals, notes, habits).read();
  find_bracket_links(text, reading);
  merge_cuts(reading.cuts);
  find_links(text, reading);
  std::stable_sort(reading.marks.begin(), reading.marks.end(), [](const Mark& a, const Mark& b) {
    return a.begin != b.begin ? a.begin < b.begin : a.end > b.end;
  });
  return reading;
}

}  // namespace warraq::read
