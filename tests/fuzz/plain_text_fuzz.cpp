// The reader never fails on content: any bytes give an article or one of its own errors, and whatever it made
// can be printed.

#include <cstdint>
#include <string_view>

#include "warraq/base/error.hpp"
#include "warraq/read/read.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  try {
    const auto article = warraq::read_article_bytes({reinterpret_cast<const char*>(data), size});
    (void)warraq::dump(article);
    (void)warraq::to_json(article);
  } catch (const warraq::Error&) {  // empty, binary, not UTF-8: said, not crashed
  }
  return 0;
}
