#include "read/html/html_content.hpp"

namespace warraq::read {

HtmlContent read_html_content(std::string_view, const HtmlContentOptions&) { return {}; }

}  // namespace warraq::read
