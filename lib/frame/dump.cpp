#include "warraq/frame/dump.hpp"

#include <fmt/format.h>

#include "warraq/base/unicode.hpp"

namespace warraq {

namespace {

/// A length in points with three decimals and never a minus before zero.
std::string number(double value) {
  std::string text = fmt::format("{:.3f}", value);
  return text == "-0.000" ? "0.000" : text;
}
std::string number(Length length) { return number(length.points()); }

/// Text between quotes; what cannot be seen is written as its code point.
std::string quoted(std::u16string_view text) {
  std::string out = "\"";
  for (std::size_t i = 0; i < text.size();) {
    const char32_t c = next_code_point(text, i);
    const bool unseen = c < 0x20 || c == 0x7F || c == 0xA0 || c == 0xAD || (c >= 0x200B && c <= 0x200F) ||
                        (c >= 0x2028 && c <= 0x202F) || (c >= 0x2060 && c <= 0x206F) || c == 0xFEFF;
    if (unseen)
      out += fmt::format("<{:04X}>", static_cast<unsigned>(c));
    else if (c == '"' || c == '\\')
      out.append(1, '\\').append(1, static_cast<char>(c));
    else
      out += to_utf8(c);
  }
  out += '"';
  return out;
}

std::string extent(Size size) { return fmt::format("{}x{}", number(size.width), number(size.height)); }

std::string quoted(const std::string& utf8) { return quoted(to_utf16(utf8)); }

std::string colour_name(const Colour& colour) {
  if (!colour.spot.empty()) return fmt::format("{}@{:.3g}", quoted(colour.spot), colour.black);
  if (colour.is_grey()) return fmt::format("grey {:.3g}", colour.black);
  return fmt::format("cmyk {:.3g} {:.3g} {:.3g} {:.3g}", colour.cyan, colour.magenta, colour.yellow,
                     colour.black);
}

/// Writes a tree of frames, two spaces a level.
class Dumper {
 public:
  void line(const TextLine& text, const std::string& place, int depth) {
    begin(depth, fmt::format("line{} w={} {}", place, number(text.width), to_string(text.direction)));
    if (text.stretch != 0) out_ += fmt::format(" stretch={}", number(text.stretch));
    if (text.overfull != Length()) out_ += fmt::format(" overfull={}", number(text.overfull));
    if (text.ends_paragraph) out_ += " ends";
    out_ += '\n';
    Length x;
    for (const GlyphRun& run : text.runs) {
      glyph_run(run, x, depth + 1);
      x += run.width();
    }
  }

  void frame(const Frame& frame, int depth) {
    for (const FrameItem& item : frame.items) {
      std::string place = fmt::format(" x={} y={}", number(item.position.x), number(item.position.y));
      if (item.structure != 0) place += fmt::format(" structure={}", item.structure);
      if (item.furniture) place += " furniture";
      std::visit([&](const auto& content) { this->item(content, place, depth); }, item.content);
    }
  }

  void page(const Page& page, std::size_t number_of_page) {
    begin(0, fmt::format("page {} {} label {}", number_of_page, extent(page.media), quoted(page.label)));
    out_ += '\n';
    if (page.trim.size != page.media || page.trim.origin != Point()) box("trim", page.trim);
    if (page.bleed.size != Size() && page.bleed != page.trim) box("bleed", page.bleed);
    frame(page.frame, 1);
  }

  void plain(int depth, const std::string& words) {
    begin(depth, words);
    out_ += '\n';
  }

  std::string take() { return std::move(out_); }

 private:
  void begin(int depth, const std::string& words) {
    out_.append(static_cast<std::size_t>(depth) * 2, ' ');
    out_ += words;
  }

  void box(const char* name, const Rect& rect) {
    plain(1,
          fmt::format("{} x={} y={} {}", name, number(rect.left()), number(rect.top()), extent(rect.size)));
  }

  void glyph_run(const GlyphRun& run, Length x, int depth) {
    begin(depth,
          fmt::format("run {} {} {:.4g} level={} x={}", run.language.known() ? run.language.tag() : "-",
                      run.face ? run.face->name() : "no-face", run.size.points(), run.level, number(x)));
    if (run.baseline_shift != Length()) out_ += fmt::format(" shift={}", number(run.baseline_shift));
    if (run.expansion != 0) out_ += fmt::format(" expansion={:+}", run.expansion);
    if (run.colour != Colour()) out_ += fmt::format(" {}", colour_name(run.colour));
    out_ += fmt::format(" {} [", quoted(run.text));
    for (std::size_t i = 0; i < run.glyphs.size(); ++i) {
      if (i > 0) out_ += ' ';
      glyph(run.glyphs[i]);
    }
    out_ += "]\n";
  }

  void glyph(const Glyph& glyph) {
    out_ += std::to_string(glyph.id);
    if (glyph.x_offset != Length() || glyph.y_offset != Length())
      out_ += fmt::format("@{},{}", number(glyph.x_offset), number(glyph.y_offset));
    out_ += fmt::format("={}+{}", glyph.cluster, number(glyph.advance));
    switch (glyph.role) {
      case GlyphRole::text:
        break;
      case GlyphRole::kashida:
        out_ += "k";
        break;
      case GlyphRole::hyphen:
        out_ += "h";
        break;
    }
  }

  void item(const TextLine& text, const std::string& place, int depth) { line(text, place, depth); }
  void item(const Rule& rule, const std::string& place, int depth) {
    plain(depth, fmt::format("rule{} {} {}", place, extent(rule.size), colour_name(rule.colour)));
  }
  void item(const Image& image, const std::string& place, int depth) {
    std::string words = fmt::format("image{} {}", place, extent(image.size));
    if (image.data) words += fmt::format(" {}x{} pixels", image.data->width, image.data->height);
    plain(depth, fmt::format("{} {}", words, quoted(image.alternate_text)));
  }
  void item(const Link& link, const std::string& place, int depth) {
    plain(depth, fmt::format("link{} {} {}", place, extent(link.size), quoted(link.target)));
  }
  void item(const Anchor& anchor, const std::string& place, int depth) {
    plain(depth, fmt::format("anchor{} {}", place, quoted(anchor.name)));
  }
  void item(const std::shared_ptr<const Frame>& inner, const std::string& place, int depth) {
    plain(depth, fmt::format("frame{} {}", place, inner ? extent(inner->size) : "empty"));
    if (inner) frame(*inner, depth + 1);
  }

  std::string out_;
};

}  // namespace

std::string dump(const Frame& frame) {
  Dumper dumper;
  dumper.plain(0, fmt::format("frame {}", extent(frame.size)));
  dumper.frame(frame, 1);
  return dumper.take();
}

std::string dump(const TextLine& line) {
  Dumper dumper;
  dumper.line(line, "", 0);
  return dumper.take();
}

std::string dump(const PagedDocument& document) {
  Dumper dumper;
  dumper.plain(0,
               fmt::format("document {} {}", to_string(document.direction), quoted(document.metadata.title)));
  for (const OutlineEntry& entry : document.outline)
    dumper.plain(1, fmt::format("outline {} page {} y={} {}", entry.level, entry.page + 1, number(entry.top),
                                quoted(entry.title)));
  for (std::size_t i = 0; i < document.pages.size(); ++i) dumper.page(document.pages[i], i + 1);
  return dumper.take();
}

}  // namespace warraq
