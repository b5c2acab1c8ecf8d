#pragma once

/// Where the pages of each article go, and that nothing is written elsewhere.

#include <filesystem>
#include <string>

#include "warraq/convert/convert.hpp"
#include "warraq/convert/slug.hpp"

namespace warraq::command {

/// What files in a folder are called after.
enum class NameAfter {
  input,  ///< the input's file: essay.txt gives essay.pdf
  title,  ///< the article's title in Latin letters, or the input's file where it has none
};

/// Gives each article the path of its PDF. An output that ends in ".pdf" is the file of a single article; anything
/// else is a folder, in which articles lie as they lay in the folder or archive they came from: 1998/essay.pdf,
/// 1998/essay-2.pdf ... A name depends on the articles before it alone, so it is the same in every run.
class OutputPaths {
 public:
  OutputPaths(std::filesystem::path output, NameAfter names) : output_(std::move(output)), names_(names) {}

  /// For an article, in the order they are found; makes the folder it goes to. Throws Error bad_option for a second
  /// article where there is one file, not_writable for a folder that cannot be made or leads elsewhere (a link).
  std::filesystem::path next(const FoundArticle& found);

  /// Where one that could not be read would have gone: whether it can be read changes no other's name.
  std::filesystem::path missed(const std::string& path);

  /// Makes the output's folder when it is one. Throws Error not_writable.
  void make_root() const;

 private:
  bool one_file() const { return output_.extension() == ".pdf"; }
  std::filesystem::path named(const std::string& path, const std::string& title);
  void make_folder(const std::filesystem::path& folder) const;

  std::filesystem::path output_;
  NameAfter names_;
  Slugger slugs_;
  std::string first_;  ///< the article that has the one file
};

}  // namespace warraq::command
