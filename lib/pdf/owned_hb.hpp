#pragma once

#include <hb-subset.h>
#include <hb.h>

#include <memory>
#include <string>

namespace warraq::pdf {

struct DestroyHb {
  void operator()(hb_subset_input_t* input) const { hb_subset_input_destroy(input); }
  void operator()(hb_subset_plan_t* plan) const { hb_subset_plan_destroy(plan); }
  void operator()(hb_face_t* face) const { hb_face_destroy(face); }
  void operator()(hb_blob_t* blob) const { hb_blob_destroy(blob); }
};

/// HarfBuzz's objects, let go at the end of their scope.
template <typename T>
using OwnedHb = std::unique_ptr<T, DestroyHb>;

inline std::string bytes_of(hb_blob_t* blob) {
  unsigned length = 0;
  const char* data = hb_blob_get_data(blob, &length);
  return std::string(data, length);
}

}  // namespace warraq::pdf
