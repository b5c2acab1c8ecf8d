#pragma once

/// A page design as data: what a layouts/*.toml file says, and nothing about any article.
///
///     auto layout = warraq::PageLayout::load("journal");
///     layout.styles.body.size = 11_pt;

#include <array>
#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "warraq/base/colour.hpp"
#include "warraq/base/data_root.hpp"
#include "warraq/base/length.hpp"
#include "warraq/line/set_lines.hpp"
#include "warraq/mend/typography.hpp"

namespace warraq {

/// A length of a style: an absolute part, a part in the style's own type size, and a part in lines of the
/// page's grid. A file says one of them: "12pt", "4mm", "1.5em", "2 lines".
struct StyleLength {
  Length absolute;
  Em em;
  double lines = 0;

  friend bool operator==(const StyleLength&, const StyleLength&) = default;
  /// The length for type of `size` on a grid of `leading`.
  Length at(Length size, Length leading) const { return absolute + em.at(size) + leading.scaled(lines); }
};

/// Whether typewritten quotation marks, apostrophes, dashes and spaces are shown as the language has them.
enum class Punctuation : std::uint8_t { language, source };

/// A way to say the article's date: "source" as it is written, "language" in the article's language, or a BCP
/// 47 tag with a calendar ("fa-AF-u-ca-persian").
struct DateForm {
  std::string tag;
  friend bool operator==(const DateForm&, const DateForm&) = default;
};

/// How text is shown, whatever its role. What the article says stays, and so does what is copied; but figures
/// of another script are copied as they are shown.
struct TextSetting {
  Punctuation punctuation = Punctuation::language;
  Digits digits = Digits::source;
  std::vector<DateForm> dates = {{"source"}};
};

/// Which figures are set, where the face has a choice. A layout file says it in words: "oldstyle tabular".
struct FigureStyle {
  enum class Shape : std::uint8_t { as_drawn, lining, oldstyle };
  enum class Width : std::uint8_t { as_drawn, proportional, tabular };
  Shape shape = Shape::as_drawn;
  Width width = Width::as_drawn;
  friend bool operator==(const FigureStyle&, const FigureStyle&) = default;
};

/// Which ligatures are set; none where letters are spaced.
enum class Ligatures : std::uint8_t {
  common,  ///< what the face does by itself: fi, fl
  none,
  rare,  ///< those of old books, too: ct, st
};

/// How one role is set. Start and end are sides by the block's direction.
struct BlockStyle {
  std::string family = "serif";  ///< a role or family of the font set
  Length size = Length::from_points(10.5);
  Length leading = Length::from_points(14);  ///< from baseline to baseline
  int weight = 400;
  bool italic = false;
  double tint = 1;  ///< of black: 1 is full ink
  LineAlignment align = LineAlignment::justify;
  StyleLength indent;                     ///< of a paragraph's first line
  bool indent_first = false;              ///< indents the paragraph after a heading or a break too
  StyleLength space_before, space_after;  ///< the larger of two that meet counts
  StyleLength inset_start, inset_end;
  StyleLength letter_spacing;  ///< ignored in joined scripts
  int drop_cap = 0;            ///< lines that stand beside an article's first letter; 0 for none
  /// Added between capitals where two or more stand together, and to small capitals.
  StyleLength capital_spacing;
  SmallCaps small_caps = SmallCaps::none;
  FigureStyle figures;
  Ligatures ligatures = Ligatures::common;
  std::vector<std::string> features;  ///< any other OpenType features: "ss01", "cv13=2", "-kern"
  bool hyphenate = true;
  KashidaProfile kashida = KashidaProfile::none;  ///< how freely justified words are drawn out
  std::vector<std::string> alternates{"jalt"};    ///< features that words may take where they fit better
  StyleLength protrusion;  ///< the most a glyph may stand out of the measure, by its ink; 0: never
  double expansion = 0;    ///< the most letters are drawn wider or narrower by in justified lines
  StyleLength rule_above, rule_below;  ///< thickness of a rule over the measure
  StyleLength rule_gap;                ///< between a rule and the text
};

/// Every role a block, a part of the head or a marginal can have.
enum class Role : std::uint8_t {
  body,
  masthead,
  mark,
  epigraph,
  contacts,
  section,
  byline,
  title,
  deck,
  heading1,
  heading2,
  heading3,
  note,
  credit,
  bio,
  quotation,
  list,
  table,
  table_head,
  caption,
  code,
  poem,
  attribution,
  stanza,
  line_number,
  running_head,
  folio,
};
inline constexpr std::size_t role_count = static_cast<std::size_t>(Role::folio) + 1;

std::string_view to_string(Role role);
std::optional<Role> role_from_string(std::string_view name);

/// A role's style, and what another script changes in it.
struct RoleStyle {
  BlockStyle base;
  std::map<std::string, BlockStyle, std::less<>> by_script;  ///< ISO 15924, "Arab": the whole style for it

