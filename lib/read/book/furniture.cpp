#include "read/book/furniture.hpp"

#include <algorithm>

#include "read/book/document_kind.hpp"
#include "read/book/package_path.hpp"
#include "read/markup/walk_texts.hpp"
#include "read/words/letters.hpp"

namespace warraq::read::epub {

namespace {

/// A title page holds no more.
constexpr std::size_t most_furniture_bytes = 6000;

struct WordCounts {
  std::size_t bytes = 0, linked_bytes = 0;
  std::size_t links = 0, titles = 0;  ///< links into the book, and how many of them say an entry's title
};

WordCounts count(const HtmlContent& content, const std::set<std::string>& titles) {
  WordCounts counts;
  Article view;
  view.blocks = content.blocks;
  for_each_text(view, [&](Text& text, const Language&, TextPlace) {
    counts.bytes += text.utf8.size();
    for (const Mark& mark : text.marks) {
      if (mark.kind != MarkKind::link || leads_outside(mark.target)) continue;
      counts.linked_bytes += mark.end - mark.begin;
      ++counts.links;
      counts.titles +=
          titles.contains(fold(std::string_view(text.utf8).substr(mark.begin, mark.end - mark.begin)));
    }
  });
  return counts;
}

bool is_cover(const HtmlContent& content, const Book& book) {
  const std::string& cover = book.document.cover_image_path;
  if (cover.empty() || content.blocks.size() != 1) return false;
  const auto* figure = std::get_if<Figure>(&content.blocks.front().content);
  if (figure == nullptr || !figure->caption.empty()) return false;
  // The folder is not told here: covers are told by their file's name.
  const PackageAddress image = resolve({}, figure->image);
  return !image.path.empty() &&
         image.path.substr(image.path.rfind('/') + 1) == cover.substr(cover.rfind('/') + 1);
}

}  // namespace

bool is_furniture(const HtmlContent& content, std::string_view role, const Book& book) {
  if (is_cover(content, book)) return true;
  const WordCounts counts = count(content, book.titles);
  if (is_furniture_role(role) && counts.bytes - counts.linked_bytes <= most_furniture_bytes) return true;
  return counts.links >= 3 && counts.linked_bytes * 10 >= counts.bytes * 7 &&
         counts.titles * 2 >= counts.links;
}

}  // namespace warraq::read::epub
