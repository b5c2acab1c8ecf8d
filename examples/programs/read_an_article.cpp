// The layer `read` alone: what is recognised in bytes from anywhere.

#include <iostream>
#include <warraq/read/read.hpp>

int main() {
  const char* bytes =
      "The Weight of Paper\n"
      "\n"
      "by Nadia Sarwari\n"
      "\n"
      "A mill at the edge of the town has made paper for ninety years, and its wheel has turned through all "
      "of\n"
      "them. What it makes now goes to three workshops.\n"
      "\n"
      "The second paragraph is short, but it says that the river is lower than it was.\n";
  const warraq::Article article = warraq::read_article_bytes(bytes, {.name = "paper.txt"});
  std::cout << "title:  " << article.title.utf8 << '\n';
  for (const warraq::Text& author : article.authors) std::cout << "author: " << author.utf8 << '\n';
  for (const warraq::Block& block : article.blocks)
    if (const auto* paragraph = std::get_if<warraq::ParagraphBlock>(&block.content))
      std::cout << "a paragraph of " << paragraph->text.utf8.size() << " bytes\n";
  std::cout << "in " << article.language.tag() << ", " << article.format << '\n';
}
