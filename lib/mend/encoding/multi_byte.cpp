#include "mend/encoding/multi_byte.hpp"

#include <unicode/ucnv.h>
#include <unicode/ucnv_cb.h>
#include <unicode/ucnv_err.h>

#include <algorithm>
#include <memory>
#include <vector>

#include "mend/encoding/ill_formed.hpp"
#include "mend/encoding/labels.hpp"
#include "warraq/base/error.hpp"
#include "warraq/base/unicode.hpp"

namespace warraq::detail {

namespace {

struct Close {
  void operator()(UConverter* converter) const { ucnv_close(converter); }
};
using Converter = std::unique_ptr<UConverter, Close>;

/// ICU's own way gives a control character where a single byte means nothing.
void replace(const void*, UConverterToUnicodeArgs* args, const char*, std::int32_t,
             UConverterCallbackReason reason, UErrorCode* status) {
  if (reason > UCNV_IRREGULAR) return;
  *status = U_ZERO_ERROR;
  const char16_t sign = 0xFFFD;
  ucnv_cbToUWriteUChars(args, &sign, 1, 0, status);
}

Converter open(const MultiByte& form) {
  UErrorCode status = U_ZERO_ERROR;
  Converter converter(ucnv_open(form.converter, &status));
  if (U_FAILURE(status))
    throw Error(ErrorCode::bad_option, form.name, "is an encoding that this installation of ICU lacks",
                "convert the file to UTF-8 first");
  // Without this, ICU may answer characters of the private use area for lack of an exact one.
  ucnv_setFallback(converter.get(), false);
  ucnv_setToUCallBack(converter.get(), replace, nullptr, nullptr, nullptr, &status);
  return converter;
}

/// A piece of decoded text and which byte each of its units came from.
struct Piece {
  std::u16string text;
  std::vector<std::int32_t> from;  ///< relative to the piece's bytes; -1: from before them
};

/// Feeds `bytes` to a converter, some kilobytes a step, and hands on what each step gave.
template <typename Take>
void convert(std::string_view bytes, UConverter* converter, Take take) {
  constexpr std::size_t step = 1 << 15;
  Piece piece;
  const char* source = bytes.data();
  const char* const end = bytes.data() + bytes.size();
  do {
    const char* const begin = source;
    const char* const limit = begin + std::min<std::size_t>(step, static_cast<std::size_t>(end - begin));
    piece.text.resize(static_cast<std::size_t>(limit - begin) * 2 + 64);
    piece.from.resize(piece.text.size());
    char16_t* target = piece.text.data();
    UErrorCode status = U_ZERO_ERROR;
    ucnv_toUnicode(converter, &target, target + piece.text.size(), &source, limit, piece.from.data(),
                   limit == end, &status);
    piece.text.resize(static_cast<std::size_t>(target - piece.text.data()));
    take(piece, static_cast<std::size_t>(begin - bytes.data()));
    if (U_FAILURE(status)) break;
  } while (source < end);
}

/// Writes UTF-8 and where it came from.
class Writer {
 public:
  Writer(std::string_view bytes, std::string_view name, DecodedText& out)
      : out_(out), ill_formed_(bytes, 0, name) {}

  void take(const Piece& piece, std::size_t begin) {
    for (std::size_t i = 0; i < piece.text.size(); ++i) {
      const char16_t unit = piece.text[i];
      const std::int32_t from = piece.from[i];
      if (from >= 0) at_ = std::max(at_, begin + static_cast<std::size_t>(from));
      if (unit >= 0xDC00 && unit < 0xE000 && lead_ != 0) {
        const char16_t pair[] = {lead_, unit};
        out_.utf8 += to_utf8(std::u16string_view(pair, 2));
        lead_ = 0;
        continue;
      }
      if (unit >= 0xD800 && unit < 0xDC00) {
        place();
        lead_ = unit;
        continue;
      }
      place();
      if (unit == 0xFFFD) ill_formed_.add(at_, 1);
      if (unit < 0x80)
        out_.utf8 += static_cast<char>(unit);
      else
        out_.utf8 += to_utf8(std::u16string_view(&unit, 1));
    }
  }
  void finish(std::size_t size) {
    out_.offsets.anchor(out_.utf8.size(), size);
    if (ill_formed_.count() > 0) out_.recipe.exact = false;
    ill_formed_.tell(out_.diagnostics);
  }

 private:
  /// Anchors where text and bytes no longer run in step.
  void place() {
    const auto step = static_cast<std::ptrdiff_t>(at_) - static_cast<std::ptrdiff_t>(out_.utf8.size());
    if (step == step_) return;
    out_.offsets.anchor(out_.utf8.size(), at_);
    step_ = step;
  }

  DecodedText& out_;
  IllFormed ill_formed_;
  std::size_t at_ = 0;
  std::ptrdiff_t step_ = 0;
  char16_t lead_ = 0;
};

}  // namespace

void decode_multi_byte(std::string_view bytes, const MultiByte& form, DecodedText& out) {
  const Converter converter = open(form);
  out.recipe = {.encoding = form.name, .byte_order_mark = false, .exact = true};
  out.utf8.reserve(bytes.size() * 3 / 2);
  Writer writer(bytes, form.name, out);
  convert(bytes, converter.get(), [&](const Piece& piece, std::size_t begin) { writer.take(piece, begin); });
  writer.finish(bytes.size());
  if (out.recipe.exact) out.recipe.exact = encode_multi_byte(out.utf8, form) == bytes;
}

std::u16string read_multi_byte(std::string_view bytes, const MultiByte& form) {
  std::u16string text;
  convert(bytes, open(form).get(), [&](const Piece& piece, std::size_t) { text += piece.text; });
  return text;
}

std::string encode_multi_byte(std::string_view utf8, const MultiByte& form) {
  const Converter converter = open(form);
  UErrorCode status = U_ZERO_ERROR;
  ucnv_setSubstChars(converter.get(), "?", 1, &status);
  const std::u16string text = to_utf16(utf8);
  std::string out;
  std::vector<char> buffer(1 << 16);
  const char16_t* source = text.data();
  const char16_t* const end = source + text.size();
  do {
    status = U_ZERO_ERROR;
    char* target = buffer.data();
    ucnv_fromUnicode(converter.get(), &target, target + buffer.size(), &source, end, nullptr, true, &status);
    out.append(buffer.data(), target);
  } while (status == U_BUFFER_OVERFLOW_ERROR);
  return out;
}

}  // namespace warraq::detail
