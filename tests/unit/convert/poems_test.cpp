/// Poems on the page, from raw text on: every hemistich fills its column to the unit.

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <filesystem>
#include <map>
#include <set>

#include "warraq/base/unicode.hpp"
#include "warraq/page/paginate.hpp"
#include "warraq/read/read.hpp"

using namespace warraq;

BOOST_AUTO_TEST_SUITE(poems_on_the_page)

namespace {

namespace fs = std::filesystem;

const FontSet& fonts() {
  static const FontSet set = FontSet::bundled();
  return set;
}

SettingCache& cache() {
  static SettingCache one;
  return one;
}

/// A line of text on its page, its left end measured from the text area's.
struct PlacedLine {
  std::string words;
  std::size_t page = 0;
  Length left, width, y, overfull;
  Length right() const { return left + width; }
};

std::string words_of(const TextLine& line) {
  std::string out;
  const auto add = [&](const GlyphRun& run) { out += to_utf8(run.text); };
  if (line.direction == Direction::left_to_right)
    std::for_each(line.runs.begin(), line.runs.end(), add);
  else
    std::for_each(line.runs.rbegin(), line.runs.rend(), add);
  while (out.ends_with(' ')) out.pop_back();
  return out;
}

/// The advances of the glyphs, whatever the line says of its width.
Length advances(const TextLine& line) {
  Length sum;
  for (const GlyphRun& run : line.runs)
    for (const Glyph& glyph : run.glyphs) sum += glyph.advance;
  return sum;
}

std::vector<PlacedLine> lines_of(const PagedDocument& document, const PageSheet& sheet) {
  std::vector<PlacedLine> lines;
  for (std::size_t i = 0; i < document.pages.size(); ++i) {
    const bool rtl = document.direction == Direction::right_to_left;
    const bool left_hand = (i % 2 == 1) != rtl;
    const bool spine_left = sheet.mirrored ? !left_hand : !rtl;
    const Length edge = sheet.bleed + (spine_left ? sheet.inner : sheet.outer);
    for (const FrameItem& item : document.pages[i].frame.items)
      if (const auto* line = std::get_if<TextLine>(&item.content); line && !item.furniture)
        lines.push_back(
            {words_of(*line), i, item.position.x - edge, advances(*line), item.position.y, line->overfull});
  }
  return lines;
}

void gather(const std::vector<Block>& blocks, std::vector<const Poem*>& poems) {
  for (const Block& block : blocks) {
    if (const auto* poem = std::get_if<Poem>(&block.content))
      if (poem->form == VerseForm::bayts) poems.push_back(poem);
    if (const auto* quotation = std::get_if<Quotation>(&block.content)) gather(quotation->blocks, poems);
  }
}

std::vector<const Poem*> poems_of(const Article& article) {
  std::vector<const Poem*> poems;
  if (!article.epigraph.empty() && article.epigraph.form == VerseForm::bayts)
    poems.push_back(&article.epigraph);
  gather(article.blocks, poems);
  return poems;
}

/// What the check of one article has seen.
struct Seen {
  std::size_t poems = 0, hemistichs = 0, side_by_side = 0;
};

/// The hemistichs of a poem as they were set, and whether they are as they ought to be.
class PoemCheck {
 public:
  PoemCheck(const Poem& poem, std::vector<PlacedLine>::const_iterator& next,
            std::vector<PlacedLine>::const_iterator end)
      : poem_(poem), next_(next), end_(end) {}

  void run(Seen& seen) {
    for (const Bayt* bayt : poem_.bayts()) {
      const PlacedLine* first = find(bayt->first);
      if (!first) return;
      const PlacedLine* second = bayt->single() ? nullptr : find(bayt->second);
      if (!bayt->single() && !second) return;
      fills(*first, bayt->half && !second);
      if (second) fills(*second, bayt->half);
      seen.hemistichs += second ? 2 : 1;
      if (second && first->y == second->y) ++seen.side_by_side;
      if (second && !bayt->refrain) stands(*first, *second);
    }
    ++seen.poems;
  }

