#include "read/mail/mail.hpp"

#include <iterator>
#include <memory>
#include <utility>

#include "archive/http.hpp"
#include "read/format.hpp"
#include "read/mail/html_part.hpp"
#include "read/mail/mail_date.hpp"
#include "read/mail/mime_parts.hpp"
#include "read/mail/plain_body.hpp"
#include "read/markup/text_builder.hpp"
#include "read/words/declared_language.hpp"
#include "read/xml/xml_tree.hpp"
#include "warraq/base/error.hpp"
#include "warraq/mend/decode.hpp"

namespace warraq::read {

namespace {

/// Letters in letters in letters: no page shows more levels of them.
constexpr int deepest_letters = 6;

bool is_blank(std::string_view bytes) { return bytes.find_first_not_of(" \t\r\n") == std::string_view::npos; }

class MailReader {
 public:
  MailReader(const ReaderInput& input, Draft& draft) : input_(input), draft_(draft) {}

  void run() {
    const MimePart message = parse_mime(input_.bytes);
    head(message.headers);
    parts(message, 0);
    pictures(message);
  }

 private:
  Article& article() { return draft_.article; }

  void head(const MessageHeaders& headers) {
    article().title = Text(headers.words("subject"));
    for (std::string& name : names_in_addresses(headers.raw("from")))
      article().authors.emplace_back(std::move(name));
    if (std::string date = iso_of_mail_date(headers.raw("date")); !date.empty())
      draft_.dates.push_back({Text(), std::move(date), "published"});
    const Language language = declared_language(headers.words("content-language"));
    if (language.known()) {
      article().language = language;
      article().direction = language.direction();
    }
    const std::vector<std::string> list = names_in_addresses(headers.raw("list-id"));
    if (!list.empty() && list.front().find('.') == std::string::npos)
      article().masthead.push_back({Text(list.front()), {}});
  }

  void parts(const MimePart& message, int depth) {
    for (const MimePart* part : text_parts(message)) {
      if (!part->parts.empty()) {
        letter(*part, depth);
      } else if (part->type.type == "text/html" || part->type.type == "text/xhtml") {
        html(*part, depth);
      } else {
        plain(*part);
      }
    }
  }

  /// A letter that was passed on: its subject is a heading, who wrote it and when a line below.
  void letter(const MimePart& part, int depth) {
    if (depth >= deepest_letters) return plain(part);
    const MimePart& inner = part.parts.front();
    std::string line;
    for (const std::string& name : names_in_addresses(inner.headers.raw("from")))
      line += (line.empty() ? "" : ", ") + name;
    const std::string date = iso_of_mail_date(inner.headers.raw("date"));
    if (!date.empty()) line += (line.empty() ? "" : ", ") + date;
    const std::string subject = inner.headers.words("subject");
    if (!subject.empty()) add(Heading{Text(subject), std::min(depth + 1, 6)});
    if (!line.empty()) {
      TextBuilder text;
      text.open({.kind = MarkKind::emphasis});
      text.words(line);
      text.close();
      add(ParagraphBlock{text.take()});
    }
    parts(inner, depth + 1);
  }

  void add(BlockContent content) { article().blocks.push_back({std::move(content), {}, {}, {}}); }

  /// The text of a part, and where its bytes stand when no transfer encoding is between.
  std::optional<DecodedText> decoded(const MimePart& part) {
    const std::string bytes = decoded_body(part);
    if (is_blank(bytes)) return std::nullopt;
    try {
      DecodedText text =
          decode_text(bytes, input_.name,
                      {.declared = part.type.parameter("charset"), .forced = input_.options->encoding});
      article().diagnostics.insert(article().diagnostics.end(), text.diagnostics.begin(),
                                   text.diagnostics.end());
      if (article().encoding.empty()) article().encoding = text.encoding;
      return text;
    } catch (const Error& error) {
      article().diagnostics.push_back({Severity::warning,
                                       "unread-part",
                                       {},
                                       "a part of the letter cannot be read: " + std::string(error.what()),
                                       "name its charset"});
    }
    return std::nullopt;
  }

  /// Where the decoded text stands in the input; nothing behind a transfer encoding.
  std::optional<OffsetMap> places(const MimePart& part, const DecodedText& text) const {
    const std::string encoding =
        detail::lowered(detail::trimmed(part.headers.raw("content-transfer-encoding")));
    if (encoding == "base64" || encoding == "quoted-printable" || !text.offsets.is_identity())
      return std::nullopt;
    OffsetMap map;
    map.anchor(0, static_cast<std::uint64_t>(part.body.data() - input_.bytes.data()));
    return map;
  }

  void plain(const MimePart& part) {
    const std::optional<DecodedText> text = decoded(part);
    if (!text) return;
    const std::optional<OffsetMap> offsets = places(part, *text);
    PlainBodyOptions options;
    options.flowed = detail::lowered(part.type.parameter("format")) == "flowed";
    options.deletes_space = detail::lowered(part.type.parameter("delsp")) == "yes";
    options.offsets = offsets ? &*offsets : nullptr;
    PlainBody body = read_plain_body(text->utf8, options);
    std::move(body.blocks.begin(), body.blocks.end(), std::back_inserter(article().blocks));
    if (!body.signature.empty())
      article().bio = join_lines(std::move(article().bio), std::move(body.signature));
  }

  void html(const MimePart& part, int depth) {
    const std::optional<DecodedText> text = decoded(part);
    if (!text) return;
    const std::optional<OffsetMap> offsets = places(part, *text);
    HtmlContentOptions options;
    options.name = input_.name;
    options.language = article().language;
    options.offsets = offsets ? &*offsets : nullptr;
    HtmlContent content = read_html_content(text->utf8, options);
    if (!offsets) forget_places(content);
    std::vector<Block> blocks = take_html(std::move(content), depth, article());
    std::move(blocks.begin(), blocks.end(), std::back_inserter(article().blocks));
  }

  /// Pictures that HTML shows by their ids.
  void pictures(const MimePart& message) {
    for (const MimePart& part : message.parts) pictures(part);
    if (!message.type.type.starts_with("image/")) return;
    std::string id(detail::trimmed(message.headers.raw("content-id")));
    if (id.size() > 2 && id.front() == '<' && id.back() == '>') id = id.substr(1, id.size() - 2);
    if (!id.empty())
      article().pictures.emplace("cid:" + id, std::make_shared<const std::string>(decoded_body(message)));
  }

  const ReaderInput& input_;
  Draft& draft_;
};

}  // namespace

Draft read_mail(const ReaderInput& input) {
  if (is_blank(input.bytes))
    throw Error(ErrorCode::empty_input, input.name, "is empty", "name a file with text in it");
  Draft draft;
  draft.article.format = to_string(Format::mail);
  MailReader(input, draft).run();
  if (draft.article.encoding.empty()) draft.article.encoding = "UTF-8";
  return draft;
}

}  // namespace warraq::read
