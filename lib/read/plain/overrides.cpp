#include "read/plain/overrides.hpp"

#include <fmt/format.h>
#include <toml++/toml.h>

#include <algorithm>

#include "read/words/dates.hpp"
#include "warraq/base/error.hpp"

namespace warraq::read {

namespace {

/// Reads one TOML table key by key, so that each mistake is told with its place.
class OverrideReader {
 public:
  explicit OverrideReader(const std::string& name) : name_(name) {}

  Overrides read(const toml::table& root) {
    for (const auto& [key, value] : root) read_key(std::string(key.str()), key.source(), value);
    return std::move(out_);
  }

 private:
  [[noreturn]] void fail(const toml::source_region& where, const std::string& detail,
                         const std::string& hint = {}) const {
    ErrorPlace place;
    place.line = static_cast<int>(where.begin.line);
    place.column = static_cast<int>(where.begin.column);
    throw Error(ErrorCode::bad_overrides, name_, detail, hint, place);
  }
  [[noreturn]] void fail_unknown(const toml::source_region& where, const std::string& what,
                                 const std::string& word, const std::vector<std::string>& known) const {
    const auto near = did_you_mean(word, known);
    fail(where, fmt::format("unknown {} \"{}\"", what, word),
         near ? fmt::format("did you mean \"{}\"?", *near)
              : fmt::format("known are {}", fmt::join(known, ", ")));
  }

  std::string string_of(const toml::node& node, const std::string& key) const {
    const auto value = node.value_exact<std::string>();
    if (!value)
      fail(node.source(), fmt::format("\"{}\" wants a string", key), fmt::format("write {} = \"...\"", key));
    return *value;
  }
  std::vector<std::string> strings_of(const toml::node& node, const std::string& key) const {
    if (!node.is_array()) return {string_of(node, key)};
    std::vector<std::string> values;
    for (const toml::node& element : *node.as_array()) values.push_back(string_of(element, key));
    return values;
  }
  std::uint32_t line_of(const toml::node& node, const std::string& key) const {
    const auto value = node.value_exact<std::int64_t>();
    if (!value || *value < 1 || *value > UINT32_MAX)
      fail(node.source(), fmt::format("\"{}\" wants a number from 1 on", key));
    return static_cast<std::uint32_t>(*value);
  }
  LineRange range_of(const toml::node& node, const std::string& key) const {
    if (const toml::array* pair = node.as_array(); pair && pair->size() == 2) {
      const LineRange range{line_of(*pair->get(0), key), line_of(*pair->get(1), key)};
      if (range.first <= range.last) return range;
    }
    fail(node.source(), fmt::format("\"{}\" wants two lines, the first one first", key),
         fmt::format("write {} = [12, 14]", key));
  }
  std::vector<LineRange> ranges_of(const toml::node& node, const std::string& key) const {
    const toml::array* list = node.as_array();
    if (!list)
      fail(node.source(), fmt::format("\"{}\" wants pairs of lines", key),
           fmt::format("write {} = [[12, 14]]", key));
    std::vector<LineRange> ranges;
    for (const toml::node& element : *list) ranges.push_back(range_of(element, key));
    return ranges;
  }

  void read_key(const std::string& key, const toml::source_region& where, const toml::node& value) {
    if (key == "title")
      out_.title = string_of(value, key);
    else if (key == "deck")
      out_.deck = string_of(value, key);
    else if (key == "credit")
      out_.credit = string_of(value, key);
    else if (key == "bio")
      out_.bio = string_of(value, key);
    else if (key == "author" || key == "authors")
      out_.authors = strings_of(value, key);
    else if (key == "section")
      out_.section = strings_of(value, key);
    else if (key == "masthead")
      out_.masthead = strings_of(value, key);
    else if (key == "date" || key == "dates")
      out_.dates = strings_of(value, key);
    else if (key == "layout")
      out_.layout = string_of(value, key);
    else if (key == "language")
      out_.language = Language(string_of(value, key));
    else if (key == "direction")
      out_.direction = direction_of(value);
    else if (key == "epigraph")
      out_.epigraph = bool_of(value, key);
    else if (key == "join")
      out_.joins = ranges_of(value, key);
    else if (key == "split")
      out_.splits = ranges_of(value, key);
    else if (key == "drop")
      read_lines(value, key, Role::dropped);
    else if (key == "keep")
      read_lines(value, key, Role::unknown);
    else if (key == "part")
      read_parts(value);
    else if (key == "poem")
      read_poems(value);
    else
      fail_unknown(where, "key", key,
                   {"title",    "deck",   "author", "authors", "date",     "dates",     "section",
                    "masthead", "credit", "bio",    "layout",  "language", "direction", "epigraph",
                    "join",     "split",  "drop",   "keep",    "part",     "poem"});
  }

