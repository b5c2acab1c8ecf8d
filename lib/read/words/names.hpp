#pragma once

/// Names of people: how likely some words are one, how many a byline holds, and which two are the same.

#include <string_view>
#include <vector>

#include "read/plain/lines.hpp"
#include "warraq/article/article.hpp"

namespace warraq::read {

/// Bytes of a byline's label ("By ", "Text: ", "نویسنده: ") at the start of `line`; 0 when there is none.
std::size_t byline_label_length(std::string_view line);
/// A byline without its label.
std::string_view without_label(std::string_view byline);

/// 0: no name; 1: could be one; 2: looks like one.
int name_likeness(std::string_view text, const LineShape& shape);

/// The names in a byline, without its label: "By Jo Nes and Laila Noor" holds two, "Jo Nes, Ph.D." one. They
/// point into `byline`.
std::vector<std::string_view> part_names(std::string_view byline);

/// Adds an author, unless an earlier one has the same name: in other letters of one script, with its parts
/// the other way round ("Noor, Laila"), or with initials for first names. Of two forms the fuller stays.
void add_author(Text name, Article& article);

}  // namespace warraq::read
