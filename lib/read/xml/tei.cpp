#include "read/xml/tei.hpp"

#include "read/format.hpp"
#include "read/words/names.hpp"
#include "read/xml/tei_body.hpp"
#include "read/xml/tei_header.hpp"
#include "read/xml/xml_walk.hpp"

namespace warraq::read {

namespace {

/// Corpora in corpora go no deeper than this.
constexpr int deepest_corpora = 8;

Language stated_language(XmlTree& tree) {
  const pugi::xml_node root = tree.root();
  const Language of_text = tree.language(child(root, "text"));
  return of_text.known() ? of_text : tree.language(root);
}

class TeiReader {
 public:
  TeiReader(XmlTree& tree, Draft& draft) : tree_(tree), draft_(draft), body_(tree, draft.article) {}

  void run() {
    const pugi::xml_node root = tree_.root();
    Article& article = draft_.article;
    article.language = stated_language(tree_);
    article.direction = article.language.direction();
    read_tei_header(child(root, "teiHeader"), tree_, body_, draft_);
    if (article.title.empty()) title_page(root);
    texts(root, 0);
    body_.finish();
  }

 private:
  /// A text without a header's title has one on its first page.
  void title_page(pugi::xml_node root) {
    const pugi::xml_node page = child(child(child(root, "text"), "front"), "titlePage");
    const bool has_authors = !draft_.article.authors.empty();
    for_each_element(page, [&](pugi::xml_node node) {
      const std::string_view name = local_name(node);
      const std::string_view type = find_attribute(node, "type").value();
      Article& article = draft_.article;
      if (name == "titlePart" && type == "sub" && article.deck.empty()) article.deck = body_.read_text(node);
      if (name == "titlePart" && type != "sub" && article.title.empty())
        article.title = body_.read_text(node);
      if (name == "docAuthor" && !has_authors) add_author(body_.read_text(node), article);
    });
  }

  /// Each text of a corpus stands below its title.
  void texts(pugi::xml_node root, int depth) {
    for_each_child(root, [&](pugi::xml_node node) {
      const std::string_view name = local_name(node);
      if (name == "text") body_.read(node);
      if ((name != "TEI" && name != "TEI.2" && name != "teiCorpus") || depth >= deepest_corpora) return;
      Draft part;
      read_tei_header(child(node, "teiHeader"), tree_, body_, part);
      body_.enter_section(part.article.title);
      texts(node, depth + 1);
      body_.leave_section();
    });
  }

  XmlTree& tree_;
  Draft& draft_;
  TeiBody body_;
};

}  // namespace

Draft read_tei(const ReaderInput& input) {
  XmlTree tree(input.bytes, input.name, decoding(input));
  Draft draft;
  draft.article.format = to_string(Format::tei);
  draft.article.encoding = tree.encoding();
  draft.article.diagnostics = tree.diagnostics();
  TeiReader(tree, draft).run();
  return draft;
}

}  // namespace warraq::read
