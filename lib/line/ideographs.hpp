#pragma once

/// Text without spaces: where it may be spaced out, and how fullwidth punctuation closes up (JLREQ 3.1
/// and 3.8, CLREQ 3.1).

#include <cstdint>
#include <string_view>
#include <vector>

#include "warraq/base/language.hpp"
#include "warraq/text/shape.hpp"

namespace warraq {

/// The side on which a fullwidth mark has half an em of white of its own.
enum class BlankSide : std::uint8_t { none, before, after };

/// Full stops and closing brackets have it after them, opening ones before; in Chinese colons and question
/// marks have it, too. In Taiwan and Hong Kong stops and commas stand in the middle.
BlankSide blank_side(char16_t c, const Language& language);

/// Whether letters of a script may be drawn a little wider or narrower: never those that join, nor those that
/// stand in squares or are spaced out instead.
bool letters_may_widen(Script script);

bool has_fullwidth_marks(std::u16string_view text);

/// The part of an em that a line may be stretched by before the UTF-16 unit `at`, where no space parts two
/// characters; 0 where it may not. Between ideographs and kana, but neither after an opening mark nor before
/// a closing one; where a line may break, between words of scripts that write no space.
double stretch_between(const Paragraph& paragraph, std::uint32_t at, bool may_break);

/// Takes the white half off a fullwidth mark that stands before or after another one: two marks side by side
/// would leave a hole.
void close_up_punctuation(const Paragraph& paragraph, std::vector<ShapedRun>& runs);

}  // namespace warraq
