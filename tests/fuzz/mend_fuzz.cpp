// Any bytes are mended: the edits make the mended text of them, and what is well-formed stays so.

#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "warraq/base/unicode.hpp"
#include "warraq/mend/mend.hpp"

namespace {

std::string forth(std::string_view text, const std::vector<warraq::MendEdit>& edits) {
  std::string out;
  std::size_t done = 0;
  for (const warraq::MendEdit& edit : edits) {
    out.append(text, done, edit.bytes.begin - done).append(edit.after);
    done = edit.bytes.end;
  }
  return out.append(text, done);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  constexpr const char* languages[] = {"", "fa", "ps", "ckb", "ar", "ur", "ug", "en"};
  if (size == 0) return 0;
  const warraq::Language language(languages[data[0] & 7]);
  const auto level = (data[0] & 8) != 0 ? warraq::MendLevel::full : warraq::MendLevel::safe;
  const std::string_view text(reinterpret_cast<const char*>(data) + 1, size - 1);
  const warraq::MendContext context{.language = language, .fixed = {}, .verse = (data[0] & 16) != 0};
  const warraq::MendedWords mended = warraq::mend_text(text, context, {.level = level, .rules = {}});
  if (forth(text, mended.edits) != mended.utf8) std::abort();
  if (!warraq::first_ill_formed(text) && warraq::first_ill_formed(mended.utf8)) std::abort();
  (void)warraq::find_suspects(mended.utf8, language);
  return 0;
}
