#pragma once

/// The text of a Word document: one walk over its elements, which says of each what it adds to the article.

#include <map>
#include <optional>
#include <pugixml.hpp>
#include <string>
#include <utility>
#include <vector>

#include "read/word/docx_fields.hpp"
#include "read/word/docx_numbering.hpp"
#include "read/word/docx_styles.hpp"
#include "read/word/docx_tables.hpp"
#include "read/word/flow.hpp"
#include "read/word/language_vote.hpp"
#include "read/word/pictures.hpp"
#include "read/word/relationships.hpp"
#include "read/word/run_words.hpp"

namespace warraq::read::word {

enum class NoteKind : std::uint8_t { footnote, endnote };

/// What of a document is left out, to be told once.
struct LeftOut {
  int comments = 0, chunks = 0, charts = 0;
};

/// A paragraph while its runs are read.
struct DocxParagraph {
  Paragraph block;
  RunWords words;
  RunLook look;        ///< of its style
  bool joins = false;  ///< its end is deleted: the next one goes on
  bool rule = false;   ///< a line across the page, when there are no words
  bool heading_style = false;
  std::vector<pugi::xml_node> boxes;
};

class DocxReader {
 public:
  DocxReader(const FindPart& find, DocxStyles& styles, DocxNumbering& numbering, Draft& draft)
      : styles_(styles),
        numbering_(numbering),
        draft_(draft),
        flow_(draft),
        pictures_(find, draft.article),
        tables_(styles, flow_) {}

  /// Reads the blocks inside an element of a part (w:body).
  void read_body(const pugi::xml_node& body, const Relationships& relationships);
  /// Reads the notes that the text so far has called. `root` is the element of the part that has the notes of
  /// this kind.
  void read_notes(NoteKind kind, const pugi::xml_node& root, const Relationships& relationships);
  bool calls_notes(NoteKind kind) const { return !notes_[static_cast<std::size_t>(kind)].empty(); }
  /// Puts what was read into the draft.
  void finish();

 private:
  void read_blocks(const pugi::xml_node& root);
  bool enter(const pugi::xml_node& node);
  void leave(const pugi::xml_node& node);
  bool enter_in_run(const pugi::xml_node& node, std::string_view name);
  bool enter_in_drawing(const pugi::xml_node& node, std::string_view name);

  void begin_paragraph(const pugi::xml_node& node);
  void place_in_list(const ParagraphStyle& look);
  void end_paragraph();
  void settle_joined();
  void begin_run(const pugi::xml_node& node);
  void words(std::string_view utf8);
  std::vector<Mark> wanted_marks(std::string_view utf8) const;
  std::string_view language_of_words(std::string_view utf8) const;
  void note_call(const pugi::xml_node& node, NoteKind kind);
  void take_picture(std::string_view id);
  void open_link(const pugi::xml_node& node);
  bool enter_control(const pugi::xml_node& node);
  RunWords* here() { return paragraph_ ? &paragraph_->words : nullptr; }

  DocxStyles& styles_;
  DocxNumbering& numbering_;
  Draft& draft_;
  Flow flow_;
  Pictures pictures_;
  DocxTables tables_;
  DocxFields fields_;
  LanguageVote vote_;
  LeftOut left_out_;
  const Relationships* relationships_ = nullptr;

  std::optional<DocxParagraph> paragraph_;
  bool joined_ = false;  ///< paragraph_ has ended, but goes on in the next
  RunLook run_;          ///< with its styles
  RunLook direct_;       ///< what the run says itself
  std::vector<std::string> links_;
  std::vector<std::string> directions_;       ///< "rtl" and "ltr" of w:dir and w:bdo
  std::vector<pugi::xml_node> alternatives_;  ///< the chosen child of each open mc:AlternateContent
  int drawings_ = 0;                          ///< open ones
  std::string alternate_text_;                ///< of the open drawing
  std::optional<std::uint32_t> custom_mark_;  ///< the note whose own mark follows in this run
  int box_depth_ = 0;
  std::vector<pugi::xml_node> late_boxes_;  ///< text boxes in text boxes in ...

  struct CalledNote {
    std::string id;
    std::uint32_t index = 0;
  };
  std::vector<CalledNote> notes_[2];
  std::map<std::pair<NoteKind, std::string>, std::uint32_t> note_index_;
};

}  // namespace warraq::read::word
