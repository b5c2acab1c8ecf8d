#pragma once

/// The faces a job may use: families, and for every script the chain in which they are asked.
///
///     auto fonts = warraq::FontSet::bundled();
///     for (const ChainLink& link : fonts.chain("serif", "Arab", {.weight = 700})) ...

#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "warraq/base/data_root.hpp"
#include "warraq/base/diagnostic.hpp"
#include "warraq/font/face.hpp"

namespace warraq {

struct FaceStyle {
  int weight = 400;     ///< CSS weight; the nearest the family has is taken
  bool italic = false;  ///< a family without italics stands upright (no Arabic face is slanted by machine)
  friend auto operator<=>(const FaceStyle&, const FaceStyle&) = default;
};

/// One face of a fallback chain, and how much larger or smaller it is set than the size asked for, so that
/// scripts side by side look equally large (fonts.toml: `scale`).
struct ChainLink {
  FaceRef face;
  double scale = 1.0;
};

/// What `warraq fonts` prints of one bundled or added face.
struct FaceListing {
  std::string family, style, file, package, licence, sha256, role;
  std::string embedding;  ///< what its owner allows: "installable", "editable", "preview and print"
};

/// Share it between threads by const reference once every face is added. Faces open when first asked for.
class FontSet {
 public:
  /// The families named in fonts/fonts.toml, gathered by the build under `data`/fonts. Depends on nothing
  /// else that is installed. Throws Error not_found when the build did not gather them.
  static FontSet bundled(const std::filesystem::path& data = data_root());
  /// No families at all; for tests and for callers who bring every face.
  static FontSet empty();

  FontSet(FontSet&&) noexcept;
  FontSet& operator=(FontSet&&) noexcept;
  ~FontSet();

  /// Adds every face of a font file as a family of its own name; it stands in for a bundled family of that
  /// name. Throws Error not_found, not_readable, and bad_font also for a face that may not be embedded.
  void add_file(const std::filesystem::path& path);
  /// Adds a family installed on this machine, found by fontconfig. Throws Error not_found, naming near
  /// misses.
  void add_family(const std::string& family);
  /// Puts an added family in front of a role's chain ("serif", "naskh", "sans", "nastaliq", "mono"), for the
  /// scripts it covers; for others it is asked last. Throws Error not_found for an unknown role or family.
  void prefer(const std::string& role, const std::string& family);

  /// The faces to ask, in order, for a role or family name and an ISO 15924 script ("Latn", "Arab").
  /// The first link is the face to measure by; never empty unless the set is. The span lives as long as
  /// the set and is the same for the same arguments, so callers may keep it and compare it.
  /// A role nobody filled (of `empty`) asks all families in the order they were added.
  /// Throws Error not_found for an unknown role or family, with a hint. Faces of the chain open when they are
  /// first asked (Face::later).
  std::span<const ChainLink> chain(std::string_view role_or_family, std::string_view script,
                                   FaceStyle style = {}) const;

  bool knows(std::string_view role_or_family) const;
  std::vector<FaceListing> listing() const;

 private:
  struct Impl;
  explicit FontSet(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace warraq
