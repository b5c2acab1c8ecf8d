/// Reads a layout file. The idea: `extends` is resolved by merging the TOML tables, the extended one below;
/// then one walk over the table of keys fills the fields and knows every mistake's line and column.

#include <toml++/toml.h>

#include <algorithm>
#include <charconv>
#include <cmath>

#include "page/date_forms.hpp"
#include "page/layout_fields.hpp"
#include "warraq/base/error.hpp"
#include "warraq/base/file.hpp"
#include "warraq/page/layout.hpp"

namespace warraq {

namespace {

using namespace layout_file;

std::string in_quotes(std::string_view word) { return "\"" + std::string(word) + "\""; }

[[noreturn]] void fail_at(const toml::source_region& where, const std::string& fallback, std::string detail,
                          std::string hint = {}) {
  const std::string subject = where.path ? *where.path : fallback;
  throw Error(ErrorCode::bad_layout, subject, std::move(detail), std::move(hint),
              {.line = static_cast<int>(where.begin.line), .column = static_cast<int>(where.begin.column)});
}

std::string nearest(const std::string& word, const std::vector<std::string>& known) {
  const auto guess = did_you_mean(word, known);
  return guess ? "did you mean " + in_quotes(*guess) + "?" : std::string();
}

struct Quantity {
  double value = 0;
  std::string unit;
};

/// "12.5 pt" as a number and a unit; an empty unit when it is no quantity at all.
Quantity split_quantity(const std::string& text) {
  Quantity q;
  const char* begin = text.data();
  const char* end = begin + text.size();
  const auto [rest, error] = std::from_chars(begin, end, q.value);
  if (error != std::errc()) return q;
  q.unit.assign(rest, end);
  q.unit.erase(
      0, q.unit.find_first_not_of(' ') == std::string::npos ? q.unit.size() : q.unit.find_first_not_of(' '));
  return q;
}

/// The name of an OpenType feature as HarfBuzz reads it: "ss01", "cv13=2", "-liga".
bool is_feature(std::string_view name) {
  if (name.starts_with('-') || name.starts_with('+')) name.remove_prefix(1);
  const auto letter = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  };
  const auto digit = [](char c) { return c >= '0' && c <= '9'; };
  if (name.size() < 4 || !std::all_of(name.begin(), name.begin() + 4, letter)) return false;
  name.remove_prefix(4);
  return name.empty() || (name.starts_with('=') && name.size() > 1 && name.size() < 5 &&
                          std::all_of(name.begin() + 1, name.end(), digit));
}

/// Turns TOML values into the types of the layout's fields.
class Reader {
 public:
  explicit Reader(std::string subject) : subject_(std::move(subject)) {}

  [[noreturn]] void fail(const toml::node& node, std::string detail, std::string hint = {}) const {
    fail_at(node.source(), subject_, std::move(detail), std::move(hint));
  }

