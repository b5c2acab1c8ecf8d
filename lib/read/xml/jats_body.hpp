#pragma once

/// The body and the back of a JATS article as blocks and notes.

#include <string>
#include <vector>

#include "read/xml/jats_elements.hpp"
#include "read/xml/xml_body.hpp"

namespace warraq::read {

class JatsBody : public XmlBody<JatsBody> {
 public:
  /// Looks through all of `tree` for notes and their calls.
  JatsBody(XmlTree& tree, Article& article);

  /// The words of several nodes with a space between each two.
  Text read_texts(const std::vector<pugi::xml_node>& nodes);
  void add(BlockContent content, SourceSpan source = {}) { content_.add(std::move(content), source); }

  // What walk_below() calls.
  enum class Action : std::uint8_t {
    skip,
    pass,
    mark,
    apart,
    frame,
    quotation,
    section,
    speaker,
    verse_line,
    stanza,
    caption
  };
  Action enter(pugi::xml_node node);
  void leave(pugi::xml_node node, Action action);
  void text(pugi::xml_node node);

 private:
  Action enter_words(JatsKind kind, pugi::xml_node node);
  Action enter_blocks(JatsKind kind, pugi::xml_node node);
  Action styled(pugi::xml_node node);
  Action link(pugi::xml_node node, std::string target);
  Action reference_call(pugi::xml_node node);
  Action footnote(pugi::xml_node node);
  Action alternatives(pugi::xml_node node);
  Action formula(pugi::xml_node node, bool display);
  void around_formula(pugi::xml_node node);

  Action section(pugi::xml_node node);
  Action title(pugi::xml_node node);
  Action label(pugi::xml_node node);
  Action list(pugi::xml_node node);
  Action list_item(pugi::xml_node node);
  Action definition_item(pugi::xml_node node);
  Action attribution(pugi::xml_node node);
  Action poem(pugi::xml_node node);
  Action code(pugi::xml_node node);

  Action captioned(pugi::xml_node node);
  Text caption_of(pugi::xml_node node);
  void leave_captioned(pugi::xml_node node);
  Action picture(pugi::xml_node node);
  Action table(pugi::xml_node node);
  Action row();
  Action cell(pugi::xml_node node);

  Action reference_list(pugi::xml_node node);
  Action reference(pugi::xml_node node);
  Action citation(pugi::xml_node node);
  void cite(pugi::xml_node node);
  void cite_names(pugi::xml_node node);
  void cite_part(pugi::xml_node node, std::string_view before);

  void lead(pugi::xml_node node, std::string_view after);

  pugi::xml_node stopped_;  ///< words whose first sign stands behind a formula already
};

/// A person as people write the name: <name> or <string-name>; `body` reads the words.
Text jats_name(pugi::xml_node node, JatsBody& body, XmlTree& tree);

}  // namespace warraq::read
