#include "page/break_pages.hpp"

#include <boost/test/unit_test.hpp>
#include <limits>
#include <random>

using namespace warraq;

BOOST_AUTO_TEST_SUITE(page_breaks)

namespace {

VerticalBox box(Length height, std::vector<std::uint32_t> notes = {}) {
  VerticalBox b;
  b.frame.size.height = height;
  b.notes = std::move(notes);
  return b;
}

VerticalList lines(int count, double cost = 0) {
  VerticalList list;
  for (int i = 0; i < count; ++i) {
    if (i > 0) list.push_back(VerticalPenalty{cost});
    list.push_back(box(10_pt));
  }
  return list;
}

const std::vector<Length> no_notes;

PageBreakOptions options(Length height, std::span<const Length> notes = no_notes) {
  return {.height = height, .line = 10_pt, .notes = notes, .note_area = 5_pt};
}

/// The cost of one page, written down a second time and plainly.
double plain_cost(const VerticalList& items, std::size_t begin, std::size_t end, bool last,
                  const PageBreakOptions& o) {
  Length content, pending, notes;
  bool any = false;
  for (std::size_t i = begin; i < end; ++i) {
    if (const auto* glue = std::get_if<VerticalGlue>(&items[i]))
      if (any) pending += glue->height;
    if (const auto* b = std::get_if<VerticalBox>(&items[i])) {
      content += pending + b->frame.size.height;
      pending = Length();
      any = true;
      for (const auto note : b->notes) notes += (notes == Length() ? o.note_area : Length()) + o.notes[note];
    }
  }
  if (!any) return std::numeric_limits<double>::infinity();
  const double room = (o.height - content - notes).points();
  if (room < 0) return std::numeric_limits<double>::infinity();
  if (last) return content.points() / o.line.points() < o.stub_lines ? o.stub : 0;
  const double lines = room / o.line.points();
  return 20 * lines * lines * lines;
}

/// Tries every set of breaks.
double brute_force(const VerticalList& items, std::size_t begin, const PageBreakOptions& o) {
  double best = plain_cost(items, begin, items.size(), true, o);
  for (std::size_t i = begin; i < items.size(); ++i)
    if (const auto* penalty = std::get_if<VerticalPenalty>(&items[i])) {
      const double page = plain_cost(items, begin, i, false, o);
      if (page < std::numeric_limits<double>::infinity())
        best = std::min(best, page + penalty->cost + brute_force(items, i, o));
    }
  return best;
}

}  // namespace

BOOST_AUTO_TEST_CASE(lines_fill_pages_one_after_another) {
  const PageBreaks breaks = break_pages(lines(25), options(100_pt));
  BOOST_TEST(breaks.pages.size() == 3u);
  BOOST_TEST(breaks.pages[0].end == 19u);  // ten lines and the nine penalties between them
}

BOOST_AUTO_TEST_CASE(nothing_gives_no_page) { BOOST_TEST(break_pages({}, options(100_pt)).pages.empty()); }

BOOST_AUTO_TEST_CASE(a_forbidden_break_is_never_taken_while_another_way_exists) {
  VerticalList list = lines(12);
  list[19] = VerticalPenalty{forbidden};  // after the tenth line
  const PageBreaks breaks = break_pages(list, options(100_pt));
  BOOST_TEST(breaks.pages.size() == 2u);
  BOOST_TEST(breaks.pages[0].end == 15u);  // eight and four: nine would leave a stub of three
  BOOST_TEST(breaks.cost < forbidden);
}

BOOST_AUTO_TEST_CASE(an_early_page_gives_up_a_line_to_spare_a_later_one) {
  // Greedy filling would end the second page on a forbidden break with no way back.
  VerticalList list = lines(24);
  for (const int i : {33, 35, 37}) list[static_cast<std::size_t>(i)] = VerticalPenalty{forbidden};
  const PageBreaks breaks = break_pages(list, options(100_pt));
  BOOST_TEST(breaks.cost < forbidden);
}

