#pragma once

/// Documents in a few words, and the tree the reader makes of them.

#include <string>
#include <string_view>

#include "warraq/read/read.hpp"

namespace warraq::test {

/// The article's tree for people, without the lines of decisions.
inline std::string tree_of(const Article& article) {
  std::string tree = dump(article);
  const std::size_t decisions = tree.find("decisions\n");
  return tree.substr(0, decisions);
}

/// The same below the line "body".
inline std::string body_of(const Article& article) {
  const std::string tree = tree_of(article);
  const std::size_t body = tree.find("  body\n");
  return body == std::string::npos ? std::string() : tree.substr(body + 7);
}

inline Article read_as(std::string_view bytes, const std::string& name = "article.xml") {
  ReadOptions options{.name = name};
  options.mend.level = MendLevel::off;
  return read_article_bytes(bytes, options);
}

/// Without a title of its own, a document's first heading would be taken for it.
inline Article jats(const std::string& body, const std::string& meta = {}, const std::string& rest = {}) {
  const bool titled = meta.find("<title-group") != std::string::npos;
  const std::string title = titled ? "" : "<title-group><article-title>Mills</article-title></title-group>";
  return read_as("<?xml version=\"1.0\"?><article xml:lang=\"en\"><front><article-meta>" + title + meta +
                 "</article-meta></front><body>" + body + "</body>" + rest + "</article>");
}

inline Article tei(const std::string& text, const std::string& header = {}) {
  const bool titled = header.find("<titleStmt") != std::string::npos;
  const std::string title = titled ? "" : "<titleStmt><title>Mills</title></titleStmt>";
  return read_as("<?xml version=\"1.0\"?><TEI xml:lang=\"en\"><teiHeader><fileDesc>" + title + header +
                 "</fileDesc></teiHeader><text><body>" + text + "</body></text></TEI>");
}

inline bool has(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

inline const Diagnostic* diagnostic(const Article& article, std::string_view code) {
  for (const Diagnostic& one : article.diagnostics)
    if (one.code == code) return &one;
  return nullptr;
}

}  // namespace warraq::test
