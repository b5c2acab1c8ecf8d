#pragma once

/// Small books for tests.

#include <string>
#include <utility>
#include <vector>

#include "support/stored_zip.hpp"
#include "warraq/read/read.hpp"

namespace warraq::test {

using Parts = std::vector<std::pair<std::string, std::string>>;

inline const std::string container =
    R"(<?xml version="1.0"?><container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0">
<rootfiles><rootfile full-path="OPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>)";

inline std::string xhtml(const std::string& body, const std::string& body_attributes = {}) {
  return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<html xmlns=\"http://www.w3.org/1999/xhtml\" "
         "xmlns:epub=\"http://www.idpf.org/2007/ops\"><head><title>t</title></head><body " +
         body_attributes + ">" + body + "</body></html>";
}

/// What makes a book, below OPS/. Chapters stand in manifest and spine, in their order.
struct BookPlan {
  Parts chapters;  ///< file name, XHTML
  std::string metadata = "<dc:title>The Paper Mill</dc:title><dc:language>en</dc:language>";
  std::string manifest;  ///< more items
  std::string spine;     ///< more itemrefs
  std::string spine_attributes;
  std::string guide;
  std::string nav;          ///< the body of nav.xhtml
  std::string ncx;          ///< the navMap's points
  Parts more;               ///< more parts, by their whole path
  std::string linear = {};  ///< the name of a chapter that is out of the line of reading
};

inline std::string package_document(const BookPlan& plan) {
  std::string manifest = plan.manifest, spine;
  for (const auto& [name, text] : plan.chapters) {
    manifest += "<item id=\"" + name + "\" href=\"" + name + "\" media-type=\"application/xhtml+xml\"/>";
    spine += "<itemref idref=\"" + name + "\"" + (name == plan.linear ? " linear=\"no\"" : "") + "/>";
  }
  if (!plan.nav.empty())
    manifest += R"(<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>)";
  if (!plan.ncx.empty())
    manifest += R"(<item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/>)";
  return "<?xml version=\"1.0\"?><package xmlns=\"http://www.idpf.org/2007/opf\" "
         "xmlns:opf=\"http://www.idpf.org/2007/opf\" version=\"3.0\"><metadata "
         "xmlns:dc=\"http://purl.org/dc/elements/1.1/\">" +
         plan.metadata + "</metadata><manifest>" + manifest + "</manifest><spine " + plan.spine_attributes +
         (plan.ncx.empty() ? "" : " toc=\"ncx\"") + ">" + spine + plan.spine + "</spine><guide>" +
         plan.guide + "</guide></package>";
}

inline std::string book(const BookPlan& plan) {
  Parts parts = {{"mimetype", "application/epub+zip"}, {"META-INF/container.xml", container}};
  parts.emplace_back("OPS/book.opf", package_document(plan));
  for (const auto& [name, text] : plan.chapters)
    if (!text.empty()) parts.emplace_back("OPS/" + name, text);
  if (!plan.nav.empty()) parts.emplace_back("OPS/nav.xhtml", xhtml(plan.nav));
  if (!plan.ncx.empty())
    parts.emplace_back("OPS/toc.ncx",
                       "<ncx xmlns=\"http://www.daisy.org/z3986/2005/ncx/\" version=\"2005-1\"><navMap>" +
                           plan.ncx + "</navMap></ncx>");
  parts.insert(parts.end(), plan.more.begin(), plan.more.end());
  return stored_zip(parts);
}

inline Article read_book(const BookPlan& plan) {
  return read_article_bytes(book(plan), {.name = "book.epub"});
}

/// Headings with their levels, "2 On Weirs".
inline std::vector<std::string> levels(const Article& article) {
  std::vector<std::string> out;
  for (const Block& block : article.blocks)
    if (const auto* heading = std::get_if<Heading>(&block.content))
      out.push_back(std::to_string(heading->level) + ' ' + heading->text.utf8);
  return out;
}

inline bool says(const Article& article, std::string_view code, std::string_view words = {}) {
  for (const Diagnostic& one : article.diagnostics)
    if (one.code == code && one.message.find(words) != std::string::npos) return true;
  return false;
}

using Lines = std::vector<std::string>;

}  // namespace warraq::test
