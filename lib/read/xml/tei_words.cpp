// The words of TEI: highlighting, notes, what an editor chose.

#include <utility>

#include "read/xml/math_text.hpp"
#include "read/xml/tei_body.hpp"
#include "read/xml/xml_walk.hpp"
#include "warraq/mend/typography.hpp"

namespace warraq::read {

namespace {

/// How `rend`, `rendition` or `style` want words to look, as far as a page has it.
std::optional<MarkKind> look_of(std::string_view look) {
  if (has_part(look, "small") && has_part(look, "cap")) return MarkKind::small_caps;
  if (look == "sc") return MarkKind::small_caps;
  if (has_part(look, "sup")) return MarkKind::superscript;
  if (has_part(look, "sub")) return MarkKind::subscript;
  if (has_part(look, "ital") || look == "i" || look == "it" || has_part(look, "#i"))
    return MarkKind::emphasis;
  if (has_part(look, "bold") || look == "b" || has_part(look, "#b")) return MarkKind::strong;
  if (has_part(look, "underline") || look == "u") return MarkKind::underline;
  if (has_part(look, "strike") || has_part(look, "line-through")) return MarkKind::strike;
  if (has_part(look, "typewriter") || has_part(look, "mono") || look == "tt" || has_part(look, "code"))
    return MarkKind::code;
  return std::nullopt;
}

}  // namespace

TeiBody::Action TeiBody::enter_words(TeiKind kind, pugi::xml_node node) {
  switch (kind) {
    case TeiKind::hi:
      return highlighted(node);
    case TeiKind::emphasis:
      return plain_mark(node, MarkKind::emphasis);
    case TeiKind::code_words:
      return plain_mark(node, MarkKind::code);
    case TeiKind::deletion:
      return plain_mark(node, MarkKind::strike);
    case TeiKind::foreign:
      return foreign(node);
    case TeiKind::title:
      return title(node);
    case TeiKind::so_called:
      quote_sign(true);
      return Action::quoted;
    case TeiKind::supplied:
      content_.words("[");
      return Action::bracketed;
    case TeiKind::gap:
      content_.words("[\u2026]");
      return Action::skip;
    case TeiKind::choice:
      return choice(node);
    case TeiKind::transcription:
      return transcription(node);
    case TeiKind::reference:
      return reference(node);
    case TeiKind::note:
      return note(node);
    case TeiKind::anchor:
      return anchor(node);
    case TeiKind::break_line:
      return break_line(node, true);
    case TeiKind::break_page:
      return break_line(node, false);
    case TeiKind::space:
      content_.words(" ");
      return Action::skip;
    case TeiKind::caesura:
      end_hemistich();
      return Action::skip;
    case TeiKind::segment:
      return segment(node);
    case TeiKind::address_line:
      return Action::address_line;
    case TeiKind::speaker:
      content_.end_paragraph();
      content_.open_mark(local_name(node), Mark{.kind = MarkKind::strong});
      return Action::speaker;
    case TeiKind::formula: {
      const pugi::xml_node math = early_child(node, "math");
      if (math) {
        add_math(math, tree_, content_);
      } else {
        add_tex(tree_.plain(node), tree_.source(node.first_child()), content_);
      }
      return Action::skip;
    }
    default:
      return Action::pass;
  }
}

TeiBody::Action TeiBody::highlighted(pugi::xml_node node) {
  for (const char* name : {"rend", "rendition", "style"}) {
    const std::string look = tree_.attribute(node, name);
    if (look.empty()) continue;
    const auto kind = look_of(look);
    return kind ? plain_mark(node, *kind) : mark(node, std::nullopt);
  }
  return plain_mark(node, MarkKind::emphasis);
}

TeiBody::Action TeiBody::foreign(pugi::xml_node node) {
  const Language language = tree_.language(node);
  if (!language.known()) return plain_mark(node, MarkKind::emphasis);
  Mark quoted{.kind = MarkKind::quotation};
  quoted.language = language;
  return mark(node, std::move(quoted));
}

/// The title of a book or journal; that of an article or a poem has no look of its own.
TeiBody::Action TeiBody::title(pugi::xml_node node) {
  const std::string_view level = find_attribute(node, "level").value();
  if (level == "a" || level == "u") return mark(node, std::nullopt);
  return plain_mark(node, MarkKind::emphasis);
}

TeiBody::Action TeiBody::choice(pugi::xml_node node) {
  for (const std::string_view name : {"corr", "reg", "abbr"})
    if (const pugi::xml_node chosen = early_child(node, name)) return only(chosen);
  const auto first = node.find_child([](pugi::xml_node one) { return one.type() == pugi::node_element; });
  return first ? only(first) : Action::pass;
}

/// The reading the editor prefers, or the first.
TeiBody::Action TeiBody::transcription(pugi::xml_node node) {
  if (early_child(node, "lem")) return Action::pass;
  const pugi::xml_node reading = early_child(node, "rdg");
  if (!reading) return Action::pass;
  walk(reading);
  return Action::skip;
}

bool TeiBody::call_note(std::string_view target, pugi::xml_node caller) {
  const pugi::xml_node found = notes_.find(target);
  if (!found) return false;
  std::string mark = note_mark(tree_.plain(caller));
  if (mark.empty()) mark = note_mark(find_attribute(found, "n").value());
  content_.note_call(notes_.call(found, std::move(mark), article_));
  return true;
}

TeiBody::Action TeiBody::reference(pugi::xml_node node) {
  std::string target = tree_.attribute(node, "target");
  if (target.starts_with('#')) {
    if (call_note(std::string_view(target).substr(1), node)) return Action::skip;
    return mark(node, std::nullopt);
  }
  if (target.empty()) return mark(node, std::nullopt);
  if (!node.first_child()) content_.words(target, tree_.source(node));
  Mark link{.kind = MarkKind::link};
  link.target = target;
  if (node.first_child()) return mark(node, std::move(link));
  return Action::skip;
}

/// Where it stands in the words, it is called there, unless it is called elsewhere. Among blocks a note that
/// nobody calls is a paragraph.
TeiBody::Action TeiBody::note(pugi::xml_node node) {
  if (notes_.is_called(node, find_attribute(node, "id").value())) return Action::skip;
  const pugi::xml_node parent = node.parent();
  const std::string_view place = find_attribute(node, "place").value();
  if (place == "inline") return mark(node, std::nullopt);
  const bool among_blocks = tei_holds_blocks(parent) || is(parent, "noteGrp") || is(parent, "listBibl");
  if (among_blocks && content_.fresh()) {
    content_.end_paragraph();
    return Action::apart;
  }
  content_.note_call(notes_.call(node, note_mark(find_attribute(node, "n").value()), article_));
  return Action::skip;
}

TeiBody::Action TeiBody::anchor(pugi::xml_node node) {
  const auto found = notes_at_.find(find_attribute(node, "id").value());
  if (found != notes_at_.end()) call_note(found->second, node);
  return Action::skip;
}

/// In prose, lines of the source run on; a word that breaks over them says so.
TeiBody::Action TeiBody::break_line(pugi::xml_node node, bool line) {
  if (std::string_view(find_attribute(node, "break").value()) == "no") return Action::skip;
  if (!line) return Action::skip;
  const std::string_view parent = local_name(node.parent());
  const bool wanted = parent == "titlePart" || parent == "signed" || parent == "opener" ||
                      parent == "closer" || parent == "salute" || parent == "dateline" ||
                      parent == "byline" || parent == "address" || parent == "docImprint";
  if (wanted) {
    content_.line_break();
  } else {
    content_.words(" ");
  }
  return Action::skip;
}

void TeiBody::quote_sign(bool opens) {
  if (!opens) --quotes_;
  const bool inner = quotes_ % 2 == 1;
  if (opens) ++quotes_;
  const Delimiters marks = article_.language.known() ? delimiters_of(article_.language) : Delimiters{};
  const std::string& sign =
      inner ? (opens ? marks.inner_open : marks.inner_close) : (opens ? marks.open : marks.close);
  content_.words(sign.empty() ? (inner ? "'" : "\"") : sign);
}

}  // namespace warraq::read
