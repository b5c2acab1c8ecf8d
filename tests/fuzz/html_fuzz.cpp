// Any bytes as a page, and as a chapter of XHTML: whatever is read can be printed, marks lie in their texts,
// and calls have their notes.

#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "read/html/html_content.hpp"
#include "warraq/base/error.hpp"
#include "warraq/read/read.hpp"

namespace {

void check(const std::vector<warraq::Block>& blocks, std::size_t notes) {
  for (const warraq::Block& block : blocks) {
    const auto* paragraph = std::get_if<warraq::ParagraphBlock>(&block.content);
    if (paragraph == nullptr) continue;
    for (const warraq::Mark& mark : paragraph->text.marks) {
      if (mark.begin > mark.end || mark.end > paragraph->text.utf8.size()) std::abort();
      if (mark.kind == warraq::MarkKind::note_reference && mark.note >= notes) std::abort();
    }
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  try {
    const auto article =
        warraq::read_article_bytes("<!doctype html>" + std::string(bytes), {.name = "page.html"});
    (void)warraq::dump(article);
    check(article.blocks, article.notes.size());
  } catch (const warraq::Error&) {  // empty, binary: said, not crashed
  }
  for (const char byte : bytes)
    if ((static_cast<unsigned char>(byte) & 0x80) != 0) return 0;  // what follows wants well-formed UTF-8
  const auto content = warraq::read::read_html_content(bytes, {.xhtml = true, .note_targets = {"n1"}});
  check(content.blocks, content.notes.size());
  for (const auto& anchor : content.anchors)
    if (anchor.block > content.blocks.size()) std::abort();
  return 0;
}
