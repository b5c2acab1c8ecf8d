#include "page/inline_text.hpp"

#include <algorithm>

#include "page/capitals.hpp"
#include "warraq/base/unicode.hpp"

namespace warraq {

namespace {

bool is_digit(char16_t c) {
  return (c >= u'0' && c <= u'9') || (c >= 0x660 && c <= 0x669) || (c >= 0x6F0 && c <= 0x6F9);
}

/// What may stand between two digits of one number group.
bool joins_digits(char16_t c) {
  constexpr std::u16string_view joiners = u"-\u2010\u2011\u2012\u2013./:,\u066B\u066C\u060D";
  return joiners.find(c) != std::u16string_view::npos;
}

/// Characters that the bidi algorithm treats as separators which do not hold a group together.
bool needs_isolate(char16_t c) { return c == u'-' || (c >= 0x2010 && c <= 0x2013) || c == u'+' || c == u' '; }

std::string mark_text(const Note& note) { return note.mark.empty() ? "*" : note.mark; }

bool has_digit(const std::string& mark) {
  return std::any_of(mark.begin(), mark.end(), [](char c) { return c >= '0' && c <= '9'; }) ||
         std::any_of(mark.begin(), mark.end(), [](char c) { return static_cast<unsigned char>(c) >= 0xD9; });
}

void raise(TextStyle& style, double size, double rise) {
  style.baseline_shift -= style.size.scaled(rise);
  style.size = style.size.scaled(size);
}

void apply(const Mark& mark, TextStyle& style) {
  switch (mark.kind) {
    case MarkKind::emphasis:
      style.face.italic = !style.face.italic;
      break;
    case MarkKind::strong:
      style.face.weight = std::max(700, style.face.weight);
      break;
    case MarkKind::code:
      style.family = "mono";
      style.size = style.size.scaled(0.92);  // a typewriter face looks large beside a text face
      break;
    case MarkKind::superscript:
      raise(style, 0.68, 0.34);
      break;
    case MarkKind::subscript:
      raise(style, 0.68, -0.16);
      break;
    case MarkKind::small_caps:
      if (style.small_caps == SmallCaps::none) style.small_caps = SmallCaps::letters;
      break;
    case MarkKind::link:
      style.link = mark.target;
      break;
    case MarkKind::quotation:
      if (mark.language.known()) style.language = mark.language;
      break;
    case MarkKind::direction:
    case MarkKind::underline:
    case MarkKind::strike:
    case MarkKind::note_reference:
    case MarkKind::line_break:
      break;
  }
}

/// Walks a text from one boundary of its marks to the next and appends each stretch in its style.
/// What a mark of direction says; nullopt lets the first strong letter decide.
std::optional<Direction> named_direction(std::string_view name) {
  if (name == "rtl") return Direction::right_to_left;
  if (name == "ltr") return Direction::left_to_right;
  return std::nullopt;
}

class Assembler {
 public:
  Assembler(const ShownText& shown, TextStyle style, Direction direction, std::span<const Note> notes,
            const Typographer* typographer)
      : text_(shown.text),
        written_(shown.written),
        style_(std::move(style)),
        notes_(notes),
        typographer_(typographer) {
    result_.paragraph.direction = direction;
  }

  InlineText run() {
    std::vector<std::uint32_t> cuts{0, static_cast<std::uint32_t>(text_.utf8.size())};
    for (const Mark& mark : text_.marks) cuts.insert(cuts.end(), {mark.begin, mark.end});
    for (const SourcePiece& piece : text_.sources) cuts.push_back(piece.text_begin);
    for (const ShownText::Written& one : written_) cuts.insert(cuts.end(), {one.bytes.begin, one.bytes.end});
    std::sort(cuts.begin(), cuts.end());
    cuts.erase(std::unique(cuts.begin(), cuts.end()), cuts.end());
    places_.reserve(cuts.size());
    for (std::size_t i = 0; i < cuts.size(); ++i) {
      // What stands at a boundary belongs to the words before it, so a stretch ends where a note mark begins.
      places_.push_back({cuts[i], position()});
      if (!result_.sources.empty()) result_.sources.back().range.end = position();
      point_marks(cuts[i]);
      places_.back().behind = position();
      begin_source(cuts[i]);
      if (i + 1 < cuts.size()) stretch(cuts[i], cuts[i + 1]);
    }
    isolate_marks();
    for (const ShownText::Written& one : written_)
      result_.paragraph.respelled.push_back(
          {{index_after(one.bytes.begin), index_of(one.bytes.end)}, to_utf16(one.words)});
    return std::move(result_);
  }

