/// Notes at the foot, and the author's block at the end.

#include "page/composer.hpp"

namespace warraq {

namespace {

/// The mark and the text as one paragraph: the mark stands on the note's own starting side (rule F2).
Text with_mark(const Note& note, const std::string& mark) {
  Text text = note.text;
  const std::string prefix = mark + "\u00a0";
  const auto shift = static_cast<std::uint32_t>(prefix.size());
  text.utf8.insert(0, prefix);
  for (Mark& mark : text.marks) {
    mark.begin += shift;
    mark.end += shift;
  }
  for (SourcePiece& piece : text.sources) piece.text_begin += shift;
  return text;
}

}  // namespace

std::vector<Frame> compose_notes(Composer& composer) {
  std::vector<Frame> frames;
  VerticalBuilder before = std::exchange(composer.out, VerticalBuilder());
  for (std::size_t i = 0; i < composer.article.notes.size(); ++i) {
    const Note& note = composer.article.notes[i];
    const Language language = composer.language_of(note.language);
    const StructureId element = composer.element(StructureRole::note, 1, language);
    composer.paragraph(with_mark(note, note.mark.empty() ? "*" : note.mark), language, language.direction(), {Length(), composer.measure},
                       {.role = Role::note, .structure = element});
    Frame frame = merge_boxes(composer.out.take(), composer.measure).frame;
    frame.items.insert(frame.items.begin(), {.content = Anchor{"note-" + std::to_string(i + 1)}});
    frames.push_back(std::move(frame));
  }
  composer.out = std::move(before);
  return frames;
}

void compose_author_block(Composer& composer) {
  const Article& article = composer.article;
  const Column column{Length(), composer.measure};
  const auto part = [&](const Text& text, Role role) {
    if (text.empty()) return;
    composer.paragraph(
        text, article.language, article.direction, column,
        {.role = role, .structure = composer.element(StructureRole::paragraph, 1), .keep_together = true});
  };
  part(article.credit, Role::credit);
  if (!article.credit.empty()) composer.out.penalty(forbidden);
  part(article.bio, Role::bio);
}

}  // namespace warraq
