#include "read/book/epub.hpp"

#include <algorithm>
#include <iterator>
#include <set>

#include "read/book/book_notes.hpp"
#include "read/book/encryption.hpp"
#include "read/book/fit_chapter.hpp"
#include "read/book/headings.hpp"
#include "read/book/package_metadata.hpp"
#include "read/format.hpp"
#include "read/words/letters.hpp"
#include "read/words/names.hpp"

namespace warraq::read {

using namespace epub;

namespace {

/// What the book leaves unsaid, its first chapter may say.
void set_language(const std::vector<Chapter>& chapters, Article& article) {
  if (article.language.known()) return;
  for (const Chapter& chapter : chapters) {
    if (chapter.furniture || !chapter.content.language.known()) continue;
    article.language = chapter.content.language;
    if (article.direction == Direction::left_to_right)
      article.direction = chapter.content.direction.value_or(article.language.direction());
    return;
  }
}

const Text* words_of_block(const Block& block) {
  if (const auto* heading = std::get_if<Heading>(&block.content)) return &heading->text;
  if (const auto* paragraph = std::get_if<ParagraphBlock>(&block.content)) return &paragraph->text;
  return nullptr;
}

/// A title page inside the first chapter says again what the metadata says: title, subtitle, authors.
void drop_title_lines(Draft& draft) {
  Article& article = draft.article;
  std::set<std::string> said = {fold(article.title.utf8), fold(article.deck.utf8)};
  for (const Text& byline : draft.bylines) said.insert(fold(byline.utf8));
  said.erase(std::string());
  const auto is_body = [&](const Block& block) {
    const Text* words = words_of_block(block);
    return words == nullptr || !said.contains(fold(without_label(words->utf8))) ||
           std::ranges::any_of(words->marks,
                               [](const Mark& mark) { return mark.kind == MarkKind::note_reference; });
  };
  article.blocks.erase(article.blocks.begin(), std::ranges::find_if(article.blocks, is_body));
}

void append(Diagnostics more, Diagnostics& all) { std::ranges::move(more, std::back_inserter(all)); }

}  // namespace

Draft read_epub(const ReaderInput& input) {
  const Package package = Package::open(input.bytes, input.name);
  Draft draft;
  Article& article = draft.article;
  article.format = to_string(Format::epub);
  const PackageDocument document = read_package_document(package, article.diagnostics);
  Contents contents = read_contents(package, document.nav_path, document.ncx_path, article.diagnostics);
  drop_book_title(contents, document.metadata.title);
  apply_to_draft(document.metadata, document.progression, draft);

  Book book{package, document, contents, input.name, encrypted_parts(package, article.diagnostics), {}};
  for (const ContentsEntry& entry : contents.entries) book.titles.insert(fold(entry.title));
  std::vector<Chapter> chapters = read_spine(book, article.diagnostics);
  find_far_notes(book, chapters, article.diagnostics);
  set_language(chapters, article);
  place_headings(chapters, contents);
  for (Chapter& chapter : chapters) fit_chapter(chapter, package, article);
  article.notes = merge_notes(chapters, article.diagnostics);
  for (Chapter& chapter : chapters) {
    if (article.encoding.empty()) article.encoding = chapter.decoded.encoding;
    if (chapter.furniture) continue;
    append(std::move(chapter.content.diagnostics), article.diagnostics);
    append(std::move(chapter.decoded.diagnostics), article.diagnostics);
    if (chapter.linear) std::ranges::move(chapter.content.blocks, std::back_inserter(article.blocks));
  }
  drop_title_lines(draft);
  return draft;
}

}  // namespace warraq::read
