#include "command/options.hpp"

#include <algorithm>
#include <chrono>

#include "warraq/mend/decode.hpp"
#include "warraq/read/mend_file.hpp"

namespace warraq::command {

namespace {

void check_rule(const std::string& name) {
  std::vector<std::string> known;
  for (const MendRule& rule : all_mend_rules()) known.emplace_back(rule.name);
  if (std::find(known.begin(), known.end(), name) != known.end()) return;
  const auto near = did_you_mean(name, known);
  throw WrongCall(Error(ErrorCode::bad_option, "--rule", "there is no rule \"" + name + '"',
                        near ? "did you mean \"" + *near + "\"?" : "see `warraq mend --rules`"));
}

void check_encoding(const std::string& label) {
  if (label.empty() || !canonical_encoding(label).empty()) return;
  const auto near = did_you_mean(label, known_encodings());
  throw WrongCall(
      Error(ErrorCode::bad_option, "--encoding", "there is no encoding \"" + label + '"',
            near ? "did you mean \"" + *near + "\"?" : "for instance UTF-8, windows-1256 or ISO-8859-6"));
}

}  // namespace

MendOptions mend_options(const MendChoice& choice) {
  check_encoding(choice.encoding);
  MendOptions options;
  if (choice.level == "off") options.level = MendLevel::off;
  if (choice.level == "full") options.level = MendLevel::full;
  for (const std::string& words : choice.rules) {
    const std::size_t sign = words.find('=');
    const std::string name = words.substr(0, sign);
    const std::string value = sign == std::string::npos ? std::string() : words.substr(sign + 1);
    check_rule(name);
    if (value != "on" && value != "off")
      throw WrongCall(Error(ErrorCode::bad_option, "--rule", '"' + words + "\" says neither on nor off",
                            "write " + name + "=on or " + name + "=off"));
    options.rules[name] = value == "on";
  }
  return options;
}

ArchiveLimits limits_for(const LimitsChoice& choice) {
  constexpr double mebibyte = 1 << 20;
  ArchiveLimits limits;
  if (choice.megabytes > 0) limits.total_bytes = static_cast<std::uint64_t>(choice.megabytes * mebibyte);
  if (choice.member_megabytes > 0)
    limits.member_bytes = static_cast<std::uint64_t>(choice.member_megabytes * mebibyte);
  if (choice.ratio > 0) limits.ratio = choice.ratio;
  if (choice.members > 0) limits.members = static_cast<std::uint64_t>(choice.members);
  if (choice.depth > 0) limits.depth = choice.depth;
  if (choice.seconds > 0) {
    const auto end = std::chrono::steady_clock::now() + std::chrono::duration<double>(choice.seconds);
    limits.out_of_time = [end] { return std::chrono::steady_clock::now() >= end; };
  }
  return limits;
}

ConvertOptions options_for(const std::string& layout, const TextCall& text, const MendChoice& mend) {
  ConvertOptions options{
      .layout = layout, .data = data_folder(), .mend = mend_options(mend), .encoding = mend.encoding};
  if (text.digits == "source") options.digits = Digits::source;
  if (text.digits == "latin") options.digits = Digits::latin;
  if (text.digits == "fa") options.digits = Digits::fa;
  if (text.digits == "ar") options.digits = Digits::ar;
  if (text.punctuation == "language") options.punctuation = Punctuation::language;
  if (text.punctuation == "source") options.punctuation = Punctuation::source;
  return options;
}

}  // namespace warraq::command
