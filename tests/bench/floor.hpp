#pragma once

/// What the libraries alone need for the same text: the floor that no program built on them gets below. Each
/// part is the barest call, with nothing of ours around it.

#include <string>
#include <utility>
#include <vector>

#include "measure.hpp"
#include "warraq/font/font_set.hpp"
#include "warraq/frame/document.hpp"

namespace warraq::bench {

/// Times, by name, for an article's bytes and the pages it became.
std::vector<std::pair<std::string, Timing>> measure_floor(const std::string& bytes,
                                                          const PagedDocument& pages,
                                                          const std::string& uncompressed_pdf,
                                                          const FontSet& fonts, const Rounds& rounds);

}  // namespace warraq::bench
