#pragma once

/// The body of an article: verse, lists, rules, subheads and paragraphs; and paragraphs cut in two.

#include <cstddef>

#include "read/plain/units.hpp"

namespace warraq::read {

/// Puts hemistichs together that stand on lines of their own with blank lines between. Before the head is
/// read.
void merge_spaced_verse(Document& document);

/// Gives every unit in [begin, end) without a role one of the body's.
void assign_body(Document& document, std::size_t begin, std::size_t end);

/// Marks the paragraphs in [begin, end) that go on where the one above was cut (Unit::joins_previous).
void rejoin_paragraphs(Document& document, std::size_t begin, std::size_t end);

}  // namespace warraq::read
