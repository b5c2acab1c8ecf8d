#include <boost/test/unit_test.hpp>

#include "warraq/base/error.hpp"
#include "warraq/page/layout.hpp"

using namespace warraq;

BOOST_AUTO_TEST_SUITE(page_layout_file)

namespace {

/// What the error of a layout text says, or "" when there is none.
std::string error_of(const std::string& toml) {
  try {
    PageLayout::parse(toml, "mine.toml");
  } catch (const Error& error) {
    BOOST_TEST((error.code() == ErrorCode::bad_layout || error.code() == ErrorCode::not_found));
    return error.what();
  }
  return "";
}

}  // namespace

BOOST_AUTO_TEST_CASE(every_shipped_layout_loads_and_says_what_it_is_for) {
  const auto names = PageLayout::names();
  BOOST_TEST(names.size() >= 2u);
  for (const std::string& name : names) {
    const PageLayout layout = PageLayout::load(name);
    BOOST_TEST(layout.name == name);
    BOOST_TEST(!layout.description.empty());
  }
}

BOOST_AUTO_TEST_CASE(lengths_are_read_in_every_unit) {
  const PageLayout layout = PageLayout::parse(R"(
[page]
width = "6in"
height = "20cm"
top = "10mm"
[styles.body]
size = "10.5pt"
indent = "1.5em"
space_before = "2 lines"
space_after = 0
)",
                                              "mine.toml");
  BOOST_TEST((layout.page.trim.width == 432_pt));
  BOOST_TEST((layout.page.trim.height == 200_mm));
  BOOST_TEST((layout.page.top == 10_mm));
  const BlockStyle& body = layout.style(Role::body).base;
  BOOST_TEST((body.size == 10.5_pt));
  BOOST_TEST((body.indent.at(10_pt, 14_pt) == 15_pt));
  BOOST_TEST((body.space_before.at(10_pt, 14_pt) == 28_pt));
  BOOST_TEST((body.space_after.at(10_pt, 14_pt) == Length()));
}

BOOST_AUTO_TEST_CASE(a_script_variant_changes_only_what_it_names) {
  const PageLayout layout = PageLayout::parse(R"(
[styles.body]
size = "11pt"
leading = "15pt"
[styles.body.Arab]
leading = "20pt"
)",
                                              "mine.toml");
  BOOST_TEST((layout.style(Role::body).in("Arab").leading == 20_pt));
  BOOST_TEST((layout.style(Role::body).in("Arab").size == 11_pt));
  BOOST_TEST((layout.style(Role::body).in("Latn").leading == 15_pt));
}

BOOST_AUTO_TEST_CASE(nastaliq_begins_with_what_its_script_has) {
  const char* arab = "[styles.body]\nsize = \"11pt\"\n[styles.body.Arab]\nindent_first = true\n";
  const PageLayout without = PageLayout::parse(arab, "mine.toml");
  BOOST_TEST(without.style(Role::body).in("Aran").indent_first);
  const PageLayout layout =
      PageLayout::parse(std::string(arab) + "[styles.body.Aran]\nfamily = \"nastaliq\"\n", "mine.toml");
  BOOST_TEST(layout.style(Role::body).in("Aran").indent_first);
  BOOST_TEST(layout.style(Role::body).in("Aran").family == "nastaliq");
  BOOST_TEST(layout.style(Role::body).in("Arab").family == "serif");
}

BOOST_AUTO_TEST_CASE(extending_lays_the_own_keys_over_the_shipped_ones) {
  const PageLayout base = PageLayout::load("journal");
  const PageLayout own =
      PageLayout::parse("extends = \"journal\"\n[styles.body]\nsize = \"13pt\"\n", "mine.toml");
  BOOST_TEST((own.style(Role::body).base.size == 13_pt));
  BOOST_TEST((own.style(Role::body).base.leading == base.style(Role::body).base.leading));
  BOOST_TEST((own.page.trim == base.page.trim));
}

