#include "command/outputs.hpp"

#include "warraq/base/error.hpp"

namespace warraq::command {

namespace {

namespace fs = std::filesystem;

[[noreturn]] void cannot_make(const fs::path& folder, const std::string& why) {
  throw Error(ErrorCode::not_writable, folder.string(), why, "choose a place that may be written to");
}

}  // namespace

fs::path OutputPaths::next(const FoundArticle& found) {
  if (!one_file()) {
    fs::path path = named(found.path, names_ == NameAfter::title ? found.article.title.utf8 : std::string());
    make_folder(path.parent_path());
    return path;
  }
  if (!first_.empty())
    throw Error(ErrorCode::bad_option, output_.string(),
                "is one file, but there are more articles than \"" + first_ + '"',
                "name a folder with --output");
  first_ = found.name;
  return output_;
}

fs::path OutputPaths::missed(const std::string& path) { return one_file() ? output_ : named(path, {}); }

fs::path OutputPaths::named(const std::string& path, const std::string& title) {
  const fs::path inside(path);
  std::string stem = title.empty() ? std::string() : slugs_.slug(title);
  if (stem.empty()) stem = inside.stem().string();
  return output_ / (slugs_.unique((inside.parent_path() / stem).string()) + ".pdf");
}

void OutputPaths::make_root() const {
  if (one_file()) return;
  std::error_code trouble;
  fs::create_directories(output_, trouble);
  if (fs::is_directory(output_)) return;
  if (!trouble || fs::exists(output_))
    throw Error(ErrorCode::not_writable, output_.string(), "is neither a folder nor a name that ends in .pdf",
                "name a PDF file or a folder");
  cannot_make(output_, "the folder cannot be made: " + trouble.message());
}

void OutputPaths::make_folder(const fs::path& folder) const {
  std::error_code trouble;
  fs::create_directories(folder, trouble);
  if (!fs::is_directory(folder, trouble)) cannot_make(folder, "the folder cannot be made");
  // A link that lies in the output folder could lead a member's path out of it.
  const fs::path root = fs::canonical(output_), real = fs::canonical(folder);
  if (*real.lexically_relative(root).begin() == "..")
    cannot_make(folder, "it is a link that leads out of the output folder");
}

}  // namespace warraq::command
