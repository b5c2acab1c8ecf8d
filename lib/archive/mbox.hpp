#pragma once

/// Messages out of an mbox: each begins at a line "From ", and lines of its own that look so have a ">" before them
/// (mboxrd: one more than the author wrote).

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

#include "archive/line_reader.hpp"

namespace warraq::detail {

/// A line like "From jo@example.org Sat Jan  3 01:05:34 1996": a sender and a clock. A sentence that begins with
/// "From" has none.
bool begins_message(std::string_view line);

class MboxReader {
 public:
  explicit MboxReader(LineReader& lines) : lines_(lines) {}

  /// Puts the next message into `bytes`; false at the end. `weigh` is told how large it has become.
  bool next(const std::function<void(std::size_t)>& weigh, std::string& bytes);
  /// Of the last message, from 1.
  int number() const { return number_; }

 private:
  LineReader& lines_;
  int number_ = 0;
  bool begun_ = false;  ///< the next message's "From " line was read
};

/// "0007-on-paper.eml": what message `number` is called, after its subject.
std::string message_name(int number, std::string_view message);

}  // namespace warraq::detail
