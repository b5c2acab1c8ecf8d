#pragma once

/// All articles of a file, a folder or an archive, one after the other, each with the pictures it names.
///
///     warraq::walk_articles("press.zip", {}, {.take = [&](warraq::FoundArticle found) { ...; return true;
///     }}, troubles);

#include <filesystem>
#include <functional>
#include <span>
#include <string>

#include "warraq/archive/archive.hpp"
#include "warraq/base/diagnostic.hpp"
#include "warraq/base/error.hpp"
#include "warraq/convert/convert.hpp"
#include "warraq/read/common_lines.hpp"

namespace warraq {

struct WalkOptions {
  MendOptions mend;
  std::string encoding;  ///< of every article; empty: found out
  ArchiveLimits limits;
  /// Of the files that a lone file was named beside; must live on. Folders and archives have their own.
  const CommonLines* common = nullptr;
};

/// What the plain texts among `files` begin and end with. Folders, archives and what cannot be read count
/// nothing.
CommonLines common_lines_of(std::span<const std::filesystem::path> files, const std::string& encoding = {});

/// Who gets the articles of a walk.
struct ArticleUse {
  /// Takes an article; false stops the walk.
  std::function<bool(FoundArticle)> take;
  /// Told of what should have been an article and was none, by its name; false stops the walk.
  std::function<bool(const std::string& name, const std::string& path, const Error& error)> fail;
};

/// Walks `input`. In folders and archives whatever text can be is an article, but for what belongs to
/// programs (styles, scripts) and FILE.warraq.toml, which goes with FILE. Pictures are looked for in the same
/// folder or archive alone. What is passed over is a note, what an archive refuses a diagnostic of
/// walk_archive().
///
/// Plain texts are read with what most of them begin or end with in mind (CommonLines). An archive is walked
/// up to three times (names, overrides and common lines; articles; pictures), so that it never lies in
/// memory; articles whose pictures come later wait for them, without their bytes. Throws Error as
/// walk_archive() and walk_folder() do, and for a lone file nothing: that is told to `fail`.
void walk_articles(const std::filesystem::path& input, const WalkOptions& options, const ArticleUse& use,
                   Diagnostics& diagnostics);

}  // namespace warraq
