#pragma once

/// What a page's content names: collected while it is painted, written as its /Resources.

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "pdf/font_use.hpp"
#include "pdf/images.hpp"
#include "pdf/ink_forms.hpp"
#include "pdf/spot_inks.hpp"

namespace warraq::pdf {

class PageResources {
 public:
  void use(const FontUse& font);
  void use(const InkForm& form) { add(x_objects_, form.resource, form.object); }
  void use(const PlacedImage& image) { add(x_objects_, image.resource, image.object); }
  void use(const SpotInk& ink);

  /// `<<...>>`, names in the order of their first use.
  std::string dictionary() const;

 private:
  struct Entry {
    std::string name, value;
  };
  void add(std::vector<Entry>& list, std::string_view name, ObjectId object);

  std::set<ObjectId> used_;  ///< for finding alone
  std::vector<Entry> fonts_, x_objects_, colour_spaces_;
  const FontUse* last_font_ = nullptr;
};

}  // namespace warraq::pdf
