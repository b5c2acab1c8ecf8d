#include "read/html/html_content.hpp"

#include "read/html/html_tree.hpp"
#include "read/html/walker.hpp"

namespace warraq::read {

namespace {

Text title_of(const HtmlTree& tree, const OffsetMap* offsets) {
  for (NodeIndex i = tree.head(); i != no_node && i < tree.end(tree.head()); ++i) {
    if (tree.tag(i) != GUMBO_TAG_TITLE) continue;
    TextBuilder title(Whitespace::collapse);
    for (NodeIndex at = i + 1; at < tree.end(i); ++at)
      if (tree.is_text(at))
        tree.for_each_piece(at, [&](std::string_view piece, SourceSpan source) {
          title.words(piece, offsets != nullptr && !source.empty() ? offsets->to_source(source) : source);
        });
    return title.take();
  }
  return {};
}

}  // namespace

HtmlContent read_html_content(std::string_view utf8, const HtmlContentOptions& options) {
  const HtmlTree tree(utf8, options.xhtml);
  ContentWalker walker(tree, options, {}, utf8.size());
  walker.walk(tree.body());
  HtmlContent content = walker.take();
  content.title = title_of(tree, options.offsets);
  return content;
}

}  // namespace warraq::read
