#pragma once

/// The index of the gathered fonts: fonts/fonts.toml as the build wrote it down for quick reading. A text
/// file, one record a line, fields parted by tabs:
///
///     warraq-fonts 1
///     face  FILE  NUMBER  FAMILY  WEIGHT  upright|italic  PACKAGE  LICENCE  SHA256
///     chain ROLE  SCRIPT  FAMILY  SCALE  FAMILY  SCALE ...
///
/// SCRIPT is an ISO 15924 code; `Zyyy` stands for the scripts a role does not name, `rest` for the families
/// that are asked last, whatever the script.

#include <filesystem>
#include <string>
#include <vector>

namespace warraq {

/// A font file's face as the index, or an added file, names it.
struct FaceEntry {
  std::string file;  ///< full path
  int number = 0;    ///< in a collection
  std::string family;
  int weight = 400;
  bool italic = false;
  std::string package, licence, sha256;
};

/// A family in a chain, and the size it is set at beside the size asked for.
struct FamilyLink {
  std::string family;
  double scale = 1;
};

struct ScriptChain {
  std::string role, script;
  std::vector<FamilyLink> links;
};

struct FontIndex {
  std::vector<FaceEntry> faces;
  std::vector<ScriptChain> chains;
};

/// Reads `folder`/index.txt. Throws Error not_found when it is not there, bad_font when it is not of our
/// making.
FontIndex read_font_index(const std::filesystem::path& folder);

}  // namespace warraq
