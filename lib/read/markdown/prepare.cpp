// One pass over the lines. It knows just enough of blocks to leave code and raw HTML alone: fences, comments,
// elements up to a blank line. What it takes out it writes down (Prepared::directives); the rest is copied.

#include <algorithm>
#include <array>

#include "read/markdown/attributes.hpp"
#include "read/markdown/entities.hpp"
#include "read/markdown/html_tag.hpp"
#include "read/markdown/inline_rewriter.hpp"
#include "read/markdown/prepare_lines.hpp"
#include "read/markdown/prepared.hpp"
#include "read/markdown/shortcodes.hpp"

namespace warraq::read {

namespace {

/// The parser pads every row of a table to the width of its head: n columns in n short rows cost n * n.
constexpr std::ptrdiff_t most_columns = 128;

class Preparer {
 public:
  Preparer(std::string_view given, std::size_t begin)
      : given_(given), begin_(begin), inlines_(given, out_, notes_) {}

  Prepared run() {
    out_.text.reserve(given_.size() - begin_ + 64);
    for (std::size_t at = begin_; at < given_.size();) at = step(read_line(given_, at));
    close_divisions();
    add_notes();
    return std::move(out_);
  }

 private:
  std::size_t step(const SourceLine& line) {
    if (fence_) return in_fence(line);
    if (!html_end_.empty()) return in_html(line);
    if (line.blank) return blank_line(line);
    if (line.begin >= inlines_.paragraph_end())
      inlines_.begin_paragraph(line.begin, paragraph_end(given_, line.begin));
    const std::size_t after = block(line);
    if (after > 0) return after;
    plain(line);
    return line.next;
  }

  /// Handles a line that is no mere words; 0 when it is.
  std::size_t block(const SourceLine& line) {
    const std::string_view words = line.words(given_);
    if (const auto fence = fence_of(words); fence && (line.indent < 4 || in_list_)) {
      fence_ = fence;
      return verbatim(line);
    }
    if (line.indent >= 4 && !in_list_ && after_blank_) {
      out_.copy(given_, line.begin, line.next);  // code; the blank line before it is still what is before it
      return line.next;
    }
    if (line.indent >= 4) return 0;
    if (in_markdown_html_) return markdown_in_html(line);
    switch (words.front()) {
      case '[':
        if (const std::size_t label = note_label(words)) return take_note(line, label);
        break;
      case ':':
        if (words.starts_with(":::")) return division(line);
        break;
      case '|':
        if (after_blank_ && is_line_block(line)) return line_block(line);
        break;
      case '<':
        return html(line);
      case '{':
        return template_line(line);
      default:
        break;
    }
    if (after_blank_)
      if (const std::size_t after = definitions(line)) return after;
    if (is_wide_table_rule(words)) {
      out_.copy(given_, line.begin, line.first);
      out_.insert("\\", line.first);
      out_.copy(given_, line.first, line.next);
      return line.next;
    }
    return 0;
  }

  void plain(const SourceLine& line) {
    if (line.indent < 4 && starts_item(line.words(given_))) {
      in_list_ = true;
    } else if (line.indent == 0 && after_blank_) {
      in_list_ = false;
    }
    after_blank_ = false;
    const std::size_t end = without_heading_attributes(line);
    inlines_.copy(line.begin, end);
    out_.copy(given_, line.end, line.next);
  }

  std::size_t blank_line(const SourceLine& line) {
    out_.copy(given_, line.begin, line.next);
    after_blank_ = true;
    in_markdown_html_ = false;
    return line.next;
  }

  std::size_t verbatim(const SourceLine& line) {
    out_.copy(given_, line.begin, line.next);
    after_blank_ = false;
    return line.next;
  }

  std::size_t in_fence(const SourceLine& line) {
    if (!fence_closer_.empty() ? closes_template(line) : ends_fence(line.whole(given_), *fence_)) {
      fence_.reset();
      if (!fence_closer_.empty()) {
        out_.insert("~~~~~~~~\n", line.begin);
        fence_closer_.clear();
        return line.next;
      }
    }
    return verbatim(line);
  }

  std::size_t in_html(const SourceLine& line) {
    if (html_end_ == "\n"
            ? line.blank
            : given_.substr(line.begin, line.end - line.begin).find(html_end_) != std::string_view::npos)
      html_end_ = {};
    verbatim(line);
    after_blank_ = line.blank;
    return line.next;
  }

  /// [^label]: the note's text, and what is indented below it.
  std::size_t take_note(const SourceLine& line, std::size_t label) {
    const std::string_view words = line.words(given_);
    const std::size_t note = out_.notes.size();
    out_.notes.push_back({std::string(words.substr(2, label - 4)), line.begin});
    NoteBody body{note, {}};
    const std::size_t after = indented_body(given_, line, line.first + label, body.lines);
    notes_.push_back(std::move(body));
    out_.insert("\n", line.begin);
    after_blank_ = true;
    return after;
  }

