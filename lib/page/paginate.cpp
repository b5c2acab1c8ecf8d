#include "warraq/page/paginate.hpp"

#include "page/break_pages.hpp"
#include "page/composer.hpp"
#include "page/date_forms.hpp"
#include "page/marginals.hpp"
#include "page/numerals.hpp"

namespace warraq {

namespace {

Metadata metadata_of(const Article& article, const PageLayout& layout) {
  Metadata metadata;
  metadata.title = article.title.utf8;
  metadata.subject = article.deck.utf8;
  for (const Text& author : article.authors) metadata.authors.push_back(author.utf8);
  metadata.language = article.language;
  const Date* date = leading_date(article);
  if (date == nullptr || date->iso.empty()) return metadata;
  metadata.published = date->iso;
  // Metadata knows dates of one calendar; what the page says of others can be searched as a keyword.
  for (const DateForm& form : layout.text.dates)
    if (form.tag.find("-ca-") != std::string::npos)
      if (std::string words = date_in_words(date->iso, form.tag); !words.empty())
        metadata.keywords.push_back(std::move(words));
  return metadata;
}

/// The height of the separator and the spaces of a page that has notes.
Length note_area_height(Composer& composer) {
  const NoteArea& area = composer.layout.notes;
  const BlockStyle& style = composer.style(Role::note, {});
  return composer.resolve(area.above, style) + area.rule + composer.resolve(area.below, style);
}

/// Turns slices of the vertical list into pages.
class PageMaker {
 public:
  PageMaker(Composer& composer, VerticalList list, std::vector<Frame> notes)
      : composer_(composer), list_(std::move(list)), notes_(std::move(notes)) {}

  void run() {
    std::vector<Length> heights;
    for (const Frame& note : notes_) heights.push_back(note.size.height);
    const PageBreaks breaks = break_pages(list_, {.height = composer_.height,
                                                  .line = composer_.grid,
                                                  .notes = heights,
                                                  .note_area = note_area_height(composer_)});
    for (const PageSlice& slice : breaks.pages) page(slice);
  }

 private:
  void page(const PageSlice& slice) {
    const PageSheet& sheet = composer_.layout.page;
    const auto index = static_cast<std::uint32_t>(composer_.document.pages.size());
    const std::uint32_t number = index + composer_.options.first_number;
    // A right-to-left volume opens the other way: its odd pages lie on the left (rule G1).
    const bool rtl = composer_.document.direction == Direction::right_to_left;
    const bool left_hand = (number % 2 == 0) != rtl;
    Page page;
    page.media = {sheet.trim.width + sheet.bleed * 2, sheet.trim.height + sheet.bleed * 2};
    page.trim = {{sheet.bleed, sheet.bleed}, sheet.trim};
    page.bleed = {{}, page.media};
    page.frame.size = page.media;
    page.label = numeral(number, composer_.document.numbers);
    const bool spine_left = sheet.mirrored ? !left_hand : !rtl;
    const Rect area{{sheet.bleed + (spine_left ? sheet.inner : sheet.outer), sheet.bleed + sheet.top},
                    {composer_.measure, composer_.height}};
    set_marginals(composer_, page, {index, left_hand}, area);
    const std::vector<std::uint32_t> notes = body(page, slice, area);
    set_notes(page, notes, area);
    if (slice.overfull)
      composer_.document.diagnostics.push_back(
          {.severity = Severity::warning,
           .code = "overfull-page",
           .message = "something on page " + page.label + " is taller than the page",
           .hint = "make it smaller or the page larger"});
    composer_.document.pages.push_back(std::move(page));
  }

