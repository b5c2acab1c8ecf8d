#include "read/xml/tei_header.hpp"

#include <algorithm>
#include <utility>

#include "read/markup/text_builder.hpp"
#include "read/words/declared_language.hpp"
#include "read/words/names.hpp"
#include "read/xml/xml_walk.hpp"

namespace warraq::read {

namespace {

void add_line(Text& lines, Text line) {
  if (!line.empty()) lines = join_lines(std::move(lines), std::move(line));
}

/// "Noor, Laila, 1889-1950" as libraries write it is "Laila Noor".
std::string as_spoken(std::string name) {
  const std::size_t last = name.rfind(',');
  const auto is_year = [](char c) { return c >= '0' && c <= '9'; };
  if (last != std::string::npos &&
      std::any_of(name.begin() + static_cast<std::ptrdiff_t>(last), name.end(), is_year))
    name.resize(last);
  const std::size_t comma = name.find(',');
  if (comma == std::string::npos || name.find(',', comma + 1) != std::string::npos) return name;
  const std::string surname = name.substr(0, comma);
  const std::size_t given = name.find_first_not_of(' ', comma + 1);
  const auto spaces = std::count(surname.begin(), surname.end(), ' ');
  return given == std::string::npos || spaces > 1 ? name : name.substr(given) + " " + surname;
}

class HeaderReader {
 public:
  HeaderReader(XmlTree& tree, TeiBody& body, Draft& draft) : tree_(tree), body_(body), draft_(draft) {}

  void file(pugi::xml_node description) {
    titles(child(description, "titleStmt"));
    const pugi::xml_node publication = child(description, "publicationStmt");
    date(child(publication, "date"), "published");
    for_each_child(child(publication, "availability"), [&](pugi::xml_node one) {
      if (is(one, "licence") || is(one, "p")) add_line(article().credit, body_.read_text(one));
    });
    source(child(description, "sourceDesc"));
  }

  void profile(pugi::xml_node description) {
    date(child(child(description, "creation"), "date"), "written");
    const pugi::xml_node language = child(child(description, "langUsage"), "language");
    if (language && !article().language.known()) {
      article().language = declared_language(find_attribute(language, "ident").value());
      article().direction = article().language.direction();
    }
  }

 private:
  Article& article() { return draft_.article; }

  void titles(pugi::xml_node statement) {
    for_each_child(statement, [&](pugi::xml_node node) {
      if (is(node, "author")) author(node);
      if (!is(node, "title")) return;
      const std::string_view type = find_attribute(node, "type").value();
      if (type == "sub" || type == "desc") return add_line(article().deck, body_.read_text(node));
      if (article().title.empty() && type != "alt" && type != "short" && type != "filing")
        article().title = body_.read_text(node);
    });
  }

  void author(pugi::xml_node node) {
    const pugi::xml_node person = child(node, "persName") ? child(node, "persName") : node;
    const pugi::xml_node surname = child(person, "surname");
    Text name;
    if (surname && child(person, "forename")) {
      std::string words;
      for_each_child(person, [&](pugi::xml_node part) {
        if (is(part, "forename") || is(part, "nameLink")) words += tree_.line(part) + ' ';
      });
      name = Text(words + tree_.line(surname));
    } else {
      name = body_.read_text(person);
      std::string spoken = as_spoken(name.utf8);
      if (spoken != name.utf8) name = Text(std::move(spoken));
    }
    add_author(std::move(name), article());
  }

  void date(pugi::xml_node node, const char* role) {
    if (!node) return;
    Text words = body_.read_text(node);
    std::string when = tree_.attribute(node, "when");
    if (when.empty()) when = tree_.attribute(node, "when-iso");
    if (words.empty() && when.empty()) return;
    draft_.dates.push_back({std::move(words), std::move(when), role});
  }

  /// The journal the text was taken from.
  void source(pugi::xml_node description) {
    for_each_element(description, [&](pugi::xml_node node) {
      if (!is(node, "title") || std::string_view(find_attribute(node, "level").value()) != "j") return;
      if (!article().masthead.empty()) return;
      if (Text words = body_.read_text(node); !words.empty())
        article().masthead.push_back({std::move(words), tree_.language(node)});
    });
  }

  XmlTree& tree_;
  TeiBody& body_;
  Draft& draft_;
};

}  // namespace

void read_tei_header(pugi::xml_node header, XmlTree& tree, TeiBody& body, Draft& draft) {
  HeaderReader reader(tree, body, draft);
  reader.file(child(header, "fileDesc"));
  reader.profile(child(header, "profileDesc"));
}

}  // namespace warraq::read
