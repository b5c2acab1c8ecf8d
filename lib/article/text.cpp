#include <algorithm>

#include "warraq/article/article.hpp"

namespace warraq {

SourceSpan Text::source() const {
  if (sources.empty()) return {};
  SourceSpan all = sources.front().source;
  for (const SourcePiece& piece : sources) {
    if (piece.source.empty()) continue;  // what no byte of the input stands for
    if (all.empty()) all = piece.source;
    all.begin = std::min(all.begin, piece.source.begin);
    all.end = std::max(all.end, piece.source.end);
  }
  return all;
}

}  // namespace warraq
