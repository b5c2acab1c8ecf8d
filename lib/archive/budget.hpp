#pragma once

/// What an archive has cost so far, held against its limits as bytes come, so that a bomb is never held.

#include <cstdint>
#include <string>
#include <string_view>

#include "warraq/archive/archive.hpp"

namespace warraq::detail {

/// One for each archive; that of an archive inside another passes what it counts on to the one around it, so
/// each is held against its own packed size and the outermost against all that came out. All functions throw
/// Error limit_passed.
class Budget {
 public:
  Budget(std::string name, std::uint64_t packed, const ArchiveLimits& limits, Budget* around = nullptr)
      : name_(std::move(name)), packed_(packed), limits_(limits), around_(around) {}

  /// One more member, before anything of it is unpacked.
  void begin_member();
  /// `more` bytes of the member at `path`, which will have `size` with them.
  void unpack(std::uint64_t more, std::uint64_t size, std::string_view path);
  void ask_time() const;

  const std::string& name() const { return name_; }

 private:
  Budget& outermost() { return around_ ? around_->outermost() : *this; }
  void add(std::uint64_t more);

  std::string name_;
  std::uint64_t packed_, total_ = 0, members_ = 0;
  const ArchiveLimits& limits_;
  Budget* around_;
};

/// "256 MiB", "300 bytes": for messages.
std::string sized(std::uint64_t bytes);

}  // namespace warraq::detail
