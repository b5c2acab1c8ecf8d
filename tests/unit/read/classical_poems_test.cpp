#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <filesystem>
#include <sstream>

#include "classical_poems.hpp"
#include "reading.hpp"
#include "warraq/base/file.hpp"

using namespace warraq;
using namespace warraq::test;

BOOST_AUTO_TEST_SUITE(read_classical_poems)

namespace {

const std::filesystem::path corpus = std::filesystem::path(WARRAQ_CORPUS_DIR) / "txt";

bool no_corpus() {
  if (std::filesystem::is_directory(corpus)) return false;
  BOOST_TEST_MESSAGE("skipped: no corpus at " << corpus);
  return true;
}

struct Score {
  std::size_t right = 0, all = 0;
  double percent() const { return 100.0 * static_cast<double>(right) / static_cast<double>(all); }
};

/// The least that is asked for, of couplets recognised with the right hemistichs.
double asked(Habit habit) { return habit == Habit::one_space ? 95 : 98; }

void check(const char* poet, const char* setting, Habit habit, const Score& score) {
  BOOST_TEST_MESSAGE(poet << ", " << setting << ", " << name_of(habit) << ": " << score.right << " of "
                          << score.all << " couplets, " << score.percent() << " %");
  BOOST_TEST(score.percent() >= asked(habit), poet << ", " << setting << ", " << name_of(habit));
}

Score read_alone(const std::vector<KnownPoem>& poems, Habit habit) {
  Score score;
  for (const KnownPoem& poem : poems) {
    score.right += count_right(poem, bayts_of(reading("غزل\n\n" + written(poem, habit))));
    score.all += poem.size();
  }
  return score;
}

Score read_among_prose(const std::vector<KnownPoem>& poems, Habit habit) {
  Score score;
  for (const KnownPoem& poem : poems) {
    const std::string text =
        "شعر و شاعران\n\n" + persian_prose + "\n\n" + written(poem, habit) + "\n" + more_persian_prose + "\n";
    score.right += count_right(poem, bayts_of(reading(text)));
    score.all += poem.size();
  }
  return score;
}

Score read_in_close_prose(const std::vector<KnownPoem>& poems, Habit habit) {
  Score score;
  for (const KnownPoem& poem : poems) {
    const std::string text =
        "شعر و شاعران\n" + persian_prose + "\n" + written(poem, habit) + more_persian_prose + "\n";
    score.right += count_right(poem, bayts_of(reading(text)));
    score.all += poem.size();
  }
  return score;
}

Score read_in_one(const KnownPoem& bayts, Habit habit) {
  return {count_right(bayts, bayts_of(reading(written(bayts, habit)))), bayts.size()};
}

/// Of a ghazal's or masnavi's file: the lines below its head.
std::string file(const char* name) { return read_file(corpus / name); }

/// The paragraphs of 40 words or more that no tab divides, be they lines or parted by blank lines.
std::vector<std::string> prose_of(const std::string& text) {
  std::vector<std::string> paragraphs;
  std::string paragraph;
  const auto words_of = [](const std::string& words) {
    return std::count(words.begin(), words.end(), ' ') + 1;
  };
  const auto close = [&] {
    if (words_of(paragraph) >= 40 && paragraph.find('\t') == std::string::npos)
      paragraphs.push_back(paragraph);
    paragraph.clear();
  };
  std::istringstream lines(text + "\n\n");
  for (std::string line; std::getline(lines, line);) {
    if (line.empty() || words_of(line) >= 40) close();
    if (!line.empty()) paragraph += paragraph.empty() ? line : " " + line;
    if (words_of(line) >= 40) close();
  }
  return paragraphs;
}

/// In lines of about so many characters; 0: as it is.
std::string wrapped(const std::string& paragraph, std::size_t columns) {
  if (columns == 0) return paragraph;
  std::string out;
  std::size_t column = 0;
  std::istringstream words(paragraph);
  for (std::string word; words >> word;) {
    const auto length = static_cast<std::size_t>(std::count_if(
        word.begin(), word.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
    const bool fits = column == 0 || column + 1 + length <= columns;
    if (!out.empty()) out += fits ? ' ' : '\n';
    column = fits ? column + 1 + length : length;
    out += word;
  }
  return out;
}

std::string shown(const std::vector<KnownBayt>& bayts) {
  std::string out;
  for (const KnownBayt& bayt : bayts) out += "\n  " + bayt.first + " | " + bayt.second;
  return out;
}

}  // namespace

BOOST_AUTO_TEST_CASE(the_divan_of_hafez_is_divided_in_every_habit) {
  if (no_corpus()) return;
  const std::string text = file("fa-hafez-raw.txt");
  // Two lines of a file's name and a count.
  const std::size_t begin = text.find('\n', text.find('\n') + 1) + 1;
  const KnownPoem divan = from_hemistichs(std::string_view(text).substr(begin));
  BOOST_REQUIRE(divan.size() > 4700u);
  const std::vector<KnownPoem> poems = part_by_rhyme(divan);
  for (const Habit habit : habits) {
    check("Hafez", "the divan as one text", habit, read_in_one(divan, habit));
    check("Hafez", "each poem alone", habit, read_alone(poems, habit));
    // A sign divides a line wherever it stands.
    if (habit != Habit::one_space && habit != Habit::one_a_line) continue;
    check("Hafez", "each poem among prose", habit, read_among_prose(poems, habit));
    check("Hafez", "each poem among prose without blank lines", habit, read_in_close_prose(poems, habit));
  }
}

BOOST_AUTO_TEST_CASE(a_masnavi_and_a_quatrain_are_divided_in_every_habit) {
  if (no_corpus()) return;
  const KnownPoem shahnameh = from_divided(file("fa-shahnameh-esfandyar-wide.txt"), "          ");
  std::string quatrain = file("fa-rumi-robai-lines.txt");
  const KnownPoem robai = from_hemistichs(quatrain.substr(quatrain.find('\n')));
  BOOST_REQUIRE(shahnameh.size() == 74u);
  BOOST_REQUIRE(robai.size() == 2u);
  for (const Habit habit : habits) {
    check("Ferdowsi", "alone", habit, read_alone({shahnameh}, habit));
    check("Ferdowsi", "among prose", habit, read_among_prose({shahnameh}, habit));
    check("Rumi", "alone", habit, read_alone({robai}, habit));
    check("Rumi", "among prose", habit, read_among_prose({robai}, habit));
  }
}

/// Prose in whole paragraphs, and cut into lines as long as hemistichs and as bayts.
BOOST_AUTO_TEST_CASE(no_prose_of_the_corpus_is_taken_for_verse) {
  if (no_corpus()) return;
  std::size_t seen = 0, taken = 0;
  for (const char* name :
       {"fa-beyhaghi-prose", "fa-golestan-prose-and-verse-tab", "ps-prose", "seedlike-fa", "seedlike-fr",
        "ckb-textbook-chapter", "udhr-urd", "udhr-pbu", "udhr-uig_arab", "udhr-deu_1996", "udhr-heb"}) {
    const std::vector<std::string> paragraphs = prose_of(file((std::string(name) + ".txt").c_str()));
    BOOST_REQUIRE_MESSAGE(!paragraphs.empty(), name);
    for (const std::size_t columns : {0u, 32u, 40u, 52u, 64u, 76u, 90u}) {
      std::string text;
      for (const std::string& paragraph : paragraphs) text += wrapped(paragraph, columns) + "\n\n";
      const Article article = reading(text);
      const std::size_t verse = bayts_of(article).size();
      const Decision* why = decision(article, "verse");
      BOOST_TEST(verse == 0u, name << " in lines of " << columns << ": " << shown(bayts_of(article))
                                   << (why ? why->reason : ""));
      seen += paragraphs.size();
      taken += verse;
    }
  }
  BOOST_TEST_MESSAGE("prose: " << seen << " paragraphs seen, " << taken << " couplets found in them");
}

BOOST_AUTO_TEST_SUITE_END()
