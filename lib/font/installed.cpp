#include "font/installed.hpp"

#include <fontconfig/fontconfig.h>

#include <algorithm>
#include <memory>
#include <tuple>

#include "warraq/base/error.hpp"

namespace warraq {

namespace {

// fontconfig keeps a current configuration of its own; ours is loaded for the call and given back.
struct ConfigDelete {
  void operator()(FcConfig* config) const { FcConfigDestroy(config); }
};
using Config = std::unique_ptr<FcConfig, ConfigDelete>;

struct FontSetDelete {
  void operator()(FcFontSet* set) const { FcFontSetDestroy(set); }
};
using Faces = std::unique_ptr<FcFontSet, FontSetDelete>;

Faces list(FcConfig* config, FcPattern* pattern) {
  FcObjectSet* wanted = FcObjectSetBuild(FC_FAMILY, FC_FILE, FC_INDEX, static_cast<char*>(nullptr));
  Faces faces(FcFontList(config, pattern, wanted));
  FcObjectSetDestroy(wanted);
  FcPatternDestroy(pattern);
  return faces;
}

std::string text(FcPattern* pattern, const char* object) {
  FcChar8* value = nullptr;
  if (FcPatternGetString(pattern, object, 0, &value) != FcResultMatch) return {};
  return reinterpret_cast<const char*>(value);
}

Error unknown_family(FcConfig* config, const std::string& family) {
  const Faces all = list(config, FcPatternCreate());
  std::vector<std::string> names;
  for (int i = 0; all && i < all->nfont; ++i) names.push_back(text(all->fonts[i], FC_FAMILY));
  std::sort(names.begin(), names.end());
  const auto near = did_you_mean(family, names);
  return Error(ErrorCode::not_found, family, "no such font family is installed",
               near ? "did you mean \"" + *near + "\"?" : "`fc-list : family` lists those that are");
}

}  // namespace

std::vector<InstalledFace> installed_family(const std::string& family) {
  const Config config(FcInitLoadConfigAndFonts());
  if (!config)
    throw Error(ErrorCode::not_readable, family, "fontconfig has no configuration", "name a font file");
  FcPattern* pattern = FcPatternCreate();
  FcPatternAddString(pattern, FC_FAMILY, reinterpret_cast<const FcChar8*>(family.c_str()));
  FcPatternAddBool(pattern, FC_SCALABLE, FcTrue);
  FcPatternAddBool(pattern, FC_VARIABLE, FcFalse);  // a variable font's default instance is listed by itself
  const Faces found = list(config.get(), pattern);
  std::vector<InstalledFace> faces;
  for (int i = 0; found && i < found->nfont; ++i) {
    int number = 0;
    FcPatternGetInteger(found->fonts[i], FC_INDEX, 0, &number);
    faces.push_back({text(found->fonts[i], FC_FILE), number & 0xffff});
  }
  if (faces.empty()) throw unknown_family(config.get(), family);
  const auto key = [](const InstalledFace& face) { return std::tie(face.file, face.number); };
  std::sort(faces.begin(), faces.end(), [&](const auto& a, const auto& b) { return key(a) < key(b); });
  const auto same = [&](const auto& a, const auto& b) { return key(a) == key(b); };
  faces.erase(std::unique(faces.begin(), faces.end(), same), faces.end());
  return faces;
}

}  // namespace warraq
