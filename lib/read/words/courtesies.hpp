#pragma once

/// The courtesies that letters begin and end with: "Dear Sir", "با سلام", "Mit freundlichen Grüßen".

#include <string_view>

namespace warraq::read {

/// What the words of a line say about its being a salutation.
enum class Salutation {
  none,
  address,   ///< names somebody as letters do; its comma or colon is needed to make it one
  greeting,  ///< greets nobody in particular, and often has no sign at its end
};

/// `folded`: the words of a line, by fold().
Salutation salutation_of(std::string_view folded);

/// Whether a line takes leave as the last one above a signature does.
bool is_closing(std::string_view folded);

/// Whether a line opens what stands below the signature: "P.S.", "پ.ن."
bool is_postscript(std::string_view folded);

}  // namespace warraq::read
