#pragma once

/// The program's JSON: one object a line, in the shape docs/command.md promises.

#include <string>

#include "warraq/base/error.hpp"
#include "warraq/convert/convert.hpp"
#include "warraq/read/mend_file.hpp"

namespace warraq::command {

std::string json_line(const std::string& input, const std::string& output, const Conversion& done);
std::string json_line(const std::string& input, const std::string& output, const Error& error);
/// Of `warraq mend`; `output` and `account` are empty when nothing was written.
std::string json_line(const std::string& input, const std::string& output, const std::string& account_path,
                      const MendAccount& account);
/// Of `warraq report`.
std::string json_line(const std::string& input, const std::string& layout, const Report& report);
std::string json_line(const std::string& input, const Error& error);
/// What the walk of a folder or archive had to say.
std::string json_line(const std::string& input, const Diagnostics& troubles);
std::string json_line(const FaceListing& face);

}  // namespace warraq::command
