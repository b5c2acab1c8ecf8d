#include "read/xml/tei_body.hpp"

#include <algorithm>
#include <utility>

#include "read/words/letters.hpp"
#include "read/xml/xml_walk.hpp"

namespace warraq::read {

namespace {

std::string_view fragment(std::string_view target) {
  return target.starts_with('#') ? target.substr(1) : std::string_view();
}

std::string id_of(pugi::xml_node node) { return std::string(find_attribute(node, "id").value()); }

}  // namespace

TeiBody::TeiBody(XmlTree& tree, Article& article) : XmlBody(tree, article) {
  for_each_element(tree.root(), [&](pugi::xml_node node) {
    const TeiKind kind = tei_kind(local_name(node));
    if (kind == TeiKind::note) {
      const std::string id = id_of(node);
      notes_.define(node, id);
      const std::string_view at = fragment(find_attribute(node, "target").value());
      if (!id.empty() && !at.empty()) notes_at_.emplace(std::string(at), id);
    }
    if (kind == TeiKind::reference) notes_.expect_call(fragment(find_attribute(node, "target").value()));
  });
  // A note may stand before or after the anchor it points at.
  for_each_element(tree.root(), [&](pugi::xml_node node) {
    if (notes_at_.empty() || tei_kind(local_name(node)) != TeiKind::anchor) return;
    if (const auto note = notes_at_.find(id_of(node)); note != notes_at_.end())
      notes_.expect_call(note->second);
  });
}

bool tei_holds_blocks(pugi::xml_node node) {
  for (int up = 0; up < 4 && is(node, "cit"); ++up) node = node.parent();
  switch (tei_kind(local_name(node))) {
    case TeiKind::division:
    case TeiKind::speech:
    case TeiKind::epigraph:
    case TeiKind::bibliography:
    case TeiKind::figure:
      return true;
    default:
      return is(node, "postscript") || is(node, "opener") || is(node, "closer") || is(node, "argument");
  }
}

void TeiBody::text(pugi::xml_node node) {
  tree_.for_each_piece(node,
                       [&](std::string_view words, SourceSpan source) { content_.words(words, source); });
}

TeiBody::Action TeiBody::enter(pugi::xml_node node) {
  const TeiKind kind = tei_kind(local_name(node));
  switch (kind) {
    case TeiKind::other:
      return Action::pass;
    case TeiKind::skip:
      return Action::skip;
    case TeiKind::apart:
      return title_page_part(node);
    default:
      break;
  }
  const Action action = enter_words(kind, node);
  return action == Action::pass ? enter_blocks(kind, node) : action;
}

TeiBody::Action TeiBody::enter_blocks(TeiKind kind, pugi::xml_node node) {
  switch (kind) {
    case TeiKind::division:
      return division(node);
    case TeiKind::head:
      return head(node);
    case TeiKind::epigraph:
      content_.open_quotation(tree_.language(node));
      return Action::quotation;
    case TeiKind::citation:
    case TeiKind::quotation:
      return quotation(node);
    case TeiKind::bibl:
      return bibl(node);
    case TeiKind::bibliography:
    case TeiKind::list:
      return list(node);
    case TeiKind::item:
      return item(node);
    case TeiKind::label:
      return label(node);
    case TeiKind::line_group:
      return line_group(node);
    case TeiKind::line:
      return line(node);
    case TeiKind::figure:
      return figure(node);
    case TeiKind::graphic:
      return graphic(node);
    case TeiKind::table:
      return table(node);
    case TeiKind::row:
      return row(node);
    case TeiKind::cell:
      return cell(node);
    case TeiKind::stage:
      return stage(node);
    case TeiKind::speech:
      content_.end_paragraph();
      return Action::apart;
    case TeiKind::code:
      content_.add(CodeBlock{code_lines(tree_.plain(node)), {}}, tree_.source(node.first_child()));
      return Action::skip;
    default:
      return Action::pass;
  }
}

void TeiBody::leave(pugi::xml_node node, Action action) {
  switch (action) {
    case Action::skip:
    case Action::pass:
      break;
    case Action::mark:
      content_.close_mark(local_name(node));
      break;
    case Action::apart:
    case Action::stanza:
      content_.end_paragraph();
      break;
    case Action::frame:
      content_.close();
      break;
    case Action::quotation:
      content_.close_quotation();
      break;
    case Action::division:
      content_.end_paragraph();
      --depth_;
      break;
    case Action::wrapped:  // a division with a heading and a language
      content_.close();
      --depth_;
      break;
    case Action::speaker:
      content_.close_mark(local_name(node));
      content_.words(" ");
      content_.run_in();
      break;
    case Action::line:
    case Action::last_line: {
      const std::string_view rend = find_attribute(node, "rend").value();
      content_.end_line(has_part(rend, "indent") ? 1 : 0);
      if (action == Action::last_line) content_.close();
      break;
    }
    case Action::caption:
      leave_caption();
      break;
    case Action::quoted:
      quote_sign(false);
      break;
    case Action::bracketed:
      content_.words("]");
      break;
    case Action::address_line:
      content_.line_break();
      break;
    case Action::hemistich:
      end_hemistich();
      break;
  }
}

/// A part of the text. What is titled opens a level of headings.
TeiBody::Action TeiBody::division(pugi::xml_node node) {
  content_.end_paragraph();
  const bool titled = static_cast<bool>(early_child(node, "head"));
  const Language language = tree_.language(node);
  const bool wraps = language.known() && language != article_.language;
  if (wraps)
    content_.open({.kind = FrameKind::wrapper, .language = language, .direction = language.direction()});
  if (titled) ++depth_;
  if (wraps) return titled ? Action::wrapped : Action::frame;
  return titled ? Action::division : Action::apart;
}

/// On the page before the text, what the head of the article says already is not said again.
TeiBody::Action TeiBody::title_page_part(pugi::xml_node node) {
  content_.end_paragraph();
  if (is(node, "docAuthor") || is(node, "titlePart")) {
    const std::string words = fold(tree_.line(node));
    const auto says = [&](const Text& text) { return !text.empty() && fold(text.utf8) == words; };
    if (says(article_.title) || says(article_.deck) ||
        std::any_of(article_.authors.begin(), article_.authors.end(), says))
      return Action::skip;
  }
  return Action::apart;
}

TeiBody::Action TeiBody::head(pugi::xml_node node) {
  const pugi::xml_node parent = node.parent();
  switch (tei_kind(local_name(parent))) {
    case TeiKind::figure:
    case TeiKind::table:
      return Action::skip;
    case TeiKind::list:
    case TeiKind::bibliography:  // stands before the list
      if (!titles_list_) return Action::skip;
      break;
    case TeiKind::line_group:
      if (content_.inner().kind == FrameKind::poem) {
        Text words = read_text(node);
        content_.begin_stanza();
        content_.inner().poem.stanzas.back().heading = std::move(words);
        return Action::skip;
      }
      break;
    case TeiKind::division:
      content_.add_heading(read_text(node), std::clamp(depth_, 1, 6));
      return Action::skip;
    default:
      break;
  }
  content_.end_paragraph();
  content_.open_mark("head", Mark{.kind = MarkKind::strong});
  walk(node);
  content_.close_mark("head");
  content_.end_paragraph();
  return Action::skip;
}

/// Standing among blocks it is a block, among words it gets quotation marks.
TeiBody::Action TeiBody::quotation(pugi::xml_node node) {
  const pugi::xml_node parent = node.parent();
  const bool in_citation = is(parent, "cit");
  const bool apart = tei_holds_blocks(parent) || early_child(node, "p") || early_child(node, "lg") ||
                     (early_child(node, "l") && !is(node, "q"));
  if (is(node, "cit")) {
    if (!apart && !early_child(early_child(node, "quote"), "p") &&
        !early_child(early_child(node, "quote"), "lg"))
      return Action::pass;
    if (is(parent, "epigraph")) return Action::apart;
    content_.open_quotation(tree_.language(node));
    return Action::quotation;
  }
  if (in_citation && content_.inner().kind == FrameKind::quotation) {
    content_.end_paragraph();
    return Action::apart;
  }
  if (apart && !is(parent, "epigraph")) {
    content_.open_quotation(tree_.language(node));
    return Action::quotation;
  }
  if (apart) return Action::apart;
  // The marks may stand in the text already.
  const std::string words = tree_.own_words(node);
  const std::string_view before = node.previous_sibling() ? node.previous_sibling().value() : "";
  static constexpr std::string_view signs[] = {"\"",     "'",      "\u201C", "\u2018",
                                               "\u00AB", "\u201E", "\u2039", "\u2014"};
  for (const std::string_view sign : signs)
    if (words.starts_with(sign) || before.ends_with(sign)) return Action::pass;
  if (words.empty() && !node.first_child()) return Action::skip;
  quote_sign(true);
  return Action::quoted;
}

/// In a quotation it says who is quoted.
TeiBody::Action TeiBody::bibl(pugi::xml_node node) {
  const pugi::xml_node parent = node.parent();
  const bool says_who = content_.inner().kind == FrameKind::quotation &&
                        (is(parent, "cit") || is(parent, "quote") || is(parent, "epigraph"));
  if (says_who) {
    content_.begin_text();
    cite(node);
    content_.set_attribution(content_.end_text());
    return Action::skip;
  }
  const bool entry = is(parent, "listBibl");
  if (entry) content_.open({.kind = FrameKind::item});
  if (!entry && tei_holds_blocks(parent)) content_.end_paragraph();
  cite(node);
  if (entry) content_.close();
  return Action::skip;
}

/// As it stands where it has words of its own; of bare elements, with full stops between them.
void TeiBody::cite(pugi::xml_node node) {
  if (has_own_words(node)) return walk(node);
  bool first = true;
  for_each_child(node, [&](pugi::xml_node one) {
    if (!first) content_.words(is(one, "date") || is(one, "biblScope") ? ", " : ". ");
    first = false;
    if (is(one, "analytic") || is(one, "monogr") || is(one, "series") || is(one, "imprint")) {
      if (!begin_walk(one)) return;
      cite(one);
      end_walk();
      return;
    }
    only(one);
  });
}

TeiBody::Action TeiBody::stage(pugi::xml_node node) {
  if (tei_holds_blocks(node.parent())) {
    content_.end_paragraph();
    content_.open_mark("stage", Mark{.kind = MarkKind::emphasis});
    walk(node);
    content_.close_mark("stage");
    content_.end_paragraph();
    return Action::skip;
  }
  return plain_mark(node, MarkKind::emphasis);
}

}  // namespace warraq::read
