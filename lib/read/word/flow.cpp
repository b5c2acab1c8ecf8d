#include "read/word/flow.hpp"

#include <algorithm>
#include <utility>

#include "read/markup/text_builder.hpp"

namespace warraq::read::word {

namespace {

bool blank(const Paragraph& paragraph) { return paragraph.text.empty() && paragraph.text.marks.empty(); }

/// "* * *", "⁂": signs alone that part the text.
bool is_rule(const Text& text) {
  if (text.utf8.size() > 40 || text.utf8.size() < 3 || !text.marks.empty()) return false;
  std::string_view rest = text.utf8;
  static constexpr std::string_view signs[] = {"*",      "\u2042", "\u2217", "\u204E", "\u2766",
                                               "\u25C6", "\u2022", "\u2E3B", "\u2014", "_",
                                               "-",      "\u2500", "~"};
  while (!rest.empty()) {
    if (rest.front() == ' ') {
      rest.remove_prefix(1);
      continue;
    }
    const auto* sign =
        std::ranges::find_if(signs, [&](std::string_view one) { return rest.starts_with(one); });
    if (sign == std::end(signs)) return false;
    rest.remove_prefix(sign->size());
  }
  return true;
}

}  // namespace

void drop_whole_marks(Text& text) {
  std::erase_if(text.marks, [&](const Mark& mark) {
    const bool look =
        mark.kind == MarkKind::emphasis || mark.kind == MarkKind::strong || mark.kind == MarkKind::underline;
    return look && mark.begin == 0 && mark.end == text.utf8.size();
  });
}

void Flow::put(BlockContent content, const Paragraph& paragraph) {
  if (apart_ == 0) begun_ = true;
  blocks_.add(std::move(content), {});
  Block* block = blocks_.last_block();
  if (block == nullptr) return;
  if (paragraph.language.known()) block->language = paragraph.language;
  if (paragraph.direction) block->direction = paragraph.direction;
}

void Flow::add(BlockContent content) {
  close_to(Role::body);
  put(std::move(content), {});
}

void Flow::add(Paragraph paragraph) {
  if (blank(paragraph) && paragraph.before.empty() && paragraph.after.empty() &&
      paragraph.role != Role::rule) {
    // A blank line: of code it is a line; anything else is parted by its own look.
    if (paragraph.role == Role::code && place().code) add_code(paragraph);
    return;
  }
  if (paragraph.role == Role::contents || (apart_ == 0 && !begun_ && add_to_head(paragraph))) return;
  if (paragraph.list) {
    add_item(paragraph);
  } else if (!(paragraph.goes_on && !place().lists.empty())) {
    close_to(paragraph.role);
  }
  add_figures(paragraph.before);
  const bool said = !blank(paragraph);
  if (paragraph.role == Role::rule || (said && is_rule(paragraph.text) && paragraph.role == Role::body)) {
    put(ThematicBreak{}, paragraph);
  } else if (!said) {
    // a picture alone
  } else if (paragraph.role == Role::code) {
    add_code(paragraph);
  } else if (paragraph.role == Role::caption) {
    add_caption(std::move(paragraph.text));
  } else if (paragraph.role == Role::heading || paragraph.role == Role::title ||
             paragraph.role == Role::subtitle) {
    settle_captions(nullptr, nullptr);
    drop_whole_marks(paragraph.text);
    const int level = paragraph.role == Role::heading ? paragraph.level
                      : paragraph.role == Role::title ? 1
                                                      : 2;
    put(Heading{std::move(paragraph.text), std::clamp(level, 1, 6)}, paragraph);
  } else if (paragraph.role == Role::term) {
    add_term(std::move(paragraph.text));
  } else {
    settle_captions(nullptr, nullptr);
    put(ParagraphBlock{std::move(paragraph.text)}, paragraph);
  }
  add_figures(paragraph.after);
}

/// Title, author and the like stand before the text begins; later, they are what they look like.
bool Flow::add_to_head(Paragraph& paragraph) {
  Article& article = draft_.article;
  const auto join = [](Text& whole, Text& more) {
    drop_whole_marks(more);
    whole = join_lines(std::move(whole), std::move(more));
    return true;
  };
  if (!paragraph.before.empty() || !paragraph.after.empty()) return false;
  switch (paragraph.role) {
    case Role::title:
      return join(article.title, paragraph.text);
    case Role::subtitle:
    case Role::abstract:
      return join(article.deck, paragraph.text);
    case Role::author:
      draft_.bylines.push_back(std::move(paragraph.text));
      return true;
    case Role::date:
      draft_.dates.push_back({std::move(paragraph.text), {}, "published"});
      return true;
    default:
      return false;
  }
}

void Flow::add_item(const Paragraph& paragraph) {
  Place& here = place();
  if (here.quotation || here.definitions || here.code) close_to(Role::in_list);
  settle_captions(nullptr, nullptr);
  const ListPlace& wanted = *paragraph.list;
  close_lists(wanted.level);
  if (!here.lists.empty() && here.lists.back().level == wanted.level) {
    OpenList& open = here.lists.back();
    blocks_.close_block();  // the item before
    if (open.ordered != wanted.ordered || (open.ordered && open.number + 1 != wanted.number)) {
      blocks_.close_block();
      here.lists.pop_back();
    } else {
      ++open.number;
      blocks_.open({.kind = FrameKind::item});
      return;
    }
  }
  Frame list{.kind = FrameKind::list};
  list.direction = paragraph.direction;
  list.list.ordered = wanted.ordered;
  list.list.start = wanted.ordered ? wanted.number : 1;
  blocks_.open(std::move(list));
  blocks_.open({.kind = FrameKind::item});
  here.lists.push_back({wanted.level, wanted.ordered, wanted.number});
}

/// What is explained, in a list of such; its explanation follows.
void Flow::add_term(Text text) {
  settle_captions(nullptr, nullptr);
  if (!place().definitions) blocks_.open({.kind = FrameKind::list});
  Frame item{.kind = FrameKind::item};
  item.term = std::move(text);
  blocks_.open(std::move(item));
  place().definitions = place().definition = true;
}

/// Closes lists deeper than `level`.
void Flow::close_lists(int level) {
  Place& here = place();
  while (!here.lists.empty() && here.lists.back().level > level) {
    blocks_.close_block();
    blocks_.close_block();
    here.lists.pop_back();
  }
}

/// Closes what does not go on with a paragraph of this role; opens what it opens.
void Flow::close_to(Role role) {
  Place& here = place();
  if (role != Role::code) here.code = false;
  if (role == Role::in_list && !here.lists.empty()) return;
  close_lists(-1);
  if (here.definition && role != Role::definition && role != Role::code) {
    blocks_.close_block();
    here.definition = false;
  }
  if (here.definitions && !here.definition && role != Role::term) {
    blocks_.close_block();
    here.definitions = false;
  }
  if (here.quotation && role != Role::quotation) {
    blocks_.close_block();
    here.quotation = false;
  }
  if (role == Role::quotation && !here.quotation) {
    settle_captions(nullptr, nullptr);
    blocks_.open({.kind = FrameKind::quotation});
    here.quotation = true;
  }
}

void Flow::add_code(Paragraph& paragraph) {
  settle_captions(nullptr, nullptr);
  Block* last = place().code ? blocks_.last_block() : nullptr;
  if (auto* code = last == nullptr ? nullptr : std::get_if<CodeBlock>(&last->content)) {
    code->text += '\n';
    code->text += paragraph.lines;
    return;
  }
  put(CodeBlock{std::move(paragraph.lines), {}}, paragraph);
  place().code = true;
}

/// Below its picture or table, or above it.
void Flow::add_caption(Text text) {
  Block* last = blocks_.last_block();
  if (last != nullptr && place().captions.empty()) {
    auto* figure = std::get_if<Figure>(&last->content);
    if (figure != nullptr && figure->caption.empty()) {
      figure->caption = std::move(text);
      return;
    }
  }
  place().captions.push_back(std::move(text));
}

/// Captions that waited are those of the table or the picture that comes, or paragraphs.
void Flow::settle_captions(Table* table, Figure* figure) {
  std::vector<Text> waiting = std::exchange(place().captions, {});
  if (waiting.empty()) return;
  Text* taker = table != nullptr ? &table->caption : figure != nullptr ? &figure->caption : nullptr;
  if (taker != nullptr && taker->empty()) {
    *taker = std::move(waiting.back());
    waiting.pop_back();
  }
  Block* last = blocks_.last_block();
  auto* before = last == nullptr ? nullptr : std::get_if<Table>(&last->content);
  for (Text& text : waiting) {
    if (before != nullptr && before->caption.empty()) {
      before->caption = std::move(text);
      continue;
    }
    before = nullptr;
    put(ParagraphBlock{std::move(text)}, {});
  }
}

void Flow::add_figures(std::vector<Figure>& figures) {
  for (Figure& one : figures) {
    if (tables_ > 0) {
      from_tables_.push_back(std::move(one));
      continue;
    }
    settle_captions(nullptr, &one);
    put(std::move(one), {});
    place().code = false;
  }
  figures.clear();
}

void Flow::enter(Frame frame) {
  const FrameKind kind = frame.kind;
  if (kind == FrameKind::table) {
    close_to(Role::body);
    settle_captions(&frame.table, nullptr);
    ++tables_;
  } else if (kind == FrameKind::wrapper) {
    close_to(Role::in_list);
    settle_captions(nullptr, nullptr);
  } else if (kind == FrameKind::list || kind == FrameKind::quotation) {
    close_to(Role::body);
    settle_captions(nullptr, nullptr);
  }
  if (apart_ == 0 && kind != FrameKind::wrapper && kind != FrameKind::note) begun_ = true;
  if (kind != FrameKind::wrapper) ++apart_;
  place().code = false;
  blocks_.open(std::move(frame));
  places_.emplace_back().kind = kind;
}

void Flow::leave() {
  if (places_.size() == 1) return;
  close_to(Role::body);
  settle_captions(nullptr, nullptr);
  const FrameKind kind = places_.back().kind;
  places_.pop_back();
  if (kind != FrameKind::wrapper) --apart_;
  blocks_.close_block();
  if (kind != FrameKind::table || --tables_ > 0) return;
  std::vector<Figure> figures = std::exchange(from_tables_, {});
  add_figures(figures);
}

std::vector<Block> Flow::leave_note() {
  close_to(Role::body);
  settle_captions(nullptr, nullptr);
  if (places_.size() > 1) {
    places_.pop_back();
    --apart_;
  }
  return blocks_.take_note();
}

void Flow::finish() {
  while (places_.size() > 1) leave();
  close_to(Role::body);
  settle_captions(nullptr, nullptr);
  draft_.article.blocks = blocks_.take();
  if (blocks_.went_too_deep())
    draft_.article.diagnostics.push_back(
        {Severity::warning,
         "nested-too-deep",
         {},
         "blocks nest deeper than any page can show; the inner ones are set flat",
         {}});
}

}  // namespace warraq::read::word
