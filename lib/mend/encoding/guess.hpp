#pragma once

/// Which encoding bytes are in that are not Unicode's: the one in which they read most like a language.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "mend/encoding/code_page.hpp"
#include "mend/encoding/language_model.hpp"
#include "mend/encoding/sample.hpp"

namespace warraq::detail {

/// What a text costs in an encoding, in half bits, and in which language it costs that.
struct Reckoning {
  std::string encoding;
  std::string_view language;
  long cost = 0;
};

class Guesser {
 public:
  explicit Guesser(std::string_view bytes);

  /// The cheapest, and among those in which the bytes read alike the most usual.
  Reckoning best() const;
  /// The cheapest in which the sample reads otherwise than in `best`.
  std::optional<Reckoning> runner_up(const Reckoning& best) const;
  /// Of any encoding of a byte a character, and of any language. Encodings that are not usual cost nothing
  /// more here.
  Reckoning reckon(const CodePage& page) const;

  std::size_t high_bytes() const { return pairs_.high_bytes; }
  /// Whether the sample reads alike in both.
  bool reads_alike(const std::string& a, const std::string& b) const;

 private:
  int oddity(const LanguageModel& model) const;
  long cost(const CodePage& page, const LanguageModel& model) const;
  void reckon_pages();
  void reckon_multi_byte();

  std::string sample_;
  BytePairs pairs_;
  std::vector<LanguageModel> models_;
  std::vector<long> ascii_costs_;  ///< by model
  std::vector<Reckoning> reckonings_;
};

}  // namespace warraq::detail
