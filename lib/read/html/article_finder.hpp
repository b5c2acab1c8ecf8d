#pragma once

/// The article among what surrounds it on its page.

#include <string>
#include <string_view>
#include <vector>

#include "read/html/html_tree.hpp"

namespace warraq::read {

struct FoundArticle {
  NodeIndex root = no_node;        ///< the element that holds the article, and maybe more
  NodeIndex title = no_node;       ///< the heading that is its title
  bool title_is_sure = false;      ///< the metadata say the same, or it stands in the article
  std::vector<bool> left_out;      ///< by node: no part of the article
  std::vector<bool> transparent;   ///< by node: quotations that only indent it
  std::vector<NodeIndex> bylines;  ///< elements of its head; left out of the text
  std::vector<NodeIndex> dates;
  NodeIndex deck = no_node;
  double confidence = 1;
  std::string reason;
};

/// `titles`: what the page's metadata call it, to know its heading by.
FoundArticle find_article(const HtmlTree& tree, const std::vector<std::string>& titles);

}  // namespace warraq::read