 private:
  struct Place {
    std::uint32_t byte = 0, index = 0;
    std::uint32_t behind = 0;  ///< the index behind note marks and breaks at that place
  };

  std::uint32_t position() const { return static_cast<std::uint32_t>(result_.paragraph.text.size()); }

  std::uint32_t index_of(std::uint32_t byte) const {
    return std::lower_bound(places_.begin(), places_.end(), byte,
                            [](const Place& place, std::uint32_t b) { return place.byte < b; })
        ->index;
  }

  /// The same behind the marks that stand there.
  std::uint32_t index_after(std::uint32_t byte) const {
    return std::lower_bound(places_.begin(), places_.end(), byte,
                            [](const Place& place, std::uint32_t b) { return place.byte < b; })
        ->behind;
  }

  void begin_source(std::uint32_t byte) {
    const std::size_t next = result_.sources.size();
    if (next < text_.sources.size() && text_.sources[next].text_begin == byte)
      result_.sources.push_back({{position(), position()}, text_.sources[next].source});
  }

  void stretch(std::uint32_t begin, std::uint32_t end) {
    TextStyle style = style_;
    for (const Mark& mark : text_.marks)
      if (mark.begin <= begin && end <= mark.end && mark.begin < mark.end) apply(mark, style);
    result_.paragraph.append(to_utf16(std::string_view(text_.utf8).substr(begin, end - begin)), style);
  }

  void point_marks(std::uint32_t at) {
    for (const Mark& mark : text_.marks) {
      if (mark.begin != at || mark.end != at) continue;
      if (mark.kind == MarkKind::line_break) result_.paragraph.append(u"\u2028", style_);
      if (mark.kind == MarkKind::note_reference && mark.note < notes_.size()) note_mark(mark.note);
    }
  }

  void note_mark(std::uint32_t number) {
    const Note& note = notes_[number];
    TextStyle style = style_;
    style.link = "#note-" + std::to_string(number + 1);
    style.face.italic = false;
    // Stars and daggers are drawn raised in every text face; figures are not.
    if (has_digit(mark_text(note))) raise(style, 0.68, 0.34);
    result_.notes.push_back({position(), number});
    const std::string mark =
        typographer_ ? typographer_->in_digits(mark_text(note), style_.language) : mark_text(note);
    isolate(result_.paragraph.append(to_utf16(mark), style), {});
  }

  void isolate(TextRange range, std::optional<Direction> direction) {
    pending_.push_back({range, direction});
  }

  void isolate_marks() {
    for (const Mark& mark : text_.marks) {
      if (mark.begin == mark.end) continue;
      const TextRange range{index_of(mark.begin), index_of(mark.end)};
      if (mark.kind == MarkKind::link || mark.kind == MarkKind::code)
        isolate(range, mark.kind == MarkKind::code ? std::optional(Direction::left_to_right) : std::nullopt);
      if (mark.kind == MarkKind::quotation)
        isolate(range, mark.language.known() ? std::optional(mark.language.direction()) : std::nullopt);
      if (mark.kind == MarkKind::direction) isolate(range, named_direction(mark.target));
    }
    Paragraph& paragraph = result_.paragraph;
    if (paragraph.direction == Direction::right_to_left)
      for (const TextRange& group : number_groups(paragraph.text))
        if (!crosses(group)) isolate(group, Direction::left_to_right);
    std::stable_sort(pending_.begin(), pending_.end(), [](const Isolate& a, const Isolate& b) {
      return a.range.begin != b.range.begin ? a.range.begin < b.range.begin : a.range.end > b.range.end;
    });
    for (const Isolate& one : pending_) paragraph.isolate(one.range, one.direction);
  }

