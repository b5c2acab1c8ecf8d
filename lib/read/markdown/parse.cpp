#include "read/markdown/parse.hpp"

#include <md4c.h>
#include <exception>

#include "read/markdown/attributes.hpp"
#include "read/markdown/builder.hpp"

namespace warraq::read {

namespace {

/// The parser is C: nothing may be thrown through it.
struct Parsing {
  MarkdownBuilder& builder;
  std::exception_ptr trouble;
};

template <typename Work>
int guarded(void* user, Work&& work) {
  auto& parsing = *static_cast<Parsing*>(user);
  try {
    work(parsing.builder);
    return 0;
  } catch (...) {
    parsing.trouble = std::current_exception();
    return 1;
  }
}

std::string_view view(const MD_ATTRIBUTE& attribute) {
  return {attribute.text, attribute.text == nullptr ? 0 : attribute.size};
}

/// ```python, and Pandoc's ```{.python .numberLines}
std::string code_language(const MD_BLOCK_CODE_DETAIL& detail, MarkdownBuilder& builder) {
  const std::string info = builder.address(view(detail.info));
  const auto attributes = read_attributes(info);
  if (!attributes) return builder.address(view(detail.lang));
  return attributes->classes.empty() ? std::string() : attributes->classes.front();
}

Frame cell_of(const MD_BLOCK_TD_DETAIL& detail, bool header) {
  Frame frame{.kind = FrameKind::cell};
  frame.cell.header = header;
  if (detail.align == MD_ALIGN_CENTER) frame.cell.alignment = Alignment::centre;
  if (detail.align == MD_ALIGN_RIGHT) frame.cell.alignment = Alignment::end;
  return frame;
}

void open_item(const MD_BLOCK_LI_DETAIL& detail, MarkdownBuilder& builder) {
  builder.open_frame({.kind = FrameKind::item});
  if (detail.is_task != 0) builder.made_words(detail.task_mark == ' ' ? "\u2610 " : "\u2611 ");
}

void enter(MD_BLOCKTYPE type, void* detail, MarkdownBuilder& builder) {
  switch (type) {
    case MD_BLOCK_DOC:
    case MD_BLOCK_THEAD:
    case MD_BLOCK_TBODY:
      return;
    case MD_BLOCK_QUOTE:
      return builder.open_frame({.kind = FrameKind::quotation});
    case MD_BLOCK_UL:
      return builder.open_frame({.kind = FrameKind::list});
    case MD_BLOCK_OL: {
      Frame frame{.kind = FrameKind::list};
      frame.list.ordered = true;
      frame.list.start = static_cast<int>(static_cast<MD_BLOCK_OL_DETAIL*>(detail)->start);
      return builder.open_frame(std::move(frame));
    }
    case MD_BLOCK_LI:
      return open_item(*static_cast<MD_BLOCK_LI_DETAIL*>(detail), builder);
    case MD_BLOCK_HR:
      return builder.rule();
    case MD_BLOCK_H:
      return builder.begin_heading(static_cast<int>(static_cast<MD_BLOCK_H_DETAIL*>(detail)->level));
    case MD_BLOCK_CODE:
      return builder.begin_code(code_language(*static_cast<MD_BLOCK_CODE_DETAIL*>(detail), builder));
    case MD_BLOCK_HTML:
      return builder.begin_html();
    case MD_BLOCK_P:
      return builder.end_text();
    case MD_BLOCK_TABLE:
      return builder.open_frame({.kind = FrameKind::table});
    case MD_BLOCK_TR: {
      Frame frame{.kind = FrameKind::row};
      frame.table.rows.emplace_back();
      return builder.open_frame(std::move(frame));
    }
    case MD_BLOCK_TH:
    case MD_BLOCK_TD:
      return builder.open_frame(cell_of(*static_cast<MD_BLOCK_TD_DETAIL*>(detail), type == MD_BLOCK_TH));
  }
}

void leave(MD_BLOCKTYPE type, MarkdownBuilder& builder) {
  switch (type) {
    case MD_BLOCK_DOC:
    case MD_BLOCK_THEAD:
    case MD_BLOCK_TBODY:
    case MD_BLOCK_HR:
      return;
    case MD_BLOCK_H:
    case MD_BLOCK_P:
      return builder.end_text();
    case MD_BLOCK_CODE:
      return builder.end_code();
    case MD_BLOCK_HTML:
      return builder.end_html();
    case MD_BLOCK_QUOTE:
    case MD_BLOCK_UL:
    case MD_BLOCK_OL:
    case MD_BLOCK_LI:
    case MD_BLOCK_TABLE:
    case MD_BLOCK_TR:
    case MD_BLOCK_TH:
    case MD_BLOCK_TD:
      return builder.close_frame();
  }
}

/// What a span is in an article; its name is one no element of HTML has.
std::string_view sign_of(MD_SPANTYPE type) {
  switch (type) {
    case MD_SPAN_EM:
      return "*";
    case MD_SPAN_STRONG:
      return "**";
    case MD_SPAN_A:
      return "[]";
    case MD_SPAN_CODE:
      return "`";
    case MD_SPAN_DEL:
      return "~~";
    default:
      return "";
  }
}

Mark mark_of(MD_SPANTYPE type, void* detail, MarkdownBuilder& builder) {
  switch (type) {
    case MD_SPAN_STRONG:
      return Mark{.kind = MarkKind::strong};
    case MD_SPAN_A:
      return Mark{.kind = MarkKind::link,
                  .target = builder.address(view(static_cast<MD_SPAN_A_DETAIL*>(detail)->href))};
    case MD_SPAN_CODE:
      return Mark{.kind = MarkKind::code};
    case MD_SPAN_DEL:
      return Mark{.kind = MarkKind::strike};
    default:
      return Mark{.kind = MarkKind::emphasis};
  }
}

void enter(MD_SPANTYPE type, void* detail, MarkdownBuilder& builder) {
  if (type != MD_SPAN_IMG) return builder.open_mark(sign_of(type), mark_of(type, detail, builder));
  const auto& image = *static_cast<MD_SPAN_IMG_DETAIL*>(detail);
  std::string address = builder.address(view(image.src));
  builder.begin_image(std::move(address), builder.address(view(image.title)));
}

void leave(MD_SPANTYPE type, MarkdownBuilder& builder) {
  if (type == MD_SPAN_IMG) return builder.end_image();
  builder.close_mark(sign_of(type));
}

void take_text(MD_TEXTTYPE type, std::string_view text, MarkdownBuilder& builder) {
  switch (type) {
    case MD_TEXT_NORMAL:
    case MD_TEXT_LATEXMATH:
      return builder.words(text);
    case MD_TEXT_NULLCHAR:
      return builder.made_words("\uFFFD");
    case MD_TEXT_BR:
      return builder.line_end(true);
    case MD_TEXT_SOFTBR:
      return builder.line_end(false);
    case MD_TEXT_ENTITY:
      return builder.reference(text);
    case MD_TEXT_CODE:
      return builder.code(text);
    case MD_TEXT_HTML:
      return builder.html(text);
  }
}

MD_PARSER parser() {
  MD_PARSER calls{};
  calls.flags = MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_TASKLISTS | MD_FLAG_PERMISSIVEAUTOLINKS;
  calls.enter_block = [](MD_BLOCKTYPE type, void* detail, void* user) {
    return guarded(user, [&](MarkdownBuilder& builder) { enter(type, detail, builder); });
  };
  calls.leave_block = [](MD_BLOCKTYPE type, void*, void* user) {
    return guarded(user, [&](MarkdownBuilder& builder) { leave(type, builder); });
  };
  calls.enter_span = [](MD_SPANTYPE type, void* detail, void* user) {
    return guarded(user, [&](MarkdownBuilder& builder) { enter(type, detail, builder); });
  };
  calls.leave_span = [](MD_SPANTYPE type, void*, void* user) {
    return guarded(user, [&](MarkdownBuilder& builder) { leave(type, builder); });
  };
  calls.text = [](MD_TEXTTYPE type, const MD_CHAR* text, MD_SIZE size, void* user) {
    return guarded(user, [&](MarkdownBuilder& builder) { take_text(type, {text, size}, builder); });
  };
  return calls;
}

}  // namespace

void parse_markdown(std::string_view text, std::size_t begin, const OffsetMap& offsets, Article& article) {
  const Prepared prepared = prepare_markdown(text, begin);
  for (Diagnostic diagnostic : prepared.diagnostics) {
    if (diagnostic.span) diagnostic.span = offsets.to_source(*diagnostic.span);
    article.diagnostics.push_back(std::move(diagnostic));
  }
  MarkdownBuilder builder(prepared, offsets, article);
  Parsing parsing{builder, nullptr};
  const MD_PARSER calls = parser();
  if (md_parse(prepared.text.data(), static_cast<MD_SIZE>(prepared.text.size()), &calls, &parsing) != 0) {
    if (parsing.trouble) std::rethrow_exception(parsing.trouble);
    throw std::bad_alloc();  // the parser's only other trouble
  }
  builder.finish();
}

}  // namespace warraq::read
