#include "read/markdown/inline_rewriter.hpp"

#include <algorithm>

#include "read/markdown/attributes.hpp"
#include "read/markdown/shortcodes.hpp"
#include "read/markup/ascii.hpp"

namespace warraq::read {

namespace {

constexpr std::size_t longest_bracket = 8000;
constexpr std::size_t longest_formula = 2000;
constexpr std::size_t shortcodes_reported = 20;

/// Money comes in dollars, too: a formula has a sign of TeX in it, or is one letter.
bool looks_like_formula(std::string_view inside) {
  if (inside.empty() || inside.find("://") != std::string_view::npos) return false;
  if (inside.size() == 1) return is_ascii_letter(inside[0]);
  return inside.find_first_of("\\^_=") != std::string_view::npos;
}

}  // namespace

void InlineRewriter::begin_paragraph(std::size_t begin, std::size_t end) {
  end_ = end;
  const std::string_view words = given_.substr(begin, end - begin);
  has_signs_ = words.find_first_of("{$") != std::string_view::npos ||
               words.find("^[") != std::string_view::npos || words.find("<!--") != std::string_view::npos;
  has_spans_ = words.find("]{") != std::string_view::npos;
  no_closer_.fill(false);
  searches_left_ = 200;
  spans_.clear();
}

void InlineRewriter::copy(std::size_t begin, std::size_t end) {
  std::size_t done = std::max(begin, skipped_until_);
  if (!has_signs_) return out_.copy(given_, done, end);
  std::size_t at = std::max(done, untouched_until_);
  while (at < end) {
    at = std::min(given_.substr(0, end).find_first_of(has_spans_ ? "`\\^{$<[]" : "`\\^{$<", at), end);
    if (at >= end) break;
    const auto rewrite = [&](std::size_t after) {
      done = after;
      at = after;
      if (after > end) skipped_until_ = after;
    };
    if (!spans_.empty() && at == spans_.back().close) {
      out_.copy(given_, done, at);
      if (!spans_.back().tag.empty()) out_.insert(spans_.back().tag, at);
      rewrite(spans_.back().after);
      spans_.pop_back();
      continue;
    }
    const char c = given_[at];
    std::size_t after = 0;
    if (c == '\\') {
      at += 2;
      continue;
    }
    if (c == '`') {
      at = code_span(at);
      if (at > end) untouched_until_ = at;
      continue;
    }
    if (c == ']') {
      ++at;
      continue;
    }
    // What is rewritten begins with all before it copied, for directives are found by their place.
    out_.copy(given_, done, at);
    done = at;
    if (c == '^') after = after_note(at);
    if (c == '$') after = after_formula(at);
    if (c == '{') after = after_brace(at);
    if (c == '<') after = after_comment(at);
    if (c == '[' && open_span(at)) after = at + 1;
    if (after > 0) {
      rewrite(after);
    } else {
      ++at;
    }
  }
  if (done < end) out_.copy(given_, done, end);
}

/// Past the code span that opens at `at`, or past the backticks when they open none.
std::size_t InlineRewriter::code_span(std::size_t at) {
  const std::string_view words = given_.substr(0, end_);
  const auto run_end = [&](std::size_t from) { return std::min(words.find_first_not_of('`', from), end_); };
  const std::size_t after = run_end(at), length = after - at;
  if (length >= run_lengths || no_closer_[length]) return after;
  for (std::size_t next = words.find('`', after); next < end_; next = words.find('`', next)) {
    const std::size_t next_end = run_end(next);
    if (next_end - next == length) return next_end;
    next = next_end;
  }
  no_closer_[length] = true;
  return after;
}

std::size_t InlineRewriter::closing_bracket(std::size_t open) const {
  const std::size_t stop = std::min(end_, open + longest_bracket);
  int depth = 0;
  for (std::size_t at = open; at < stop; ++at) {
    const char c = given_[at];
    if (c == '\\') {
      ++at;
    } else if (c == '`') {
      const std::size_t after = std::min(given_.substr(0, stop).find_first_not_of('`', at), stop);
      const std::size_t close = given_.substr(0, stop).find(given_.substr(at, after - at), after);
      at = (close < stop ? close + (after - at) : after) - 1;
    } else if (c == '[') {
      ++depth;
    } else if (c == ']' && --depth == 0) {
      return at;
    }
  }
  return std::string_view::npos;
}

void InlineRewriter::stand_in(Directive directive, std::size_t at) {
  directive.offset = out_.text.size();
  out_.directives.push_back(std::move(directive));
  out_.insert("^", at);
}

/// ^[the note's words]
std::size_t InlineRewriter::after_note(std::size_t at) {
  if (at + 1 >= end_ || given_[at + 1] != '[' || searches_left_ <= 0) return 0;
  const std::size_t close = closing_bracket(at + 1);
  if (close == std::string_view::npos) {
    --searches_left_;
    return 0;
  }
  const std::size_t note = out_.notes.size();
  out_.notes.push_back({{}, at});
  notes_.push_back({note, {{at + 2, close}}});
  stand_in({.kind = DirectiveKind::note_call, .note = note}, at);
  return close + 1;
}

/// Pandoc's rule: no space inside the dollars, no figure after them.
std::size_t InlineRewriter::after_formula(std::size_t at) {
  const bool display = given_.substr(at).starts_with("$$");
  const std::string_view sign = display ? "$$" : "$";
  const std::size_t from = at + sign.size();
  if (from >= end_ || (at > 0 && (is_ascii_letter(given_[at - 1]) || is_ascii_digit(given_[at - 1]))))
    return 0;
  if (!display && is_xml_space(given_[from])) return 0;
  const std::size_t stop = std::min(end_, from + longest_formula);
  const std::size_t close = given_.substr(0, stop).find(sign, from);
  if (close == std::string_view::npos || close == from) return 0;
  const std::size_t after = close + sign.size();
  if (!display && (is_xml_space(given_[close - 1]) || (after < end_ && is_ascii_digit(given_[after]))))
    return 0;
  const std::string_view inside = given_.substr(from, close - from);
  if (!display && !looks_like_formula(inside)) return 0;
  stand_in({.kind = DirectiveKind::formula, .text = std::string(inside)}, at);
  return after;
}

/// <!-- a comment -->, by the rules of CommonMark 0.31 (6.6): two hyphens may stand in it.
std::size_t InlineRewriter::after_comment(std::size_t at) {
  const std::string_view rest = given_.substr(at, end_ - at);
  if (!rest.starts_with("<!--") || searches_left_ <= 0) return 0;
  for (const std::string_view whole : {"<!-->", "<!--->"})
    if (rest.starts_with(whole)) return at + whole.size();
  const std::size_t close = rest.find("-->", 4);
  if (close != std::string_view::npos) return at + close + 3;
  --searches_left_;
  return 0;
}

/// Attributes of what stands before, and shortcodes.
std::size_t InlineRewriter::after_brace(std::size_t at) {
  const std::string_view rest = given_.substr(at, end_ - at);
  if (const auto code = read_shortcode(rest)) {
    if (out_.diagnostics.size() < shortcodes_reported)
      out_.diagnostics.push_back({Severity::note, "shortcode", SourceSpan{at, at + code->length},
                                  "the shortcode \"" + code->name + "\" is left out",
                                  "a shortcode says what a site's templates would put here"});
    return at + code->length;
  }
  const char before = at > 0 ? given_[at - 1] : '\0';
  if (before != ')' && before != ']' && before != '`') return 0;
  const auto attributes = read_attributes(rest);
  return attributes ? at + attributes->length : 0;
}

/// [words]{lang=fa dir=rtl} as a span of HTML.
bool InlineRewriter::open_span(std::size_t at) {
  const char before = at > 0 ? given_[at - 1] : '\0';
  if (searches_left_ <= 0 || before == ']' || before == '!') return false;
  const std::size_t close = closing_bracket(at);
  if (close == std::string_view::npos || close + 1 >= end_ || given_[close + 1] != '{') {
    if (close == std::string_view::npos) --searches_left_;
    return false;
  }
  const auto attributes = read_attributes(given_.substr(close + 1, end_ - close - 1));
  if (!attributes) return false;
  std::string tag;
  std::string_view end_tag = "</span>";
  if (attributes->has_class("underline") || attributes->has_class("ul")) {
    tag = "<u>";
    end_tag = "</u>";
  } else if (attributes->has_class("smallcaps")) {
    tag = "<span class=smallcaps>";
  } else {
    tag = "<span";
    const auto add = [&](std::string_view key) {
      const std::string* value = attributes->value(key);
      if (value == nullptr || value->find_first_of("\"<>&\n") != std::string::npos) return;
      tag += ' ';
      tag += key;
      tag += "=\"" + *value + '"';
    };
    add("lang");
    add("dir");
    tag += '>';
    if (tag == "<span>") tag.clear();
  }
  if (tag.empty()) end_tag = {};
  out_.insert(tag, at);
  spans_.push_back({close, close + 1 + attributes->length, end_tag});
  return true;
}

}  // namespace warraq::read
