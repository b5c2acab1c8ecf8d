#include "pdf/metadata.hpp"

#include "pdf/syntax.hpp"
#include "warraq/base/error.hpp"
#include "warraq/base/unicode.hpp"

namespace warraq::pdf {

namespace {

constexpr std::string_view producer = "warraq";

std::string joined(const std::vector<std::string>& parts, std::string_view between) {
  std::string out;
  for (const std::string& part : parts) {
    if (!out.empty()) out.append(between);
    out.append(part);
  }
  return out;
}

/// Text for XML: markup escaped, ill-formed bytes mended, characters XML 1.0 does not allow left out.
std::string xml(std::string_view utf8) {
  std::string out;
  for (std::size_t at = 0; at < utf8.size();) {
    const char32_t c = next_code_point(utf8, at);
    switch (c) {
      case '&':
        out += "&amp;";
        continue;
      case '<':
        out += "&lt;";
        continue;
      case '>':
        out += "&gt;";
        continue;
      case '"':
        out += "&quot;";
        continue;
      default:
        break;
    }
    const bool control = c < 0x20 && c != '\t' && c != '\n';
    if (!control && c != 0x7F && c != 0xFFFE && c != 0xFFFF) out += to_utf8(c);
  }
  return out;
}

/// A property with a list of items: `container` is Seq or Bag.
std::string list_property(std::string_view name, std::string_view container,
                          const std::vector<std::string>& items) {
  if (items.empty()) return {};
  std::string out = "<";
  out.append(name).append("><rdf:").append(container).append(">");
  for (const std::string& item : items) out.append("<rdf:li>").append(xml(item)).append("</rdf:li>");
  return out.append("</rdf:").append(container).append("></").append(name).append(">\n");
}

/// A property in one language that stands for all.
std::string alternative(std::string_view name, std::string_view value) {
  if (value.empty()) return {};
  std::string out = "<";
  out.append(name).append("><rdf:Alt><rdf:li xml:lang=\"x-default\">").append(xml(value));
  return out.append("</rdf:li></rdf:Alt></").append(name).append(">\n");
}

std::string simple(std::string_view name, std::string_view value) {
  if (value.empty()) return {};
  std::string out = "<";
  return out.append(name).append(">").append(xml(value)).append("</").append(name).append(">\n");
}

bool digits(std::string_view text, std::size_t at, std::size_t count) {
  if (at + count > text.size()) return false;
  for (std::size_t i = at; i < at + count; ++i)
    if (text[i] < '0' || text[i] > '9') return false;
  return true;
}

int value(std::string_view text, std::size_t at, std::size_t count) {
  int sum = 0;
  for (const char c : text.substr(at, count)) sum = sum * 10 + (c - '0');
  return sum;
}

/// "2025-04-02", or with "T09:30:00" and "Z" or "+04:30" after it.
bool is_iso_moment(std::string_view s) {
  if (!digits(s, 0, 4) || !digits(s, 5, 2) || !digits(s, 8, 2) || s[4] != '-' || s[7] != '-') return false;
  if (value(s, 5, 2) < 1 || value(s, 5, 2) > 12 || value(s, 8, 2) < 1 || value(s, 8, 2) > 31) return false;
  if (s.size() == 10) return true;
  if (s[10] != 'T' || !digits(s, 11, 2) || !digits(s, 14, 2) || !digits(s, 17, 2) || s[13] != ':' ||
      s[16] != ':')
    return false;
  if (value(s, 11, 2) > 23 || value(s, 14, 2) > 59 || value(s, 17, 2) > 59) return false;
  if (s.size() == 19 || s.substr(19) == "Z") return true;
  return s.size() == 25 && (s[19] == '+' || s[19] == '-') && digits(s, 20, 2) && s[22] == ':' &&
         digits(s, 23, 2) && value(s, 20, 2) <= 23 && value(s, 23, 2) <= 59;
}

}  // namespace

Moment::Moment(const std::string& iso) : iso_(iso) {
  if (!is_iso_moment(iso))
    throw Error(ErrorCode::bad_option, "created", "\"" + iso + "\" is no ISO 8601 date",
                "write 2025-04-02 or 2025-04-02T09:30:00+04:30");
}

std::string Moment::pdf() const {
  std::string out = "(D:";
  for (const char c : std::string_view(iso_).substr(0, 19))
    if (c >= '0' && c <= '9') out += c;
  const std::string_view zone = iso_.size() > 19 ? std::string_view(iso_).substr(19) : std::string_view();
  if (zone == "Z")
    out += 'Z';
  else if (!zone.empty())
    out.append(zone.substr(0, 3)).append("'").append(zone.substr(4, 2)).append("'");
  return out += ')';
}

std::string info_entries(const Metadata& metadata, const std::optional<Moment>& created) {
  Entries entries;
  const auto text = [&](std::string_view key, const std::string& what) {
    if (!what.empty()) entries.put(key, text_string(what));
  };
  text("Title", metadata.title);
  text("Author", joined(metadata.authors, "; "));
  text("Subject", metadata.subject);
  text("Keywords", joined(metadata.keywords, ", "));
  entries.put("Producer", text_string(producer));
  if (created) entries.put("CreationDate", created->pdf());
  return entries.text();
}

std::string xmp_packet(const Metadata& metadata, const std::optional<Moment>& created) {
  const std::string language = metadata.language.tag();
  std::string out = "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n";
  out +=
      "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
      "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
      "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
      "xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\" xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\">\n";
  out += simple("dc:format", "application/pdf");
  out += alternative("dc:title", metadata.title);
  out += list_property("dc:creator", "Seq", metadata.authors);
  out += alternative("dc:description", metadata.subject);
  out += list_property("dc:subject", "Bag", metadata.keywords);
  if (!language.empty()) out += list_property("dc:language", "Bag", {language});
  if (metadata.published) out += list_property("dc:date", "Seq", {*metadata.published});
  out += simple("pdf:Keywords", joined(metadata.keywords, ", "));
  out += simple("pdf:Producer", producer);
  if (created) out += simple("xmp:CreateDate", created->iso());
  return out += "</rdf:Description>\n</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"w\"?>";
}

std::string content_id(std::string_view bytes) {
  // Two lanes of multiply and fold over eight bytes at a time, read the same way on every machine.
  constexpr std::uint64_t odd[2] = {0x9E3779B97F4A7C15u, 0xC2B2AE3D27D4EB4Fu};
  std::uint64_t lane[2] = {bytes.size(), ~static_cast<std::uint64_t>(bytes.size())};
  for (std::size_t at = 0; at < bytes.size(); at += 8) {
    std::uint64_t word = 0;
    const std::size_t count = bytes.size() - at < 8 ? bytes.size() - at : 8;
    for (std::size_t i = 0; i < count; ++i)
      word |= static_cast<std::uint64_t>(static_cast<unsigned char>(bytes[at + i])) << (8 * i);
    for (int i = 0; i < 2; ++i) {
      lane[i] = (lane[i] ^ word) * odd[i];
      lane[i] ^= lane[i] >> 29;
    }
  }
  std::string id;
  for (const std::uint64_t half : lane)
    for (int i = 0; i < 8; ++i) id += static_cast<char>(half >> (8 * i));
  return id;
}

}  // namespace warraq::pdf
