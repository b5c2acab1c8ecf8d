#include "mend/rules/orthography.hpp"

#include <array>
#include <string_view>

namespace warraq::mending {

namespace {

struct Entry {
  std::string_view language;
  Orthography orthography;
};
constexpr std::array<Entry, 34> entries{
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
     {"skr", Orthography::urdu},    {"ug", Orthography::uyghur},   {"uig", Orthography::uyghur},
     {"", Orthography::other}}};

}  // namespace

Orthography orthography_of(const Language& language) {
  const std::string_view tag = language.tag();
  if (tag.find("Latn") != std::string_view::npos || tag.find("Cyrl") != std::string_view::npos)
    return Orthography::other;
  for (const Entry& entry : entries)
    if (entry.language == language.primary()) return entry.orthography;
  return Orthography::other;
}

}  // namespace warraq::mending
