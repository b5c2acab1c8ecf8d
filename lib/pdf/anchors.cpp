#include "pdf/anchors.hpp"

namespace warraq::pdf {

namespace {

void collect(const Frame& frame, Length top, std::uint32_t page, Anchors& out) {
  for (const FrameItem& item : frame.items) {
    const Length y = top + item.position.y;
    if (const auto* anchor = std::get_if<Anchor>(&item.content))
      out.try_emplace(anchor->name, Place{page, y});
    else if (const auto* nested = std::get_if<std::shared_ptr<const Frame>>(&item.content))
      collect(**nested, y, page, out);
  }
}

}  // namespace

Anchors find_anchors(const PagedDocument& document) {
  Anchors anchors;
  for (std::uint32_t page = 0; page < document.pages.size(); ++page)
    collect(document.pages[page].frame, {}, page, anchors);
  return anchors;
}

const Place* find_target(const Anchors& anchors, const std::string& target) {
  if (target.empty() || target[0] != '#') return nullptr;
  const auto found = anchors.find(target.substr(1));
  return found == anchors.end() ? nullptr : &found->second;
}

}  // namespace warraq::pdf
