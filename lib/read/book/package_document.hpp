#pragma once

/// The package document of a book (OPF): what files there are, in which order they are read, and what the
/// book says of itself.

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "warraq/archive/archive.hpp"
#include "warraq/base/diagnostic.hpp"
#include "warraq/base/language.hpp"

namespace warraq::read::epub {

struct ManifestItem {
  std::string id, path, media_type, properties, fallback;  ///< `path` from the package's root
  bool is_text() const;  ///< a chapter by its type, or by its ending where the type is unknown
};

struct SpineItem {
  std::string path;
  bool linear = true;
};

struct BookPerson {
  std::string name, file_as, role;  ///< `role` is a code of MARC: "aut", "edt", "trl"; empty: the author
};

struct BookDate {
  std::string words, event;  ///< `event`: "publication", "creation", "modification" or empty
};

/// What the metadata says, in its own words.
struct BookMetadata {
  std::string title, subtitle, language, publisher;
  std::vector<BookPerson> creators;
  std::vector<BookDate> dates;
  std::vector<std::string> subjects;
};

struct PackageDocument {
  BookMetadata metadata;
  std::vector<ManifestItem> manifest;
  std::map<std::string, std::string> media_types;  ///< of the manifest, by path
  std::vector<SpineItem> spine;                    ///< each file once
  std::optional<Direction> progression;
  std::string nav_path, ncx_path, cover_image_path;  ///< empty where there is none
  std::map<std::string, std::string>
      roles;  ///< of whole files, by path: the guide's "cover", "title-page" ...
};

/// Finds the package document by META-INF/container.xml (of several the first) and reads it. A book without a
/// usable one is read by the names of its files. What is amiss is a diagnostic.
PackageDocument read_package_document(const Package& package, Diagnostics& diagnostics);

}  // namespace warraq::read::epub
