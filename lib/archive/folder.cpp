/// Folders as archives of their own: files in the order of their names.

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "archive/member_path.hpp"
#include "warraq/archive/archive.hpp"
#include "warraq/base/error.hpp"

namespace warraq {

namespace {

namespace fs = std::filesystem;

std::vector<fs::directory_entry> sorted_entries(const fs::path& folder) {
  std::error_code trouble;
  std::vector<fs::directory_entry> entries;
  for (fs::directory_iterator at(folder, trouble), end; !trouble && at != end; at.increment(trouble))
    entries.push_back(*at);
  if (trouble)
    throw Error(ErrorCode::not_readable, folder.string(), "the folder cannot be read: " + trouble.message(),
                "check its permissions");
  std::sort(entries.begin(), entries.end());
  return entries;
}

class FolderWalk {
 public:
  FolderWalk(const fs::path& root, const ArchiveLimits& limits, const std::function<bool(const FolderFile&)>& take,
             Diagnostics& diagnostics)
      : root_(root), limits_(limits), take_(take), diagnostics_(diagnostics) {}

  /// Folders wait in a list of their own, since they may nest deeper than a stack should hold.
  void run() {
    std::vector<Waiting> waiting;
    push(sorted_entries(root_), {}, waiting);
    while (!waiting.empty()) {
      const Waiting next = std::move(waiting.back());
      waiting.pop_back();
      if (++members_ > limits_.members)
        throw Error(ErrorCode::limit_passed, root_.string(), fmt::format("it has more than {} members", limits_.members),
                    "if you trust it, raise the limit (--limit-members)");
      if (!one(next, waiting)) return;
    }
  }

 private:
  struct Waiting {
    fs::directory_entry entry;
    std::string path;  ///< of its folder, with a slash; empty for the root
  };

  /// Last first, so that the first is taken next.
  static void push(std::vector<fs::directory_entry> entries, const std::string& path, std::vector<Waiting>& waiting) {
    for (std::size_t i = entries.size(); i-- > 0;) waiting.push_back({std::move(entries[i]), path});
  }

  bool one(const Waiting& next, std::vector<Waiting>& waiting) {
    const std::string name = next.entry.path().filename().string();
    if (name.starts_with('.') || detail::is_system_litter(name)) return true;
    const detail::MemberPath safe = detail::safe_path(name);
    const std::string path = next.path + safe.path;
    if (!safe.refused.empty()) return refuse(next, safe.refused);
    if (path.size() > limits_.path_bytes)
      return refuse(next, fmt::format("its path is longer than {} bytes", limits_.path_bytes), Severity::error);
    std::error_code ignored;
    const fs::file_status status = next.entry.symlink_status(ignored);
    if (fs::is_symlink(status)) return refuse(next, "it is a symbolic link");
    if (fs::is_regular_file(status)) return take_({next.entry.path(), path});
    if (!fs::is_directory(status)) return refuse(next, "it is no regular file");
    try {
      push(sorted_entries(next.entry.path()), path + '/', waiting);
    } catch (const Error& error) {
      return refuse(next, error.detail(), Severity::error);
    }
    return true;
  }

  bool refuse(const Waiting& next, const std::string& why, Severity severity = Severity::warning) {
    const std::string name = next.path + next.entry.path().filename().string();
    diagnostics_.push_back(
        {.severity = severity,
         .code = "refused-member",
         .span = {},
         .message = fmt::format("\"{}\" in {} is refused: {}", detail::printable_name(name), root_.string(), why),
         .hint = {}});
    return true;
  }

  const fs::path& root_;
  const ArchiveLimits& limits_;
  const std::function<bool(const FolderFile&)>& take_;
  Diagnostics& diagnostics_;
  std::uint64_t members_ = 0;
};

}  // namespace

void walk_folder(const fs::path& folder, const ArchiveLimits& limits,
                 const std::function<bool(const FolderFile&)>& take, Diagnostics& diagnostics) {
  std::error_code ignored;
  if (!fs::exists(folder, ignored)) throw Error(ErrorCode::not_found, folder.string(), "no such folder", "check the path");
  FolderWalk(folder, limits, take, diagnostics).run();
}

}  // namespace warraq
