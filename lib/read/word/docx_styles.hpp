#pragma once

/// Word's styles: what a paragraph and a run are by the styles they name, each based on another.

#include <optional>
#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <unordered_map>

#include "read/word/run_look.hpp"
#include "read/word/style_role.hpp"

namespace warraq::read::word {

/// Reads w:rPr, without the style it names.
RunLook run_look(const pugi::xml_node& properties);

struct ParagraphStyle {
  std::optional<StyleRole> role;
  std::optional<int> outline;  ///< 0 to 8 for headings, 9 for the text
  std::optional<int> list, list_level;
  std::optional<bool> bidi;
  RunLook run;

  void inherit(const ParagraphStyle& base);
};
/// Reads w:pPr, without the style it names.
ParagraphStyle paragraph_look(const pugi::xml_node& properties);

/// A style of tables whose first row looks like a header.
class DocxStyles {
 public:
  /// `root` is the element of styles.xml; may be null.
  explicit DocxStyles(const pugi::xml_node& root);

  /// By identifier, with all that it is based on. An empty one is the default style.
  const ParagraphStyle& paragraph(std::string_view id);
  const RunLook& run(std::string_view id);
  /// Whether tables of this style set their first row apart.
  bool has_header_row(std::string_view id) const;
  /// The number of the list that a style of lists stands for.
  std::optional<int> list_of_style(std::string_view id) const;
  /// The languages where nothing else is said.
  const RunLook& defaults() const { return defaults_; }

 private:
  template <typename Look, typename Read>
  const Look& resolve(std::string_view id, std::unordered_map<std::string, Look>& known, const Read& read);

  std::unordered_map<std::string, pugi::xml_node> nodes_;
  std::unordered_map<std::string, ParagraphStyle> paragraphs_;
  std::unordered_map<std::string, RunLook> runs_;
  std::string default_paragraph_;
  RunLook defaults_;
};

}  // namespace warraq::read::word