  /// Attributes at a heading's end are no words of it.
  std::size_t without_heading_attributes(const SourceLine& line) const {
    const std::string_view words = line.words(given_);
    if (!words.ends_with('}')) return line.end;
    const bool heading = words.starts_with('#') || (line.next < given_.size() &&
                                                    is_underline(read_line(given_, line.next).words(given_)));
    const std::size_t brace = words.rfind('{');
    if (!heading || brace == std::string_view::npos) return line.end;
    const auto attributes = read_attributes(words.substr(brace));
    return attributes && brace + attributes->length == words.size() ? line.first + brace : line.end;
  }

  std::size_t division(const SourceLine& line) {
    std::string_view words = line.words(given_);
    words.remove_prefix(std::min(words.find_first_not_of(':'), words.size()));
    while (words.ends_with(':') || words.ends_with(' ')) words.remove_suffix(1);
    while (words.starts_with(' ')) words.remove_prefix(1);
    if (words.empty()) {
      if (divisions_.empty()) return 0;
      out_.directive(divisions_.back(), line.begin);
      divisions_.pop_back();
      return after_directive(line.next);
    }
    BracedAttributes attributes;
    if (const auto braced = read_attributes(words)) {
      attributes = *braced;
    } else if (words.find_first_of(" {}") == std::string_view::npos) {
      attributes.classes.emplace_back(words);
    } else {
      return 0;
    }
    static constexpr std::array<std::string_view, 4> of_verse = {"verse", "poem", "poetry", "line-block"};
    const bool verse = std::any_of(of_verse.begin(), of_verse.end(),
                                   [&](std::string_view name) { return attributes.has_class(name); });
    Directive& begin =
        out_.directive(verse ? DirectiveKind::poem_begin : DirectiveKind::wrapper_begin, line.begin);
    begin.language = attributes.language();
    begin.direction = attributes.direction();
    divisions_.push_back(verse ? DirectiveKind::poem_end : DirectiveKind::wrapper_end);
    return after_directive(line.next);
  }

  void close_divisions() {
    if (fence_ && fence_closer_.empty())
      out_.insert("\n" + std::string(fence_->length, fence_->sign) + "\n", given_.size());
    if (fence_ && !fence_closer_.empty()) out_.insert("\n~~~~~~~~\n", given_.size());
    for (; !divisions_.empty(); divisions_.pop_back()) out_.directive(divisions_.back(), given_.size());
  }

  std::size_t after_directive(std::size_t next) {
    after_blank_ = true;
    in_list_ = false;
    return next;
  }

  /// A term, and below it what it means, after a colon.
  std::size_t definitions(const SourceLine& first) {
    SourceLine term = first;
    if (!is_term(given_, term)) return 0;
    out_.directive(DirectiveKind::definitions_begin, first.begin);
    std::size_t at = first.begin;
    while (is_term(given_, term)) {
      out_.directive(DirectiveKind::definition_term, term.begin);
      inlines_.begin_paragraph(term.begin, term.end);
      inlines_.copy(term.begin, term.end);
      at = term.next;
      for (SourceLine line = after_blank_lines(given_, at); definition_mark(given_, line) > 0;
           line = after_blank_lines(given_, at)) {
        out_.directive(DirectiveKind::definition_body, line.begin);
        std::vector<std::pair<std::size_t, std::size_t>> body;
        at = indented_body(given_, line, line.first + definition_mark(given_, line), body);
        add_body(body);
      }
      term = after_blank_lines(given_, at);
    }
    out_.directive(DirectiveKind::definitions_end, at);
    return after_directive(at);
  }

  /// Lines of a note or a definition, their indent taken off.
  void add_body(const std::vector<std::pair<std::size_t, std::size_t>>& lines) {
    std::optional<Fence> fence;
    if (!lines.empty()) inlines_.begin_paragraph(lines.front().first, lines.back().second);
    for (const auto& [begin, end] : lines) {
      const std::string_view words = given_.substr(begin, end - begin);
      const bool was_inside = fence.has_value();
      if (!fence) {
        fence = fence_of(words);
      } else if (ends_fence(words, *fence)) {
        fence.reset();
      }
      if (was_inside || fence) {
        out_.copy(given_, begin, end);
      } else {
        inlines_.copy(begin, end);
      }
      out_.insert("\n", end);
    }
    if (fence) out_.insert(std::string(fence->length, fence->sign) + "\n", lines.back().second);
  }

  /// Notes may hold notes: the list grows while it is walked.
  void add_notes() {
    for (std::size_t i = 0; i < notes_.size(); ++i) {
      const NoteBody body = std::move(notes_[i]);
      const std::size_t at = body.lines.empty() ? given_.size() : body.lines.front().first;
      out_.directive(DirectiveKind::note_begin, at).note = body.note;
      add_body(body.lines);
      out_.directive(DirectiveKind::note_end, body.lines.empty() ? at : body.lines.back().second).note =
          body.note;
    }
  }

