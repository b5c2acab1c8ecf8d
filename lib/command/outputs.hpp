#pragma once

/// Where the pages of each input go.

#include <filesystem>
#include <string>
#include <vector>

namespace warraq::command {

/// One PDF path for each input, in their order. `output` ending in ".pdf" is the file of a single input;
/// anything else is a folder, and files there are named after the inputs: essay.pdf, essay-2.pdf ...
/// Throws Error bad_option for several inputs and one file.
std::vector<std::filesystem::path> output_paths(const std::vector<std::string>& inputs,
                                                const std::filesystem::path& output);

/// Makes the folder the outputs lie in when `output` is one. Throws Error not_writable.
void make_output_folder(const std::filesystem::path& output);

}  // namespace warraq::command
