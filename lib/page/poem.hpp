#pragma once

/// What sets the bayts and the lines of a poem, each as a box of the vertical list.

#include <span>
#include <vector>

#include "page/composer.hpp"
#include "page/poem_measure.hpp"

namespace warraq {

/// Where a poem is set, and how.
struct PoemPlace {
  Language language;
  Direction direction = Direction::right_to_left;
  BlockStyle style;
  Column column;
};

/// Bayts of hemistichs of one metre: one width for the whole poem, side by side where the measure allows it,
/// else stepped, else stacked (rules P3-P8). Everything is set before the first bayt is placed.
class BaytSetter {
 public:
  /// `poem` and `composer` outlive it.
  BaytSetter(Composer& composer, const Poem& poem, PoemPlace place);

  /// The bayt of this index in the poem as a box. Bayts are asked for in order, each once; their elements
  /// become children of `parent`.
  VerticalBox set(std::size_t index, StructureId parent);
  /// The part of the column that the poem takes.
  Column block() const;
  /// The poem's style, with the leading that its ink asks for.
  const BlockStyle& style() const { return place_.style; }

 private:
  struct Hemistich {
    const Text* text = nullptr;
    bool half = false;
    InlineText words;
    ShapedParagraph shaped;
    Length natural;
    std::vector<SetLine> lines;
  };
  /// A line of a hemistich at its place in the text area.
  struct Placed {
    SetLine* line;
    const Hemistich* hemistich;
    Length left;
  };
  using Row = std::vector<Placed>;

  void shape_all();
  void keep_radif();
  void solve();
  void narrow(Hemistich& hemistich, Length width);
  void set_hemistich(Hemistich& hemistich);
  void find_leading();
  std::vector<Row> rows_of(std::size_t index);
  Length width_of(const Hemistich& half) const { return half.half ? measure_.half : measure_.whole; }
  void ornament(VerticalBox& box, Length baseline);

  Composer& composer_;
  const Poem& poem_;
  PoemPlace place_;
  std::vector<const Bayt*> bayts_;
  std::vector<Hemistich> hemistichs_;  ///< two a bayt; the second of a single one is empty
  PoemMeasure measure_;
};

/// Lines as long as they come, indented as the poem has it; what is too long for the column turns over and
/// hangs. The block stands in the middle of the column by its longest lines.
class VerseLineSetter {
 public:
  VerseLineSetter(Composer& composer, const Poem& poem, PoemPlace place);

  VerticalBox set(std::size_t index, StructureId parent);
  /// What the lines take, those apart that are longer than most.
  Column block() const { return block_; }
  const BlockStyle& style() const { return place_.style; }

 private:
  struct Line {
    const Text* text = nullptr;
    InlineText words;
    ShapedParagraph shaped;
    Length indent;
  };
  void find_block(std::span<const Length> widths);
  void place(const Line& line, StructureId element, VerticalBox& box);

  Composer& composer_;
  PoemPlace place_;
  std::vector<Line> lines_;  ///< two a bayt, as hemistichs are; the second is mostly empty
  Column measure_;           ///< from the poem's edge to the end of the column
  Column block_;             ///< as wide as all but its longest lines
};

}  // namespace warraq
