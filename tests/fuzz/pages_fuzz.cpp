// An article of any bytes becomes pages, and the pages a file, with a font whose letters are plain boxes.

#include <cstdint>
#include <string_view>

#include "support/toy_font.hpp"
#include "warraq/base/error.hpp"
#include "warraq/page/paginate.hpp"
#include "warraq/pdf/write.hpp"
#include "warraq/read/read.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const warraq::FontSet fonts = warraq::test::toy_fonts();
  static const warraq::PageLayout layout = warraq::PageLayout::load("journal");
  try {
    const auto article = warraq::read_article_bytes({reinterpret_cast<const char*>(data), size});
    const auto pages = warraq::paginate(article, layout, fonts);
    (void)warraq::pdf_bytes(pages, {.compression = 1});
  } catch (const warraq::Error&) {  // empty, binary, not UTF-8
  }
  return 0;
}
