#pragma once

/// A chapter made part of an article.

#include "read/book/chapter.hpp"

namespace warraq::read::epub {

/// Moves sources to the chapter's place in the book, says the chapter's language and direction where they are
/// not the article's, takes off links that lead nowhere outside the book, and takes the pictures it shows
/// into Article::pictures, by their paths. A picture that is not there is a diagnostic.
void fit_chapter(Chapter& chapter, const Package& package, Article& article);

}  // namespace warraq::read::epub
