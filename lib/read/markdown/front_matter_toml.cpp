#include <fmt/format.h>
#include <toml++/toml.h>

#include "read/markdown/front_matter.hpp"
#include "read/markdown/prepare_lines.hpp"

namespace warraq::read {

namespace {

std::string iso_date(const toml::date& date) {
  return fmt::format("{:04}-{:02}-{:02}", date.year, date.month, date.day);
}

/// Dates and whole numbers as text; nothing else that is no text says anything of an article.
std::string plain_value(const toml::node& node) {
  if (const auto* date = node.as_date()) return iso_date(date->get());
  if (const auto* time = node.as_date_time()) return iso_date(time->get().date);
  if (const auto* number = node.as_integer()) return fmt::format("{}", number->get());
  return {};
}

class Converter {
 public:
  Converter(std::string_view text, std::size_t begin) : text_(text) {
    for (std::size_t at = begin; at < text.size() && lines_.size() < longest_front_matter;
         at = read_line(text, at).next)
      lines_.push_back(at);
  }

  MetaValue value_of(const toml::node& node, int depth) const {
    MetaValue value;
    if (depth > deepest_front_matter) return value;
    if (const toml::table* table = node.as_table()) {
      for (const auto& [key, entry] : *table)
        value.entries.push_back({std::string(key.str()), value_of(entry, depth + 1)});
    } else if (const toml::array* array = node.as_array()) {
      for (const toml::node& item : *array) value.items.push_back(value_of(item, depth + 1));
    } else if (const auto* words = node.as_string()) {
      value.text = front_matter_text(text_, offset_of(node.source().begin), words->get());
    } else {
      value.text = front_matter_text(text_, offset_of(node.source().begin), plain_value(node));
    }
    return value;
  }

  std::size_t offset_of(const toml::source_position& place) const {
    return place.line == 0 || place.line > lines_.size() ? text_.size() : lines_[place.line - 1];
  }

 private:
  std::string_view text_;
  std::vector<std::size_t> lines_;
};

}  // namespace

MetaValue read_toml(std::string_view text, std::size_t begin, std::size_t end, Diagnostics& diagnostics) {
  const Converter converter(text.substr(0, end), begin);
  try {
    const toml::table table = toml::parse(text.substr(begin, end - begin));
    return converter.value_of(table, 0);
  } catch (const toml::parse_error& trouble) {
    const std::size_t line = converter.offset_of(trouble.source().begin);
    const std::size_t column = trouble.source().begin.column > 0 ? trouble.source().begin.column - 1 : 0;
    std::size_t at = line;
    for (std::size_t i = 0; i < column && at < end; ++i) {
      ++at;
      while (at < end && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) ++at;
    }
    diagnostics.push_back(front_matter_trouble(text, at, trouble.description()));
  }
  return {};
}

}  // namespace warraq::read