  /// Isolates must nest: a group that a mark cuts in two stays as it is.
  bool crosses(TextRange range) const {
    return std::any_of(pending_.begin(), pending_.end(), [&](const Isolate& other) {
      const bool apart = range.end <= other.range.begin || other.range.end <= range.begin;
      const bool inside = other.range.begin <= range.begin && range.end <= other.range.end;
      const bool around = range.begin <= other.range.begin && other.range.end <= range.end;
      return !apart && !inside && !around;
    });
  }

  const Text& text_;
  const std::vector<ShownText::Written>& written_;
  TextStyle style_;
  std::span<const Note> notes_;
  const Typographer* typographer_;
  std::vector<Place> places_;
  std::vector<Isolate> pending_;
  InlineText result_;
};

}  // namespace

namespace {

/// What a style's keys mean in OpenType; its own list of features comes last and so has the last word.
std::vector<std::string> features_of(const BlockStyle& style) {
  std::vector<std::string> features;
  switch (style.figures.shape) {
    case FigureStyle::Shape::as_drawn:
      break;
    case FigureStyle::Shape::lining:
      features.emplace_back("lnum");
      break;
    case FigureStyle::Shape::oldstyle:
      features.emplace_back("onum");
      break;
  }
  switch (style.figures.width) {
    case FigureStyle::Width::as_drawn:
      break;
    case FigureStyle::Width::proportional:
      features.emplace_back("pnum");
      break;
    case FigureStyle::Width::tabular:
      features.emplace_back("tnum");
      break;
  }
  switch (style.ligatures) {
    case Ligatures::common:
      break;
    case Ligatures::none:
      features.insert(features.end(), {"-liga", "-clig"});
      break;
    case Ligatures::rare:
      features.insert(features.end(), {"dlig", "hlig"});
      break;
  }
  features.insert(features.end(), style.features.begin(), style.features.end());
  return features;
}

}  // namespace

TextStyle text_style(const BlockStyle& style, const Language& language) {
  TextStyle text;
  text.family = style.family;
  text.face = {style.weight, style.italic};
  text.size = style.size;
  text.colour = Colour::grey(style.tint);
  text.language = language;
  text.letter_spacing = style.letter_spacing.at(style.size, style.leading);
  text.small_caps = style.small_caps;
  text.features = features_of(style);
  return text;
}

InlineText inline_text(const Text& text, const BlockStyle& style, const Language& language,
                       Direction direction, std::span<const Note> notes, Typographer* typographer) {
  std::optional<ShownText> shown = typographer ? typographer->shown(text, language) : std::nullopt;
  if (!shown) shown = ShownText{text, {}};
  InlineText assembled = Assembler(*shown, text_style(style, language), direction, notes, typographer).run();
  space_capitals(assembled.paragraph, style.capital_spacing.at(style.size, style.leading));
  return assembled;
}

std::vector<TextRange> number_groups(std::u16string_view text) {
  std::vector<TextRange> groups;
  for (std::size_t i = 0; i < text.size();) {
    const bool plus = text[i] == u'+' && i + 1 < text.size() && is_digit(text[i + 1]);
    if (!is_digit(text[i]) && !plus) {
      ++i;
      continue;
    }
    const std::size_t begin = i;
    bool isolate = plus;
    if (plus) ++i;
    while (i < text.size() && is_digit(text[i])) {
      while (i < text.size() && is_digit(text[i])) ++i;
      const bool more = i + 1 < text.size() && is_digit(text[i + 1]);
      // Spaces join the groups of a telephone number only, which a plus sign gives away.
      if (more && (joins_digits(text[i]) || (plus && text[i] == u' '))) {
        isolate = isolate || needs_isolate(text[i]);
        ++i;
      }
    }
    if (isolate) groups.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(i)});
  }
  return groups;
}

}  // namespace warraq
