/// A poem as part of the vertical list: its stanzas, their headings, the numbers of its lines, its poet, and
/// where a page may end in it.

#include "page/poem.hpp"

#include "page/numerals.hpp"
#include "warraq/base/unicode.hpp"

namespace warraq {

namespace {

/// What a page that ends inside a stanza of several costs more than one that ends between two, shared by the
/// stanza's lines: a page may rather end three lines short than cut a stanza of four.
constexpr double inside_stanza = 3600;

template <class Setter>
class PoemComposer {
 public:
  PoemComposer(Composer& composer, const Poem& poem, const PoemPlace& place, Setter& setter,
               StructureId parent)
      : composer_(composer), poem_(poem), place_(place), setter_(setter), parent_(parent) {}

  void run() {
    const BlockStyle& style = setter_.style();
    composer_.out.space(composer_.resolve(style.space_before, style));
    for (const Stanza& stanza : poem_.stanzas) {
      if (&stanza != &poem_.stanzas.front()) composer_.out.space(stanza_gap());
      compose(stanza);
    }
    if (!poem_.attribution.empty()) attribution();
    composer_.out.space(composer_.resolve(style.space_after, style));
  }

 private:
  Length stanza_gap() const { return composer_.resolve(composer_.layout.poem.stanza_gap, setter_.style()); }

  bool in_stanzas() const { return poem_.stanzas.size() > 1 || !poem_.stanzas.front().heading.empty(); }

  void compose(const Stanza& stanza) {
    const StructureId parent =
        in_stanzas() ? composer_.element(StructureRole::part, parent_, place_.language) : parent_;
    if (!stanza.heading.empty()) heading(stanza.heading, parent);
    for (std::size_t i = 0; i < stanza.bayts.size(); ++i) {
      if (i > 0) between(stanza, i);
      VerticalBox box = setter_.set(index_, parent);
      number(box, poem_.first_number + static_cast<std::uint32_t>(index_));
      composer_.out.box(std::move(box));
      ++index_;
    }
  }

  /// Between bayts `i` - 1 and `i` of a stanza: a lone one at the foot or the head of a page looks lost
  /// (rule P8), and a refrain answers what stands before it.
  void between(const Stanza& stanza, std::size_t i) {
    const bool refrain = stanza.bayts[i].refrain && !stanza.bayts[i - 1].refrain;
    if (refrain && poem_.form == VerseForm::bayts) composer_.out.space(stanza_gap() / 2);
    const bool lone = i == 1 || i + 1 == stanza.bayts.size();
    composer_.out.penalty(lone || refrain ? forbidden
                          : in_stanzas()  ? inside_stanza / static_cast<double>(stanza.bayts.size())
                                          : 0);
  }

  void heading(const Text& text, StructureId parent) {
    composer_.paragraph(text, place_.language, place_.direction, setter_.block(),
                        {.role = Role::stanza,
                         .structure = composer_.element(StructureRole::paragraph, parent, place_.language),
                         .keep_together = true});
    composer_.out.penalty(forbidden);
  }

  void attribution() {
    composer_.out.close_up();
    composer_.out.penalty(forbidden);
    composer_.paragraph(poem_.attribution, place_.language, place_.direction, attribution_column(),
                        {.role = Role::attribution,
                         .structure = composer_.element(StructureRole::paragraph, parent_, place_.language)});
  }
  /// The poet stands below the end of the lines; a narrow poem would leave no room for the name.
  Column attribution_column() const {
    const Column block = setter_.block();
    return block.width * 2 < place_.column.width ? place_.column : block;
  }

  /// Every so many bayts one is numbered, beside its start and outside the poem.
  void number(VerticalBox& box, std::uint32_t number) {
    const std::uint32_t every = poem_.number_every.value_or(
        static_cast<std::uint32_t>(std::max(0, composer_.layout.poem.number_every)));
    if (every == 0 || number % every != 0) return;
    const BlockStyle& style = composer_.style(Role::line_number, place_.language);
    InlineText words;
    words.paragraph.direction = place_.direction;
    words.paragraph.append(to_utf16(numeral(number, number_style(place_.language))),
                           text_style(style, place_.language));
    const Length gap = composer_.resolve(composer_.layout.poem.number_gap, style);
    const Column block = setter_.block();
    for (SetLine& line : composer_.lines(words, style, composer_.measure, false, LineAlignment::start, {})) {
      const bool rtl = place_.direction == Direction::right_to_left;
      const Length left = rtl ? block.left + block.width + gap : block.left - gap - line.line.width;
      line.left = Length();
      composer_.place_line(box.frame, std::move(line), left, Composer::baseline_in(setter_.style()), style, 0,
                           true);
    }
  }

  Composer& composer_;
  const Poem& poem_;
  const PoemPlace& place_;
  Setter& setter_;
  StructureId parent_;
  std::size_t index_ = 0;  ///< of the next bayt, through all stanzas
};

template <class Setter>
void compose_with(Composer& composer, const Poem& poem, const PoemPlace& place, StructureId parent) {
  Setter setter(composer, poem, place);
  PoemComposer<Setter>(composer, poem, place, setter, parent).run();
}

}  // namespace

void compose_poem(Composer& composer, const Poem& poem, const Language& own_language, Column column,
                  Role role, StructureId parent) {
  if (poem.bayts().empty()) return;
  const Language language = composer.language_of(own_language);
  const BlockStyle& style = composer.style(role, language);
  const PoemPlace place{language, language.direction(), style,
                        column.inside(style, language.direction(), composer.grid)};
  switch (poem.form) {
    case VerseForm::bayts:
      return compose_with<BaytSetter>(composer, poem, place, parent);
    case VerseForm::lines:
      return compose_with<VerseLineSetter>(composer, poem, place, parent);
  }
}

}  // namespace warraq
