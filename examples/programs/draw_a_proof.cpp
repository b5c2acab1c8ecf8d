// The layer `proof`: the same frames as a picture.

#include <iostream>
#include <warraq/proof/proof.hpp>

int main() {
  using namespace warraq::literals;
  const warraq::Size sheet{40_pt, 20_pt};
  warraq::Page page{.media = sheet, .trim = {{}, sheet}, .bleed = {{}, sheet}};
  page.frame.size = sheet;
  page.frame.add({10_pt, 5_pt}, warraq::Rule{{20_pt, 10_pt}, warraq::Colour::ink()});
  warraq::PagedDocument document;
  document.pages.push_back(page);

  const std::string picture = warraq::proof_png(document, 0, {.dpi = 144});
  std::cout << picture.substr(1, 3) << ", " << (picture.empty() ? "empty" : "drawn") << '\n';
  const std::string drawing = warraq::proof_svg(document, 0);
  std::cout << (drawing.find("<path") != std::string::npos || drawing.find("<rect") != std::string::npos
                    ? "SVG with a shape in it\n"
                    : "SVG without a shape\n");
}
