#include "read/plain/raw_repairs.hpp"

namespace warraq::read {

EditedText::EditedText(std::string_view before, MendedWords mended) : before_(before) {
  if (mended.edits.empty()) return;
  utf8_ = std::move(mended.utf8);
  std::int64_t shift = 0;
  for (MendEdit& edit : mended.edits) {
    const auto begin = static_cast<std::size_t>(edit.bytes.begin + shift);
    const std::size_t length = edit.bytes.end - edit.bytes.begin;
    offsets_.anchor(begin, edit.bytes.begin);
    offsets_.anchor(begin + edit.after.size(), edit.bytes.end);
    shift += static_cast<std::int64_t>(edit.after.size()) - static_cast<std::int64_t>(length);
    changes_.push_back({std::move(edit.rules),
                        {edit.bytes.begin, edit.bytes.end},
                        std::string(before.substr(edit.bytes.begin, length)),
                        std::move(edit.after)});
  }
}

EditedText repair_raw(std::string_view text, const MendOptions&) { return EditedText(text); }

}  // namespace warraq::read
