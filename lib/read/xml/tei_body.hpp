#pragma once

/// The text of a TEI document as blocks and notes.

#include <string>
#include <unordered_map>
#include <vector>

#include "read/xml/tei_elements.hpp"
#include "read/xml/xml_body.hpp"

namespace warraq::read {

class TeiBody : public XmlBody<TeiBody> {
 public:
  /// Looks through all of `tree` for notes and their calls.
  TeiBody(XmlTree& tree, Article& article);

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
  Action highlighted(pugi::xml_node node);
  Action foreign(pugi::xml_node node);
  Action title(pugi::xml_node node);
  Action choice(pugi::xml_node node);
  Action transcription(pugi::xml_node node);
  Action reference(pugi::xml_node node);
  Action note(pugi::xml_node node);
  Action anchor(pugi::xml_node node);
  Action break_line(pugi::xml_node node, bool line);
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

  void cite(pugi::xml_node node);

  std::unordered_map<std::string, std::string> notes_at_;  ///< ids of notes by the anchor they point at
  bool titles_list_ = false;                               ///< the heading of a list is being read
  int quotes_ = 0;                                         ///< quotation marks that are open
};

/// Whether what stands straight in `node` are blocks, not words.
bool tei_holds_blocks(pugi::xml_node node);

}  // namespace warraq::read
