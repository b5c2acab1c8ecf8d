#include <hyphen.h>
#ifdef WARRAQ_LEAKS_ARE_SEEN
#include <sanitizer/lsan_interface.h>
#endif

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <chrono>
#include <cstdlib>
#include <filesystem>

#include "text/hyphen_dictionary.hpp"
#include "text/hyphen_patterns.hpp"
#include "warraq/base/data_root.hpp"
#include "warraq/base/file.hpp"

using namespace warraq;

BOOST_AUTO_TEST_SUITE(hyphen_languages)

namespace {

std::filesystem::path folder() { return data_root() / "hyphen"; }

std::vector<std::filesystem::path> dictionaries() {
  std::vector<std::filesystem::path> files;
  std::error_code none;
  for (const auto& entry : std::filesystem::directory_iterator(folder(), none))
    if (entry.path().extension() == ".dic") files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  return files;
}

/// Words that the patterns of a file speak of: the letters of each pattern beside those of one further on.
std::vector<std::string> words_out_of(const std::string& file) {
  std::vector<std::string> stems, words;
  for (std::size_t begin = file.find('\n') + 1; begin < file.size();) {
    const std::size_t end = std::min(file.find('\n', begin), file.size());
    std::string line = file.substr(begin, std::min(end, file.find('/', begin)) - begin);
    const bool letters = !line.empty() && line[0] != '%' && line[0] != '#' && line.find(' ') == line.npos &&
                         !(line[0] >= 'A' && line[0] <= 'Z');
    std::erase_if(line, [](char c) { return (c >= '0' && c <= '9') || c == '.' || c == '\r' || c == '\t'; });
    const bool plain = line.find_first_of("-'=") == line.npos &&
                       line.find("\u2019") == line.npos;  // parts words of their own
    if (letters && plain && line.size() >= 2) stems.push_back(line);
    begin = end + 1;
  }
  const std::size_t step = std::max<std::size_t>(1, stems.size() / 1500);
  for (std::size_t i = 0; i < stems.size(); i += step) {
    words.push_back(stems[i] + stems[(i * 7 + 3) % stems.size()]);
    words.push_back(stems[i]);
  }
  return words;
}

/// After which bytes libhyphen divides a word with no change of its letters.
std::vector<bool> by_libhyphen(HyphenDict* dictionary, const std::string& word) {
  std::string marks(word.size() + 5, '\0');
  char** changes = nullptr;
  int *positions = nullptr, *cuts = nullptr;
  hnj_hyphen_hyphenate2(dictionary, word.c_str(), static_cast<int>(word.size()), marks.data(), nullptr,
                        &changes, &positions, &cuts);
  std::vector<bool> places(word.size());
  std::size_t character = 0;
  for (std::size_t i = 0; i < word.size(); ++i) {
    const bool ends = i + 1 == word.size() || (static_cast<unsigned char>(word[i + 1]) & 0xC0) != 0x80;
    if (dictionary->utf8 && !ends) continue;
    const bool changed = changes && changes[character];
    places[i] = (marks[character] & 1) && !changed && i + 1 < word.size();
    ++character;
  }
  if (changes)
    for (std::size_t i = 0; i < word.size(); ++i) std::free(changes[i]);
  std::free(changes);
  std::free(positions);
  std::free(cuts);
  return places;
}

/// Only places that a line may use: two letters before and three after at least. Libhyphen counts bytes for
/// letters at the beginning of a word in UTF-8, so there its third letter is the first to compare.
std::vector<bool> usable(const std::string& word, std::vector<bool> places, bool utf8) {
  const auto letters = [&](std::size_t begin, std::size_t end) {
    return std::count_if(word.begin() + static_cast<std::ptrdiff_t>(begin),
                         word.begin() + static_cast<std::ptrdiff_t>(end),
                         [&](char c) { return !utf8 || (static_cast<unsigned char>(c) & 0xC0) != 0x80; });
  };
  const bool counts_bytes = utf8 && static_cast<unsigned char>(word[0]) >= 0x80;
  for (std::size_t i = 0; i < places.size(); ++i)
    if (letters(0, i + 1) < (counts_bytes ? 3 : 2) || letters(i + 1, word.size()) < 3) places[i] = false;
  return places;
}

std::string shown(const std::string& word, const std::vector<bool>& places) {
  std::string out;
  for (std::size_t i = 0; i < word.size(); ++i) out += std::string(1, word[i]) + (places[i] ? "-" : "");
  return out;
}

struct Comparison {
  int words = 0, differences = 0;
  std::string first;
};

Comparison compare(const std::filesystem::path& file) {
  const std::string bytes = read_file(file);
  HyphenPatterns patterns = read_hyphen_patterns(bytes);
  BOOST_TEST(!patterns.levels.empty(), file.filename().string());
#ifdef WARRAQ_LEAKS_ARE_SEEN
  const __lsan::ScopedDisabler let_it;  // libhyphen loses some bytes of every dictionary it loads
#endif
  HyphenDict* dictionary = hnj_hyphen_load(file.c_str());
  dictionary->lhmin = dictionary->rhmin = 1;
  Comparison result;
  for (const std::string& word : words_out_of(bytes)) {
    ++result.words;
    const std::vector<bool> here = usable(word, patterns.divide(word), dictionary->utf8),
                            there = usable(word, by_libhyphen(dictionary, word), dictionary->utf8);
    if (here == there) continue;
    if (result.differences++ == 0) result.first = shown(word, here) + " / " + shown(word, there);
  }
  hnj_hyphen_free(dictionary);
  return result;
}

std::string divided(const char* tag, std::u16string_view word) {
  HyphenDictionaries all(folder());
  HyphenDictionary* dictionary = all.find(Language(tag));
  if (!dictionary) return "none";
  std::string places;
  for (const std::uint8_t place : dictionary->places(word))
    places += (places.empty() ? "" : " ") + std::to_string(place);
  return places;
}

}  // namespace

