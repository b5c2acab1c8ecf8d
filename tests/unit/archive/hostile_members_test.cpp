#include <boost/test/unit_test.hpp>

#include "making.hpp"
#include "support/stored_zip.hpp"

using namespace warraq;
using namespace warraq::test;

BOOST_AUTO_TEST_SUITE(hostile_members)

namespace {

/// A zip with one good member behind the one asked about.
Walked with_good_one(const std::string& name) {
  return walk_bytes(stored_zip({{name, "bad"}, {"good.txt", "good"}}));
}

void check_refused(const std::string& name, const std::string& why) {
  BOOST_TEST_CONTEXT(name) {
    const Walked found = with_good_one(name);
    BOOST_TEST(found.error == "");
    BOOST_TEST(found.paths() == Paths{"good.txt"}, boost::test_tools::per_element());
    BOOST_TEST(found.says("refused-member", why));
  }
}

void check_renamed(const std::string& name, const std::string& safe) {
  BOOST_TEST_CONTEXT(name) {
    const Walked found = with_good_one(name);
    BOOST_TEST(found.bytes(safe) == "bad");
    BOOST_TEST(found.diagnostics.empty());
  }
}

Walked with_special(const Packed& special) { return walk_bytes(packed({special, {"good.txt", "good"}})); }

}  // namespace

BOOST_AUTO_TEST_CASE(names_that_lead_outside_are_refused) {
  const std::string outside = "its name leads outside";
  for (const char* name : {"../evil.txt", "../../etc/passwd", "a/../../evil.txt", "a/..", "..",
                           "..\\evil.txt", "a\\..\\..\\evil.txt"})
    check_refused(name, outside);
}

BOOST_AUTO_TEST_CASE(absolute_names_drives_and_network_paths_are_refused) {
  check_refused("/etc/passwd", "its name is absolute");
  check_refused("\\windows\\system.ini", "its name is absolute");
  check_refused("C:\\evil.txt", "its name begins with a drive letter");
  check_refused("c:evil.txt", "its name begins with a drive letter");
  check_refused("//host/share/evil.txt", "its name is a network path");
  check_refused("\\\\host\\share\\evil.txt", "its name is a network path");
}

BOOST_AUTO_TEST_CASE(control_characters_are_refused_and_not_shown) {
  for (const std::string& name :
       {std::string("a\nb.txt"), std::string("a\x1b[31mb.txt"), std::string("a\x7f.txt"),
        std::string("a\u0085b.txt"), std::string("a\u2028b.txt")}) {
    const Walked found = with_good_one(name);
    BOOST_TEST(found.paths() == Paths{"good.txt"}, boost::test_tools::per_element());
    BOOST_TEST(found.says("refused-member", "its name has control characters"));
    for (const Diagnostic& one : found.diagnostics) {
      BOOST_TEST(one.message.find('\n') == std::string::npos);
      BOOST_TEST(one.message.find('\x1b') == std::string::npos);
    }
  }
}

BOOST_AUTO_TEST_CASE(names_are_cleaned_where_that_is_harmless) {
  check_renamed("a\\b\\essay.txt", "a/b/essay.txt");
  check_renamed("./a//b/./essay.txt", "a/b/essay.txt");
  check_renamed("essay\u202Etxt.exe", "essaytxt.exe");
  check_renamed("\u2066essay\u2069.txt", "essay.txt");
  check_renamed("می\u200Cرود.txt", "می\u200Cرود.txt");  // a joiner is spelling
  check_renamed("e\u0301tude.txt", "étude.txt");
  check_renamed("..essay.txt", "..essay.txt");
  check_renamed("a..b/c..txt", "a..b/c..txt");
}

BOOST_AUTO_TEST_CASE(links_and_devices_are_refused) {
  const std::pair<Packed, const char*> cases[] = {
      {{"link.txt", "", AE_IFLNK, "/etc/passwd"}, "it is a symbolic link"},
      {{"inner.txt", "", AE_IFLNK, "good.txt"}, "it is a symbolic link"},
      {{"hard.txt", "", AE_IFREG, "", "/etc/passwd"}, "it is a hard link"},
      {{"null.txt", "", AE_IFCHR}, "it is a device"},
      {{"pipe.txt", "", AE_IFIFO}, "it is a pipe"},
  };
  for (const auto& [special, why] : cases) BOOST_TEST_CONTEXT(special.path) {
      const Walked found = with_special(special);
      BOOST_TEST(found.paths() == Paths{"good.txt"}, boost::test_tools::per_element());
      BOOST_TEST(found.says("refused-member", why));
    }
}

