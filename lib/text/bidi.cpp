#include "warraq/text/bidi.hpp"

#include <unicode/ubidi.h>
#include <unicode/uchar.h>

#include <algorithm>
#include <memory>
#include <stdexcept>

#include "warraq/base/unicode.hpp"

namespace warraq {

namespace {

constexpr char16_t left_to_right_isolate = 0x2066, right_to_left_isolate = 0x2067,
                   first_strong_isolate = 0x2068, pop_isolate = 0x2069, does_nothing = 0x200B;

struct CloseBidi {
  void operator()(UBiDi* bidi) const { ubidi_close(bidi); }
};

/// Characters that never call for the algorithm: no right-to-left ones, no controls of direction.
constexpr bool plainly_left_to_right(char16_t c) {
  return c < 0x0590 || (c >= 0x200B && c <= 0x200E) || (c >= 0x2010 && c <= 0x2029) ||
         (c >= 0x202F && c <= 0x205F) || (c >= 0x20A0 && c <= 0x20CF);
}

bool needs_no_resolving(std::u16string_view text, std::optional<Direction> direction,
                        std::span<const Isolate> isolates) {
  if (direction == Direction::right_to_left) return false;
  for (const Isolate& isolate : isolates)
    if (isolate.direction == Direction::right_to_left) return false;
  return std::all_of(text.begin(), text.end(), plainly_left_to_right);
}

/// The paragraph's text with the controls of its isolates, and where each unit of the text stands in it.
struct ScratchText {
  std::u16string text;
  std::vector<std::uint32_t> place;
};

/// Letters and figures; the rest has no order of its own.
bool ordered(UCharDirection direction) {
  return direction == U_LEFT_TO_RIGHT || direction == U_RIGHT_TO_LEFT ||
         direction == U_RIGHT_TO_LEFT_ARABIC || direction == U_EUROPEAN_NUMBER ||
         direction == U_ARABIC_NUMBER;
}

bool has_order(std::u16string_view text) {
  for (std::size_t i = 0; i < text.size();)
    if (ordered(u_charDirection(static_cast<UChar32>(next_code_point(text, i))))) return true;
  return false;
}

/// An isolate we are in, the direction inside when it is known, and how many isolate controls of the text
/// itself are open in it.
struct OpenIsolate {
  std::uint32_t end = 0;
  std::optional<Direction> direction;
  std::uint32_t controls = 0;
};

constexpr bool opens_isolate(char16_t c) { return c >= left_to_right_isolate && c <= first_strong_isolate; }

/// A control of the text as it goes into the scratch copy: one that would close an isolate it is not in does
/// nothing instead (rule B8).
char16_t contained(char16_t c, std::vector<OpenIsolate>& open) {
  if (open.empty()) return c;
  if (opens_isolate(c)) ++open.back().controls;
  if (c != pop_isolate) return c;
  if (open.back().controls == 0) return does_nothing;
  --open.back().controls;
  return c;
}

std::optional<Direction> direction_inside(std::u16string_view text, const Isolate& isolate,
                                          std::optional<Direction> around) {
  if (isolate.direction) return isolate.direction;
  const std::u16string_view inside = text.substr(isolate.range.begin, isolate.range.length());
  return has_order(inside) ? std::nullopt : around;
}

char16_t opener(std::optional<Direction> inside) {
  if (!inside) return first_strong_isolate;
  return *inside == Direction::left_to_right ? left_to_right_isolate : right_to_left_isolate;
}

ScratchText with_controls(std::u16string_view text, std::optional<Direction> direction,
                          std::span<const Isolate> isolates) {
  ScratchText scratch;
  scratch.text.reserve(text.size() + 2 * isolates.size());
  scratch.place.reserve(text.size());
  std::vector<OpenIsolate> open;
  std::size_t next = 0;
  for (std::uint32_t i = 0; i <= text.size(); ++i) {
    while (!open.empty() && open.back().end <= i) {
      scratch.text.append(open.back().controls + 1, pop_isolate);
      open.pop_back();
    }
    for (; next < isolates.size() && isolates[next].range.begin <= i; ++next) {
      const auto inside =
          direction_inside(text, isolates[next], open.empty() ? direction : open.back().direction);
      scratch.text += opener(inside);
      open.push_back({isolates[next].range.end, inside});
    }
    if (i == text.size()) break;
    scratch.place.push_back(static_cast<std::uint32_t>(scratch.text.size()));
    scratch.text += contained(text[i], open);
  }
  return scratch;
}

/// ICU's levels for a text, and the paragraph's.
BidiLevels resolve(std::u16string_view text, std::optional<Direction> direction) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UBiDi, CloseBidi> bidi(ubidi_open());
  const UBiDiLevel base = !direction ? UBIDI_DEFAULT_LTR : *direction == Direction::right_to_left ? 1 : 0;
  ubidi_setPara(bidi.get(), text.data(), static_cast<std::int32_t>(text.size()), base, nullptr, &status);
  const UBiDiLevel* levels = ubidi_getLevels(bidi.get(), &status);
  if (U_FAILURE(status)) throw std::bad_alloc();
  return {{levels, levels + text.size()}, {}, ubidi_getParaLevel(bidi.get())};
}

/// Where controls that are not in the text kept two stretches apart.
std::vector<BidiEdge> edges_of(const ScratchText& scratch, const std::vector<std::uint8_t>& levels) {
  std::vector<BidiEdge> edges;
  for (std::uint32_t i = 1; i < scratch.place.size(); ++i) {
    const std::uint32_t before = scratch.place[i - 1], after = scratch.place[i];
    std::uint8_t lowest = std::min(levels[before], levels[after]);
    const std::uint8_t beside = lowest;
    for (std::uint32_t control = before + 1; control < after; ++control)
      lowest = std::min(lowest, levels[control]);
    if (lowest < beside) edges.push_back({i, lowest});
  }
  return edges;
}

bool trails(char16_t c) {
  switch (u_charDirection(c)) {
    case U_WHITE_SPACE_NEUTRAL:
    case U_SEGMENT_SEPARATOR:
    case U_BLOCK_SEPARATOR:
    case U_FIRST_STRONG_ISOLATE:
    case U_LEFT_TO_RIGHT_ISOLATE:
    case U_RIGHT_TO_LEFT_ISOLATE:
    case U_POP_DIRECTIONAL_ISOLATE:
      return true;
    default:
      return false;
  }
}

}  // namespace

