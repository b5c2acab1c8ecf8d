#include "warraq/line/break.hpp"

#include <boost/test/unit_test.hpp>
#include <cstdio>
#include <limits>
#include <random>

using namespace warraq;

BOOST_AUTO_TEST_SUITE(break_items_suite)

namespace {

using Items = std::vector<InlineItem>;

/// `count` words of `width` points with spaces of 4 points between, and a last line that fills up.
Items words(int count, double width) {
  Items items;
  for (int i = 0; i < count; ++i) {
    items.push_back(InlineItem::box(Length::from_points(width)));
    if (i + 1 < count) items.push_back(InlineItem::space(4_pt, 2_pt, 1_pt));
  }
  items.push_back(InlineItem::fill());
  items.push_back(InlineItem::forced_break());
  return items;
}

std::vector<std::uint32_t> ends(const std::optional<std::vector<LineBreak>>& breaks) {
  std::vector<std::uint32_t> items;
  for (const LineBreak& end : breaks.value()) items.push_back(end.item);
  return items;
}

/// One line, weighed straight from the definitions and with nothing of the breaker's: no running sums.
struct Weighed {
  double ratio = 0, demerits = 0;
  bool short_last = false;
};

/// What the lines of brute force are made of.
struct Text {
  Items items;
  std::vector<BoxForm> forms;
};

/// A box with its forms, which begin where the list ends.
void add_box(Text& text, Length width, const std::vector<BoxForm>& forms) {
  text.items.push_back(InlineItem::box(width));
  text.items.back().first_form = static_cast<std::uint32_t>(text.forms.size());
  text.items.back().forms = static_cast<std::uint32_t>(forms.size());
  text.forms.insert(text.forms.end(), forms.begin(), forms.end());
}

double ratio_of(double missing, double stretch, double shrink, bool fills, double expansion) {
  if (missing == 0 || (missing > 0 && fills)) return 0;
  // Letters give while glue gives 0.15 of what it can; what is missing beyond is left to the glue.
  const double both = expansion + 0.15 * (missing < 0 ? shrink : stretch);
  if (expansion > 0 && std::abs(missing) < both) return 0.15 * missing / both;
  missing -= std::copysign(expansion, missing);
  if (missing < 0) return shrink >= -missing ? missing / shrink : -infinite_ratio;
  if (missing == 0 || fills) return 0;
  return stretch > 0 ? std::min(missing / stretch, infinite_ratio) : infinite_ratio;
}

double spaces_demerits(double ratio, const BreakOptions& o) {
  const double badness = std::min(1e5, 100 * std::abs(ratio * ratio * ratio));
  return (o.line_penalty + badness) * (o.line_penalty + badness);
}

Weighed weigh(const Text& text, std::size_t first, std::size_t end, Length carried, std::size_t line,
              const BreakOptions& o) {
  double width = carried.points(), stretch = o.extra_stretch.points(), shrink = 0, expansion = 0;
  bool fills = false;
  std::vector<std::vector<BoxForm>> boxes;  // what each box but the first may be
  for (std::size_t i = first; i < end; ++i) {
    const InlineItem& item = text.items[i];
    width += item.width.points();
    expansion += item.expansion.points();
    if (item.forms > 0 && (i != first || o.form_first_box))
      boxes.emplace_back(text.forms.begin() + item.first_form,
                         text.forms.begin() + item.first_form + item.forms);
    if (item.kind != ItemKind::glue) continue;
    shrink += item.shrink.points();
    stretch += item.stretch.points();
    fills = fills || item.glue == GlueKind::fill;
  }
  width += text.items[end].before.points();
  const double missing = o.measure.points() - (line == 0 ? o.first_indent.points() : 0) -
                         (line < o.notch_lines ? o.notch.points() : 0) - width;
  Weighed best{ratio_of(missing, stretch, shrink, fills, expansion)};
  best.demerits = spaces_demerits(best.ratio, o);
  best.short_last = fills && width < o.shortest_last_line.points();
  const auto try_forms = [&](double gain, double cost) {
    const double ratio = ratio_of(missing - gain, stretch, shrink, fills, expansion);
    const double demerits = spaces_demerits(ratio, o) + cost;
    if (ratio >= -1 && demerits < best.demerits) best.ratio = ratio, best.demerits = demerits;
  };
  if (fills) return best;
  for (std::size_t a = 0; a < boxes.size() && o.most_forms > 0; ++a)
    for (const BoxForm& one : boxes[a]) {
      try_forms(one.gain.points(), one.cost);
      for (std::size_t b = 0; b < a && o.most_forms > 1; ++b)
        for (const BoxForm& other : boxes[b])
          try_forms(one.gain.points() + other.gain.points(), one.cost + other.cost);
    }
  return best;
}

int fitness(double ratio) { return ratio < -0.5 ? 0 : ratio <= 0.5 ? 1 : ratio <= 1 ? 2 : 3; }

/// A wide space of a line, and the lines its river runs through.
struct Wide {
  double begin = 0, end = 0;
  int lines = 1;
};

std::vector<Wide> wide_spaces(const Items& items, std::size_t first, std::size_t end, double ratio,
                              double pen, const std::vector<Wide>& above) {
  std::vector<Wide> wide;
  for (std::size_t i = first; i < end && ratio >= 0.5; ++i) {
    const double begin = pen;
    pen += items[i].width.points() + (items[i].is_box() ? 0 : ratio * items[i].stretch.points());
    if (items[i].is_box() || items[i].stretch == Length()) continue;
    Wide space{begin, pen};
    for (const Wide& higher : above) {
      const double overlap = std::min(pen, higher.end) - std::max(begin, higher.begin);
      const bool below = 2 * overlap >= std::min(pen - begin, higher.end - higher.begin);
      if (below) space.lines = std::max(space.lines, higher.lines + 1);
    }
    wide.push_back(space);
  }
  return wide;
}

/// The demerits of breaking at exactly `chosen`, or nullopt when a line does not fit.
std::optional<double> cost_of(const Text& text, const std::vector<std::size_t>& chosen,
                              const BreakOptions& o) {
  const Items& items = text.items;
  std::size_t first = 0;
  Length carried;
  int previous_fitness = 1;
  int hyphens = 0;  // in a row
  std::uint64_t begins_with = o.begins_with, ends_with = 0;
  std::vector<Wide> above;
  double sum = 0;
  for (std::size_t line = 0; line < chosen.size(); ++line) {
    const std::size_t end = chosen[line];
    const Weighed w = weigh(text, first, end, carried, line, o);
    if (w.ratio < -1 || w.ratio > o.tolerance) return std::nullopt;
    sum += w.demerits;
    const InlineItem& at = items[end];
    if (at.is_penalty() && !at.forces_break()) sum += at.cost * std::abs(at.cost);
    if (std::abs(fitness(w.ratio) - previous_fitness) > 1) sum += o.fitness_change;
    if (hyphens > 0 && at.hyphen) sum += o.consecutive_hyphens;
    if (hyphens > 0 && end + 1 == items.size()) sum += o.consecutive_hyphens / 2;
    hyphens = at.hyphen ? hyphens + 1 : 0;
    if (o.most_hyphens > 0 && hyphens > o.most_hyphens) return std::nullopt;
    if (at.ends_with != 0 && at.ends_with == ends_with) sum += o.word_stack;
    if (at.begins_with != 0 && at.begins_with == begins_with) sum += o.word_stack;
    begins_with = at.begins_with;
    ends_with = at.ends_with;
    if (o.river > 0) {
      above = wide_spaces(items, first, end, w.ratio, line == 0 ? o.first_indent.points() : 0, above);
      for (const Wide& space : above) sum += o.river * std::max(0, space.lines - 2);
    }
    if (w.short_last) sum += o.short_last_line;
    previous_fitness = fitness(w.ratio);
    carried = at.after;
    first = end + 1;
    while (first < items.size() && items[first].discardable()) ++first;
  }
  return sum;
}

/// The least demerits over every set of legal breaks.
std::optional<double> brute_force(const Text& text, const BreakOptions& o) {
  const Items& items = text.items;
  std::vector<std::size_t> optional_places, forced;
  for (std::size_t i = 0; i + 1 < items.size(); ++i)
    if (items[i].breakable()) (items[i].forces_break() ? forced : optional_places).push_back(i);
  std::optional<double> best;
  for (std::uint32_t set = 0; set < (1u << optional_places.size()); ++set) {
    std::vector<std::size_t> chosen = forced;
    for (std::size_t bit = 0; bit < optional_places.size(); ++bit)
      if (set >> bit & 1) chosen.push_back(optional_places[bit]);
    chosen.push_back(items.size() - 1);
    std::sort(chosen.begin(), chosen.end());
    bool sane = true;  // a break whose line begins at or after the next break would be an empty line
    for (std::size_t i = 0; i + 1 < chosen.size(); ++i)
      sane = sane && line_start_after(items, static_cast<std::uint32_t>(chosen[i])) <= chosen[i + 1];
    if (!sane) continue;
    const auto cost = cost_of(text, chosen, o);
    if (cost && (!best || *cost < *best)) best = cost;
  }
  return best;
}

/// Up to 12 legal breaks of every kind, with widths that make lines of two to four words.
Text generated(std::mt19937& random) {
  const auto points = [&](int low, int high) {
    return Length::from_points(low + static_cast<int>(random() % static_cast<unsigned>(high - low + 1)));
  };
  const auto cost = [&] { return static_cast<double>(random() % 900); };
  Text text;
  Items& items = text.items;
  const bool expands = random() % 3 == 0, hangs = random() % 2 == 0;
  const unsigned count = 2 + random() % 11;
  for (unsigned i = 0; i < count; ++i) {
    const Length width = points(8, 30);
    std::vector<BoxForm> forms;  // some wider in steps, as words drawn out are, some of any width
    if (random() % 2 == 0)
      for (unsigned step = 1; step <= random() % 4; ++step) forms.push_back({2_pt * step, cost()});
    if (random() % 4 == 0) forms.push_back({points(-3, 5), cost()});
    add_box(text, width, forms);
    if (expands) items.back().expansion = width.fraction(1, 16);
    switch (random() % 8) {
      case 0:
        items.push_back(InlineItem::hyphenation(50, points(1, 3), points(0, 2)));
        break;
      case 1:
        items.push_back(InlineItem::penalty(static_cast<double>(random() % 200) - 60));
        break;
      case 2:
        items.push_back(InlineItem::penalty(forbidden_break));
        items.push_back(InlineItem::space(4_pt, 2_pt, 1_pt));
        items.back().may_break = false;
        break;
      case 3:
        if (random() % 3 == 0) {
          items.push_back(InlineItem::fill());
          items.push_back(InlineItem::forced_break());
          break;
        }
        [[fallthrough]];
      default:
        items.push_back(InlineItem::space(4_pt, points(1, 4), points(0, 2)));
        if (hangs) items.back().before = points(-2, 0), items.back().after = points(-2, 0);
    }
  }
  items.push_back(InlineItem::box(points(3, 30)));
  if (random() % 4 != 0) items.push_back(InlineItem::fill());
  items.push_back(InlineItem::forced_break());
  for (InlineItem& item : items)
    if (item.breakable() && !item.forces_break())
      item.ends_with = random() % 4, item.begins_with = random() % 4;
  return text;
}

}  // namespace

