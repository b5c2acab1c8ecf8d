#pragma once

/// The `warraq` program: what each subcommand asks and does. Only this layer prints and exits.

#include <filesystem>
#include <string>
#include <vector>

#include "warraq/base/error.hpp"
#include "warraq/font/font_set.hpp"
#include "warraq/page/layout.hpp"

namespace warraq::command {

/// What scripts read; the values stay.
enum class ExitStatus {
  done = 0,
  some_failed = 1,   ///< done, but some articles failed
  wrong_call = 2,    ///< an option, a name or a layout file is wrong
  nothing_done = 3,  ///< no input, no room, no permission
};

/// How text is shown, where the call says so: words of a layout file's `[text]`.
struct TextCall {
  std::string digits, punctuation;
};

/// What the text is in and how much of it is mended, where the call says so.
struct MendChoice {
  std::string level;               ///< off, safe or full; empty: safe
  std::vector<std::string> rules;  ///< NAME=on, NAME=off
  std::string encoding;            ///< empty: found out
};

/// What an archive may cost, where the call says so; 0 or less: as the library has it.
struct LimitsChoice {
  double megabytes = 0;         ///< of all that is unpacked, in MiB
  double member_megabytes = 0;  ///< of one member
  double ratio = 0;             ///< unpacked to packed
  long members = 0;
  int depth = 0;  ///< archives in archives
  double seconds = 0;
};

/// The words of a call, parsed. One struct a subcommand.
struct ConvertCall {
  std::vector<std::string> inputs, fonts;
  std::string output, layout;
  std::string names = "input";  ///< or "title"
  LimitsChoice limits;
  TextCall text;
  MendChoice mend;
  bool json = false, quiet = false;
};
struct InspectCall {
  std::string input;
  MendChoice mend;
  bool json = false, quiet = false;
};
struct MendCall {
  std::string input, output, account, undo;
  std::string colour = "auto";  ///< always, never, or where there is a terminal
  MendChoice mend;
  bool rules = false, json = false, quiet = false;
};
struct ProofCall {
  std::vector<std::string> fonts;
  std::string input, folder, layout;
  TextCall text;
  MendChoice mend;
  double dpi = 96;
  bool svg = false, dump = false, lines = false, quiet = false;
};
struct ReportCall {
  std::vector<std::string> inputs, fonts;
  std::string layout;
  MendChoice mend;
  bool json = false, quiet = false;
};
struct FontsCall {
  bool json = false;
};
struct LayoutsCall {
  std::string file;  ///< to check; empty: list the shipped designs
  bool schema = false;
};

/// What is wrong with the words of the call: ends the program with `wrong_call`.
class WrongCall : public Error {
 public:
  explicit WrongCall(const Error& error) : Error(error) {}
};

ExitStatus convert(const ConvertCall& call);
ExitStatus inspect(const InspectCall& call);
ExitStatus mend(const MendCall& call);
ExitStatus proof(const ProofCall& call);
ExitStatus report(const ReportCall& call);
ExitStatus fonts(const FontsCall& call);
ExitStatus layouts(const LayoutsCall& call);

/// The program: parses, runs one subcommand, and turns what it throws into a message and a status.
int run(int argc, char** argv);

/// The bundled faces and those that --font adds. Throws WrongCall.
FontSet load_fonts(const std::vector<std::string>& added);

/// The design that --layout names. Throws WrongCall, since whatever is wrong with it the call was wrong.
PageLayout load_layout(const std::string& name_or_path);

/// share/warraq beside the program's own bin folder, wherever that was put or moved.
std::filesystem::path data_folder();

}  // namespace warraq::command
