#include "read/html/tree_arena.hpp"

#include <algorithm>
#include <bit>
#include <cstdint>
#include <new>

namespace warraq::read {

namespace {

constexpr std::size_t first_piece = std::size_t{1} << 18, largest_piece = std::size_t{1} << 20;

}  // namespace

void TreeArena::Delete::operator()(std::byte* piece) const {
  ::operator delete (piece, std::align_val_t{slab_size});
}

std::byte* TreeArena::piece(std::size_t bytes) {
  pieces_.emplace_back(static_cast<std::byte*>(::operator new (bytes, std::align_val_t{slab_size})));
  return pieces_.back().get();
}

/// So many slabs in a row for things of one kind; the place behind their head.
std::byte* TreeArena::slabs(std::size_t count, std::size_t kind) {
  const std::size_t bytes = count * slab_size;
  std::byte* begin = nullptr;
  if (bytes > first_piece / 4) {  // a piece of its own; the open one goes on
    begin = piece(bytes);
  } else {
    if (bytes > piece_.left) {
      const std::size_t usual =
          std::min(first_piece << std::min<std::size_t>(pieces_.size(), 4), largest_piece);
      piece_ = {piece(usual), usual};
    }
    begin = piece_.place;
    piece_.place += bytes;
    piece_.left -= bytes;
  }
  new (begin) Head{kind};
  return begin + sizeof(Head);
}

std::byte* TreeArena::take(std::size_t kind, std::size_t size) {
  constexpr std::size_t most = (slab_size - sizeof(Head)) / 3;  // larger things get slabs of their own
  if (size > most) return slabs((sizeof(Head) + size + slab_size - 1) / slab_size, kind);
  Open& open = open_[kind];
  if (size > open.left) open = {slabs(1, kind), slab_size - sizeof(Head)};
  std::byte* taken = open.place;
  open.place += size;
  open.left -= size;
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
  return take(kind, size);
}

void TreeArena::release(void* place) {
  if (place == nullptr) return;
  auto* slab = reinterpret_cast<std::byte*>(reinterpret_cast<std::uintptr_t>(place) & ~(slab_size - 1));
  const std::size_t kind = std::launder(reinterpret_cast<Head*>(slab))->kind;
  free_[kind] = new (place) Free{free_[kind]};
}

}  // namespace warraq::read
