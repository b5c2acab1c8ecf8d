#include "read/html/page_facts.hpp"

#include <algorithm>
#include <array>

#include "read/html/elements.hpp"
#include "read/html/json_ld.hpp"
#include "read/html/uri.hpp"
#include "read/markup/ascii.hpp"
#include "read/words/letters.hpp"

namespace warraq::read {

namespace {

std::string lowered(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(), [](char c) { return ascii_lower(c); });
  return out;
}

/// One space for each run of white space.
std::string one_line(std::string_view words) {
  std::string line;
  for (const char c : trim(words)) {
    const bool space = c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
    if (!space) line += c;
    if (space && !line.ends_with(' ')) line += ' ';
  }
  return line;
}

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

class FactReader {
 public:
  explicit FactReader(const HtmlTree& tree) : tree_(tree) {}

  PageFacts run() {
    for (NodeIndex i = 0; i < tree_.size(); ++i) {
      switch (tree_.tag(i)) {
        case GUMBO_TAG_TITLE:
          if (facts_.whole_title.empty() && i < tree_.end(tree_.head()))
            facts_.whole_title = one_line(text_of(i));
          break;
        case GUMBO_TAG_META:
          meta(i);
          break;
        case GUMBO_TAG_BASE:
          if (facts_.base.empty() && has_scheme(tree_.attribute(i, "href")))
            facts_.base = tree_.attribute(i, "href");
          break;
        case GUMBO_TAG_SCRIPT:
          if (contains(tree_.attribute(i, "type"), "ld+json")) read_linked_data(text_of(i), linked_);
          break;
        default:
          break;
      }
    }
    return settle();
  }

 private:
  std::string text_of(NodeIndex i) const {
    std::string text;
    for (NodeIndex at = i + 1; at < tree_.end(i); ++at)
      if (tree_.is_text(at)) text += tree_.text(at);
    return text;
  }

  static void set(std::string& place, std::string value) {
    if (place.empty()) place = std::move(value);
  }

  void meta(NodeIndex i) {
    std::string key;
    for (const char* name : {"property", "name", "itemprop", "http-equiv"})
      if (key.empty()) key = lowered(trim(tree_.attribute(i, name)));
    std::string value = one_line(tree_.attribute(i, "content"));
    if (key.empty() || value.empty()) return;
    if (key.starts_with("dcterms.")) key = "dc." + key.substr(8);
    if (is_one_of(key, {"og:title", "headline"}))
      set(facts_.headline, std::move(value));
    else if (is_one_of(key, {"citation_title", "dc.title", "twitter:title", "title"}))
      set(second_title_, std::move(value));
    else if (is_one_of(key, {"og:site_name", "application-name"}))
      set(facts_.site, std::move(value));
    else if (is_one_of(key, {"description", "og:description", "twitter:description"}))
      set(facts_.description, std::move(value));
    else if (is_one_of(key, {"article:section", "section", "citation_section"}))
      set(facts_.section, std::move(value));
    else if (is_one_of(key, {"article:published_time", "datepublished", "citation_publication_date",
                             "citation_date", "date", "dc.date", "dc.date.issued", "dc.issued", "dc.created",
                             "pubdate", "publishdate", "publish-date", "publish_date", "article.published",
                             "sailthru.date", "parsely-pub-date"}))
      set(facts_.published, std::move(value));
    else if (is_one_of(key, {"article:modified_time", "datemodified", "og:updated_time", "last-modified",
                             "dc.modified", "lastmod", "revised"}))
      set(facts_.modified, std::move(value));
    else if (key == "citation_author" || key == "dc.creator")
      cited_authors_.push_back(std::move(value));
    else if (is_one_of(key, {"author", "article:author", "byl", "parsely-author", "sailthru.author",
                             "dc.contributor"}))
      named_authors_.push_back(std::move(value));
    else if (is_one_of(key, {"content-language", "language", "dc.language", "og:locale"}))
      set(facts_.language, std::move(value));
  }

