#pragma once

/// Everything the program says: results to stdout, messages to stderr as `place: severity: message; hint`.

#include <string>
#include <string_view>

#include "command/command.hpp"
#include "warraq/base/diagnostic.hpp"
#include "warraq/base/error.hpp"

namespace warraq::command {

/// An error in the form of every message.
std::string format(const Error& error);

/// The status of a job that ended with this error and did nothing else.
ExitStatus status_of(const Error& error);

/// A line to stderr.
void say(std::string_view message);

/// The diagnostics of one input to stderr; notes only tell of guesses and stay in `inspect`.
void report(const Diagnostics& diagnostics, const std::string& place);

/// Text to stdout. Throws Error not_writable when it does not get there (a full disk, a closed pipe).
void print(std::string_view text);

}  // namespace warraq::command
