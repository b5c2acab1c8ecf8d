#pragma once

/// The blocks of the body out of units: paragraphs joined, items gathered into lists, lines of verse into
/// poems.

#include <string_view>
#include <vector>

#include "read/plain/inline_text.hpp"
#include "read/plain/units.hpp"
#include "warraq/article/article.hpp"

namespace warraq::read {

class BlockBuilder {
 public:
  BlockBuilder(const Document& document, std::string_view text, const TextMaker& maker)
      : document_(document), text_(text), maker_(maker) {
    blocks_.reserve(document.units.size());
  }

  /// Adds units to the blocks, in order. Roles that are no part of a body are passed over.
  void add(const Unit& unit);
  std::vector<Block> finish();

  /// The poems of a unit of verse.
  static std::vector<Poem> poems_of(const Unit& unit, std::string_view text, const TextMaker& maker);
  /// The lines of a unit as slices of the input.
  static std::vector<Slice> slices_of(const Document& document, const Unit& unit);

 private:
  void close_paragraph();
  void push(BlockContent content, SourceSpan source);
  void add_list_item(const Unit& unit);
  void add_quotation(const Unit& unit);
  void add_table(const Unit& unit);
  void add_code(const Unit& unit);
  List* open_list(std::uint32_t indent);
  void add_subhead(const Unit& unit);
  SourceSpan span_of(const Unit& unit) const;

  const Document& document_;
  std::string_view text_;
  const TextMaker& maker_;
  std::vector<Block> blocks_;
  std::vector<Slice> paragraph_;        ///< of the paragraph being put together
  std::vector<std::uint32_t> indents_;  ///< of the open lists, the outermost first
  Role last_role_ = Role::unknown;
};

}  // namespace warraq::read
