#include "mend/encoding/choose.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "mend/encoding/ascii.hpp"
#include "mend/encoding/guess.hpp"
#include "mend/encoding/iran_system.hpp"
#include "mend/encoding/labels.hpp"
#include "mend/encoding/utf8.hpp"

namespace warraq::detail {

namespace {

/// A label is believed unless the bytes cost this much more by it, in half bits: in all, and for each high
/// byte. So a language that the models do not know does not make its label a lie.
constexpr long lie_in_all = 60, lie_each = 3;

std::size_t first_high_byte(std::string_view bytes) { return ascii_run(bytes, 0); }

void tell_lie(std::string_view bytes, const std::string& label, const std::string& instead, Choice& choice) {
  const std::size_t at = std::min(first_high_byte(bytes), bytes.size());
  choice.diagnostics.push_back({Severity::warning, "encoding-label-lies",
                                SourceSpan{at, std::min(at + 1, bytes.size())},
                                fmt::format("the text says it is {}, but its bytes are {}", label, instead),
                                "name the right one with --encoding if this is wrong"});
}

void tell_guess(std::string_view bytes, const Guesser& guesser, const Reckoning& best, Choice& choice) {
  const auto other = guesser.runner_up(best);
  const long margin = other ? other->cost - best.cost : 1000;
  // Ten bits are a thousand to one.
  const bool doubtful = margin < 20;
  const std::size_t at = std::min(first_high_byte(bytes), bytes.size());
  std::string message = fmt::format("the text does not say its encoding; it is read as {}", best.encoding);
  if (doubtful) message += fmt::format(", but may be {}", other->encoding);
  choice.diagnostics.push_back({doubtful ? Severity::warning : Severity::note, "encoding-guessed",
                                SourceSpan{at, std::min(at + 1, bytes.size())}, message,
                                "name another with --encoding if this is wrong"});
}

/// Whether bytes labelled with an encoding of several bytes a character are clearly not in it.
bool breaks(std::string_view bytes, const MultiByte& form) {
  const std::string sample = sample_of(bytes);
  const std::u16string text = read_multi_byte(sample, form);
  const auto high = std::ranges::count_if(text, [](char16_t c) { return c >= 0x80; });
  return std::ranges::count(text, char16_t{0xFFFD}) * 20 > high;
}

bool lies(const std::string& label, const Guesser& guesser, const Reckoning& best) {
  if (guesser.reads_alike(label, best.encoding)) return false;
  const CodePage* const page = find_code_page(label);
  if (page == nullptr) return true;
  const long more = guesser.reckon(*page).cost - best.cost;
  return more > lie_in_all + lie_each * static_cast<long>(guesser.high_bytes());
}

}  // namespace

Choice choose_encoding(std::string_view bytes, const std::string& label, const WideForm* wide) {
  Choice choice;
  if (wide != nullptr) {
    choice.encoding = wide->name;
    if (!label.empty() && label != choice.encoding) tell_lie(bytes, label, choice.encoding, choice);
    return choice;
  }
  const bool marked = bytes.starts_with("\xEF\xBB\xBF");
  const Utf8Survey survey = survey_utf8(bytes);
  if (marked || survey.bad == 0 || survey.is_accident()) {
    const MultiByte* const seven_bits =
        survey.good == 0 && survey.bad == 0 ? find_multi_byte(label) : nullptr;
    // Encodings of seven bits look like ASCII until they are read.
    choice.encoding = seven_bits != nullptr && !seven_bits->guessed ? label : "UTF-8";
    choice.sound_utf8 = survey.bad == 0;
    const bool has_letters = survey.good > 0;
    if (!label.empty() && has_letters && label != "UTF-8") tell_lie(bytes, label, "UTF-8", choice);
    return choice;
  }
  if (label == iran_system) {
    choice.encoding = label;
    return choice;
  }
  if (const MultiByte* const form = find_multi_byte(label); form != nullptr && !breaks(bytes, *form)) {
    choice.encoding = label;
    return choice;
  }
  const Guesser guesser(bytes);
  const Reckoning best = guesser.best();
  if (label.empty()) {
    choice.encoding = best.encoding;
    tell_guess(bytes, guesser, best, choice);
  } else if (lies(label, guesser, best)) {
    choice.encoding = best.encoding;
    tell_lie(bytes, label, best.encoding, choice);
  } else {
    choice.encoding = label;
  }
  return choice;
}

}  // namespace warraq::detail
