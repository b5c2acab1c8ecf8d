#include "mend/encoding/code_page.hpp"

#include <algorithm>

#include "mend/encoding/ascii.hpp"
#include "mend/encoding/ill_formed.hpp"
#include "warraq/base/unicode.hpp"

namespace warraq::detail {

namespace {

constexpr char16_t nothing = 0xFFFD;

/// What a byte becomes in UTF-8; three bytes are enough for any page.
struct Spelling {
  std::uint8_t size = 0;
  char bytes[3] = {};
};

std::array<Spelling, 128> spell(const CodePage& page) {
  std::array<Spelling, 128> spellings;
  for (std::size_t i = 0; i < spellings.size(); ++i) {
    const std::string utf8 = to_utf8(static_cast<char32_t>(page.high[i]));
    spellings[i].size = static_cast<std::uint8_t>(utf8.size());
    std::ranges::copy(utf8, spellings[i].bytes);
  }
  return spellings;
}

/// Whether two bytes of the text stand for one character, so that encoding cannot tell which it was.
bool is_ambiguous(const CodePage& page, const std::array<bool, 128>& used) {
  const PageEncoder encoder(page);
  for (std::size_t i = 0; i < used.size(); ++i)
    if (used[i] && encoder.byte_of(page.high[i]) != static_cast<int>(i + 0x80)) return true;
  return false;
}

}  // namespace

const CodePage* find_code_page(std::string_view name) {
  for (const CodePage& page : code_pages())
    if (page.name == name) return &page;
  return nullptr;
}

PageEncoder::PageEncoder(const CodePage& page) {
  for (std::size_t i = 0; i < pairs_.size(); ++i)
    pairs_[i] = {page.high[i], static_cast<std::uint8_t>(i + 0x80)};
  std::ranges::stable_sort(pairs_, {}, &Pair::character);
}

int PageEncoder::byte_of(char32_t c) const {
  if (c < 0x80) return static_cast<int>(c);
  if (c > 0xFFFF || c == nothing) return -1;
  const auto at = std::ranges::lower_bound(pairs_, static_cast<char16_t>(c), {}, &Pair::character);
  return at == pairs_.end() || at->character != c ? -1 : at->byte;
}

void decode_page(std::string_view bytes, const CodePage& page, DecodedText& out) {
  const std::array<Spelling, 128> spellings = spell(page);
  std::array<bool, 128> used{};
  IllFormed ill_formed(bytes, 0, page.name);
  std::string& utf8 = out.utf8;
  utf8.reserve(bytes.size() * 2);
  out.offsets.count_in_units(1, bytes.size() * 2);
  for (std::size_t i = 0; i < bytes.size();) {
    const std::size_t run = ascii_run(bytes, i);
    for (std::size_t k = 0; k < run; ++k) out.offsets.count_unit(utf8.size() + k);
    utf8.append(bytes, i, run);
    i += run;
    for (; i < bytes.size() && static_cast<unsigned char>(bytes[i]) >= 0x80; ++i) {
      const std::size_t high = static_cast<unsigned char>(bytes[i]) - 0x80u;
      used[high] = true;
      if (page.high[high] == nothing) ill_formed.add(i, 1);
      out.offsets.count_unit(utf8.size());
      utf8.append(spellings[high].bytes, spellings[high].size);
    }
  }
  out.recipe = {.encoding = page.name,
                .byte_order_mark = false,
                .exact = !is_ambiguous(page, used) && ill_formed.count() == 0};
  ill_formed.tell(out.diagnostics);
}

std::string encode_page(std::string_view utf8, const CodePage& page) {
  const PageEncoder encoder(page);
  std::string out;
  out.reserve(utf8.size());
  for (std::size_t i = 0; i < utf8.size();) {
    const int byte = encoder.byte_of(next_code_point(utf8, i));
    out += byte < 0 ? '?' : static_cast<char>(byte);
  }
  return out;
}

}  // namespace warraq::detail