  void read(const toml::node& node, std::string& out) const {
    out = value<std::string>(node, "a text in quotes");
  }
  void read(const toml::node& node, bool& out) const { out = value<bool>(node, "true or false"); }
  void read(const toml::node& node, double& out) const {
    out = value<double>(node, "a number");
    if (!(std::abs(out) <= 1e6)) fail(node, "this number is beyond any use");  // infinities and NaN, too
  }
  void read(const toml::node& node, int& out) const {
    out = static_cast<int>(
        std::clamp<std::int64_t>(value<std::int64_t>(node, "a whole number"), -10000, 10000));
  }
  void read(const toml::node& node, Length& out) const {
    StyleLength length;
    read(node, length);
    if (length.em.value != 0 || length.lines != 0)
      fail(node, "this length stands by itself and cannot be in em or lines", "write it in pt, mm, cm or in");
    out = length.absolute;
  }
  void read(const toml::node& node, StyleLength& out) const {
    const auto text = node.value<std::string>();
    const Quantity q = text && !node.is_number() ? split_quantity(*text) : Quantity{};
    if (node.is_number() && node.value<double>() == 0.0) {
      out = {};
      return;
    }
    if (!(std::abs(q.value) <= 20000)) fail(node, "a length of " + *text + " is beyond any page");
    if (q.unit == "pt")
      out = {.absolute = Length::from_points(q.value)};
    else if (q.unit == "mm")
      out = {.absolute = Length::from_millimetres(q.value)};
    else if (q.unit == "cm")
      out = {.absolute = Length::from_millimetres(q.value * 10)};
    else if (q.unit == "in")
      out = {.absolute = Length::from_points(q.value * 72)};
    else if (q.unit == "em")
      out = {.em = {q.value}};
    else if (q.unit == "line" || q.unit == "lines")
      out = {.lines = q.value};
    else
      fail(node, "this is not a length",
           "write a number and a unit: \"12pt\", \"4mm\", \"1.5em\", \"2 lines\"");
  }
  /// Features of OpenType.
  void read(const toml::node& node, std::vector<std::string>& out) const {
    out.clear();
    for (const toml::node& element : array(node))
      out.push_back(value<std::string>(element, "a text in quotes"));
    for (const std::string& feature : out)
      if (!is_feature(feature))
        fail(node, "no OpenType feature is called " + in_quotes(feature),
             "four letters or figures, with - before or =number after: \"onum\", \"cv13=2\", \"-liga\"");
  }
  void read(const toml::node& node, SmallCaps& out) const {
    if (const auto on = node.value_exact<bool>())
      out = *on ? SmallCaps::letters : SmallCaps::none;
    else
      out = choice<SmallCaps>(node, {{"all", SmallCaps::all}});
  }
  void read(const toml::node& node, FigureStyle& out) const {
    using Shape = FigureStyle::Shape;
    using Width = FigureStyle::Width;
    out = choice<FigureStyle>(node, {{"normal", {}},
                                     {"lining", {.shape = Shape::lining}},
                                     {"oldstyle", {.shape = Shape::oldstyle}},
                                     {"tabular", {.width = Width::tabular}},
                                     {"proportional", {.width = Width::proportional}},
                                     {"lining tabular", {Shape::lining, Width::tabular}},
                                     {"lining proportional", {Shape::lining, Width::proportional}},
                                     {"oldstyle tabular", {Shape::oldstyle, Width::tabular}},
                                     {"oldstyle proportional", {Shape::oldstyle, Width::proportional}}});
  }
  void read(const toml::node& node, Punctuation& out) const {
    out = choice<Punctuation>(node, {{"language", Punctuation::language}, {"source", Punctuation::source}});
  }
  void read(const toml::node& node, Digits& out) const {
    out = choice<Digits>(
        node, {{"source", Digits::source}, {"latin", Digits::latin}, {"fa", Digits::fa}, {"ar", Digits::ar}});
  }
  void read(const toml::node& node, std::vector<DateForm>& out) const {
    out.clear();
    for (const toml::node& element : array(node)) {
      out.push_back({value<std::string>(element, "a text in quotes")});
      if (!is_date_form(out.back().tag))
        fail(element, "no language tag: " + in_quotes(out.back().tag),
             "\"source\", \"language\" or a tag such as \"fa-AF-u-ca-persian\"");
    }
  }
  void read(const toml::node& node, Ligatures& out) const {
    out = choice<Ligatures>(
        node, {{"common", Ligatures::common}, {"none", Ligatures::none}, {"rare", Ligatures::rare}});
  }
  void read(const toml::node& node, KashidaProfile& out) const {
    out = choice<KashidaProfile>(node, {{"none", KashidaProfile::none},
                                        {"book", KashidaProfile::book},
                                        {"news", KashidaProfile::news},
                                        {"poem", KashidaProfile::poem}});
  }
  void read(const toml::node& node, LineAlignment& out) const {
    out = choice<LineAlignment>(node, {{"justify", LineAlignment::justify},
                                       {"justify-all", LineAlignment::justify_all},
                                       {"start", LineAlignment::start},
                                       {"centre", LineAlignment::centre},
                                       {"end", LineAlignment::end}});
  }
  void read(const toml::node& node, FolioPlace& out) const {
    out = choice<FolioPlace>(node, {{"none", FolioPlace::none},
                                    {"head-outer", FolioPlace::head_outer},
                                    {"foot-outer", FolioPlace::foot_outer},
                                    {"foot-centre", FolioPlace::foot_centre}});
  }
  void read(const toml::node& node, std::vector<HeadPart>& out) const {
    out.clear();
    for (const toml::node& element : array(node))
      out.push_back(choice<HeadPart>(element, {{"masthead", HeadPart::masthead},
                                               {"mark", HeadPart::mark},
                                               {"epigraph", HeadPart::epigraph},
                                               {"contacts", HeadPart::contacts},
                                               {"section", HeadPart::section},
                                               {"byline", HeadPart::byline},
                                               {"title", HeadPart::title},
                                               {"deck", HeadPart::deck}}));
  }

