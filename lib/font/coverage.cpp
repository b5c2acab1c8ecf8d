#include "font/coverage.hpp"

#include "font/face_impl.hpp"

namespace warraq {

bool covers(const Face& face, std::string_view script) {
  const hb_script_t wanted =
      hb_script_from_iso15924_tag(hb_tag_from_string(script.data(), static_cast<int>(script.size())));
  if (wanted == HB_SCRIPT_COMMON || wanted == HB_SCRIPT_INHERITED || wanted == HB_SCRIPT_UNKNOWN ||
      wanted == HB_SCRIPT_INVALID)
    return true;
  constexpr int enough =
      20;  // the smallest alphabets have 22 letters, the largest share of strays is about ten
  hb_unicode_funcs_t* unicode = hb_unicode_funcs_get_default();
  hb_set_t* characters = hb_set_create();
  hb_face_collect_unicodes(face.impl().hb_face, characters);
  int found = 0;
  for (hb_codepoint_t c = HB_SET_VALUE_INVALID; found < enough && hb_set_next(characters, &c);)
    if (hb_unicode_script(unicode, c) == wanted) ++found;
  hb_set_destroy(characters);
  return found >= enough;
}

}  // namespace warraq
