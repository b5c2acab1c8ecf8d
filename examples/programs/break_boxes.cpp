// The breaker of the layer `line` alone: it knows no font, so the boxes may be anything.

#include <iostream>
#include <warraq/line/break.hpp>

int main() {
  using namespace warraq::literals;
  using warraq::InlineItem;

  std::vector<InlineItem> items;
  for (const warraq::Length width : {30_pt, 22_pt, 41_pt, 18_pt, 27_pt, 35_pt, 20_pt}) {
    if (!items.empty()) items.push_back(InlineItem::space(5_pt, 8_pt, 2_pt));
    items.push_back(InlineItem::box(width));
  }
  items.push_back(InlineItem::fill());
  items.push_back(InlineItem::forced_break());

  const auto ends = warraq::break_items(items, {.measure = 100_pt});
  if (!ends) return 1;
  for (const warraq::LineBreak& end : *ends)
    std::cout << "a line ends at item " << end.item << ", stretched " << end.ratio << '\n';
}