  /// | lines
  /// |   as they are
  bool is_line_block(const SourceLine& first) const {
    std::size_t lines = 0, closed = 0;
    for (std::size_t at = first.begin; at < inlines_.paragraph_end();) {
      const SourceLine line = read_line(given_, at);
      const std::string_view words = line.words(given_);
      const bool opens = words == "|" || words.starts_with("| ");
      if (!opens && (lines == 0 || line.indent == 0)) return false;
      if (lines == 1 && is_table_rule(words)) return false;
      ++lines;
      closed += words.size() > 1 && words.ends_with('|');
      at = line.next;
    }
    return lines > 1 && closed * 2 < lines;
  }

  std::size_t line_block(const SourceLine& first) {
    out_.directive(DirectiveKind::poem_begin, first.begin);
    std::size_t at = first.begin;
    while (at < inlines_.paragraph_end()) {
      const SourceLine line = read_line(given_, at);
      const std::string_view words = line.words(given_);
      const bool goes_on = !words.starts_with('|');
      const std::size_t from = goes_on ? line.first : std::min(line.first + 2, line.end);
      const std::size_t first_word =
          std::min(given_.substr(0, line.end).find_first_not_of(' ', from), line.end);
      if (goes_on) out_.insert(" ", line.first);
      if (!goes_on && at != first.begin) out_.insert("\n", line.begin);
      for (std::size_t i = from; !goes_on && i < first_word; ++i) out_.insert("\u00A0", i);
      if (is_block_sign(given_.substr(first_word, line.end - first_word))) out_.insert("\\", first_word);
      inlines_.copy(first_word, line.end);
      at = line.next;
    }
    out_.directive(DirectiveKind::poem_end, at);
    return after_directive(at);
  }

  std::size_t html(const SourceLine& line) {
    const std::string_view words = line.words(given_);
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 8> raw = {
        {{"<!--", "-->"},
         {"<![CDATA[", "]]>"},
         {"<?", "?>"},
         {"<!", ">"},
         {"<script", "</script>"},
         {"<pre", "</pre>"},
         {"<style", "</style>"},
         {"<textarea", "</textarea>"}}};
    for (const auto& [opener, closer] : raw) {
      if (!words.starts_with(opener)) continue;
      if (words.find(closer, 2) == std::string_view::npos) html_end_ = closer;
      return verbatim(line);
    }
    const auto tag = read_tag(words);
    if (tag && attribute(tag->attributes, "markdown", entities_).value_or("0") != "0") {
      in_markdown_html_ = true;
      return markdown_in_html(line);
    }
    if (kind_of(tag ? tag->name : tag_name(words)) != ElementKind::words) {
      html_end_ = "\n";
      return verbatim(line);
    }
    return 0;
  }

  /// Inside <aside markdown="1"> tags stand between blank lines, and the words are Markdown.
  std::size_t markdown_in_html(const SourceLine& line) {
    const auto tag = read_tag(line.words(given_));
    const bool block_tag = tag && kind_of(tag->name) != ElementKind::words;
    if (block_tag) out_.insert("\n", line.first);
    inlines_.copy(line.first, line.end);
    out_.insert(block_tag ? "\n\n" : "\n", line.end);
    after_blank_ = block_tag;
    return line.next;
  }

  /// A line that is a shortcode, or attributes for the block beside it.
  std::size_t template_line(const SourceLine& line) {
    const std::string_view words = line.words(given_);
    if (const auto attributes = read_attributes(words);
        attributes && attributes->length == words.size() && words[1] == ':')
      return line.next;
    const auto code = read_shortcode(words);
    if (!code || code->length != words.size()) return 0;
    if (code->name == "highlight") {
      const std::string language = code->value("0");
      out_.insert("\n~~~~~~~~ " + language + "\n", line.begin);
      fence_ = Fence{'~', 8, 0};
      fence_closer_ = words.starts_with("{{") ? "/highlight" : "endhighlight";
      return line.next;
    }
    if (code->name == "figure" && !code->value("src").empty()) {
      Directive& figure = out_.directive(DirectiveKind::figure, line.begin);
      figure.text = code->value("src");
      figure.caption = code->value("caption").empty() ? code->value("title") : code->value("caption");
      return after_directive(line.next);
    }
    return 0;
  }
  bool closes_template(const SourceLine& line) const {
    const auto code = read_shortcode(line.words(given_));
    return code && code->name == fence_closer_;
  }

  static bool is_wide_table_rule(std::string_view words) {
    return is_table_rule(words) && std::count(words.begin(), words.end(), '|') > most_columns;
  }

  std::string_view given_;
  std::size_t begin_;
  Prepared out_;
  std::vector<NoteBody> notes_;
  InlineRewriter inlines_;
  Entities entities_;
  std::optional<Fence> fence_;
  std::string fence_closer_;   ///< the shortcode that ends code begun by one
  std::string_view html_end_;  ///< what ends raw HTML; a line end for a blank line
  bool in_markdown_html_ = false;
  bool in_list_ = false;
  bool after_blank_ = true;
  std::vector<DirectiveKind> divisions_;  ///< what ends each one open
};

}  // namespace

Prepared prepare_markdown(std::string_view given, std::size_t begin) { return Preparer(given, begin).run(); }

}  // namespace warraq::read