  Direction direction_of(const toml::node& value) const {
    const std::string word = string_of(value, "direction");
    if (word == "ltr") return Direction::left_to_right;
    if (word == "rtl") return Direction::right_to_left;
    fail(value.source(), fmt::format("unknown direction \"{}\"", word), "write \"ltr\" or \"rtl\"");
  }
  bool bool_of(const toml::node& value, const std::string& key) const {
    const auto flag = value.value_exact<bool>();
    if (!flag) fail(value.source(), fmt::format("\"{}\" wants true or false", key));
    return *flag;
  }

  /// Lines one by one, or pairs of them: [5, [12, 14]].
  std::vector<LineRange> lines_of(const toml::node& value, const std::string& key) const {
    const toml::array* list = value.as_array();
    if (!list)
      fail(value.source(), fmt::format("\"{}\" wants a list of lines", key),
           fmt::format("write {} = [5]", key));
    std::vector<LineRange> ranges;
    for (const toml::node& element : *list)
      ranges.push_back(element.is_array() ? range_of(element, key)
                                          : LineRange{line_of(element, key), line_of(element, key)});
    return ranges;
  }
  void read_lines(const toml::node& value, const std::string& key, Role role) {
    for (const LineRange& range : lines_of(value, key)) out_.parts.emplace_back(range, role);
  }

  void read_parts(const toml::node& value) {
    const toml::array* list = value.as_array();
    if (!list) fail(value.source(), "\"part\" wants tables", "write [[part]]");
    for (const toml::node& element : *list) {
      if (!element.is_table()) fail(element.source(), "\"part\" wants tables", "write [[part]]");
      read_part(*element.as_table());
    }
  }
  void read_part(const toml::table& table) {
    std::optional<LineRange> range;
    std::optional<Role> role;
    bool of_blocks = false;
    for (const auto& [toml_key, value] : table) {
      const std::string key(toml_key.str());
      of_blocks = of_blocks || key == "block" || key == "blocks";
      if (key == "line" || key == "block") {
        const std::uint32_t line = line_of(value, key);
        range = LineRange{line, line};
      } else if (key == "lines" || key == "blocks") {
        range = range_of(value, key);
      } else if (key == "is") {
        const std::string word = string_of(value, key);
        role = role_named(word);
        if (!role) fail_unknown(value.source(), "part", word, role_names());
      } else {
        fail_unknown(toml_key.source(), "key", key, {"line", "lines", "block", "blocks", "is"});
      }
    }
    if (!range)
      fail(table.source(), "this part does not say which line it is",
           "add line = 12, lines = [12, 14] or block = 3");
    if (!role) fail(table.source(), "this part does not say what it is", "add is = \"subhead\"");
    (of_blocks ? out_.block_parts : out_.parts).emplace_back(*range, *role);
  }

  void read_poems(const toml::node& value) {
    const toml::array* list = value.as_array();
    if (!list) fail(value.source(), "\"poem\" wants tables", "write [[poem]]");
    for (const toml::node& element : *list) {
      if (!element.is_table()) fail(element.source(), "\"poem\" wants tables", "write [[poem]]");
      read_poem(*element.as_table());
    }
  }
  void read_poem(const toml::table& table) {
    PoemOverride poem;
    for (const auto& [toml_key, value] : table) {
      const std::string key(toml_key.str());
      if (key == "lines")
        poem.lines = range_of(value, key);
      else if (key == "form")
        poem.form = form_of(value);
      else if (key == "number_every")
        poem.number_every = count_of(value, key);
      else if (key == "first_number")
        poem.first_number = count_of(value, key);
      else if (key == "refrain")
        poem.refrains = lines_of(value, key);
      else if (key == "half")
        poem.halves = lines_of(value, key);
      else if (key == "heading")
        poem.headings = lines_of(value, key);
      else
        fail_unknown(toml_key.source(), "key", key,
                     {"lines", "form", "number_every", "first_number", "refrain", "half", "heading"});
    }
    if (poem.lines.first == 0)
      fail(table.source(), "this poem does not say which lines it is", "add lines = [12, 25]");
    out_.parts.emplace_back(poem.lines, Role::verse);
    for (const LineRange& heading : poem.headings) out_.parts.emplace_back(heading, Role::subhead);
    out_.poems.push_back(std::move(poem));
  }
  VerseForm form_of(const toml::node& value) const {
    const std::string word = string_of(value, "form");
    if (word == "bayts") return VerseForm::bayts;
    if (word == "lines") return VerseForm::lines;
    fail(value.source(), fmt::format("unknown form \"{}\"", word), "write \"bayts\" or \"lines\"");
  }
  std::uint32_t count_of(const toml::node& node, const std::string& key) const {
    const auto value = node.value_exact<std::int64_t>();
    if (!value || *value < 0 || *value > 1'000'000)
      fail(node.source(), fmt::format("\"{}\" wants a number from 0 to a million", key));
    return static_cast<std::uint32_t>(*value);
  }

