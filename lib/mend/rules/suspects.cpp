#include "warraq/mend/mend.hpp"

namespace warraq {

std::vector<Suspect> find_suspects(std::string_view, const Language&) { return {}; }

}  // namespace warraq
