#include "read/format.hpp"

namespace warraq::read {

const char* to_string(Format format) {
  switch (format) {
    case Format::plain_text:
      return "plain-text";
    case Format::markdown:
      return "markdown";
    case Format::html:
      return "html";
    case Format::docx:
      return "docx";
    case Format::odt:
      return "odt";
    case Format::epub:
      return "epub";
    case Format::jats:
      return "jats";
    case Format::tei:
      return "tei";
    case Format::feed:
      return "feed";
    case Format::pandoc_json:
      return "pandoc-json";
    case Format::mail:
      return "mail";
  }
  return "";
}

namespace {

/// The bytes after a byte order mark and white space.
std::string_view opening(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  const std::size_t first = bytes.find_first_not_of(" \t\r\n\f");
  return first == std::string_view::npos ? std::string_view() : bytes.substr(first, 16384);
}

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c | 0x20);
  return out;
}

bool has_ending(std::string_view name, std::initializer_list<std::string_view> endings) {
  const std::string low = lower(name.substr(name.rfind('/') + 1));
  for (const std::string_view ending : endings)
    if (low.ends_with(ending)) return true;
  return false;
}

/// The name of an XML document's first element, without its prefix; empty when there is none near.
std::string root_element(std::string_view text) {
  for (std::size_t at = text.find('<'); at != std::string_view::npos; at = text.find('<', at)) {
    if (text.substr(at).starts_with("<!--")) {
      at = text.find("-->", at);
      continue;
    }
    if (at + 1 < text.size() && (text[at + 1] == '?' || text[at + 1] == '!')) {
      // An internal subset of declarations stands in brackets.
      const std::size_t close = text.find('>', at), bracket = text.find('[', at);
      at = bracket < close ? text.find("]", bracket) : close;
      if (at != std::string_view::npos) at = text.find('>', at);
      continue;
    }
    const std::size_t begin = at + 1;
    const std::size_t end = std::min(text.find_first_of(" \t\r\n/>", begin), text.size());
    const std::string_view name = text.substr(begin, end - begin);
    return lower(name.substr(name.rfind(':') + 1));
  }
  return {};
}

FoundFormat by_zip(std::string_view bytes) {
  const auto has = [&](std::string_view name) { return bytes.find(name) != std::string_view::npos; };
  const std::string_view head = bytes.substr(0, 200);
  if (head.find("application/epub+zip") != std::string_view::npos || has("META-INF/container.xml"))
    return {Format::epub, 1, "a zip with a book's container"};
  if (head.find("opendocument.text") != std::string_view::npos)
    return {Format::odt, 1, "a zip that calls itself OpenDocument text"};
  if (has("word/document.xml") || (has("[Content_Types].xml") && has("word/")))
    return {Format::docx, 1, "a zip with a Word document in it"};
  return {};
}

}  // namespace

FoundFormat find_format(std::string_view bytes, std::string_view name) {
  if (bytes.starts_with("PK\x03\x04")) return by_zip(bytes);
  const std::string_view text = opening(bytes);
  if (text.starts_with('{') && text.find("\"pandoc-api-version\"") != std::string_view::npos)
    return {Format::pandoc_json, 1, "JSON that names Pandoc's API"};
  const std::string root = text.starts_with('<') ? root_element(text) : std::string();
  if (root == "article" && !text.starts_with("<article")) {
    const bool html = lower(text.substr(0, 200)).find("<!doctype html") != std::string::npos;
    if (!html) return {Format::jats, 0.9, "XML whose root is <article>"};
  }
  if (root == "article" && text.find("<front>") != std::string_view::npos)
    return {Format::jats, 1, "<article> with <front>"};
  if (root == "tei" || root == "tei.2" || root == "teicorpus")
    return {Format::tei, 1, "XML whose root is <TEI>"};
  if (root == "rss" || root == "feed" || root == "rdf")
    return {Format::feed, 1, "XML whose root is a feed's"};
  if (root == "document" && text.find(":opendocument:") != std::string_view::npos)
    return {Format::odt, 1, "XML whose root is a flat OpenDocument"};
  static constexpr std::string_view elements[] = {"html", "head",    "body", "div",   "p",    "article",
                                                  "main", "h1",      "h2",   "title", "meta", "table",
                                                  "span", "section", "font", "center"};
  for (const std::string_view element : elements)
    if (root == element) {
      if (has_ending(name, {".md", ".markdown"})) break;  // Markdown may open with an element of HTML
      return {Format::html, 0.95, "opens with an element of HTML"};
    }
  if (has_ending(name, {".html", ".htm", ".xhtml"}) && text.find('<') != std::string_view::npos)
    return {Format::html, 0.8, "its name says HTML, and there are tags"};
  if (has_ending(name, {".md", ".markdown", ".mkd", ".mdown"}))
    return {Format::markdown, 0.9, "its name says Markdown"};
  return {Format::plain_text, 1, "nothing says otherwise"};
}

}  // namespace warraq::read
