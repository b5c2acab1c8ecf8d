#include <boost/test/unit_test.hpp>

#include "archive/member_path.hpp"
#include "making.hpp"
#include "support/stored_zip.hpp"
#include "warraq/base/unicode.hpp"

using namespace warraq;
using namespace warraq::test;

BOOST_AUTO_TEST_SUITE(archive_names)

namespace {

/// The zip as programs write it that state no encoding of names.
std::string without_utf8_flag(std::string zip) {
  for (std::size_t at = zip.find("PK\x03\x04"); at != std::string::npos; at = zip.find("PK\x03\x04", at + 4))
    zip[at + 7] = 0;
  for (std::size_t at = zip.find("PK\x01\x02"); at != std::string::npos; at = zip.find("PK\x01\x02", at + 4))
    zip[at + 9] = 0;
  return zip;
}

std::string name_in_zip(const std::string& raw) {
  const Walked found = walk_bytes(without_utf8_flag(stored_zip({{raw, "words"}})));
  BOOST_REQUIRE(found.members.size() == 1u);
  BOOST_TEST(found.members[0].bytes == "words");
  return found.members[0].path;
}

std::string name_in_tar(const std::string& raw) {
  const Walked found = walk_bytes(packed({{raw, "words"}}, {.format = "gnutar"}));
  BOOST_REQUIRE(found.members.size() == 1u);
  return found.members[0].path;
}

}  // namespace

BOOST_AUTO_TEST_CASE(names_in_utf8_stay_with_and_without_the_flag) {
  const std::string name = "مقاله/کاغذ.txt";
  BOOST_TEST(name_in_zip(name) == name);
  BOOST_TEST(name_in_tar(name) == name);
  BOOST_TEST(walk_bytes(stored_zip({{name, "x"}})).paths() == Paths{name}, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(names_of_old_code_pages_are_told_by_their_bytes) {
  BOOST_TEST(name_in_zip("\xE3\xDE\xC7\xE1\xE5.txt") == "مقاله.txt");
  BOOST_TEST(name_in_tar("\xE3\xDE\xC7\xE1\xE5.txt") == "مقاله.txt");
  BOOST_TEST(name_in_zip("\x91\xE2\xA0\xE2\xEC\xEF.txt") == "Статья.txt");
  BOOST_TEST(name_in_zip("\x8F\xE0\xA8\xA2\xA5\xE2.txt") == "Привет.txt");
  BOOST_TEST(name_in_zip("caf\x82.txt") == "café.txt");
  BOOST_TEST(name_in_zip("r\x82sum\x82.txt") == "résumé.txt");
}

BOOST_AUTO_TEST_CASE(names_of_pages_nobody_tells_apart_are_safe_all_the_same) {
  // Shift-JIS, with 0x5C as the second byte of a letter; GBK; Big5; bytes of no page at all.
  for (const char* raw : {"\x95\x5C.txt", "\x93\xFA\x96\x7B\x8C\xEA.txt", "\xCE\xC4\xD5\xC2.txt",
                          "\xA4\xA4\xA4\xE5.txt", "\xFF\xFE\x81.txt"}) {
    const std::string path = name_in_zip(raw);
    BOOST_TEST(!first_ill_formed(path));
    BOOST_TEST(path.ends_with(".txt"));
    BOOST_TEST(!path.starts_with('/'));
    BOOST_TEST(path.find("..") == std::string::npos);
    BOOST_TEST(path == name_in_zip(raw));
  }
}

BOOST_AUTO_TEST_CASE(a_way_outside_in_an_old_code_page_is_refused_too) {
  const Walked found = walk_bytes(without_utf8_flag(stored_zip({{"\xE3\xDE\\..\\..\\\xC7.txt", "x"}})));
  BOOST_TEST(found.members.empty());
  BOOST_TEST(found.says("refused-member", "its name leads outside"));
}

BOOST_AUTO_TEST_CASE(names_in_messages_are_short_and_plain) {
  BOOST_TEST(detail::printable_name("a\nb\u202Ec") == "a\uFFFDb\uFFFDc");
  BOOST_TEST(detail::printable_name(std::string(500, 'x')).size() < 140u);
}

BOOST_AUTO_TEST_CASE(compression_endings_come_off) {
  const std::pair<const char*, const char*> cases[] = {{"essay.txt.gz", "essay.txt"},
                                                       {"essays.tgz", "essays.tar"},
                                                       {"a.b.zst", "a.b"},
                                                       {".gz", ".gz"},
                                                       {"essay.txt", "essay.txt"}};
  for (const auto& [name, bare] : cases) BOOST_TEST(detail::without_compression_ending(name) == bare);
}

BOOST_AUTO_TEST_SUITE_END()
