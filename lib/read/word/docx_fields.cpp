#include "read/word/docx_fields.hpp"

#include <algorithm>

#include "read/xml/xml_nodes.hpp"
#include "read/xml/xml_walk.hpp"

namespace warraq::read::word {

namespace {

constexpr std::size_t longest_instruction = 8192;
constexpr std::size_t most_open = 200;

/// The words of an instruction; those in quotation marks are one.
std::vector<std::string> split(std::string_view text) {
  std::vector<std::string> words;
  for (std::size_t i = 0; i < text.size();) {
    if (text[i] == ' ' || text[i] == '\t' || text[i] == '\n') {
      ++i;
      continue;
    }
    const bool quoted = text[i] == '"';
    const std::size_t begin = quoted ? i + 1 : i;
    const std::size_t end = std::min(text.find_first_of(quoted ? "\"" : " \t\n", begin), text.size());
    words.emplace_back(text.substr(begin, end - begin));
    i = end + (quoted ? 1 : 0);
  }
  return words;
}

}  // namespace

FieldUse use_of_field(std::string_view instruction) {
  const std::vector<std::string> words = split(instruction);
  if (words.empty()) return {};
  std::string name = words.front();
  std::ranges::transform(name, name.begin(),
                         [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c; });
  for (const char* one :
       {"TOC", "INDEX", "TOA", "PAGE", "NUMPAGES", "SECTIONPAGES", "SECTION", "RD", "TC", "XE"})
    if (name == one) return {FieldUse::Kind::drop, {}};
  if (name != "HYPERLINK") return {};
  std::string target, anchor;
  for (std::size_t i = 1; i < words.size(); ++i) {
    if (words[i] == "\\l" && i + 1 < words.size()) {
      anchor = "#" + words[++i];
    } else if ((words[i] == "\\o" || words[i] == "\\t") && i + 1 < words.size()) {
      ++i;
    } else if (!words[i].starts_with('\\') && target.empty()) {
      target = words[i];
    }
  }
  target += anchor;
  if (target.empty()) return {};
  return {FieldUse::Kind::link, std::move(target)};
}

void DocxFields::find_closed(const pugi::xml_node& root) {
  std::vector<std::size_t> open;
  walk(
      root,
      [&](const pugi::xml_node& node) {
        if (local_name(node) != "fldChar") return true;
        const std::string_view type = value(node, "fldCharType");
        if (type == "begin") open.push_back(node.hash_value());
        if (type == "end" && !open.empty()) {
          closed_.insert(open.back());
          open.pop_back();
        }
        return false;
      },
      [](const pugi::xml_node&) {});
}

void DocxFields::settle(Open& field) {
  field.in_code = false;
  field.use = use_of_field(field.instruction);
  if (field.use.kind == FieldUse::Kind::drop) ++dropping_;
}

void DocxFields::pop() {
  const Open& field = open_.back();
  if (field.in_code || field.use.kind == FieldUse::Kind::drop) --dropping_;
  open_.pop_back();
}

void DocxFields::mark(const pugi::xml_node& node) {
  const std::string_view type = value(node, "fldCharType");
  if (type == "begin" && closed_.contains(node.hash_value())) {
    open_.emplace_back();
    ++dropping_;
  } else if (open_.empty() || open_.back().simple) {
    return;
  } else if (type == "separate" && open_.back().in_code) {
    --dropping_;
    settle(open_.back());
  } else if (type == "end") {
    pop();
  }
}

void DocxFields::open_simple(std::string_view instruction) {
  Open field;
  field.simple = true;
  field.instruction = instruction.substr(0, longest_instruction);
  settle(field);
  open_.push_back(std::move(field));
}

void DocxFields::close_simple() {
  while (!open_.empty()) {
    const bool simple = open_.back().simple;
    pop();
    if (simple) return;
  }
}

void DocxFields::instruction(std::string_view text) {
  if (open_.empty() || !open_.back().in_code) return;
  std::string& whole = open_.back().instruction;
  if (whole.size() + text.size() <= longest_instruction) whole += text;
}

std::string_view DocxFields::link() const {
  const std::size_t last = open_.size() > most_open ? open_.size() - most_open : 0;
  for (std::size_t i = open_.size(); i-- > last;)
    if (open_[i].use.kind == FieldUse::Kind::link) return open_[i].use.target;
  return {};
}

void DocxFields::clear() {
  open_.clear();
  dropping_ = 0;
}

}  // namespace warraq::read::word
