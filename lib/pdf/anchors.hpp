#pragma once

/// Named places of a document, found before the first page is written: links may lead forward.

#include <map>
#include <string>

#include "warraq/frame/document.hpp"

namespace warraq::pdf {

struct Place {
  std::uint32_t page = 0;  ///< from 0
  Length top;
};

/// By name, in the order of the bytes of the names, as a name tree wants them (ISO 32000-1, 7.9.6). Of two
/// places of one name the first counts.
using Anchors = std::map<std::string, Place>;

Anchors find_anchors(const PagedDocument& document);

/// The anchor a link's target names ("#notes"), or null for other targets and unknown names.
const Place* find_target(const Anchors& anchors, const std::string& target);

}  // namespace warraq::pdf
