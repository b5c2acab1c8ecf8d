#pragma once

/// What the reader itself makes of the lines of its input: folios and running heads it leaves out, paragraphs
/// it rejoins, words it puts together. Kept as changes of the text, so that they stand in the account and can
/// be written back.

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "warraq/base/text_change.hpp"
#include "warraq/mend/mend.hpp"

namespace warraq::read {

/// The rules that are the reader's, not mend_text()'s: "direction-signs", "visual-order", "running-head",
/// "folio", "repeated-byline", "rejoin", "line-end-hyphen", "torn-signs".
std::span<const MendRule> reading_rules();

/// Whether a rule runs: one of reading_rules(), or of mend_rules() where the reader does its work.
bool runs(const char* rule, const MendOptions& options);

class SourceEdits {
 public:
  /// `text` is what all places are places in; it must outlive this.
  SourceEdits(std::string_view text, const MendOptions& options) : text_(text), options_(options) {}

  /// The line that holds [begin, end) is no part of the text. `rule` is one of reading_rules().
  void drop_line(const char* rule, std::size_t begin, std::size_t end);
  /// The bytes [begin, end) of a line go. Nothing is told where `rule` does not run.
  void cut(const char* rule, std::size_t begin, std::size_t end) { put(rule, begin, end, {}); }
  /// Whether `rule` runs.
  bool allows(const char* rule) const;
  /// The lines that end at `end` and begin at `begin` are one paragraph's. `hyphen` bytes before `end` are a
  /// hyphen that goes, too.
  void join(std::size_t end, std::size_t begin, std::size_t hyphen);
  /// Lines are as wide as the page was: what is joined still ends its lines.
  void keep_lines() { keeps_lines_ = true; }

  /// Sorted, apart from one another.
  TextChanges take();

 private:
  struct Joint {
    std::size_t end, begin, hyphen;
    friend auto operator<=>(const Joint&, const Joint&) = default;
  };
  void put(const char* rule, std::size_t begin, std::size_t end, std::string after);
  void put_joint(const Joint& joint);
  std::vector<SourceSpan> gaps(std::size_t end, std::size_t begin) const;

  std::string_view text_;
  const MendOptions& options_;
  struct Dropped {
    SourceSpan bytes;
    const char* rule;
  };
  std::vector<Dropped> dropped_;  ///< in order
  std::vector<Joint> joints_;
  bool keeps_lines_ = false;
  TextChanges changes_;
};

/// The second of two rounds of changes told in places of the text before the first. `first` is against
/// `before`, which it made `between`; `second` is against `between`, sorted. Changes that touch become one.
TextChanges compose_changes(const TextChanges& first, const TextChanges& second, std::string_view before,
                            std::string_view between);

/// Sorts changes and takes out what is said twice. Where a change's `before` differs from the words of `text`
/// at its place by white space alone, it gets those.
void settle_changes(TextChanges& changes, std::string_view text);
void sort_by_source(TextChanges& changes);

}  // namespace warraq::read
