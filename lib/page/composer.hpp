#pragma once

/// What every part of the page layer that turns blocks into boxes works with: the article, the design, the
/// growing vertical list, and the few steps all parts share.

#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "page/ink_distance.hpp"
#include "page/inline_text.hpp"
#include "page/vertical.hpp"
#include "warraq/frame/document.hpp"
#include "warraq/page/paginate.hpp"

namespace warraq {

/// A part of the text area's width that a block is set in.
struct Column {
  Length left, width;

  /// The column with a style's insets taken off, on the sides of the direction.
  Column inside(const BlockStyle& style, Direction direction, Length grid) const;
};

/// How one paragraph is set, beyond its style.
struct ParagraphSetting {
  Role role = Role::body;
  bool indent = false;                 ///< gives the first line the style's indent
  std::optional<LineAlignment> align;  ///< instead of the style's
  StructureId structure = 0;
  bool keep_together = false;  ///< no page break inside
  bool balanced = false;       ///< lines of a like length, for titles and heads
  bool opens = false;          ///< the first of the body: may begin with a drop cap
  bool inset = true;           ///< takes the style's insets off the column
};

/// One composition. Members that are references outlive it.
class Composer {
 public:
  Composer(const Article& article, const PageLayout& layout, const FontSet& fonts, SettingCache& cache,
           const PaginateOptions& options, PagedDocument& document);

  const Article& article;
  const PageLayout& layout;
  const FontSet& fonts;
  SettingCache& cache;
  const PaginateOptions& options;
  PagedDocument& document;
  Length measure;  ///< width of the text area
  Length height;   ///< of the text area
  Length grid;     ///< the body's leading in the article's script
  VerticalBuilder out;
  Typographer typographer;

  Language language_of(const Language& own) const { return own.known() ? own : article.language; }
  /// A role's style in the script of a language (the article's, when it is unknown).
  const BlockStyle& style(Role role, const Language& language);
  Length resolve(const StyleLength& length, const BlockStyle& style) const;

  StructureId element(StructureRole role, StructureId parent, const Language& language = {});

  /// Lines of a text in a style, fitted to a width. `notes` gets where note marks stand.
  std::vector<SetLine> lines(const InlineText& text, const BlockStyle& style, Length width, bool indent,
                             LineAlignment align, const SourceSpan& source);
  /// The same for a text already shaped.
  std::vector<SetLine> lines(const InlineText& text, const ShapedParagraph& shaped, const BlockStyle& style,
                             Length width, bool indent, LineAlignment align, const SourceSpan& source);
  /// Lines beside a drop cap, where style and text are for one; it becomes part of the first.
  std::optional<std::vector<SetLine>> lines_with_initial(InlineText& text, const BlockStyle& style,
                                                         Length width, LineAlignment align,
                                                         const SourceSpan& source);
  /// As the first with lines as equally long as they can be without growing in number; ragged styles only.
  std::vector<SetLine> balanced_lines(const InlineText& text, const BlockStyle& style, Length width,
                                      LineAlignment align, const SourceSpan& source);
  /// A paragraph into the list, with the style's spaces and rules.
  void paragraph(const Text& text, const Language& language, Direction direction, Column column,
                 const ParagraphSetting& setting);
  /// One line as a box of its leading.
  VerticalBox line_box(SetLine line, const BlockStyle& style, Column column, StructureId structure);
  /// Puts a line into a frame with its baseline at y, its links as areas.
  void place_line(Frame& frame, SetLine line, Length left, Length baseline, const BlockStyle& style,
                  StructureId structure, bool furniture = false);
  /// From the top of a line's box to its baseline.
  static Length baseline_in(const BlockStyle& style);

  /// A rule over a column as a box, with the style's gap on the given side.
  void rule(const StyleLength& thickness, const BlockStyle& style, Column column);

  /// Notes among `places` that no earlier line marked, for the lines in `range`.
  std::vector<std::uint32_t> first_marks(std::span<const NotePlace> places, TextRange range);

  void report(Diagnostics found, const SourceSpan& source);

 private:
  void keep_ink_apart(const SetLine& line, const BlockStyle& style, Column column);
  const std::string& script(const Language& language);
  LineOptions line_options(const BlockStyle& style, Length width, bool indent, LineAlignment align) const;

  std::map<Language, std::string>
      scripts_;  ///< asking ICU again for each block would cost more than its lines
  std::set<std::uint32_t> marked_notes_;
  InkTable inks_;
  Length ink_below_;                        ///< of the last line of a paragraph
  std::set<std::string> missing_features_;  ///< messages given
};

// Each in its own file: the parts of an article.
void compose_head(Composer& composer);
void compose_blocks(Composer& composer, std::span<const Block> blocks, Column column, Role role,
                    StructureId parent);
void compose_poem(Composer& composer, const Poem& poem, const Language& language, Column column, Role role,
                  StructureId parent);
void compose_table(Composer& composer, const Table& table, const Language& language, Direction direction,
                   Column column, StructureId parent);
void compose_figure(Composer& composer, const Figure& figure, const Language& language, Direction direction,
                    Column column, StructureId parent);
void compose_author_block(Composer& composer);
/// Each note as one frame as wide as the text area.
std::vector<Frame> compose_notes(Composer& composer);

}  // namespace warraq
