#include "page/vertical.hpp"

#include <algorithm>

namespace warraq {

namespace {
/// Spaces shrink by this part of what they may grow.
constexpr double shrink_part = 0.4;
}  // namespace

void VerticalBuilder::box(VerticalBox box) {
  if (!list_.empty()) {
    // The penalty comes first: a break there also swallows the glue.
    list_.push_back(VerticalPenalty{penalty_});
    if (space_.height != Length()) list_.push_back(space_);
  }
  list_.push_back(std::move(box));
  space_ = {};
  penalty_ = 0;
}

void VerticalBuilder::space(Length height) {
  space(VerticalGlue{height, height.scaled(flexibility_), height.scaled(flexibility_ * shrink_part)});
}

void VerticalBuilder::space(const VerticalGlue& glue) {
  if (glue.height > space_.height) space_ = glue;
}

void VerticalBuilder::penalty(double cost) { penalty_ = std::max(penalty_, cost); }

void VerticalBuilder::append(VerticalList list) {
  for (VerticalItem& item : list) {
    if (auto* box = std::get_if<VerticalBox>(&item)) this->box(std::move(*box));
    if (const auto* glue = std::get_if<VerticalGlue>(&item)) space(*glue);
    if (const auto* penalty = std::get_if<VerticalPenalty>(&item)) this->penalty(penalty->cost);
  }
}

const VerticalBox* VerticalBuilder::last_box() const {
  for (auto item = list_.rbegin(); item != list_.rend(); ++item)
    if (const auto* box = std::get_if<VerticalBox>(&*item)) return box;
  return nullptr;
}

VerticalList VerticalBuilder::take() {
  space_ = {};
  penalty_ = 0;
  return std::exchange(list_, {});
}

VerticalBox merge_boxes(const VerticalList& list, Length width) {
  VerticalBox merged;
  Length y;
  for (const VerticalItem& item : list) {
    if (const auto* glue = std::get_if<VerticalGlue>(&item)) y += glue->height;
    const auto* box = std::get_if<VerticalBox>(&item);
    if (!box) continue;
    for (FrameItem moved : box->frame.items) {
      moved.position.y += y;
      merged.frame.items.push_back(std::move(moved));
    }
    y += box->frame.size.height;
    merged.notes.insert(merged.notes.end(), box->notes.begin(), box->notes.end());
    merged.outline.insert(merged.outline.end(), box->outline.begin(), box->outline.end());
  }
  merged.frame.size = {width, y};
  return merged;
}

}  // namespace warraq