  const toml::table& table(const toml::node& node) const {
    if (!node.is_table()) fail(node, "a table belongs here");
    return *node.as_table();
  }

  /// Fills the fields that `fields` names out of `from`; a key it does not name is an error, unless `also`
  /// accepts it.
  template <class Fields, class Also>
  void fill(const toml::table& from, Fields&& fields, Also&& also) const {
    std::vector<std::string> known;
    fields([&](std::string_view key, auto& field, std::string_view) {
      known.emplace_back(key);
      if (const toml::node* node = from.get(key)) read(*node, field);
    });
    for (const auto& [key, node] : from) {
      const std::string name(key.str());
      if (std::find(known.begin(), known.end(), name) != known.end() || also(name, node)) continue;
      fail_at(key.source(), subject_, "unknown key " + in_quotes(name), nearest(name, known));
    }
  }
  template <class Fields>
  void fill(const toml::table& from, Fields&& fields) const {
    fill(from, fields, [](const std::string&, const toml::node&) { return false; });
  }

 private:
  template <class T>
  T value(const toml::node& node, const char* wanted) const {
    if (const auto found = node.value<T>()) return *found;
    fail(node, std::string(wanted) + " belongs here");
  }
  const toml::array& array(const toml::node& node) const {
    if (!node.is_array()) fail(node, "a list in brackets belongs here");
    return *node.as_array();
  }
  template <class T>
  T choice(const toml::node& node, std::initializer_list<std::pair<const char*, T>> choices) const {
    const std::string word = value<std::string>(node, "a word in quotes");
    std::vector<std::string> known;
    for (const auto& [name, meaning] : choices) {
      if (word == name) return meaning;
      known.emplace_back(name);
    }
    std::string hint = nearest(word, known);
    if (hint.empty()) {
      hint = "use one of";
      for (const std::string& name : known) hint += " " + name;
    }
    fail(node, "unknown value " + in_quotes(word), hint);
  }

