#pragma once

/// Verse that markup shows as paragraphs: lines that breaks part, or a paragraph a line. The rules are those of
/// plain text (lib/read/verse).

#include <vector>

#include "warraq/article/article.hpp"

namespace warraq::read {

/// Puts poems in the place of the paragraphs that are verse, in quotations too; adds what was found to
/// `decisions`.
void find_verse(std::vector<Block>& blocks, std::vector<Decision>& decisions);

}  // namespace warraq::read
