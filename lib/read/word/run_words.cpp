#include "read/word/run_words.hpp"

#include <algorithm>
#include <utility>

#include "read/markup/draft.hpp"

namespace warraq::read::word {

namespace {

bool same(const Mark& a, const Mark& b) {
  return a.kind == b.kind && a.target == b.target && a.language == b.language;
}

}  // namespace

void RunWords::set_marks(std::vector<Mark> wanted) {
  if (wanted.size() > static_cast<std::size_t>(deepest_nesting))
    wanted.resize(static_cast<std::size_t>(deepest_nesting));
  const auto [mine, theirs] = std::mismatch(open_.begin(), open_.end(), wanted.begin(), wanted.end(), same);
  const auto shared = static_cast<std::size_t>(mine - open_.begin());
  for (std::size_t i = open_.size(); i-- > shared;) text_.close();
  for (std::size_t i = shared; i < wanted.size(); ++i) text_.open(wanted[i]);
  open_ = std::move(wanted);
}

void RunWords::words(std::string_view utf8) {
  text_.words(utf8);
  if (keep_lines_) lines_ += utf8;
}

void RunWords::line_break() {
  text_.line_break();
  if (keep_lines_) lines_ += '\n';
}

void RunWords::note_call(std::uint32_t note) {
  set_marks({});
  text_.note_reference(note);
}

void RunWords::figure(Figure figure) { (text_.empty() ? before : after).push_back(std::move(figure)); }

Text RunWords::take() {
  set_marks({});
  return text_.take();
}

}  // namespace warraq::read::word
