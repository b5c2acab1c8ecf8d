#include "command/command.hpp"
#include "warraq/base/data_root.hpp"

namespace warraq::command {

std::filesystem::path data_folder() {
  std::error_code trouble;
  const std::filesystem::path program = std::filesystem::read_symlink("/proc/self/exe", trouble);
  const std::filesystem::path beside = program.parent_path().parent_path() / "share" / "warraq";
  if (!trouble && std::filesystem::is_directory(beside, trouble)) return beside;
  return data_root();
}

}  // namespace warraq::command
