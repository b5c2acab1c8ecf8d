#include "command/messages.hpp"

#include <cerrno>
#include <cstdio>
#include <cstring>

namespace warraq::command {

std::string format(const Error& error) {
  std::string text = error.subject();
  const ErrorPlace& place = error.place();
  if (place.line > 0) {
    text += ':' + std::to_string(place.line);
    if (place.column > 0) text += ':' + std::to_string(place.column);
  } else if (place.offset) {
    text += ": byte " + std::to_string(*place.offset);
  }
  text += ": error: " + error.detail();
  if (!error.hint().empty()) text += "; " + error.hint();
  return text;
}

ExitStatus status_of(const Error& error) {
  switch (error.code()) {
    case ErrorCode::bad_option:
    case ErrorCode::bad_layout:
      return ExitStatus::wrong_call;
    case ErrorCode::not_found:
    case ErrorCode::not_readable:
    case ErrorCode::not_writable:
    case ErrorCode::empty_input:
    case ErrorCode::unknown_format:
    case ErrorCode::bad_encoding:
    case ErrorCode::bad_font:
    case ErrorCode::bad_overrides:
    case ErrorCode::damaged_input:
    case ErrorCode::limit_passed:
      return ExitStatus::nothing_done;
  }
  return ExitStatus::nothing_done;
}

void say(std::string_view message) {
  std::fwrite(message.data(), 1, message.size(), stderr);
  std::fputc('\n', stderr);
}

void report(const Diagnostics& diagnostics, const std::string& place) {
  for (const Diagnostic& diagnostic : diagnostics)
    if (diagnostic.severity != Severity::note) say(warraq::format(diagnostic, place));
}

void print(std::string_view text) {
  const bool written = std::fwrite(text.data(), 1, text.size(), stdout) == text.size();
  if (!written || std::fflush(stdout) != 0)
    throw Error(ErrorCode::not_writable, "standard output",
                std::string("cannot be written: ") + std::strerror(errno));
}

}  // namespace warraq::command