BOOST_AUTO_TEST_CASE(two_members_of_one_name_both_come) {
  const Walked found = walk_bytes(stored_zip({{"a.txt", "One."}, {"a.txt", "Two."}}));
  BOOST_REQUIRE(found.members.size() == 2u);
  BOOST_TEST(found.members[0].bytes == "One.");
  BOOST_TEST(found.members[1].bytes == "Two.");
}

BOOST_AUTO_TEST_CASE(encrypted_members_are_refused_by_name) {
  const std::string bytes = packed({{"secret.txt", "A secret."}}, {.format = "zip", .password = "word"});
  const Walked found = walk_bytes(bytes);
  BOOST_TEST(found.members.empty());
  BOOST_TEST(found.says("refused-member", "\"secret.txt\" in all.archive is refused: it is encrypted"));
  BOOST_REQUIRE(!found.diagnostics.empty());
  BOOST_CHECK(found.diagnostics[0].severity == Severity::error);
}

BOOST_AUTO_TEST_CASE(litter_of_systems_is_passed_over_silently) {
  const Walked found = walk_bytes(
      stored_zip({{"__MACOSX/._a.txt", "x"}, {"b/.DS_Store", "x"}, {"Thumbs.db", "x"}, {"a.txt", "A."}}));
  BOOST_TEST(found.paths() == Paths{"a.txt"}, boost::test_tools::per_element());
  BOOST_TEST(found.diagnostics.empty());
}

BOOST_AUTO_TEST_CASE(a_cut_archive_is_used_as_far_as_it_goes) {
  std::string long_words;  // that no compression makes much shorter
  for (std::uint32_t i = 0, x = 1; i < 300'000; ++i)
    long_words += static_cast<char>('!' + ((x = x * 1664525 + 1013904223) >> 24) % 90);
  const std::vector<Packed> members = {{"a.txt", "First."}, {"b.txt", long_words}, {"c.txt", long_words}};
  for (const char* filter : {static_cast<const char*>(nullptr), "gzip", "xz", "zstd"})
    BOOST_TEST_CONTEXT((filter ? filter : "not compressed")) {
      const std::string bytes = packed(members, {.format = "gnutar", .filter = filter});
      const Walked found = walk_bytes(std::string_view(bytes).substr(0, bytes.size() * 9 / 10));
      BOOST_TEST(found.error == "damaged-input");
      BOOST_TEST(found.message.find("what came before was used") != std::string::npos);
    }
  const std::string tar = packed(members);
  const Walked found = walk_bytes(std::string_view(tar).substr(0, tar.size() * 9 / 10));
  const Paths before = {"a.txt", "b.txt"};
  BOOST_TEST(found.paths() == before, boost::test_tools::per_element());
  BOOST_TEST(found.bytes("b.txt") == long_words);
}

BOOST_AUTO_TEST_CASE(any_cut_and_any_flipped_byte_end_in_an_error_or_in_members) {
  for (const char* format : {"zip", "7zip", "gnutar"}) {
    const std::string bytes =
        packed({{"a.txt", "First words."}, {"b/c.txt", "Second words."}}, {.format = format});
    for (std::size_t size = 0; size < bytes.size(); size += 7)
      walk_bytes(std::string_view(bytes).substr(0, size));
    for (std::size_t at = 0; at < bytes.size(); at += 3) {
      std::string flipped = bytes;
      flipped[at] = static_cast<char>(flipped[at] ^ 0x55);
      for (const Member& member : walk_bytes(flipped).members) {
        BOOST_TEST(!member.path.starts_with('/'));
        BOOST_TEST(member.path.find("..") == std::string::npos);
      }
    }
  }
}

BOOST_AUTO_TEST_CASE(a_damaged_member_inside_leaves_the_others) {
  std::string inner =
      packed({{"deep.txt", std::string(4000, 'x') + "words"}}, {.format = "gnutar", .filter = "gzip"});
  inner.resize(inner.size() / 2);
  const Walked found = walk_bytes(stored_zip({{"a.txt", "A."}, {"inner.tar.gz", inner}, {"z.txt", "Z."}}));
  BOOST_TEST(found.error == "");
  BOOST_TEST(found.bytes("a.txt") == "A.");
  BOOST_TEST(found.bytes("z.txt") == "Z.");
  BOOST_TEST(found.says("damaged-member", "inner.tar.gz"));
}

BOOST_AUTO_TEST_SUITE_END()
