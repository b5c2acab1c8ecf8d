#include "warraq/read/read.hpp"

#include "warraq/base/file.hpp"
#include "warraq/mend/decode.hpp"
#include "warraq/mend/tidy.hpp"

namespace warraq {

Article read_article(const std::filesystem::path& path) {
  ReadOptions options;
  options.name = path.string();
  const std::string bytes = read_file(path);
  std::filesystem::path beside = path;
  beside += ".warraq.toml";
  std::error_code ignored;
  if (std::filesystem::exists(beside, ignored)) {
    options.overrides = read_file(beside);
    options.overrides_name = beside.string();
  }
  return read_article_bytes(bytes, options);
}

Article read_article_bytes(std::string_view bytes, const ReadOptions& options) {
  const DecodedText decoded = decode_text(bytes, options.name);
  Article article;
  article.format = "plain-text";
  article.encoding = decoded.encoding;
  article.diagnostics = decoded.diagnostics;
  std::size_t at = 0;
  while (at < decoded.utf8.size()) {
    const std::size_t end = std::min(decoded.utf8.find('\n', at), decoded.utf8.size());
    MendedText mended;
    append_tidied(mended, std::string_view(decoded.utf8).substr(at, end - at), at);
    at = end + 1;
    if (mended.utf8.empty()) continue;
    Text text(mended.utf8);
    for (const MendedStretch& stretch : mended.stretches)
      text.sources.push_back({stretch.begin, decoded.offsets.to_source(stretch.source)});
    if (article.title.empty())
      article.title = text;
    else
      article.blocks.push_back({ParagraphBlock{text}, {}, {}, text.source()});
  }
  return article;
}

}  // namespace warraq
