#include "text/stretch.hpp"

#include <algorithm>

#include "text/coverage.hpp"

namespace warraq {

namespace {

constexpr char16_t tatweel = 0x0640;

/// A word with tatweels in it, and the way back to the word without.
///
///     stretched    k sh _ _ w r          clusters  0 1 2 3 4 5
///     word         k sh     w r                    0 1 1 1 2 3
struct Stretched {
  std::uint32_t before = 0;  ///< cluster of the letter before the tatweels
  std::uint32_t place = 0;   ///< of the letter after them
  std::uint32_t tatweels = 0;
  GlyphId tatweel_glyph = 0;

  /// Turns clusters of the stretched text to those of the word, glyphs in visual order. Faces may ligate
  /// tatweels with the letter on either side: what has swallowed a letter is that letter's.
  void bring_back(std::vector<ShapedGlyph>& glyphs) const {
    const std::uint32_t end = place + tatweels;
    const bool letter_after = std::any_of(glyphs.begin(), glyphs.end(),
                                          [=](const ShapedGlyph& glyph) { return glyph.cluster == end; });
    // The last cluster of tatweels holds the letter after when none else does.
    std::uint32_t last = place;
    for (const ShapedGlyph& glyph : glyphs)
      if (glyph.cluster < end) last = std::max(last, glyph.cluster);
    for (ShapedGlyph& glyph : glyphs) {
      if (glyph.cluster >= end) {
        glyph.cluster -= tatweels;
      } else if (glyph.cluster >= place) {
        const bool swallowed = !letter_after && glyph.cluster == last && glyph.id != tatweel_glyph;
        glyph.kashida = !swallowed;
        glyph.cluster = swallowed ? place : before;
      }
    }
  }
};

/// The next letter's glyphs, without those of kashidas and of the two clusters that may change.
std::size_t next_far_letter(std::span<const ShapedGlyph> glyphs, std::size_t at, std::uint32_t before,
                            std::uint32_t after) {
  while (at < glyphs.size() && (glyphs[at].cluster == before || glyphs[at].cluster == after)) ++at;
  return at;
}

bool same_letters(std::span<const ShapedGlyph> natural, std::span<const ShapedGlyph> drawn,
                  std::uint32_t before, std::uint32_t after) {
  const auto has_text = [&](std::uint32_t cluster) {
    return std::any_of(drawn.begin(), drawn.end(), [=](const ShapedGlyph& glyph) {
      return glyph.cluster == cluster && !glyph.kashida && glyph.id != 0;
    });
  };
  if (!has_text(before) || !has_text(after)) return false;
  std::size_t i = 0, k = 0;
  for (;;) {
    i = next_far_letter(natural, i, before, after);
    k = next_far_letter(drawn, k, before, after);
    if (i == natural.size() || k == drawn.size()) return i == natural.size() && k == drawn.size();
    if (natural[i].id != drawn[k].id || natural[i].cluster != drawn[k].cluster) return false;
    ++i;
    ++k;
  }
}

/// The cluster that ends at `place`, or `place` itself when a cluster reaches across it.
std::uint32_t cluster_before(std::span<const ShapedGlyph> natural, std::uint32_t place) {
  std::uint32_t before = place;
  bool begins = false;
  for (const ShapedGlyph& glyph : natural) {
    begins = begins || glyph.cluster == place;
    if (glyph.cluster < place && (before == place || glyph.cluster > before)) before = glyph.cluster;
  }
  return begins ? before : place;
}

/// Shapes a text between two spaces and leaves these out again.
std::vector<ShapedGlyph> shape_between_spaces(const std::u16string& spaced, const ShapePlan& plan,
                                              hb_buffer_t* buffer, const hb_feature_t* extra = nullptr) {
  std::vector<ShapedGlyph> glyphs;
  const auto length = static_cast<std::uint32_t>(spaced.size());
  plan.shape({spaced, {0, length}}, glyphs, buffer, extra);
  std::erase_if(glyphs,
                [=](const ShapedGlyph& glyph) { return glyph.cluster == 0 || glyph.cluster + 1 == length; });
  for (ShapedGlyph& glyph : glyphs) --glyph.cluster;
  return glyphs;
}

void drop_unseen(std::u16string_view word, std::vector<ShapedGlyph>& glyphs) {
  std::erase_if(glyphs, [&](const ShapedGlyph& glyph) { return works_unseen(word[glyph.cluster]); });
}

std::u16string between_spaces(std::u16string_view word) {
  std::u16string spaced = u" ";
  spaced += word;
  spaced += u' ';
  return spaced;
}

}  // namespace

std::vector<ShapedGlyph> shape_word(std::u16string_view word, const ShapePlan& plan, hb_buffer_t* buffer,
                                    const hb_feature_t* extra) {
  std::vector<ShapedGlyph> glyphs = shape_between_spaces(between_spaces(word), plan, buffer, extra);
  drop_unseen(word, glyphs);
  return glyphs;
}

std::vector<ShapedGlyph> shape_stretched(std::u16string_view word, std::span<const ShapedGlyph> natural,
                                         std::uint32_t place, std::uint32_t tatweels, const ShapePlan& plan,
                                         hb_buffer_t* buffer) {
  const GlyphId tatweel_glyph = plan.face().glyph_for(tatweel).value_or(0);
  const std::uint32_t before = cluster_before(natural, place);
  if (tatweel_glyph == 0 || before == place) return {};
  std::u16string spaced = between_spaces(word);
  spaced.insert(place + 1, tatweels, tatweel);
  std::vector<ShapedGlyph> glyphs = shape_between_spaces(spaced, plan, buffer);
  Stretched{before, place, tatweels, tatweel_glyph}.bring_back(glyphs);
  drop_unseen(word, glyphs);
  if (!same_letters(natural, glyphs, before, place)) return {};
  return glyphs;
}

}  // namespace warraq
