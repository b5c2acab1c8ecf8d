#pragma once

/// The notes of a book: each chapter has its own, and those in files of their own are called from all of it.

#include "read/book/chapter.hpp"

namespace warraq::read::epub {

/// Reads the files with far notes again, so that these leave the text; adds files outside the spine that hold
/// called notes. Afterwards a file that held nothing else is furniture.
void find_far_notes(const Book& book, std::vector<Chapter>& chapters, Diagnostics& diagnostics);

/// The notes of all chapters in the order of their calls; the marks in all texts are made to name them. A
/// call that leads to no note becomes the words it was ("12"), raised.
std::vector<Note> merge_notes(std::vector<Chapter>& chapters, Diagnostics& diagnostics);

}  // namespace warraq::read::epub
