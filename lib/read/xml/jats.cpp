#include "read/xml/jats.hpp"

#include "read/format.hpp"
#include "read/xml/jats_body.hpp"
#include "read/xml/jats_front.hpp"
#include "read/xml/xml_walk.hpp"

namespace warraq::read {

namespace {

/// Replies to replies go no deeper than this; what is deeper stands among the rest.
constexpr int deepest_replies = 8;

class JatsReader {
 public:
  JatsReader(XmlTree& tree, Draft& draft) : tree_(tree), draft_(draft), body_(tree, draft.article) {}

  void run() {
    const pugi::xml_node root = tree_.root();
    draft_.article.language = tree_.language(root);
    draft_.article.direction = draft_.article.language.direction();
    parts(root, 0);
    body_.finish();
  }

 private:
  void parts(pugi::xml_node article, int depth) {
    for_each_child(article, [&](pugi::xml_node part) {
      const std::string_view name = local_name(part);
      if (name == "front" && depth == 0) return read_jats_front(part, tree_, body_, draft_);
      if (name == "front" || name == "front-stub") return read_jats_stub(part, tree_, body_);
      if ((name == "sub-article" || name == "response") && depth < deepest_replies) return reply(part, depth);
      if (name == "body") end_abstract(part);
      if (name != "processing-meta") body_.read(part);
    });
  }

  void reply(pugi::xml_node article, int depth) {
    const bool titled = child(article, "front-stub") || child(article, "front");
    parts(article, depth + 1);
    if (titled) body_.leave_section();
  }

  /// An abstract before a body that opens without a heading is parted from it.
  void end_abstract(pugi::xml_node body) {
    const pugi::xml_node meta = child(child(tree_.root(), "front"), "article-meta");
    if (body.parent() != tree_.root() || !(child(meta, "abstract") || child(meta, "kwd-group"))) return;
    pugi::xml_node first = body.first_child();
    while (first && first.type() != pugi::node_element) first = first.next_sibling();
    if (first && local_name(first) != "sec") body_.add(ThematicBreak{});
  }

  XmlTree& tree_;
  Draft& draft_;
  JatsBody body_;
};

}  // namespace

Draft read_jats(const ReaderInput& input) {
  XmlTree tree(input.bytes, input.name, decoding(input));
  Draft draft;
  draft.article.format = to_string(Format::jats);
  draft.article.encoding = tree.encoding();
  draft.article.diagnostics = tree.diagnostics();
  JatsReader(tree, draft).run();
  return draft;
}

}  // namespace warraq::read
