#include "read/word/docx_numbering.hpp"

#include <algorithm>

#include "read/word/values.hpp"
#include "read/words/letters.hpp"
#include "read/xml/xml_nodes.hpp"

namespace warraq::read::word {

namespace {

/// A label that says more than a number does: it has letters.
bool has_words(std::string_view label) {
  for (std::size_t i = 0; i < label.size();) {
    if (label[i] == '%') {
      i += 2;
      continue;
    }
    if (script_of(decode(label, i)) != Script::none) return true;
  }
  return false;
}

std::string roman(int number) {
  static constexpr std::pair<int, const char*> signs[] = {
      {1000, "M"}, {900, "CM"}, {500, "D"}, {400, "CD"}, {100, "C"}, {90, "XC"}, {50, "L"},
      {40, "XL"},  {10, "X"},   {9, "IX"},  {5, "V"},    {4, "IV"},  {1, "I"}};
  std::string text;
  for (const auto& [value, sign] : signs)
    for (; number >= value; number -= value) text += sign;
  return text;
}

/// A number as a format of Word writes it; formats of other scripts are written with our own digits, which
/// mending turns into those of the article.
std::string written(int number, std::string_view format) {
  if (format == "upperRoman" && number > 0 && number < 4000) return roman(number);
  if (format == "upperLetter" && number > 0 && number <= 26)
    return std::string(1, static_cast<char>('A' + number - 1));
  if (format == "lowerLetter" && number > 0 && number <= 26)
    return std::string(1, static_cast<char>('a' + number - 1));
  return std::to_string(number);
}

bool blank(std::string_view label) {
  for (std::size_t i = 0; i < label.size();) {
    const char32_t c = decode(label, i);
    if (!is_space(c) && c != 0x200B) return false;
  }
  return true;
}

}  // namespace

DocxNumbering::Level DocxNumbering::read_level(const pugi::xml_node& node) {
  Level level;
  const std::string_view format = value(child(node, "numFmt"), "val");
  const std::string label = std::string(value(child(node, "lvlText"), "val"));
  level.start = std::clamp(number(child(node, "start"), "val", 1), 0, 1'000'000);
  level.format = format;
  if (format == "bullet") {
    level.kind = blank(label) ? ListNumber::Kind::blank : ListNumber::Kind::bullet;
  } else if (format == "none") {
    level.kind = blank(label) ? ListNumber::Kind::none : ListNumber::Kind::bullet;
  } else if (has_child(node, "lvlText") && blank(label)) {
    level.kind = ListNumber::Kind::none;
  }
  if (level.kind == ListNumber::Kind::number && has_words(label) && label.size() < 100) level.words = label;
  return level;
}

DocxNumbering::DocxNumbering(const pugi::xml_node& root, const DocxStyles& styles) : styles_(styles) {
  for (const pugi::xml_node& one : root.children()) {
    if (local_name(one) == "abstractNum") {
      Abstract& abstract = abstracts_[number(one, "abstractNumId", -1)];
      for (const pugi::xml_node& part : one.children()) {
        if (local_name(part) == "numStyleLink") abstract.same_as = value(part, "val");
        const int index = local_name(part) == "lvl" ? number(part, "ilvl", -1) : -1;
        if (index >= 0 && index < levels) abstract.level[static_cast<std::size_t>(index)] = read_level(part);
      }
    } else if (local_name(one) == "num") {
      Instance& instance = instances_[number(one, "numId", -1)];
      instance.abstract = number(child(one, "abstractNumId"), "val", -1);
      for (const pugi::xml_node& part : one.children()) {
        const int index = local_name(part) == "lvlOverride" ? number(part, "ilvl", -1) : -1;
        if (index < 0 || index >= levels) continue;
        if (const pugi::xml_node start = child(part, "startOverride"))
          instance.starts[index] = std::clamp(number(start, "val", 1), 0, 1'000'000);
      }
    }
  }
}

DocxNumbering::Abstract* DocxNumbering::abstract_of(const Instance& instance) {
  auto found = abstracts_.find(instance.abstract);
  // A style of lists names the list that has its levels; two steps at most, or it runs in a circle.
  for (int step = 0; step < 2 && found != abstracts_.end() && !found->second.same_as.empty(); ++step) {
    const auto list = styles_.list_of_style(found->second.same_as);
    const auto other = list ? instances_.find(*list) : instances_.end();
    if (other == instances_.end()) break;
    found = abstracts_.find(other->second.abstract);
  }
  return found == abstracts_.end() ? nullptr : &found->second;
}

ListNumber DocxNumbering::next(int list, int level) {
  ListNumber made;
  const auto instance = instances_.find(list);
  if (instance == instances_.end() || level < 0 || level >= levels) return made;
  Abstract* abstract = abstract_of(instance->second);
  if (abstract == nullptr) return made;
  const auto at = static_cast<std::size_t>(level);
  const Level& own = abstract->level[at];
  made.kind = own.kind;
  if (own.kind != ListNumber::Kind::number) return made;
  if (const auto start = instance->second.starts.find(level); start != instance->second.starts.end()) {
    abstract->count[at] = start->second;
    instance->second.starts.erase(start);
  } else {
    abstract->count[at] = abstract->counting[at] ? abstract->count[at] + 1 : own.start;
  }
  abstract->counting[at] = true;
  for (std::size_t deeper = at + 1; deeper < levels; ++deeper) abstract->counting[deeper] = false;
  made.number = abstract->count[at];
  for (std::size_t i = 0; i < own.words.size(); ++i) {
    const char digit = i + 1 < own.words.size() ? own.words[i + 1] : ' ';
    if (own.words[i] != '%' || digit < '1' || digit > '9') {
      made.label += own.words[i];
      continue;
    }
    const auto shown = static_cast<std::size_t>(digit - '1');
    const Level& other = abstract->level[shown];
    made.label += written(abstract->counting[shown] ? abstract->count[shown] : other.start, other.format);
    ++i;
  }
  return made;
}

}  // namespace warraq::read::word
