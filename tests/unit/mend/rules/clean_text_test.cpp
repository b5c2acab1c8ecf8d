// Texts that are right stay as they are: the declaration of human rights in languages of many letters.

#include <filesystem>
#include <fstream>
#include <iterator>

#include "mending.hpp"

using namespace warraq;
using namespace warraq::test;
namespace fs = std::filesystem;

BOOST_AUTO_TEST_SUITE(mend_clean_text)

namespace {

std::vector<std::string> lines_of(const fs::path& path) {
  std::ifstream file(path);
  std::vector<std::string> lines;
  for (std::string line; std::getline(file, line);) lines.push_back(line);
  return lines;
}

}  // namespace

BOOST_AUTO_TEST_CASE(the_declaration_stays_as_it_is) {
  const fs::path corpus = fs::path(WARRAQ_CORPUS_DIR) / "txt";
  if (!fs::exists(corpus)) {
    BOOST_TEST_MESSAGE("skipped: there is no " << corpus);
    return;
  }
  for (const auto& [name, language] :
       std::initializer_list<std::pair<const char*, const char*>>{{"udhr-deu_1996.txt", "de"},
                                                                  {"udhr-heb.txt", "he"},
                                                                  {"udhr-pbu.txt", "ps"},
                                                                  {"udhr-uig_arab.txt", "ug"},
                                                                  {"udhr-urd.txt", "ur"},
                                                                  {"seedlike-fr.txt", "fr"}})
    for (const std::string& line : lines_of(corpus / name)) {
      const MendedWords mended = mend_text(line, {.language = Language(language), .fixed = {}});
      BOOST_TEST(mended.edits.empty(), name << ": " << line << " became " << mended.utf8);
      BOOST_TEST(find_suspects(line, Language(language)).empty(), name << ": " << line);
    }
}

BOOST_AUTO_TEST_SUITE_END()
