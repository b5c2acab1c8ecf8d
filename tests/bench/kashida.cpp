// kashida_bench [--smoke] [TEXT]: what drawing words out does to the spaces of a Persian text, and what it
// costs: lines of 120 mm at 11 pt, in the house's Naskh as the designs set it and in Noto Naskh.
//
// "The same lines" are the lines as broken, each fitted to its measure by spaces alone.

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <set>

#include "measure.hpp"
#include "warraq/base/file.hpp"
#include "warraq/base/unicode.hpp"
#include "warraq/line/set_lines.hpp"

namespace {

using namespace warraq;
namespace fs = std::filesystem;

constexpr Length measure = 120_mm, size = 11_pt;

std::vector<Paragraph> paragraphs_of(const std::string& text, const char* family) {
  TextStyle style;
  style.family = family;
  style.language = Language("fa");
  style.size = size;
  std::vector<Paragraph> paragraphs;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    if (end > begin) {
      Paragraph paragraph;
      paragraph.append(to_utf16(text.substr(begin, end - begin)), style);
      paragraph.direction = Direction::right_to_left;
      paragraphs.push_back(std::move(paragraph));
    }
    begin = end + 1;
  }
  return paragraphs;
}

LineOptions options_for(KashidaProfile profile) {
  LineOptions options;
  options.measure = measure;
  options.kashida = profile;
  options.emergency_stretch = size * 2;
  options.shortest_last_line = size * 2;
  return options;
}

struct Bench {
  FontSet fonts = FontSet::bundled();
  SettingCache cache;
  Diagnostics diagnostics;

  std::vector<SetLine> set(const Paragraph& paragraph, KashidaProfile profile) {
    return set_lines(paragraph, options_for(profile), fonts, cache, diagnostics);
  }
};

/// How spaces stretch, as a part of their natural width.
struct Spread {
  std::vector<double> stretches;

  double variance() const {
    double sum = 0, squares = 0;
    for (const double s : stretches) sum += s, squares += s * s;
    const auto n = static_cast<double>(stretches.size());
    return n > 0 ? squares / n - (sum / n) * (sum / n) : 0;
  }
  /// The width of spaces that `part` of all lines keep below, natural ones being 1.
  double percentile(double part) const {
    std::vector<double> sorted = stretches;
    std::sort(sorted.begin(), sorted.end());
    return sorted.empty()
               ? 1
               : 1 + sorted[static_cast<std::size_t>(part * static_cast<double>(sorted.size() - 1))];
  }
};

struct Report {
  Spread drawn, same_lines;
  std::size_t lines = 0, with_kashida = 0, kashidas = 0, most_a_line = 0, most_a_word = 0, overfull = 0;
};

/// The places of kashidas on a line, as a count for each word.
std::vector<std::size_t> kashidas_of(const SetLine& set) {
  std::vector<std::size_t> words;
  for (const GlyphRun& run : set.line.runs) {
    std::set<std::pair<std::size_t, std::uint32_t>> places;
    for (const Glyph& glyph : run.glyphs)
      if (glyph.role == GlyphRole::kashida)
        places.insert({run.text.rfind(u' ', glyph.cluster) + 1, glyph.cluster});
    std::size_t last = SIZE_MAX;
    for (const auto& [word, place] : places) {
      if (word != last) words.push_back(0);
      ++words.back();
      last = word;
    }
  }
  return words;
}

void weigh(const SetLine& set, Report& report) {
  ++report.lines;
  report.overfull += set.line.overfull > Length();
  const LineFit& fit = set.line.fit;
  if (fit.width != LineWidth::measure || fit.natural_spaces == Length()) return;
  report.drawn.stretches.push_back(ratio(fit.spaces - fit.natural_spaces, fit.natural_spaces));
  report.same_lines.stretches.push_back(ratio(measure - fit.natural, fit.natural_spaces));
  const auto words = kashidas_of(set);
  std::size_t sum = 0;
  for (const std::size_t in_word : words) {
    sum += in_word;
    report.most_a_word = std::max(report.most_a_word, in_word);
  }
  report.kashidas += sum;
  report.most_a_line = std::max(report.most_a_line, sum);
  report.with_kashida += sum > 0;
}

