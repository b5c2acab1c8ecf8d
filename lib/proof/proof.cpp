#include "warraq/proof/proof.hpp"

#include "proof/page_of.hpp"
#include "warraq/base/error.hpp"
#include "warraq/base/file.hpp"

namespace warraq {

namespace {

void make_folder(const std::filesystem::path& folder) {
  std::error_code failure;
  std::filesystem::create_directories(folder, failure);
  if (failure)
    throw Error(ErrorCode::not_writable, folder.string(), "the folder cannot be made: " + failure.message(),
                "choose a place that may be written to");
}

}  // namespace

const Page& page_of(const PagedDocument& document, std::size_t number) {
  if (number < document.pages.size()) return document.pages[number];
  throw Error(ErrorCode::bad_option, "page " + std::to_string(number + 1),
              "the document has " + std::to_string(document.pages.size()) + " pages",
              "pages are counted from 0");
}

std::vector<std::filesystem::path> write_proofs(const PagedDocument& document,
                                                const std::filesystem::path& folder, const std::string& stem,
                                                const ProofOptions& options) {
  make_folder(folder);
  std::vector<std::filesystem::path> paths;
  for (std::size_t i = 0; i < document.pages.size(); ++i) {
    paths.push_back(folder / (stem + ".p" + std::to_string(i + 1) + (options.svg ? ".svg" : ".png")));
    write_file(paths.back(), options.svg ? proof_svg(document, i) : proof_png(document, i, options));
  }
  return paths;
}

}  // namespace warraq
