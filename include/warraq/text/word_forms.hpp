#pragma once

/// The other forms a word can take on a line that is to be filled: what each adds to its width in its face,
/// measured by shaping the word in that form.
///
///     for (const WordForm& form : word_forms(paragraph, item, word, natural, {}, cache).kashidas) ...

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "warraq/text/shape.hpp"

namespace warraq {

enum class FormKind : std::uint8_t {
  kashida,    ///< drawn out by tatweels that are in no text
  alternate,  ///< other letters, by a feature of the face: wider ones, ligatures made or undone
};

/// An OpenType feature and its value.
struct AlternateFeature {
  std::uint32_t tag = 0;  ///< four letters, packed with the first one highest
  std::uint16_t value = 1;
  friend bool operator==(AlternateFeature, AlternateFeature) = default;
};

/// Those of the features, in HarfBuzz's syntax ("jalt", "-liga"), that an item's face knows.
std::vector<AlternateFeature> known_alternates(const TextItem& item, std::span<const std::string> names);

/// One form of a word.
struct WordForm {
  FormKind kind = FormKind::kashida;
  std::uint8_t rank = 0;    ///< class of the kashida's place (see KashidaPlace)
  std::uint16_t steps = 0;  ///< tatweels of the kashida; of an alternate, its feature's value
  std::uint32_t place = 0;  ///< the kashida goes before this UTF-16 unit of the word; the feature's tag
  std::int32_t gain = 0;    ///< in design units; never 0
  double cost = 0;          ///< of taste: of the kashida's place; no unit
};

/// How far to look for forms.
struct FormLimits {
  std::uint16_t most_steps = 3;                       ///< tatweels of one kashida
  std::uint8_t worst_rank = 7;                        ///< of a kashida's place
  std::span<const AlternateFeature> alternates = {};  ///< to try, each alone
};

/// The forms of a word and where it may open. Stays good until the next call.
struct WordForms {
  std::span<const WordForm> kashidas;    ///< in rising steps
  std::span<const WordForm> alternates;  ///< one at most for each feature tried, in their order
  std::span<const std::uint32_t> gaps;   ///< see find_word_gaps
};

/// The forms of a word, which lies between two spaces or ends of its item; a kashida is at the best place
/// that harms no letter further off (rules K3, K11, K12). None for a word that is not shaped as it would be
/// anywhere. `natural` are its glyphs as they are. Words are kept in the cache, so that each is measured
/// once.
WordForms word_forms(const Paragraph& paragraph, const TextItem& item, TextRange word,
                     std::span<const ShapedGlyph> natural, const FormLimits& limits, TextCache& cache);

/// The glyphs of a word in one of its forms. Clusters are those of the text as it is; glyphs of tatweels are
/// marked and have the cluster of the letter before them.
std::vector<ShapedGlyph> shape_form(const Paragraph& paragraph, const TextItem& item, TextRange word,
                                    const WordForm& form, TextCache& cache);

}  // namespace warraq
