#pragma once

/// Units: the lines that belong together, each with the part of the article it is taken for.

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "read/plain/lines.hpp"
#include "read/plain/wrapping.hpp"
#include "read/verse/verse.hpp"

namespace warraq::read {

struct Unit {
  std::uint32_t first = 0, count = 1;  ///< lines
  Role role = Role::unknown;
  bool forced = false;          ///< the override file says so
  bool joins_previous = false;  ///< the paragraph before goes on here
  bool keeps_apart = false;     ///< the override file forbids a join
  int level = 1;                ///< of a subhead
  double confidence = 1;
  std::string reason;
  std::unique_ptr<FoundVerse> verse;  ///< of verse; else null

  /// Its bayts; none where it is no verse.
  std::span<const FoundBayt> bayts() const {
    return verse ? std::span<const FoundBayt>(verse->bayts) : std::span<const FoundBayt>();
  }
};

struct Document {
  std::vector<Line> lines;
  std::vector<Unit> units;
  Wrapping wrapping;
  std::uint32_t usual_blanks = 1;  ///< blank lines most paragraphs have before them

  std::span<const Line> lines_of(const Unit& unit) const {
    return std::span(lines).subspan(unit.first, unit.count);
  }
  const Line& first_line(const Unit& unit) const { return lines[unit.first]; }
  const Line& last_line(const Unit& unit) const { return lines[unit.first + unit.count - 1]; }
  std::uint32_t words(const Unit& unit) const;
  std::uint32_t characters(const Unit& unit) const;
  std::uint32_t blanks_after(std::size_t unit) const;
};

/// Puts lines together: wrapped paragraphs, poems, list items; every other line is a unit of its own.
/// Lines with a role of the override file (Line::forced) keep it.
void group_lines(Document& document);

}  // namespace warraq::read
