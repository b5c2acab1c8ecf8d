#include "read/html/page_text.hpp"

#include <algorithm>
#include <utility>

#include "read/markup/draft.hpp"

namespace warraq::read {

namespace {

bool is_blank(std::string_view words) {
  return words.find_first_not_of(" \t\n\r\f") == std::string_view::npos;
}

}  // namespace

void PageText::open_waiting() {
  for (; known_ < open_.size(); ++known_) {
    OpenMark& one = open_[known_];
    // What nests deeper than any writer means is kept, but not marked.
    one.allowed =
        known_ < static_cast<std::size_t>(deepest_nesting) && one.mark.target.size() <= address_bytes_left_;
    if (!one.allowed) continue;
    address_bytes_left_ -= one.mark.target.size();
    text_.open(one.mark);
  }
}

void PageText::words(std::string_view utf8, SourceSpan source) {
  if (is_blank(utf8)) {
    text_.words(utf8, source);
    return;
  }
  open_waiting();
  has_words_ = true;
  after_break_ = false;
  if (!source.empty())
    written_ = written_.empty()
                   ? source
                   : SourceSpan{std::min(written_.begin, source.begin), std::max(written_.end, source.end)};
  text_.words(utf8, source);
}

void PageText::line_break() {
  text_.line_break();
  after_break_ = has_words_;
}

void PageText::note_call(std::uint32_t note) {
  text_.note_reference(note);
  has_words_ = true;
  after_break_ = false;
}

void PageText::open(Mark mark) { open_.push_back({std::move(mark), false}); }

void PageText::close() {
  if (open_.empty()) return;
  if (known_ == open_.size()) {
    if (open_.back().allowed) text_.close();
    --known_;
  }
  open_.pop_back();
}

Text PageText::take() {
  for (std::size_t i = known_; i-- > 0;)
    if (open_[i].allowed) text_.close();
  known_ = 0;
  has_words_ = after_break_ = false;
  written_ = {};
  return text_.take();
}

}  // namespace warraq::read
