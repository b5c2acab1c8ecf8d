// The examples of the CommonMark specification through our reader: the blocks made of an example's Markdown
// must be those that our reader of HTML makes of the HTML the specification gives for it.
//
//     commonmark_test SPEC DEPARTURES
//
// SPEC is spec.txt of CommonMark; DEPARTURES lists the examples we read otherwise, "NUMBER why", and may only
// shrink. "NUMBER = why" in it is an example that is read right, but whose HTML our reader of HTML gives less
// of: it judges pages of the net, where empty items, tables of one cell and tags that never end mean nothing.

#include <fmt/format.h>

#include <fstream>
#include <iostream>
#include <map>
#include <sstream>
#include <string>
#include <vector>

#include "read/html/html_content.hpp"
#include "read/markdown/markdown.hpp"
#include "warraq/article/article.hpp"

using namespace warraq;

namespace {

struct Example {
  int number;
  std::string markdown, html;
};

std::string with_tabs(std::string line) {
  for (std::size_t at; (at = line.find("→")) != std::string::npos;) line.replace(at, 3, "\t");
  return line;
}

/// An example stands in a fence of 32 backticks and the word "example", with a dot between its two halves.
std::vector<Example> examples_of(std::istream& spec) {
  const std::string fence(32, '`');
  std::vector<Example> examples;
  int half = 0;
  for (std::string line; std::getline(spec, line);) {
    if (half == 0 && line == fence + " example") {
      examples.push_back({static_cast<int>(examples.size()) + 1, {}, {}});
      half = 1;
    } else if (half != 0 && line == fence) {
      half = 0;
    } else if (half == 1 && line == ".") {
      half = 2;
    } else if (half != 0) {
      (half == 1 ? examples.back().markdown : examples.back().html) += with_tabs(line) + '\n';
    }
  }
  return examples;
}

std::string shown(std::vector<Block> blocks, std::vector<Note> notes) {
  Article article;
  article.blocks = std::move(blocks);
  article.notes = std::move(notes);
  std::string tree = dump(article);
  return tree.substr(std::min(tree.find('\n'), tree.size()));
}

std::string of_markdown(const Example& example) {
  const ReadOptions options{.name = "example.md"};
  read::Draft draft = read::read_markdown({example.markdown, options.name, &options});
  return shown(std::move(draft.article.blocks), std::move(draft.article.notes));
}

std::string of_html(const Example& example) {
  read::HtmlContent content = read::read_html_content(example.html);
  return shown(std::move(content.blocks), std::move(content.notes));
}

struct Departure {
  std::string why;
  bool of_html = false;
};

std::map<int, Departure> departures_of(std::istream& list) {
  std::map<int, Departure> departures;
  for (std::string line; std::getline(list, line);) {
    if (line.empty() || line.front() == '#') continue;
    std::istringstream words(line);
    int number = 0;
    words >> number;
    Departure& one = departures[number];
    std::getline(words, one.why);
    one.of_html = one.why.starts_with(" = ");
  }
  return departures;
}

}  // namespace

int main(int argc, char** argv) {
  constexpr int skipped = 77;
  if (argc < 3) return 2;
  std::ifstream spec(argv[1]), list(argv[2]);
  if (!spec) {
    fmt::print("skipped: {} is not here\n", argv[1]);
    return skipped;
  }
  const std::map<int, Departure> departures = departures_of(list);
  const std::vector<Example> examples = examples_of(spec);
  int alike = 0, wrong = 0;
  for (const Example& example : examples) {
    const std::string found = of_markdown(example), expected = of_html(example);
    const auto listed = departures.find(example.number);
    const bool known = listed != departures.end();
    alike += found == expected || (known && listed->second.of_html);
    if ((found == expected) != known) continue;
    ++wrong;
    fmt::print("example {}: {}\n--- Markdown\n{}--- HTML\n{}--- found{}\n--- expected{}\n\n", example.number,
               known ? "is read as the specification has it: take it off the list" : "is read otherwise",
               example.markdown, example.html, found, expected);
  }
  fmt::print(
      "{} of {} examples are read as the specification has them ({:.2f} %), {} departures are listed\n",
      alike, examples.size(), 100.0 * alike / static_cast<double>(examples.size()), departures.size());
  const bool enough = examples.size() >= 600 && alike * 100 >= static_cast<int>(examples.size()) * 99;
  return wrong == 0 && enough ? 0 : 1;
}
