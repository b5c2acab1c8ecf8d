#pragma once

/// A formula as words: MathML read from left to right, with raised and lowered signs; or TeX as it stands.

#include "read/xml/content_builder.hpp"
#include "read/xml/xml_tree.hpp"

namespace warraq::read {

/// Adds the formula below `node` (an element <math>, or one that holds it) to the builder's words.
void add_math(pugi::xml_node node, XmlTree& tree, ContentBuilder& content);

/// Adds TeX without its preamble and its dollar signs.
void add_tex(const std::string& tex, SourceSpan source, ContentBuilder& content);

}  // namespace warraq::read
