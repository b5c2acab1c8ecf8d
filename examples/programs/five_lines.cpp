// An article's file in, a PDF file out: five_lines ESSAY.txt ESSAY.pdf

#include <iostream>
#include <warraq/warraq.hpp>

int main(int, char** argv) {
  auto fonts = warraq::FontSet::bundled();
  auto layout = warraq::PageLayout::load("journal");
  auto article = warraq::read_article(argv[1]);
  auto pages = warraq::paginate(article, layout, fonts);
  warraq::write_pdf(pages, argv[2]);

  std::cout << article.title.utf8 << ": " << pages.pages.size() << " pages\n";
}
