#include "warraq/mend/mend.hpp"

namespace warraq {

std::span<const MendRule> mend_rules() { return {}; }

MendedWords mend_text(std::string_view text, const MendContext&, const MendOptions&) {
  return {std::string(text), {}};
}

std::vector<Suspect> find_suspects(std::string_view, const Language&) { return {}; }

}  // namespace warraq
