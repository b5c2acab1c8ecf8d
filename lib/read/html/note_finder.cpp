#include "read/html/note_finder.hpp"

#include <algorithm>
#include <array>

#include "read/html/elements.hpp"
#include "read/html/uri.hpp"
#include "read/markup/ascii.hpp"
#include "read/words/letters.hpp"

namespace warraq::read {

namespace {

constexpr std::size_t longest_mark = 24;  ///< bytes: "[note 12]"

std::string_view without_brackets(std::string_view words) {
  words = trim(words);
  while (words.size() >= 2) {
    const std::string_view before = words;
    if (words.front() == '[' || words.front() == '(' || words.front() == '{') words.remove_prefix(1);
    if (words.back() == ']' || words.back() == ')' || words.back() == '}') words.remove_suffix(1);
    words = trim(words);
    if (words.size() == before.size()) break;
  }
  return words;
}

/// Digits, one letter, a star or dagger or several.
bool is_short_mark(std::string_view mark) {
  static constexpr std::array<std::string_view, 12> signs = {"*", "†", "‡", "§", "¶", "#",
                                                             "⁎", "٭", "⁑", "‖", "∗", "✻"};
  if (mark.empty() || mark.size() > 9) return false;
  bool digits = true;
  for (std::size_t at = 0; at < mark.size();) digits &= digit_value(decode(mark, at)) >= 0;
  if (digits) return true;
  std::size_t one = 0;
  decode(mark, one);
  if (one == mark.size() && script_of([&] {
                              std::size_t at = 0;
                              return decode(mark, at);
                            }()) != Script::none)
    return true;
  std::string_view rest = mark;
  while (!rest.empty()) {
    const auto* sign = std::find_if(signs.begin(), signs.end(),
                                    [&](std::string_view each) { return rest.starts_with(each); });
    if (sign == signs.end()) break;
    rest.remove_prefix(sign->size());
  }
  if (rest.empty()) return true;
  return mark.find_first_not_of("ivxIVX") == std::string_view::npos;
}

/// "fn1", "_ftn1", "cite_note-a-3", "footnote-2", "n5"; not the places that call them: "fnref1".
bool is_note_id(std::string_view id) {
  static constexpr std::array<std::string_view, 4> parts = {"note", "ftn", "edn", "fuss"};
  static constexpr std::array<std::string_view, 5> openers = {"fn", "en", "n", "sdfootnote", "_ednref"};
  if (contains(id, "ref") && !contains(id, "reference")) return false;
  if (contains(id, "anc") || contains(id, "back") || contains(id, "call")) return false;
  const bool numbered = std::any_of(id.begin(), id.end(), is_ascii_digit);
  for (const std::string_view part : parts)
    if (contains(id, part)) return numbered || id.size() > part.size();
  for (const std::string_view opener : openers) {
    if (id.size() <= opener.size() || !contains(id.substr(0, opener.size()), opener)) continue;
    const char next = id[opener.size()];
    if (numbered && (is_ascii_digit(next) || next == '-' || next == '_' || next == ':' || next == '.'))
      return true;
  }
  return false;
}

bool is_typed_note(const HtmlTree& tree, NodeIndex i) {
  static constexpr std::array<std::string_view, 5> types = {"footnote", "endnote", "rearnote", "note",
                                                            "doc-footnote"};
  static constexpr std::array<std::string_view, 6> classes = {"footnote", "footnote-body", "fn",
                                                              "endnote",  "note-text",     "MsoFootnoteText"};
  const std::string_view type = tree.attribute(i, "epub:type"), role = tree.attribute(i, "role"),
                         words = tree.attribute(i, "class");
  if (role == "doc-footnote" || role == "doc-endnote") return true;
  if (std::any_of(types.begin(), types.end(), [&](std::string_view one) { return has_name(type, one); }))
    return true;
  return std::any_of(classes.begin(), classes.end(),
                     [&](std::string_view one) { return has_name(words, one); });
}

bool is_note_list(const HtmlTree& tree, NodeIndex i) {
  const std::string_view words = tree.attribute(i, "class");
  const std::string_view type = tree.attribute(i, "epub:type"), role = tree.attribute(i, "role");
  return has_name(words, "references") || contains(words, "footnotes") || contains(words, "endnotes") ||
         has_name(type, "footnotes") || has_name(type, "endnotes") || has_name(type, "rearnotes") ||
         role == "doc-endnotes";
}

bool says_note_call(const HtmlTree& tree, NodeIndex link) {
  const std::string_view words = tree.attribute(link, "class");
  return has_name(tree.attribute(link, "epub:type"), "noteref") ||
         tree.attribute(link, "role") == "doc-noteref" || contains(words, "noteref") ||
         contains(words, "footnote-ref") || contains(words, "fnref") || has_name(words, "footnote");
}

bool is_raised(const HtmlTree& tree, NodeIndex link) {
  if (tree.end(link) - link > 8) return false;
  for (NodeIndex i = link; i < tree.end(link); ++i)
    if (tree.tag(i) == GUMBO_TAG_SUP) return true;
  const NodeIndex parent = tree.parent(link);
  return parent != no_node && tree.tag(parent) == GUMBO_TAG_SUP;
}

}  // namespace

std::string_view note_mark(std::string_view words) {
  const std::string_view mark = without_brackets(words);
  return mark.size() <= longest_mark ? mark : std::string_view();
}

NoteFinder::NoteFinder(const HtmlTree& tree, const HtmlContentOptions& options, bool far)
    : tree_(tree), far_(far) {
  own_name_ = std::string_view(options.name);
  if (const std::size_t slash = own_name_.rfind('/'); slash != std::string_view::npos)
    own_name_.remove_prefix(slash + 1);
  for (const std::string& id : options.note_targets) {
    const NodeIndex target = tree_.find(id);
    const NodeIndex element = target != no_node ? note_element(target) : no_node;
    if (element == no_node || elements_.contains(element)) continue;
    elements_.emplace(element, add({}, id));
  }
  for (NodeIndex i = 0; i < tree_.size(); ++i)
    if (tree_.tag(i) == GUMBO_TAG_A && tree_.has_attributes(i)) look_at(i);
}

std::uint32_t NoteFinder::add(std::string_view mark, std::string_view id) {
  Note note;
  note.mark = std::string(mark);
  notes_.push_back(std::move(note));
  ids_.emplace_back(id);
  return static_cast<std::uint32_t>(notes_.size() - 1);
}

void NoteFinder::look_at(NodeIndex link) {
  const std::string_view href = tree_.attribute(link, "href");
  const std::size_t sharp = href.find('#');
  if (sharp == std::string_view::npos || sharp + 1 >= href.size()) return;
  if (tree_.end(link) - link > 12) return;
  const std::string words = tree_.words(link, 100);
  const std::string_view mark = note_mark(words);
  if (mark.empty() || is_back_link(tree_, link)) return;
  const std::string_view file = href.substr(0, sharp), id = href.substr(sharp + 1);
  if (!file.empty() && file != own_name_) {
    if (far_ && tree_.find(id) == no_node) far_call(link, href, mark);
    return;
  }
  const NodeIndex target = tree_.find(id);
  if (target == no_node || target == link) return;
  const bool said = says_note_call(tree_, link);
  const bool note_like = is_note_id(id) || is_typed_note(tree_, target);
  if (!said && !(note_like && (is_short_mark(mark) || id.starts_with("cite_note")))) return;
  const NodeIndex element = note_element(target);
  if (element == no_node) return;
  if (link >= element && link < tree_.end(element)) return;
  auto found = elements_.find(element);
  if (found == elements_.end()) found = elements_.emplace(element, add(mark, id)).first;
  if (notes_[found->second].mark.empty()) notes_[found->second].mark = std::string(mark);
  calls_.emplace(call_element(link), found->second);
}

void NoteFinder::far_call(NodeIndex link, std::string_view href, std::string_view mark) {
  const bool said = says_note_call(tree_, link);
  if (has_scheme(href) || href.starts_with("//") || !is_short_mark(mark)) return;
  if (!said && !is_raised(tree_, link)) return;
  auto [found, fresh] = far_numbers_.try_emplace(std::string(href), 0);
  if (fresh) {
    found->second = add(mark, {});
    far_calls_.push_back({found->second, std::string(href)});
  }
  calls_.emplace(call_element(link), found->second);
}

/// The call with the brackets and the <sup> around it.
NodeIndex NoteFinder::call_element(NodeIndex link) const {
  const std::string words = tree_.words(link, 100);
  NodeIndex call = link;
  for (int steps = 0; steps < 6; ++steps) {
    const NodeIndex parent = tree_.parent(call);
    if (parent == no_node || is_block(kind_of(tree_.tag(parent)))) break;
    if (tree_.end(parent) - parent > 20 ||
        without_brackets(tree_.words(parent, 100)) != without_brackets(words))
      break;
    call = parent;
  }
  return call;
}

/// The block that is the note: what `target` is or begins.
NodeIndex NoteFinder::note_element(NodeIndex target) const {
  NodeIndex block = target;
  while (block != no_node && !is_block(kind_of(tree_.tag(block)))) block = tree_.parent(block);
  if (block == no_node) return no_node;
  std::size_t before = 0;  // words that stand before the target belong to something else
  for (NodeIndex i = block; i < target; ++i)
    if (tree_.is_text(i)) before += trim(tree_.text(i)).size();
  if (before > 8) return no_node;
  for (int steps = 0; steps < 3; ++steps) {
    const NodeIndex parent = tree_.parent(block);
    if (parent == no_node) break;
    const GumboTag name = tree_.tag(parent);
    if (is_note_list(tree_, parent)) break;
    const bool own = is_note_id(tree_.attribute(parent, "id")) || is_typed_note(tree_, parent);
    const bool holds = name == GUMBO_TAG_LI || name == GUMBO_TAG_ASIDE || (name == GUMBO_TAG_DIV && own);
    const bool cell = name == GUMBO_TAG_TR && kind_of(tree_.tag(block)) == HtmlKind::cell;
    if (!holds && !cell) break;
    bool first = true;  // of its parent
    for (NodeIndex i = parent + 1; i < block && first; ++i)
      first = !tree_.is_text(i) || trim(tree_.text(i)).empty();
    if (!first) break;
    block = parent;
  }
  switch (tree_.tag(block)) {
    case GUMBO_TAG_HTML:
    case GUMBO_TAG_BODY:
    case GUMBO_TAG_MAIN:
    case GUMBO_TAG_ARTICLE:
    case GUMBO_TAG_TABLE:
    case GUMBO_TAG_TBODY:
    case GUMBO_TAG_OL:
    case GUMBO_TAG_UL:
    case GUMBO_TAG_DL:
    case GUMBO_TAG_H1:
    case GUMBO_TAG_H2:
      return no_node;
    default:
      return is_note_list(tree_, block) ? no_node : block;
  }
}

bool NoteFinder::is_back_link(const HtmlTree& tree, NodeIndex link) {
  static constexpr std::array<std::string_view, 8> signs = {"↩", "↑", "^", "⏎", "↵", "⤴", "←", "↖"};
  const std::string_view words = tree.attribute(link, "class");
  if (contains(words, "backlink") || contains(words, "footnote-back") || contains(words, "reversefootnote") ||
      contains(words, "backref") || tree.attribute(link, "role") == "doc-backlink" ||
      has_name(tree.attribute(link, "epub:type"), "backlink"))
    return true;
  const std::string shown = tree.words(link, 40);
  const std::string_view sign = without_brackets(shown);
  return std::any_of(signs.begin(), signs.end(),
                     [&](std::string_view each) { return sign.starts_with(each); });
}

}  // namespace warraq::read
