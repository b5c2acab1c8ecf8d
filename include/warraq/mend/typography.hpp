#pragma once

/// Typewritten text as a compositor would have set it: quotation marks, apostrophes, dashes and spaces of the
/// language, and figures of another script. Each rule is a pure function that says what it would replace;
/// none touches an address, an identifier, a number that has a meaning as it stands (ISBN, ISO dates,
/// telephone numbers), or what the caller protects.
///
///     for (const Replacement& one : set_quotes(text, protected_stretches(text, {}),
///     delimiters_of(language)))
///       ...
///
/// The text itself stays what its author wrote: whoever applies a replacement can keep both.

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "warraq/base/language.hpp"

namespace warraq {

/// Some bytes of a UTF-8 text.
struct ByteRange {
  std::uint32_t begin = 0, end = 0;
  friend bool operator==(const ByteRange&, const ByteRange&) = default;
};

/// What a rule would put instead of some bytes of the text it was given.
struct Replacement {
  ByteRange bytes;
  std::string after;
  const char* rule = "";  ///< "quotes", "apostrophes", "primes" ...; a stable name for the account
};
using Replacements = std::vector<Replacement>;  ///< sorted, apart from one another

/// The quotation marks of a language.
struct Delimiters {
  std::string open, close, inner_open, inner_close;
  friend bool operator==(const Delimiters&, const Delimiters&) = default;
};

/// CLDR's, by ICU; where it knows none of the language's own, or less than its typographers, those of
/// lib/mend/delimiters.cpp. Empty for an unknown language.
Delimiters delimiters_of(const Language& language);

/// The stretches no rule may touch, sorted: addresses, file names and identifiers, ISBN and the like, ISO
/// dates, versions and telephone numbers, and `more` (code).
std::vector<ByteRange> protected_stretches(std::string_view text, std::span<const ByteRange> more);

/// ' between letters, for letters left out (rock 'n' roll, '90s, 's avonds) and after a plural's s.
Replacements set_apostrophes(std::string_view text, std::span<const ByteRange> fixed,
                             const Language& language);
/// Straight " and ' as the language's marks, nested ones as its inner marks. After a figure, where no
/// quotation is open, they are feet, inches, minutes or seconds and stay.
Replacements set_quotes(std::string_view text, std::span<const ByteRange> fixed, const Delimiters& marks);
/// -- and --- and a hyphen between spaces as dashes, and the hyphen of a range of years or pages.
Replacements set_dashes(std::string_view text, std::span<const ByteRange> fixed, const Language& language);
/// Three full stops as an ellipsis.
Replacements set_ellipses(std::string_view text, std::span<const ByteRange> fixed);
/// French: narrow no-break spaces before ; : ! ? and inside guillemets.
Replacements set_spaces(std::string_view text, std::span<const ByteRange> fixed, const Language& language);

/// Figures to be shown.
enum class Digits : std::uint8_t {
  source,  ///< as they are written
  latin,
  fa,  ///< ۰۱۲ with ٫ ٬ ٪, in languages of Arabic script alone
  ar,  ///< ٠١٢ likewise
};

/// Figures of one script as those of another, with the signs of decimals, thousands and percents (rule C7).
/// Figures beside Latin letters (A4, B2B) stay.
Replacements set_digits(std::string_view text, std::span<const ByteRange> fixed, Digits digits);

}  // namespace warraq
