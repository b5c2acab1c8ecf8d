#include <boost/test/unit_test.hpp>

#include "making.hpp"
#include "support/stored_zip.hpp"

using namespace warraq;
using namespace warraq::test;

BOOST_AUTO_TEST_SUITE(archive_package)

namespace {

std::string error_of(std::string_view bytes, const ArchiveLimits& limits = {}) {
  try {
    Package::open(bytes, "book.epub", limits);
  } catch (const Error& error) {
    BOOST_TEST(error.subject() == "book.epub");
    return to_string(error.code());
  }
  return "";
}

}  // namespace

BOOST_AUTO_TEST_CASE(parts_are_found_by_name_and_without_regard_to_case) {
  const Package package =
      Package::open(stored_zip({{"word/Document.xml", "<x/>"}, {"a.txt", ""}, {"مقاله.xml", "y"}}), "a.docx");
  BOOST_REQUIRE(package.find("word/Document.xml"));
  BOOST_TEST(*package.find("word/Document.xml") == "<x/>");
  BOOST_TEST(package.find("WORD/document.XML") == package.find("word/Document.xml"));
  BOOST_TEST(package.find("/word/Document.xml") == package.find("word/Document.xml"));
  BOOST_TEST(*package.find("a.txt") == "");
  BOOST_TEST(*package.find("مقاله.xml") == "y");
  BOOST_TEST(!package.find("word"));
  BOOST_TEST(package.parts().size() == 3u);
}

BOOST_AUTO_TEST_CASE(parts_that_were_packed_are_unpacked) {
  const std::string bytes = packed({{"a.xml", std::string(100'000, 'x')}}, {.format = "zip"});
  BOOST_TEST(bytes.size() < 10'000u);
  BOOST_TEST(Package::open(bytes, "a.docx").find("a.xml")->size() == 100'000u);
}

BOOST_AUTO_TEST_CASE(of_two_parts_of_one_name_the_first_counts) {
  BOOST_TEST(*Package::open(stored_zip({{"a", "one"}, {"a", "two"}}), "a.docx").find("a") == "one");
}

BOOST_AUTO_TEST_CASE(limits_hold) {
  ArchiveLimits few;
  few.members = 1;
  BOOST_TEST(error_of(stored_zip({{"a", ""}, {"b", ""}, {"c", ""}}), few) == "limit-passed");
  ArchiveLimits small;
  small.total_bytes = 1000;
  BOOST_TEST(error_of(stored_zip({{"a", std::string(1001, 'x')}}), small) == "limit-passed");
  BOOST_TEST(error_of(packed({{"a", std::string(8 << 20, 'x')}}, {.format = "zip"})) == "limit-passed");
}

BOOST_AUTO_TEST_CASE(a_cut_or_damaged_package_is_an_error) {
  const std::string bytes = stored_zip({{"a.xml", std::string(5000, 'x')}, {"b.xml", "words"}});
  BOOST_TEST(error_of(std::string_view(bytes).substr(0, 3000)) == "damaged-input");
  std::string flipped = bytes;
  flipped[2000] = 'y';  // the checksum no longer holds
  BOOST_TEST(error_of(flipped) == "damaged-input");
  for (std::size_t size = 0; size < bytes.size(); size += 97)
    error_of(std::string_view(bytes).substr(0, size));
}

BOOST_AUTO_TEST_SUITE_END()
