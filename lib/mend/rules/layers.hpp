#pragma once

/// A text under the edits of one rule after another, with all of them told against the text as it came in.

#include <string>
#include <string_view>
#include <vector>

#include "mend/rules/rule.hpp"

namespace warraq::mending {

class LayeredText {
 public:
  /// `text` must outlive this. `fixed`: sorted, apart from one another.
  LayeredText(std::string_view text, std::span<const ByteRange> fixed);

  std::string_view utf8() const { return changed_ ? std::string_view(now_) : original_; }
  /// What the caller fixed, as places of utf8().
  std::span<const ByteRange> fixed() const { return fixed_; }
  /// That and addresses, identifiers and the like.
  std::span<const ByteRange> protected_ranges();

  /// `edits` are against utf8(), sorted, apart.
  void apply(std::vector<Edit> edits, std::string_view rule);

  /// The text and its edits, a gap between any two; this is empty then.
  MendedWords take();

 private:
  void move_fixed(const std::vector<Edit>& fresh);

  std::string_view original_;
  std::string now_;
  bool changed_ = false;
  std::span<const ByteRange> fixed_;
  std::vector<ByteRange> own_fixed_;  ///< fixed_ after the first change
  std::vector<ByteRange> protected_;
  bool protected_known_ = false;
  std::vector<MendEdit> edits_;
};

}  // namespace warraq::mending
