#include "read/html/html.hpp"

#include "read/format.hpp"
#include "read/html/html_content.hpp"
#include "warraq/mend/decode.hpp"

namespace warraq::read {

Draft read_html(const ReaderInput& input) {
  const DecodedText decoded = decode_text(input.bytes, input.name);
  Draft draft;
  Article& article = draft.article;
  article.format = to_string(Format::html);
  article.encoding = decoded.encoding;
  article.diagnostics = decoded.diagnostics;
  HtmlContent content = read_html_content(decoded.utf8, {.name = input.name, .offsets = &decoded.offsets});
  article.blocks = std::move(content.blocks);
  article.notes = std::move(content.notes);
  article.title = content.title;
  article.language = content.language;
  article.direction = content.direction.value_or(content.language.direction());
  draft.title_is_certain = false;
  return draft;
}

}  // namespace warraq::read
