#include "read/html/tree_arena.hpp"

#include <algorithm>
#include <bit>
#include <cstdint>
#include <new>

namespace warraq::read {

namespace {

constexpr std::size_t first_piece = std::size_t{1} << 14, largest_piece = std::size_t{1} << 20;
constexpr std::size_t header = 8;  ///< before each thing: the class it is of

}  // namespace

std::byte* TreeArena::take(std::size_t bytes) {
  if (bytes > left_) {
    const std::size_t usual =
        std::min(first_piece << std::min<std::size_t>(pieces_.size(), 6), largest_piece);
    if (bytes > usual / 4) {  // a piece of its own; the open one goes on
      pieces_.push_back(std::make_unique_for_overwrite<std::byte[]>(bytes));
      return pieces_.back().get();
    }
    pieces_.push_back(std::make_unique_for_overwrite<std::byte[]>(usual));
    place_ = pieces_.back().get();
    left_ = usual;
  }
  std::byte* taken = place_;
  place_ += bytes;
  left_ -= bytes;
  return taken;
}

void* TreeArena::allocate(std::size_t bytes) {
  std::size_t kind = 0, size = 0;
  if (bytes <= small_step * small_classes) {
    kind = bytes == 0 ? 0 : (bytes - 1) / small_step;
    size = (kind + 1) * small_step;
  } else {
    const auto power = static_cast<std::size_t>(std::bit_width(bytes - 1));
    kind = small_classes + power - 10;
    size = std::size_t{1} << power;
    if (kind >= free_.size()) throw std::bad_alloc();
  }
  if (Free* one = free_[kind]; one != nullptr) {
    free_[kind] = one->next;
    return one;
  }
  std::byte* place = take(size + header);
  new (place) std::uint64_t(kind);
  return place + header;
}

void TreeArena::release(void* place) {
  if (place == nullptr) return;
  auto* bytes = static_cast<std::byte*>(place);
  const std::uint64_t kind = *std::launder(reinterpret_cast<std::uint64_t*>(bytes - header));
  free_[kind] = new (place) Free{free_[kind]};
}

}  // namespace warraq::read
