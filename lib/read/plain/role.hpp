#pragma once

/// The parts of an article that lines can be.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace warraq::read {

enum class Role : std::uint8_t {
  unknown,
  dropped,  ///< furniture of the source: folios, running heads, a repeated title
  masthead,
  epigraph,
  attribution,  ///< the poet's name under a poem
  contact,
  section,
  author,
  date,
  title,
  deck,
  paragraph,
  subhead,
  verse,
  list_item,
  table,
  code,
  quotation,
  rule,
  note,
  credit,
  bio,
  salutation,  ///< "Dear Sir,": a line of its own in the body
  closing,     ///< "Yours faithfully,": another
  signature,   ///< what stands below it: a name, an office, a place
};

const char* role_name(Role role);  ///< "title"; also the word an override file uses
std::optional<Role> role_named(std::string_view name);
std::vector<std::string> role_names();  ///< those an override file may use

}  // namespace warraq::read
