#include "pdf/spelling.hpp"

#include <algorithm>
#include <optional>

#include "warraq/base/unicode.hpp"

namespace warraq::pdf {
namespace {

struct Placed {
  const Glyph* g;
  Length x;
};
struct Cluster {
  std::uint32_t begin, end;
  std::vector<Placed> glyphs;  // visual order
};

bool is_R(char32_t c) {
  return (c >= 0x590 && c <= 0x8FF && !(c >= 0x660 && c <= 0x66C) && !(c >= 0x6F0 && c <= 0x6F9) &&
          c != 0x60C && c != 0x66A) ||
         c == 0x200F || (c >= 0xFB1D && c <= 0xFDFF) || (c >= 0xFE70 && c <= 0xFEFF);
}
[[maybe_unused]] bool is_mark(char32_t c) {
  return (c >= 0x300 && c <= 0x36F) || (c >= 0x64B && c <= 0x65F) || c == 0x670 ||
         (c >= 0x6D6 && c <= 0x6DC) || (c >= 0x6DF && c <= 0x6E8) || (c >= 0x6EA && c <= 0x6ED) ||
         (c >= 0x610 && c <= 0x61A);
}
bool is_L(char32_t c) {
  return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
         (c >= 0xC0 && c < 0x590 && c != 0xD7 && c != 0xF7);
}
bool is_digit(char32_t c) {
  return (c >= '0' && c <= '9') || (c >= 0x660 && c <= 0x669) || (c >= 0x6F0 && c <= 0x6F9);
}

std::vector<char32_t> chars(std::u16string_view t) {
  std::vector<char32_t> v;
  for (std::size_t i = 0; i < t.size();) v.push_back(next_code_point(t, i));
  return v;
}
std::u16string u16(char32_t c) {
  if (c < 0x10000) return std::u16string(1, char16_t(c));
  c -= 0x10000;
  return {char16_t(0xD800 + (c >> 10)), char16_t(0xDC00 + (c & 0x3FF))};
}

struct Atom {
  const GlyphRun* run;
  std::size_t ri;
  std::vector<char32_t> cs;
  std::vector<Placed> glyphs;
  Length left, right;
  bool rtl() const { return run->right_to_left(); }
  std::vector<Sign> signs;          // visual order
  std::vector<Sign> before, after;  // hints, visually left / right
};

}  // namespace

bool poppler_num(char32_t c) {
  return is_digit(c) || c == '#' || c == '$' || c == '%' || c == '+' || c == ',' || c == '-' || c == '.' ||
         c == '/' || c == ':' || c == 0xA0 || c == 0x60C || c == 0x66A || c == 0x66B || c == 0x66C ||
         (c >= 0xA2 && c <= 0xA5) || c == 0xB0 || c == 0xB1 || (c >= 0x2030 && c <= 0x2034);
}

std::vector<SpelledRun> spell(const TextLine& line, const Recipe& R) {
  const bool para_rtl = line.direction == Direction::right_to_left;
  std::vector<Atom> atoms;
  Length x;
  for (std::size_t ri = 0; ri < line.runs.size(); ++ri) {
    const GlyphRun& run = line.runs[ri];
    const std::size_t first = atoms.size();
    std::vector<std::uint32_t> begin;
    for (const Glyph& g : run.glyphs) {
      if (atoms.size() == first || begin.back() != g.cluster) {
        atoms.push_back({&run, ri, {}, {}, x, x});
        begin.push_back(g.cluster);
      }
      atoms.back().glyphs.push_back({&g, x});
      x += g.advance;
      atoms.back().right = x;
    }
    for (std::size_t i = 0; i < begin.size(); ++i) {
      std::uint32_t end = std::uint32_t(run.text.size());
      if (run.right_to_left()) {
        if (i > 0) end = begin[i - 1];
      } else if (i + 1 < begin.size())
        end = begin[i + 1];
      atoms[first + i].cs = chars(std::u16string_view(run.text).substr(begin[i], end - begin[i]));
    }
  }
  if (R.slots) {
    std::vector<Atom> merged;
    for (std::size_t i = 0; i < atoms.size(); ++i) {
      Atom& a = atoms[i];
      // RTL: a zero-advance atom is visually left of (before) its logical predecessor
      while (a.rtl() && a.left == a.right && i + 1 < atoms.size() && atoms[i + 1].ri == a.ri &&
             !(a.cs.size() == 1 && !is_mark(a.cs[0]) && a.cs[0] == 0x200C)) {
        Atom& b = atoms[i + 1];
        b.glyphs.insert(b.glyphs.begin(), a.glyphs.begin(), a.glyphs.end());
        b.cs.insert(b.cs.end(), a.cs.begin(), a.cs.end());
        b.left = a.left;
        break;
      }
      if (a.rtl() && a.left == a.right && i + 1 < atoms.size() && atoms[i + 1].ri == a.ri &&
          !(a.cs.size() == 1 && a.cs[0] == 0x200C))
        continue;
      merged.push_back(std::move(a));
    }
    atoms = std::move(merged);
  }
  // logical order of atoms: undo L2
  std::vector<std::size_t> order(atoms.size());
  int maxl = 0;
  for (std::size_t i = 0; i < order.size(); ++i) {
    order[i] = i;
    maxl = std::max(maxl, int(atoms[i].run->level));
  }
  for (int l = 1; l <= maxl; ++l)
    for (std::size_t i = 0; i < order.size();) {
      if (atoms[order[i]].run->level < l) {
        ++i;
        continue;
      }
      std::size_t j = i;
      while (j < order.size() && atoms[order[j]].run->level >= l) ++j;
      std::reverse(order.begin() + i, order.begin() + j);
      i = j;
    }
  std::vector<Sign> ink;
  std::vector<std::vector<Sign>> inks(line.runs.size());
  for (Atom& a : atoms) {
    const GlyphRun& run = *a.run;
    const auto space = run.face->glyph_for(U' ');
    auto sign = [&](const Placed& p, std::u16string t) {
      return Sign{p.g->id, std::move(t), p.x + p.g->x_offset, p.g->y_offset + run.baseline_shift, {}, false};
    };
    auto& c = a.glyphs;
    auto& cs = a.cs;
    std::u16string whole;
    for (auto ch : cs) whole += u16(ch);
    std::size_t main = 0;
    for (std::size_t k = 1; k < c.size(); ++k)
      if (c[k].g->role == GlyphRole::text &&
          (c[main].g->role != GlyphRole::text || c[k].g->advance >= c[main].g->advance))
        main = k;
    auto extra_ink = [&](std::size_t k) {
      if (c[k].g->role == GlyphRole::kashida || R.marks == 1 || R.marks == 3)
        inks[a.ri].push_back(sign(c[k], u""));
      else
        a.signs.push_back(sign(c[k], u""));
    };
    if (R.marks == 2 && a.rtl() && c.size() == cs.size() && cs.size() > 1) {
      for (std::size_t k = 0; k < c.size(); ++k) a.signs.push_back(sign(c[k], u16(cs[cs.size() - 1 - k])));
    } else if (!a.rtl() || cs.size() <= 1 || !R.split || !space) {
      for (std::size_t k = 0; k < c.size(); ++k)
        if (k == main)
          a.signs.push_back(sign(c[k], whole));
        else
          extra_ink(k);
    } else {
      for (std::size_t k = 0; k < c.size(); ++k)
        if (k != main) extra_ink(k);
      if (R.slots) {
        const Length w = (a.right - a.left) / std::int64_t(cs.size());
        Sign s = sign(c[main], u16(cs.back()));
        s.slot = w - (s.x - a.left);
        if (s.slot.units() < 0) s.slot = {};
        a.signs.push_back(s);
        for (std::size_t k = cs.size() - 1; k-- > 0;) {
          a.signs.push_back({*space,
                             u16(cs[k]),
                             a.left + w * std::int64_t(cs.size() - 1 - k),
                             run.baseline_shift,
                             {},
                             false,
                             w});
        }
        continue;
      }
      const Length right = c[main].x + c[main].g->advance, adv = c[main].g->advance;
      const Length step = std::min(run.size.fraction(R.step, 1000), adv / std::int64_t(cs.size()));
      if (R.marks == 3) {
        // base's first char on ink, marks as carriers at the left end
        Sign s = sign(c[main], u16(cs[0]));
        for (std::size_t k = cs.size() - 1; k >= 1; --k)
          a.signs.push_back({*space,
                             u16(cs[k]),
                             c[main].x + step * std::int64_t(cs.size() - 1 - k),
                             run.baseline_shift,
                             {},
                             false});
        // order: the base in the middle
        a.signs.push_back(s);
      } else {
        a.signs.push_back(sign(c[main], u16(cs.back())));
        for (std::size_t k = cs.size() - 1; k-- > 0;)
          a.signs.push_back(
              {*space, u16(cs[k]), right - step * std::int64_t(k + 1), run.baseline_shift, {}, false});
      }
    }
  }
  if (R.hints && para_rtl) {
    for (std::size_t k = 0; k + 1 < order.size(); ++k) {
      Atom& a = atoms[order[k]];
      Atom& b = atoms[order[k + 1]];
      if (a.cs.empty() || b.cs.empty()) continue;
      if (a.run->level == b.run->level && !a.rtl()) continue;
      const bool ltr_section = !a.rtl() || poppler_num(a.cs.back()) || is_L(a.cs.back());
      if (!ltr_section || is_R(b.cs[0])) continue;
      const auto space = a.run->face->glyph_for(U' ');
      if (!space) continue;
      // place at the left edge of a's level run
      std::size_t i = order[k];
      if (!a.rtl())
        while (i > 0 && atoms[i - 1].run->level == a.run->level) --i;
      atoms[i].before.push_back({*atoms[i].run->face->glyph_for(U' '),
                                 u"\u200F",
                                 atoms[i].left,
                                 atoms[i].run->baseline_shift,
                                 {},
                                 false,
                                 R.slots ? Length() : Length::from_units(-1)});
    }
  }
  if (R.edge_left && !atoms.empty()) {
    Atom& a = atoms[0];
    char32_t strong = 0;
    for (auto& at : atoms) {
      for (auto ch : at.cs)
        if (is_R(ch) || is_L(ch)) {
          strong = ch;
          break;
        }
      if (strong) break;
    }
    if (strong && is_R(strong) != para_rtl && a.before.empty())
      a.before.push_back({*a.run->face->glyph_for(U' '),
                          para_rtl ? u"\u200F" : u"\u200E",
                          a.left,
                          a.run->baseline_shift,
                          {},
                          false});
  }
  // emission
  std::vector<std::size_t> emit(atoms.size());
  for (std::size_t i = 0; i < emit.size(); ++i) emit[i] = i;
  if (R.logical_runs) {
    // runs of equal level in logical order; inside visual or logical
    emit = order;
    if (!R.logical_glyphs)
      for (std::size_t i = 0; i < emit.size();) {
        std::size_t j = i;
        while (j < emit.size() && atoms[emit[j]].ri == atoms[emit[i]].ri) ++j;
        if (atoms[emit[i]].rtl()) std::reverse(emit.begin() + i, emit.begin() + j);
        i = j;
      }
  }
  std::vector<SpelledRun> out;
  const GlyphRun* last = nullptr;
  for (std::size_t e : emit) {
    Atom& a = atoms[e];
    if (a.run != last) {
      out.push_back({a.run, {}, std::move(inks[a.ri]), R.objects >= 1});
      inks[a.ri].clear();
      last = a.run;
    }
    std::vector<Sign> s = a.before;
    s.insert(s.end(), a.signs.begin(), a.signs.end());
    s.insert(s.end(), a.after.begin(), a.after.end());
    if (R.logical_glyphs && a.rtl()) std::reverse(s.begin(), s.end());
    if (R.logical_glyphs && !a.rtl() && !a.before.empty()) { /* ltr: hint to logical end */
      std::rotate(s.begin(), s.begin() + a.before.size(), s.end());
    }
    for (auto& q : s) {
      if (R.objects == 2 && a.cs.size() == 1 && a.cs[0] == ' ') q.fresh = true;
      out.back().signs.push_back(q);
    }
  }
  return out;
}

}  // namespace warraq::pdf
