#include "archive/mail_words.hpp"

#include <unicode/ucnv.h>

#include <memory>

#include "archive/member_path.hpp"
#include "warraq/base/unicode.hpp"

namespace warraq::detail {

namespace {

int base64_value(char c) {
  if (c >= 'A' && c <= 'Z') return c - 'A';
  if (c >= 'a' && c <= 'z') return c - 'a' + 26;
  if (c >= '0' && c <= '9') return c - '0' + 52;
  if (c == '+' || c == '-') return 62;
  return c == '/' || c == '_' ? 63 : -1;
}

int hex_value(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

struct CloseConverter {
  void operator()(UConverter* converter) const { ucnv_close(converter); }
};

/// One encoded word at the start of a text: =?charset?B or Q?words?=
struct EncodedWord {
  std::string charset, bytes;
  std::size_t length = 0;  ///< of all of it; 0 when there is none
};

EncodedWord encoded_word(std::string_view text) {
  // The paper allows 75 bytes; some programs write a whole subject into one word.
  constexpr std::size_t longest = 2000;
  text = text.substr(0, longest);
  if (!text.starts_with("=?")) return {};
  const std::size_t charset_end = text.find('?', 2);
  if (charset_end == std::string_view::npos || charset_end + 2 >= text.size() || text[charset_end + 2] != '?') return {};
  const std::size_t words = charset_end + 3, end = text.find("?=", words);
  if (end == std::string_view::npos) return {};
  EncodedWord word;
  const std::string_view charset = text.substr(2, charset_end - 2);
  word.charset = charset.substr(0, charset.find('*'));  // RFC 2231 puts a language behind a star
  std::string body(text.substr(words, end - words));
  const char kind = static_cast<char>(text[charset_end + 1] | 0x20);
  if (kind != 'b' && kind != 'q') return {};
  if (kind == 'q')
    for (char& c : body)
      if (c == '_') c = ' ';
  word.bytes = kind == 'b' ? decode_base64(body) : decode_quoted_printable(body);
  word.length = end + 2;
  return word;
}

std::string in_utf8(const std::string& bytes, const std::string& charset) {
  std::string utf8;
  return charset_to_utf8(bytes, charset, utf8) ? utf8 : name_to_utf8(bytes);
}

}  // namespace

std::string decode_base64(std::string_view text) {
  std::string out;
  out.reserve(text.size() / 4 * 3);
  unsigned bits = 0;
  int have = 0;
  for (const char c : text) {
    const int value = base64_value(c);
    if (value < 0) continue;  // line ends, and the signs that fill up the last group
    bits = (bits << 6 | static_cast<unsigned>(value)) & 0xFFFFFF;
    have += 6;
    if (have < 8) continue;
    have -= 8;
    out += static_cast<char>(bits >> have & 0xFF);
  }
  return out;
}

std::string decode_quoted_printable(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '=') {
      out += text[i];
      continue;
    }
    // A sign at a line's end, with blanks that came on the way, joins it to the next line.
    const std::size_t after = std::min(text.find_first_not_of(" \t", i + 1), text.size());
    if (after == text.size()) break;
    if (text.substr(after).starts_with("\r\n")) {
      i = after + 1;
    } else if (text[after] == '\n') {
      i = after;
    } else if (i + 2 < text.size() && hex_value(text[i + 1]) >= 0 && hex_value(text[i + 2]) >= 0) {
      out += static_cast<char>(hex_value(text[i + 1]) << 4 | hex_value(text[i + 2]));
      i += 2;
    } else {
      out += '=';
    }
  }
  return out;
}

std::string decode_words(std::string_view value) {
  std::string out;
  EncodedWord open;  // words in a row may part a letter's bytes, so they are read as one
  const auto close = [&] {
    if (open.length > 0) out += in_utf8(open.bytes, open.charset);
    open = {};
  };
  for (std::size_t i = 0; i < value.size();) {
    if (const EncodedWord word = encoded_word(value.substr(i)); word.length > 0) {
      if (open.length > 0 && open.charset != word.charset) close();
      open.charset = word.charset;
      open.bytes += word.bytes;
      open.length += word.length;
      i += word.length;
      const std::size_t next = value.find_first_not_of(" \t\r\n", i);
      if (next != std::string_view::npos && next > i && encoded_word(value.substr(next)).length > 0) i = next;
      continue;
    }
    close();
    const std::size_t end = std::min(value.find("=?", i + 1), value.size());
    out += name_to_utf8(value.substr(i, end - i));
    i = end;
  }
  close();
  return out;
}

bool charset_to_utf8(std::string_view bytes, const std::string& charset, std::string& utf8) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UConverter, CloseConverter> converter(charset.empty() ? nullptr
                                                                              : ucnv_open(charset.c_str(), &status));
  if (!converter || U_FAILURE(status)) return false;
  std::u16string text(bytes.size() * 2 + 16, u'\0');
  const int32_t length = ucnv_toUChars(converter.get(), text.data(), static_cast<int32_t>(text.size()), bytes.data(),
                                       static_cast<int32_t>(bytes.size()), &status);
  if (U_FAILURE(status)) return false;
  text.resize(static_cast<std::size_t>(length));
  utf8 = to_utf8(text);
  return true;
}

}  // namespace warraq::detail
