#include "pdf/metadata.hpp"

#include <boost/test/unit_test.hpp>

#include "warraq/base/error.hpp"

using namespace warraq;
using namespace warraq::pdf;

BOOST_AUTO_TEST_SUITE(pdf_metadata)

namespace {

bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

}  // namespace

BOOST_AUTO_TEST_CASE(info_and_xmp_say_the_same) {
  Metadata metadata;
  metadata.title = "A title";
  metadata.authors = {"One", "Two"};
  metadata.keywords = {"a", "b"};
  metadata.language = Language("fa");
  const Moment made("2025-04-02T09:30:00+04:30");
  BOOST_TEST(info_entries(metadata, made) ==
             "/Title (A title)\n/Author (One; Two)\n/Keywords (a, b)\n/Producer (warraq)\n"
             "/CreationDate (D:20250402093000+04'30')\n");
  const std::string xmp = xmp_packet(metadata, made);
  BOOST_TEST(
      holds(xmp, "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">A title</rdf:li></rdf:Alt></dc:title>"));
  BOOST_TEST(
      holds(xmp, "<dc:creator><rdf:Seq><rdf:li>One</rdf:li><rdf:li>Two</rdf:li></rdf:Seq></dc:creator>"));
  BOOST_TEST(holds(xmp, "<dc:language><rdf:Bag><rdf:li>fa</rdf:li></rdf:Bag></dc:language>"));
  BOOST_TEST(holds(xmp, "<pdf:Producer>warraq</pdf:Producer>"));
  BOOST_TEST(holds(xmp, "<xmp:CreateDate>2025-04-02T09:30:00+04:30</xmp:CreateDate>"));
}

BOOST_AUTO_TEST_CASE(hostile_titles_stay_titles) {
  Metadata metadata;
  metadata.title = "a)</dc:title>&\"\x01 (\\ 😀 سلام\r";
  BOOST_TEST(holds(xmp_packet(metadata, {}), ">a)&lt;/dc:title&gt;&amp;&quot; (\\ 😀 سلام</rdf:li>"));
  const std::string info = info_entries(metadata, {});
  BOOST_TEST(info.substr(0, 13) == "/Title <FEFF0");
  BOOST_TEST(!holds(info, "CreationDate"));
}

BOOST_AUTO_TEST_CASE(dates_are_checked_and_rewritten) {
  BOOST_TEST(Moment("2025-04-02").pdf() == "(D:20250402)");
  BOOST_TEST(Moment("2025-04-02T09:30:00Z").pdf() == "(D:20250402093000Z)");
  BOOST_TEST(Moment("2025-04-02T09:30:00").pdf() == "(D:20250402093000)");
  for (const char* wrong : {"", "yesterday", "2025-13-01", "2025-04-32", "2025-4-2", "2025-04-02T",
                            "2025-04-02T25:00:00", "2025-04-02T09:30:00+0430", "۲۰۲۵-۰۴-۰۲"})
    BOOST_CHECK_EXCEPTION(Moment{wrong}, Error,
                          [](const Error& e) { return e.code() == ErrorCode::bad_option; });
}

BOOST_AUTO_TEST_CASE(the_file_id_follows_the_content) {
  BOOST_TEST(content_id("abc").size() == 16u);
  BOOST_TEST(content_id("abc") == content_id("abc"));
  BOOST_TEST(content_id("abc") != content_id("abd"));
  BOOST_TEST(content_id("abc") != content_id(std::string("abc\0", 4)));
  BOOST_TEST(content_id("") != content_id(std::string(8, '\0')));
}

BOOST_AUTO_TEST_SUITE_END()
