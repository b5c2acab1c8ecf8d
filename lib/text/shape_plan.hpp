#pragma once

/// One way of shaping (face, direction, script, language, features) and the words already shaped that way.

#include <hb.h>

#include <deque>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "warraq/text/shape.hpp"

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

class ShapePlan {
 public:
  ShapePlan(const TextItem& item, const TextStyle& style, bool words_stand_alone);

  bool serves(const TextItem& item, const TextStyle& style) const;

  /// Appends the glyphs of a task to `glyphs`, in visual order.
  void shape(const ShapingTask& task, std::vector<ShapedGlyph>& glyphs, hb_buffer_t* buffer) const;

  /// No rule of the face looks at a space, so words may be shaped one by one.
  bool words_stand_alone() const { return words_stand_alone_; }

  /// A word's glyphs with clusters from 0, shaped now or long ago. Valid until the next call.
  std::span<const ShapedGlyph> word(std::u16string_view word, hb_buffer_t* buffer);

 private:
  struct Extent {
    std::uint32_t begin = 0, count = 0;
  };
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::u16string_view word) const { return std::hash<std::u16string_view>()(word); }
  };

  FaceRef face_;
  bool right_to_left_;
  Script script_;
  Language language_;
  std::vector<std::string> asked_features_;
  bool spaced_;  ///< letter-spaced: ligatures would show as gaps missing
  hb_language_t hb_language_;
  std::vector<hb_feature_t> features_;
  bool words_stand_alone_;
  std::unordered_map<std::u16string, Extent, Hash, std::equal_to<>> words_;  // looked up, never walked
  std::vector<ShapedGlyph> word_glyphs_;
};

/// Every plan a cache has met.
class ShapePlans {
 public:
  ShapePlans() : buffer_(hb_buffer_create()) {}
  ShapePlan& plan_for(const TextItem& item, const TextStyle& style);
  hb_buffer_t* buffer() const { return buffer_.get(); }

 private:
  struct FaceHabit {
    FaceRef face;
    bool words_stand_alone = false;
  };
  bool words_stand_alone(const FaceRef& face);

  ShapingBuffer buffer_;
  std::vector<FaceHabit> habits_;
  std::deque<ShapePlan> plans_;
  ShapePlan* last_ = nullptr;
};

}  // namespace warraq
