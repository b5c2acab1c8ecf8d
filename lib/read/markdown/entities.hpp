#pragma once

/// Character references (`&eacute;`, `&#1588;`, `&#x634;`) as the characters they stand for.

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace warraq::read {

/// Knows every name of HTML. Names it was asked for are kept, so that a text full of one entity costs little.
class Entities {
 public:
  /// `reference` from its & to its semicolon. Nullopt for a name nobody knows; U+FFFD for numbers that are no
  /// character.
  std::optional<std::string> decode(std::string_view reference);

  /// All references of `text` decoded; what is none stays as it is.
  std::string decode_all(std::string_view text);

 private:
  std::unordered_map<std::string, std::optional<std::string>> named_;
};

/// How many bytes of `text`, which opens with &, are a character reference by their shape; 0 for none.
std::size_t reference_length(std::string_view text);

}  // namespace warraq::read
