#pragma once

#include <string_view>

#include "warraq/base/language.hpp"

namespace warraq::read {

/// The language a document says it is in, by the tag of BCP 47 it has here, however the document writes it:
/// fa_IR, fa_IR.UTF-8, fas and per (ISO 639-2), pes (ISO 639-3). Unknown for what is no tag, and for tags that
/// name no one language.
Language declared_language(std::string_view said);

}  // namespace warraq::read
