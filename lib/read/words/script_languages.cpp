#include "read/words/script_languages.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

#include "read/words/letters.hpp"

namespace warraq::read {

namespace {

struct Block {
  char32_t first, last;  ///< Unicode blocks (Blocks.txt)
  const char* language;
};

constexpr Block blocks[] = {
    {0x0530, 0x058F, "hy"}, {0x0700, 0x074F, "syr"}, {0x0780, 0x07BF, "dv"},   {0x0900, 0x097F, "hi"},
    {0x0980, 0x09FF, "bn"}, {0x0A00, 0x0A7F, "pa"},  {0x0A80, 0x0AFF, "gu"},   {0x0B00, 0x0B7F, "or"},
    {0x0B80, 0x0BFF, "ta"}, {0x0C00, 0x0C7F, "te"},  {0x0C80, 0x0CFF, "kn"},   {0x0D00, 0x0D7F, "ml"},
    {0x0D80, 0x0DFF, "si"}, {0x0E00, 0x0E7F, "th"},  {0x0E80, 0x0EFF, "lo"},   {0x0F00, 0x0FFF, "bo"},
    {0x1000, 0x109F, "my"}, {0x10A0, 0x10FF, "ka"},  {0x1100, 0x11FF, "ko"},   {0x1200, 0x139F, "am"},
    {0x1780, 0x17FF, "km"}, {0x3040, 0x30FF, "ja"},  {0x3400, 0x4DBF, "zh"},   {0x4E00, 0x9FFF, "zh"},
    {0xAC00, 0xD7AF, "ko"}, {0xF900, 0xFAFF, "zh"},  {0x20000, 0x3FFFF, "zh"},
};

const Block* block_of(char32_t c) {
  const auto holds = [c](const Block& block) { return block.first <= c && c <= block.last; };
  const auto found = std::find_if(std::begin(blocks), std::end(blocks), holds);
  return found == std::end(blocks) ? nullptr : found;
}

// The same words in the two manners of writing Chinese.
constexpr std::u32string_view traditional = U"這國們來時說為學會個對權與無門書長見過還後東車";
constexpr std::u32string_view simplified = U"这国们来时说为学会个对权与无门书长见过还后东车";

}  // namespace

Language language_by_script(std::string_view words) {
  std::array<std::uint32_t, std::size(blocks)> counts{};
  std::uint32_t kana = 0, old_manner = 0, new_manner = 0;
  for (std::size_t i = 0; i < words.size();) {
    const char32_t c = decode(words, i);
    if (c < 0x0530) continue;
    const Block* block = block_of(c);
    if (block == nullptr) continue;
    ++counts[static_cast<std::size_t>(block - blocks)];
    kana += c >= 0x3040 && c <= 0x30FF;
    old_manner += traditional.find(c) != std::u32string_view::npos;
    new_manner += simplified.find(c) != std::u32string_view::npos;
  }
  const auto most = std::max_element(counts.begin(), counts.end());
  if (*most == 0) return {};
  const std::string_view language = blocks[static_cast<std::size_t>(most - counts.begin())].language;
  if (language != "zh") return Language(language);
  if (kana > 0) return Language("ja");
  return Language(old_manner > new_manner ? "zh-Hant" : "zh");
}

std::uint32_t characters_a_word(char32_t c) {
  if (c < 0x0E00) return 0;
  const Block* block = block_of(c);
  if (block == nullptr) return 0;
  const std::string_view language = block->language;
  if (language == "zh" || language == "ja") return 2;
  return language == "th" || language == "lo" || language == "km" || language == "my" ? 5 : 0;
}

}  // namespace warraq::read
