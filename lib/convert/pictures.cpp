#include "convert/pictures.hpp"

#include <set>

#include "convert/picture_size.hpp"
#include "warraq/base/error.hpp"
#include "warraq/base/file.hpp"
#include "warraq/pdf/write.hpp"

namespace warraq {

namespace {

/// Larger files are no pictures of an article.
constexpr std::uint64_t largest_picture = UINT64_C(64) << 20;

/// All figures, those in quotations and lists too. Blocks nest no deeper than readers let them.
template <typename Use>
void each_figure(const std::vector<Block>& blocks, const Use& use) {
  for (const Block& block : blocks) {
    if (const auto* figure = std::get_if<Figure>(&block.content)) use(*figure);
    if (const auto* quotation = std::get_if<Quotation>(&block.content)) each_figure(quotation->blocks, use);
    if (const auto* list = std::get_if<List>(&block.content))
      for (const ListItem& item : list->items) each_figure(item.blocks, use);
  }
}

bool has_scheme(std::string_view name) {
  const std::size_t colon = name.find_first_of(":/?#");
  return colon != std::string_view::npos && name[colon] == ':';
}

int hex_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

std::string without_percents(std::string_view uri) {
  std::string out;
  for (std::size_t i = 0; i < uri.size(); ++i) {
    const bool escape =
        uri[i] == '%' && i + 2 < uri.size() && hex_digit(uri[i + 1]) >= 0 && hex_digit(uri[i + 2]) >= 0;
    out += escape ? static_cast<char>(hex_digit(uri[i + 1]) * 16 + hex_digit(uri[i + 2])) : uri[i];
    if (escape) i += 2;
  }
  return out;
}

/// The path below the root that a figure's name means, or empty: it is in the net, inside the text, or
/// outside.
std::string path_below(std::string_view name, std::string_view base) {
  if (name.empty() || has_scheme(name) || name.starts_with("//")) return {};
  const std::string plain = without_percents(name.substr(0, name.find_first_of("?#")));
  if (plain.find('\0') != std::string::npos || plain.find('\\') != std::string::npos) return {};
  namespace fs = std::filesystem;
  const fs::path asked(plain);
  // "/pictures/mill.png" of a saved site is meant from the site's root, which is the root of what is walked.
  const fs::path whole =
      (asked.is_absolute() ? asked.relative_path() : fs::path(base) / asked).lexically_normal();
  if (whole.empty() || whole.is_absolute() || *whole.begin() == "..") return {};
  return whole.generic_string();
}

}  // namespace

std::vector<std::string> wanted_pictures(const Article& article, std::string_view base) {
  std::set<std::string> paths;
  each_figure(article.blocks, [&](const Figure& figure) {
    if (article.pictures.contains(figure.image)) return;
    if (std::string path = path_below(figure.image, base); !path.empty()) paths.insert(std::move(path));
  });
  return {paths.begin(), paths.end()};
}

void add_pictures(Article& article, std::string_view base, const PictureFile& file) {
  std::map<std::string, std::shared_ptr<const std::string>> found;
  each_figure(article.blocks, [&](const Figure& figure) {
    if (article.pictures.contains(figure.image)) return;
    const std::string path = path_below(figure.image, base);
    if (path.empty()) return;
    if (auto bytes = file(path)) found.emplace(figure.image, std::move(bytes));
  });
  article.pictures.merge(found);
}

std::shared_ptr<const std::string> picture_of_folder(const std::filesystem::path& folder,
                                                     const std::string& path) {
  namespace fs = std::filesystem;
  std::error_code trouble;
  const fs::path root = fs::canonical(folder.empty() ? fs::path(".") : folder, trouble);
  if (trouble) return nullptr;
  const fs::path file = fs::canonical(root / path, trouble);
  if (trouble || *file.lexically_relative(root).begin() == ".." || !fs::is_regular_file(file, trouble))
    return nullptr;
  try {
    return std::make_shared<const std::string>(read_file(file, largest_picture));
  } catch (const Error&) {  // a picture that may not be read is one that is not there: the page says so
    return nullptr;
  }
}

std::shared_ptr<const ImageData> Pictures::find(const std::string& name) {
  const auto known = seen_.find(name);
  if (known != seen_.end()) return known->second;
  const auto bytes = article_.pictures.find(name);
  if (bytes == article_.pictures.end()) return nullptr;
  const PictureHeader header = picture_header(*bytes->second);
  auto image = std::make_shared<ImageData>(
      ImageData{.format = header.format, .bytes = {}, .width = header.width, .height = header.height});
  std::string trouble = header.trouble;
  if (trouble.empty()) {
    image->bytes = *bytes->second;
    trouble = picture_trouble(*image);
  }
  if (!trouble.empty()) {
    diagnostics.push_back({.severity = Severity::warning,
                           .code = "bad-picture",
                           .span = {},
                           .message = "the picture \"" + name + "\" is not shown: " + trouble,
                           .hint = "pictures are PNG or JPEG; its caption is set alone"});
    // Known but without a size: the page sets the caption and does not say that it is missing.
    image = std::make_shared<ImageData>();
  }
  return seen_.emplace(name, std::move(image)).first->second;
}

}  // namespace warraq
