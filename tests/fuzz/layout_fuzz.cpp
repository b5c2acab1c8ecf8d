// A layout file with any mistake gives an error with a place, never a crash.

#include <cstdint>
#include <string_view>

#include "warraq/base/error.hpp"
#include "warraq/page/layout.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  try {
    (void)warraq::PageLayout::parse({reinterpret_cast<const char*>(data), size}, "fuzz.toml");
  } catch (const warraq::Error&) {  // a mistake in the file
  }
  return 0;
}
