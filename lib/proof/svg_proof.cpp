// SVG by our own hand: cairo numbers its groups from a counter of the process, so its bytes differ from call
// to call.

#include <charconv>
#include <string>
#include <string_view>
#include <unordered_map>

#include "proof/page_of.hpp"
#include "proof/painter.hpp"
#include "warraq/proof/proof.hpp"

namespace warraq {

namespace {

/// A number with at most `decimals` digits after the point and no needless zeros.
std::string number(double value, int decimals = 3) {
  char buffer[64];
  const auto end =
      std::to_chars(buffer, buffer + sizeof buffer, value, std::chars_format::fixed, decimals).ptr;
  std::string_view text(buffer, static_cast<std::size_t>(end - buffer));
  if (text.find('.') != std::string_view::npos) {
    text = text.substr(0, text.find_last_not_of('0') + 1);
    if (text.ends_with('.')) text.remove_suffix(1);
  }
  return text == "-0" ? "0" : std::string(text);
}

std::string hex_colour(const Colour& colour) {
  constexpr char digits[] = "0123456789abcdef";
  const ScreenColour screen = on_screen(colour);
  std::string text = "#";
  for (const double part : {screen.red, screen.green, screen.blue}) {
    const int level = static_cast<int>(part * 255 + 0.5);
    text += digits[level / 16];
    text += digits[level % 16];
  }
  return text;
}

std::string base64(std::string_view bytes) {
  constexpr char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string text;
  text.reserve((bytes.size() + 2) / 3 * 4);
  for (std::size_t i = 0; i < bytes.size(); i += 3) {
    const std::size_t have = std::min<std::size_t>(3, bytes.size() - i);
    unsigned group = 0;
    for (std::size_t j = 0; j < 3; ++j)
      group = group << 8 | (j < have ? static_cast<unsigned char>(bytes[i + j]) : 0u);
    for (std::size_t j = 0; j < 4; ++j) text += j <= have ? digits[group >> (18 - 6 * j) & 63] : '=';
  }
  return text;
}

/// Path data in design units, y downward.
std::string path_data(const Outline& outline) {
  std::string d;
  const auto add = [&](OutlinePoint p) { d += number(p.x, 1) + ' ' + number(-p.y, 1); };
  for (const OutlineStep& step : outline) {
    switch (step.verb) {
      case OutlineVerb::move:
        d += 'M', add(step.end);
        break;
      case OutlineVerb::line:
        d += 'L', add(step.end);
        break;
      case OutlineVerb::cubic:
        d += 'C', add(step.control1), d += ' ', add(step.control2), d += ' ', add(step.end);
        break;
      case OutlineVerb::close:
        d += 'Z';
        break;
    }
  }
  return d;
}

/// Collects the page, and each outline once, numbered in the order they are met.
class SvgPainter : public Painter {
 public:
  void run(const PlacedRun& run) override {
    if (run.glyphs.empty()) return;
    body_ += "<g fill=\"" + hex_colour(run.colour) + "\">\n";
    std::string scale = number(run.across, 6);
    if (run.upward != run.across) scale += ' ' + number(run.upward, 6);
    for (const PlacedGlyph& glyph : run.glyphs)
      body_ += "<use href=\"#g" + std::to_string(id_of(*glyph.outline)) + "\" transform=\"translate(" +
               number(glyph.origin.x.points()) + ' ' + number(glyph.origin.y.points()) + ") scale(" + scale +
               ")\"/>\n";
    body_ += "</g>\n";
  }

  void rule(const Rect& area, const Colour& colour) override {
    body_ += "<rect" + box(area) + " fill=\"" + hex_colour(colour) + "\"/>\n";
  }

  void image(const Rect& area, const ImageData& data) override {
    const char* type = data.format == ImageFormat::png ? "png" : "jpeg";
    body_ += "<image" + box(area) + " preserveAspectRatio=\"none\" href=\"data:image/" + type + ";base64," +
             base64(data.bytes) + "\"/>\n";
  }

  std::string document(Size size) const {
    const std::string width = number(size.width.points()), height = number(size.height.points());
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + width + "pt\" height=\"" + height +
           "pt\" viewBox=\"0 0 " + width + ' ' + height + "\">\n<defs>\n" + outlines_ +
           "</defs>\n<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n" + body_ + "</svg>\n";
  }

 private:
  std::size_t id_of(const Outline& outline) {
    const auto [it, is_new] = ids_.try_emplace(&outline, ids_.size());
    if (is_new)
      outlines_ += "<path id=\"g" + std::to_string(it->second) + "\" d=\"" + path_data(outline) + "\"/>\n";
    return it->second;
  }

  static std::string box(const Rect& area) {
    return " x=\"" + number(area.left().points()) + "\" y=\"" + number(area.top().points()) + "\" width=\"" +
           number(area.size.width.points()) + "\" height=\"" + number(area.size.height.points()) + '"';
  }

  std::string outlines_, body_;
  std::unordered_map<const Outline*, std::size_t> ids_;  // looked up only
};

}  // namespace

std::string proof_svg(const PagedDocument& document, std::size_t number) {
  const Page& page = page_of(document, number);
  OutlineReader outlines;
  SvgPainter painter;
  paint(page.frame, {}, outlines, painter);
  return painter.document(page.media);
}

}  // namespace warraq
