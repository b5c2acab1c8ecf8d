// Sets the paragraphs of lines.txt with the toy font, and those of scripts.txt with the faces we set with,
// and compares the dump of their lines with lines.expected and scripts.expected.
//
// A case is a line `--- name key=value ... ---` and the text below it. Keys: measure, indent (points), align
// (justify, spread, start, centre, end), lang, family. In the text, [[...]] is an isolate and | a hard break.

#include <cstdio>
#include <filesystem>
#include <map>
#include <sstream>
#include <string>
#include <vector>

#include "support/toy_font.hpp"
#include "warraq/base/file.hpp"
#include "warraq/base/unicode.hpp"
#include "warraq/frame/dump.hpp"
#include "warraq/line/set_lines.hpp"

using namespace warraq;

namespace {

struct Case {
  std::string name;
  std::map<std::string, std::string> keys;
  std::string text;
};

std::vector<Case> read_cases(const std::string& file) {
  std::vector<Case> cases;
  std::istringstream in(file);
  for (std::string line; std::getline(in, line);) {
    if (line.rfind("--- ", 0) == 0) {
      std::istringstream head(line.substr(4));
      cases.emplace_back();
      head >> cases.back().name;
      for (std::string word; head >> word && word != "---";)
        cases.back().keys[word.substr(0, word.find('='))] = word.substr(word.find('=') + 1);
    } else if (!line.empty() && !cases.empty()) {
      cases.back().text += (cases.back().text.empty() ? "" : " ") + line;
    }
  }
  return cases;
}

std::string value(const Case& one, const std::string& key, const std::string& otherwise) {
  const auto found = one.keys.find(key);
  return found == one.keys.end() ? otherwise : found->second;
}

Paragraph paragraph_of(const Case& one) {
  TextStyle style;
  style.family = value(one, "family", style.family);
  style.language = Language(value(one, "lang", "en"));
  Paragraph paragraph;
  paragraph.direction = style.language.direction();
  std::u16string rest = to_utf16(one.text);
  for (char16_t& c : rest)
    if (c == u'|') c = u'\u2028';
  while (!rest.empty()) {
    const std::size_t open = rest.find(u"[["), close = rest.find(u"]]");
    paragraph.append(rest.substr(0, open), style);
    if (open == std::u16string::npos || close == std::u16string::npos) break;
    paragraph.isolate(paragraph.append(rest.substr(open + 2, close - open - 2), style));
    rest.erase(0, close + 2);
  }
  return paragraph;
}

LineAlignment alignment_of(const std::string& name) {
  if (name == "spread") return LineAlignment::justify_all;
  if (name == "start") return LineAlignment::start;
  if (name == "centre") return LineAlignment::centre;
  if (name == "end") return LineAlignment::end;
  return LineAlignment::justify;
}

std::string set(const Case& one, const FontSet& fonts) {
  SettingCache cache;
  Diagnostics diagnostics;
  LineOptions options;
  options.measure = Length::from_points(std::stod(value(one, "measure", "200")));
  options.first_indent = Length::from_points(std::stod(value(one, "indent", "0")));
  options.alignment = alignment_of(value(one, "align", "justify"));
  std::string out = "--- " + one.name + " ---\n";
  for (const SetLine& line : set_lines(paragraph_of(one), options, fonts, cache, diagnostics)) {
    char left[32];
    std::snprintf(left, sizeof left, "at %.3f: ", line.left.points());
    out += left + dump(line.line);
  }
  for (const Diagnostic& diagnostic : diagnostics) out += diagnostic.code + ": " + diagnostic.message + "\n";
  return out;
}

/// Prints the first lines that differ.
void print_difference(const std::string& expected, const std::string& found) {
  std::istringstream a(expected), b(found);
  std::string left, right, section;
  for (int shown = 0; shown < 10;) {
    const bool more_a = static_cast<bool>(std::getline(a, left)),
               more_b = static_cast<bool>(std::getline(b, right));
    if (!more_a && !more_b) return;
    if (more_b && right.rfind("--- ", 0) == 0) section = right;
    if (more_a == more_b && left == right) continue;
    std::printf("%s\n- %s\n+ %s\n", section.c_str(), more_a ? left.c_str() : "", more_b ? right.c_str() : "");
    ++shown;
  }
}

/// Whether the cases of a file came out as we agreed; with `update` they are agreed on now.
bool run(const std::string& name, const FontSet& fonts, bool update) {
  const std::filesystem::path folder(WARRAQ_CASES);
  const std::vector<Case> cases = read_cases(read_file(folder / (name + ".txt")));
  const std::filesystem::path agreed = folder / (name + ".expected");
  std::string found;
  for (const Case& one : cases) found += set(one, fonts);
  if (update) write_file(agreed, found);
  const std::string expected = read_file(agreed);
  std::printf("%s: %zu cases\n", name.c_str(), cases.size());
  if (expected == found && cases.size() >= 15) return true;
  print_difference(expected, found);
  return false;
}

}  // namespace

int main(int count, char** arguments) {
  const bool update = count > 1 && std::string(arguments[1]) == "--update";
  const bool lines = run("lines", test::toy_fonts(), update);
  const bool scripts = run("scripts", FontSet::bundled(), update);
  return lines && scripts ? 0 : 1;
}
