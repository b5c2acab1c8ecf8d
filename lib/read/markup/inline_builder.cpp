#include "read/markup/inline_builder.hpp"

#include <algorithm>
#include <utility>

#include "read/markup/draft.hpp"

namespace warraq::read {

namespace {

constexpr std::size_t most_open = 200;  // elements that nothing closes are forgotten then

}  // namespace

void InlineBuilder::words(std::string_view utf8, SourceSpan source) {
  if (!line_has_words_ && utf8.find_first_not_of(" \t\n") != std::string_view::npos) {
    line_has_words_ = true;
    for (const InlineImage& one : std::exchange(pending_, {})) {
      text_.words(one.words, {});
      if (!one.words.empty()) text_.words(" ", {});
    }
  }
  text_.words(utf8, source);
}

void InlineBuilder::settle_images() {
  for (InlineImage& one : pending_) {
    one.leads = text_.empty();
    images_.push_back(std::move(one));
  }
  pending_.clear();
  line_has_words_ = false;
}

void InlineBuilder::line_end(bool wanted) {
  settle_images();
  if (wanted) {
    text_.line_break();
  } else {
    text_.words(" ", {});
  }
}

void InlineBuilder::note_call(std::uint32_t note) { text_.note_reference(note); }

void InlineBuilder::image(InlineImage image) {
  if (line_has_words_ && !image.words.empty()) {
    text_.words(image.words, {});
  } else {
    pending_.push_back(std::move(image));
  }
}

void InlineBuilder::open(std::string_view tag, std::optional<Mark> mark) {
  if (open_.size() >= most_open) return;
  // What nests deeper than any writer means is kept, but not marked: marks are walked for every word.
  if (marks_ >= static_cast<std::size_t>(deepest_nesting)) mark.reset();
  if (mark) {
    text_.open(*mark);
    ++marks_;
  }
  open_.push_back({std::string(tag), std::move(mark)});
}

void InlineBuilder::close(std::string_view tag) {
  std::size_t at = open_.size();
  while (at > 0 && open_[at - 1].tag != tag) --at;
  if (at == 0) return;
  --at;
  for (std::size_t i = open_.size(); i-- > at;)
    if (open_[i].mark) text_.close();
  if (open_[at].mark) --marks_;
  open_.erase(open_.begin() + static_cast<std::ptrdiff_t>(at));
  for (std::size_t i = at; i < open_.size(); ++i)
    if (open_[i].mark) text_.open(*open_[i].mark);
}

Text InlineBuilder::take() {
  settle_images();
  for (; !open_.empty(); open_.pop_back())
    if (open_.back().mark) text_.close();
  marks_ = 0;
  return text_.take();
}

Text InlineBuilder::take_line() {
  line_has_words_ = false;
  return text_.take();
}

std::vector<InlineImage> InlineBuilder::take_images() { return std::exchange(images_, {}); }

}  // namespace warraq::read