  const std::string& name_;
  Overrides out_;
};

std::vector<LabelText> relabel(const std::vector<std::string>& words, const std::vector<LabelText>& found) {
  std::vector<LabelText> labels;
  for (std::size_t i = 0; i < words.size(); ++i)
    labels.push_back({Text(words[i]), i < found.size() ? found[i].language : Language()});
  return labels;
}

void note(Article& article, const char* part) {
  std::erase_if(article.decisions, [&](const Decision& decision) { return decision.part == part; });
  article.decisions.push_back({part, 1.0, "the override file says so", {}});
}

}  // namespace

Overrides parse_overrides(std::string_view toml, const std::string& name) {
  try {
    return OverrideReader(name).read(toml::parse(toml));
  } catch (const toml::parse_error& error) {
    ErrorPlace place;
    place.line = static_cast<int>(error.source().begin.line);
    place.column = static_cast<int>(error.source().begin.column);
    throw Error(ErrorCode::bad_overrides, name, std::string(error.description()), {}, place);
  }
}

void apply_to_lines(const Overrides& overrides, std::vector<Line>& lines, const std::string& name) {
  const auto find = [&](std::uint32_t number) {
    return std::lower_bound(lines.begin(), lines.end(), number,
                            [](const Line& line, std::uint32_t n) { return line.number < n; });
  };
  const auto check = [&](std::uint32_t number) {
    const auto line = find(number);
    if (line == lines.end() || line->number != number)
      throw Error(ErrorCode::bad_overrides, name,
                  fmt::format("speaks of line {}, which is {}", number,
                              line == lines.end() ? fmt::format("beyond the input's last line with text, {}",
                                                                lines.empty() ? 0 : lines.back().number)
                                                  : "blank"),
                  "count lines from 1, blank ones too");
  };
  for (const auto& [range, role] : overrides.parts) {
    check(range.first);
    for (auto line = find(range.first); line != lines.end() && line->number <= range.last; ++line) {
      line->forced = role;
      line->kept = true;
    }
  }
  for (const std::vector<LineRange>* pairs : {&overrides.joins, &overrides.splits})
    for (const LineRange& pair : *pairs) check(pair.first), check(pair.last);
}

void apply_to_article(const Overrides& overrides, Article& article) {
  if (overrides.title) article.title = Text(*overrides.title), note(article, "title");
  if (overrides.deck) article.deck = Text(*overrides.deck), note(article, "deck");
  if (overrides.credit) article.credit = Text(*overrides.credit), note(article, "credit");
  if (overrides.bio) article.bio = Text(*overrides.bio), note(article, "bio");
  if (overrides.authors) {
    article.authors.clear();
    for (const std::string& author : *overrides.authors) article.authors.emplace_back(author);
    note(article, "author");
  }
  if (overrides.section)
    article.section = relabel(*overrides.section, article.section), note(article, "section");
  if (overrides.masthead)
    article.masthead = relabel(*overrides.masthead, article.masthead), note(article, "masthead");
  if (overrides.dates) {
    article.dates.clear();
    for (const std::string& words : *overrides.dates) {
      const auto found = find_date(words, DayOrder::day_first, article.language);
      article.dates.push_back({found ? found->iso() : std::string(), Text(words), "published"});
    }
    note(article, "date");
  }
  if (overrides.language.known()) {
    article.language = overrides.language;
    article.direction = overrides.language.direction();
    note(article, "language");
  }
  if (overrides.direction) article.direction = *overrides.direction;
  article.preferred_layout = overrides.layout;
}

}  // namespace warraq::read
