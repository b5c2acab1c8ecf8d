// Any bytes can be turned round; what comes out has the same bytes in another order but for mirrored
// brackets, and the edits of a text make of it what they say.

#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "warraq/base/unicode.hpp"
#include "warraq/mend/visual_order.hpp"

namespace {

void check(bool holds) {
  if (!holds) std::abort();
}

void check_edits(std::string_view text) {
  const warraq::VisualOrder order = warraq::mend_visual_order(text);
  if (order.lines == 0) return check(order.words.edits.empty());
  std::string made;
  std::size_t done = 0;
  for (const warraq::MendEdit& edit : order.words.edits) {
    check(edit.bytes.begin >= done && edit.bytes.end <= text.size());
    made.append(text, done, edit.bytes.begin - done).append(edit.after);
    done = edit.bytes.end;
  }
  made.append(text, done);
  check(made == order.words.utf8);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const bool well_formed = !warraq::first_ill_formed(text);
  for (int bits = 0; bits < 16; ++bits) {
    const std::string turned = warraq::logical_from_visual(text, {.right_to_left = (bits & 1) != 0,
                                                                  .brackets_as_seen = (bits & 2) != 0,
                                                                  .mark_forms_first = (bits & 4) != 0,
                                                                  .marks_first = (bits & 8) != 0});
    if (well_formed) check(turned.size() == text.size() && !warraq::first_ill_formed(turned));
  }
  if (well_formed) check(warraq::logical_from_reversed_words(text).size() == text.size());
  check_edits(text);
  return 0;
}
