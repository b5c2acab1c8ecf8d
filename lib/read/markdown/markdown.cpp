#include "read/markdown/markdown.hpp"

#include "read/format.hpp"
#include "read/markdown/front_matter.hpp"
#include "read/markdown/parse.hpp"
#include "warraq/mend/decode.hpp"

namespace warraq::read {

namespace {

class HeadReader {
 public:
  HeadReader(std::string_view text, const OffsetMap& offsets) : text_(text), offsets_(offsets) {}

  /// Titles and names may be Markdown themselves; those that are more than a line of words stay as they
  /// stand.
  void read_marks(MetaValue& value) const {
    read_marks(value.text);
    for (MetaValue& item : value.items) read_marks(item);
    for (auto& entry : value.entries) read_marks(entry.value);
  }

 private:
  void read_marks(Text& words) const {
    if (words.sources.size() != 1) return;
    SourceSpan& span = words.sources.front().source;
    if (words.utf8.find_first_of("*_`[<\\&") != std::string::npos && words.utf8.size() < 2000) {
      Article line;
      parse_markdown(text_.substr(0, span.end), span.begin, offsets_, line);
      if (line.blocks.size() == 1 && line.notes.empty())
        if (auto* paragraph = std::get_if<ParagraphBlock>(&line.blocks.front().content)) {
          words = std::move(paragraph->text);
          return;
        }
    }
    span = offsets_.to_source(span);
  }

  std::string_view text_;
  const OffsetMap& offsets_;
};

}  // namespace

Draft read_markdown(const ReaderInput& input) {
  const DecodedText decoded = decode_text(input.bytes, input.name, decoding(input));
  Draft draft;
  Article& article = draft.article;
  article.format = to_string(Format::markdown);
  article.encoding = decoded.encoding;
  article.diagnostics = decoded.diagnostics;
  FrontMatter head = read_front_matter(decoded.utf8);
  for (Diagnostic& diagnostic : head.diagnostics) {
    if (diagnostic.span) diagnostic.span = decoded.offsets.to_source(*diagnostic.span);
    article.diagnostics.push_back(std::move(diagnostic));
  }
  HeadReader(decoded.utf8, decoded.offsets).read_marks(head.values);
  apply_metadata(head.values, draft);
  parse_markdown(decoded.utf8, head.end, decoded.offsets, article);
  return draft;
}

}  // namespace warraq::read