BidiLevels resolve_levels(std::u16string_view text, std::optional<Direction> direction,
                          std::span<const Isolate> isolates) {
  if (text.empty() || needs_no_resolving(text, direction, isolates)) {
    const std::uint8_t level = direction == Direction::right_to_left ? 1 : 0;
    return {std::vector<std::uint8_t>(text.size(), level), {}, level};
  }
  if (isolates.empty()) return resolve(text, direction);
  const ScratchText scratch = with_controls(text, direction, isolates);
  const BidiLevels resolved = resolve(scratch.text, direction);
  BidiLevels result{std::vector<std::uint8_t>(text.size()), {}, resolved.paragraph};
  for (std::size_t i = 0; i < text.size(); ++i) result.levels[i] = resolved.levels[scratch.place[i]];
  result.edges = edges_of(scratch, resolved.levels);
  return result;
}

std::uint32_t trailing_space(std::u16string_view text, TextRange line) {
  std::uint32_t begin = line.end;
  while (begin > line.begin && trails(text[begin - 1])) --begin;
  return begin;
}

std::vector<std::uint32_t> visual_order(std::span<const std::uint8_t> levels) {
  std::vector<std::uint32_t> order(levels.size());
  for (std::uint32_t i = 0; i < order.size(); ++i) order[i] = i;
  if (levels.empty()) return order;
  const std::uint8_t highest = *std::max_element(levels.begin(), levels.end());
  for (std::uint8_t level = highest; level > 0; --level) {
    for (std::size_t i = 0; i < order.size();) {
      std::size_t end = i;
      while (end < order.size() && levels[order[end]] >= level) ++end;
      std::reverse(order.begin() + static_cast<std::ptrdiff_t>(i),
                   order.begin() + static_cast<std::ptrdiff_t>(end));
      i = end + (end == i);
    }
  }
  return order;
}

}  // namespace warraq
