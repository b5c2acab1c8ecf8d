// `warraq report`: how the lines of articles came out, as a page of figures or as JSON.

#include "warraq/frame/report.hpp"

#include <fmt/format.h>

#include "command/command.hpp"
#include "command/json.hpp"
#include "command/messages.hpp"
#include "command/options.hpp"
#include "warraq/convert/convert.hpp"

namespace warraq::command {

namespace {

std::string row(const char* name, const std::string& words) {
  return fmt::format("  {:12}{}\n", name, words);
}

std::string spaces(const SpaceStretch& stretch) {
  return fmt::format("{} lines: median {:.2f}, 95th {:.2f}, widest {:.2f}, narrowest {:.2f} of natural",
                     stretch.lines, stretch.median, stretch.p95, stretch.most, stretch.least);
}

std::string kashidas(const Report& report) {
  if (report.kashidas == 0) return "none";
  return fmt::format("{} on {} lines, {:.2f} a line, at most {} on one; the longest {:.1f} pt",
                     report.kashidas, report.lines_with_kashida, report.kashidas_per_line,
                     report.most_kashidas, report.longest_kashida.points());
}

std::string hyphens(const Report& report) {
  if (report.hyphens == 0) return "none";
  return fmt::format("{}, at most {} in a row", report.hyphens, report.most_hyphens_in_a_row);
}

std::string place(const LinePlace& place) {
  std::string words = fmt::format("page {}, line {}", place.label, place.line);
  if (!place.source.empty()) words += fmt::format(" (byte {})", place.source.begin);
  return words;
}

/// One row for each of `all`, or one that says there is none.
template <typename Item, typename Tell>
std::string rows(const char* name, const std::vector<Item>& all, Tell tell) {
  if (all.empty()) return row(name, "none");
  std::string text;
  for (const Item& item : all) text += row(&item == &all.front() ? name : "", tell(item));
  return text;
}

std::string figures(const std::string& input, const std::string& layout, const Report& report) {
  std::string text = fmt::format("{}: {} {}, {} lines, layout {}\n", input, report.pages,
                                 report.pages == 1 ? "page" : "pages", report.lines, layout);
  text += row("spaces", spaces(report.justified));
  if (report.own_width.lines > 0) text += row("in columns", spaces(report.own_width));
  text += row("kashidas", kashidas(report));
  if (report.least_expansion < report.most_expansion)
    text += row("expansion", fmt::format("{:+.1f} to {:+.1f} %", report.least_expansion / 10.0,
                                         report.most_expansion / 10.0));
  text += row("hyphens", hyphens(report));
  text += rows("overfull", report.overfull, [](const OverfullLine& line) {
    return fmt::format("{}: {:.1f} pt too wide: \"{}\"", place(line.place), line.by.points(), line.text);
  });
  text += rows("rivers", report.rivers, [](const PlacedRiver& river) {
    return fmt::format("{}: down {} lines", place(river.place), river.lines);
  });
  text += rows("fallbacks", report.fallbacks, [](const FallbackUse& use) {
    return fmt::format("{}: {} {}, first {}", use.face, use.characters,
                       use.characters == 1 ? "character" : "characters", use.first);
  });
  return text;
}

}  // namespace

ExitStatus report(const ReportCall& call) {
  const ConvertOptions options = options_for(call.layout, {}, call.mend);
  ConvertCache cache;
  if (!call.layout.empty()) cache.layouts.emplace(call.layout, load_layout(call.layout));
  const FontSet fonts = load_fonts(call.fonts);
  std::size_t failed = 0;
  ExitStatus failure = ExitStatus::done;
  for (const std::string& input : call.inputs) {
    try {
      const SetArticle set = set_file(input, options, fonts, cache);
      if (!call.quiet) report(set.diagnostics(), input);
      const Report of = report_of(set.pages);
      print(call.json ? json_line(input, set.layout, of) : figures(input, set.layout, of));
    } catch (const Error& error) {
      say(format(error));
      if (call.json) print(json_line(input, error));
      failure = status_of(error);
      ++failed;
    }
  }
  if (failed == 0) return ExitStatus::done;
  return failed == call.inputs.size() ? failure : ExitStatus::some_failed;
}

}  // namespace warraq::command
