#include <boost/test/unit_test.hpp>

#include "making.hpp"
#include "support/stored_zip.hpp"
#include "warraq/base/error.hpp"

using namespace warraq;
using namespace warraq::test;

BOOST_AUTO_TEST_SUITE(archive_limits)

namespace {

std::string nested(int folds) {
  std::string bytes = stored_zip({{"deep.txt", "Deep."}});
  for (int i = 1; i < folds; ++i) bytes = stored_zip({{"in.zip", bytes}});
  return bytes;
}

void check_stopped(const Walked& found, std::string_view words, std::string_view option) {
  BOOST_TEST(found.error == "limit-passed");
  BOOST_TEST(found.message.find(words) != std::string::npos, found.message);
  BOOST_TEST(found.message.find(option) != std::string::npos, found.message);
}

ArchiveLimits limits_with(auto change) {
  ArchiveLimits limits;
  change(limits);
  return limits;
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_bomb_stops_by_its_ratio_before_it_is_unpacked) {
  const std::string bomb = packed({{"zeros.txt", std::string(8 << 20, '0')}}, {.format = "zip"});
  BOOST_TEST(bomb.size() < (8u << 20) / 500);
  check_stopped(walk_bytes(bomb), "all.archive: it unpacks to more than 200 times its size", "--limit-ratio");
  const Walked trusted = walk_bytes(bomb, limits_with([](ArchiveLimits& limits) { limits.ratio = 2000; }));
  BOOST_TEST(trusted.error == "");
  BOOST_TEST(trusted.bytes("zeros.txt").size() == 8u << 20);
}

BOOST_AUTO_TEST_CASE(a_bomb_inside_is_held_against_its_own_size) {
  const std::string bomb = packed({{"zeros.txt", std::string(4 << 20, '0')}}, {.format = "zip"});
  std::string ballast;  // what does not compress
  for (std::uint32_t i = 0, x = 1; i < 1 << 20; ++i)
    ballast += static_cast<char>((x = x * 1664525 + 1013904223) >> 24);
  const Walked found = walk_bytes(stored_zip({{"a.bin", ballast}, {"bomb.zip", bomb}}));
  check_stopped(found, "bomb.zip: it unpacks to more than 200 times its size", "--limit-ratio");
  BOOST_TEST(found.bytes("a.bin").size() == ballast.size());
}

BOOST_AUTO_TEST_CASE(small_members_of_one_letter_are_no_bomb) {
  const std::string bytes = packed({{"a.txt", std::string(900'000, 'a')}}, {.format = "zip"});
  BOOST_TEST(walk_bytes(bytes).error == "");
}

BOOST_AUTO_TEST_CASE(members_are_counted_through_all_archives) {
  std::vector<std::pair<std::string, std::string>> many;
  for (int i = 0; i < 20; ++i) many.emplace_back(std::to_string(i) + ".txt", "x");
  const ArchiveLimits ten = limits_with([](ArchiveLimits& limits) { limits.members = 10; });
  const Walked flat = walk_bytes(stored_zip(many), ten);
  check_stopped(flat, "it has more than 10 members", "--limit-members");
  BOOST_TEST(flat.members.size() == 10u);
  many.resize(6);
  const Walked inside =
      walk_bytes(stored_zip({{"a.zip", stored_zip(many)}, {"b.zip", stored_zip(many)}}), ten);
  check_stopped(inside, "it has more than 10 members", "--limit-members");
}

BOOST_AUTO_TEST_CASE(a_large_member_stops_the_walk) {
  const ArchiveLimits small = limits_with([](ArchiveLimits& limits) { limits.member_bytes = 100'000; });
  const Walked found = walk_bytes(stored_zip({{"a.txt", "A."}, {"b.txt", std::string(100'001, 'b')}}), small);
  check_stopped(found, "its member \"b.txt\" unpacks to more than 100000 bytes", "--limit-member-bytes");
  BOOST_TEST(found.paths() == Paths{"a.txt"}, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(all_bytes_together_have_a_limit) {
  const ArchiveLimits small = limits_with([](ArchiveLimits& limits) { limits.total_bytes = 256 << 10; });
  const std::string words(100 << 10, 'w');
  const Walked found = walk_bytes(stored_zip({{"a", words}, {"b", words}, {"c", words}}), small);
  check_stopped(found, "it unpacks to more than 256 KiB", "--limit-bytes");
  BOOST_TEST(found.members.size() == 2u);
}

BOOST_AUTO_TEST_CASE(an_archive_too_deep_is_refused_and_the_rest_goes_on) {
  const Walked found =
      walk_bytes(stored_zip({{"deep.zip", nested(11)}, {"good.txt", "good"}}));  // twelvefold
  BOOST_TEST(found.error == "");
  BOOST_TEST(found.paths() == Paths{"good.txt"}, boost::test_tools::per_element());
  BOOST_TEST(found.says("refused-member", "it is an archive that lies more than 3 deep"));
  const Walked deep = walk_bytes(nested(12), limits_with([](ArchiveLimits& limits) { limits.depth = 12; }));
  BOOST_TEST(deep.members.size() == 1u);
  BOOST_TEST(deep.members.front().bytes == "Deep.");
  const Walked none = walk_bytes(nested(2), limits_with([](ArchiveLimits& limits) { limits.depth = 1; }));
  BOOST_TEST(none.says("refused-member", "more than 1 deep"));
}

BOOST_AUTO_TEST_CASE(a_path_too_long_is_refused_and_the_rest_goes_on) {
  const std::string folder(200, 'f');
  const std::string name =
      folder + '/' + folder + '/' + folder + '/' + folder + '/' + folder + '/' + folder + ".txt";
  const Walked found = walk_bytes(stored_zip({{name, "x"}, {"good.txt", "good"}}));
  BOOST_TEST(found.paths() == Paths{"good.txt"}, boost::test_tools::per_element());
  BOOST_TEST(found.says("refused-member", "its path is longer than 1024 bytes"));
  for (const Diagnostic& one : found.diagnostics) BOOST_TEST(one.message.size() < 400u);
}

BOOST_AUTO_TEST_CASE(time_is_asked_of_the_caller) {
  int asked = 0;
  const ArchiveLimits limits =
      limits_with([&](ArchiveLimits& made) { made.out_of_time = [&] { return ++asked > 4; }; });
  const Walked found = walk_bytes(stored_zip({{"a", "1"}, {"b", "2"}, {"c", "3"}, {"d", "4"}}), limits);
  check_stopped(found, "unpacking it takes longer than allowed", "--limit-unpack-time");
  BOOST_TEST(found.members.size() < 4u);
  BOOST_TEST(!found.members.empty());
}

BOOST_AUTO_TEST_SUITE_END()
