#include "pdf/page_painter.hpp"

#include "pdf/char_kind.hpp"
#include "pdf/rows.hpp"
#include "pdf/syntax.hpp"

namespace warraq::pdf {

namespace {

/// A URI may hold ASCII alone (ISO 32000-1, 12.6.4.7; RFC 3986): all else is percent-encoded.
std::string ascii_uri(std::string_view target) {
  constexpr char digits[] = "0123456789ABCDEF";
  std::string out;
  for (const char c : target) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte > 0x20 && byte < 0x7F) {
      out += c;
    } else {
      out += '%';
      out += digits[byte >> 4];
      out += digits[byte & 15];
    }
  }
  return out;
}

class PagePainter {
 public:
  PagePainter(const Page& page, std::uint32_t number, ObjectId object, const SharedParts& shared)
      : page_(page),
        number_(number),
        object_(object),
        shared_(shared),
        speller_({shared.direction_hints, page_direction(page.frame)}),
        canvas_(page.media.height) {}

  PaintedPage run() {
    paint(page_.frame, {}, false);
    marked_.reset();
    return {canvas_.take(), resources_.dictionary(), std::move(annotations_)};
  }

 private:
  /// Furniture of a frame makes furniture of all that is nested in it.
  void paint(const Frame& frame, Point origin, bool furniture) {
    for (std::size_t i = 0; i < frame.items.size(); ++i) {
      const FrameItem& item = frame.items[i];
      const Point at = origin + item.position;
      const bool aside = furniture || item.furniture;
      if (std::holds_alternative<TextLine>(item.content)) {
        mark(item.structure, aside);
        i += paint_row(frame, i, origin) - 1;
      } else if (const auto* rule = std::get_if<Rule>(&item.content)) {
        mark(item.structure, aside || item.structure == 0);
        set_colour(rule->colour);
        canvas_.fill_rectangle({at, rule->size});
      } else if (const auto* image = std::get_if<Image>(&item.content)) {
        mark(item.structure, aside);
        paint_image(*image, at);
      } else if (const auto* link = std::get_if<Link>(&item.content)) {
        add_link(*link, at, item.structure);
      } else if (const auto* nested = std::get_if<std::shared_ptr<const Frame>>(&item.content)) {
        paint(**nested, at, aside);
      }
    }
  }

  /// Content from here on belongs to `element`, or to nothing when it is furniture. Neighbours of one
  /// element share a sequence.
  void mark(StructureId element, bool furniture) {
    if (!shared_.structure) return;
    if (marked_ && furniture == marked_furniture_ && (furniture || element == marked_element_)) return;
    marked_.reset();
    marked_furniture_ = furniture;
    marked_element_ = element;
    if (furniture) {
      marked_.emplace(canvas_, "Artifact", "<</Type /Pagination>>");
      return;
    }
    std::string properties = "<</MCID ";
    append_integer(properties, shared_.structure->mark_content(element, number_, object_));
    marked_.emplace(canvas_, "Span", properties += ">>");
  }

  void set_colour(const Colour& colour) {
    if (colour.spot.empty()) {
      canvas_.fill_colour(colour);
      return;
    }
    const SpotInk& ink = shared_.spots.ink(colour.spot);
    resources_.use(ink);
    canvas_.fill_colour(colour, ink.resource);
  }

  /// Paints the line that is item `i`, with those that are one with it; returns how many they were.
  std::size_t paint_row(const Frame& frame, std::size_t i, Point origin) {
    const std::size_t length = row_length(frame, i);
    const auto row = length > 1 ? joined_row(frame, i, length) : std::nullopt;
    if (row) {
      paint_line(row->line, origin + row->position, false);
      return length;
    }
    paint_line(std::get<TextLine>(frame.items[i].content), origin + frame.items[i].position,
               followed_on_baseline(frame, i));
    return 1;
  }

