#include "archive/line_reader.hpp"

#include <algorithm>

namespace warraq::detail {

bool LineReader::fill() {
  if (ended_) return false;
  buffer_.erase(0, at_);
  at_ = 0;
  const std::string_view block = next_();
  ended_ = block.empty();
  buffer_.append(block);
  return !ended_;
}

std::string_view LineReader::take(std::size_t count) {
  const std::string_view taken = std::string_view(buffer_).substr(at_, count);
  at_ += taken.size();
  return taken;
}

std::string_view LineReader::line(std::size_t longest) {
  for (std::size_t searched = 0;;) {
    const std::size_t end = buffer_.find('\n', at_ + searched);
    if (end != std::string::npos && end - at_ < longest) return take(end + 1 - at_);
    searched = buffer_.size() - at_;
    if (searched >= longest) return take(longest);
    if (!fill()) return take(searched);
  }
}

std::string_view LineReader::some(std::size_t count) {
  if (at_ == buffer_.size() && !fill()) return {};
  return take(std::min(count, buffer_.size() - at_));
}

std::string_view LineReader::peek(std::size_t count) {
  while (buffer_.size() - at_ < count && fill()) {
  }
  return std::string_view(buffer_).substr(at_);
}

}  // namespace warraq::detail
