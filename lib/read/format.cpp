#include "read/format.hpp"

#include <optional>

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
  return first == std::string_view::npos ? std::string_view() : bytes.substr(first, 65536);
}

/// The letters of UTF-16 that are ASCII, others as '?': enough to tell formats by. Empty for other encodings.
std::string ascii_of_utf16(std::string_view bytes) {
  const bool big = bytes.starts_with("\xFE\xFF") || bytes.starts_with(std::string_view("\0<", 2));
  const bool little = bytes.starts_with("\xFF\xFE") || bytes.starts_with(std::string_view("<\0", 2));
  std::string out;
  if (!big && !little) return out;
  const std::size_t first = bytes[0] == '<' || bytes[1] == '<' ? 0 : 2;
  for (std::size_t i = first; i + 1 < bytes.size() && out.size() < 65536; i += 2) {
    const char high = bytes[big ? i : i + 1], low = bytes[big ? i + 1 : i];
    out += high == 0 && static_cast<unsigned char>(low) < 0x80 ? low : '?';
  }
  return out;
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

struct RootElement {
  std::string name;      ///< without its prefix, in small letters; empty when there is none near
  std::string_view tag;  ///< from its name to its end
};

/// An XML document's first element.
RootElement root_element(std::string_view text) {
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
    const std::size_t close = std::min(text.find('>', begin), text.size());
    return {lower(name.substr(name.rfind(':') + 1)), text.substr(begin, close - begin)};
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

/// <article> is the root of JATS, of DocBook, and an element of HTML.
std::optional<FoundFormat> by_article(const RootElement& root, std::string_view text) {
  const auto has = [](std::string_view where, std::string_view what) {
    return where.find(what) != std::string_view::npos;
  };
  const std::string_view before = text.substr(0, static_cast<std::size_t>(root.tag.data() - text.data()));
  if (has(root.tag, "docbook") || has(before, "DocBook")) return FoundFormat{};
  if (has(root.tag, "1999/xhtml") || has(lower(before), "<!doctype html")) return std::nullopt;
  if (has(text, "<front>") || has(text, "<article-meta") || has(root.tag, "dtd-version") ||
      has(root.tag, "article-type") || has(before, "JATS") || has(before, "NLM"))
    return FoundFormat{Format::jats, 1, "<article> with the signs of JATS"};
  if (before.size() > 1) return FoundFormat{Format::jats, 0.9, "XML whose root is <article>"};
  return std::nullopt;
}

std::optional<FoundFormat> by_root(const RootElement& element, std::string_view text) {
  const std::string& root = element.name;
  if (root == "article") return by_article(element, text);
  if (root == "tei" || root == "tei.2" || root == "teicorpus" || root == "teicorpus.2")
    return FoundFormat{Format::tei, 1, "XML whose root is <TEI>"};
  if (root == "rdf" && text.find("/rss/1.0") == std::string_view::npos &&
      text.find("netscape.com/rdf") == std::string_view::npos)
    return std::nullopt;
  if (root == "rss" || root == "feed" || root == "rdf")
    return FoundFormat{Format::feed, 1, "XML whose root is a feed's"};
  return std::nullopt;
}

/// Whether the text opens with the fields of a letter's head: some that only programs write, or a name that
/// says it is one.
bool is_letter(std::string_view text, std::string_view name) {
  bool from = false, by_program = false;
  int fields = 0;
  for (std::size_t at = 0; at < text.size() && fields < 200;) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    std::string_view line = text.substr(at, end - at);
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (line.empty()) break;
    const bool first = at == 0;
    at = end + 1;
    if (line[0] == ' ' || line[0] == '\t') {
      if (fields == 0) return false;
      continue;
    }
    if (first && line.starts_with("From ") && line.find('@') != std::string_view::npos) continue;
    const std::size_t colon = line.find(':');
    if (colon == 0 || colon == std::string_view::npos ||
        line.substr(0, colon).find(' ') != std::string_view::npos)
      return false;
    ++fields;
    const std::string field = lower(line.substr(0, colon));
    from = from || field == "from" || field == "subject";
    static constexpr std::string_view written[] = {"message-id",
                                                   "mime-version",
                                                   "received",
                                                   "return-path",
                                                   "newsgroups",
                                                   "delivered-to",
                                                   "content-transfer-encoding"};
    for (const std::string_view one : written) by_program = by_program || field == one;
  }
  return from && fields >= 2 && (by_program || has_ending(name, {".eml", ".mail", ".msg.txt"}));
}

}  // namespace

FoundFormat find_format(std::string_view bytes, std::string_view name) {
  if (bytes.starts_with("PK\x03\x04")) return by_zip(bytes);
  const std::string narrow = ascii_of_utf16(bytes);
  const std::string_view text = opening(narrow.empty() ? bytes : std::string_view(narrow));
  if (text.starts_with('{') && text.find("\"pandoc-api-version\"") != std::string_view::npos)
    return {Format::pandoc_json, 1, "JSON that names Pandoc's API"};
  const RootElement element = text.starts_with('<') ? root_element(text) : RootElement();
  const std::string& root = element.name;
  if (const auto xml = by_root(element, text)) return *xml;
  if (root == "document" && text.find(":opendocument:") != std::string_view::npos)
    return {Format::odt, 1, "XML whose root is a flat OpenDocument"};
  if (narrow.empty() && is_letter(text, name))
    return {Format::mail, 0.95, "opens with the fields of a letter"};
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
