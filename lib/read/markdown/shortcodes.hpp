#pragma once

/// Calls of a site's templates in an article: {% include x.html %} (Jekyll), {{< figure src="x.png" >}}
/// (Hugo).

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace warraq::read {

struct Shortcode {
  std::string name;  ///< "include", "figure", "/notice"
  std::vector<std::pair<std::string, std::string>> values;
  std::size_t length = 0;  ///< bytes from the opener to the closer

  std::string value(std::string_view key) const;
};

/// The call `text` opens with. Variables ({{ ... }}) count only where they are a site's own ({{ site.url }}).
std::optional<Shortcode> read_shortcode(std::string_view text);

}  // namespace warraq::read