BOOST_AUTO_TEST_CASE(a_note_takes_room_on_the_page_that_marks_it) {
  VerticalList list = lines(22);
  std::get<VerticalBox>(list[4]).notes = {0};
  const std::vector<Length> notes{15_pt};
  const PageBreaks breaks = break_pages(list, options(100_pt, notes));
  BOOST_TEST(breaks.pages.size() == 3u);
  BOOST_TEST(breaks.pages[0].end == 15u);  // 80 of lines, 5 of separator, 15 of note
}

BOOST_AUTO_TEST_CASE(glue_vanishes_where_a_page_is_cut) {
  VerticalList list;
  for (int i = 0; i < 6; ++i) {
    if (i > 0) {
      list.push_back(VerticalPenalty{});
      list.push_back(VerticalGlue{5_pt});
    }
    list.push_back(box(20_pt));
  }
  BOOST_TEST(break_pages(list, options(70_pt)).pages.size() == 2u);  // 3 boxes and 2 spaces a page
}

BOOST_AUTO_TEST_CASE(flexible_spaces_bring_the_last_line_to_the_foot) {
  VerticalList list = lines(30);
  list.insert(list.begin() + 9,
              VerticalGlue{10_pt, 6_pt});  // after the fifth line: nine lines fit, and a half
  const PageBreaks breaks = break_pages(list, options(105_pt));
  BOOST_TEST(breaks.pages[0].ratio > 0.8);
  BOOST_TEST(breaks.pages[0].ratio <= 1);
  BOOST_TEST(breaks.pages[1].ratio == 0);  // no space, nothing to stretch
}

BOOST_AUTO_TEST_CASE(spaces_shrink_to_let_one_more_line_in_but_not_below_their_limit) {
  VerticalList list = lines(20);
  list.insert(list.begin() + 9, VerticalGlue{10_pt, 6_pt, 4_pt});
  BOOST_TEST(break_pages(list, options(107_pt)).pages[0].ratio == -0.75);  // ten lines and 7 of space
  BOOST_TEST(break_pages(list, options(105_pt)).pages[0].ratio > 0);  // 5 would be too little: nine lines
}

BOOST_AUTO_TEST_CASE(what_is_taller_than_the_page_stands_alone_and_is_said_to) {
  VerticalList list = lines(3);
  std::get<VerticalBox>(list[2]) = box(150_pt);
  const PageBreaks breaks = break_pages(list, options(100_pt));
  BOOST_TEST(breaks.pages.size() == 3u);
  BOOST_TEST(!breaks.pages[0].overfull);
  BOOST_TEST(breaks.pages[1].overfull);
}

BOOST_AUTO_TEST_CASE(the_cost_equals_brute_force) {
  std::mt19937 random(7);
  const auto below = [&](unsigned n) { return static_cast<int>(random() % n); };
  int compared = 0;
  for (int round = 0; round < 300; ++round) {
    VerticalList list;
    const int count = 4 + below(9);
    std::vector<Length> notes;
    for (int i = 0; i < count; ++i) {
      if (i > 0) {
        list.push_back(VerticalPenalty{below(4) == 0 ? 500.0 : static_cast<double>(below(50))});
        if (below(3) == 0) list.push_back(VerticalGlue{Length::from_points(below(9))});
      }
      std::vector<std::uint32_t> marks;
      if (below(5) == 0) {
        marks.push_back(static_cast<std::uint32_t>(notes.size()));
        notes.push_back(Length::from_points(4 + below(8)));
      }
      list.push_back(box(Length::from_points(8 + below(12)), marks));
    }
    const PageBreakOptions o = options(60_pt, notes);
    const double expected = brute_force(list, 0, o);
    if (expected == std::numeric_limits<double>::infinity()) continue;
    ++compared;
    BOOST_TEST(break_pages(list, o).cost == expected, boost::test_tools::tolerance(1e-9));
  }
  BOOST_TEST(compared > 250);
}

BOOST_AUTO_TEST_SUITE_END()
