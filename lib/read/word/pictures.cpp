#include "read/word/pictures.hpp"

#include <memory>

namespace warraq::read::word {

namespace {

/// By its first bytes: what only Windows draws, and the programs' own drawings.
bool is_metafile(std::string_view bytes) {
  using namespace std::string_view_literals;
  const bool placeable_wmf = bytes.starts_with("\xD7\xCD\xC6\x9A"sv);
  const bool wmf = bytes.starts_with("\x01\0\x09\0"sv) || bytes.starts_with("\x02\0\x09\0"sv);
  const bool emf = bytes.size() > 44 && bytes.starts_with("\x01\0\0\0"sv) && bytes.substr(40, 4) == " EMF"sv;
  const bool svm = bytes.starts_with("VCLMTF"sv);
  return placeable_wmf || wmf || emf || svm;
}

}  // namespace

bool Pictures::take(const std::string& path) {
  if (article_.pictures.contains(path)) return true;
  const std::string* bytes = find_(path);
  if (bytes == nullptr || bytes->empty() || is_metafile(*bytes)) {
    ++left_out_;
    return false;
  }
  article_.pictures.emplace(path, std::make_shared<const std::string>(*bytes));
  return true;
}

void Pictures::report() {
  if (left_out_ == 0) return;
  article_.diagnostics.push_back({Severity::warning,
                                  "picture-left-out",
                                  {},
                                  std::to_string(left_out_) +
                                      " pictures are left out: they are missing, or in a "
                                      "form that only one program draws",
                                  {}});
}

}  // namespace warraq::read::word
