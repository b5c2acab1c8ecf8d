#pragma once

/// A letter that breaks the rhyme of a poem by its dots alone: more often a typist's than the poet's.

#include "warraq/article/article.hpp"

namespace warraq::read {

/// Adds a warning "rhyme-breaking-letter" for each line of a ghazal, and each bayt of a masnavi, whose rhyme
/// or refrain differs from that of all others by one letter that differs from theirs in dots. Nothing is
/// changed.
void report_rhyme_suspects(Article& article);

}  // namespace warraq::read
