#include <CLI/CLI.hpp>
#include <algorithm>
#include <new>

#include "command/command.hpp"
#include "command/messages.hpp"

namespace warraq::command {

namespace {

constexpr const char* description =
    "warraq turns raw articles into beautifully set PDF pages.\n"
    "It reads plain text, HTML, Markdown, Word, EPUB, JATS and more, alone or in archives, recognises "
    "masthead,\n"
    "epigraph, title, deck, notes and the rest, mends what is damaged, and sets Persian, Dari, Pashto and "
    "Arabic\n"
    "beside European languages.";

constexpr const char* examples =
    "Examples:\n"
    "  warraq convert essay.txt -o essay.pdf            one article\n"
    "  warraq convert archive/*.txt -o pages            many: pages/NAME.pdf for each\n"
    "  warraq convert press.zip letters/ -o pages       all articles of an archive and a folder\n"
    "  warraq inspect essay.txt                         what was recognised, and why\n"
    "  warraq mend essay.txt                            what is damaged in it, and how it would be mended\n"
    "  warraq proof essay.txt -o pictures --dpi 144     the pages as PNG\n"
    "  warraq report essay.txt                          how its lines came out\n"
    "  warraq convert essay.txt -o essay.pdf --layout my-journal.toml\n\n"
    "A file NAME.warraq.toml beside NAME corrects what was recognised wrongly.\n\n"
    "Exit status: 0 all done; 1 some articles failed; 2 the call itself is wrong; 3 nothing could be done.";

/// All the words a call may hold; the callbacks of the subcommands fill `chosen`.
struct Call {
  ConvertCall convert;
  InspectCall inspect;
  MendCall mend;
  ProofCall proof;
  ReportCall report;
  FontsCall fonts;
  LayoutsCall layouts;
};

void add_layout(CLI::App& app, std::string& layout) {
  app.add_option("--layout", layout,
                 "A shipped design (see `warraq layouts`) or a layout file; default: what suits the article")
      ->type_name("NAME|FILE");
}

void add_text(CLI::App& app, TextCall& text) {
  app.add_option("--digits", text.digits,
                 "Figures to show: source, latin, fa or ar; default: what the layout says")
      ->check(CLI::IsMember({"source", "latin", "fa", "ar"}))
      ->type_name("WHICH");
  app.add_option("--punctuation", text.punctuation,
                 "Quotation marks, dashes and spaces: as the language has them, or as in the source")
      ->check(CLI::IsMember({"language", "source"}))
      ->type_name("WHICH");
}

void add_mending(CLI::App& app, MendChoice& mend, const char* level) {
  app.add_option(level, mend.level,
                 "How much of the text is mended: off, safe (what is certainly damage; the default) or full "
                 "(house style too)")
      ->check(CLI::IsMember({"off", "safe", "full"}))
      ->type_name("LEVEL");
  app.add_option("--rule", mend.rules, "Switch a single rule of mending (see `warraq mend --rules`)")
      ->type_name("NAME=on|off")
      ->allow_extra_args(false);
  app.add_option("--encoding", mend.encoding,
                 "What the input is in, for instance windows-1256; default: found out")
      ->type_name("NAME");
}

void add_fonts(CLI::App& app, std::vector<std::string>& fonts) {
  app.add_option(
         "--font", fonts,
         "A font file, or a family installed here, that layouts may name; with ROLE= (see `warraq fonts`) "
         "it is asked first in that role")
      ->type_name("[ROLE=]FILE|FAMILY")
      ->allow_extra_args(false);
}

void add_quiet(CLI::App& app, bool& quiet) { app.add_flag("--quiet,-q", quiet, "Say nothing but errors"); }

void add_limits(CLI::App& app, LimitsChoice& limits) {
  const auto add = [&app](const char* name, auto& value, const char* what, const char* type) {
    app.add_option(name, value, what)
        ->check(CLI::PositiveNumber)
        ->type_name(type)
        ->group("Limits of archives");
  };
  add("--limit-bytes", limits.megabytes, "Unpacked bytes of all members; default 4096", "MIB");
  add("--limit-member-bytes", limits.member_megabytes, "Unpacked bytes of one member; default 256", "MIB");
  add("--limit-ratio", limits.ratio, "Unpacked to packed bytes; default 200", "N");
  add("--limit-members", limits.members, "Members; default 100000", "N");
  add("--limit-depth", limits.depth, "Archives in archives; default 3", "N");
  add("--limit-unpack-time", limits.seconds, "Time for one archive; default: none", "S");
}

void add_convert(CLI::App& app, ConvertCall& call) {
  CLI::App& sub = *app.add_subcommand("convert", "Set articles as PDF");
  sub.add_option("input", call.inputs, "Articles, and folders and archives of articles")
      ->required()
      ->type_name("FILE|FOLDER|ARCHIVE");
  sub.add_option("-o,--output", call.output,
                 "A name ending in .pdf for one article, else a folder, made if absent")
      ->required()
      ->type_name("OUT");
  sub.add_option("--names", call.names, "What files in a folder are called after: input or title")
      ->check(CLI::IsMember({"input", "title"}))
      ->type_name("WHICH")
      ->capture_default_str();
  add_layout(sub, call.layout);
  add_text(sub, call.text);
  add_mending(sub, call.mend, "--mend");
  add_fonts(sub, call.fonts);
  add_limits(sub, call.limits);
  sub.add_flag("--json", call.json, "Print one JSON object a line for each article");
  add_quiet(sub, call.quiet);
}

void add_inspect(CLI::App& app, InspectCall& call) {
  CLI::App& sub = *app.add_subcommand("inspect", "Print the recognised article as a tree");
  sub.add_option("input", call.input, "The article")->required()->type_name("FILE");
  add_mending(sub, call.mend, "--mend");
  sub.add_flag("--json", call.json, "Print JSON");
  add_quiet(sub, call.quiet);
}

void add_mend(CLI::App& app, MendCall& call) {
  CLI::App& sub = *app.add_subcommand("mend", "Show or write what mending changes in a file, or undo it");
  sub.add_option("input", call.input, "The file, or with --undo the mended one")->type_name("FILE");
  sub.add_option("-o,--output", call.output, "Write the mended text there, and its account beside it")
      ->type_name("OUT");
  sub.add_option("--account", call.account, "Where the account goes; default: OUT.account.json")
      ->type_name("FILE.json");
  sub.add_option("--undo", call.undo,
                 "Give back the bytes the file had, by this account; to OUT or to stdout")
      ->type_name("ACCOUNT.json");
  add_mending(sub, call.mend, "--level,--mend");
  sub.add_flag("--rules", call.rules, "List the rules of mending");
  sub.add_option("--colour", call.colour, "Colour the difference: auto, always or never")
      ->check(CLI::IsMember({"auto", "always", "never"}))
      ->type_name("WHEN")
      ->capture_default_str();
  sub.add_flag("--json", call.json, "Print one JSON object");
  add_quiet(sub, call.quiet);
}

void add_proof(CLI::App& app, ProofCall& call) {
  CLI::App& sub = *app.add_subcommand("proof", "Draw the pages of an article as pictures");
  sub.add_option("input", call.input, "The article")->required()->type_name("FILE");
  sub.add_option("-o,--output", call.folder, "The folder for NAME.p1.png, NAME.p2.png ..., made if absent")
      ->required()
      ->type_name("FOLDER");
  add_layout(sub, call.layout);
  add_text(sub, call.text);
  add_mending(sub, call.mend, "--mend");
  add_fonts(sub, call.fonts);
  sub.add_option("--dpi", call.dpi, "Pixels per inch of the PNG files")
      ->type_name("N")
      ->capture_default_str();
  sub.add_flag("--svg", call.svg, "Write SVG instead of PNG");
  sub.add_flag("--lines", call.lines, "Colour each line by how far its spaces were stretched or squeezed");
  sub.add_flag("--dump", call.dump, "Write NAME.frames.txt too: every line and glyph as text");
  add_quiet(sub, call.quiet);
}

void add_report(CLI::App& app, ReportCall& call) {
  CLI::App& sub = *app.add_subcommand(
      "report", "Set articles and tell how their lines came out: spaces, kashidas, hyphens, rivers");
  sub.add_option("input", call.inputs, "The articles")->required()->type_name("FILE");
  add_layout(sub, call.layout);
  add_mending(sub, call.mend, "--mend");
  add_fonts(sub, call.fonts);
  sub.add_flag("--json", call.json, "Print one JSON object a line for each article");
  add_quiet(sub, call.quiet);
}

void add_listings(CLI::App& app, FontsCall& fonts, LayoutsCall& layouts) {
  CLI::App& faces = *app.add_subcommand("fonts", "List the faces that come with warraq");
  faces.add_flag("--json", fonts.json, "Print one JSON object a line for each face");

  CLI::App& designs =
      *app.add_subcommand("layouts", "List the page designs, check a layout file, or print the schema");
  CLI::App& check = *designs.add_subcommand("check", "Say what is wrong with a layout file");
  check.add_option("file", layouts.file, "The layout file")->required()->type_name("FILE");
  designs.add_subcommand("schema", "Print the JSON schema of layout files")->callback([&layouts] {
    layouts.schema = true;
  });
}

ExitStatus perform(const CLI::App& app, const Call& call) {
  if (app.got_subcommand("convert")) return convert(call.convert);
  if (app.got_subcommand("inspect")) return inspect(call.inspect);
  if (app.got_subcommand("mend")) return mend(call.mend);
  if (app.got_subcommand("proof")) return proof(call.proof);
  if (app.got_subcommand("report")) return report(call.report);
  if (app.got_subcommand("fonts")) return fonts(call.fonts);
  return layouts(call.layouts);
}

/// A call that cannot be parsed: what is wrong, the nearest right word, and where the help is.
ExitStatus refuse(const CLI::App& app, const CLI::ParseError& error, const std::vector<std::string>& words) {
  std::vector<std::string> names;
  for (const CLI::App* sub : app.get_subcommands([](const CLI::App*) { return true; }))
    names.push_back(sub->get_name());
  const bool names_a_subcommand =
      !words.empty() && std::find(names.begin(), names.end(), words.front()) != names.end();
  std::string hint = names_a_subcommand ? "see `warraq " + words.front() + " --help`" : "see `warraq --help`";
  std::string what = error.what();
  if (!names_a_subcommand && !words.empty() && !words.front().starts_with('-')) {
    what = "there is no command \"" + words.front() + '"';
    if (const auto near = did_you_mean(words.front(), names)) hint = "did you mean \"" + *near + "\"?";
  }
  say("warraq: error: " + what + "; " + hint);
  return ExitStatus::wrong_call;
}

ExitStatus parse_and_perform(int argc, char** argv) {
  Call call;
  CLI::App app(description, "warraq");
  app.footer(examples);
  app.set_version_flag("--version", std::string("warraq ") + WARRAQ_VERSION, "Print the version and exit");
  app.require_subcommand(1);
  add_convert(app, call.convert);
  add_inspect(app, call.inspect);
  add_mend(app, call.mend);
  add_proof(app, call.proof);
  add_report(app, call.report);
  add_listings(app, call.fonts, call.layouts);
  try {
    app.parse(argc, argv);
  } catch (const CLI::CallForHelp&) {
    print(app.help());
    return ExitStatus::done;
  } catch (const CLI::CallForVersion& version) {
    print(std::string(version.what()) + '\n');
    return ExitStatus::done;
  } catch (const CLI::ParseError& error) {
    return refuse(app, error, {argv + 1, argv + argc});
  }
  return perform(app, call);
}

}  // namespace

int run(int argc, char** argv) {
  ExitStatus status = ExitStatus::nothing_done;
  try {
    status = parse_and_perform(argc, argv);
  } catch (const WrongCall& error) {
    say(format(error));
    status = ExitStatus::wrong_call;
  } catch (const Error& error) {
    say(format(error));
    status = status_of(error);
  } catch (const std::bad_alloc&) {
    say("warraq: error: there is not enough memory; split the article or give the program more");
  }
  return static_cast<int>(status);
}

}  // namespace warraq::command
