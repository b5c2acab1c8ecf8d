#include "warraq/proof/proof.hpp"

#include "command/command.hpp"
#include "command/messages.hpp"
#include "command/options.hpp"
#include "command/outputs.hpp"
#include "warraq/base/file.hpp"
#include "warraq/convert/convert.hpp"
#include "warraq/frame/dump.hpp"
#include "warraq/page/line_colours.hpp"

namespace warraq::command {

ExitStatus proof(const ProofCall& call) {
  const ConvertOptions options = options_for(call.layout, call.text, call.mend);
  ConvertCache cache;
  if (!call.layout.empty()) cache.layouts.emplace(call.layout, load_layout(call.layout));
  const FontSet fonts = load_fonts(call.fonts);
  const SetArticle set = set_file(call.input, options, fonts, cache);
  if (!call.quiet) report(set.diagnostics(), call.input);

  const std::filesystem::path folder = call.folder;
  const std::string stem = std::filesystem::path(call.input).stem().string();
  const ProofOptions as{.dpi = call.dpi, .svg = call.svg};
  auto files = call.lines ? write_proofs(coloured_by_fit(set.pages, fonts, cache.setting), folder, stem, as)
                          : write_proofs(set.pages, folder, stem, as);
  if (call.dump) {
    files.push_back(folder / (stem + ".frames.txt"));
    write_file(files.back(), dump(set.pages));
  }
  std::string list;
  for (const std::filesystem::path& file : files) list += file.string() + '\n';
  if (!call.quiet) print(list);
  return ExitStatus::done;
}

}  // namespace warraq::command
