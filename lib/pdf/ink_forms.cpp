#include "pdf/ink_forms.hpp"

#include <hb.h>

#include <initializer_list>
#include <memory>

#include "font/face_impl.hpp"
#include "pdf/syntax.hpp"

namespace warraq::pdf {

namespace {

struct Path {
  std::string operators;
  double scale = 1;  ///< from design units

  void append(std::initializer_list<float> coordinates, char op) {
    for (const float value : coordinates) {
      append_number(operators, static_cast<double>(value) * scale, 1);
      operators += ' ';
    }
    operators += op;
    operators += '\n';
  }
};

Path& path_of(void* data) { return *static_cast<Path*>(data); }

struct DestroyDraw {
  void operator()(hb_draw_funcs_t* funcs) const { hb_draw_funcs_destroy(funcs); }
};

/// HarfBuzz turns quadratic curves into cubic ones when it is told of no other.
std::unique_ptr<hb_draw_funcs_t, DestroyDraw> path_funcs() {
  std::unique_ptr<hb_draw_funcs_t, DestroyDraw> funcs(hb_draw_funcs_create());
  hb_draw_funcs_set_move_to_func(
      funcs.get(),
      [](hb_draw_funcs_t*, void* data, hb_draw_state_t*, float x, float y, void*) {
        path_of(data).append({x, y}, 'm');
      },
      nullptr, nullptr);
  hb_draw_funcs_set_line_to_func(
      funcs.get(),
      [](hb_draw_funcs_t*, void* data, hb_draw_state_t*, float x, float y, void*) {
        path_of(data).append({x, y}, 'l');
      },
      nullptr, nullptr);
  hb_draw_funcs_set_cubic_to_func(
      funcs.get(),
      [](hb_draw_funcs_t*, void* data, hb_draw_state_t*, float x1, float y1, float x2, float y2, float x3,
         float y3, void*) {
        path_of(data).append({x1, y1, x2, y2, x3, y3}, 'c');
      },
      nullptr, nullptr);
  hb_draw_funcs_set_close_path_func(
      funcs.get(),
      [](hb_draw_funcs_t*, void* data, hb_draw_state_t*, void*) { path_of(data).append({}, 'h'); }, nullptr,
      nullptr);
  return funcs;
}

/// The ink box with a margin for rounding, as `/BBox` wants it.
std::string box_of(const Face& face, GlyphId glyph) {
  const GlyphInk ink = face.ink(glyph);
  const double scale = 1000.0 / face.units_per_em();
  const auto scaled = [&](FontUnits value) { return static_cast<double>(value.value) * scale; };
  return rectangle(scaled(ink.left) - 1, -scaled(ink.bottom) - 1, scaled(ink.right) + 1,
                   -scaled(ink.top) + 1);
}

}  // namespace

std::string outline_operators(const Face& face, GlyphId glyph) {
  Path path;
  path.scale = 1000.0 / face.units_per_em();
  const auto funcs = path_funcs();
  hb_font_get_glyph_shape(face.impl().hb_font, glyph, funcs.get(), &path);
  path.operators += "f\n";
  return std::move(path.operators);
}

const InkForm& InkForms::form(const FaceRef& face, GlyphId glyph) {
  const auto [at, fresh] = known_.try_emplace({face.get(), glyph}, forms_.size());
  if (fresh) forms_.push_back({face, glyph, sink_.reserve(), resource_name("G", forms_.size() + 1)});
  return forms_[at->second];
}

void InkForms::put_all(Compressor& compressor) {
  for (const InkForm& form : forms_) {
    Entries body;
    body.put("Type", "/XObject").put("Subtype", "/Form").put("BBox", box_of(*form.face, form.glyph));
    body.put("Resources", "<<>>").raw(compressor.filter());
    sink_.stream(form.object, body.text(), compressor.press(outline_operators(*form.face, form.glyph)));
  }
}

}  // namespace warraq::pdf
