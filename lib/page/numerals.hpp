#pragma once

/// Page and list numbers in the figures of a language.

#include <cstdint>
#include <string>

#include "warraq/base/language.hpp"
#include "warraq/frame/document.hpp"
#include "warraq/mend/typography.hpp"

namespace warraq {

/// The figures a language counts its pages with (rule G4).
NumberStyle number_style(const Language& language);

/// The same when a design asks for digits.
NumberStyle number_style(const Language& language, Digits asked);

/// A number in UTF-8: 12, ۱۲, ١٢ or xii. Empty for NumberStyle::none.
std::string numeral(std::uint32_t number, NumberStyle style);

}  // namespace warraq
