#include "text/hyphen_patterns.hpp"

#include <hyphen.h>
#ifdef WARRAQ_LEAKS_ARE_SEEN
#include <sanitizer/lsan_interface.h>
#endif

#include <boost/test/unit_test.hpp>
#include <cstdlib>
#include <filesystem>
#include <set>

#include "warraq/base/data_root.hpp"
#include "warraq/base/file.hpp"

using namespace warraq;

BOOST_AUTO_TEST_SUITE(hyphen_patterns)

namespace {

std::string divided(HyphenPatterns& patterns, std::string_view word) {
  const std::vector<bool> places = patterns.divide(word);
  std::string out;
  for (std::size_t i = 0; i < word.size(); ++i) {
    out += word[i];
    if (places[i]) out += '-';
  }
  return out;
}

std::string divided(HyphenPatterns&& patterns, std::string_view word) { return divided(patterns, word); }

/// libhyphen itself loses some bytes of every dictionary it loads.
HyphenDict* load_by_libhyphen(const std::filesystem::path& file) {
#ifdef WARRAQ_LEAKS_ARE_SEEN
  const __lsan::ScopedDisabler let_it;
#endif
  return hnj_hyphen_load(file.c_str());
}

/// The same word by libhyphen, at the same least lengths.
std::string by_libhyphen(HyphenDict* dictionary, const std::string& word) {
  std::string marks(word.size() + 5, '\0');
  char** replacements = nullptr;
  int *positions = nullptr, *cuts = nullptr;
  hnj_hyphen_hyphenate2(dictionary, word.c_str(), static_cast<int>(word.size()), marks.data(), nullptr,
                        &replacements, &positions, &cuts);
  std::string out;
  std::size_t character = 0;
  for (std::size_t i = 0; i < word.size(); ++i) {
    out += word[i];
    const bool ends = i + 1 == word.size() || (static_cast<unsigned char>(word[i + 1]) & 0xC0) != 0x80;
    if (!dictionary->utf8 || ends) {
      if ((marks[character] & 1) && i + 1 < word.size()) out += '-';
      ++character;
    }
  }
  std::free(replacements);
  std::free(positions);
  std::free(cuts);
  return out;
}

/// Words of small letters in a text.
std::set<std::string> words_of(const std::filesystem::path& file) {
  std::set<std::string> words;
  std::string word;
  for (const char c : read_file(file) + " ") {
    if ((c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0xC3)
      word += c;
    else if (static_cast<unsigned char>(c) >= 0x80 && !word.empty())
      word += c;
    else {
      const bool plain = word.find("\xE2") == std::string::npos && word.find("\xC2") == std::string::npos;
      if (word.size() >= 5 && plain) words.insert(word);
      word.clear();
    }
  }
  return words;
}

}  // namespace

BOOST_AUTO_TEST_CASE(the_highest_digit_wins) {
  // Liang's own example.
  HyphenPatterns patterns =
      read_hyphen_patterns("UTF-8\nhy3ph\nhe2n\nhena4\nhen5at\n1na\nn2at\n1tio\n2io\no2n\n% a comment\n");
  BOOST_TEST(divided(patterns, "hyphenation") == "hy-phen-ation");
}

BOOST_AUTO_TEST_CASE(compounds_are_divided_first) {
  HyphenPatterns patterns =
      read_hyphen_patterns("UTF-8\nCOMPOUNDLEFTHYPHENMIN 2\nhaus1tür\nNEXTLEVEL\nu1s\nt1ü\nü1r\n");
  BOOST_TEST(divided(patterns, "haustür") == "hau-s-tü-r");
}

BOOST_AUTO_TEST_CASE(damaged_dictionaries_divide_nothing_or_little) {
  BOOST_TEST(divided(read_hyphen_patterns(""), "word") == "word");
  BOOST_TEST(divided(read_hyphen_patterns("UTF-8"), "word") == "word");
  BOOST_TEST(divided(read_hyphen_patterns("UTF-8\nNEXTLEVEL\nNEXTLEVEL\n1\n9\n"), "word") == "word");
}

BOOST_AUTO_TEST_CASE(words_divide_as_by_libhyphen) {
  const std::filesystem::path corpus(WARRAQ_CORPUS_DIR);
  if (!std::filesystem::is_directory(corpus / "txt")) {
    BOOST_TEST_MESSAGE("skipped: no corpus at " << corpus);
    return;
  }
  // German is left out here: libhyphen takes seconds to load it.
  for (const auto& [name, text] :
       {std::pair("en_US", "seed/afgazad-article.txt"), std::pair("fr", "txt/seedlike-fr.txt")}) {
    const auto file = data_root() / "hyphen" / (std::string("hyph_") + name + ".dic");
    if (!std::filesystem::exists(file)) {
      BOOST_TEST_MESSAGE("skipped: no " << file);
      continue;
    }
    HyphenPatterns patterns = read_hyphen_patterns(read_file(file));
    HyphenDict* dictionary = load_by_libhyphen(file);
    dictionary->lhmin = dictionary->rhmin = dictionary->clhmin = dictionary->crhmin = 1;
    int words = 0;
    for (const std::string& word : words_of(corpus / text)) {
      BOOST_TEST(divided(patterns, word) == by_libhyphen(dictionary, word));
      ++words;
    }
    BOOST_TEST(words > 300);
    hnj_hyphen_free(dictionary);
  }
}

BOOST_AUTO_TEST_SUITE_END()