BOOST_AUTO_TEST_CASE(lines_are_as_full_as_they_go) {
  const Items items = words(7, 20);  // three words and two spaces are 68 pt
  BOOST_TEST(ends(break_items(items, {.measure = 68_pt})) == (std::vector<std::uint32_t>{5, 11, 14}),
             boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_single_line_is_natural) {
  const auto breaks = break_items(words(2, 20), {.measure = 300_pt});
  BOOST_REQUIRE(breaks);
  BOOST_TEST(breaks->size() == 1u);
  BOOST_TEST(breaks->front().ratio == 0.0);
}

BOOST_AUTO_TEST_CASE(first_indent_narrows_the_first_line_only) {
  const Items items = words(6, 20);
  BOOST_TEST(ends(break_items(items, {.measure = 68_pt, .first_indent = 24_pt})) ==
                 (std::vector<std::uint32_t>{3, 9, 12}),
             boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(forced_breaks_hold) {
  Items items = words(3, 20);
  items.insert(items.begin() + 1, {InlineItem::fill(), InlineItem::forced_break()});
  const auto breaks = break_items(items, {.measure = 300_pt});
  BOOST_TEST(ends(breaks) == (std::vector<std::uint32_t>{2, 8}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(two_hyphens_in_a_row_cost) {
  // Each line fits exactly when it ends with a hyphen; a little loose when it does not.
  Items items;
  for (int i = 0; i < 4; ++i) {
    items.push_back(InlineItem::box(30_pt));
    items.push_back(InlineItem::space(4_pt, 6_pt, 1_pt));
    items.push_back(InlineItem::box(30_pt));
    items.push_back(InlineItem::space(4_pt, 6_pt, 1_pt));
    items.push_back(InlineItem::box(8_pt));
    items.push_back(InlineItem::hyphenation(50, 3_pt));
  }
  items.push_back(InlineItem::box(10_pt));
  items.push_back(InlineItem::fill());
  items.push_back(InlineItem::forced_break());
  const auto hyphens = [&](double demerits) {
    int in_a_row = 0;
    const auto breaks =
        break_items(items, {.measure = 79_pt, .tolerance = 4, .consecutive_hyphens = demerits});
    for (std::size_t i = 1; i < breaks.value().size(); ++i)
      in_a_row += items[(*breaks)[i].item].hyphen && items[(*breaks)[i - 1].item].hyphen;
    return in_a_row;
  };
  BOOST_TEST(hyphens(0) > hyphens(1e9));
}

BOOST_AUTO_TEST_CASE(looseness_asks_for_a_line_more) {
  const Items items = words(40, 11);
  const BreakOptions tight{.measure = 100_pt, .tolerance = 8};
  BreakOptions loose = tight;
  loose.looseness = 1;
  BOOST_TEST(break_items(items, loose)->size() == break_items(items, tight)->size() + 1);
}

BOOST_AUTO_TEST_CASE(what_fits_nowhere_sticks_out_and_says_how_far) {
  Items items = words(3, 20);
  items[2].width = 90_pt;
  BOOST_TEST(!break_items(items, {.measure = 60_pt}));
  const auto breaks = break_items(items, {.measure = 60_pt, .accept_all = true});
  BOOST_REQUIRE_EQUAL(breaks.value().size(), 3u);
  BOOST_TEST((*breaks)[1].overfull.points() == 30.0);
  BOOST_TEST((*breaks)[2].overfull.points() == 0.0);
}

BOOST_AUTO_TEST_CASE(a_short_last_line_costs) {
  Items items = words(9, 20);
  items.insert(items.end() - 2, InlineItem::space(4_pt, 2_pt, 1_pt));
  items.insert(items.end() - 2, InlineItem::box(5_pt));
  const BreakOptions careless{.measure = 72_pt, .tolerance = 20};
  BreakOptions careful = careless;
  careful.shortest_last_line = 20_pt;
  careful.short_last_line = 1e12;
  const auto last_line = [&](const BreakOptions& options) {
    const auto breaks = *break_items(items, options);
    return items.size() - 1 - breaks[breaks.size() - 2].item;
  };
  BOOST_TEST(last_line(careless) < last_line(careful));
}

BOOST_AUTO_TEST_CASE(letters_give_before_glue_gives_much) {
  LineTotals line;
  line.add({.width = 100_pt, .expansion = 2_pt});
  line.add(InlineItem::space(4_pt, 4_pt, 2_pt));
  // Letters give 2 pt while glue gives 0.15 of its 4 (or 2), in proportion.
  BOOST_TEST(expansion_for(line, 104_pt).points() == 0.0);
  BOOST_TEST(std::abs(expansion_for(line, Length::from_points(105.3)).points() - 1) < 1e-3);
  BOOST_TEST(std::abs(adjustment_ratio(line, Length::from_points(105.3)) - 0.075) < 1e-4);
  BOOST_TEST(expansion_for(line, 108_pt).points() == 2.0);
  BOOST_TEST(adjustment_ratio(line, 108_pt) == 0.5);
  BOOST_TEST(expansion_for(line, 101_pt).points() == -2.0);
  BOOST_TEST(adjustment_ratio(line, 101_pt) == -0.5);
  BOOST_TEST(adjustment_ratio(line, 100_pt) == -1.0);
  BOOST_TEST(adjustment_ratio(line, 99_pt) == -infinite_ratio);
  line.add(InlineItem::fill());
  BOOST_TEST(expansion_for(line, 200_pt).points() == 0.0);
}

BOOST_AUTO_TEST_CASE(what_stands_out_of_the_measure_takes_no_room) {
  Items items = words(3, 20);  // two words and a space are 44 pt
  BOOST_TEST(ends(break_items(items, {.measure = 42_pt, .extra_stretch = 20_pt})).size() == 3u);
  items[3].before = -2_pt;
  BOOST_TEST(ends(break_items(items, {.measure = 42_pt, .extra_stretch = 20_pt})).size() == 2u);
  items[3].before = {};
  items[1].after = -2_pt;  // of the line that begins with the second word
  BOOST_TEST(ends(break_items(items, {.measure = 42_pt, .extra_stretch = 20_pt})) ==
                 (std::vector<std::uint32_t>{1, 6}),
             boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(hyphens_end_lines_no_more_often_in_a_row_than_allowed) {
  Items items;
  for (int i = 0; i < 13; ++i) {
    items.push_back(InlineItem::box(30_pt));
    items.push_back(InlineItem::space(4_pt, 6_pt, 1_pt));
    items.push_back(InlineItem::box(30_pt));
    items.push_back(InlineItem::hyphenation(0, 3_pt));
  }
  items.push_back(InlineItem::box(10_pt));
  items.push_back(InlineItem::fill());
  items.push_back(InlineItem::forced_break());
  const auto longest = [&](int most) {
    int in_a_row = 0, longest = 0;
    const auto breaks = break_items(items, {.measure = 67_pt,
                                            .tolerance = 40,
                                            .extra_stretch = 5_pt,
                                            .consecutive_hyphens = 0,
                                            .most_hyphens = most});
    for (const LineBreak& end : breaks.value()) {
      in_a_row = items[end.item].hyphen ? in_a_row + 1 : 0;
      longest = std::max(longest, in_a_row);
    }
    return longest;
  };
  BOOST_TEST(longest(0) > 5);
  for (const int most : {1, 2, 3}) BOOST_TEST(longest(most) <= most);
}

BOOST_AUTO_TEST_CASE(words_do_not_stack_at_the_edges) {
  Items items = words(12, 20);  // three to a line, loosely four
  const BreakOptions careless{.measure = 70_pt, .tolerance = 30};
  const auto before = ends(break_items(items, careless));
  BOOST_REQUIRE(before.size() > 2);
  items[before[0]].ends_with = items[before[1]].ends_with = 7;
  BreakOptions careful = careless;
  careful.word_stack = 1e12;
  const auto after = ends(break_items(items, careful));
  BOOST_TEST(!(after[0] == before[0] && after[1] == before[1]));
  items[before[0]].ends_with = 0;
  items[before[0]].begins_with = careful.begins_with = 9;  // two lines begin alike from the very first
  const auto begun = ends(break_items(items, careful));
  BOOST_TEST(begun[0] != before[0]);
}

BOOST_AUTO_TEST_CASE(rivers_are_weighed_as_they_are_and_mostly_avoided) {
  std::mt19937 random(1450);
  int solved = 0, best = 0, rivers_without = 0, rivers_with = 0;
  for (int round = 0; round < 1500; ++round) {
    Text text;  // short words, of which two or three make a line with wide spaces
    for (int i = 0; i < 13; ++i) {
      text.items.push_back(InlineItem::box(Length::from_points(3 + static_cast<int>(random() % 10))));
      text.items.push_back(InlineItem::space(4_pt, 3_pt, 2_pt));
    }
    text.items.back() = InlineItem::fill();
    text.items.push_back(InlineItem::forced_break());
    BreakOptions options{.measure = Length::from_points(28 + static_cast<int>(random() % 16)),
                         .tolerance = 4,
                         .most_forms = 0};
    BreakOptions river = options;
    river.river = 1e6;
    const auto without = break_items(text.items, options), with = break_items(text.items, river);
    if (!with) continue;
    const auto weighed = [&](const std::vector<LineBreak>& breaks, const BreakOptions& how) {
      std::vector<std::size_t> chosen;
      for (const LineBreak& end : breaks) chosen.push_back(end.item);
      return cost_of(text, chosen, how).value();
    };
    const double least = brute_force(text, river).value();
    BOOST_TEST_CONTEXT("round " << round) {
      BOOST_REQUIRE_CLOSE(with->back().demerits, weighed(*with, river), 1e-9);
      BOOST_REQUIRE(with->back().demerits >= least - 1e-3);
    }
    ++solved;
    best += with->back().demerits <= least + 1e-3;
    rivers_without += weighed(*without, river) > weighed(*without, options) + 1;
    rivers_with += weighed(*with, river) > weighed(*with, options) + 1;
  }
  BOOST_TEST_MESSAGE(solved << " solved, " << best << " best, rivers in " << rivers_without << " and "
                            << rivers_with);
  BOOST_TEST(solved > 1000);
  BOOST_TEST(best > solved * 97 / 100);
  BOOST_TEST(rivers_without > 20);
  BOOST_TEST(rivers_with < rivers_without);
}

BOOST_AUTO_TEST_CASE(total_fit_equals_brute_force) {
  std::mt19937 random(1981);
  int solved = 0, unsolvable = 0;
  std::uint32_t formed = 0;
  for (int round = 0; round < 4000; ++round) {
    const Text text = generated(random);
    BreakOptions options{.measure = Length::from_points(40 + static_cast<int>(random() % 50)),
                         .tolerance = 0.5 + static_cast<double>(random() % 60) / 10};
    if (random() % 3 == 0) options.first_indent = 10_pt;
    if (random() % 4 == 0) {
      options.notch_lines = 1 + static_cast<std::uint32_t>(random() % 3);
      options.notch = 12_pt;
    }
    if (random() % 5 == 0) options.extra_stretch = 8_pt;
    if (random() % 2 == 0) options.shortest_last_line = 20_pt;
    options.most_forms = random() % 3;
    options.form_first_box = random() % 4 == 0;
    if (random() % 2 == 0) options.most_hyphens = 1 + static_cast<int>(random() % 2);
    if (random() % 2 == 0) options.word_stack = 2000, options.begins_with = random() % 4;
    const auto least = brute_force(text, options);
    const auto breaks = break_items(text.items, options, text.forms);
    BOOST_TEST_CONTEXT("round " << round) {
      BOOST_REQUIRE_EQUAL(breaks.has_value(), least.has_value());
      if (least) BOOST_REQUIRE_CLOSE(breaks->back().demerits, *least, 1e-9);
    }
    ++(least ? solved : unsolvable);
    if (breaks)
      for (const LineBreak& end : *breaks) formed += end.formed;
  }
  BOOST_TEST(formed > 500);
  BOOST_TEST(solved > 1000);
  BOOST_TEST(unsolvable > 100);
}

BOOST_AUTO_TEST_CASE(a_book_in_one_paragraph) {
  const Items items = words(400'000, 23.5);
  const auto breaks = break_items(items, {.measure = 300_pt, .tolerance = 3});
  BOOST_REQUIRE(breaks);
  BOOST_TEST(breaks->size() == 36364u);
}

BOOST_AUTO_TEST_SUITE_END()