  /// Moves the slice's boxes onto the page; returns the notes they mark.
  std::vector<std::uint32_t> body(Page& page, const PageSlice& slice, const Rect& area) {
    std::vector<std::uint32_t> notes;
    Length y = area.top(), pending;
    bool any = false;
    for (std::size_t i = slice.begin; i < slice.end; ++i) {
      if (const auto* glue = std::get_if<VerticalGlue>(&list_[i]))
        pending += glue->height + (slice.ratio < 0 ? glue->shrink : glue->stretch).scaled(slice.ratio);
      auto* box = std::get_if<VerticalBox>(&list_[i]);
      if (!box) continue;
      if (any) y += pending;
      pending = Length();
      any = true;
      for (OutlineMark& mark : box->outline)
        composer_.document.outline.push_back({std::move(mark.title), mark.level,
                                              static_cast<std::uint32_t>(composer_.document.pages.size()),
                                              y});
      notes.insert(notes.end(), box->notes.begin(), box->notes.end());
      append(page.frame, std::move(box->frame), {area.left(), y}, y);
    }
    return notes;
  }

  static void append(Frame& page, Frame part, Point origin, Length& y) {
    for (FrameItem& item : part.items) {
      item.position = item.position + origin;
      page.items.push_back(std::move(item));
    }
    y += part.size.height;
  }

  /// Notes stand at the foot, their last line on the last line of the text area.
  void set_notes(Page& page, const std::vector<std::uint32_t>& notes, const Rect& area) {
    if (notes.empty()) return;
    Length total;
    for (const std::uint32_t note : notes) total += notes_[note].size.height;
    const NoteArea& style = composer_.layout.notes;
    const BlockStyle& note_style = composer_.style(Role::note, {});
    Length y = area.bottom() - total;
    const Length width = area.size.width.scaled(style.rule_width);
    const bool rtl = composer_.document.direction == Direction::right_to_left;
    const Length rule_top = y - composer_.resolve(style.below, note_style) - style.rule;
    page.frame.add({rtl ? area.right() - width : area.left(), rule_top},
                   Rule{{width, style.rule}, Colour::ink()}, 0, true);
    for (const std::uint32_t note : notes) append(page.frame, std::move(notes_[note]), {area.left(), y}, y);
  }

  Composer& composer_;
  VerticalList list_;
  std::vector<Frame> notes_;
};

/// A note that no mark calls speaks of the whole article and stands on its last page.
void add_uncalled_notes(VerticalList& list, std::size_t count) {
  std::vector<bool> called(count);
  VerticalBox* last = nullptr;
  for (VerticalItem& item : list) {
    VerticalBox* box = std::get_if<VerticalBox>(&item);
    if (!box) continue;
    last = box;
    for (const std::uint32_t note : box->notes) called[note] = true;
  }
  for (std::uint32_t note = 0; last && note < count; ++note)
    if (!called[note]) last->notes.push_back(note);
}

}  // namespace

PagedDocument paginate(const Article& article, const PageLayout& layout, const FontSet& fonts,
                       SettingCache& cache, const PaginateOptions& options) {
  PagedDocument document;
  document.direction = article.direction;
  document.numbers = number_style(article.language, layout.text.digits);
  document.first_number = options.first_number;
  document.metadata = metadata_of(article, layout);
  document.structure.push_back({.role = StructureRole::article, .language = article.language});

  Composer composer(article, layout, fonts, cache, options, document);
  compose_head(composer);
  compose_blocks(composer, article.blocks, {Length(), composer.measure}, Role::body, 1);
  compose_author_block(composer);
  VerticalList list = composer.out.take();
  add_uncalled_notes(list, article.notes.size());
  std::vector<Frame> notes = compose_notes(composer);
  PageMaker(composer, std::move(list), std::move(notes)).run();
  return document;
}

PagedDocument paginate(const Article& article, const PageLayout& layout, const FontSet& fonts,
                       const PaginateOptions& options) {
  SettingCache cache;
  return paginate(article, layout, fonts, cache, options);
}

std::string suggested_layout(const Article& article) {
  if (!article.preferred_layout.empty()) return article.preferred_layout;
  const bool furnished = !article.masthead.empty() || !article.epigraph.empty() || !article.section.empty();
  return furnished ? "journal" : "plain";
}

}  // namespace warraq