  void paint_line(const TextLine& line, Point at, bool followed) {
    speller_.spell(line, followed);
    if (!speller_.signs().empty()) {
      Canvas::Text text(canvas_);
      for (std::size_t i = 0; i < speller_.signs().size();) i = show_run(line, i, at, text);
    }
    for (const Sign& sign : speller_.ink()) {
      const GlyphRun& run = line.runs[sign.run];
      const InkForm& form = shared_.forms.form(run.face, sign.glyph);
      resources_.use(form);
      set_colour(run.colour);
      const double unit = run.size.points() / 1000;
      canvas_.paint_form(form.resource, at + Point{sign.x, sign.y}, unit * run.width_scale(), unit);
    }
  }

  /// Shows the signs from `i` on that are of one run; returns where the next begins.
  std::size_t show_run(const TextLine& line, std::size_t i, Point at, Canvas::Text& text) {
    const std::uint32_t index = speller_.signs()[i].run;
    const GlyphRun& run = line.runs[index];
    FontUse& font = shared_.fonts.use(run.face);
    resources_.use(font);
    text.font(font, run.size, run.expansion);
    set_colour(run.colour);
    for (; i < speller_.signs().size() && speller_.signs()[i].run == index; ++i) {
      const Sign& sign = speller_.signs()[i];
      text.show(code_of(sign, run, font), at + Point{sign.x, sign.y});
    }
    return i;
  }

  /// Kerning within this much of an em leaves a glyph its own width.
  static constexpr double kerning = 0.05;

  Code code_of(const Sign& sign, const GlyphRun& run, FontUse& font) {
    const Code plain = font.code(sign.glyph, sign.text);
    if (sign.fit == Fit::loose) return plain;
    const double wanted = ratio(sign.width, run.size) * 1000 / run.width_scale();
    const double own = font.width(plain).hundredths / 100.0;
    const double limit = sign.fit == Fit::exact ? 0.5 : kerning * 1000;
    if (wanted - own <= limit && own - wanted <= limit) return plain;
    // Whole thousandths: lines set wider or narrower share their codes.
    return font.code(sign.glyph, sign.text, {static_cast<std::int32_t>(wanted + 0.5) * 100});
  }

  void paint_image(const Image& image, Point at) {
    const PlacedImage& placed = shared_.images.place(image.data);
    resources_.use(placed);
    canvas_.paint_image(placed.resource, {at, image.size});
  }

  void add_link(const Link& link, Point at, StructureId element) {
    const bool inside = !link.target.empty() && link.target[0] == '#';
    if (inside && !find_target(shared_.anchors, link.target)) return;  // leads nowhere
    Entries action;
    if (inside) {
      std::string destination;
      append_literal(destination, link.target.substr(1));
      action.put("S", "/GoTo").put("D", destination);
    } else {
      std::string uri;
      append_literal(uri, ascii_uri(link.target));
      action.put("S", "/URI").put("URI", uri);
    }
    const double top = (page_.media.height - at.y).points(), left = at.x.points();
    Entries annotation;
    annotation.put("Type", "/Annot")
        .put("Subtype", "/Link")
        .put("Rect", rectangle(left, top - link.size.height.points(), left + link.size.width.points(), top))
        .put("Border", "[0 0 0]")
        .number("F", 4)  // printed, as archives ask of every annotation
        .put("Contents", text_string(link.target))
        .put("A", action.enclosed());
    const ObjectId id = shared_.sink.reserve();
    if (shared_.structure)
      annotation.number("StructParent", shared_.structure->add_link(element, id, object_));
    shared_.sink.dict(id, annotation.text());
    annotations_.push_back(id);
  }

  const Page& page_;
  std::uint32_t number_;
  ObjectId object_;
  const SharedParts& shared_;
  Speller speller_;
  Canvas canvas_;
  PageResources resources_;
  std::vector<ObjectId> annotations_;
  std::optional<Canvas::Marked> marked_;
  StructureId marked_element_ = 0;
  bool marked_furniture_ = false;
};

}  // namespace

PaintedPage paint_page(const Page& page, std::uint32_t number, ObjectId object, const SharedParts& shared) {
  return PagePainter(page, number, object, shared).run();
}

}  // namespace warraq::pdf
