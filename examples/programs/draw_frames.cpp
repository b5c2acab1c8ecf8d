// The layers `frame` and `pdf` with no paragraph and no font: a page of rules, a link and a name, as a PDF in
// memory and as text.

#include <iostream>
#include <warraq/frame/dump.hpp>
#include <warraq/pdf/write.hpp>

int main() {
  using namespace warraq::literals;
  const warraq::Size sheet{105_mm, 148_mm};

  warraq::Page page{.media = sheet, .trim = {{}, sheet}, .bleed = {{}, sheet}, .label = "1"};
  page.frame.size = sheet;
  for (int i = 0; i < 5; ++i)
    page.frame.add({20_mm, 20_mm + i * 6_mm}, warraq::Rule{{65_mm, 0.4_pt}, warraq::Colour::ink()});
  page.frame.add({20_mm, 18_mm}, warraq::Link{{65_mm, 30_mm}, "https://example.org/staves"});

  warraq::PagedDocument document;
  document.metadata.title = "Five staves";
  document.pages.push_back(page);
  std::cout << warraq::dump(document);

  const std::string pdf = warraq::pdf_bytes(document);
  const bool same = pdf == warraq::pdf_bytes(document);
  std::cout << pdf.substr(0, 8) << (same ? ": the same bytes twice\n" : ": not the same bytes\n");
}
