// Elements among words, and words themselves.

#include <algorithm>
#include <array>
#include <utility>

#include "read/html/uri.hpp"
#include "read/html/walker.hpp"
#include "read/words/letters.hpp"

namespace warraq::read {

namespace {

bool is_blank(std::string_view words) {
  return words.find_first_not_of(" \t\n\r\f") == std::string_view::npos;
}

/// Blank, no-break spaces and all.
bool is_wide_blank(std::string_view words) {
  for (std::size_t at = 0; at < words.size();)
    if (!is_space(decode(words, at))) return false;
  return true;
}

constexpr std::size_t longest_address = 4000;

/// The mark an element is by its name; `line_break` for those that are none.
MarkKind kind_of_mark(GumboTag tag) {
  switch (tag) {
    case GUMBO_TAG_CITE:
    case GUMBO_TAG_DFN:
    case GUMBO_TAG_EM:
    case GUMBO_TAG_I:
    case GUMBO_TAG_VAR:
      return MarkKind::emphasis;
    case GUMBO_TAG_B:
    case GUMBO_TAG_STRONG:
      return MarkKind::strong;
    case GUMBO_TAG_CODE:
    case GUMBO_TAG_KBD:
    case GUMBO_TAG_SAMP:
    case GUMBO_TAG_TT:
      return MarkKind::code;
    case GUMBO_TAG_SUP:
      return MarkKind::superscript;
    case GUMBO_TAG_SUB:
      return MarkKind::subscript;
    case GUMBO_TAG_INS:
    case GUMBO_TAG_U:
      return MarkKind::underline;
    case GUMBO_TAG_DEL:
    case GUMBO_TAG_S:
    case GUMBO_TAG_STRIKE:
      return MarkKind::strike;
    default:
      return MarkKind::line_break;
  }
}

struct QuotationMarks {
  std::string_view language;
  std::array<std::string_view, 4> marks;  ///< opening and closing, and those of a quotation in a quotation
};

constexpr std::array<QuotationMarks, 14> quotation_marks = {{
    {"en", {"“", "”", "‘", "’"}},
    {"fa", {"«", "»", "“", "”"}},
    {"prs", {"«", "»", "“", "”"}},
    {"ps", {"«", "»", "“", "”"}},
    {"ar", {"«", "»", "“", "”"}},
    {"ckb", {"«", "»", "“", "”"}},
    {"ru", {"«", "»", "„", "“"}},
    {"es", {"«", "»", "“", "”"}},
    {"it", {"«", "»", "“", "”"}},
    {"fr", {"«\u00A0", "\u00A0»", "“", "”"}},
    {"de", {"„", "“", "‚", "‘"}},
    {"pl", {"„", "”", "«", "»"}},
    {"ur", {"”", "“", "’", "‘"}},
    {"ja", {"「", "」", "『", "』"}},
}};

}  // namespace

void ContentWalker::words(std::string_view utf8, SourceSpan source) {
  if (!pictures_.empty() && !is_blank(utf8)) {
    std::vector<Picture> kept;
    for (Picture& one : std::exchange(pictures_, {})) {
      if (one.large || one.leads) {
        kept.push_back(std::move(one));
      } else {
        text_.words(one.words, {});
        text_.words(" ", {});
      }
    }
    pictures_ = std::move(kept);
  }
  text_.words(utf8, source);
}

void ContentWalker::text(NodeIndex i) {
  const std::string_view whole = tree_.text(i);
  if (text_.after_break() && is_wide_blank(whole)) return;
  if (word_list_ && !is_blank(whole)) {
    const bool in_item =
        std::any_of(open_.begin(), open_.end(), [](const Open& open) { return open.word_item; });
    if (!in_item) {
      end_text();
      close_word_list();
    }
  }
  tree_.for_each_piece(i,
                       [this](std::string_view piece, SourceSpan source) { words(piece, placed(source)); });
}

void ContentWalker::line_break() {
  if (text_.after_break() && cells_ == 0 && heading_ == 0 && !term_) return end_text();  // an empty line
  text_.line_break();
}

std::string ContentWalker::address(std::string_view reference) const {
  reference = trim(reference);
  if (options_.base_uri.empty() || options_.base_uri.size() > longest_address) return std::string(reference);
  return resolve_uri(options_.base_uri, reference);
}

NodeIndex ContentWalker::enter_words(NodeIndex i, const StyleHint& style) {
  const GumboTag tag = tree_.tag(i);
  if (tag == GUMBO_TAG_RP || tag == GUMBO_TAG_WBR) return tree_.end(i);
  anchor(i);
  Open open;
  open.end = tree_.end(i);
  if (tag == GUMBO_TAG_RT) {
    open.kind = HtmlKind::ruby;
    made_words(" (");
  }
  add_marks(i, style, open);
  if (tag == GUMBO_TAG_Q) {
    open.quotes = true;
    quotation_mark(true);
  }
  const bool ends = open.marks > 0 || open.quotes || open.kind == HtmlKind::ruby || open.restores;
  if (ends && open.end > i + 1) {
    open_.push_back(std::move(open));
  } else if (ends) {
    leave(open);
  }
  return i + 1;
}

void ContentWalker::open_mark(Mark mark, Open& open) {
  text_.open(std::move(mark));
  ++open.marks;
}

void ContentWalker::add_marks(NodeIndex i, const StyleHint& style, Open& open) {
  const GumboTag tag = tree_.tag(i);
  MarkKind own = kind_of_mark(tag);
  if (own == MarkKind::strong && style.bold == false) own = MarkKind::line_break;
  if (own == MarkKind::emphasis && style.italic == false) own = MarkKind::line_break;
  if (own != MarkKind::line_break) open_mark({.kind = own}, open);
  if (!tree_.has_attributes(i)) {
    if (tag == GUMBO_TAG_BDI) open_mark({.kind = MarkKind::direction, .target = "auto"}, open);
    return;
  }
  if (tag == GUMBO_TAG_A) {
    const std::string_view href = tree_.attribute(i, "href");
    const bool leads =
        !href.empty() && href.size() <= longest_address && !contains(href.substr(0, 12), "script:");
    if (leads) open_mark({.kind = MarkKind::link, .target = address(href)}, open);
  }
  if (style.bold == true && own != MarkKind::strong) open_mark({.kind = MarkKind::strong}, open);
  if (style.italic == true && own != MarkKind::emphasis) open_mark({.kind = MarkKind::emphasis}, open);
  if (style.small_caps) open_mark({.kind = MarkKind::small_caps}, open);
  if (style.underline && own != MarkKind::underline && tag != GUMBO_TAG_A)
    open_mark({.kind = MarkKind::underline}, open);
  if (style.strike && own != MarkKind::strike) open_mark({.kind = MarkKind::strike}, open);
  if (style.superscript && own != MarkKind::superscript) open_mark({.kind = MarkKind::superscript}, open);
  if (style.subscript && own != MarkKind::subscript) open_mark({.kind = MarkKind::subscript}, open);
  Language language = language_of(tree_, i);
  if (language == language_) language = {};
  const auto said = direction_of(tree_, i, style);
  if (language.known() || said) {
    open.restores = true;
    open.language = language_;
    open.direction = direction_;
  }
  if (said) {
    open_mark({.kind = MarkKind::direction, .target = to_string(*said), .language = language}, open);
    direction_ = said;
  } else if (tree_.attribute(i, "dir") == "auto" || tag == GUMBO_TAG_BDI) {
    open_mark({.kind = MarkKind::direction, .target = "auto", .language = language}, open);
  } else if (language.known()) {
    open_mark({.kind = MarkKind::quotation, .language = language}, open);
    direction_.reset();
  }
  if (language.known()) language_ = std::move(language);
}

void ContentWalker::quotation_mark(bool opens) {
  const auto* found =
      std::find_if(quotation_marks.begin(), quotation_marks.end(),
                   [&](const QuotationMarks& row) { return row.language == language_.primary(); });
  if (found == quotation_marks.end()) found = quotation_marks.begin();
  if (!opens) --quotes_;
  const std::size_t level = quotes_ % 2 == 0 ? 0 : 2;
  made_words(found->marks[level + (opens ? 0 : 1)]);
  if (opens) ++quotes_;
}

// Pictures.

void ContentWalker::image(NodeIndex i) {
  const std::string_view words = tree_.attribute(i, "alt");
  if (contains(tree_.attribute(i, "class"), "latex")) return formula(words);
  const int width = number_of(tree_.attribute(i, "width"), -1, -1, 100000);
  const int height = number_of(tree_.attribute(i, "height"), -1, -1, 100000);
  if ((width >= 0 && width <= 2) || (height >= 0 && height <= 2)) return;
  const std::string_view source = image_address(tree_, i);
  const bool small = width > 0 && width <= 40 && height > 0 && height <= 40;
  std::size_t first = 0;
  if (!words.empty()) decode(words, first);
  const bool letter = !words.empty() && first == words.size();
  const bool emoji = contains(tree_.attribute(i, "class"), "emoji");
  if (small || letter || emoji || source.empty()) {
    if (!words.empty()) made_words(words);
    return;
  }
  if (figures_ > 0 && notes_open_ == 0 && cells_ == 0) {
    end_text();
    blocks_.add(Figure{address(source), Text(), std::string(words)}, {});
    return;
  }
  Picture picture;
  picture.address = address(source);
  picture.words = std::string(words);
  picture.opens = text_.empty();
  picture.leads = text_.empty() || text_.after_break();
  picture.large = width >= 64 && cells_ == 0;
  pictures_.push_back(std::move(picture));
}

// Formulas.

void ContentWalker::formula(std::string_view tex) {
  tex = trim(tex);
  constexpr std::string_view wrapper = "{\\displaystyle ";
  if (tex.starts_with(wrapper) && tex.ends_with('}'))
    tex = trim(tex.substr(wrapper.size(), tex.size() - wrapper.size() - 1));
  if (tex.empty()) return;
  text_.open({.kind = MarkKind::code});
  made_words(tex);
  text_.close();
}

void ContentWalker::formula_element(NodeIndex i) {
  const std::string_view tex = tree_.attribute(i, "alttext");
  if (!tex.empty()) return formula(tex);
  for (NodeIndex at = i; at < tree_.end(i); ++at)
    if (contains(tree_.attribute(at, "encoding"), "tex")) return formula(tree_.words(at));
  for (NodeIndex at = i; at < tree_.end(i); ++at)
    if (tree_.is_text(at)) text(at);
}

// Text as it stands.

void ContentWalker::code_block(NodeIndex i) {
  CodeBlock code;
  SourceSpan written;
  bool is_code = false;
  std::size_t arabic = 0, letters = 0;
  const auto language_in = [&](std::string_view words) {
    for (const std::string_view opener : {"language-", "lang-", "brush:"}) {
      const std::size_t at = words.find(opener);
      if (at == std::string_view::npos) continue;
      const std::string_view rest = trim(words.substr(at + opener.size()));
      code.language = std::string(rest.substr(0, rest.find_first_of(" ;")));
    }
  };
  for (NodeIndex at = i; at < tree_.end(i); ++at) {
    const GumboTag tag = tree_.tag(at);
    if (tag == GUMBO_TAG_BR) code.text += '\n';
    if (tag == GUMBO_TAG_CODE || tag == GUMBO_TAG_SAMP || tag == GUMBO_TAG_KBD) is_code = true;
    if (tree_.has_attributes(at)) {
      if (code.language.empty()) language_in(tree_.attribute(at, "class"));
      if (at > i) anchor(at);
    }
    if (kind_of(tag) == HtmlKind::hidden && !tree_.is_text(at)) {
      at = tree_.end(at) - 1;
      continue;
    }
    if (!tree_.is_text(at)) continue;
    tree_.for_each_piece(at, [&](std::string_view piece, SourceSpan source) {
      code.text += piece;
      source = placed(source);
      if (source.empty()) return;
      written = written.empty() ? source : SourceSpan{written.begin, std::max(written.end, source.end)};
    });
  }
  for (std::size_t at = 0; at < code.text.size();) {
    const Script script = script_of(decode(code.text, at));
    arabic += script == Script::arabic ? 1 : 0;
    letters += script != Script::none ? 1 : 0;
  }
  while (code.text.ends_with('\n') || code.text.ends_with(' ')) code.text.pop_back();
  if (code.text.empty()) return;
  if (!is_code && code.language.empty() && arabic * 2 > letters) return lines_of(code.text, written);
  blocks_.add(std::move(code), written);
}

/// Prose or verse that a writer of old laid out by hand.
void ContentWalker::lines_of(std::string_view text, SourceSpan source) {
  std::size_t lines = 0, characters = 0;
  for (std::size_t at = 0; at < text.size();) characters += decode(text, at) != U'\n' ? 1 : 0;
  for (const char c : text) lines += c == '\n' ? 1 : 0;
  const bool wrapped = characters > 60 * (lines + 1);
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const std::string_view line = text.substr(at, end - at);
    if (is_blank(line)) {
      end_text();
    } else {
      words(line, source);
      if (wrapped) {
        words(" ", {});
      } else {
        text_.line_break();
      }
    }
    at = end + 1;
  }
  end_text();
}

}  // namespace warraq::read
