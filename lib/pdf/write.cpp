#include "warraq/pdf/write.hpp"

#include "pdf/canvas.hpp"
#include "pdf/font_objects.hpp"
#include "pdf/syntax.hpp"
#include "pdf/write_internal.hpp"
#include "warraq/base/file.hpp"

#include <hb.h>
#include <map>
#include "font/face_impl.hpp"
namespace warraq {
namespace pdf {
struct PathOut {
  std::string s;
  double k;
  double x = 0, y = 0;
  void n(double v) {
    append_number(s, v * k, 1);
    s += ' ';
  }
};
std::string glyph_path(const Face& f, GlyphId g) {
  hb_draw_funcs_t* d = hb_draw_funcs_create();
  hb_draw_funcs_set_move_to_func(
      d,
      [](hb_draw_funcs_t*, void* p, hb_draw_state_t*, float x, float y, void*) {
        auto& o = *(PathOut*)p;
        o.n(x);
        o.n(y);
        o.s += "m\n";
        o.x = x;
        o.y = y;
      },
      nullptr, nullptr);
  hb_draw_funcs_set_line_to_func(
      d,
      [](hb_draw_funcs_t*, void* p, hb_draw_state_t*, float x, float y, void*) {
        auto& o = *(PathOut*)p;
        o.n(x);
        o.n(y);
        o.s += "l\n";
        o.x = x;
        o.y = y;
      },
      nullptr, nullptr);
  hb_draw_funcs_set_cubic_to_func(
      d,
      [](hb_draw_funcs_t*, void* p, hb_draw_state_t*, float a, float b, float c, float e, float x, float y,
         void*) {
        auto& o = *(PathOut*)p;
        for (float v : {a, b, c, e, x, y}) o.n(v);
        o.s += "c\n";
        o.x = x;
        o.y = y;
      },
      nullptr, nullptr);
  hb_draw_funcs_set_close_path_func(
      d, [](hb_draw_funcs_t*, void* p, hb_draw_state_t*, void*) { ((PathOut*)p)->s += "h\n"; }, nullptr,
      nullptr);
  PathOut o{{}, 1000.0 / f.units_per_em()};
  hb_font_get_glyph_shape(f.impl().hb_font, g, d, &o);
  hb_draw_funcs_destroy(d);
  return o.s + "f\n";
}
std::string document_bytes(const PagedDocument& document, const PdfOptions& options, PdfCache& cache,
                           const Recipe& recipe) {
  std::string out;
  auto sink = make_haru_sink([&](std::string_view b) {
    out.append(b);
    return true;
  });
  FontTable fonts(*sink);
  Compressor& comp = cache.impl().compressor(options.compression);
  ObjectId root = sink->reserve(), pages = sink->reserve(), info = sink->reserve(), res = sink->reserve();
  std::string kids;
  std::map<std::pair<const Face*, GlyphId>, int> forms;
  std::vector<std::pair<FaceRef, GlyphId>> form_order;
  for (const Page& page : document.pages) {
    Canvas canvas(page.media.height);
    auto paint = [&](auto&& self, const Frame& f, Point o) -> void {
      for (auto& it : f.items) {
        Point p = o + it.position;
        if (auto* l = std::get_if<TextLine>(&it.content)) {
          auto runs = spell(*l, recipe);
          std::optional<Canvas::Text> text;
          text.emplace(canvas);
          bool first = true;
          for (auto& r : runs) {
            if (r.fresh && !first) {
              text.reset();
              text.emplace(canvas);
            }
            first = false;
            FontUse& use = fonts.use(r.run->face);
            text->font(use, r.run->size);
            for (auto& s : r.signs) {
              if (s.fresh) {
                text.reset();
                text.emplace(canvas);
                text->font(use, r.run->size);
              }
              GlyphWidth extra{};
              if (s.slot.units() >= 0) {
                const auto own =
                    std::int32_t(r.run->face->advance(s.glyph).value * 100000 / r.run->face->units_per_em());
                const auto want = std::int32_t(ratio(s.slot, r.run->size) * 1000 + .5) * 100;
                extra.hundredths = want - own;
              }
              text->show(use.code(s.glyph, s.text, extra), {p.x + s.x, p.y + s.y});
            }
          }
          text.reset();
          for (auto& r : runs)
            for (auto& s : r.ink) {
              auto [it2, fresh] = forms.try_emplace({&*r.run->face, s.glyph}, 0);
              if (fresh) {
                it2->second = int(forms.size());
                form_order.push_back({r.run->face, s.glyph});
              }
              canvas.paint_form(std::string("G").append(std::to_string(it2->second)), {p.x + s.x, p.y + s.y},
                                r.run->size.points() / 1000);
            }
        } else if (auto* n = std::get_if<std::shared_ptr<const Frame>>(&it.content))
          self(self, **n, p);
      }
    };
    paint(paint, page.frame, {});
    ObjectId content = sink->reserve(), pid = sink->reserve();
    sink->stream(content, std::string(comp.filter()), comp.press(canvas.bytes()));
    sink->dict(pid,
               Entries()
                   .put("Type", "/Page")
                   .put("Parent", reference(pages))
                   .put("MediaBox", rectangle(0, 0, page.media.width.points(), page.media.height.points()))
                   .put("Resources", reference(res))
                   .put("Contents", reference(content))
                   .text());
    kids.append(reference(pid)).append(" ");
  }
  std::string fr = "/Font <<";
  for (auto& u : fonts.all()) {
    put_font(*sink, *u, cache.impl(), comp);
    fr.append("/F")
        .append(std::to_string(u->number()))
        .append(" ")
        .append(reference(u->object()))
        .append(" ");
  }
  fr += ">> /XObject <<";
  for (std::size_t i = 0; i < form_order.size(); ++i) {
    ObjectId f = sink->reserve();
    sink->stream(f, "/Type /XObject /Subtype /Form /BBox [-2000 -2000 4000 4000] ",
                 glyph_path(*form_order[i].first, form_order[i].second));
    fr.append("/G").append(std::to_string(i + 1)).append(" ").append(reference(f)).append(" ");
  }
  sink->dict(res, fr + ">>\n");
  sink->dict(pages, Entries()
                        .put("Type", "/Pages")
                        .number("Count", double(document.pages.size()))
                        .put("Kids", std::string("[").append(kids).append("]"))
                        .text());
  sink->dict(info, Entries().put("Title", text_string(document.metadata.title)).text());
  sink->dict(root, Entries().put("Type", "/Catalog").put("Pages", reference(pages)).text());
  sink->finish(root, info, std::string(16, 'x'));
  return out;
}
}  // namespace pdf
std::string pdf_bytes(const PagedDocument& d, const PdfOptions& o, PdfCache& c) {
  return pdf::document_bytes(d, o, c, {});
}
std::string pdf_bytes(const PagedDocument& d, const PdfOptions& o) {
  PdfCache c;
  return pdf_bytes(d, o, c);
}
void write_pdf(const PagedDocument& d, const std::filesystem::path& p, const PdfOptions& o) {
  PdfCache c;
  write_pdf(d, p, o, c);
}
void write_pdf(const PagedDocument& d, const std::filesystem::path& p, const PdfOptions& o, PdfCache& c) {
  write_file(p, pdf_bytes(d, o, c));
}
}  // namespace warraq
