#include "pdf/navigation.hpp"

#include <boost/test/unit_test.hpp>

#include "recording_sink.hpp"

using namespace warraq;
using namespace warraq::pdf;

BOOST_AUTO_TEST_SUITE(pdf_navigation)

namespace {

std::vector<Page> labelled(const std::vector<std::string>& labels) {
  std::vector<Page> pages(labels.size());
  for (std::size_t i = 0; i < labels.size(); ++i) pages[i].label = labels[i];
  return pages;
}

}  // namespace

BOOST_AUTO_TEST_CASE(an_outline_is_a_tree_of_its_levels) {
  test::RecordingSink sink;
  const PageTargets pages{{90, 91}, {500_pt, 500_pt}};
  const std::vector<OutlineEntry> entries{
      {"One", 1, 0, 20_pt}, {"Inner", 3, 0, 100_pt}, {"Lost", 1, 7, {}}, {"دو", 1, 1, 0_pt}};
  BOOST_TEST(put_outline(sink, entries, pages) == 1u);
  BOOST_TEST(sink.bodies.size() == 4u);
  BOOST_TEST(sink.bodies[1] == "/Type /Outlines\n/First 2 0 R\n/Last 4 0 R\n/Count 3\n");
  BOOST_TEST(
      sink.bodies[2] ==
      "/Title (One)\n/Parent 1 0 R\n/Dest [90 0 R /XYZ null 480 null]\n/Next 4 0 R\n/First 3 0 R\n/Last 3 0 "
      "R\n/Count 1\n");
  BOOST_TEST(sink.bodies[3] == "/Title (Inner)\n/Parent 2 0 R\n/Dest [90 0 R /XYZ null 400 null]\n");
  BOOST_TEST(sink.bodies[4] ==
             "/Title <FEFF062F0648>\n/Parent 1 0 R\n/Dest [91 0 R /XYZ null 500 null]\n/Prev 2 0 R\n");
}

BOOST_AUTO_TEST_CASE(no_entries_no_outline) {
  test::RecordingSink sink;
  BOOST_TEST(put_outline(sink, {}, {}) == 0u);
  BOOST_TEST(sink.bodies.empty());
}

BOOST_AUTO_TEST_CASE(page_names_are_numbers_or_as_printed) {
  BOOST_TEST(page_labels(labelled({"1", "2", "3"})) == "<</Nums [0 <</S /D\n/St 1>>\n]>>");
  BOOST_TEST(page_labels(labelled({"۱", "۲"})) == "<</Nums [0 <</P <FEFF06F1>>>\n1 <</P <FEFF06F2>>>\n]>>");
  BOOST_TEST(page_labels(labelled({"i", "", "7", "8", "10"})) ==
             "<</Nums [0 <</P (i)>>\n1 <<>>\n2 <</S /D\n/St 7>>\n4 <</S /D\n/St 10>>\n]>>");
}

BOOST_AUTO_TEST_CASE(places_are_sorted_and_the_first_of_a_name_counts) {
  PagedDocument document;
  document.pages.resize(2);
  document.pages[0].frame.add({0_pt, 10_pt}, Anchor{"b"});
  auto nested = std::make_shared<Frame>();
  nested->add({0_pt, 5_pt}, Anchor{"a(1)"});
  nested->add({0_pt, 6_pt}, Anchor{"b"});
  document.pages[1].frame.add({0_pt, 100_pt}, std::shared_ptr<const Frame>(nested));
  const Anchors anchors = find_anchors(document);
  const PageTargets pages{{90, 91}, {500_pt, 400_pt}};
  BOOST_TEST(named_places(anchors, pages) ==
             "<</Names [(a\\(1\\)) [91 0 R /XYZ null 295 null]\n(b) [90 0 R /XYZ null 490 null]\n]>>");
  BOOST_TEST(find_target(anchors, "#b"));
  BOOST_TEST(!find_target(anchors, "#c"));
  BOOST_TEST(!find_target(anchors, "b"));
}

BOOST_AUTO_TEST_SUITE_END()
