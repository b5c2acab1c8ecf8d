#include "pdf/clusters.hpp"

#include <boost/test/unit_test.hpp>

#include "warraq/base/unicode.hpp"

using namespace warraq;
using namespace warraq::pdf;

BOOST_AUTO_TEST_SUITE(pdf_clusters)

namespace {

GlyphRun run(std::uint8_t level, std::u16string text, std::vector<std::pair<std::uint32_t, int>> glyphs) {
  GlyphRun run;
  run.level = level;
  run.text = std::move(text);
  run.size = 10_pt;
  GlyphId id = 1;
  for (const auto& [cluster, advance] : glyphs)
    run.glyphs.push_back({id++, cluster, Length::from_points(advance), {}, {}, GlyphRole::text});
  return run;
}

std::string described(const TextLine& line) {
  std::vector<Cluster> clusters;
  clusters_of(line, clusters);
  std::string out;
  for (const Cluster& cluster : clusters) {
    out += to_utf8(cluster.text) + ":" + std::to_string(cluster.glyphs) + "@" +
           std::to_string(static_cast<int>(cluster.left.points())) + "-" +
           std::to_string(static_cast<int>(cluster.right.points())) + " ";
  }
  return out;
}

}  // namespace

BOOST_AUTO_TEST_CASE(left_to_right_clusters_end_where_the_next_begins) {
  TextLine line;
  line.runs = {run(0, u"afib", {{0, 10}, {1, 10}, {3, 10}})};
  BOOST_TEST(described(line) == "a:1@0-10 fi:1@10-20 b:1@20-30 ");
}

BOOST_AUTO_TEST_CASE(right_to_left_clusters_fall) {
  TextLine line;
  line.runs = {run(1, u"بلا", {{1, 10}, {0, 10}})};
  BOOST_TEST(described(line) == "لا:1@0-10 ب:1@10-20 ");
}

BOOST_AUTO_TEST_CASE(what_has_no_width_joins_the_letter_before_it) {
  TextLine line;
  line.runs = {run(1, u"بَت", {{2, 10}, {1, 0}, {0, 10}})};
  BOOST_TEST(described(line) == "ت:1@0-10 بَ:2@10-20 ");
  line.runs = {run(0, u"e\u0301t", {{0, 10}, {1, 0}, {2, 10}})};
  BOOST_TEST(described(line) == "e\u0301:2@0-10 t:1@10-20 ");
}

BOOST_AUTO_TEST_CASE(blanks_without_width_stay_alone) {
  TextLine line;
  line.runs = {run(1, u"ب\u200Cت ", {{3, 0}, {2, 10}, {1, 0}, {0, 10}})};
  BOOST_TEST(described(line) == " :1@0-0 ت:1@0-10 \u200C:1@10-10 ب:1@10-20 ");
}

BOOST_AUTO_TEST_CASE(logical_order_undoes_the_levels) {
  // Logical a b (1) 1 2 (2) c d (1), all of a right-to-left line: it shows d c 1 2 b a.
  TextLine line;
  line.direction = Direction::right_to_left;
  line.runs = {run(1, u"cd", {{1, 10}, {0, 10}}), run(2, u"12", {{0, 10}, {1, 10}}),
               run(1, u"ab", {{1, 10}, {0, 10}})};
  std::vector<Cluster> clusters;
  clusters_of(line, clusters);
  std::u16string text;
  for (const std::uint32_t i : logical_order(line, clusters)) text += clusters[i].text;
  BOOST_TEST(to_utf8(text) == "ab12cd");
}

BOOST_AUTO_TEST_SUITE_END()
