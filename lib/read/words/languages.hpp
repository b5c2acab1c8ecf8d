#pragma once

/// Languages of an article and of each of its parts.

#include "warraq/article/article.hpp"

namespace warraq::read {

/// Fills Article::language and direction from the body, and the language of every label, poem, note and block
/// that is not in it. What is known already stays.
void assign_languages(Article& article);

}  // namespace warraq::read
