// Letters are read from any bytes: what opens like it goes to its reader, and that never fails on content.
// The article it made can be printed.

#include <cstdint>
#include <string_view>

#include "read/mail/mail.hpp"
#include "read/markup/draft.hpp"
#include "warraq/base/error.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  try {
    const warraq::ReadOptions options;
    const warraq::read::ReaderInput input{
        {reinterpret_cast<const char*>(data), size}, "letter.eml", &options};
    const auto article = warraq::read::finish_draft(warraq::read::read_mail(input), options);
    (void)warraq::dump(article);
    (void)warraq::to_json(article);
  } catch (const warraq::Error&) {  // empty or binary: said, not crashed
  }
  return 0;
}
