#include "pdf/page_resources.hpp"

#include "pdf/syntax.hpp"

namespace warraq::pdf {

namespace {

template <typename List>
void append(Entries& out, std::string_view key, const List& list) {
  if (list.empty()) return;
  Entries names;
  for (const auto& entry : list) names.put(entry.name, entry.value);
  out.put(key, names.enclosed());
}

}  // namespace

void PageResources::add(std::vector<Entry>& list, std::string_view name, ObjectId object) {
  if (used_.insert(object).second) list.push_back({std::string(name), reference(object)});
}

void PageResources::use(const FontUse& font) {
  if (&font == last_font_) return;
  last_font_ = &font;
  add(fonts_, resource_name("F", font.number()), font.object());
}

void PageResources::use(const SpotInk& ink) {
  if (!used_.insert(ink.object).second) return;
  std::string space = "[/Separation ";
  space.append(name(ink.ink)).append(" /DeviceGray ").append(reference(ink.object)).append("]");
  colour_spaces_.push_back({ink.resource, space});
}

std::string PageResources::dictionary() const {
  Entries out;
  append(out, "Font", fonts_);
  append(out, "XObject", x_objects_);
  append(out, "ColorSpace", colour_spaces_);
  return out.enclosed();
}

}  // namespace warraq::pdf
