#pragma once

/// A stream of blocks as lines and counted bytes, for the formats that are text.

#include <string>
#include <string_view>

#include "archive/reader.hpp"

namespace warraq::detail {

class LineReader {
 public:
  explicit LineReader(NextBlock next) : next_(std::move(next)) {}

  /// The next line with its line end; empty at the end of the stream. A line longer than `longest` comes in
  /// pieces. The view holds until the next call.
  std::string_view line(std::size_t longest = 1 << 16);
  /// Up to `count` of the next bytes; fewer at the end of the stream alone.
  std::string_view some(std::size_t count);
  /// What comes next, at least `count` bytes where there are as many.
  std::string_view peek(std::size_t count);

 private:
  bool fill();
  std::string_view take(std::size_t count);

  NextBlock next_;
  std::string buffer_;
  std::size_t at_ = 0;
  bool ended_ = false;
};

}  // namespace warraq::detail
