// bench [--smoke] [ARTICLE]: the time of every stage on one article, warm and cold, the memory, and the ratio
// to the bare calls of the libraries on the same text; and how fast long sources of several kinds are read.

#include <fmt/format.h>

#include <filesystem>

#include "floor.hpp"
#include "measure.hpp"
#include "page/inline_text.hpp"
#include "process.hpp"
#include "reading.hpp"
#include "warraq/base/file.hpp"
#include "warraq/text/breaks.hpp"
#include "warraq/text/shape.hpp"
#include "warraq/warraq.hpp"

namespace {

using namespace warraq;
namespace fs = std::filesystem;

const fs::path own_article = fs::path(WARRAQ_SOURCE_DIR) / "examples/articles/the-paper-mill.txt";

/// The sample of the corpus, or one of our own articles where there is no corpus.
fs::path default_article() {
  const fs::path sample = fs::path(WARRAQ_CORPUS_DIR) / "seed" / "afgazad-article.txt";
  return fs::exists(sample) ? sample : own_article;
}

/// The three stages, once.
struct Way {
  const std::string& bytes;
  const FontSet& fonts;
  const PageLayout& layout;
  Article article;
  PagedDocument pages;
  std::string pdf;

  void read() { article = read_article_bytes(bytes); }
  void set(SettingCache& cache) { pages = paginate(article, layout, fonts, cache); }
  void write(PdfCache& cache) { pdf = pdf_bytes(pages, {}, cache); }
};

void row(const std::string& name, const bench::Timing& timing) {
  fmt::print("  {:34} {:9.3f} {:9.3f} +-{:.3f}\n", name, timing.first, timing.median, timing.spread);
}

void row(const std::string& name, double first, double median) {
  fmt::print("  {:34} {:9.3f} {:9.3f}\n", name, first, median);
}

/// The stages, each alone, then together; returns the median of the whole way.
double print_stages(Way& way, const std::string& other, const bench::Rounds& rounds) {
  const Article before = read_article_bytes(other);
  SettingCache setting;
  PdfCache pdf;
  const auto new_caches = [&] { setting = SettingCache(), pdf = PdfCache(); };
  // A cache that has seen this very article would set it from memory, so each round begins with the caches as
  // another article leaves them: that is how an article of a batch finds them.
  const auto used_caches = [&] {
    new_caches();
    const PagedDocument pages = paginate(before, way.layout, way.fonts, setting);
    (void)pdf_bytes(pages, {}, pdf);
  };
  const auto all = [&] { way.read(), way.set(setting), way.write(pdf); };

  fmt::print("cold: new caches for each article, in ms       first    median\n");
  row("read", bench::measure(rounds, [&] { way.read(); }));
  row("set", bench::measure(rounds, new_caches, [&] { way.set(setting); }));
  row("write", bench::measure(rounds, new_caches, [&] { way.write(pdf); }));
  row("the whole way", bench::measure(rounds, new_caches, all));

  fmt::print("warm: caches that have seen another article\n");
  row("read", bench::measure(rounds, [&] { way.read(); }));
  row("set", bench::measure(rounds, used_caches, [&] { way.set(setting); }));
  row("write", bench::measure(rounds, used_caches, [&] { way.write(pdf); }));
  const auto whole = bench::measure(rounds, used_caches, all);
  row("the whole way", whole);

  fmt::print("again: caches that have seen this very article\n");
  row("the whole way", bench::measure(rounds, all));
  return whole.median;
}

/// What the time of setting goes into, for the paragraphs of the body alone: each row holds the ones above
/// it.
void print_setting(const Way& way, const std::string& other, const bench::Rounds& rounds) {
  const BlockStyle& style = way.layout.style(Role::body).base;
  const PageSheet& page = way.layout.page;
  const LineOptions options{.measure = page.trim.width - page.inner - page.outer};
  const auto paragraphs_of = [&](const Article& article) {
    std::vector<Paragraph> paragraphs;
    for (const Block& block : article.blocks)
      if (const auto* text = std::get_if<ParagraphBlock>(&block.content))
        paragraphs.push_back(
            inline_text(text->text, style, article.language, article.direction, article.notes).paragraph);
    return paragraphs;
  };
  const std::vector<Paragraph> before = paragraphs_of(read_article_bytes(other));
  const std::vector<Paragraph> body = paragraphs_of(way.article);
  Diagnostics ignored;
  TextCache text;
  SettingCache setting;
  const auto used_text = [&] {
    text = TextCache();
    for (const Paragraph& paragraph : before) shape_paragraph(paragraph, way.fonts, text, ignored);
  };
  const auto used_setting = [&] {
    setting = SettingCache();
    for (const Paragraph& paragraph : before) set_lines(paragraph, options, way.fonts, setting, ignored);
  };
  const auto glyphs = [&] {
    for (const Paragraph& paragraph : body) shape_paragraph(paragraph, way.fonts, text, ignored);
  };
  fmt::print("of setting, the {} paragraphs of the body, warm\n", body.size());
  row("levels, items, glyphs", bench::measure(rounds, used_text, glyphs));
  row("and break places", bench::measure(rounds, used_text, [&] {
        glyphs();
        for (const Paragraph& paragraph : body) find_breaks(paragraph, text);
      }));
  row("and hyphens, breaking, lines", bench::measure(rounds, used_setting, [&] {
        for (const Paragraph& paragraph : body) set_lines(paragraph, options, way.fonts, setting, ignored);
      }));
}

double print_floor(const Way& way, const bench::Rounds& rounds) {
  const std::string plain = pdf_bytes(way.pages, {.compression = 0});
  double first = 0, median = 0;
  fmt::print("bare calls of the libraries on the same text\n");
  for (const auto& [name, timing] : bench::measure_floor(way.bytes, way.pages, plain, way.fonts, rounds)) {
    row(name, timing);
    first += timing.first;
    median += timing.median;
  }
  row("their sum", first, median);
  return median;
}

void print_process(const fs::path& program, const fs::path& article, int rounds) {
  const fs::path output = fs::temp_directory_path() / "warraq-bench.pdf";
  std::vector<double> elapsed, core;
  long peak = 0;
  for (int i = 0; i <= rounds; ++i) {
    const auto run =
        bench::run_process({program.string(), "convert", article.string(), "-o", output.string()});
    peak = std::max(peak, run.peak_kilobytes);
    elapsed.push_back(run.milliseconds);
    core.push_back(run.core_milliseconds);
  }
  fs::remove(output);
  fmt::print("a whole process\n");
  row("warraq convert, on a core", bench::summary(core, core.front()));
  row("from start to end", bench::summary(elapsed, elapsed.front()));
  fmt::print("  {:34} {:9.1f} MB\n", "peak memory", static_cast<double>(peak) / 1024);
}

void print_reading(bool smoke) {
  constexpr std::size_t size = std::size_t{1} << 20;
  const bench::Rounds rounds = smoke ? bench::Rounds{0, 1} : bench::Rounds{2, 10};
  fmt::print("reading and mending long sources             MB/s  times the bare pass\n");
  for (const bench::ReadingRow& one :
       bench::measure_reading(own_article.parent_path(), smoke ? size / 32 : size, rounds))
    fmt::print("  {:34} {:12.1f} {:8.2f} {}\n", one.name, one.megabytes_a_second(),
               one.reading.median / one.bare.median, one.bare_name);
}

}  // namespace

