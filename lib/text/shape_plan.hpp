#pragma once

/// One way of shaping (face, direction, script, language, features) and the words already shaped that way.

#include <hb.h>

#include <algorithm>
#include <deque>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "text/space_rules.hpp"
#include "warraq/text/shape.hpp"
#include "warraq/text/word_forms.hpp"

namespace warraq {

struct DestroyBuffer {
  void operator()(hb_buffer_t* buffer) const { hb_buffer_destroy(buffer); }
};
using ShapingBuffer = std::unique_ptr<hb_buffer_t, DestroyBuffer>;

/// The part of a text to shape; what stands around it in `text` is context.
struct ShapingTask {
  std::u16string_view text;
  TextRange range;
};

/// A word already shaped, with the spaces it stood between.
struct KeptWord {
  std::uint32_t begin = 0,
                count =
                    0;  ///< its glyphs, the spaces' left out; clusters count from the first unit of the key
  bool stands_alone = false;  ///< the spaces beside it are as they always are, so it may be set between any
  bool reaches_out = false;   ///< a rule may reach from it to the words beside it
};

/// What is known of a word's forms (see word_forms).
struct KeptForms {
  bool begun = false;             ///< the fields below hold what shaping told
  std::vector<GlyphId> natural;   ///< its glyphs as it stands between spaces; other glyphs have no forms
  std::uint8_t best_rank = 0;     ///< of its places
  std::uint16_t steps_tried = 0;  ///< kashidas longer than this were not looked for
  bool no_more = false;           ///< longer kashidas do not help, or there is no place
  std::vector<WordForm> forms;
  std::vector<std::uint32_t> gaps;
  std::vector<AlternateFeature> tried;      ///< whether an alternate came of them or not
  std::vector<WordForm> alternates, asked;  ///< of all tried, and of those asked for last
  std::vector<std::vector<ShapedGlyph>>
      glyphs;  ///< of the forms that were set, by steps; clusters count from its first unit

  bool has_tried(AlternateFeature feature) const {
    return std::find(tried.begin(), tried.end(), feature) != tried.end();
  }
  /// Whether longer kashidas within these limits may be found than are known.
  bool wants_steps(const FormLimits& limits) const {
    return !no_more && best_rank <= limits.worst_rank && steps_tried < limits.most_steps;
  }
  bool wants(const FormLimits& limits) const {
    return wants_steps(limits) || std::any_of(limits.alternates.begin(), limits.alternates.end(),
                                              [this](AlternateFeature f) { return !has_tried(f); });
  }
};

class ShapePlan {
 public:
  ShapePlan(const TextItem& item, const TextStyle& style);

  bool serves(const TextItem& item, const TextStyle& style) const;

  /// Appends the glyphs of a task to `glyphs`, in visual order; with one more feature when given.
  void shape(const ShapingTask& task, std::vector<ShapedGlyph>& glyphs, hb_buffer_t* buffer,
             const hb_feature_t* extra = nullptr) const;

  /// Whether shaping word by word can give what shaping whole gives. Finding out costs up to milliseconds, so
  /// it is put off until enough has been shaped for words to come back.
  bool keeps_words(std::size_t units);

  /// A word with the spaces around it as `key` (none at the ends of a text), shaped now or long ago.
  /// References stay good until the next call.
  const KeptWord& word(std::u16string_view key, hb_buffer_t* buffer);
  /// The same for the words of one text, in its order: only the first key may lack the space before it, only
  /// the last the one after. Words not met before are shaped together, because a call of the shaper costs as
  /// much as several words. Pointers stay good until make_room(), the span until the next call.
  std::span<const KeptWord* const> words(std::span<const std::u16string_view> keys, hb_buffer_t* buffer);
  std::span<const ShapedGlyph> glyphs_of(const KeptWord& word) const {
    return std::span(word_glyphs_).subspan(word.begin, word.count);
  }
  /// What is known of a word's forms, to be filled in. Stays good until the next call.
  KeptForms& forms(std::u16string_view word);
  const Face& face() const { return *face_; }
  const Language& language() const { return language_; }

  /// The glyph of a space between words.
  const ShapedGlyph& space() const { return space_; }

  /// Drops the words when there are too many; not to be called while any is in use.
  void make_room();

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::u16string_view word) const { return std::hash<std::u16string_view>()(word); }
  };
  /// A word to be shaped with others.
  struct NewWord {
    std::u16string_view key;
    KeptWord* kept = nullptr;
    bool doubtful = false;  ///< may have changed those beside it
  };
  void keep_together(hb_buffer_t* buffer);
  void reshape_doubtful(hb_buffer_t* buffer);
  KeptWord keep(std::u16string_view key, hb_buffer_t* buffer);
  KeptWord keep(std::u16string_view key, std::span<const ShapedGlyph> glyphs, std::uint32_t base);
  bool plain_space(const ShapedGlyph& glyph) const;

  FaceRef face_;
  bool right_to_left_;
  Script script_;
  Language language_;
  std::vector<std::string> asked_features_;
  SmallCaps small_caps_;  ///< drawn ones, by features
  bool scaled_capitals_;  ///< small letters show as capitals
  bool spaced_;           ///< letter-spaced: ligatures would show as gaps missing
  hb_language_t hb_language_;
  std::vector<hb_feature_t> features_;
  std::size_t shaped_units_ = 0;
  std::optional<SpaceRules> rules_;
  ShapedGlyph space_;
  std::unordered_map<std::u16string, KeptWord, Hash, std::equal_to<>> words_;   // looked up, never walked
  std::unordered_map<std::u16string, KeptForms, Hash, std::equal_to<>> forms_;  // nor this
  std::vector<ShapedGlyph> word_glyphs_, scratch_;
  std::vector<const KeptWord*> found_words_;
  std::vector<NewWord> new_words_;
  std::u16string joined_;
};

/// Every plan a cache has met.
class ShapePlans {
 public:
  ShapePlans() : buffer_(hb_buffer_create()) {}
  ShapePlan& plan_for(const TextItem& item, const TextStyle& style);
  hb_buffer_t* buffer() const { return buffer_.get(); }

 private:
  ShapingBuffer buffer_;
  std::deque<ShapePlan> plans_;
  ShapePlan* last_ = nullptr;
};

}  // namespace warraq
