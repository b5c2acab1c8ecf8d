// Any bytes, said to be in any encoding, become well-formed UTF-8 whose places lead back in order; and where
// the recipe says that it is exact, the bytes come back. The first byte chooses how the bytes are said to be.

#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "warraq/base/error.hpp"
#include "warraq/base/unicode.hpp"
#include "warraq/mend/decode.hpp"

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

warraq::DecodeOptions options_of(std::uint8_t choice) {
  const std::vector<std::string> names = warraq::known_encodings();
  const std::string& name = names[(choice & 0x7F) % names.size()];
  if (choice == 0 || choice == 0xFF) return {};
  return choice & 0x80 ? warraq::DecodeOptions{.declared = name, .forced = {}}
                       : warraq::DecodeOptions{.declared = {}, .forced = name};
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const std::string_view bytes(reinterpret_cast<const char*>(data + 1), size - 1);
  try {
    const warraq::DecodedText text = warraq::decode_text(bytes, "fuzz", options_of(data[0]));
    require(!warraq::first_ill_formed(text.utf8));
    std::uint64_t last = 0;
    for (std::size_t i = 0; i <= text.utf8.size(); ++i) {
      const std::uint64_t source = text.offsets.to_source(i);
      require(source >= last && source <= bytes.size());
      last = source;
    }
    for (const warraq::Diagnostic& one : text.diagnostics)
      require(!one.span || (one.span->begin <= one.span->end && one.span->end <= bytes.size()));
    if (text.recipe.exact) require(warraq::encode_text(text.utf8, text.recipe) == bytes);
  } catch (const warraq::Error&) {  // blank or binary: said, not crashed
  }
  return 0;
}
