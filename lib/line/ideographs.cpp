#include "line/ideographs.hpp"

#include <algorithm>

#include "warraq/base/unicode.hpp"

namespace warraq {

namespace {

/// Chinese and Japanese marks of one em whose ink is in one half of it.
constexpr std::u16string_view stops = u"、。，．";
constexpr std::u16string_view chinese_stops = u"：；！？";  ///< in the middle elsewhere
constexpr std::u16string_view closing = u"」』）］｝】〉》〕〗〙〛｠’”";
constexpr std::u16string_view opening = u"「『（［｛【〈《〔〖〘〚｟‘“";

constexpr bool in(std::u16string_view set, char16_t c) { return set.find(c) != std::u16string_view::npos; }

bool stops_stand_in_the_middle(const Language& language) {
  const std::string& tag = language.tag();
  return tag.find("Hant") != std::string::npos || tag.ends_with("-TW") || tag.ends_with("-HK") ||
         tag.ends_with("-MO");
}

/// Ideographs, kana, and the marks among them.
bool ideographic(char32_t c) {
  if (c < 0x2E80) return false;
  constexpr Script scripts[]{Script("Hani"), Script("Hira"), Script("Kana"), Script("Bopo"), Script("Yiii")};
  if ((c >= 0x3000 && c <= 0x303F) || (c >= 0xFF00 && c <= 0xFF60)) return true;
  return std::find(std::begin(scripts), std::end(scripts), script_of(c)) != std::end(scripts);
}

/// Scripts whose words are told by a dictionary, since no space parts them.
bool written_together(char32_t c) {
  if (c < 0x0E00 || c > 0x17FF) return false;
  constexpr Script scripts[]{Script("Thai"), Script("Laoo"), Script("Khmr"), Script("Mymr")};
  return std::find(std::begin(scripts), std::end(scripts), script_of(c)) != std::end(scripts);
}

/// Glyphs of a run in logical order, whatever its direction.
class Closer {
 public:
  Closer(const Paragraph& paragraph, ShapedRun& run)
      : text_(paragraph.text),
        language_(paragraph.styles[run.item.style].style.language),
        run_(run),
        em_(run.item.face ? run.item.face->units_per_em() : 0) {}

  void run() {
    for (ShapedGlyph& glyph : run_.glyphs) {
      if (glyph.advance != em_) continue;  // proportional, or not of this kind of face
      const BlankSide side = side_at(glyph.cluster);
      // Of two marks only one closes up, so that half an em stays between a closing and an opening one.
      if (side == BlankSide::after && side_at(glyph.cluster + 1) != BlankSide::none)
        glyph.advance -= em_ / 2;
      else if (side == BlankSide::before && glyph.cluster > 0 &&
               side_at(glyph.cluster - 1) == BlankSide::before)
        glyph.advance -= em_ / 2, glyph.x_offset -= em_ / 2;
    }
  }

 private:
  BlankSide side_at(std::uint32_t index) const {
    return index < text_.size() ? blank_side(text_[index], language_) : BlankSide::none;
  }

  std::u16string_view text_;
  const Language& language_;
  ShapedRun& run_;
  std::int32_t em_;
};

}  // namespace

BlankSide blank_side(char16_t c, const Language& language) {
  if (c < 0x2018) return BlankSide::none;
  if (in(opening, c)) return BlankSide::before;
  if (in(closing, c)) return BlankSide::after;
  if (stops_stand_in_the_middle(language)) return BlankSide::none;
  const bool chinese = language.primary() == "zh" && in(chinese_stops, c);
  return in(stops, c) || chinese ? BlankSide::after : BlankSide::none;
}

double stretch_between(const Paragraph& paragraph, std::uint32_t at, bool may_break) {
  // What a line of thirty ideographs can lack, an em, is seen by nobody when it is shared by its gaps.
  constexpr double between_ideographs = 0.05, between_words = 0.03;
  const std::u16string_view text = paragraph.text;
  if (at == 0 || at >= text.size() || text[at] < 0x0E00 || text[at - 1] < 0x0E00) return 0;
  const bool low = text[at - 1] >= 0xDC00 && text[at - 1] < 0xE000;
  std::size_t i = at - (low && at > 1 ? 2 : 1), k = at;
  const char32_t before = next_code_point(text, i), after = next_code_point(text, k);
  if (i != at) return 0;  // inside a character
  if (may_break && written_together(before) && written_together(after)) return between_words;
  if (!ideographic(before) || !ideographic(after)) return 0;
  const bool held = in(opening, text[at - 1]) || in(closing, text[at]) || in(stops, text[at]);
  return held ? 0 : between_ideographs;
}

bool letters_may_widen(Script script) {
  constexpr Script fixed[]{Script("Hani"), Script("Hira"), Script("Kana"), Script("Bopo"), Script("Yiii"),
                           Script("Hang"), Script("Thai"), Script("Laoo"), Script("Khmr"), Script("Mymr")};
  return !script.joined() && std::find(std::begin(fixed), std::end(fixed), script) == std::end(fixed);
}

bool has_fullwidth_marks(std::u16string_view text) {
  return std::any_of(text.begin(), text.end(),
                     [](char16_t c) { return blank_side(c, {}) != BlankSide::none; });
}

void close_up_punctuation(const Paragraph& paragraph, std::vector<ShapedRun>& runs) {
  if (!has_fullwidth_marks(paragraph.text)) return;
  for (ShapedRun& run : runs)
    if (!run.right_to_left()) Closer(paragraph, run).run();
}

}  // namespace warraq
