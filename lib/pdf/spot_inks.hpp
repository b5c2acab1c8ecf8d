#pragma once

/// Spot inks as Separation colour spaces.

#include <string>
#include <vector>

#include "pdf/sink.hpp"

namespace warraq::pdf {

struct SpotInk {
  std::string ink;  ///< its name at the press
  ObjectId object = 0;
  std::string resource;  ///< "S1"
};

class SpotInks {
 public:
  explicit SpotInks(ObjectSink& sink) : sink_(sink) {}
  const SpotInk& ink(const std::string& name);

 private:
  ObjectSink& sink_;
  std::vector<SpotInk> inks_;
};

}  // namespace warraq::pdf
