#pragma once

/// The words and letters that tell languages of one script apart: each language's words of grammar, and which
/// languages write which letters beyond the bare alphabet.

#include <array>
#include <bit>
#include <cstdint>
#include <string_view>

namespace warraq::read {

/// The languages told by words. Their order says nothing.
enum Tongue : std::uint8_t {
  en,
  fr,
  de,
  es,
  it,
  pt,
  nl,
  tr,
  pl,
  sv,
  da,
  nb,
  nn,
  fi,
  is,
  et,
  lv,
  lt,
  cs,
  sk,
  hu,
  ro,
  hr,
  sl,
  sq,
  ca,
  gl,
  eu,  // clang-format off
  ga, cy, mt, lb, az, ku, uz, tk, id, vi, af, eo, la, oc, br, sw, so,
  ru, uk, be, sr, bg, mk, kk, ky, tg, mn, tt,
  fa, prs, ar, ps, ur, ckb, sd, pnb,  // clang-format on
  tongue_count
};
static_assert(tongue_count == 64);

using Tongues = std::uint64_t;  ///< a set: bit(t) for each
constexpr Tongues bit(Tongue tongue) { return Tongues{1} << tongue; }

/// BCP 47 tags, by Tongue.
extern const std::array<std::string_view, tongue_count> tongue_tags;

constexpr Tongues latin_tongues = bit(ru) - 1;
constexpr Tongues cyrillic_tongues = (bit(fa) - 1) & ~latin_tongues;

/// The languages in whose grammar a folded word (fold()) stands; 0 for all other words.
Tongues tongues_of_word(std::string_view word);

/// The languages of a script that write this small letter; all of them for letters of the bare alphabet and
/// for those nobody is told by.
Tongues tongues_of_letter(char32_t small);

/// What Afghan writing has and Iranian writing has not (prs), and the other way (fa).
Tongues persian_land_of_word(std::string_view word);

}  // namespace warraq::read
