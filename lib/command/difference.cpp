#include "command/difference.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <span>

#include "warraq/base/unicode.hpp"

namespace warraq::command {

namespace {

/// So much of a line is shown on both sides of a change, in characters.
constexpr std::size_t context = 32;

bool is_continuation(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

std::size_t count_characters(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) { return !is_continuation(c); }));
}

std::string_view first_characters(std::string_view text, std::size_t count) {
  std::size_t end = 0;
  while (end < text.size() && (count > 0 || is_continuation(text[end])))
    if (!is_continuation(text[end++])) --count;
  return text.substr(0, end);
}

std::string_view last_characters(std::string_view text, std::size_t count) {
  std::size_t begin = text.size();
  while (begin > 0 && count > 0)
    if (!is_continuation(text[--begin])) --count;
  return text.substr(begin);
}

/// Characters that leave no ink, by name; line ends and tabs as editors show them.
std::string visible(std::string_view text) {
  const bool blank = text.find_first_not_of(' ') == std::string_view::npos;
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t begin = i;
    const char32_t c = next_code_point(text, i);
    if (c == '\n')
      out += "⏎";
    else if (c == '\t')
      out += "⇥";
    else if (c == ' ' && blank)
      out += "␣";
    else if (c == 0x200C)
      out += "‹ZWNJ›";
    else if (c == 0xA0)
      out += "‹NBSP›";
    else if (c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0xAD || c == 0x61C || (c >= 0x200B && c <= 0x200F) ||
             (c >= 0x2028 && c <= 0x202F) || (c >= 0x2060 && c <= 0x206F) || c == 0xFEFF)
      out += c == '\r' ? "" : fmt::format("‹U+{:04X}›", static_cast<std::uint32_t>(c));
    else
      out += text.substr(begin, i - begin);
  }
  return out;
}

bool ends_line(std::string_view text, std::size_t i) {
  return text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.size() || text[i + 1] != '\n'));
}

std::size_t count_lines(std::string_view text) {
  std::size_t lines = 0;
  for (std::size_t i = 0; i < text.size(); ++i) lines += ends_line(text, i);
  return lines;
}

class DifferenceWriter {
 public:
  DifferenceWriter(const MendedFile& mended, bool colours)
      : text_(mended.bytes), account_(mended.account), colours_(colours) {}

  std::string write() {
    const std::span<const FileChange> all = account_.changes;
    for (std::size_t i = 0; i < all.size();) {
      std::size_t end = i + 1;
      const std::size_t line_end = end_of_line(all[i].at.end);
      while (end < all.size() && all[end].at.begin < line_end) ++end;
      group(all.subspan(i, end - i));
      i = end;
    }
    return std::move(out_);
  }

 private:
  std::size_t end_of_line(std::uint64_t at) const {
    return std::min(text_.find_first_of("\r\n", static_cast<std::size_t>(at)), text_.size());
  }
  std::string_view between(std::uint64_t begin, std::uint64_t end) const {
    return text_.substr(static_cast<std::size_t>(begin), static_cast<std::size_t>(end - begin));
  }

  void group(std::span<const FileChange> changes) {
    std::string rules;
    for (const auto& [rule, count] : rules_of(changes)) rules += (rules.empty() ? "" : ", ") + rule;
    out_ += fmt::format("{}:{}: {}\n  ", account_.name, line_of(changes.front()), rules);
    const std::size_t before = text_.find_last_of("\r\n", static_cast<std::size_t>(changes.front().at.begin) - 1);
    const std::size_t begin = changes.front().at.begin == 0 || before == std::string_view::npos ? 0 : before + 1;
    const std::string_view lead = between(begin, changes.front().at.begin);
    out_ += (count_characters(lead) > context ? "…" : "") + visible(last_characters(lead, context));
    for (std::size_t i = 0; i < changes.size(); ++i) {
      if (i > 0) inner(between(changes[i - 1].at.end, changes[i].at.begin));
      change(changes[i].change);
    }
    const std::uint64_t done = changes.back().at.end;
    const std::string_view rest = between(done, end_of_line(done));
    out_ += visible(first_characters(rest, context)) + (count_characters(rest) > context ? "…\n" : "\n");
  }
  static std::map<std::string, std::size_t> rules_of(std::span<const FileChange> changes) {
    TextChanges plain;
    for (const FileChange& one : changes) plain.push_back(one.change);
    return count_by_rule(plain);
  }
  void inner(std::string_view words) {
    if (count_characters(words) <= 2 * context)
      out_ += visible(words);
    else
      out_ += visible(first_characters(words, context)) + "…" + visible(last_characters(words, context));
  }
  void change(const TextChange& change) {
    if (!change.before.empty()) out_ += (colours_ ? "\x1b[9;31m" : "[-") + visible(change.before) + (colours_ ? "\x1b[0m" : "-]");
    if (!change.after.empty()) out_ += (colours_ ? "\x1b[32m" : "{+") + visible(change.after) + (colours_ ? "\x1b[0m" : "+}");
  }

  /// The line of the input a change stands in, from 1. Changes are asked for in order.
  std::size_t line_of(const FileChange& change) {
    for (; told_ < account_.changes.size() && account_.changes[told_].at.begin < change.at.begin; ++told_) {
      const FileChange& one = account_.changes[told_];
      line_ += count_lines(between(done_, one.at.begin)) + count_lines(one.change.before);
      done_ = one.at.end;
    }
    line_ += count_lines(between(done_, change.at.begin));
    done_ = change.at.begin;
    return line_;
  }

  std::string_view text_;
  const MendAccount& account_;
  bool colours_;
  std::size_t told_ = 0, line_ = 1;
  std::uint64_t done_ = 0;
  std::string out_;
};

/// Of a file that cannot be written in place: one change a line.
std::string list(const MendAccount& account) {
  std::string out;
  for (const FileChange& one : account.changes)
    out += fmt::format("{}: {}: [-{}-]{{+{}+}}\n", account.name, one.change.rule, visible(one.change.before),
                       visible(one.change.after));
  return out;
}

}  // namespace

std::string difference(const MendedFile& mended, bool colours) {
  if (!mended.account.original.empty()) return list(mended.account);
  return DifferenceWriter(mended, colours).write();
}

std::string summary(const MendAccount& account) {
  TextChanges all = account.not_applied;
  for (const FileChange& one : account.changes) all.push_back(one.change);
  if (all.empty()) return "nothing to mend";
  std::string rules;
  for (const auto& [rule, count] : count_by_rule(all)) rules += fmt::format("{}{} {}", rules.empty() ? "" : ", ", rule, count);
  std::string words = fmt::format("{} {} ({})", all.size(), all.size() == 1 ? "change" : "changes", rules);
  if (!account.not_applied.empty())
    words += fmt::format(", {} of them not in the file, which spells the words otherwise", account.not_applied.size());
  return words;
}

}  // namespace warraq::command
