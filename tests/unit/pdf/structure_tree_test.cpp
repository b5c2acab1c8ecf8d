#include "pdf/structure_tree.hpp"

#include <boost/test/unit_test.hpp>

#include "recording_sink.hpp"

using namespace warraq;
using namespace warraq::pdf;

BOOST_AUTO_TEST_SUITE(pdf_structure_tree)

BOOST_AUTO_TEST_CASE(elements_hold_their_content_and_empty_ones_go) {
  std::vector<StructureElement> elements(4);
  elements[0].role = StructureRole::document;
  elements[1].role = StructureRole::heading;
  elements[1].level = 2;
  elements[2].role = StructureRole::paragraph;
  elements[2].language = Language("fa");
  elements[3].role = StructureRole::note;
  test::RecordingSink sink;
  StructureTree tree(elements, sink);
  tree.reserve_pages(2);
  BOOST_TEST(tree.mark_content(1, 0, 80) == 0);
  BOOST_TEST(tree.mark_content(2, 0, 80) == 1);
  BOOST_TEST(tree.mark_content(2, 1, 81) == 0);
  BOOST_TEST(tree.add_link(2, 70, 81) == 2);
  const ObjectId root = tree.put();

  // 1 document, 2 heading, 3 paragraph, 4 link; 5 root, 6 parent tree.
  BOOST_TEST(root == 5u);
  BOOST_TEST(sink.bodies[1] == "/Type /StructElem\n/S /Document\n/P 5 0 R\n/K [2 0 R 3 0 R]\n");
  BOOST_TEST(sink.bodies[2] == "/Type /StructElem\n/S /H2\n/P 1 0 R\n/Pg 80 0 R\n/K [0]\n");
  BOOST_TEST(
      sink.bodies[3] ==
      "/Type /StructElem\n/S /P\n/P 1 0 R\n/Pg 80 0 R\n/K [1 <</Type /MCR /Pg 81 0 R /MCID 0>> 4 0 R]\n"
      "/Lang (fa)\n/A <</O /Layout /WritingMode /RlTb>>\n");
  BOOST_TEST(sink.bodies[4] ==
             "/Type /StructElem\n/S /Link\n/P 3 0 R\n/Pg 81 0 R\n/K [<</Type /OBJR /Obj 70 0 R>>]\n");
  BOOST_TEST(sink.bodies[6] == "/Nums [0 [2 0 R 3 0 R ]\n1 [3 0 R ]\n2 4 0 R\n]\n");
  BOOST_TEST(sink.bodies[5] == "/Type /StructTreeRoot\n/K 1 0 R\n/ParentTree 6 0 R\n/ParentTreeNextKey 3\n");
}

BOOST_AUTO_TEST_CASE(unknown_elements_and_wrong_parents_hang_from_the_document) {
  std::vector<StructureElement> elements(2);
  elements[0].role = StructureRole::document;
  elements[1].parent = 9;
  test::RecordingSink sink;
  StructureTree tree(elements, sink);
  tree.reserve_pages(1);
  tree.mark_content(77, 0, 80);
  tree.mark_content(1, 0, 80);
  tree.put();
  BOOST_TEST(sink.bodies[1] == "/Type /StructElem\n/S /Document\n/P 3 0 R\n/Pg 80 0 R\n/K [0 2 0 R]\n");
}

BOOST_AUTO_TEST_CASE(many_pages_make_a_tree_of_leaves) {
  test::RecordingSink sink;
  StructureTree tree({}, sink);
  tree.reserve_pages(130);
  tree.put();
  std::size_t leaves = 0;
  for (const auto& [id, body] : sink.bodies) leaves += body.find("/Limits [") != std::string::npos;
  BOOST_TEST(leaves == 3u);
}

BOOST_AUTO_TEST_SUITE_END()
