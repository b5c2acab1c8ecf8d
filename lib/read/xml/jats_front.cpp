#include "read/xml/jats_front.hpp"

#include <utility>

#include "read/markup/text_builder.hpp"
#include "read/words/names.hpp"
#include "read/xml/jats_dates.hpp"
#include "read/xml/label_words.hpp"
#include "read/xml/xml_walk.hpp"

namespace warraq::read {

namespace {

void add_line(Text& lines, Text line) {
  if (!line.empty()) lines = join_lines(std::move(lines), std::move(line));
}

class FrontReader {
 public:
  FrontReader(XmlTree& tree, JatsBody& body, Draft& draft) : tree_(tree), body_(body), draft_(draft) {}

  void journal(pugi::xml_node meta) {
    pugi::xml_node title = child(child(meta, "journal-title-group"), "journal-title");
    if (!title) title = child(meta, "journal-title");
    if (Text words = body_.read_text(title); !words.empty())
      article().masthead.push_back({std::move(words), {}});
  }

  void article_meta(pugi::xml_node meta) {
    for_each_child(meta, [&](pugi::xml_node node) { read(node); });
    for (pugi::xml_node abstract : abstracts_) add_abstract(abstract);
    for (pugi::xml_node keywords : keywords_) add_keywords(keywords);
    add_line(article().credit, std::move(rights_));
    add_line(article().credit, std::move(doi_));
  }

  bool has_blocks() const { return !abstracts_.empty() || !keywords_.empty(); }

 private:
  Article& article() { return draft_.article; }

  void read(pugi::xml_node node) {
    const std::string_view name = local_name(node);
    if (name == "title-group") titles(node);
    if (name == "article-categories") categories(node);
    if (name == "contrib-group") contributors(node);
    if (name == "aff") affiliation(node);
    if (name == "author-notes") for_each_child(node, [&](pugi::xml_node one) { author_note(one); });
    if (name == "pub-date") add_jats_date(node, "published", tree_, draft_);
    if (name == "history")
      for_each_child(node, [&](pugi::xml_node one) { add_jats_date(one, {}, tree_, draft_); });
    if (name == "permissions") permissions(node);
    if (name == "article-id" && std::string_view(find_attribute(node, "pub-id-type").value()) == "doi")
      doi(node);
    if (name == "abstract" || name == "trans-abstract") abstracts_.push_back(node);
    if (name == "kwd-group") keywords_.push_back(node);
  }

  void titles(pugi::xml_node group) {
    for_each_child(group, [&](pugi::xml_node node) {
      if (is(node, "article-title") && article().title.empty()) article().title = body_.read_text(node);
      if (is(node, "subtitle")) add_line(article().deck, body_.read_text(node));
      // The title in another language stands below it.
      if (is(node, "trans-title")) add_line(article().deck, body_.read_text(node));
      if (is(node, "trans-title-group"))
        for_each_child(node, [&](pugi::xml_node one) {
          if (is(one, "trans-title") || is(one, "trans-subtitle"))
            add_line(article().deck, body_.read_text(one));
        });
    });
  }

  void categories(pugi::xml_node node) {
    if (!article().section.empty()) return;
    for_each_child(node, [&](pugi::xml_node group) {
      const pugi::xml_node subject = child(group, "subject");
      if (!subject || !article().section.empty()) return;
      if (Text words = body_.read_text(subject); !words.empty())
        article().section.push_back({std::move(words), tree_.language(group)});
    });
  }

  void contributors(pugi::xml_node group) {
    for_each_child(group, [&](pugi::xml_node node) {
      if (is(node, "aff")) affiliation(node);
      if (is(node, "aff-alternatives")) affiliation(child(node, "aff"));
      if (is(node, "contrib")) contributor(node);
    });
  }

  void contributor(pugi::xml_node node) {
    const std::string type = tree_.attribute(node, "contrib-type");
    const bool author = type.empty() || type == "author" || type == "translator" || type == "collab";
    Text name = jats_contributor(node);
    if (name.empty()) return;
    if (author && type != "translator") {
      add_author(std::move(name), article());
    } else {
      Text role = body_.read_text(child(node, "role"));
      if (role.empty()) role = Text(type);
      role.utf8 += ": " + name.utf8;
      role.sources.clear();
      add_line(article().credit, std::move(role));
    }
    for_each_child(node, [&](pugi::xml_node one) {
      if (is(one, "aff")) affiliation(one);
      if (is(one, "bio")) add_line(article().bio, body_.read_text(one));
      if (is(one, "address")) add_line(article().bio, body_.read_text(one));
    });
  }

  Text jats_contributor(pugi::xml_node node) {
    for (const std::string_view name : {"name", "string-name", "collab", "anonymous"}) {
      pugi::xml_node found = child(node, name);
      if (!found) found = child(child(node, "name-alternatives"), name);
      if (!found) found = child(child(node, "collab-alternatives"), name);
      if (!found) continue;
      Text words = jats_name(found, body_, tree_);
      if (!words.empty()) return words;
    }
    return {};
  }

