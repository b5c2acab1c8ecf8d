#include "warraq/convert/convert.hpp"

#include <fmt/format.h>

#include "command/command.hpp"
#include "command/json.hpp"
#include "command/messages.hpp"
#include "command/options.hpp"
#include "command/outputs.hpp"

namespace warraq::command {

namespace {

std::string summary(const std::string& output, const Conversion& done) {
  return fmt::format("{}: {} {}, {} words, layout {}\n", output, done.pages,
                     done.pages == 1 ? "page" : "pages", done.words, done.layout);
}

void tell(const ConvertCall& call, const std::string& input, const std::string& output,
          const Conversion& done) {
  if (!call.quiet) report(done.diagnostics, input);
  if (call.json)
    print(json_line(input, output, done));
  else if (!call.quiet)
    print(summary(output, done));
}

void tell(const ConvertCall& call, const std::string& input, const std::string& output, const Error& error) {
  say(format(error));
  if (call.json) print(json_line(input, output, error));
}

}  // namespace

ExitStatus convert(const ConvertCall& call) {
  const auto outputs = output_paths(call.inputs, call.output);
  const ConvertOptions options = options_for(call.layout, call.text, call.mend);
  ConvertCache cache;
  // A wrong layout is the call's fault and no article's: it is found before any article is touched.
  if (!call.layout.empty()) cache.layouts.emplace(call.layout, load_layout(call.layout));
  const FontSet fonts = load_fonts(call.fonts);
  make_output_folder(call.output);

  std::size_t failed = 0;
  ExitStatus failure = ExitStatus::done;
  for (std::size_t i = 0; i < call.inputs.size(); ++i) {
    const std::string& input = call.inputs[i];
    const std::string output = outputs[i].string();
    try {
      tell(call, input, output, convert_file(input, output, options, fonts, cache));
    } catch (const Error& error) {
      tell(call, input, output, error);
      failure = status_of(error);
      ++failed;
    }
  }
  if (failed == 0) return ExitStatus::done;
  return failed == call.inputs.size() ? failure : ExitStatus::some_failed;
}

}  // namespace warraq::command
