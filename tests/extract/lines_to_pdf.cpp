/// Sets the lines of a table in one family, each by the library's own way, and writes them as a PDF:
///
///     lines_to_pdf TABLE OUT.pdf FAMILY [no-hints] [no-tags]

#include <cstdio>
#include <fstream>
#include <sstream>

#include "warraq/base/error.hpp"
#include "warraq/base/unicode.hpp"
#include "warraq/line/set_lines.hpp"
#include "warraq/pdf/write.hpp"

using namespace warraq;

namespace {

constexpr Length margin = 50_pt, measure = 420_pt, leading = 26_pt;

struct Row {
  std::string kind, language, text;
};

class Sheet {
 public:
  Sheet(std::string family, const FontSet& fonts) : family_(std::move(family)), fonts_(fonts) {}

  void begin_page() {
    Page page;
    page.media = {measure + margin * 2, 800_pt};
    page.frame.size = page.media;
    page.label = std::to_string(document_.pages.size() + 1);
    document_.pages.push_back(page);
    y_ = margin;
  }

  void add(const Row& row) {
    const auto parts = row.text.find(" / ");
    if (row.kind == "bayt") {
      const Length column = measure.fraction(45, 100);
      set(row.text.substr(0, parts), row.language, Direction::right_to_left, measure - column, column,
          LineAlignment::justify_all);
      set(row.text.substr(parts + 3), row.language, Direction::right_to_left, {}, column,
          LineAlignment::justify_all);
    } else if (row.kind == "pair") {
      set(row.text.substr(0, parts), "en", Direction::left_to_right, {}, measure, LineAlignment::start);
      set(row.text.substr(parts + 3), row.language, Direction::right_to_left, {}, measure,
          LineAlignment::start);
    } else if (row.kind == "narrow") {
      set(row.text, row.language, Direction::left_to_right, {}, 110_pt, LineAlignment::justify);
    } else if (row.kind == "paragraph") {
      set(row.text, row.language, Language(row.language).direction(), {}, 240_pt, LineAlignment::justify);
    } else {
      const auto direction = row.kind == "rtl" ? Direction::right_to_left : Direction::left_to_right;
      set(row.text, row.language, direction, {}, measure, LineAlignment::start);
    }
    y_ += leading * rows_;
    rows_ = 1;
  }

  const PagedDocument& document() const { return document_; }

 private:
  void set(const std::string& text, const std::string& language, Direction direction, Length left,
           Length width, LineAlignment alignment) {
    TextStyle style;
    style.family = family_;
    style.size = 12_pt;
    style.language = Language(language);
    Paragraph paragraph;
    paragraph.direction = direction;
    paragraph.append(to_utf16(text), style);
    LineOptions options;
    options.measure = width;
    options.alignment = alignment;
    Length y = y_;
    rows_ = 1;
    options.emergency_stretch = style.size * 2;
    for (const SetLine& line : set_lines(paragraph, options, fonts_, cache_, document_.diagnostics)) {
      if (y != y_) ++rows_;
      document_.pages.back().frame.add({margin + left + line.left, y}, line.line);
      y += leading.fraction(7, 10);
    }
  }

  std::string family_;
  const FontSet& fonts_;
  SettingCache cache_;
  PagedDocument document_;
  Length y_;
  std::int64_t rows_ = 1;
};

}  // namespace

int main(int count, char** words) try {
  const std::string family = words[3];
  FontSet fonts = FontSet::bundled();
  if (!fonts.knows(family)) fonts.add_family(family);
  Sheet sheet(family, fonts);
  PdfOptions options;
  for (int i = 4; i < count; ++i) {
    if (std::string(words[i]) == "no-hints") options.direction_hints = false;
    if (std::string(words[i]) == "no-tags") options.tagged = false;
  }
  std::ifstream table(words[1]);
  for (std::string line; std::getline(table, line);) {
    if (line.empty() || line[0] == '#') continue;
    if (line.rfind("---", 0) == 0) {
      sheet.begin_page();
      continue;
    }
    std::istringstream fields(line);
    std::string name;
    Row row;
    fields >> name >> row.kind >> row.language >> std::ws;
    std::getline(fields, row.text);
    sheet.add(row);
  }
  write_pdf(sheet.document(), words[2], options);
  for (const Diagnostic& diagnostic : sheet.document().diagnostics)
    std::fprintf(stderr, "%s\n", format(diagnostic, family).c_str());
  return 0;
} catch (const Error& error) {
  std::fprintf(stderr, "%s\n", error.what());
  return error.code() == ErrorCode::not_found ? 77 : 1;
}
