#pragma once

/// The pictures of an article: found beside it, looked at, handed to the pages.

#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "warraq/article/article.hpp"
#include "warraq/frame/frame.hpp"

namespace warraq {

/// The files of pictures that figures name and that the article did not bring along: paths below what is
/// walked, with `base` (the article's own folder there, "1998" or "") before what is relative. Those of the
/// net and those that lead outside are left out.
std::vector<std::string> wanted_pictures(const Article& article, std::string_view base);

/// A file's bytes, or null.
using PictureFile = std::function<std::shared_ptr<const std::string>(const std::string& path)>;

/// Puts what `file` has of the wanted pictures into article.pictures.
void add_pictures(Article& article, std::string_view base, const PictureFile& file);

/// The file at `path` in or below a folder, or null; links are not followed out of it.
std::shared_ptr<const std::string> picture_of_folder(const std::filesystem::path& folder,
                                                     const std::string& path);

/// What pages show of article.pictures. One that cannot be shown is a `bad-picture`, and its caption stands
/// alone.
class Pictures {
 public:
  explicit Pictures(const Article& article) : article_(article) {}
  std::shared_ptr<const ImageData> find(const std::string& name);
  Diagnostics diagnostics;

 private:
  const Article& article_;
  std::map<std::string, std::shared_ptr<const ImageData>> seen_;
};

}  // namespace warraq
