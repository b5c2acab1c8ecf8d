#pragma once

/// Words that tell what a part of a page is: in classes and ids, which programmers of many countries write,
/// and in headings and labels.

#include <string>
#include <string_view>
#include <vector>

#include "read/html/html_tree.hpp"

namespace warraq::read {

/// What classes, ids, roles and properties of an element say it is.
struct PartHint {
  bool furniture = false;  ///< navigation, advertisement, comments, links to share, other stories
  bool notes = false;
  bool byline = false, date = false, head_line = false;  ///< head_line: a line of author, date and such
  bool deck = false;
  bool body = false;  ///< says it is the article's text
};
PartHint hint_of(const HtmlTree& tree, NodeIndex i);

/// Lines and headings, told by their letters.
class PagePhrases {
 public:
  PagePhrases();
  /// "Advertisement", "Share this": a line that is no part of any article.
  bool is_furniture_line(std::string_view words) const;
  /// "Related stories", "Comments": a heading that ends the article.
  bool is_furniture_heading(std::string_view words) const;
  /// "Read also: ": a line that leads elsewhere.
  bool leads_elsewhere(std::string_view words) const;

 private:
  std::vector<std::string> lines_, headings_, heading_openers_, line_openers_;
};

}  // namespace warraq::read