  void affiliation(pugi::xml_node node) {
    if (!node) return;
    std::vector<pugi::xml_node> parts;
    if (has_own_words(node)) {
      add_line(article().bio, body_.read_text(node));
      return;
    }
    // Bare elements: a comma between each two.
    Text words;
    for_each_child(node, [&](pugi::xml_node one) {
      Text part = body_.read_text(one);
      if (part.empty()) return;
      if (!words.empty()) words.utf8 += is(one.previous_sibling(), "label") ? " " : ", ";
      words.utf8 += part.utf8;
    });
    add_line(article().bio, std::move(words));
  }

  void author_note(pugi::xml_node node) {
    if (is(node, "fn") && std::string_view(find_attribute(node, "fn-type").value()) == "conflict") return;
    add_line(article().bio, body_.read_text(node));
  }

  void permissions(pugi::xml_node node) {
    for_each_child(node, [&](pugi::xml_node one) {
      if (is(one, "copyright-statement")) add_line(rights_, body_.read_text(one));
      if (is(one, "license") || is(one, "licence"))
        for_each_child(one, [&](pugi::xml_node line) {
          if (is(line, "license-p") || is(line, "p")) add_line(rights_, body_.read_text(line));
        });
    });
  }

  void doi(pugi::xml_node node) {
    TextBuilder words;
    Mark link{.kind = MarkKind::link};
    link.target = "https://doi.org/" + tree_.line(node);
    words.open(link);
    words.words(link.target, tree_.source(node.first_child()));
    words.close();
    doi_ = words.take();
  }

  void add_abstract(pugi::xml_node node) {
    // A title of its own heads it by itself.
    const bool titled = child(node, "title");
    const Language own = tree_.language(node);
    body_.enter_section(
        titled ? Text() : Text(label_of(PartLabel::abstract_part, own.known() ? own : article().language)));
    body_.read(node);
    body_.leave_section();
  }

  /// "Keywords: mills, paper".
  void add_keywords(pugi::xml_node group) {
    TextBuilder words;
    const Language own = tree_.language(group);
    Text title = body_.read_text(child(group, "title"));
    if (title.empty()) title = Text(label_of(PartLabel::keywords, own.known() ? own : article().language));
    words.open({.kind = MarkKind::strong});
    words.words(title.utf8 + (title.utf8.ends_with(':') ? "" : ":"), title.source());
    words.close();
    bool first = true;
    for_each_element(group, [&](pugi::xml_node node) {
      if (!is(node, "kwd")) return;
      words.words(first ? " " : ", ", {});
      first = false;
      const std::string keyword = tree_.line(node);
      words.words(keyword, tree_.source(node));
    });
    if (first) return;
    Text line = words.take();
    const SourceSpan source = line.source();
    body_.add(ParagraphBlock{std::move(line)}, source);
  }

  XmlTree& tree_;
  JatsBody& body_;
  Draft& draft_;
  std::vector<pugi::xml_node> abstracts_, keywords_;
  Text rights_, doi_;
};

}  // namespace

Text jats_name(pugi::xml_node node, JatsBody& body, XmlTree& tree) {
  if (is(node, "collab")) {  // its members stand inside, and are not its name
    std::vector<pugi::xml_node> parts;
    for (pugi::xml_node one = node.first_child(); one; one = one.next_sibling())
      if (is(one, "institution") || is(one, "named-content")) parts.push_back(one);
    if (!parts.empty()) return body.read_texts(parts);
    if (child(node, "contrib-group")) return Text(collapsed(node.child_value()));
  }
  if (!is(node, "name")) return body.read_text(node);
  const pugi::xml_node given = child(node, "given-names"), surname = child(node, "surname");
  std::vector<pugi::xml_node> parts;
  const bool eastern = tree.attribute(node, "name-style") == "eastern";
  for (const pugi::xml_node one :
       {child(node, "prefix"), eastern ? surname : given, eastern ? given : surname, child(node, "suffix")})
    if (one) parts.push_back(one);
  return body.read_texts(parts);
}

void read_jats_front(pugi::xml_node front, XmlTree& tree, JatsBody& body, Draft& draft) {
  FrontReader reader(tree, body, draft);
  reader.journal(child(front, "journal-meta"));
  reader.article_meta(child(front, "article-meta"));
}

void read_jats_stub(pugi::xml_node front, XmlTree& tree, JatsBody& body) {
  Draft draft;
  FrontReader reader(tree, body, draft);
  const pugi::xml_node meta = child(front, "article-meta");
  // Its abstract and keywords come after its title, so the title is read first, by itself.
  const pugi::xml_node titles = child(meta ? meta : front, "title-group");
  body.enter_section(body.read_text(child(titles, "article-title")));
  reader.article_meta(meta ? meta : front);
  Text names;
  for (Text& name : draft.article.authors) {
    if (!names.empty()) names.utf8 += ", ";
    names.utf8 += name.utf8;
  }
  if (!names.empty()) body.add(ParagraphBlock{std::move(names)});
}

}  // namespace warraq::read
