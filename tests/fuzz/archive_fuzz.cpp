// Any bytes as an archive and as a package: members have safe paths, limits hold, and nothing crashes.

#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "warraq/archive/archive.hpp"
#include "warraq/base/error.hpp"

namespace {

bool is_safe(const std::string& path) {
  if (path.empty() || path.front() == '/' || path.find('\0') != std::string::npos) return false;
  return ("/" + path + "/").find("/../") == std::string::npos;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const warraq::ArchiveLimits limits{.member_bytes = 1 << 20,
                                     .total_bytes = 4 << 20,
                                     .ratio = 200,
                                     .members = 500,
                                     .depth = 3,
                                     .path_bytes = 256};
  std::uint64_t total = 0;
  const auto take = [&](const warraq::Member& member) {
    total += member.bytes.size();
    if (!is_safe(member.path) || member.path.size() > limits.path_bytes) std::abort();
    if (member.bytes.size() > limits.member_bytes || total > limits.total_bytes) std::abort();
    return true;
  };
  warraq::Diagnostics troubles;
  try {
    warraq::walk_archive_bytes(bytes, "essays.zip", limits, {.take = take, .wants = {}}, troubles);
  } catch (const warraq::Error&) {  // damaged, no archive, a limit: said, not crashed
  }
  try {
    (void)warraq::Package::open(bytes, "essay.docx", limits);
  } catch (const warraq::Error&) {
  }
  return 0;
}
