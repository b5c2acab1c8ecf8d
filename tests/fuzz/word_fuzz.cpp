// The readers of word processors' documents never fail on content: any text between the parts' borders gives
// an article. Parts are parted by lines of "=== NAME"; the first goes without: it is the text itself, of a
// Word document when it begins with "w", else of an OpenDocument text. That letter is none of it.

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

#include "read/markup/draft.hpp"
#include "read/word/parts.hpp"
#include "warraq/base/error.hpp"

namespace {

using Parts = std::map<std::string, std::string, std::less<>>;

Parts split(std::string_view text, const std::string& first) {
  constexpr std::string_view border = "\n=== ";
  Parts parts;
  std::string name = first;
  while (true) {
    const std::size_t end = text.find(border);
    parts[name] = text.substr(0, end);
    if (end == std::string_view::npos) return parts;
    text.remove_prefix(end + border.size());
    const std::size_t line = text.find('\n');
    name = text.substr(0, line);
    text.remove_prefix(line == std::string_view::npos ? text.size() : line + 1);
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::string_view text(reinterpret_cast<const char*>(data), size);
  const bool word = text.starts_with('w');
  if (!text.empty()) text.remove_prefix(1);
  const Parts parts = split(text, word ? "word/document.xml" : "content.xml");
  const warraq::read::word::FindPart find = [&](std::string_view path) {
    const auto found = parts.find(path);
    return found == parts.end() ? nullptr : &found->second;
  };
  const warraq::ReadOptions options;
  const warraq::read::ReaderInput input{{}, "input", &options};
  try {
    using namespace warraq::read;
    const auto article =
        finish_draft(word ? word::read_docx_parts(find, input) : word::read_odt_parts(find, input), options);
    (void)warraq::dump(article);
    (void)warraq::to_json(article);
  } catch (const warraq::Error&) {  // no text at all: said, not crashed
  }
  return 0;
}