BOOST_AUTO_TEST_CASE(every_dictionary_divides_as_libhyphen_does) {
  int words = 0, differences = 0, files = 0;
  for (const std::filesystem::path& file : dictionaries()) {
#ifdef WARRAQ_LEAKS_ARE_SEEN
    if (std::filesystem::file_size(file) > 400000) continue;  // libhyphen would take a minute to load it
#endif
    const Comparison one = compare(file);
    BOOST_TEST(one.words > 0, file.filename().string());
    if (one.differences > 0)
      BOOST_TEST_MESSAGE(file.filename().string()
                         << ": " << one.differences << " of " << one.words << ": " << one.first);
    words += one.words;
    differences += one.differences;
    ++files;
  }
  BOOST_TEST_MESSAGE(files << " dictionaries, " << words << " words, " << differences << " differences");
  BOOST_TEST(differences == 0);
}

BOOST_AUTO_TEST_CASE(a_tag_finds_its_dictionary_in_its_script) {
  HyphenDictionaries all(folder());
  const auto same = [&](const char* a, const char* b) {
    return all.find(Language(a)) != nullptr && all.find(Language(a)) == all.find(Language(b));
  };
  if (dictionaries().size() < 40) {
    BOOST_TEST_MESSAGE("skipped: only " << dictionaries().size() << " dictionaries");
    return;
  }
  for (const auto& [a, b] : {std::pair("de-AT", "de"), std::pair("de-CH", "de-DE"), std::pair("no", "nb"),
                             std::pair("en-AU", "en-GB"), std::pair("en", "en-US"), std::pair("fr-CA", "fr"),
                             std::pair("es-MX", "es"), std::pair("sr-Cyrl", "sr"), std::pair("sv-FI", "sv"),
                             std::pair("sr-Latn", "sr-Latn-RS"), std::pair("pt", "pt-BR")})
    BOOST_TEST(same(a, b), a << " and " << b);
  for (const auto& [a, b] : {std::pair("en", "en-GB"), std::pair("pt-PT", "pt-BR"), std::pair("nb", "nn"),
                             std::pair("sr", "sr-Latn"), std::pair("hr", "sr-Latn")})
    BOOST_TEST(!same(a, b), a << " and " << b);
  for (const char* without : {"zh", "ja", "fa", "ar", "pa-Arab", "mn-Mong", "", "x", "qqq-Latn-ZZ"})
    BOOST_TEST(all.find(Language(without)) == nullptr, without);
}

BOOST_AUTO_TEST_CASE(a_division_that_would_respell_is_refused) {
  HyphenPatterns patterns = read_hyphen_patterns("UTF-8\ns1s\ns3sz/sz=sz,1,3\na1b\n");
  const auto places = [&](std::string_view word) {
    std::string out;
    const auto divided = patterns.divide(word);
    for (std::size_t i = 0; i < word.size(); ++i) out += std::string(1, word[i]) + (divided[i] ? "-" : "");
    return out;
  };
  BOOST_TEST(places("assab") == "as-sa-b");
  BOOST_TEST(places("asszab") == "assza-b");
  if (std::filesystem::exists(folder() / "hyph_hu_HU.dic")) {
    BOOST_TEST(divided("hu", u"asszony") == "");  // asz-szony
    BOOST_TEST(divided("hu", u"magyarok") == "2 5");
  }
}

BOOST_AUTO_TEST_CASE(no_division_beside_what_the_dictionary_names) {
  HyphenPatterns patterns = read_hyphen_patterns("UTF-8\nNOHYPHEN ',-\na1b\n1'1\nb1a\n");
  const std::vector<bool> places = patterns.divide("ab'ab");
  BOOST_TEST(places == (std::vector<bool>{true, false, false, true, false}),
             boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_dictionary_is_read_when_first_asked_for_and_soon) {
  HyphenDictionaries all(folder());
  const auto start = std::chrono::steady_clock::now();
  for (const char* tag : {"de", "hu", "nb", "nl", "id", "sv"}) {
    const auto before = std::chrono::steady_clock::now();
    if (!all.find(Language(tag))) continue;
    const std::chrono::duration<double, std::milli> taken = std::chrono::steady_clock::now() - before;
    BOOST_TEST_MESSAGE(tag << ": " << taken.count() << " ms");
  }
  const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - start;
  BOOST_TEST(taken.count() < 5);  // of a machine however slow; an idle one takes a tenth of a second
}

BOOST_AUTO_TEST_SUITE_END()
