#include <boost/test/unit_test.hpp>

#include "making.hpp"
#include "support/stored_zip.hpp"

using namespace warraq;
using namespace warraq::test;

BOOST_AUTO_TEST_SUITE(archive_formats)

namespace {

const std::vector<Packed> two = {{"essays/first.txt", "The first."}, {"essays/second.txt", "The second."}};
const Paths two_paths = {"essays/first.txt", "essays/second.txt"};

void check_two(const Packing& packing) {
  BOOST_TEST_CONTEXT(packing.format << " in " << (packing.filter ? packing.filter : "nothing")) {
    const std::string bytes = packed(two, packing);
    BOOST_TEST(is_archive(bytes));
    const Walked found = walk_bytes(bytes);
    BOOST_TEST(found.error == "");
    BOOST_TEST(found.paths() == two_paths, boost::test_tools::per_element());
    BOOST_TEST(found.bytes("essays/second.txt") == "The second.");
    BOOST_TEST(found.diagnostics.empty());
  }
}

std::string record(const std::string& type, const std::string& address, const std::string& block) {
  return "WARC/1.0\r\nWARC-Type: " + type + "\r\nWARC-Target-URI: " + address +
         "\r\nContent-Type: application/http;msgtype=response\r\nContent-Length: " +
         std::to_string(block.size()) + "\r\n\r\n" + block + "\r\n\r\n";
}

const std::string page = "<p>A page.</p>";

std::string answer(const std::string& head, const std::string& body) {
  return "HTTP/1.1 " + head + "\r\n\r\n" + body;
}

}  // namespace

BOOST_AUTO_TEST_CASE(zip_7z_and_tar_in_each_compression_give_their_members_in_order) {
  check_two({.format = "zip"});
  check_two({.format = "7zip"});
  check_two({.format = "ustar"});
  check_two({.format = "pax"});
  for (const char* filter :
       {static_cast<const char*>(nullptr), "gzip", "bzip2", "xz", "lzma", "zstd", "lz4", "lzip", "compress"})
    check_two({.format = "gnutar", .filter = filter});
}

BOOST_AUTO_TEST_CASE(a_stored_zip_is_one_too) {
  const Walked found = walk_bytes(stored_zip({{"a.txt", "One."}, {"b.txt", ""}}));
  BOOST_TEST(found.bytes("a.txt") == "One.");
  BOOST_TEST(found.bytes("b.txt") == "");
}

BOOST_AUTO_TEST_CASE(a_file_compressed_by_itself_has_its_own_name) {
  const std::string bytes = packed({{"ignored", "An essay."}}, {.format = "raw", .filter = "gzip"});
  const Walked found = walk_bytes(bytes, {}, "folder/essay.txt.gz");
  BOOST_TEST(found.paths() == Paths{"essay.txt"}, boost::test_tools::per_element());
  BOOST_TEST(found.bytes("essay.txt") == "An essay.");
}

BOOST_AUTO_TEST_CASE(archives_in_archives_are_opened_in_their_place) {
  const std::string inner = packed({{"deep.txt", "Deep."}}, {.format = "zip"});
  const std::string single = packed({{"x", "Alone."}}, {.format = "raw", .filter = "xz"});
  const Walked found = walk_bytes(
      packed({{"a.txt", "A."}, {"in/inner.zip", inner}, {"in/alone.txt.xz", single}, {"z.txt", "Z."}}));
  const Paths expected = {"a.txt", "in/inner.zip/deep.txt", "in/alone.txt", "z.txt"};
  // A compressed file stands below its own name or beside it; its words are there in any case.
  BOOST_TEST(found.paths().size() == expected.size());
  BOOST_TEST(found.bytes("in/inner.zip/deep.txt") == "Deep.");
  BOOST_TEST(found.members[2].bytes == "Alone.");
}

