#include "read/html/html.hpp"

#include <algorithm>

#include "read/format.hpp"
#include "read/html/article_finder.hpp"
#include "read/html/elements.hpp"
#include "read/html/html_content.hpp"
#include "read/html/page_facts.hpp"
#include "read/html/walker.hpp"
#include "read/markup/metadata.hpp"
#include "read/markup/walk_texts.hpp"
#include "read/words/dates.hpp"
#include "read/words/letters.hpp"
#include "warraq/mend/decode.hpp"

namespace warraq::read {

namespace {

/// Notes that only what was left out calls are left out with it.
void drop_uncalled_notes(Article& article) {
  std::vector<std::uint32_t> calls(article.notes.size(), 0);
  const auto for_each_call = [&](const auto& use) {
    for_each_text(article, [&](Text& text, const Language&, TextPlace) {
      for (Mark& mark : text.marks)
        if (mark.kind == MarkKind::note_reference && mark.note < calls.size()) use(mark.note);
    });
  };
  for_each_call([&](std::uint32_t& note) { ++calls[note]; });
  std::vector<std::uint32_t> numbers(calls.size(), 0);
  std::vector<Note> kept;
  for (std::size_t i = 0; i < calls.size(); ++i) {
    numbers[i] = static_cast<std::uint32_t>(kept.size());
    if (calls[i] > 0) kept.push_back(std::move(article.notes[i]));
  }
  if (kept.size() == calls.size()) {
    article.notes = std::move(kept);
    return;
  }
  article.notes = std::move(kept);
  // A note's own calls may be of notes that are gone now.
  for_each_text(article, [&](Text& text, const Language&, TextPlace) {
    std::erase_if(text.marks, [&](const Mark& mark) {
      return mark.kind == MarkKind::note_reference && (mark.note >= calls.size() || calls[mark.note] == 0);
    });
    for (Mark& mark : text.marks)
      if (mark.kind == MarkKind::note_reference) mark.note = numbers[mark.note];
  });
}

/// 2025-04-02 of "2025-04-02T10:00:00+02:00" and of words that say the day.
std::string day_of(std::string_view date, const Language& language) {
  const bool machine = date.size() >= 10 && date[4] == '-' && date[7] == '-' &&
                       date.substr(0, 4).find_first_not_of("0123456789") == std::string_view::npos;
  if (machine) return std::string(date.substr(0, 10));
  const auto found = find_date(date, DayOrder::day_first, language);
  return found ? found->iso() : std::string();
}

class PageReader {
 public:
  PageReader(std::string_view utf8, const OffsetMap& offsets, const ReaderInput& input, Draft& draft)
      : tree_(utf8, utf8.starts_with("<?xml")), draft_(draft), size_(utf8.size()) {
    options_.name = input.name;
    options_.offsets = &offsets;
  }

  /// The text between <noframes> and its end, for pages that are nothing else; empty for others.
  std::string_view frames_text() const {
    if (tree_.body() == no_node || tree_.tag(tree_.body()) != GUMBO_TAG_FRAMESET) return {};
    for (NodeIndex i = tree_.body(); i < tree_.size(); ++i)
      if (tree_.tag(i) == GUMBO_TAG_NOFRAMES && i + 1 < tree_.end(i)) return tree_.original(i + 1);
    return {};
  }

  void run() {
    const PageFacts facts = read_facts(tree_);
    options_.base_uri = facts.base;
    found_ = find_article(tree_, {facts.headline, facts.title, facts.whole_title});
    const WalkOptions walk{&found_.left_out, &found_.transparent, false};
    ContentWalker walker(tree_, options_, walk, size_);
    set_language(facts, walker);
    add_dates(facts);
    walker.walk(found_.root);
    walker.walk_far_notes();
    set_head(facts, walker);
    HtmlContent content = walker.take();
    Article& article = draft_.article;
    article.blocks = std::move(content.blocks);
    article.notes = std::move(content.notes);
    for (Diagnostic& diagnostic : content.diagnostics) article.diagnostics.push_back(std::move(diagnostic));
    article.decisions.push_back({"article", found_.confidence, found_.reason, {}});
    drop_uncalled_notes(article);
  }

