#include "command/outputs.hpp"

#include <set>

#include "warraq/base/error.hpp"

namespace warraq::command {

namespace {
bool is_one_file(const std::filesystem::path& output) { return output.extension() == ".pdf"; }
}  // namespace

std::vector<std::filesystem::path> output_paths(const std::vector<std::string>& inputs,
                                                const std::filesystem::path& output) {
  if (is_one_file(output)) {
    if (inputs.size() > 1)
      throw Error(ErrorCode::bad_option, output.string(),
                  "is one file, but there are " + std::to_string(inputs.size()) + " articles",
                  "name a folder with --output");
    return {output};
  }
  std::vector<std::filesystem::path> paths;
  std::set<std::string> taken;
  for (const std::string& input : inputs) {
    const std::string stem = std::filesystem::path(input).stem().string();
    std::string name = stem;
    for (int count = 2; !taken.insert(name).second; ++count) name = stem + '-' + std::to_string(count);
    paths.push_back(output / (name + ".pdf"));
  }
  return paths;
}

void make_output_folder(const std::filesystem::path& output) {
  if (is_one_file(output)) return;
  std::error_code trouble;
  std::filesystem::create_directories(output, trouble);
  if (std::filesystem::is_directory(output)) return;
  if (!trouble || std::filesystem::exists(output))
    throw Error(ErrorCode::not_writable, output.string(), "is neither a folder nor a name that ends in .pdf",
                "name a PDF file or a folder");
  throw Error(ErrorCode::not_writable, output.string(), "the folder cannot be made: " + trouble.message(),
              "choose a place that may be written to");
}

}  // namespace warraq::command
