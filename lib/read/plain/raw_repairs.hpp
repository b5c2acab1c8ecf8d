#pragma once

/// Repairs without which lines would not be recognised for what they are: letters in presentation forms,
/// lines in visual order, controls among the letters. They come before lines are told apart, and keep the way
/// back.

#include <string>
#include <string_view>
#include <vector>

#include "warraq/base/diagnostic.hpp"
#include "warraq/base/text_change.hpp"
#include "warraq/mend/decode.hpp"
#include "warraq/mend/mend.hpp"

namespace warraq::read {

/// A text after some edits, and how its places stand to those of the text before.
class EditedText {
 public:
  /// Nothing is edited: a view of `before`, which must outlive this.
  explicit EditedText(std::string_view before) : before_(before) {}
  /// `changes` of `before`, sorted and apart from one another.
  EditedText(std::string_view before, TextChanges changes);

  std::string_view before() const { return before_; }
  std::string_view utf8() const { return changes_.empty() ? before_ : std::string_view(utf8_); }
  /// From a place of utf8() to the bytes of before() it came from; what touches an edit came from all of it.
  SourceSpan to_source(SourceSpan span) const;
  const TextChanges& changes() const { return changes_; }  ///< in places of before()

 private:
  std::string_view before_;
  std::string utf8_;
  OffsetMap offsets_;
  std::vector<SourceSpan> edited_;  ///< where the changes stand in utf8()
  TextChanges changes_;
};

/// `text` must outlive what comes back. What is turned round is told in `diagnostics`, in places of `text`.
EditedText repair_raw(std::string_view text, const MendOptions& options, Diagnostics& diagnostics);

}  // namespace warraq::read
