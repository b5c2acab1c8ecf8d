#pragma once

/// What the lines above an article's body look like, and how well each part of a head fits them.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "read/plain/units.hpp"
#include "read/words/contacts.hpp"
#include "read/words/dates.hpp"

namespace warraq::read {

/// One unit of the head with everything the scores ask.
struct HeadUnit {
  std::size_t index = 0;  ///< into Document::units
  std::string_view text;  ///< its first line
  std::string folded;
  Script script = Script::none;
  std::uint32_t words = 0, letters = 0, digits = 0, capital_words = 0, lower_words = 0, capitals = 0;
  std::uint32_t blanks_before = 0, blanks_after = 0;
  std::uint32_t inner_ends = 0;  ///< sentences that end before its own end
  bool is_verse = false, is_prose = false, is_sentence = false;
  bool ends_open = false;  ///< a comma or colon at its end
  std::vector<FoundContact> contacts;
  std::optional<FoundDate> date;
  bool is_mirrored = false;         ///< two halves around a dash say the same words
  bool is_mark = false;             ///< "AA-AA"
  bool is_part_label = false;       ///< "Chapter 3", "بخش ۲"
  bool is_labelled_number = false;  ///< "number of words: 1200", a file's name
  bool repeated_below = false;      ///< the body says the same sentence again
  bool repeats_above = false;       ///< an earlier unit of the head has the same words
  bool copied_below = false;        ///< a later unit of the head has the same words
  bool is_invocation = false;       ///< "In the name of God"
  bool is_issue_line = false;       ///< "Volume 12, Number 3"
  bool names_and_dates = false;     ///< a name and a date: "Jo Nes, 1 April 2025"
  bool is_emphasised = false;       ///< wholly in `*...*` or `_..._`
  bool is_common = false;           ///< most articles of the archive have it
  bool in_tail = false;             ///< the article's last lines name it
  std::size_t byline_label = 0;     ///< bytes of "By " or "نویسنده: " at its start
  std::size_t section_label = 0;    ///< bytes of "Section: "
  int name_likeness = 0;            ///< 0 no name, 1 could be one, 2 looks like one
  int function_words = 0;
};

struct HeadView {
  std::vector<HeadUnit> units;
  Script body_script = Script::none;
  bool body_is_verse = false;
  bool has_byline = false;  ///< some line is labelled as the author's
  std::uint32_t usual_blanks = 1;
};

/// Looks at the units from the top to the second that is plainly prose, at most two dozen.
HeadView look_at_head(const Document& document, std::string_view text);

/// How well `role` fits unit `i`, in points; about 2 is a fair fit. With `why`, also the reason.
double fit(const HeadView& head, std::size_t i, Role role, std::string* why = nullptr);

}  // namespace warraq::read