  std::string subject_;
};

bool is_script_tag(const std::string& key) {
  return key.size() == 4 && key[0] >= 'A' && key[0] <= 'Z' &&
         std::all_of(key.begin() + 1, key.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

void read_role(const Reader& reader, const toml::table& from, RoleStyle& role) {
  reader.fill(
      from, [&](auto&& visit) { style_fields(role.base, visit); },
      [](const std::string& key, const toml::node&) { return is_script_tag(key); });
  for (const auto& [key, node] : from) {
    const std::string script(key.str());
    if (!is_script_tag(script)) continue;
    // Tables come in the order of their names: Nastaliq (Aran) after the Arabic script it is a hand of.
    const BlockStyle from_script = script == "Aran" ? role.in("Arab") : role.base;
    BlockStyle& style = role.by_script[script] = from_script;
    reader.fill(reader.table(node), [&](auto&& visit) { style_fields(style, visit); });
  }
}

void read_styles(const Reader& reader, const toml::table& styles, PageLayout& layout) {
  std::vector<std::string> known;
  for (std::size_t i = 0; i < role_count; ++i) known.emplace_back(to_string(static_cast<Role>(i)));
  for (const auto& [key, node] : styles) {
    const std::string name(key.str());
    const auto role = role_from_string(name);
    if (!role)
      fail_at(key.source(), layout.name, "unknown layout role " + in_quotes(name), nearest(name, known));
    read_role(reader, reader.table(node), layout.style(*role));
  }
}

void check_page(const toml::table& root, const std::string& subject, const PageLayout& layout) {
  const PageSheet& page = layout.page;
  const Length across = page.trim.width - page.inner - page.outer;
  const Length down = page.trim.height - page.top - page.bottom;
  const auto where = root.get("page") ? root.get("page")->source() : root.source();
  if (page.trim.width > 14400_pt || page.trim.height > 14400_pt)
    fail_at(where, subject, "the page is larger than the 14400pt a PDF page may have");
  if (across < 36_pt || down < 72_pt)
    fail_at(where, subject, "the margins leave no room for the text",
            "make the page larger or the margins smaller");
  for (const RoleStyle& role : layout.styles) {
    const auto check = [&](const BlockStyle& style) {
      if (style.size < 1_pt || style.leading < 1_pt || style.size > 1000_pt || style.leading > down)
        fail_at(where, subject, "a style's size or leading is not between 1pt and the height of the text");
    };
    check(role.base);
    for (const auto& [script, style] : role.by_script) check(style);
  }
}

PageLayout read_layout(const toml::table& root, const std::string& subject) {
  PageLayout layout;
  layout.name = subject;
  const Reader reader(subject);
  reader.fill(
      root,
      [&](auto&& visit) {
        visit("name", layout.name, "");
        visit("description", layout.description, "");
      },
      [&](const std::string& key, const toml::node& node) {
        if (key == "extends") return true;
        const auto section = [&](auto&& fields) {
          reader.fill(reader.table(node), fields);
          return true;
        };
        if (key == "page") return section([&](auto&& v) { page_fields(layout.page, v); });
        if (key == "head") return section([&](auto&& v) { head_fields(layout, v); });
        if (key == "running_head")
          return section([&](auto&& v) { running_head_fields(layout.running_head, v); });
        if (key == "folio") return section([&](auto&& v) { folio_fields(layout, v); });
        if (key == "notes") return section([&](auto&& v) { note_fields(layout.notes, v); });
        if (key == "text") return section([&](auto&& v) { text_fields(layout.text, v); });
        if (key == "poems") return section([&](auto&& v) { poem_fields(layout.poem, v); });
        if (key == "styles") return read_styles(reader, reader.table(node), layout), true;
        const std::string hint =
            nearest(key, {"page", "head", "running_head", "folio", "notes", "text", "poems", "styles"});
        fail_at(node.source(), subject, "unknown table or key " + in_quotes(key), hint);
      });
  check_page(root, subject, layout);
  return layout;
}

/// Lays `over` on `under`: tables are merged, everything else is replaced.
void merge(toml::table& under, const toml::table& over) {
  for (const auto& [key, node] : over) {
    toml::node* below = under.get(key);
    if (below && below->is_table() && node.is_table())
      merge(*below->as_table(), *node.as_table());
    else
      under.insert_or_assign(key, node);
  }
}

toml::table parse_toml(std::string_view text, const std::string& subject) {
  try {
    return toml::parse(text, subject);
  } catch (const toml::parse_error& error) {
    fail_at(error.source(), subject, std::string(error.description()), "see layouts/README.md for the form");
  }
}

constexpr int deepest_extension = 8;

std::string shipped_text(const std::string& name, const std::filesystem::path& data);

/// The file's table over those it extends.
toml::table resolve(std::string_view text, const std::string& subject, const std::filesystem::path& data,
                    int depth) {
  toml::table own = parse_toml(text, subject);
  const toml::node* extends = own.get("extends");
  if (!extends) return own;
  const auto base = extends->value<std::string>();
  if (!base) fail_at(extends->source(), subject, "the name of a shipped layout belongs here");
  if (depth == deepest_extension)
    fail_at(extends->source(), subject, "layouts extend each other in a circle");
  toml::table under = resolve(shipped_text(*base, data), *base, data, depth + 1);
  merge(under, own);
  return under;
}

std::string shipped_text(const std::string& name, const std::filesystem::path& data) {
  const std::filesystem::path path = data / "layouts" / (name + ".toml");
  std::error_code ignored;
  if (name.find('/') == std::string::npos && std::filesystem::is_regular_file(path, ignored))
    return read_file(path);
  std::string hint = nearest(name, PageLayout::names(data));
  if (hint.empty()) {
    hint = "the shipped ones are";
    for (const std::string& known : PageLayout::names(data)) hint += " " + known;
    hint += "; a file's name ends in .toml";
  }
  throw Error(ErrorCode::not_found, name, "no layout of this name", hint);
}

}  // namespace

PageLayout PageLayout::parse(std::string_view toml, const std::string& subject,
                             const std::filesystem::path& data) {
  return read_layout(resolve(toml, subject, data, 0), subject);
}

PageLayout PageLayout::load(const std::string& name_or_path, const std::filesystem::path& data) {
  const bool is_file = name_or_path.find('/') != std::string::npos || name_or_path.ends_with(".toml");
  if (is_file) return parse(read_file(name_or_path), name_or_path, data);
  return parse(shipped_text(name_or_path, data), name_or_path, data);
}

std::vector<std::string> PageLayout::names(const std::filesystem::path& data) {
  std::vector<std::string> found;
  std::error_code ignored;
  for (const auto& entry : std::filesystem::directory_iterator(data / "layouts", ignored))
    if (entry.path().extension() == ".toml") found.push_back(entry.path().stem().string());
  std::sort(found.begin(), found.end());
  return found;
}

}  // namespace warraq
