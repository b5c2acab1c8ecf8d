#include <algorithm>
#include <span>

#include "read/markup/draft.hpp"
#include "read/markup/text_builder.hpp"
#include "read/markup/verse_blocks.hpp"
#include "read/markup/walk_texts.hpp"
#include "read/mend_article.hpp"
#include "read/words/dates.hpp"
#include "read/words/languages.hpp"
#include "read/words/letters.hpp"
#include "read/words/names.hpp"

namespace warraq::read {

namespace {

/// The format's own form of a date, cut to what it says of the day.
std::string iso_day(std::string_view machine) {
  const auto digits = [&](std::size_t from, std::size_t count) {
    return machine.size() >= from + count && std::all_of(machine.begin() + static_cast<long>(from),
                                                         machine.begin() + static_cast<long>(from + count),
                                                         [](char c) { return c >= '0' && c <= '9'; });
  };
  if (!digits(0, 4)) return {};
  if (machine.size() >= 7 && machine[4] == '-' && digits(5, 2))
    return std::string(machine.substr(0, machine.size() >= 10 && machine[7] == '-' && digits(8, 2) ? 10 : 7));
  return std::string(machine.substr(0, 4));
}

void add_dates(const std::vector<RawDate>& dates, Article& article) {
  for (const RawDate& raw : dates) {
    std::string iso = iso_day(raw.machine);
    if (iso.empty())
      if (const auto found = find_date(raw.text.utf8, DayOrder::day_first, article.language))
        iso = found->iso();
    const bool known = std::any_of(article.dates.begin(), article.dates.end(), [&](const Date& other) {
      return other.iso == iso && other.role == raw.role;
    });
    if (iso.empty() || known) continue;
    article.dates.push_back({iso, raw.text.empty() ? Text(iso) : raw.text, raw.role});
  }
}

/// Each byline's names as Texts of their own; marks and labels go.
void add_authors(const std::vector<Text>& bylines, Article& article) {
  for (const Text& byline : bylines)
    for (const std::string_view name : part_names(byline.utf8)) {
      const auto begin = static_cast<std::uint32_t>(name.data() - byline.utf8.data());
      add_author(slice(byline, {begin, begin + static_cast<std::uint32_t>(name.size())}), article);
    }
}

std::string letters_of(const Text& text) { return fold(text.utf8); }

/// Whether so little stands before the heading that it is the head of the whole: a byline, a date, a motto.
bool stands_at_head(std::span<const Block> before) {
  constexpr std::size_t most_bytes = 400;
  std::size_t bytes = 0;
  for (const Block& block : before) {
    if (const auto* paragraph = std::get_if<ParagraphBlock>(&block.content)) {
      bytes += paragraph->text.utf8.size();
    } else if (const auto* quotation = std::get_if<Quotation>(&block.content)) {
      if (!stands_at_head(quotation->blocks)) return false;
    } else if (const auto* poem = std::get_if<Poem>(&block.content)) {
      for (const Bayt* bayt : poem->bayts()) bytes += bayt->first.utf8.size() + bayt->second.utf8.size();
    } else if (!std::holds_alternative<Figure>(block.content) &&
               !std::holds_alternative<ThematicBreak>(block.content)) {
      return false;
    }
  }
  return bytes <= most_bytes;
}

/// A title that the text's first heading says again is set once; without one, the first heading is it, if it
/// is at the head of the text.
void settle_title(Draft& draft) {
  Article& article = draft.article;
  const auto first = std::find_if(article.blocks.begin(), article.blocks.end(), [](const Block& block) {
    return std::holds_alternative<Heading>(block.content);
  });
  if (first == article.blocks.end()) return;
  const Heading& heading = std::get<Heading>(first->content);
  const bool opens = first == article.blocks.begin();
  const bool repeats = letters_of(heading.text) == letters_of(article.title);
  const std::span<const Block> before(article.blocks.begin(), first);
  const bool better = (article.title.empty() && stands_at_head(before)) || (!draft.title_is_certain && opens);
  if (!(repeats && opens) && !(better && heading.level == 1)) return;
  article.title = heading.text;
  article.blocks.erase(first);
}

/// A break in thought stands between thoughts: what parts navigation or a title from the text is none.
void drop_outer_breaks(std::vector<Block>& blocks) {
  const auto is_break = [](const Block& block) {
    return std::holds_alternative<ThematicBreak>(block.content);
  };
  while (!blocks.empty() && is_break(blocks.back())) blocks.pop_back();
  blocks.erase(blocks.begin(), std::find_if_not(blocks.begin(), blocks.end(), is_break));
}

/// The highest level in the body is 1, and none is left out on the way down.
void settle_levels(std::vector<Block>& blocks) {
  int highest = 99;
  for (const Block& block : blocks)
    if (const auto* heading = std::get_if<Heading>(&block.content))
      highest = std::min(highest, heading->level);
  for (Block& block : blocks)
    if (auto* heading = std::get_if<Heading>(&block.content)) heading->level -= highest - 1;
}

void count_references(Article& article) {
  for (Note& note : article.notes) note.references = 0;
  for_each_text(article, [&](Text& text, const Language&, TextPlace) {
    for (const Mark& mark : text.marks)
      if (mark.kind == MarkKind::note_reference && mark.note < article.notes.size())
        ++article.notes[mark.note].references;
  });
}

}  // namespace

Article finish_draft(Draft draft, const ReadOptions& options) {
  drop_outer_breaks(draft.article.blocks);
  settle_title(draft);
  drop_outer_breaks(draft.article.blocks);
  Article article = std::move(draft.article);
  settle_levels(article.blocks);
  find_verse(article.blocks, article.decisions);
  assign_languages(article);
  add_authors(draft.bylines, article);
  add_dates(draft.dates, article);
  mend_article(article, options.mend);
  count_references(article);
  return article;
}

}  // namespace warraq::read
