#pragma once

/// Words of Persian that the rules must know: forms of its verbs, and adjectives that are compared.

#include <string_view>

namespace warraq::mending {

/// What stands behind می and نمی: رود, رفتم, گوید.
bool is_verb_form(std::string_view word);

/// What تر and ترین compare.
bool is_adjective(std::string_view word);

}  // namespace warraq::mending
