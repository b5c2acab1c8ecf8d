#pragma once

/// Documents of word processors made from the XML of their text alone, and what a reader made of them in one
/// line.

#include <string>
#include <utility>
#include <vector>

#include "support/stored_zip.hpp"
#include "warraq/read/read.hpp"

namespace warraq::test {

using Parts = std::vector<std::pair<std::string, std::string>>;

inline const std::string transitional = "http://schemas.openxmlformats.org/";
inline const std::string relation_type = transitional + "officeDocument/2006/relationships/";

/// A relationship, as word/_rels/document.xml.rels has them.
inline std::string relation(const std::string& id, const std::string& type, const std::string& target,
                            bool external = false) {
  return "<Relationship Id=\"" + id + "\" Type=\"" + relation_type + type + "\" Target=\"" + target + "\"" +
         (external ? " TargetMode=\"External\"" : "") + "/>";
}

inline std::string word_xml(const std::string& root, const std::string& inside) {
  return "<?xml version=\"1.0\"?><w:" + root + " xmlns:w=\"" + transitional +
         "wordprocessingml/2006/main\" xmlns:r=\"" + transitional +
         "officeDocument/2006/relationships\" xmlns:mc=\"" + transitional +
         "markup-compatibility/2006\" xmlns:a=\"" + transitional +
         "drawingml/2006/main\" xmlns:wps=\"urn:wps\" xmlns:wp=\"urn:wp\" xmlns:v=\"urn:v\" "
         "xmlns:m=\"urn:m\" "
         "xmlns:o=\"urn:o\">" +
         inside + "</w:" + root + ">";
}

/// A Word document of that body; `more` are parts beside it, found by `relations`.
inline std::string docx(const std::string& body, const std::string& relations = {}, const Parts& more = {}) {
  Parts parts = {{"[Content_Types].xml", "<Types/>"},
                 {"_rels/.rels", "<Relationships>" + relation("r1", "officeDocument", "word/document.xml") +
                                     "</Relationships>"},
                 {"word/document.xml", word_xml("document", "<w:body>" + body + "</w:body>")},
                 {"word/_rels/document.xml.rels", "<Relationships>" + relations + "</Relationships>"}};
  parts.insert(parts.end(), more.begin(), more.end());
  return stored_zip(parts);
}

/// A paragraph in a style, and a run.
inline std::string p(const std::string& inside, const std::string& properties = {}) {
  return "<w:p>" + (properties.empty() ? std::string() : "<w:pPr>" + properties + "</w:pPr>") + inside +
         "</w:p>";
}
inline std::string styled(const std::string& style, const std::string& inside) {
  return p(inside, "<w:pStyle w:val=\"" + style + "\"/>");
}
inline std::string r(const std::string& words, const std::string& properties = {}) {
  return "<w:r>" + (properties.empty() ? std::string() : "<w:rPr>" + properties + "</w:rPr>") +
         "<w:t xml:space=\"preserve\">" + words + "</w:t></w:r>";
}

inline std::string office_xml(const std::string& root, const std::string& inside) {
  return "<?xml version=\"1.0\"?><office:" + root +
         " xmlns:office=\"urn:office\" xmlns:text=\"urn:text\" xmlns:table=\"urn:table\" "
         "xmlns:style=\"urn:style\" "
         "xmlns:fo=\"urn:fo\" xmlns:draw=\"urn:draw\" xmlns:xlink=\"urn:xlink\" xmlns:svg=\"urn:svg\" "
         "xmlns:dc=\"urn:dc\" xmlns:meta=\"urn:meta\">" +
         inside + "</office:" + root + ">";
}

/// An OpenDocument text of that text and those automatic styles.
inline std::string odt(const std::string& text, const std::string& automatic = {}, const Parts& more = {}) {
  Parts parts = {{"mimetype", "application/vnd.oasis.opendocument.text"},
                 {"content.xml",
                  office_xml("document-content", "<office:automatic-styles>" + automatic +
                                                     "</office:automatic-styles><office:body><office:text>" +
                                                     text + "</office:text></office:body>")}};
  parts.insert(parts.end(), more.begin(), more.end());
  return stored_zip(parts);
}

inline Article read_document(const std::string& bytes, const std::string& overrides = {}) {
  ReadOptions options{.name = "essay"};
  if (!overrides.empty()) options.overrides = overrides;
  return read_article_bytes(bytes, options);
}

/// The blocks and notes as `dump` shows them, in one line: "heading 1: One / paragraph: Two".
inline std::string shown(const Article& article) {
  std::string out;
  bool inside = false;
  const std::string tree = dump(article);
  for (std::size_t begin = 0; begin < tree.size();) {
    const std::size_t end = std::min(tree.find('\n', begin), tree.size());
    const std::string line = tree.substr(begin, end - begin);
    begin = end + 1;
    if (line == "decisions" || line.starts_with("diagnostics") || line.starts_with("mended")) break;
    if (line == "  body") {
      inside = true;
      continue;
    }
    const std::size_t word = line.find_first_not_of(" 0123456789");
    if (!inside || word == std::string::npos) continue;
    if (!out.empty()) out += " / ";
    out += line.substr(word);
  }
  return out;
}

inline bool has_diagnostic(const Article& article, std::string_view code) {
  for (const Diagnostic& one : article.diagnostics)
    if (one.code == code) return true;
  return false;
}

}  // namespace warraq::test