 private:
  void set_language(const PageFacts& facts, const ContentWalker& walker) {
    Article& article = draft_.article;
    MetaValue values;
    MetaValue language;
    language.text = Text(facts.language.substr(0, facts.language.find(',')));
    values.entries.push_back({"lang", std::move(language)});
    apply_metadata(values, draft_);
    if (walker.language().known()) article.language = walker.language();
    article.direction = walker.page_direction().value_or(article.language.direction());
  }

  void set_head(const PageFacts& facts, ContentWalker& walker) {
    Article& article = draft_.article;
    if (found_.title != no_node && (found_.title_is_sure || (facts.headline.empty() && facts.title.empty())))
      article.title = walker.text_of(found_.title);
    if (article.title.empty()) {
      article.title = Text(facts.headline.empty() ? facts.title : facts.headline);
      draft_.title_is_certain = !facts.headline.empty();
    }
    if (found_.deck != no_node) {
      article.deck = walker.text_of(found_.deck);
    } else if (fold(facts.deck) != fold(article.title.utf8)) {
      article.deck = Text(facts.deck);
    }
    if (!facts.section.empty()) article.section.push_back({Text(facts.section), {}});
    for (const std::string& author : facts.authors) draft_.bylines.emplace_back(author);
    if (!draft_.bylines.empty()) return;
    for (const NodeIndex i : found_.bylines)
      if (Text name = walker.text_of(i); !name.empty()) draft_.bylines.push_back(std::move(name));
  }

  /// Dates that stand in the page's words, as they are written, and those that only its head has.
  void add_dates(const PageFacts& facts) {
    const Language& language = draft_.article.language;
    const std::string day = day_of(facts.published, language);
    const std::string changed = day_of(facts.modified, language);
    for (const NodeIndex i : found_.dates) {
      const std::string words = tree_.words(i, 300);
      std::string machine;
      for (NodeIndex at = i; at < tree_.end(i) && machine.empty(); ++at) {
        machine = tree_.attribute(at, "datetime");
        if (machine.empty()) machine = tree_.attribute(at, "content");
      }
      std::string own = day_of(machine, language);
      if (own.empty()) own = day_of(words, language);
      if (own.empty()) {
        found_.left_out[i] = false;  // no date: words like others
        continue;
      }
      const bool modified = contains(tree_.attribute(i, "class"), "updated") ||
                            contains(tree_.attribute(i, "class"), "modified") ||
                            contains(tree_.attribute(i, "itemprop"), "modified");
      const bool other = modified ? !changed.empty() && own != changed : !day.empty() && own != day;
      if (!other && !words.empty())
        draft_.dates.push_back({Text(std::string(trim(words))), own, modified ? "modified" : "published"});
    }
    if (!day.empty()) draft_.dates.push_back({Text(), day, "published"});
    if (!changed.empty() && changed != day) draft_.dates.push_back({Text(), changed, "modified"});
  }

  HtmlTree tree_;
  Draft& draft_;
  std::size_t size_;
  HtmlContentOptions options_;
  FoundArticle found_;
};

}  // namespace

Draft read_html(const ReaderInput& input) {
  const DecodedText decoded =
      decode_text(input.bytes, input.name, decoding(input, declared_charset(input.bytes), true));
  Draft draft;
  draft.article.format = to_string(Format::html);
  draft.article.encoding = decoded.encoding;
  draft.article.diagnostics = decoded.diagnostics;
  PageReader page(decoded.text(), decoded.offsets, input, draft);
  if (const std::string_view inner = page.frames_text(); !inner.empty()) {
    const std::string words(inner);
    const std::string_view whole = decoded.text();
    const bool inside = inner.data() >= whole.data() && inner.data() < whole.data() + whole.size();
    OffsetMap shifted;
    shifted.anchor(
        0, decoded.offsets.to_source(inside ? static_cast<std::size_t>(inner.data() - whole.data()) : 0));
    PageReader(words, shifted, input, draft).run();
  } else {
    page.run();
  }
  return draft;
}

}  // namespace warraq::read
