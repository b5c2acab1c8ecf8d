#pragma once

/// A font whose widths can be read off the test: letters are one em wide (1000 units), space, digits and
/// punctuation half an em, tatweel a fifth, combining marks nothing. Glyphs are plain rectangles, set in by
/// 50 units on both sides (Arabic ones by none, so that they join): small letters 500 high, capitals 700,
/// Arabic letters 400; letters with tails reach 200 below the baseline. The ascender is 800, the descender
/// 200.
///
///     FaceRef face = test::toy_face();                        // "Toy", regular
///     FontSet fonts = test::toy_fonts();                      // "Toy" for every role
///     FaceRef greek = test::toy_face({.family = "Toy Greek", .characters = U"αβγ"});
///
/// Arabic letters have their presentation forms (also lam-alef), and HarfBuzz joins by these.
/// Of plain Latin the letters q and Q are missing, for tests of what is missing.

#include <stdlib.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

#include "support/sfnt.hpp"
#include "warraq/font/font_set.hpp"

namespace warraq::test {

struct ToyFont {
  std::string family = "Toy";
  int weight = 400;
  bool italic = false;
  int embedding_bits = 0;          ///< OS/2 fsType
  std::u32string characters = {};  ///< what it covers; empty: the standard set
};

/// What the toy font covers when nothing else is asked.
inline std::u32string toy_characters() {
  std::u32string all = U" -.,:;!?'\"()[]*/«»‐–—…“”’،؛؟\u0301\u064E\u0640";
  for (char32_t c = U'a'; c <= U'z'; ++c)
    if (c != U'q') all += c;
  for (char32_t c = U'A'; c <= U'Z'; ++c)
    if (c != U'Q') all += c;
  for (char32_t c = U'0'; c <= U'9'; ++c) all += c;
  for (char32_t c = U'۰'; c <= U'۹'; ++c) all += c;
  all += U"éàüäößçñ";
  all += U"ابتدرسلمنهویکپچگ";
  for (char32_t c = 0xFE8D; c <= 0xFEFC; ++c) all += c;  // the joined shapes
  all +=
      U"\uFB56\uFB57\uFB58\uFB59\uFB7A\uFB7B\uFB7C\uFB7D\uFB8E\uFB8F\uFB90\uFB91\uFB92\uFB93\uFB94\uFB95"
      U"\uFBFC\uFBFD\uFBFE\uFBFF";
  return all;
}

namespace toy {

inline bool one_of(char32_t c, std::u32string_view set) { return set.find(c) != std::u32string_view::npos; }
inline bool is_mark(char32_t c) { return c == 0x301 || c == 0x64E; }
inline bool is_arabic(char32_t c) { return (c >= 0x620 && c < 0x6D4 && !is_mark(c)) || c >= 0xFB50; }
inline bool is_letter(char32_t c) {
  return is_arabic(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
         (c >= 0xC0 && c < 0x590 && !is_mark(c));
}

inline int advance(char32_t c) {
  if (is_mark(c)) return 0;
  if (c == 0x640) return 200;
  return is_letter(c) ? 1000 : 500;
}

struct Box {
  int left, bottom, right, top;
  bool blank() const { return right <= left; }
};

inline Box box(char32_t c) {
  if (c == U' ') return {0, 0, 0, 0};
  if (is_mark(c)) return {-400, 550, -200, 700};
  if (c == 0x640) return {0, 0, 200, 100};
  const int side = is_arabic(c) ? 0 : 50;
  const int bottom = one_of(c, U"gjpyçرینوچ") ? -200 : 0;
  const int top = is_arabic(c) ? 400 : (c >= 'A' && c <= 'Z') || !is_letter(c) ? 700 : 500;
  return {side, bottom, advance(c) - side, top};
}

/// A rectangle as a TrueType glyph, clockwise.
inline std::string glyph(const Box& b) {
  if (b.blank()) return {};
  FontBytes out;
  out.u16(1).u16(b.left).u16(b.bottom).u16(b.right).u16(b.top);
  out.u16(3).u16(0);                                    // the last point; no instructions
  for (int i = 0; i < 4; ++i) out.u8(1);                // all on the curve
  out.u16(b.left).u16(0).u16(b.right - b.left).u16(0);  // x: each from the one before
  out.u16(b.bottom).u16(b.top - b.bottom).u16(0).u16(b.bottom - b.top);
  return out.align().str();
}

inline std::string cmap(const std::u32string& sorted) {
  FontBytes out;
  const auto groups = static_cast<std::uint32_t>(sorted.size());
  out.u16(0).u16(1).u16(3).u16(10).u32(12);
  out.u16(12).u16(0).u32(16 + 12 * groups).u32(0).u32(groups);
  for (std::uint32_t i = 0; i < groups; ++i) out.u32(sorted[i]).u32(sorted[i]).u32(i + 1);
  return out.str();
}

inline std::string name_table(const ToyFont& font) {
  const std::string style = std::string(font.weight >= 700 ? "Bold" : "") + (font.italic ? "Italic" : "");
  std::string plain;
  for (const char c : font.family)
    if (c != ' ') plain += c;
  const std::vector<std::pair<int, std::string>> entries = {
      {1, font.family},
      {2, style.empty() ? "Regular" : style},
      {6, plain + "-" + (style.empty() ? "Regular" : style)}};
  FontBytes records, strings;
  for (const auto& [id, text] : entries) {
    records.u16(3).u16(1).u16(0x409).u16(id).u16(static_cast<int>(text.size() * 2));
    records.u16(static_cast<int>(strings.size()));
    for (const char c : text) strings.u16(static_cast<unsigned char>(c));
  }
  const int count = static_cast<int>(entries.size());
  return FontBytes().u16(0).u16(count).u16(6 + 12 * count).raw(records.str()).raw(strings.str()).str();
}

inline std::string os2(const ToyFont& font, const std::u32string& sorted) {
  FontBytes out;
  out.u16(4).u16(900).u16(font.weight).u16(5).u16(font.embedding_bits);
  out.zeros(16).u16(50).u16(250).zeros(2 + 10 + 16).raw("TEST");
  const bool regular = font.weight < 700 && !font.italic;
  out.u16((font.italic ? 1 : 0) | (font.weight >= 700 ? 32 : 0) | (regular ? 64 : 0));
  out.u16(static_cast<int>(std::min<char32_t>(sorted.front(), 0xffff)));
  out.u16(static_cast<int>(std::min<char32_t>(sorted.back(), 0xffff)));
  out.u16(800).u16(-200).u16(0).u16(800).u16(200).zeros(8);
  return out.u16(500).u16(700).u16(0).u16(32).u16(2).str();
}

inline std::string head(const ToyFont& font) {
  FontBytes out;
  out.u32(0x00010000).u32(0x00010000).u32(0).u32(0x5F0F3CF5).u16(0).u16(1000).zeros(16);
  out.u16(-400).u16(-200).u16(1000).u16(700);
  return out.u16((font.weight >= 700 ? 1 : 0) | (font.italic ? 2 : 0)).u16(8).u16(2).u16(1).u16(0).str();
}

}  // namespace toy

/// The bytes of the font file.
inline std::string toy_font_file(const ToyFont& font = {}) {
  std::u32string sorted = font.characters.empty() ? toy_characters() : font.characters;
  std::sort(sorted.begin(), sorted.end());
  sorted.erase(std::unique(sorted.begin(), sorted.end()), sorted.end());
  const int count = static_cast<int>(sorted.size()) + 1;
  FontBytes glyf, loca, hmtx;
  const auto add = [&](const toy::Box& box, int advance) {
    loca.u32(static_cast<std::uint32_t>(glyf.size()));
    hmtx.u16(advance).u16(box.left);
    glyf.raw(toy::glyph(box));
  };
  add({100, 0, 900, 800}, 1000);  // .notdef
  for (const char32_t c : sorted) add(toy::box(c), toy::advance(c));
  loca.u32(static_cast<std::uint32_t>(glyf.size()));

  FontBytes hhea, maxp, post;
  hhea.u32(0x00010000)
      .u16(800)
      .u16(-200)
      .u16(0)
      .u16(1000)
      .u16(-400)
      .u16(-400)
      .u16(1000)
      .u16(1)
      .zeros(14)
      .u16(count);
  maxp.u32(0x00010000).u16(count).u16(4).u16(1).zeros(4).u16(1).zeros(16);
  post.u32(0x00030000).u32(font.italic ? 0xFFF40000 : 0).u16(-100).u16(50).zeros(20);
  return sfnt({{"OS/2", toy::os2(font, sorted)},
               {"cmap", toy::cmap(sorted)},
               {"glyf", glyf.str()},
               {"head", toy::head(font)},
               {"hhea", hhea.str()},
               {"hmtx", hmtx.str()},
               {"loca", loca.str()},
               {"maxp", maxp.str()},
               {"name", toy::name_table(font)},
               {"post", post.str()}});
}

/// A file of the font in a folder that goes away with this object.
class ToyFontFile {
 public:
  explicit ToyFontFile(const ToyFont& font = {}) {
    std::string pattern = (std::filesystem::temp_directory_path() / "warraq-toy-XXXXXX").string();
    folder_ = ::mkdtemp(pattern.data());
    std::ofstream(path(), std::ios::binary) << toy_font_file(font);
  }
  ~ToyFontFile() { std::filesystem::remove_all(folder_); }
  ToyFontFile(const ToyFontFile&) = delete;
  ToyFontFile& operator=(const ToyFontFile&) = delete;
  std::string path() const { return (folder_ / "toy.ttf").string(); }

 private:
  std::filesystem::path folder_;
};

/// The face, opened; its file is gone already, but stays mapped.
inline FaceRef toy_face(const ToyFont& font = {}) { return Face::open(ToyFontFile(font).path()); }

/// A set of these fonts alone; every role asks them in this order.
inline FontSet toy_fonts(const std::vector<ToyFont>& fonts = {{}}) {
  FontSet set = FontSet::empty();
  for (const ToyFont& font : fonts) set.add_file(ToyFontFile(font).path());
  return set;
}

}  // namespace warraq::test
