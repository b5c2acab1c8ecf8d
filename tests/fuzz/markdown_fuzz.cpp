// Any bytes as Markdown: never a crash, and whatever is read can be printed.

#include <cstdint>
#include <string_view>

#include "read/markdown/markdown.hpp"
#include "read/markup/draft.hpp"
#include "warraq/base/error.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  try {
    const warraq::ReadOptions options;
    const warraq::read::ReaderInput input{{reinterpret_cast<const char*>(data), size}, "essay.md", &options};
    const auto article = warraq::read::finish_draft(warraq::read::read_markdown(input), options);
    (void)warraq::dump(article);
    (void)warraq::to_json(article);
  } catch (const warraq::Error&) {  // empty or binary: said, not crashed
  }
  return 0;
}
