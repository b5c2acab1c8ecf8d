#include "warraq/convert/convert.hpp"

#include <fmt/format.h>

#include "command/command.hpp"
#include "command/json.hpp"
#include "command/messages.hpp"
#include "command/options.hpp"
#include "command/outputs.hpp"
#include "warraq/convert/walk_articles.hpp"

namespace warraq::command {

namespace {

std::string summary(const std::string& output, const Conversion& done) {
  return fmt::format("{}: {} {}, {} words, layout {}\n", output, done.pages,
                     done.pages == 1 ? "page" : "pages", done.words, done.layout);
}

/// All articles of a call: sets and writes each as it is found, and counts what became of them.
class Batch {
 public:
  Batch(const ConvertCall& call, const ConvertOptions& options, const FontSet& fonts, ConvertCache& cache)
      : call_(call),
        options_(options),
        fonts_(fonts),
        cache_(cache),
        common_(common_lines_of(std::vector<std::filesystem::path>(call.inputs.begin(), call.inputs.end()),
                                options.encoding)),
        outputs_(call.output, call.names == "title" ? NameAfter::title : NameAfter::input) {
    outputs_.make_root();
  }

  void walk(const std::string& input) {
    const std::size_t before = done_ + failed_;
    Diagnostics troubles;
    const WalkOptions as{.mend = options_.mend,
                         .encoding = options_.encoding,
                         .limits = limits_for(call_.limits),
                         .common = &common_};
    const ArticleUse use{.take = [&](FoundArticle found) { return convert(std::move(found)), true; },
                         .fail =
                             [&](const std::string& name, const std::string& path, const Error& error) {
                               return failed(name, outputs_.missed(path).string(), error), true;
                             }};
    try {
      walk_articles(input, as, use, troubles);
    } catch (const Error& error) {
      failed(input, call_.output, error);
    }
    if (!call_.quiet) report(troubles, input);
    if (call_.json && !troubles.empty()) print(json_line(input, troubles));
    for (const Diagnostic& one : troubles)
      if (one.severity == Severity::error) ++failed_;
    if (done_ + failed_ == before)
      failed(input, call_.output,
             Error(ErrorCode::empty_input, input, "holds no article",
                   "name a folder or an archive of articles"));
  }

  ExitStatus status() const {
    if (failed_ == 0) return ExitStatus::done;
    return done_ == 0 ? failure_ : ExitStatus::some_failed;
  }

 private:
  void convert(FoundArticle found) {
    const std::string name = found.name;
    std::string output = call_.output;
    try {
      output = outputs_.next(found).string();
      const SetArticle set = set_article(std::move(found), options_, fonts_, cache_);
      const Conversion conversion = write_article(set, output, options_, cache_);
      ++done_;
      if (!call_.quiet) report(conversion.diagnostics, name);
      if (call_.json)
        print(json_line(name, output, conversion));
      else if (!call_.quiet)
        print(summary(output, conversion));
    } catch (const Error& error) {
      failed(name, output, error);
    }
  }

  void failed(const std::string& name, const std::string& output, const Error& error) {
    say(format(error));
    if (call_.json) print(json_line(name, output, error));
    failure_ = status_of(error);
    ++failed_;
  }

  const ConvertCall& call_;
  const ConvertOptions& options_;
  const FontSet& fonts_;
  ConvertCache& cache_;
  CommonLines common_;
  OutputPaths outputs_;
  std::size_t done_ = 0, failed_ = 0;
  ExitStatus failure_ = ExitStatus::nothing_done;
};

/// One file for several inputs is the call's fault, and is said before any is touched.
void check_output(const ConvertCall& call) {
  if (call.inputs.size() < 2 || std::filesystem::path(call.output).extension() != ".pdf") return;
  throw Error(ErrorCode::bad_option, call.output,
              "is one file, but there are " + std::to_string(call.inputs.size()) + " inputs",
              "name a folder with --output");
}

}  // namespace

ExitStatus convert(const ConvertCall& call) {
  check_output(call);
  const ConvertOptions options = options_for(call.layout, call.text, call.mend);
  ConvertCache cache;
  // A wrong layout is the call's fault and no article's: it is found before any article is touched.
  if (!call.layout.empty()) cache.layouts.emplace(call.layout, load_layout(call.layout));
  const FontSet fonts = load_fonts(call.fonts);
  Batch batch(call, options, fonts, cache);
  for (const std::string& input : call.inputs) batch.walk(input);
  return batch.status();
}

}  // namespace warraq::command
