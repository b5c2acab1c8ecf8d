#include "mend/encoding/guess.hpp"

#include <algorithm>
#include <array>
#include <limits>

#include "mend/encoding/east_asian.hpp"
#include "mend/encoding/labels.hpp"
#include "mend/encoding/wide.hpp"

namespace warraq::detail {

namespace {

/// An encoding that unlabelled text may be in, the languages it was used for, and how unusual it is in half
/// bits.
struct Candidate {
  const char* page;
  const char* languages;
  int unusual;
};

constexpr Candidate candidates[] = {
    {"windows-1252", "en de fr es it pt nl sv da nb is fi ca ga sq fo et eo", 0},
    {"windows-1256", "ar fa ur", 0},
    {"windows-1251", "ru uk be bg mk sr", 0},
    {"windows-1250", "pl cs sk hu sl hr ro sq de", 1},
    {"windows-1255", "he", 0},
    {"windows-1253", "el", 0},
    {"windows-1254", "tr", 1},
    {"windows-1257", "lt lv et pl", 2},
    {"windows-1258", "vi", 2},
    {"windows-874", "th", 1},
    {"ISO-8859-15", "en de fr es it pt nl sv da nb is fi ca et", 4},
    {"ISO-8859-2", "pl cs sk hu sl hr ro sq", 2},
    {"ISO-8859-3", "mt eo", 6},
    {"ISO-8859-4", "lt lv et se", 6},
    {"ISO-8859-5", "ru uk be bg mk sr", 3},
    {"ISO-8859-6", "ar", 2},
    {"ISO-8859-7", "el", 2},
    {"ISO-8859-8", "he", 2},
    {"ISO-8859-10", "se is fo lt", 8},
    {"ISO-8859-13", "lt lv et pl", 4},
    {"ISO-8859-14", "ga cy", 6},
    {"ISO-8859-16", "ro pl hu sl hr", 6},
    {"KOI8-R", "ru bg", 2},
    {"KOI8-U", "uk ru be", 3},
    {"IBM866", "ru be bg", 4},
    {"ISIRI-3342", "fa", 2},
    {"x-mac-farsi", "fa ur", 4},
    {"x-mac-arabic", "ar fa ur", 4},
    {"macintosh", "en de fr es it pt nl sv da nb is fi ca sq ga", 8},
    {"x-mac-ce", "pl cs sk hu sl hr et lt lv", 12},
    {"x-mac-cyrillic", "ru uk be bg mk sr", 8},
    {"x-mac-greek", "el", 10},
    {"x-mac-turkish", "tr", 10},
    {"IBM850", "en de fr es it pt nl sv da nb is fi", 12},
    {"IBM437", "en de fr es it sv fi", 12},
    {"IBM852", "pl cs sk hu sl hr ro", 12},
    {"IBM862", "he", 8},
};

bool is_named(std::string_view list, std::string_view word) {
  for (std::size_t at = list.find(word); at != std::string_view::npos; at = list.find(word, at + 1)) {
    const std::size_t end = at + word.size();
    if ((at == 0 || list[at - 1] == ' ') && (end == list.size() || list[end] == ' ')) return true;
  }
  return false;
}

std::array<Sign, 256> signs_of(const CodePage& page, const LanguageModel& model,
                               const std::array<bool, 256>& used) {
  std::array<Sign, 256> signs;
  for (std::size_t byte = 0; byte < signs.size(); ++byte)
    if (used[byte]) signs[byte] = model.sign(page[static_cast<unsigned char>(byte)]);
  // Pages of two directions have many signs of ASCII a second time, for words from right to left; most of
  // them stand in few texts, and beside no letter.
  constexpr std::u16string_view punctuation = u" !\"()*-./:0123456789[]";
  for (std::size_t byte = 0x80; byte < signs.size(); ++byte) {
    const char16_t c = page[static_cast<unsigned char>(byte)];
    if (c >= 0x80) continue;
    signs[byte].own = byte == 0xA0 ? 4 : 8;
    if (punctuation.find(c) != std::u16string_view::npos) continue;
    signs[byte].own = 16;
    signs[byte].before = signs[byte].after = 8;
  }
  return signs;
}

long sum(const std::vector<BytePair>& pairs, const LanguageModel& model, const std::array<Sign, 256>& signs) {
  long cost = 0;
  for (const BytePair& pair : pairs)
    cost += static_cast<long>(pair.count) * model.cost(signs[pair.first], signs[pair.second]);
  return cost;
}

}  // namespace

Guesser::Guesser(std::string_view bytes)
    : sample_(sample_of(bytes)), pairs_(count_pairs(sample_)), models_(language_models()) {
  pairs_.used['\n'] = true;
  const CodePage& ascii = code_pages().front();
  long cheapest = std::numeric_limits<long>::max();
  for (const LanguageModel& model : models_) {
    // Words in ASCII among those of another script may be of any language.
    if (model.script() == Script::latin) {
      ascii_costs_.push_back(sum(pairs_.ascii, model, signs_of(ascii, model, pairs_.used)));
      cheapest = std::min(cheapest, ascii_costs_.back());
    } else {
      ascii_costs_.push_back(cheapest);
    }
  }
  reckon_pages();
  reckon_multi_byte();
  std::ranges::stable_sort(reckonings_, {}, &Reckoning::cost);
}

/// A text in ASCII for the most part is hardly one of another script; one with a byte or two beside, least of
/// all.
int Guesser::oddity(const LanguageModel& model) const {
  if (model.script() == Script::latin || pairs_.ascii_letters <= 3 * pairs_.high_bytes) return 0;
  return pairs_.ascii_letters <= 40 * pairs_.high_bytes ? 24 : 64;
}

long Guesser::cost(const CodePage& page, const LanguageModel& model) const {
  const auto index = static_cast<std::size_t>(&model - models_.data());
  return ascii_costs_[index] + oddity(model) + sum(pairs_.high, model, signs_of(page, model, pairs_.used));
}

void Guesser::reckon_pages() {
  for (const Candidate& candidate : candidates) {
    const CodePage& page = *find_code_page(candidate.page);
    Reckoning cheapest{candidate.page, {}, std::numeric_limits<long>::max()};
    for (const LanguageModel& model : models_) {
      if (!is_named(candidate.languages, model.language())) continue;
      const long cost = this->cost(page, model) + candidate.unusual;
      if (cost < cheapest.cost) cheapest = {candidate.page, model.language(), cost};
    }
    reckonings_.push_back(cheapest);
  }
}

void Guesser::reckon_multi_byte() {
  const long latin = *std::ranges::min_element(ascii_costs_);
  for (const MultiByte& form : multi_byte_forms()) {
    if (!form.guessed) continue;
    if (const auto cost = east_asian_cost(sample_, form))
      reckonings_.push_back({form.name, {}, latin + *cost});
  }
  // Text in UTF-16 without a single zero byte, so without a space or the end of a line, is short and East
  // Asian.
  if (sample_.size() >= whole_sample || sample_.size() % 2 != 0) return;
  for (const char* name : {"UTF-16LE", "UTF-16BE"})
    if (const auto cost = east_asian_cost(read_wide(sample_, *find_wide_form(name))))
      reckonings_.push_back({name, {}, *cost + 8});
}

Reckoning Guesser::reckon(const CodePage& page) const {
  Reckoning cheapest{page.name, {}, std::numeric_limits<long>::max()};
  for (const LanguageModel& model : models_) {
    const long cost = this->cost(page, model);
    if (cost < cheapest.cost) cheapest = {page.name, model.language(), cost};
  }
  return cheapest;
}

bool Guesser::reads_alike(const std::string& a, const std::string& b) const {
  if (a == b) return true;
  const CodePage* const one = find_code_page(a);
  const CodePage* const other = find_code_page(b);
  if (one == nullptr || other == nullptr) return false;
  for (std::size_t byte = 0x80; byte < 0x100; ++byte) {
    const auto c = static_cast<unsigned char>(byte);
    if (pairs_.used[byte] && (*one)[c] != (*other)[c]) return false;
  }
  return true;
}

Reckoning Guesser::best() const {
  const Reckoning& cheapest = reckonings_.front();
  // The candidates stand in the order of how usual they are, which the costs no longer tell.
  for (const Candidate& candidate : candidates)
    if (reads_alike(candidate.page, cheapest.encoding))
      return {candidate.page, cheapest.language, cheapest.cost};
  return cheapest;
}

std::optional<Reckoning> Guesser::runner_up(const Reckoning& best) const {
  for (const Reckoning& other : reckonings_)
    if (!reads_alike(other.encoding, best.encoding)) return other;
  return std::nullopt;
}

}  // namespace warraq::detail
