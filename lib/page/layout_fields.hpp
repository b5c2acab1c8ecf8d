#pragma once

/// The one table of layout keys: every key of a layout file, the field it fills and what it means. The
/// reader, its messages and the JSON schema of layouts/ all walk it, so none can forget a key.

#include <string_view>

#include "warraq/page/layout.hpp"

namespace warraq::layout_file {

/// Calls visit(key, field, what it means) for each key of a style table.
template <class Style, class Visit>
void style_fields(Style& s, Visit&& visit) {
  visit("family", s.family, "a role or family of the font set: serif, sans, naskh, nastaliq, mono");
  visit("size", s.size, "type size");
  visit("leading", s.leading, "from baseline to baseline");
  visit("weight", s.weight, "400 regular, 700 bold");
  visit("italic", s.italic, "italics where the script has them");
  visit("tint", s.tint, "of black, from 0 to 1");
  visit("align", s.align, "justify, justify-all, start, centre or end");
  visit("indent", s.indent, "of a paragraph's first line");
  visit("indent_first", s.indent_first, "indent the paragraph after a heading too");
  visit("space_before", s.space_before, "above the block; the larger of two that meet counts");
  visit("space_after", s.space_after, "below the block");
  visit("inset_start", s.inset_start, "from the edge of the measure on the starting side");
  visit("inset_end", s.inset_end, "from the edge of the measure on the ending side");
  visit("letter_spacing", s.letter_spacing, "between letters; joined scripts ignore it");
  visit("drop_cap", s.drop_cap,
        "of the body: as many lines stand beside the first letter of an article; not in joined scripts");
  visit("capital_spacing", s.capital_spacing,
        "added between two or more capitals that stand together, and to small capitals");
  visit("small_caps", s.small_caps,
        "true: small letters as small capitals; all: capitals as small capitals, too");
  visit("figures", s.figures, "normal, lining or oldstyle, proportional or tabular, or one of each");
  visit("ligatures", s.ligatures, "common, none, or rare: those of old books, too");
  visit("features", s.features, "other OpenType features: ss01, cv13=2, frac, -kern");
  visit("hyphenate", s.hyphenate, "break words where the language has patterns");
  visit("kashida", s.kashida,
        "how freely justified words of Arabic script are drawn out: none, book, news or poem");
  visit("alternates", s.alternates,
        "OpenType features that single words take where they fill a line better, where kashida is set");
  visit("protrusion", s.protrusion,
        "the most a full stop, a hyphen or an open letter may stand out of the measure; 0: never");
  visit("expansion", s.expansion,
        "the part of their width letters may be drawn wider or narrower by in justified lines; not in joined "
        "scripts");
  visit("rule_above", s.rule_above, "thickness of a rule above the block");
  visit("rule_below", s.rule_below, "thickness of a rule below the block");
  visit("rule_gap", s.rule_gap, "between such a rule and the text");
}

template <class Sheet, class Visit>
void page_fields(Sheet& p, Visit&& visit) {
  visit("width", p.trim.width, "of the page after cutting");
  visit("height", p.trim.height, "of the page after cutting");
  visit("bleed", p.bleed, "how far ink may run over the cut");
  visit("top", p.top, "margin above the text");
  visit("bottom", p.bottom, "margin below the text");
  visit("inner", p.inner, "margin at the spine");
  visit("outer", p.outer, "margin at the fore edge");
  visit("flexibility", p.flexibility,
        "the part of itself by which a space between blocks may grow, so that pages end level; 0: never");
  visit("mirrored", p.mirrored, "inner and outer change sides from page to page");
}

template <class Layout, class Visit>
void head_fields(Layout& l, Visit&& visit) {
  visit("order", l.head, "the parts of the head, from top to bottom");
  visit("masthead_fill", l.masthead_fill,
        "the part of the measure a masthead line is stretched to; 0: natural");
  visit("masthead_largest", l.masthead_largest, "the largest type size a masthead line may grow to");
}

template <class Setting, class Visit>
void text_fields(Setting& t, Visit&& visit) {
  visit(
      "punctuation", t.punctuation,
      "language: quotation marks, apostrophes, dashes and spaces as the language has them; source: as typed");
  visit("digits", t.digits, "source, latin, fa or ar; the last two in languages of Arabic script");
  visit("dates", t.dates, "the article's date in these forms: source, language, or a BCP 47 tag with a calendar");
}

template <class Head, class Visit>
void running_head_fields(Head& h, Visit&& visit) {
  visit("even", h.even, "text of even pages: {title} {authors} {publication} {section} {date}");
  visit("odd", h.odd, "text of odd pages");
  visit("rule", h.rule, "thickness of the rule below it");
  visit("distance", h.distance, "from its baseline to the top of the text");
}

template <class Layout, class Visit>
void folio_fields(Layout& l, Visit&& visit) {
  visit("place", l.folio, "none, head-outer, foot-outer or foot-centre");
  visit("first", l.first_folio, "the same for the first page");
  visit("distance", l.folio_distance, "from the bottom of the text to the baseline of a folio at the foot");
}

template <class Notes, class Visit>
void note_fields(Notes& n, Visit&& visit) {
  visit("rule_width", n.rule_width, "of the rule above the notes, as a part of the measure");
  visit("rule", n.rule, "thickness of that rule");
  visit("above", n.above, "between the text and the rule");
  visit("below", n.below, "between the rule and the first note");
}

template <class Poem, class Visit>
void poem_fields(Poem& p, Visit&& visit) {
  visit("column_gap", p.column_gap, "the least space between the two hemistichs of a bayt");
  visit("step", p.step, "how far a second hemistich steps in when the two are stacked");
  visit("ornament", p.ornament, "a sign in the middle of the gap between two hemistichs");
  visit("stanza_gap", p.stanza_gap, "between stanzas or bands");
  visit("indent", p.indent, "of a line of verse, for each step the poem indents it by");
  visit("turn", p.turn, "how far words of a line of verse that turn over hang behind its start");
  visit("number_every", p.number_every, "each so many bayts or lines one is numbered; 0 for none");
  visit("number_gap", p.number_gap, "between such a number and the poem");
}

}  // namespace warraq::layout_file
