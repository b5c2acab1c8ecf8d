#pragma once

/// One page of frames as content stream, resources and annotations.

#include <optional>
#include <string>
#include <vector>

#include "pdf/anchors.hpp"
#include "pdf/canvas.hpp"
#include "pdf/page_resources.hpp"
#include "pdf/spelling.hpp"
#include "pdf/structure_tree.hpp"

namespace warraq::pdf {

/// What the pages of a document share.
struct SharedParts {
  ObjectSink& sink;
  FontTable& fonts;
  InkForms& forms;
  Images& images;
  SpotInks& spots;
  const Anchors& anchors;
  StructureTree* structure = nullptr;  ///< none when the document is not tagged
  bool direction_hints = true;
};

struct PaintedPage {
  std::string content;
  std::string resources;
  std::vector<ObjectId> annotations;
};

/// `number` counts from 0; `object` is the page's own, which annotations and structure refer to.
PaintedPage paint_page(const Page& page, std::uint32_t number, ObjectId object, const SharedParts& shared);

}  // namespace warraq::pdf