BOOST_AUTO_TEST_CASE(documents_that_are_zips_stay_whole) {
  const std::string book =
      stored_zip({{"mimetype", "application/epub+zip"}, {"META-INF/container.xml", "<x/>"}});
  const std::string letter = stored_zip({{"[Content_Types].xml", "<x/>"}, {"word/document.xml", "<x/>"}});
  BOOST_TEST(!is_archive(book));
  BOOST_TEST(!is_archive(letter));
  const Walked found = walk_bytes(packed({{"book.epub", book}, {"letter.docx", letter}}));
  BOOST_TEST(found.bytes("book.epub") == book);
  BOOST_TEST(found.bytes("letter.docx") == letter);
}

BOOST_AUTO_TEST_CASE(pages_of_a_warc_come_without_their_wrapping) {
  const std::string warc = record("response", "https://example.org/one.html",
                                  answer("200 OK\r\nContent-Type: text/html; charset=windows-1256", page)) +
                           record("request", "https://example.org/one.html", "GET / HTTP/1.1\r\n\r\n") +
                           record("response", "https://example.org/two/",
                                  answer("200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked",
                                         "e\r\n" + page + "\r\n0\r\n\r\n")) +
                           record("response", "https://example.org/gone.html",
                                  answer("404 Not Found\r\nContent-Type: text/html", page)) +
                           record("response", "https://example.org/code.js",
                                  answer("200 OK\r\nContent-Type: text/javascript", "x()"));
  BOOST_TEST(is_archive(warc));
  const Walked found = walk_bytes(warc);
  const Paths expected = {"example.org/one.html", "example.org/two/index.html"};
  BOOST_TEST(found.paths() == expected, boost::test_tools::per_element());
  BOOST_TEST(found.bytes("example.org/one.html") == page);
  BOOST_TEST(found.bytes("example.org/two/index.html") == page);
  BOOST_REQUIRE(!found.members.empty());
  BOOST_TEST(found.members[0].declared_charset == "windows-1256");
  const std::string compressed = packed({{"x", warc}}, {.format = "raw", .filter = "gzip"});
  BOOST_TEST(walk_bytes(compressed).paths() == expected, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(messages_of_an_mbox_are_called_by_number_and_subject) {
  const std::string mbox =
      "From jo@example.org Sat Jan  3 01:05:34 2026\nSubject: On Paper\nFrom: jo@example.org\n\nDear "
      "reader,\n>From here on.\n\n"
      "From laila@example.org Sun Jan  4 02:05:34 2026\nSubject: =?UTF-8?B?2qnYp9i62LA=?=\n\nSecond.\n";
  BOOST_TEST(is_archive(mbox));
  const Walked found = walk_bytes(mbox);
  const Paths expected = {"0001-on-paper.eml", "0002-کاغذ.eml"};
  BOOST_TEST(found.paths() == expected, boost::test_tools::per_element());
  BOOST_TEST(found.bytes("0001-on-paper.eml").find("\nFrom here on.") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(what_is_no_archive_is_an_error) {
  for (const char* words :
       {"", "An essay.", "PK and so on", "From here to there, at 10:30 exactly.\nno header"}) {
    BOOST_TEST(!is_archive(words));
    BOOST_TEST(walk_bytes(words).error == "unknown-format");
  }
}

BOOST_AUTO_TEST_CASE(a_walk_ends_when_its_user_has_enough) {
  int taken = 0;
  Diagnostics diagnostics;
  walk_archive_bytes(packed(two), "all.tar", {},
                     {.take = [&](const Member&) { return ++taken < 1; }, .wants = {}}, diagnostics);
  BOOST_TEST(taken == 1);
}

BOOST_AUTO_TEST_CASE(members_nobody_wants_are_passed_over_closed) {
  const std::string inner = packed({{"deep.txt", "Deep."}}, {.format = "zip"});
  const std::string bytes = packed({{"a.txt", "A."}, {"inner.zip", inner}});
  Paths asked, taken;
  Diagnostics diagnostics;
  const MemberUse use{
      .take = [&](const Member& member) { return taken.push_back(member.path), true; },
      .wants = [&](const std::string& path) { return asked.push_back(path), path == "a.txt"; }};
  walk_archive_bytes(bytes, "all.tar", {}, use, diagnostics);
  const Paths both = {"a.txt", "inner.zip"};
  BOOST_TEST(asked == both, boost::test_tools::per_element());
  BOOST_TEST(taken == Paths{"a.txt"}, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_SUITE_END()
