#include <fmt/format.h>
#include <unistd.h>

#include "command/command.hpp"
#include "command/difference.hpp"
#include "command/json.hpp"
#include "command/messages.hpp"
#include "command/options.hpp"
#include "warraq/base/file.hpp"
#include "warraq/read/mend_file.hpp"

namespace warraq::command {

namespace {

namespace fs = std::filesystem;

[[noreturn]] void refuse(const std::string& subject, const std::string& detail, const std::string& hint) {
  throw WrongCall(Error(ErrorCode::bad_option, subject, detail, hint));
}

bool same_file(const fs::path& a, const fs::path& b) {
  std::error_code ignored;
  return fs::equivalent(a, b, ignored) || fs::weakly_canonical(a, ignored) == fs::weakly_canonical(b, ignored);
}

/// What is read must stay as it is.
void keep_apart(const fs::path& written, std::initializer_list<fs::path> others) {
  for (const fs::path& other : others)
    if (!other.empty() && same_file(written, other))
      refuse(written.string(), "would be written over what is read or written beside it", "choose another name");
}

void list_rules() {
  std::string text = fmt::format("{:22} {:5} {:6} {}\n", "rule", "code", "level", "what it does");
  for (const MendRule& rule : all_mend_rules())
    text += fmt::format("{:22} {:5} {:6} {}\n", rule.name, rule.code, to_string(rule.level), rule.summary);
  print(text);
}

ExitStatus undo(const MendCall& call) {
  const MendAccount account = parse_account(read_file(call.undo), call.undo);
  const std::string mended = read_file(call.input);
  std::string original;
  try {
    original = undo_mending(mended, account);
  } catch (const Error& error) {
    throw Error(error.code(), call.input, error.detail(), error.hint());
  }
  if (call.output.empty()) {
    print(original);
    return ExitStatus::done;
  }
  keep_apart(call.output, {call.input, call.undo});
  write_file(call.output, original);
  if (!call.quiet) print(fmt::format("{}: {} as it was, {} bytes\n", call.output, account.name, original.size()));
  return ExitStatus::done;
}

bool wants_colours(const std::string& when) {
  return when == "always" || (when == "auto" && isatty(STDOUT_FILENO) == 1);
}

}  // namespace

ExitStatus mend(const MendCall& call) {
  if (call.rules) {
    list_rules();
    return ExitStatus::done;
  }
  if (call.input.empty()) refuse("warraq", "input is required", "see `warraq mend --help`");
  if (!call.undo.empty()) return undo(call);
  if (call.output.empty() && !call.account.empty())
    refuse(call.account, "is the account of a file that is not written", "name the mended file with --output");
  const std::string account_path = call.account.empty() ? call.output + ".account.json" : call.account;
  if (!call.output.empty()) {
    keep_apart(call.output, {call.input, account_path});
    keep_apart(account_path, {call.input});
  }
  const MendedFile mended = mend_file(call.input, mend_options(call.mend), call.mend.encoding);
  if (!call.quiet) report(mended.account.diagnostics, call.input);
  if (!call.output.empty()) {
    write_file(account_path, to_json(mended.account));
    write_file(call.output, mended.bytes);
  }
  if (call.json)
    print(json_line(call.input, call.output, call.output.empty() ? std::string() : account_path, mended.account));
  else if (call.output.empty())
    print(difference(mended, wants_colours(call.colour)) + call.input + ": " + summary(mended.account) + '\n');
  else if (!call.quiet)
    print(call.output + ": " + summary(mended.account) + "; the way back is " + account_path + '\n');
  return ExitStatus::done;
}

}  // namespace warraq::command