void print(const char* name, const Report& report) {
  fmt::print(
      "  {:6} {:4} lines, {:3} with kashida ({:3} in all; at most {} a line, {} a word), {} overfull\n"
      "         variance of spaces {:.4f}, of the same lines without {:.4f}: {:.2f}; "
      "95th percentile {:.3f}, without {:.3f}; widest {:.3f}\n",
      name, report.lines, report.with_kashida, report.kashidas, report.most_a_line, report.most_a_word,
      report.overfull, report.drawn.variance(), report.same_lines.variance(),
      report.drawn.variance() / report.same_lines.variance(), report.drawn.percentile(0.95),
      report.same_lines.percentile(0.95), report.drawn.percentile(1));
}

void judge(Bench& bench, const std::vector<Paragraph>& paragraphs, KashidaProfile profile, const char* name) {
  Report report;
  for (const Paragraph& paragraph : paragraphs)
    for (const SetLine& set : bench.set(paragraph, profile)) weigh(set, report);
  print(name, report);
}

void time(Bench& bench, const std::vector<Paragraph>& paragraphs, const bench::Rounds& rounds) {
  std::size_t words = 0;
  std::vector<ShapedParagraph> shaped;
  for (const Paragraph& paragraph : paragraphs) {
    words += static_cast<std::size_t>(std::count(paragraph.text.begin(), paragraph.text.end(), u' ')) + 1;
    shaped.push_back(shape_for_lines(paragraph, bench.fonts, bench.cache));
  }
  const auto whole = [&](KashidaProfile profile) {
    return bench::measure(rounds, [&] {
      for (const Paragraph& paragraph : paragraphs) bench.set(paragraph, profile);
    });
  };
  const auto lines = [&](KashidaProfile profile) {
    return bench::measure(rounds, [&] {
      for (std::size_t i = 0; i < paragraphs.size(); ++i)
        set_lines(paragraphs[i], shaped[i], options_for(profile), bench.cache, bench.diagnostics);
    });
  };
  const double thousand = static_cast<double>(words) / 1000;
  const double none = whole(KashidaProfile::none).median / thousand;
  const bench::Timing book = whole(KashidaProfile::book);
  const double broken_none = lines(KashidaProfile::none).median / thousand;
  const double broken = lines(KashidaProfile::book).median / thousand;
  fmt::print(
      "  1,000 words to lines, warm: {:.3f} ms by spaces alone, {:.3f} ms with kashida: {:.2f} times "
      "(first time {:.2f} ms)\n"
      "  shaped before:              {:.3f} ms by spaces alone, {:.3f} ms with kashida: {:.2f} times\n",
      none, book.median / thousand, book.median / thousand / none, book.first / thousand, broken_none, broken,
      broken / broken_none);
}

}  // namespace

int main(int argc, char** argv) {
  bool smoke = false;
  fs::path path = fs::path(WARRAQ_CORPUS_DIR) / "txt" / "fa-beyhaghi-prose.txt";
  if (!fs::exists(path)) path = fs::path(WARRAQ_SOURCE_DIR) / "examples/articles/bagh-e-khattat.txt";
  for (int i = 1; i < argc; ++i) {
    if (std::string_view(argv[i]) == "--smoke")
      smoke = true;
    else
      path = argv[i];
  }
  const std::string text = read_file(path);
  fmt::print("{}: {} bytes, 11 pt on 120 mm\n", path.filename().string(), text.size());
  for (const char* family : {"serif", "Noto Naskh Arabic"}) {
    Bench bench;
    const auto paragraphs = paragraphs_of(text, family);
    fmt::print("{}\n", family);
    time(bench, paragraphs, smoke ? bench::Rounds{0, 1} : bench::Rounds{5, 30});
    judge(bench, paragraphs, KashidaProfile::none, "none");
    judge(bench, paragraphs, KashidaProfile::book, "book");
    judge(bench, paragraphs, KashidaProfile::news, "news");
  }
  return 0;
}
