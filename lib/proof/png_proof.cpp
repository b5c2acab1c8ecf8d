#include <cairo.h>

#include <cmath>
#include <string>

#include "proof/page_of.hpp"
#include "proof/painter.hpp"
#include "proof/picture.hpp"
#include "warraq/base/error.hpp"
#include "warraq/proof/proof.hpp"

namespace warraq {

namespace {

struct ContextDelete {
  void operator()(cairo_t* context) const { cairo_destroy(context); }
};
using Context = std::unique_ptr<cairo_t, ContextDelete>;

/// Paints on an image surface, in points.
class CairoPainter : public Painter {
 public:
  explicit CairoPainter(cairo_t* context) : cairo_(context) {}

  void run(const PlacedRun& run) override {
    cairo_new_path(cairo_);
    for (const PlacedGlyph& glyph : run.glyphs) add(glyph, run);
    ink(run.colour);
    cairo_fill(cairo_);
  }

  void rule(const Rect& area, const Colour& colour) override {
    rectangle(area);
    ink(colour);
    cairo_fill(cairo_);
  }

  void image(const Rect& area, const ImageData& data) override {
    const Surface picture = decode(data);
    if (!picture) return crossed_box(area);
    const double width = cairo_image_surface_get_width(picture.get());
    const double height = cairo_image_surface_get_height(picture.get());
    cairo_save(cairo_);
    cairo_translate(cairo_, area.left().points(), area.top().points());
    cairo_scale(cairo_, area.size.width.points() / width, area.size.height.points() / height);
    cairo_set_source_surface(cairo_, picture.get(), 0, 0);
    cairo_pattern_set_extend(cairo_get_source(cairo_), CAIRO_EXTEND_PAD);  // no pale seam at the edges
    cairo_rectangle(cairo_, 0, 0, width, height);
    cairo_fill(cairo_);
    cairo_restore(cairo_);
  }

 private:
  void add(const PlacedGlyph& glyph, const PlacedRun& run) {
    const double x0 = glyph.origin.x.points(), y0 = glyph.origin.y.points();
    const auto x = [&](OutlinePoint p) { return x0 + p.x * run.across; };
    const auto y = [&](OutlinePoint p) { return y0 - p.y * run.upward; };
    for (const OutlineStep& step : *glyph.outline) {
      switch (step.verb) {
        case OutlineVerb::move:
          cairo_move_to(cairo_, x(step.end), y(step.end));
          break;
        case OutlineVerb::line:
          cairo_line_to(cairo_, x(step.end), y(step.end));
          break;
        case OutlineVerb::cubic:
          cairo_curve_to(cairo_, x(step.control1), y(step.control1), x(step.control2), y(step.control2),
                         x(step.end), y(step.end));
          break;
        case OutlineVerb::close:
          cairo_close_path(cairo_);
          break;
      }
    }
  }

  void ink(const Colour& colour) {
    const ScreenColour screen = on_screen(colour);
    cairo_set_source_rgb(cairo_, screen.red, screen.green, screen.blue);
  }

  void rectangle(const Rect& area) {
    cairo_rectangle(cairo_, area.left().points(), area.top().points(), area.size.width.points(),
                    area.size.height.points());
  }

  void crossed_box(const Rect& area) {
    rectangle(area);
    cairo_move_to(cairo_, area.left().points(), area.top().points());
    cairo_line_to(cairo_, area.right().points(), area.bottom().points());
    cairo_move_to(cairo_, area.right().points(), area.top().points());
    cairo_line_to(cairo_, area.left().points(), area.bottom().points());
    ink(Colour::grey(0.5));
    cairo_set_line_width(cairo_, 0.5);
    cairo_stroke(cairo_);
  }

  cairo_t* cairo_;
};

/// Pixels along an edge of the sheet. Throws Error bad_option beyond what an image surface holds.
int pixels(Length edge, double dpi) {
  constexpr double most = 32767;
  const double count = std::ceil(edge.points() * dpi / 72 - 1e-6);
  if (!(dpi > 0) || !(count >= 1) || count > most)
    throw Error(ErrorCode::bad_option, "dpi", "a page would be " + std::to_string(count) + " pixels long",
                "take a resolution between 36 and 1200");
  return static_cast<int>(count);
}

cairo_status_t append(void* user, const unsigned char* data, unsigned length) noexcept {
  static_cast<std::string*>(user)->append(reinterpret_cast<const char*>(data), length);
  return CAIRO_STATUS_SUCCESS;
}

}  // namespace

std::string proof_png(const PagedDocument& document, std::size_t number, const ProofOptions& options) {
  const Page& page = page_of(document, number);
  const Surface surface(cairo_image_surface_create(CAIRO_FORMAT_RGB24, pixels(page.media.width, options.dpi),
                                                   pixels(page.media.height, options.dpi)));
  const Context context(cairo_create(surface.get()));
  cairo_set_source_rgb(context.get(), 1, 1, 1);
  cairo_paint(context.get());
  cairo_scale(context.get(), options.dpi / 72, options.dpi / 72);
  cairo_set_antialias(context.get(), CAIRO_ANTIALIAS_GRAY);
  cairo_set_tolerance(context.get(), 0.05);
  OutlineReader outlines;
  CairoPainter painter(context.get());
  paint(page.frame, {}, outlines, painter);
  std::string bytes;
  if (cairo_surface_write_to_png_stream(surface.get(), append, &bytes) != CAIRO_STATUS_SUCCESS)
    throw std::bad_alloc();  // writing to memory fails for nothing else
  return bytes;
}

}  // namespace warraq
