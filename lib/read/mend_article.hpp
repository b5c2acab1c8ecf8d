#pragma once

/// Mends every text of an article in its language, with an account.

#include <vector>

#include "warraq/article/article.hpp"
#include "warraq/mend/mend.hpp"

namespace warraq::read {

/// Changes texts, their marks and sources; adds to Article::changes (in the input's bytes) and reports
/// suspects as diagnostics.
void mend_article(Article& article, const MendOptions& options);

/// Edits of a text with the bytes they came from. Where a whole stretch of a text stands for some bytes (an
/// entity, an escape), an edit inside it is an edit of the whole.
struct TracedEdit {
  ByteRange old;    ///< of the text as it was
  ByteRange fresh;  ///< of the mended one
  SourceSpan source;
  std::string rules;
};
/// Sorted, apart from one another. `source` is empty throughout when the text knows no sources.
std::vector<TracedEdit> trace_edits(const Text& text, const MendedWords& mended);

/// Replaces bytes of a text: marks and sources follow.
void apply_edits(Text& text, MendedWords mended);
/// The same for one who has traced them already.
void apply_edits(Text& text, MendedWords mended, const std::vector<TracedEdit>& traced);

/// Adds the rules of `more` ("letters, joiners") that `rules` has not.
void add_rules(std::string& rules, std::string_view more);

}  // namespace warraq::read
