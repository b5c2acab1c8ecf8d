#include "read/plain/trace_back.hpp"

#include "read/markup/walk_texts.hpp"

namespace warraq::read {

namespace {

template <typename Map>
class Tracer {
 public:
  explicit Tracer(const Map& map) : map_(map) {}

  void text(Text& text) const {
    for (SourcePiece& piece : text.sources) span(piece.source);
  }
  void blocks(std::vector<Block>& list) const {
    for (Block& block : list) {
      span(block.source);
      if (auto* list_block = std::get_if<List>(&block.content))
        for (ListItem& item : list_block->items) blocks(item.blocks);
      if (auto* quotation = std::get_if<Quotation>(&block.content)) blocks(quotation->blocks);
    }
  }
  void span(SourceSpan& span) const { span = map_.to_source(span); }

 private:
  const Map& map_;
};

template <typename Map>
void trace(Article& article, const Map& map) {
  const Tracer<Map> tracer(map);
  for_each_text(article, [&](Text& text, const Language&, TextPlace) { tracer.text(text); });
  for (Contact& contact : article.contacts) tracer.text(contact.text);
  for (Date& date : article.dates) tracer.text(date.text);
  tracer.blocks(article.blocks);
  for (Decision& decision : article.decisions)
    if (!decision.span.empty()) tracer.span(decision.span);
  for (Diagnostic& diagnostic : article.diagnostics)
    if (diagnostic.span) tracer.span(*diagnostic.span);
  for (TextChange& change : article.changes) tracer.span(change.source);
}

}  // namespace

void trace_back(Article& article, const OffsetMap& offsets) {
  if (!offsets.is_identity()) trace(article, offsets);
}

void trace_back(Article& article, const EditedText& edited) {
  if (!edited.changes().empty()) trace(article, edited);
}

}  // namespace warraq::read
