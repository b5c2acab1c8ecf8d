// The layer `font` alone: which faces are asked, in which order, for a role and a script.

#include <iostream>
#include <warraq/font/font_set.hpp>

int main() {
  const auto fonts = warraq::FontSet::bundled();
  for (const char* script : {"Latn", "Arab"}) {
    const auto chain = fonts.chain("serif", script);
    std::cout << "serif " << script << ": first " << chain.front().face->name() << ", its size times "
              << chain.front().scale << "; " << chain.size() - 1 << " more to ask\n";
  }
}
