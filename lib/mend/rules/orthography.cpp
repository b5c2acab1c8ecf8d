#include "mend/rules/orthography.hpp"

#include <array>
#include <string_view>

namespace warraq::mending {

namespace {

struct Entry {
  constexpr Entry(std::string_view tag, Orthography of) : language(language_code(tag)), orthography(of) {}
  std::uint32_t language;
  Orthography orthography;
};
constexpr std::array<Entry, 33> entries{
    {{"fa", Orthography::persian},  {"fas", Orthography::persian}, {"per", Orthography::persian},
     {"pes", Orthography::persian}, {"prs", Orthography::persian}, {"haz", Orthography::persian},
     {"mzn", Orthography::persian}, {"glk", Orthography::persian}, {"lrc", Orthography::persian},
     {"bqi", Orthography::persian}, {"azb", Orthography::persian}, {"ps", Orthography::pashto},
     {"pus", Orthography::pashto},  {"pbu", Orthography::pashto},  {"pbt", Orthography::pashto},
     {"pst", Orthography::pashto},  {"ckb", Orthography::kurdish}, {"sdh", Orthography::kurdish},
     {"ar", Orthography::arabic},   {"ara", Orthography::arabic},  {"arb", Orthography::arabic},
     {"arz", Orthography::arabic},  {"apc", Orthography::arabic},  {"acm", Orthography::arabic},
     {"ary", Orthography::arabic},  {"arq", Orthography::arabic},  {"aeb", Orthography::arabic},
     {"ur", Orthography::urdu},     {"urd", Orthography::urdu},    {"pnb", Orthography::urdu},
     {"skr", Orthography::urdu},    {"ug", Orthography::uyghur},   {"uig", Orthography::uyghur}}};

}  // namespace

Orthography orthography_of(const Language& language) {
  const std::string_view tag = language.tag();
  if (tag.size() > 3 &&
      (tag.find("Latn") != std::string_view::npos || tag.find("Cyrl") != std::string_view::npos))
    return Orthography::other;
  const std::uint32_t code = language_code(language.primary());
  for (const Entry& entry : entries)
    if (entry.language == code) return entry.orthography;
  return Orthography::other;
}

}  // namespace warraq::mending
