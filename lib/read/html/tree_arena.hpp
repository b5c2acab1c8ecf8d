#pragma once

/// The memory of one parsed tree: taken in great pieces, and given back all at once. The parser makes and
/// drops millions of small things; one by one, they would cost more than the parsing.

#include <array>
#include <cstddef>
#include <memory>
#include <vector>

namespace warraq::read {

class TreeArena {
 public:
  void* allocate(std::size_t bytes);
  /// What was dropped is used again for things of its size.
  void release(void* place);

 private:
  static constexpr std::size_t small_step = 16, small_classes = 32;
  static constexpr std::size_t large_classes = 48;  ///< each twice the one before
  struct Free {
    Free* next;
  };

  std::byte* take(std::size_t bytes);

  std::vector<std::unique_ptr<std::byte[]>> pieces_;
  std::byte* place_ = nullptr;
  std::size_t left_ = 0;
  std::array<Free*, small_classes + large_classes> free_{};
};

}  // namespace warraq::read