int main(int argc, char** argv) {
  bool smoke = false;
  fs::path article = default_article();
  for (int i = 1; i < argc; ++i) {
    if (std::string_view(argv[i]) == "--smoke")
      smoke = true;
    else
      article = argv[i];
  }
  const bench::Rounds rounds = smoke ? bench::Rounds{0, 1} : bench::Rounds{};

  const std::string bytes = read_file(article);
  bench::Timing opening;
  opening.first = bench::milliseconds([] { FontSet::bundled(); });
  const FontSet fonts = FontSet::bundled();
  const PageLayout layout = PageLayout::load(suggested_layout(read_article_bytes(bytes)));
  Way way{bytes, fonts, layout, {}, {}, {}};

  fmt::print("{}: {} bytes; times on one core\n", article.filename().string(), bytes.size());
  fmt::print("opening the fonts {:.3f} ms\n", opening.first);
  const double whole = print_stages(way, read_file(own_article), rounds);
  print_setting(way, read_file(own_article), rounds);
  fmt::print("  {} pages, {} bytes of PDF\n", way.pages.pages.size(), way.pdf.size());
  const double floor = print_floor(way, rounds);
  fmt::print("  the whole way, warm, is {:.2f} times their sum\n", whole / floor);
  const fs::path program = fs::path(argv[0]).parent_path() / "warraq";
  print_reading(smoke);
  print_process(program, article, smoke ? 1 : 30);
  return way.pages.pages.empty() ? 1 : 0;
}
