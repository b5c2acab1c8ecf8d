#pragma once

/// The ways round a document: outline, page names, named places.

#include <string>
#include <vector>

#include "pdf/anchors.hpp"
#include "pdf/sink.hpp"
#include "warraq/frame/document.hpp"

namespace warraq::pdf {

/// Pages as objects and their heights, to point into.
struct PageTargets {
  std::vector<ObjectId> objects;
  std::vector<Length> heights;

  /// `[12 0 R /XYZ null 640 null]`: that height at the top of the window, zoom as it is.
  std::string destination(std::uint32_t page, Length top) const;
};

/// Puts the outline and returns its root, or 0 when there is none. Levels that skip are taken as one step
/// down; entries of pages that are not there are left out.
ObjectId put_outline(ObjectSink& sink, const std::vector<OutlineEntry>& entries, const PageTargets& pages);

/// The number tree of page names as an inline dictionary. Plain decimal numbers are told as such; every
/// other name (Persian digits, which PDF has no style for, roman ones) as the prefix it is printed with.
std::string page_labels(const std::vector<Page>& pages);

/// The name tree of anchors as an inline dictionary, or nothing when there are none.
std::string named_places(const Anchors& anchors, const PageTargets& pages);

}  // namespace warraq::pdf
