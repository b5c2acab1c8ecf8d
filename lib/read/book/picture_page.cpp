#include "read/book/picture_page.hpp"

#include <algorithm>

#include "read/xml/xml_nodes.hpp"
#include "read/xml/xml_part.hpp"

namespace warraq::read::epub {

namespace {

std::string words_of_drawing(const std::string& svg) {
  Diagnostics ignored;  // a drawing without words is no trouble
  const XmlPart part(svg, "drawing", LoneSpace::drop, ignored);
  std::string words;
  for (const char* element : {"title", "desc", "text"})
    for (const pugi::xml_node& node : elements_named(part.root(), element)) {
      if (!words.empty()) words += ' ';
      words += words_of(node);
    }
  return words;
}

std::string_view address_in(std::string_view tag) {
  const std::size_t at = tag.find("href=");
  if (at == std::string_view::npos || at + 6 >= tag.size()) return {};
  const char quote = tag[at + 5];
  if (quote != '"' && quote != '\'') return {};
  const std::size_t end = tag.find(quote, at + 6);
  return end == std::string_view::npos ? std::string_view() : tag.substr(at + 6, end - at - 6);
}

}  // namespace

Block picture_block(const std::string& path, const std::string& svg) {
  Figure figure;
  figure.image = path.substr(path.rfind('/') + 1);
  if (!svg.empty()) figure.alternate_text = words_of_drawing(svg);
  return {std::move(figure), {}, {}, {}};
}

std::vector<Block> drawn_pictures(std::string_view xhtml) {
  std::vector<Block> blocks;
  const bool has_prefix = xhtml.find("<svg:image") != std::string_view::npos;
  const std::string_view open = has_prefix ? "<svg:image" : "<image";
  for (std::size_t at = xhtml.find(open); at != std::string_view::npos; at = xhtml.find(open, at + 1)) {
    const std::size_t end = xhtml.find('>', at);
    if (end == std::string_view::npos) break;
    Figure figure;
    figure.image = address_in(xhtml.substr(at, end - at));
    if (!figure.image.empty()) blocks.push_back({std::move(figure), {}, {}, {}});
  }
  return blocks;
}

}  // namespace warraq::read::epub
