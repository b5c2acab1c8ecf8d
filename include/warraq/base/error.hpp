#pragma once

/// The one exception of the library: the job cannot be done. Troubles with content are Diagnostics instead.

#include <cstdint>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

namespace warraq {

/// What kind of thing stopped the job. Scripts see the name (`to_string`), so names stay.
enum class ErrorCode {
  not_found,        ///< no such file, layout, font or folder
  not_readable,     ///< it is there, but it may not be read, or is a folder or a device
  not_writable,     ///< no room, no permission, no such folder
  empty_input,      ///< nothing but white space
  unknown_format,   ///< binary data no reader knows
  bad_encoding,     ///< the bytes are not text in an encoding we read
  bad_font,         ///< a font file that is damaged or of no kind we know
  bad_layout,       ///< a layout file with a mistake; subject and place say where
  bad_overrides,    ///< a FILE.warraq.toml with a mistake
  damaged_input,    ///< the file breaks off or contradicts itself: a truncated archive
  limit_passed,     ///< a limit the caller set was passed
  bad_option,       ///< the call itself is wrong
};

const char* to_string(ErrorCode code);

/// Where in the subject the trouble is: a byte offset for data, or line and column for files people write.
struct ErrorPlace {
  std::optional<std::uint64_t> offset;
  int line = 0, column = 0;  ///< from 1; 0 when unknown
};

/// Thrown when a job cannot be done. `what()` reads `subject[:place]: detail; hint`.
class Error : public std::runtime_error {
 public:
  Error(ErrorCode code, std::string subject, std::string detail, std::string hint = {}, ErrorPlace place = {});

  ErrorCode code() const { return code_; }
  const std::string& subject() const { return subject_; }  ///< the file, layout or option
  const std::string& detail() const { return detail_; }    ///< what is wrong
  const std::string& hint() const { return hint_; }        ///< what to try; may be empty
  const ErrorPlace& place() const { return place_; }

 private:
  ErrorCode code_;
  std::string subject_, detail_, hint_;
  ErrorPlace place_;
};

/// The closest of `known` to a word somebody misspelt, or nullopt when none is near; for hints.
std::optional<std::string> did_you_mean(const std::string& word, const std::vector<std::string>& known);

}  // namespace warraq
