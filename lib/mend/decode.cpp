#include "warraq/mend/decode.hpp"

#include <fmt/format.h>

#include "mend/encoding/choose.hpp"
#include "mend/encoding/code_page.hpp"
#include "mend/encoding/iran_system.hpp"
#include "mend/encoding/mojibake.hpp"
#include "mend/encoding/multi_byte.hpp"
#include "mend/encoding/utf8.hpp"
#include "mend/encoding/wide.hpp"
#include "mend/sniff.hpp"
#include "warraq/base/error.hpp"
#include "warraq/base/unicode.hpp"

namespace warraq {

namespace {

constexpr std::string_view utf8_mark = "\xEF\xBB\xBF";

bool is_blank(std::string_view utf8) {
  for (std::size_t i = 0; i < utf8.size();) {
    const char32_t c = next_code_point(utf8, i);
    const bool space = c <= 0x20 || c == 0x85 || c == 0xA0 || (c >= 0x2000 && c <= 0x200F) || c == 0x2028 ||
                       c == 0x2029 || c == 0x202F || c == 0x3000 || c == 0xFEFF;
    if (!space) return false;
  }
  return true;
}

/// The name of the encoding that the user asked for.
std::string obeyed(const std::string& label) {
  std::string name = canonical_encoding(label);
  if (!name.empty()) return name;
  const auto near = did_you_mean(label, known_encodings());
  throw Error(ErrorCode::bad_option, "encoding", '"' + label + "\" is no encoding that we know",
              near ? "did you mean \"" + *near + "\"?" : "for instance UTF-8, windows-1256 or ISO-8859-6");
}

void decode_as(std::string_view bytes, std::string_view encoding, bool sound_utf8, bool borrow,
               DecodedText& out) {
  if (const auto* form = detail::find_wide_form(encoding))
    detail::decode_wide(bytes, *form, out);
  else if (encoding == detail::iran_system)
    detail::decode_iran_system(bytes, out);
  else if (const auto* page = detail::find_code_page(encoding))
    detail::decode_page(bytes, *page, out);
  else if (const auto* several = detail::find_multi_byte(encoding))
    detail::decode_multi_byte(bytes, *several, out);
  else
    detail::decode_utf8(bytes, sound_utf8, borrow, out);
}

DecodedText decode_any(std::string_view bytes, const std::string& name, const DecodeOptions& options) {
  DecodedText out;
  if (!options.forced.empty()) {
    decode_as(bytes, obeyed(options.forced), false, options.borrow, out);
    return out;
  }
  const detail::WideForm* const marked = detail::wide_form_by_mark(bytes);
  const bool has_zeros = bytes.substr(0, 1 << 14).find('\0') != std::string_view::npos;
  const detail::WideForm* const wide = marked || !has_zeros ? marked : detail::guess_wide_form(bytes);
  if (!wide)
    if (const auto kind = detail::binary_kind(bytes))
      throw Error(ErrorCode::unknown_format, name, "is not text: it seems to be " + kind->name, kind->hint);
  detail::Choice choice = detail::choose_encoding(bytes, canonical_encoding(options.declared), wide);
  out.diagnostics = std::move(choice.diagnostics);
  decode_as(bytes, choice.encoding, choice.sound_utf8, options.borrow, out);
  if (out.recipe.encoding == "UTF-8") detail::read_mojibake_anew(out);
  return out;
}

}  // namespace

DecodedText decode_text(std::string_view bytes, const std::string& name, const DecodeOptions& options) {
  DecodedText decoded = decode_any(bytes, name, options);
  decoded.encoding = decoded.recipe.encoding;
  if (is_blank(decoded.text()))
    throw Error(ErrorCode::empty_input, name, bytes.empty() ? "is empty" : "holds nothing but white space",
                "name a file with text in it");
  return decoded;
}

std::string encode_text(std::string_view utf8, const EncodingRecipe& recipe) {
  const std::string encoding = obeyed(recipe.encoding);
  if (const auto* form = detail::find_wide_form(encoding)) {
    return (recipe.byte_order_mark ? detail::encode_wide("\xEF\xBB\xBF", *form) : std::string()) +
           detail::encode_wide(utf8, *form);
  }
  if (const auto* page = detail::find_code_page(encoding)) return detail::encode_page(utf8, *page);
  if (const auto* several = detail::find_multi_byte(encoding))
    return detail::encode_multi_byte(utf8, *several);
  std::string out;
  out.reserve(utf8.size() + utf8_mark.size());
  if (recipe.byte_order_mark) out += utf8_mark;
  return out.append(utf8);
}

}  // namespace warraq
