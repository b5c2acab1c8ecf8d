#include <boost/test/unit_test.hpp>

#include "read/html/html_tree.hpp"
#include "read/html/json_ld.hpp"
#include "read/html/page_facts.hpp"
#include "read/html/uri.hpp"

using namespace warraq::read;

BOOST_AUTO_TEST_SUITE(read_html_page_facts)

namespace {

PageFacts facts_of(std::string_view html) { return read_facts(HtmlTree(html, false)); }

}  // namespace

BOOST_AUTO_TEST_CASE(the_name_of_the_site_is_no_part_of_a_title) {
  BOOST_TEST(without_site("Two mills and one river | The Valley Post", "The Valley Post") ==
             "Two mills and one river");
  BOOST_TEST(without_site("The Post - Two mills - and one river", "The Post") == "Two mills - and one river");
  BOOST_TEST(without_site("How a quarrel over water ended - Post", "") == "How a quarrel over water ended");
  BOOST_TEST(without_site("Two mills - a long history of one quarrel", "The Post") ==
             "Two mills - a long history of one quarrel");
  BOOST_TEST(without_site("Mills", "") == "Mills");
}

BOOST_AUTO_TEST_CASE(meta_elements_name_authors_and_dates) {
  const PageFacts facts = facts_of(
      "<head><meta name=citation_author content='Noor, Laila'><meta name=citation_author content='Jo Nes'>"
      "<meta name=DC.date content=2020-05-06><meta name=author content=admin><meta property=article:section "
      "content=Rivers>"
      "<base href='https://example.org/x/'>");
  BOOST_REQUIRE(facts.authors.size() == 2u);
  BOOST_TEST(facts.authors[0] == "Noor, Laila");
  BOOST_TEST(facts.published == "2020-05-06");
  BOOST_TEST(facts.section == "Rivers");
  BOOST_TEST(facts.base == "https://example.org/x/");
  BOOST_TEST(facts_of("<meta name=author content='https://example.org/jo'>").authors.empty());
}

BOOST_AUTO_TEST_CASE(linked_data_has_authors_in_every_shape) {
  const auto authors = [](std::string_view json) {
    LinkedData data;
    read_linked_data(json, data);
    return data.authors;
  };
  BOOST_TEST(authors(R"({"@type":"NewsArticle","author":"Jo Nes"})").at(0) == "Jo Nes");
  BOOST_TEST(authors(R"([{"@type":"Article","author":{"@type":"Person","name":"Jo &amp; Co"}}])").at(0) ==
             "Jo & Co");
  BOOST_TEST(authors(R"({"@type":"Article","author":["Jo","Mara"]})").size() == 2u);
  BOOST_TEST(authors(R"({"@type":"Recipe","author":"Jo"})").empty());
  BOOST_TEST(authors("{\"@type\":\"Article\",").empty());
  BOOST_TEST(authors(std::string(100000, '[')).empty());
}

BOOST_AUTO_TEST_CASE(a_charset_is_declared_in_many_ways) {
  BOOST_TEST(declared_charset("<meta charset=UTF-8>") == "utf-8");
  BOOST_TEST(
      declared_charset("<META http-equiv=\"Content-Type\" content=\"text/html; charset=windows-1256\">") ==
      "windows-1256");
  BOOST_TEST(declared_charset("<?xml version='1.0' encoding='iso-8859-1'?>") == "iso-8859-1");
  BOOST_TEST(declared_charset("<p>charset=x</p>") == "");
}

BOOST_AUTO_TEST_CASE(addresses_are_resolved_against_the_page) {
  const std::string base = "https://example.org/a/b/c.html?q#f";
  BOOST_TEST(resolve_uri(base, "d.html") == "https://example.org/a/b/d.html");
  BOOST_TEST(resolve_uri(base, "../d") == "https://example.org/a/d");
  BOOST_TEST(resolve_uri(base, "/d") == "https://example.org/d");
  BOOST_TEST(resolve_uri(base, "//other.org/d") == "https://other.org/d");
  BOOST_TEST(resolve_uri(base, "?x") == "https://example.org/a/b/c.html?x");
  BOOST_TEST(resolve_uri(base, "#x") == "https://example.org/a/b/c.html?q#x");
  BOOST_TEST(resolve_uri(base, "mailto:jo@example.org") == "mailto:jo@example.org");
  BOOST_TEST(resolve_uri("", "d.html") == "d.html");
}

BOOST_AUTO_TEST_SUITE_END()
