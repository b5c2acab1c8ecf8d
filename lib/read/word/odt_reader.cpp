#include "read/word/odt_reader.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "read/markup/text_builder.hpp"
#include "read/word/bold_headings.hpp"
#include "read/xml/xml_nodes.hpp"
#include "read/xml/xml_walk.hpp"

namespace warraq::read::word {

namespace {

/// What is none of the text: sources of indexes, what was deleted, declarations, numbers of pages. Sorted.
constexpr std::array<std::string_view, 33> passed_over = {
    "alphabetical-index", "annotation-end", "bibliography-source", "change", "covered-table-cell",
    "dde-connection-decls", "event-listeners", "forms", "glue-point", "hidden-text", "illustration-index",
    "image-map", "note-citation", "object-index", "page-continuation", "page-count", "page-number",
    "page-variable-get", "page-variable-set",
    // In two halves: as one word it is taken for a mark of unfinished work.
    "place"
    "holder",
    "script", "section-source", "sequence-decls", "soft-page-break", "table-column", "table-columns",
    "table-header-columns", "table-index", "table-of-content", "tracked-changes", "user-field-decls",
    "user-index", "variable-decls"};
static_assert(std::ranges::is_sorted(passed_over));

bool is_hidden(const pugi::xml_node& node) {
  return value(node, "display") == "none" || value(node, "is-hidden") == "true";
}

/// Items that hold nothing but a list are how levels are passed over: the list is what counts.
void lift_lists(std::vector<Block>& blocks, int depth) {
  if (depth > deepest_nesting) return;
  for (Block& block : blocks) {
    if (auto* quotation = std::get_if<Quotation>(&block.content)) lift_lists(quotation->blocks, depth + 1);
    auto* list = std::get_if<List>(&block.content);
    if (list == nullptr) continue;
    std::vector<ListItem> items;
    for (ListItem& item : list->items) {
      lift_lists(item.blocks, depth + 1);
      const bool only_list = item.term.empty() && item.blocks.size() == 1 &&
                             std::holds_alternative<List>(item.blocks.front().content);
      if (only_list && !items.empty()) {
        items.back().blocks.push_back(std::move(item.blocks.front()));
      } else {
        items.push_back(std::move(item));
      }
    }
    const bool hollow = items.size() == 1 && items.front().term.empty() && items.front().blocks.size() == 1 &&
                        std::holds_alternative<List>(items.front().blocks.front().content);
    if (hollow) {
      BlockContent inner = std::move(items.front().blocks.front().content);
      block.content = std::move(inner);
    } else {
      list->items = std::move(items);
    }
  }
}

}  // namespace

void OdtReader::read_text(const pugi::xml_node& text) {
  read_blocks(text);
  while (!late_boxes_.empty()) {
    const std::vector<pugi::xml_node> boxes = std::exchange(late_boxes_, {});
    for (const pugi::xml_node& box : boxes) read_blocks(box);
  }
  for (std::size_t i = 0; i < notes_.size(); ++i) {  // a note may call others
    const auto [body, index] = notes_[i];
    flow_.enter({.kind = FrameKind::note});
    read_blocks(body);
    draft_.article.notes[index].text = flatten(flow_.leave_note());
  }
}

void OdtReader::read_blocks(const pugi::xml_node& root) {
  walk(
      root, [&](const pugi::xml_node& node) { return enter(node); },
      [&](const pugi::xml_node& node) { leave(node); });
  end_paragraph();
}

bool OdtReader::enter(const pugi::xml_node& node) {
  if (node.type() == pugi::node_pcdata || node.type() == pugi::node_cdata) {
    words(node.value());
    return false;
  }
  if (node.type() != pugi::node_element) return false;
  const std::string_view name = local_name(node);
  if (std::ranges::binary_search(passed_over, name)) return false;
  if (name == "p" || name == "h") {
    if (is_hidden(node)) return false;
    begin_paragraph(node, name == "h");
    return true;
  }
  return paragraph_ ? enter_inline(node, name) : enter_block(node, name);
}

bool OdtReader::enter_block(const pugi::xml_node& node, std::string_view name) {
  if (name == "list") {
    open_list(node);
  } else if (name == "list-item" || name == "list-header") {
    open_item(node);
  } else if (name == "table") {
    open_table(node);
  } else if (name == "table-header-rows") {
    if (!tables_.empty()) ++tables_.back().header_rows;
  } else if (name == "table-row") {
    if (tables_.empty() || tables_.back().frame) return true;
    Frame row{.kind = FrameKind::row};
    row.table.rows.emplace_back();
    flow_.enter(std::move(row));
  } else if (name == "table-cell") {
    return open_cell(node);
  } else if (name == "section") {
    return !is_hidden(node);
  } else if (name == "index-title" || name == "annotation") {
    if (name == "annotation") ++comments_;
    return false;
  } else {
    return enter_drawing(node, name);
  }
  return true;
}

void OdtReader::leave(const pugi::xml_node& node) {
  const std::string_view name = local_name(node);
  if (name == "p" || name == "h") {
    end_paragraph();
  } else if (name == "span") {
    if (!spans_.empty()) spans_.pop_back();
  } else if (name == "a") {
    if (!links_.empty()) links_.pop_back();
  } else if (name == "ruby-text") {
    words(")");
  } else if (paragraph_) {
    return;
  } else if (name == "list") {
    close_list();
  } else if (name == "list-item" || name == "list-header") {
    if (!lists_.empty() && !lists_.back().transparent) flow_.leave();
  } else if (name == "table") {
    if (tables_.empty()) return;
    tables_.pop_back();
    flow_.leave();
  } else if (name == "table-header-rows") {
    if (!tables_.empty()) --tables_.back().header_rows;
  } else if (name == "table-row" || name == "table-cell") {
    if (!tables_.empty() && !tables_.back().frame) flow_.leave();
  }
}

void OdtReader::finish() {
  flow_.finish();
  Article& article = draft_.article;
  lift_lists(article.blocks, 0);
  find_bold_headings(article);
  vote_.settle(article);
  settle_language_marks(article);
  pictures_.report();
  const auto say = [&](int count, const char* code, const char* what) {
    if (count > 0)
      article.diagnostics.push_back({Severity::note, code, {}, std::to_string(count) + what, {}});
  };
  say(comments_, "comments", " comments of readers are left out");
  say(charts_, "charts", " charts and other objects are left out: they hold no picture");
}

}  // namespace warraq::read::word
