#pragma once

/// A file seen through memory: opening costs no reading, and the pages touched are shared between processes.

#include <cstddef>
#include <span>
#include <string>

namespace warraq {

/// A read-only mapping of a whole regular file. Unmaps itself.
class MappedFile {
 public:
  /// Throws Error not_found or not_readable (a folder, a device, no permission).
  explicit MappedFile(const std::string& path);
  ~MappedFile();
  MappedFile(const MappedFile&) = delete;
  MappedFile& operator=(const MappedFile&) = delete;

  std::span<const std::byte> bytes() const { return bytes_; }

 private:
  std::span<const std::byte> bytes_;
};

}  // namespace warraq