 private:
  /// The next line that says this; what has marks of notes or other runs between is told by its beginning.
  const PlacedLine* find(const Text& text) {
    const auto found = std::find_if(next_, end_, [&](const PlacedLine& l) { return l.words == text.utf8; });
    BOOST_TEST((found != end_), "not set on one line: " << text.utf8);
    if (found == end_) return nullptr;
    next_ = found + 1;
    return &*found;
  }
  void fills(const PlacedLine& line, bool half) {
    Length& width = half ? half_ : whole_;
    if (width == Length()) width = line.width;
    BOOST_TEST(line.width.units() == width.units(), line.words);
    BOOST_TEST(line.overfull.units() == 0, line.words);
  }
  /// All first hemistichs begin and end alike, and all second ones.
  void stands(const PlacedLine& first, const PlacedLine& second) {
    if (!placed_) first_left_ = first.left, second_left_ = second.left;
    placed_ = true;
    BOOST_TEST(first.left.units() == first_left_.units(), first.words);
    BOOST_TEST(second.left.units() == second_left_.units(), second.words);
  }

  const Poem& poem_;
  std::vector<PlacedLine>::const_iterator& next_;
  std::vector<PlacedLine>::const_iterator end_;
  Length whole_, half_, first_left_, second_left_;
  bool placed_ = false;
};

Seen check(const Article& article, const std::string& layout_name) {
  const PageLayout layout = PageLayout::load(layout_name);
  const PagedDocument document = paginate(article, layout, fonts(), cache());
  const std::vector<PlacedLine> lines = lines_of(document, layout.page);
  Seen seen;
  auto next = lines.begin();
  for (const Poem* poem : poems_of(article)) PoemCheck(*poem, next, lines.end()).run(seen);
  return seen;
}

void check_file(const fs::path& file, std::size_t least_hemistichs, std::size_t least_side_by_side = 0) {
  if (!fs::exists(file)) {
    BOOST_TEST_MESSAGE("skipped: " << file << " is not here");
    return;
  }
  const Article article = read_article(file);
  for (const char* layout : {"plain", "journal"})
    BOOST_TEST_CONTEXT(file.filename().string() << " in " << layout) {
      const Seen seen = check(article, layout);
      BOOST_TEST_MESSAGE(file.filename().string()
                         << " in " << layout << ": " << seen.poems << " poems, " << seen.hemistichs
                         << " hemistichs fill their columns, " << seen.side_by_side << " bayts side by side");
      BOOST_TEST(seen.hemistichs >= least_hemistichs);
      BOOST_TEST(seen.side_by_side >= least_side_by_side);
    }
}

}  // namespace

BOOST_AUTO_TEST_CASE(every_hemistich_of_the_corpus_fills_its_column_to_the_unit) {
  const fs::path corpus = WARRAQ_CORPUS_DIR;
  check_file(corpus / "txt/fa-hafez-ghazal149-onespace.txt", 20);
  check_file(corpus / "txt/fa-hafez-raw.txt", 8000);
  check_file(corpus / "txt/fa-rumi-robai-lines.txt", 4);
  check_file(corpus / "txt/fa-shahnameh-esfandyar-wide.txt", 140, 70);
  check_file(corpus / "txt/fa-golestan-prose-and-verse-tab.txt", 20);
  check_file(corpus / "txt/fa-beyhaghi-prose.txt", 6);
  check_file(corpus / "txt/seedlike-fa.txt", 4);
  check_file(corpus / "txt/seedlike-fr.txt", 4);
  check_file(corpus / "seed/afgazad-article.txt", 4);
}

BOOST_AUTO_TEST_CASE(every_hemistich_of_our_own_articles_fills_its_column_to_the_unit) {
  const fs::path examples = fs::path(WARRAQ_SOURCE_DIR) / "examples/articles";
  check_file(examples / "chahar-qaleb.txt", 44);
  check_file(examples / "bagh-e-khattat.txt", 4);
  check_file(examples / "the-paper-mill.txt", 4);
}

BOOST_AUTO_TEST_SUITE_END()
