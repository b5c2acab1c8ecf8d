#pragma once

/// What a page says of itself outside its text: the head's <meta> and <title>, linked data.

#include <string>
#include <vector>

#include "read/html/html_tree.hpp"

namespace warraq::read {

struct PageFacts {
  std::string title;        ///< <title>, the site's name cut off
  std::string whole_title;  ///< as it stands
  std::string headline;     ///< of linked data, Open Graph and such
  std::string deck, section, language, description, site;
  std::string base;                 ///< what links are relative to
  std::string published, modified;  ///< as machines write dates, or as people do
  std::vector<std::string> authors;
};

PageFacts read_facts(const HtmlTree& tree);

/// The title without the site's name at either end, which dashes or bars part from it.
std::string without_site(std::string_view title, std::string_view site);

/// The charset that a page's first bytes declare; empty when none.
std::string declared_charset(std::string_view bytes);

}  // namespace warraq::read
