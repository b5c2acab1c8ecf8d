#pragma once

/// What the texts of JATS and TEI share: elements that words are read out of, headings by the depth of
/// sections, notes that are read once all calls of them are known.

#include <algorithm>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "read/xml/content_builder.hpp"
#include "read/xml/note_book.hpp"
#include "read/xml/xml_tree.hpp"
#include "read/xml/xml_walk.hpp"

namespace warraq::read {

/// `Body` derives from it, and has what walk_below() calls.
template <typename Body>
class XmlBody {
 public:
  /// The blocks of a part.
  void read(pugi::xml_node part) {
    walk(part);
    content_.end_paragraph();
  }
  /// Words by themselves: a title, a name. Blocks inside become lines.
  Text read_text(pugi::xml_node node) {
    content_.begin_text();
    walk(node);
    return content_.end_text();
  }
  /// A heading below which what is read next stands, until leave_section().
  void enter_section(Text title) {
    ++depth_;
    content_.add_heading(std::move(title), std::min(depth_, 6));
  }
  void leave_section() { --depth_; }
  /// Puts all blocks and the called notes into the article.
  void finish() {
    while (const auto called = notes_.next()) {
      Text text = read_text(called->node);
      article_.notes[called->number].text = std::move(text);
      article_.notes[called->number].language = tree_.language(called->node);
    }
    article_.blocks = content_.take();
    tell_too_deep(content_, article_.diagnostics);
  }

 protected:
  XmlBody(XmlTree& tree, Article& article) : tree_(tree), article_(article) {}

  /// Walks below a node that something is read out of.
  void walk(pugi::xml_node node) {
    if (!begin_walk(node)) return;
    walk_below(node, body());
    end_walk();
  }
  /// False where elements read by themselves nest too deep: then the words of this one come as they stand.
  bool begin_walk(pugi::xml_node node) {
    if (walks_ >= deepest_walks) {
      content_.words(tree_.plain(node), tree_.source(node));
      return false;
    }
    ++walks_;
    return true;
  }
  void end_walk() { --walks_; }
  /// Visits one element by itself, out of the order of the text.
  auto only(pugi::xml_node chosen) {
    using Action = typename Body::Action;
    if (!begin_walk(chosen)) return Action::skip;
    const Action action = body().enter(chosen);
    if (action != Action::skip) walk_below(chosen, body());
    body().leave(chosen, action);
    end_walk();
    return Action::skip;
  }
  auto mark(pugi::xml_node node, std::optional<Mark> mark) {
    content_.open_mark(local_name(node), std::move(mark));
    return Body::Action::mark;
  }
  auto plain_mark(pugi::xml_node node, MarkKind kind) { return mark(node, Mark{.kind = kind}); }

  XmlTree& tree_;
  Article& article_;
  ContentBuilder content_;
  NoteBook notes_;
  std::vector<Text> captions_;  ///< of the figures and tables that are open, until something takes them
  int depth_ = 0;               ///< of sections with a title

 private:
  /// Words read out of elements inside of others so read (a caption in a caption's table).
  static constexpr int deepest_walks = 16;

  Body& body() { return static_cast<Body&>(*this); }

  int walks_ = 0;
};

}  // namespace warraq::read
