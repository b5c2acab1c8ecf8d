// Our shaping against HarfBuzz's own command: every run of the sentences beside this file, and of the corpus
// where it is, with the same face, features, language, script, direction and surroundings.
//
//     shaping_test SENTENCES [CORPUS]

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "text/coverage.hpp"
#include "warraq/base/file.hpp"
#include "warraq/base/unicode.hpp"
#include "warraq/text/shape.hpp"

using namespace warraq;

namespace {

constexpr int skipped = 77;
constexpr std::size_t context = 16;  // more than HarfBuzz looks at

/// One run: what to ask hb-shape, and what we made of it.
struct Question {
  std::string font, words;  ///< of the command's batch, after the font
  std::u16string text;
  std::string ours;  ///< "id=cluster@x,y+advance|..."
};

std::string code_points(std::u16string_view text) {
  std::string list;
  for (std::size_t i = 0; i < text.size();) {
    char code[16];
    std::snprintf(code, sizeof code, "%sU+%04X", list.empty() ? "" : ",",
                  static_cast<unsigned>(next_code_point(text, i)));
    list += code;
  }
  return list;
}

/// The UTF-16 index of each code point.
std::vector<std::uint32_t> begins(std::u16string_view text) {
  std::vector<std::uint32_t> all;
  for (std::size_t i = 0; i < text.size(); next_code_point(text, i))
    all.push_back(static_cast<std::uint32_t>(i));
  return all;
}

void append(std::string& line, std::uint32_t id, std::uint32_t cluster, int x, int y, int advance) {
  char glyph[80];
  std::snprintf(glyph, sizeof glyph, "%s%u=%u@%d,%d+%d", line.empty() ? "" : "|", id, cluster, x, y, advance);
  line += glyph;
}

Question question(const Paragraph& paragraph, const ShapedRun& run) {
  const TextRange range = run.item.range;
  const std::u16string_view all = paragraph.text;
  const TextStyle& style = paragraph.styles[run.item.style].style;
  Question question{run.item.face->path(), {}, std::u16string(all.substr(range.begin, range.length())), {}};
  // Dari is shaped as Persian, whose forms it shares.
  const std::string language = style.language.primary() == "prs" ? "fa" : style.language.tag();
  const std::size_t before = std::min<std::size_t>(context, range.begin);
  std::string& words = question.words;
  words = ";--shapers=ot;--face-index=" + std::to_string(run.item.face->index()) +
          ";--no-glyph-names;--language=" + language + ";--script=" + run.item.script.code() +
          ";--direction=" + (run.right_to_left() ? "rtl" : "ltr");
  for (const std::string& feature : style.features) words += ";--features=" + feature;
  if (before > 0) words += ";--unicodes-before=" + code_points(all.substr(range.begin - before, before));
  if (range.end < all.size()) words += ";--unicodes-after=" + code_points(all.substr(range.end, context));
  words += ";--unicodes=" + code_points(question.text);
  for (const ShapedGlyph& glyph : run.glyphs)
    append(question.ours, glyph.id, glyph.cluster - range.begin, glyph.x_offset, glyph.y_offset,
           glyph.advance);
  return question;
}

/// What hb-shape printed, in our words: clusters as UTF-16 units, without what only steers layout.
std::string theirs(const std::string& printed, std::u16string_view text) {
  const std::vector<std::uint32_t> begin = begins(text);
  std::string line;
  std::istringstream in(printed.substr(1, printed.size() - 2));
  for (std::string glyph; std::getline(in, glyph, '|');) {
    unsigned id = 0, cluster = 0;
    int x = 0, y = 0, advance = 0;
    if (std::sscanf(glyph.c_str(), "%u=%u@%d,%d+%d", &id, &cluster, &x, &y, &advance) != 5) {
      x = y = 0;
      std::sscanf(glyph.c_str(), "%u=%u+%d", &id, &cluster, &advance);
    }
    if (!works_unseen(text[begin.at(cluster)])) append(line, id, begin.at(cluster), x, y, advance);
  }
  return line;
}

class Asker {
 public:
  explicit Asker(const FontSet& fonts) : fonts_(fonts) {}

  void add(const std::string& text, const std::string& family, const std::string& language) {
    TextStyle style;
    style.family = family;
    std::replace(style.family.begin(), style.family.end(), '~', ' ');
    style.language = Language(language);
    Paragraph paragraph;
    paragraph.direction = style.language.direction();
    paragraph.append(to_utf16(text), style);
    // Twice: words come from the cache only once a face has shaped enough.
    for (TextCache* cache : {&fresh_, &used_}) {
      Diagnostics ignored;
      for (const ShapedRun& run : shape_paragraph(paragraph, fonts_, *cache, ignored)) {
        if (!run.item.face) continue;
        scripts_.insert(run.item.script.code());
        Question asked = question(paragraph, run);
        questions_[asked.font].push_back(std::move(asked));
      }
    }
    fresh_ = TextCache();
  }

