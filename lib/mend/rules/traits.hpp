#pragma once

/// What occurs in a text at all, told in one pass: a rule whose characters do not occur is not asked.

#include <cstdint>
#include <string_view>

namespace warraq::mending {

using Traits = std::uint32_t;

namespace trait {
inline constexpr Traits space = 1U << 0;           ///< white space inside a line, of any width but U+3000
inline constexpr Traits tab = 1U << 1;             ///< tabs
inline constexpr Traits control = 1U << 2;         ///< what no text holds: NUL, U+FEFF, noncharacters
inline constexpr Traits ampersand = 1U << 3;       ///< &
inline constexpr Traits backslash = 1U << 4;       ///< a backslash
inline constexpr Traits presentation = 1U << 5;    ///< presentation forms and Latin ligatures
inline constexpr Traits arabic_mark = 1U << 6;     ///< vowel signs, hamza above
inline constexpr Traits not_composed = 1U << 7;    ///< may be a text that is not in NFC
inline constexpr Traits lone_mark = 1U << 24;      ///< combining marks, each in its place after a letter
inline constexpr Traits bidi = 1U << 8;            ///< controls of direction
inline constexpr Traits joiner = 1U << 9;          ///< ZWNJ and what stands for it
inline constexpr Traits tatweel = 1U << 10;        ///< U+0640
inline constexpr Traits arabic_form = 1U << 11;    ///< alef maksura and kafs that Persian has not
inline constexpr Traits persian_form = 1U << 12;   ///< yeh and keheh of Persian
inline constexpr Traits arabic_digit = 1U << 13;   ///< ٠ to ٩
inline constexpr Traits persian_digit = 1U << 14;  ///< ۰ to ۹
inline constexpr Traits ascii_digit = 1U << 15;    ///< 0 to 9
inline constexpr Traits replacement = 1U << 16;    ///< U+FFFD
inline constexpr Traits latin = 1U << 17;          ///< letters of scripts
inline constexpr Traits greek = 1U << 18;
inline constexpr Traits cyrillic = 1U << 19;
inline constexpr Traits arabic = 1U << 20;
inline constexpr Traits hebrew = 1U << 21;
inline constexpr Traits ascii_mark = 1U << 22;     ///< , ; ? . "
inline constexpr Traits doubled_space = 1U << 23;  ///< two of trait::space side by side
inline constexpr Traits arabic_yeh = 1U << 26;     ///< U+064A
inline constexpr Traits other_heh = 1U << 27;      ///< heh of Urdu, Kurdish and Uyghur
inline constexpr Traits wide_space = 1U << 25;     ///< trait::space that is neither a space nor a tab
inline constexpr Traits sign = 1U << 28;  ///< what addresses and identifiers are made with: / @ _ = ...
inline constexpr Traits paired_sign = 1U << 29;       ///< : ( )
inline constexpr Traits two_paired_signs = 1U << 30;  ///< two of trait::paired_sign side by side
}  // namespace trait

/// Whether protected_stretches() could find anything in a text.
inline bool may_hold_addresses(Traits traits) {
  return (traits & (trait::latin | trait::ascii_digit | trait::sign | trait::backslash |
                    trait::two_paired_signs)) != 0;
}

Traits traits_of(std::string_view text);

}  // namespace warraq::mending
