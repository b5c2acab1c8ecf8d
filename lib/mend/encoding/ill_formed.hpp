#pragma once

/// An account of bytes that mean nothing in an encoding.

#include <cstddef>
#include <string>
#include <string_view>

#include "warraq/base/diagnostic.hpp"

namespace warraq::detail {

class IllFormed {
 public:
  /// `bytes` are looked into for lines, and begin at byte `skipped` of the input; both strings must live on.
  IllFormed(std::string_view bytes, std::size_t skipped, std::string_view encoding)
      : bytes_(bytes), skipped_(skipped), encoding_(encoding) {}

  /// Bytes of the string from the constructor; call with growing places.
  void add(std::size_t at, std::size_t length);
  std::size_t count() const { return count_; }
  /// Adds the places that were kept, and how many there are in all when some were not.
  void tell(Diagnostics& diagnostics);

 private:
  static constexpr std::size_t most_places = 20;

  std::string_view bytes_;
  std::size_t skipped_;
  std::string_view encoding_;
  std::size_t count_ = 0, line_ = 1, counted_to_ = 0, last_ = 0;
  Diagnostics places_;
};

}  // namespace warraq::detail
