#pragma once

/// The text of an OpenDocument text: one walk over its elements.

#include <optional>
#include <pugixml.hpp>
#include <string>
#include <unordered_map>
#include <vector>

#include "read/word/flow.hpp"
#include "read/word/language_vote.hpp"
#include "read/word/odt_styles.hpp"
#include "read/word/pictures.hpp"
#include "read/word/run_words.hpp"

namespace warraq::read::word {

/// A paragraph while its runs are read.
struct OdtParagraph {
  Paragraph block;
  RunWords words;
  RunLook look, own;  ///< of its styles, and by hand
  bool rule = false;
  std::vector<pugi::xml_node> boxes;
};

class OdtReader {
 public:
  OdtReader(const FindPart& find, OdtStyles& styles, Draft& draft)
      : find_(find), styles_(styles), draft_(draft), flow_(draft), pictures_(find, draft.article) {}

  /// Reads the blocks inside office:text, and all its notes.
  void read_text(const pugi::xml_node& text);
  void finish();

 private:
  struct OpenList {
    std::string style, id;
    OdtListLevel level;
    int number = 0;            ///< of the last item
    bool transparent = false;  ///< holds headings: no list at all
  };
  struct OpenTable {
    bool frame = false;
    int header_rows = 0;  ///< open elements that hold such
  };

  void read_blocks(const pugi::xml_node& root);
  bool enter(const pugi::xml_node& node);
  void leave(const pugi::xml_node& node);
  bool enter_block(const pugi::xml_node& node, std::string_view name);
  bool enter_inline(const pugi::xml_node& node, std::string_view name);
  bool enter_drawing(const pugi::xml_node& node, std::string_view name);

  void begin_paragraph(const pugi::xml_node& node, bool heading);
  void end_paragraph();
  void read_boxes(const std::vector<pugi::xml_node>& boxes);
  void open_list(const pugi::xml_node& node);
  void open_item(const pugi::xml_node& node);
  void close_list();
  void open_table(const pugi::xml_node& node);
  bool open_cell(const pugi::xml_node& node);
  void open_span(const pugi::xml_node& node);
  void words(std::string_view utf8);
  void note_call(const pugi::xml_node& node);
  void take_picture(const pugi::xml_node& node);
  void read_object(const pugi::xml_node& node);
  const RunLook& look() const { return spans_.empty() ? paragraph_->own : spans_.back(); }

  const FindPart& find_;
  OdtStyles& styles_;
  Draft& draft_;
  Flow flow_;
  Pictures pictures_;
  LanguageVote vote_;

  std::optional<OdtParagraph> paragraph_;
  std::vector<RunLook> spans_;  ///< each with those around it
  std::vector<std::string> links_;
  std::vector<OpenList> lists_;
  std::vector<OpenTable> tables_;
  std::unordered_map<std::string, int> last_numbers_;  ///< by a list's style and by its identifier
  std::vector<std::pair<pugi::xml_node, std::uint32_t>> notes_;
  std::vector<pugi::xml_node> late_boxes_;
  int box_depth_ = 0;
  std::size_t embedded_ = 0;  ///< pictures in the text's own XML
  int comments_ = 0, charts_ = 0;
};

}  // namespace warraq::read::word