BOOST_AUTO_TEST_CASE(mistakes_name_line_and_column_and_what_was_meant) {
  BOOST_TEST(error_of("[styles.epigraf]\nsize = \"9pt\"\n") ==
             "mine.toml:1:9: unknown layout role \"epigraf\"; did you mean \"epigraph\"?");
  BOOST_TEST(error_of("[styles.body]\nsise = \"9pt\"\n") ==
             "mine.toml:2:1: unknown key \"sise\"; did you mean \"size\"?");
  BOOST_TEST(error_of("[page]\nwidth = \"nine\"\n").starts_with("mine.toml:2:9: this is not a length;"));
  BOOST_TEST(
      error_of("[page]\nwidth = \"2em\"\n").starts_with("mine.toml:2:9: this length stands by itself"));
  BOOST_TEST(error_of("[folio]\nplace = \"foot-center\"\n") ==
             "mine.toml:2:9: unknown value \"foot-center\"; did you mean \"foot-centre\"?");
  BOOST_TEST(error_of("[styles.body]\nweight = \"bold\"\n") == "mine.toml:2:10: a whole number belongs here");
  BOOST_TEST(error_of("[style.body]\n").find("did you mean \"styles\"?") != std::string::npos);
  BOOST_TEST(error_of("[page\n").starts_with("mine.toml:1:"));
  BOOST_TEST(error_of("extends = \"jurnal\"\n").find("did you mean \"journal\"?") != std::string::npos);
  BOOST_TEST(error_of("[page]\ninner = \"150mm\"\n").find("no room for the text") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(numbers_beyond_any_use_are_refused) {
  BOOST_TEST(error_of("[page]\nwidth = \"nanpt\"\n").starts_with("mine.toml:2:9: a length of nanpt"));
  BOOST_TEST(error_of("[page]\nwidth = \"1e300mm\"\n").starts_with("mine.toml:2:9: a length of 1e300mm"));
  BOOST_TEST(error_of("[page]\nflexibility = inf\n").starts_with("mine.toml:2:15: this number"));
}

BOOST_AUTO_TEST_CASE(an_unknown_name_is_not_a_file) {
  BOOST_CHECK_EXCEPTION(PageLayout::load("journel"), Error, [](const Error& error) {
    return error.code() == ErrorCode::not_found && error.hint() == "did you mean \"journal\"?";
  });
}

BOOST_AUTO_TEST_CASE(features_are_named_in_words_or_by_their_tags) {
  const PageLayout layout = PageLayout::parse(R"(
[styles.body]
figures = "oldstyle tabular"
small_caps = true
ligatures = "rare"
capital_spacing = "0.05em"
features = ["ss01", "cv13=2", "-kern", "smcp", "c2sc", "frac", "sups", "case", "dlig", "+clig"]
[styles.note]
small_caps = "all"
)",
                                              "mine.toml");
  const BlockStyle& body = layout.style(Role::body).base;
  BOOST_TEST((body.figures == FigureStyle{FigureStyle::Shape::oldstyle, FigureStyle::Width::tabular}));
  BOOST_TEST((body.small_caps == SmallCaps::letters));
  BOOST_TEST((body.ligatures == Ligatures::rare));
  BOOST_TEST(body.features.size() == 10u);
  BOOST_TEST((layout.style(Role::note).base.small_caps == SmallCaps::all));
  BOOST_TEST((layout.style(Role::table).base.figures.width == FigureStyle::Width::tabular));
  BOOST_TEST(error_of("[styles.body]\nfeatures = [\"oldstyle\"]\n").find("mine.toml:2") == 0u);
  BOOST_TEST(error_of("[styles.body]\nfigures = \"old-style\"\n").find("oldstyle") != std::string::npos);
  BOOST_TEST(error_of("[styles.body]\nsmall_caps = \"some\"\n") != "");
}

BOOST_AUTO_TEST_SUITE_END()