  /// Of "Aran", Nastaliq, where there is none: that of the Arabic script.
  const BlockStyle& in(std::string_view script) const;
};

/// The styles a layout starts from: tables have figures of one width, so that they stand in columns.
std::array<RoleStyle, role_count> default_styles();

/// Where page numbers stand.
enum class FolioPlace : std::uint8_t { none, head_outer, foot_outer, foot_centre };

/// What runs along the top of the page. Texts may hold {title}, {authors}, {publication}, {section}, {date}.
struct RunningHead {
  std::string even, odd;
  Length rule;           ///< thickness of the rule below it; 0 for none
  StyleLength distance;  ///< from its baseline to the top of the text
};

struct PageSheet {
  Size trim{Length::from_millimetres(176), Length::from_millimetres(250)};
  Length bleed;
  Length top = Length::from_millimetres(22), bottom = Length::from_millimetres(26);
  Length inner = Length::from_millimetres(24), outer = Length::from_millimetres(30);
  double flexibility = 0.6;  ///< the part of itself by which a space between blocks may grow to fill a page
  bool mirrored = true;      ///< inner and outer change sides from page to page
};

struct NoteArea {
  double rule_width = 0.3;  ///< of the measure
  Length rule = Length::from_points(0.4);
  StyleLength above;  ///< between the text and the rule
  StyleLength below;  ///< between the rule and the first note
};

struct PoemStyle {
  StyleLength column_gap{.em = {1.5}};   ///< between the two hemistichs of a bayt; the least
  StyleLength step{.em = {3.0}};         ///< how far the second hemistich steps in when they are stacked
  std::string ornament;                  ///< a sign in the middle of that gap; empty for none
  StyleLength stanza_gap{.lines = 0.7};  ///< between stanzas or bands
  StyleLength indent{.em = {1.5}};       ///< of a line of verse, for each step the poem indents it by
  StyleLength turn{.em = {3.0}};         ///< how far words that turn over hang behind their line's start
  int number_every = 0;                  ///< each so many bayts or lines one is numbered; 0 for none
  StyleLength number_gap{.em = {2.0}};   ///< between such a number and the poem
};

/// What a head shows and in which order; parts the article lacks are passed over.
enum class HeadPart : std::uint8_t { masthead, mark, epigraph, contacts, section, byline, title, deck };

/// A page design. A plain value; share it as const.
struct PageLayout {
  std::string name, description;
  PageSheet page;
  std::array<RoleStyle, role_count> styles = default_styles();
  std::vector<HeadPart> head{HeadPart::masthead, HeadPart::mark,   HeadPart::epigraph, HeadPart::contacts,
                             HeadPart::section,  HeadPart::byline, HeadPart::title,    HeadPart::deck};
  RunningHead running_head;
  FolioPlace folio = FolioPlace::foot_centre, first_folio = FolioPlace::foot_centre;
  StyleLength folio_distance{.lines = 2};  ///< from the bottom of the text to a foot folio's baseline
  NoteArea notes;
  TextSetting text;
  PoemStyle poem;
  double masthead_fill = 1;  ///< the part of the measure a masthead line is stretched to; 0 leaves it natural
  Length masthead_largest = Length::from_points(34);  ///< type size it may grow to
  bool note_marks_raised = true;

  const RoleStyle& style(Role role) const { return styles[static_cast<std::size_t>(role)]; }
  RoleStyle& style(Role role) { return styles[static_cast<std::size_t>(role)]; }

  /// A shipped design by name, or a file by path (anything with a '/' or ending in ".toml").
  /// Throws Error not_found with the nearest name, or bad_layout with line and column.
  static PageLayout load(const std::string& name_or_path, const std::filesystem::path& data = data_root());
  /// Parses TOML. `subject` is what messages call it; `extends` is looked up among the shipped designs.
  static PageLayout parse(std::string_view toml, const std::string& subject,
                          const std::filesystem::path& data = data_root());
  /// The names of the shipped designs, sorted.
  static std::vector<std::string> names(const std::filesystem::path& data = data_root());
};

/// The JSON Schema (draft 2020-12) of a layout file, for editors that check TOML as it is typed; layouts/
/// holds a copy.
std::string layout_schema();

}  // namespace warraq
