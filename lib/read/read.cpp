#include "warraq/read/read.hpp"

#include "read/block_overrides.hpp"
#include "read/book/epub.hpp"
#include "read/format.hpp"
#include "read/html/html.hpp"
#include "read/mail/mail.hpp"
#include "read/markdown/markdown.hpp"
#include "read/pandoc/pandoc_json.hpp"
#include "read/plain/read_plain.hpp"
#include "read/word/docx.hpp"
#include "read/word/odt.hpp"
#include "read/xml/feed.hpp"
#include "read/xml/jats.hpp"
#include "read/xml/tei.hpp"
#include "warraq/base/file.hpp"

namespace warraq {

namespace {

using namespace read;

Draft read_marked(Format format, const ReaderInput& input) {
  switch (format) {
    case Format::markdown:
      return read_markdown(input);
    case Format::html:
      return read_html(input);
    case Format::docx:
      return read_docx(input);
    case Format::odt:
      return read_odt(input);
    case Format::epub:
      return read_epub(input);
    case Format::jats:
      return read_jats(input);
    case Format::tei:
      return read_tei(input);
    case Format::feed:
      return read_feed(input);
    case Format::pandoc_json:
      return read_pandoc_json(input);
    case Format::mail:
      return read_mail(input);
    case Format::plain_text:
      break;
  }
  return {};
}

/// What is unpacked before it is read has no lines that a person could count.
bool is_packed(Format format) {
  return format == Format::docx || format == Format::odt || format == Format::epub;
}

}  // namespace

ReadOptions options_for_file(const std::filesystem::path& path) {
  ReadOptions options;
  options.name = path.string();
  std::filesystem::path beside = path;
  beside += ".warraq.toml";
  std::error_code ignored;
  if (std::filesystem::exists(beside, ignored)) {
    options.overrides = read_file(beside);
    options.overrides_name = beside.string();
  }
  return options;
}

Article read_article(const std::filesystem::path& path, const MendOptions& mend,
                     const std::string& encoding) {
  const std::string bytes = read_file(path);
  ReadOptions options = options_for_file(path);
  options.mend = mend;
  options.encoding = encoding;
  return read_article_bytes(bytes, options);
}

Article read_article_bytes(std::string_view bytes, const ReadOptions& given) {
  ReadOptions options = given;
  if (options.overrides_name.empty()) options.overrides_name = options.name + ".warraq.toml";
  const Overrides overrides =
      options.overrides ? parse_overrides(*options.overrides, options.overrides_name) : Overrides{};
  const ReaderInput input{bytes, options.name, &options};
  const FoundFormat found = find_format(bytes, options.name);
  Article article = found.format == Format::plain_text
                        ? read_plain(input, overrides)
                        : finish_draft(read_marked(found.format, input), options);
  const std::string_view lines = is_packed(found.format) ? std::string_view() : bytes;
  apply_to_blocks(overrides, lines, article, options.overrides_name);
  apply_to_article(overrides, article);
  return article;
}

}  // namespace warraq
