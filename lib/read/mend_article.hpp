#pragma once

/// Mends every text of an article in its language, with an account.

#include "warraq/article/article.hpp"
#include "warraq/mend/mend.hpp"

namespace warraq::read {

/// Changes texts, their marks and sources; adds to Article::changes (in the input's bytes) and reports
/// suspects as diagnostics.
void mend_article(Article& article, const MendOptions& options);

/// Replaces bytes of a text: marks and sources follow.
void apply_edits(Text& text, const MendedWords& mended);

}  // namespace warraq::read