  void add_authors(const std::vector<std::string>& names) {
    if (!facts_.authors.empty()) return;
    for (const std::string& name : names) {
      const std::string letters = fold(name);
      const bool none = letters.empty() || has_scheme(name) || name.starts_with("@") ||
                        name.starts_with("/") || letters == "admin" || letters == "administrator" ||
                        letters == fold(facts_.site) || name.size() > 200;
      if (!none) facts_.authors.push_back(name);
    }
  }

  PageFacts settle() {
    if (!linked_.headline.empty()) facts_.headline = linked_.headline;
    set(facts_.headline, second_title_);
    facts_.deck = linked_.alternative_headline;
    if (!linked_.section.empty()) facts_.section = linked_.section;
    if (!linked_.published.empty()) facts_.published = linked_.published;
    if (!linked_.modified.empty()) facts_.modified = linked_.modified;
    set(facts_.language, linked_.language);
    add_authors(linked_.authors);
    add_authors(cited_authors_);
    add_authors(named_authors_);
    facts_.title = without_site(facts_.whole_title, facts_.site);
    facts_.headline = without_site(facts_.headline, facts_.site);
    return std::move(facts_);
  }

  const HtmlTree& tree_;
  PageFacts facts_;
  LinkedData linked_;
  std::string second_title_;
  std::vector<std::string> cited_authors_, named_authors_;
};

std::size_t words_in(std::string_view text) {
  return static_cast<std::size_t>(std::count(text.begin(), text.end(), ' ')) + 1;
}

}  // namespace

PageFacts read_facts(const HtmlTree& tree) { return FactReader(tree).run(); }

std::string without_site(std::string_view title, std::string_view site) {
  static constexpr std::array<std::string_view, 9> signs = {
      " | ", " - ", " – ", " — ", " :: ", " » ", " « ", " · ", " • "};
  std::size_t first = title.size(), last = 0, last_length = 0, first_length = 0;
  for (const std::string_view sign : signs) {
    const std::size_t a = title.find(sign), b = title.rfind(sign);
    if (a == std::string_view::npos) continue;
    if (a < first) first = a, first_length = sign.size();
    if (b >= last) last = b, last_length = sign.size();
  }
  if (first == title.size()) return std::string(title);
  const std::string_view before = trim(title.substr(0, last)), after = trim(title.substr(last + last_length));
  const std::string_view head = trim(title.substr(0, first)), rest = trim(title.substr(first + first_length));
  const std::string name = fold(site);
  if (!name.empty()) {
    if (fold(after) == name) return std::string(before);
    if (fold(head) == name) return std::string(rest);
    return std::string(title);
  }
  // A name is short; what is left must still be a title.
  if (words_in(after) <= 4 && words_in(before) > words_in(after)) return std::string(before);
  if (words_in(after) <= 2 && words_in(before) >= words_in(after) && !before.empty())
    return std::string(before);
  if (words_in(head) <= 3 && words_in(rest) > words_in(head) + 1) return std::string(rest);
  return std::string(title);
}

std::string declared_charset(std::string_view bytes) {
  const std::string head = lowered(bytes.substr(0, 4096));
  const auto value_at = [&](std::size_t at) {
    while (at < head.size() && (head[at] == ' ' || head[at] == '"' || head[at] == '\'')) ++at;
    std::size_t end = at;
    while (end < head.size() && std::string_view(" \"'>;/?\n\r\t").find(head[end]) == std::string_view::npos)
      ++end;
    return head.substr(at, end - at);
  };
  if (head.starts_with("<?xml")) {
    const std::size_t at = head.find("encoding");
    const std::size_t equals = head.find('=', at);
    if (at < head.find("?>") && equals != std::string::npos) return value_at(equals + 1);
  }
  for (std::size_t at = head.find("<meta"); at != std::string::npos; at = head.find("<meta", at + 1)) {
    const std::size_t end = std::min(head.find('>', at), head.size());
    const std::size_t charset = head.find("charset", at);
    if (charset >= end) continue;
    std::size_t equals = charset + 7;
    while (equals < end && head[equals] == ' ') ++equals;
    if (equals < end && head[equals] == '=') return value_at(equals + 1);
  }
  return {};
}

}  // namespace warraq::read
