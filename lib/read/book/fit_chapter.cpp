#include "read/book/fit_chapter.hpp"

#include <functional>
#include <memory>

#include "read/markup/walk_texts.hpp"

namespace warraq::read::epub {

namespace {

/// BlockStack bounds how deep blocks nest.
void for_each_block(std::vector<Block>& blocks, const std::function<void(Block&)>& use) {
  for (Block& block : blocks) {
    use(block);
    if (auto* quotation = std::get_if<Quotation>(&block.content)) for_each_block(quotation->blocks, use);
    if (auto* list = std::get_if<List>(&block.content))
      for (ListItem& item : list->items) for_each_block(item.blocks, use);
  }
}

class Fitter {
 public:
  Fitter(Chapter& chapter, const Package& package, Article& article)
      : chapter_(chapter), package_(package), article_(article) {}

  void run() {
    say_language();
    for_each_block(chapter_.content.blocks, [&](Block& block) {
      move(block.source);
      if (auto* figure = std::get_if<Figure>(&block.content)) take_picture(*figure);
    });
    Article view;
    view.blocks = std::move(chapter_.content.blocks);
    view.notes = std::move(chapter_.content.notes);
    for_each_text(view, [&](Text& text, const Language&, TextPlace) { fit(text); });
    chapter_.content.blocks = std::move(view.blocks);
    chapter_.content.notes = std::move(view.notes);
    for (Diagnostics* list : {&chapter_.content.diagnostics, &chapter_.decoded.diagnostics})
      for (Diagnostic& diagnostic : *list)
        if (diagnostic.span) move(*diagnostic.span);
  }

 private:
  void move(SourceSpan& span) const {
    if (span.empty() && span.begin == 0) return;  // unknown
    span.begin += chapter_.base;
    span.end += chapter_.base;
  }

  void say_language() {
    const Language& language = chapter_.content.language;
    const auto direction = chapter_.content.direction;
    const bool foreign = language.known() && language.primary() != article_.language.primary();
    const bool turned = direction && *direction != article_.direction;
    for (Block& block : chapter_.content.blocks) {
      if (foreign && !block.language.known()) block.language = language;
      if (turned && !block.direction) block.direction = direction;
    }
    for (Note& note : chapter_.content.notes)
      if (foreign && !note.language.known()) note.language = language;
  }

  void take_picture(Figure& figure) {
    if (figure.image.empty() || leads_outside(figure.image)) return;
    const std::string path = resolve(chapter_.path, figure.image).path;
    const std::string* bytes = package_.find(path);
    if (bytes == nullptr) {
      if (!chapter_.furniture)
        article_.diagnostics.push_back({Severity::warning,
                                        "missing-picture",
                                        std::nullopt,
                                        "the book shows \"" + path + "\", which it has not",
                                        {}});
      return;
    }
    figure.image = path;
    if (!chapter_.furniture && chapter_.linear && !article_.pictures.contains(path))
      article_.pictures.emplace(path, std::make_shared<const std::string>(*bytes));
  }

  void fit(Text& text) const {
    for (SourcePiece& piece : text.sources) move(piece.source);
    std::erase_if(text.marks, [](const Mark& mark) {
      return mark.kind == MarkKind::link &&
             (!leads_outside(mark.target) || mark.target.starts_with("javascript:"));
    });
  }

  Chapter& chapter_;
  const Package& package_;
  Article& article_;
};

}  // namespace

void fit_chapter(Chapter& chapter, const Package& package, Article& article) {
  Fitter(chapter, package, article).run();
}

}  // namespace warraq::read::epub
