#pragma once

/// The text of a TEI document as blocks and notes.

#include <string>
#include <unordered_map>
#include <vector>

#include "read/xml/content_builder.hpp"
#include "read/xml/note_book.hpp"
#include "read/xml/tei_elements.hpp"
#include "read/xml/xml_tree.hpp"

namespace warraq::read {

class TeiBody {
 public:
  /// Looks through all of `tree` for notes and their calls.
  TeiBody(XmlTree& tree, Article& article);

  /// The blocks of a <text>.
  void read(pugi::xml_node text);
  /// Words by themselves. Blocks inside become lines.
  Text read_text(pugi::xml_node node);
  /// A heading below which what is read next stands, until leave_section().
  void enter_section(Text title);
  void leave_section() { --depth_; }
  /// Puts all blocks and the called notes into the article.
  void finish();

  // What walk_below() calls.
  enum class Action : std::uint8_t {
    skip,
    pass,
    mark,
    apart,
    frame,
    quotation,
    division,
    speaker,
    line,
    last_line,
    stanza,
    caption,
    quoted,
    bracketed,
    wrapped,
    address_line,
    hemistich,
  };
  Action enter(pugi::xml_node node);
  void leave(pugi::xml_node node, Action action);
  void text(pugi::xml_node node);

 private:
  Action enter_words(TeiKind kind, pugi::xml_node node);
  Action enter_blocks(TeiKind kind, pugi::xml_node node);
  Action mark(pugi::xml_node node, std::optional<Mark> mark);
  Action plain_mark(pugi::xml_node node, MarkKind kind) { return mark(node, Mark{.kind = kind}); }
  Action highlighted(pugi::xml_node node);
  Action foreign(pugi::xml_node node);
  Action title(pugi::xml_node node);
  Action choice(pugi::xml_node node);
  Action transcription(pugi::xml_node node);
  Action reference(pugi::xml_node node);
  Action note(pugi::xml_node node);
  Action anchor(pugi::xml_node node);
  Action break_line(pugi::xml_node node, bool line);
  Action only(pugi::xml_node chosen);
  bool call_note(std::string_view target, pugi::xml_node caller);
  void quote_sign(bool opens);

  Action division(pugi::xml_node node);
  Action head(pugi::xml_node node);
  Action quotation(pugi::xml_node node);
  Action bibl(pugi::xml_node node);
  Action list(pugi::xml_node node);
  Action item(pugi::xml_node node);
  Action label(pugi::xml_node node);
  Action line_group(pugi::xml_node node);
  Action line(pugi::xml_node node);
  Action segment(pugi::xml_node node);
  Action figure(pugi::xml_node node);
  Action graphic(pugi::xml_node node);
  Action table(pugi::xml_node node);
  Action row(pugi::xml_node node);
  Action cell(pugi::xml_node node);
  Action stage(pugi::xml_node node);
  Action title_page_part(pugi::xml_node node);
  void end_hemistich();
  void leave_caption();

  void walk(pugi::xml_node node);
  bool begin_walk(pugi::xml_node node);
  void cite(pugi::xml_node node);

  XmlTree& tree_;
  Article& article_;
  ContentBuilder content_;
  NoteBook notes_;
  std::unordered_map<std::string, std::string> notes_at_;  ///< ids of notes by the anchor they point at
  std::vector<Text> captions_;
  int depth_ = 0;             ///< of divisions with a heading
  bool titles_list_ = false;  ///< the heading of a list is being read
  int walks_ = 0;
  int quotes_ = 0;  ///< quotation marks that are open
};

/// Whether what stands straight in `node` are blocks, not words.
bool tei_holds_blocks(pugi::xml_node node);

}  // namespace warraq::read
