#include <array>

#include "mend/rules/rule.hpp"

namespace warraq::mending {

namespace {

using enum MendLevel;

constexpr std::array table{
    Rule{{"entities", "C14", safe, "entities of HTML that were left in the text become their characters"},
         trait::ampersand,
         false,
         mend_entities},
    Rule{{"escapes", "C14", full, "a backslash before a sign of Markdown goes"},
         trait::backslash,
         true,
         mend_escapes},
    Rule{{"controls", "C2", safe, "NUL and other controls, byte order marks and noncharacters go"},
         trait::control,
         true,
         mend_controls},
    Rule{{"presentation-forms", "C3", safe,
          "presentation forms and ligatures become the letters they stand for"},
         trait::presentation,
         false,
         mend_presentation_forms},
    Rule{{"diacritics", "C15", safe,
          "a mark written twice over one letter is written once; yeh with hamza is one"},
         trait::arabic_mark,
         false,
         mend_diacritics},
    Rule{{"composition", "C2", safe, "letters and their marks as Unicode composes and orders them (NFC)"},
         trait::not_composed,
         false,
         mend_composition},
    Rule{{"bidi-controls", "C16", safe, "overrides of direction, and controls without their other half, go"},
         trait::bidi,
         true,
         mend_bidi_controls},
    Rule{{"homoglyphs", "C16", safe, "a letter of another script that looks the same, alone in a word"},
         trait::latin | trait::greek | trait::cyrillic,
         false,
         mend_homoglyphs},
    Rule{{"letters", "C6", safe, "yeh, kaf and heh of another language become the language's own"},
         trait::arabic_form | trait::arabic_yeh | trait::persian_form | trait::other_heh | trait::joiner,
         false,
         mend_letters},
    Rule{{"joiners", "C8", safe, "what stands for a ZWNJ becomes one; one that parts nothing goes"},
         trait::joiner,
         false,
         mend_joiners},
    Rule{{"affixes", "C9", full, "Persian prefixes and endings written apart or close get their ZWNJ"},
         trait::arabic,
         false,
         mend_affixes},
    Rule{{"tatweel-dashes", "C10", safe, "a tatweel that stands for a dash becomes one"},
         trait::tatweel,
         false,
         mend_tatweel_dashes},
    Rule{{"tatweel", "C10", full, "words drawn out by tatweel are written plainly, but in verse"},
         trait::tatweel,
         false,
         mend_tatweel},
    Rule{{"digits", "C7", safe, "figures in the shapes of the language, of one kind in one number"},
         trait::arabic_digit | trait::persian_digit,
         false,
         mend_digits},
    Rule{{"quotes", "C11", full, "straight quotation marks as the language of Arabic script has them"},
         trait::ascii_mark,
         false,
         mend_quotes},
    Rule{{"punctuation", "C11", full, "comma, semicolon, question mark and ellipsis of Arabic script"},
         trait::ascii_mark,
         false,
         mend_punctuation},
    Rule{{"spaces", "C12", safe, "runs of spaces and tabs inside a line become one space"},
         trait::doubled_space | trait::tab | trait::wide_space,
         false,
         mend_doubled_spaces},
    Rule{{"spacing", "C12", full, "no space before punctuation, one after it"},
         trait::space | trait::arabic,
         false,
         mend_spacing},
};

}  // namespace

std::span<const Rule> rules() { return table; }

}  // namespace warraq::mending
