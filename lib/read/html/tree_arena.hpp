#pragma once

/// The memory of one parsed tree: taken in great pieces, and given back all at once. The parser makes and
/// drops millions of small things; one by one, they would cost more than the parsing.
///
/// Things of one size stand in slabs of their own. Where a slab begins says what it holds, so that nothing
/// need be written beside each thing: a tree is many times as long as its page.

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
  static constexpr std::size_t slab_size = std::size_t{1} << 14;
  static constexpr std::size_t small_step = 8, small_classes = 64;
  static constexpr std::size_t large_classes = 48;  ///< each twice the one before
  struct Free {
    Free* next;
  };
  /// Stands at the beginning of each slab.
  struct alignas(64) Head {
    std::size_t kind;
  };
  /// What is left of the slab that things of one size are being taken from.
  struct Open {
    std::byte* place = nullptr;
    std::size_t left = 0;
  };
  struct Delete {
    void operator()(std::byte* piece) const;
  };

  std::byte* slabs(std::size_t count, std::size_t kind);
  std::byte* piece(std::size_t bytes);
  std::byte* take(std::size_t kind, std::size_t size);

  std::vector<std::unique_ptr<std::byte, Delete>> pieces_;
  Open piece_;  ///< whole slabs
  std::array<Open, small_classes + large_classes> open_{};
  std::array<Free*, small_classes + large_classes> free_{};
};

}  // namespace warraq::read
