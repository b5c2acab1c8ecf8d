// Any bytes are mended and given back, every one; and any bytes as an account are an account or an error.

#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "warraq/base/error.hpp"
#include "warraq/read/mend_file.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  warraq::ReadOptions options;
  options.mend.level = size % 2 == 0 ? warraq::MendLevel::full : warraq::MendLevel::safe;
  try {
    const warraq::MendedFile mended = warraq::mend_file_bytes(bytes, options);
    const auto account = warraq::parse_account(warraq::to_json(mended.account), "account.json");
    if (warraq::undo_mending(mended.bytes, account) != bytes) std::abort();
  } catch (const warraq::Error&) {  // empty, binary
  }
  try {
    (void)warraq::undo_mending("essay", warraq::parse_account(bytes, "account.json"));
  } catch (const warraq::Error&) {  // no account
  }
  return 0;
}
