#include "pdf/spot_inks.hpp"

#include <algorithm>

#include "pdf/syntax.hpp"

namespace warraq::pdf {

const SpotInk& SpotInks::ink(const std::string& wanted) {
  const auto known =
      std::find_if(inks_.begin(), inks_.end(), [&](const SpotInk& ink) { return ink.ink == wanted; });
  if (known != inks_.end()) return *known;
  // The tint transform is what a screen or a press without the ink shows: a grey of the same strength. A
  // colour space is an array and only dictionaries stand alone here, so the function does and the array is
  // written where it is used.
  const ObjectId tint = sink_.add(Entries()
                                      .number("FunctionType", 2)
                                      .put("Domain", "[0 1]")
                                      .put("C0", "[1]")
                                      .put("C1", "[0]")
                                      .number("N", 1)
                                      .text());
  inks_.push_back({wanted, tint, resource_name("S", inks_.size() + 1)});
  return inks_.back();
}

}  // namespace warraq::pdf