  /// How many runs come out otherwise; -1 when hb-shape cannot be asked.
  int run() {
    const auto folder = std::filesystem::temp_directory_path() / ("shaping-" + std::to_string(::getpid()));
    std::filesystem::create_directories(folder);
    std::ofstream asked(folder / "asked");
    // hb-shape keeps one font open, so its runs stand together.
    for (const auto& [font, questions] : questions_)
      for (const Question& question : questions) asked << font << question.words << '\n';
    asked.close();
    const std::string command =
        "hb-shape --batch <'" + (folder / "asked").string() + "' >'" + (folder / "answers").string() + "'";
    const bool failed = std::system(command.c_str()) != 0;
    const int differing = failed ? -1 : compare(folder / "answers");
    std::filesystem::remove_all(folder);
    return differing;
  }

 private:
  int compare(const std::filesystem::path& answers) const {
    std::ifstream in(answers);
    int differing = 0;
    std::size_t count = 0;
    std::string printed;
    for (const auto& [font, questions] : questions_)
      for (const Question& question : questions) {
        if (!std::getline(in, printed) || printed.size() < 2) return -1;
        const std::string expected = theirs(printed, question.text);
        ++count;
        if (expected == question.ours) continue;
        if (++differing <= 10)
          std::printf("%s%s\n  \"%s\"\n  hb-shape %s\n  ours     %s\n", font.c_str(), question.words.c_str(),
                      to_utf8(question.text).c_str(), expected.c_str(), question.ours.c_str());
      }
    std::printf("%zu runs in %zu faces and %zu scripts, %d differ\n", count, questions_.size(),
                scripts_.size(), differing);
    return differing;
  }

  const FontSet& fonts_;
  TextCache fresh_, used_;
  std::map<std::string, std::vector<Question>> questions_;
  std::set<std::string> scripts_;
};

void add_sentences(const std::string& path, Asker& asker) {
  std::ifstream in(path);
  for (std::string line; std::getline(in, line);) {
    if (line.empty() || line[0] == '#') continue;
    std::istringstream fields(line);
    std::string language, family, text;
    fields >> language >> family >> std::ws;
    std::getline(fields, text);
    asker.add(text, family, language);
  }
}

/// The language a corpus file's name tells: "fa-hafez-raw.txt", "udhr-heb.txt".
std::string language_of(std::string name) {
  if (name.rfind("udhr-", 0) == 0 || name.rfind("seedlike-", 0) == 0) name.erase(0, name.find('-') + 1);
  const std::string code = name.substr(0, name.find_first_of("-_."));
  static const std::map<std::string, std::string> known{{"arb", "ar"}, {"ell", "el"}, {"heb", "he"},
                                                        {"pes", "fa"}, {"urd", "ur"}, {"uig", "ug"},
                                                        {"pbu", "ps"}, {"deu", "de"}, {"fra", "fr"}};
  const auto found = known.find(code);
  return found != known.end() ? found->second : code.size() <= 3 ? code : "en";
}

/// Cuts a line at spaces into pieces that fit into a line of the command's batch.
std::vector<std::string> pieces(const std::string& line) {
  constexpr std::size_t longest = 400;
  std::vector<std::string> all;
  for (std::size_t begin = 0; begin < line.size();) {
    std::size_t end = std::min(line.size(), begin + longest);
    if (end < line.size()) {
      const std::size_t space = line.rfind(' ', end);
      if (space != std::string::npos && space > begin) end = space + 1;
      while ((static_cast<unsigned char>(line[end]) & 0xC0) == 0x80) --end;
    }
    all.push_back(line.substr(begin, end - begin));
    begin = end;
  }
  return all;
}

/// The lines of every text file, each once, as raw as they stand.
void add_corpus(const std::filesystem::path& folder, Asker& asker) {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(
           folder, std::filesystem::directory_options::follow_directory_symlink)) {
    const std::string kind = entry.path().extension().string();
    if (kind == ".txt" || kind == ".md" || kind == ".html" || kind == ".asc") files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  std::set<std::string> seen;
  for (const auto& file : files) {
    std::istringstream in(read_file(file));
    const std::string language = language_of(file.filename().string());
    for (std::string line; std::getline(in, line);) {
      // Readers give paragraphs no controls; what shaping makes of them is its own affair.
      std::replace_if(
          line.begin(), line.end(), [](char c) { return static_cast<unsigned char>(c) < ' '; }, ' ');
      if (!line.empty() && !first_ill_formed(line) && seen.insert(line).second)
        for (const std::string& piece : pieces(line))
          asker.add(piece, language == "ur" ? "nastaliq" : "serif", language);
    }
  }
}

}  // namespace

int main(int count, char** words) {
  if (std::system("hb-shape --version >/dev/null 2>&1") != 0) {
    std::printf("skipped: there is no hb-shape (Debian package libharfbuzz-bin)\n");
    return skipped;
  }
  const FontSet fonts = FontSet::bundled();
  Asker sentences(fonts);
  add_sentences(words[1], sentences);
  int differing = sentences.run();
  if (count > 2 && std::filesystem::is_directory(words[2])) {
    Asker corpus(fonts);
    add_corpus(words[2], corpus);
    differing += corpus.run();
  } else {
    std::printf("skipped: there is no corpus beside the repository\n");
  }
  return differing == 0 ? 0 : 1;
}
