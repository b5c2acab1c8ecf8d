// The layer `font` alone: which faces are asked, in which order, for a role and a script.

#include <iostream>
#include <warraq/font/font_set.hpp>

int main() {
  const auto fonts = warraq::FontSet::bundled();
  for (const char* script : {"Latn", "Arab"}) {
    std::cout << "serif " << script << ":";
    for (const warraq::ChainLink& link : fonts.chain("serif", script))
      std::cout << "  " << link.face->name() << " x" << link.scale;
    std::cout << '\n';
  }
}
