#include "pdf/clusters.hpp"

#include <algorithm>

#include "pdf/char_kind.hpp"

namespace warraq::pdf {

namespace {

/// Appends the clusters of one run, whose pen starts at `pen`; returns where it ends.
Length append_run(const GlyphRun& run, std::uint32_t index, Length pen, std::vector<Cluster>& out) {
  const std::u16string_view text = run.text;
  std::uint32_t text_end = static_cast<std::uint32_t>(text.size());
  for (std::uint32_t i = 0; i < run.glyphs.size();) {
    const std::uint32_t begin =
        std::min<std::uint32_t>(run.glyphs[i].cluster, static_cast<std::uint32_t>(text.size()));
    Cluster cluster{index, i, 0, {}, pen, pen};
    for (; i < run.glyphs.size() && run.glyphs[i].cluster == run.glyphs[cluster.first_glyph].cluster; ++i) {
      pen += run.glyphs[i].advance;
      ++cluster.glyphs;
    }
    cluster.right = pen;
    // Going left to right, clusters fall in right-to-left runs: each ends where the one before began.
    if (run.right_to_left()) {
      cluster.text = text.substr(begin, text_end - begin);
      text_end = begin;
    } else {
      const std::uint32_t end =
          i < run.glyphs.size() ? run.glyphs[i].cluster : static_cast<std::uint32_t>(text.size());
      cluster.text = text.substr(begin, end - begin);
    }
    out.push_back(cluster);
  }
  return pen;
}

bool merges(const Cluster& cluster) {
  if (cluster.left != cluster.right) return false;
  return !(cluster.text.size() <= 1 && first_kind(cluster.text) == CharKind::ignored);
}

/// `second` follows `first` in the text and both are of one run.
Cluster joined(const Cluster& first, const Cluster& second) {
  const Cluster& left = first.first_glyph < second.first_glyph ? first : second;
  const Cluster& right = &left == &first ? second : first;
  return {first.run,
          left.first_glyph,
          left.glyphs + right.glyphs,
          {first.text.data(), first.text.size() + second.text.size()},
          left.left,
          right.right};
}

}  // namespace

void clusters_of(const TextLine& line, std::vector<Cluster>& all) {
  all.clear();
  Length pen;
  bool merging = false;
  for (std::uint32_t i = 0; i < line.runs.size(); ++i) {
    const std::size_t first = all.size();
    pen = append_run(line.runs[i], i, pen, all);
    for (std::size_t k = first; k < all.size(); ++k) merging = merging || merges(all[k]);
  }
  if (!merging) return;
  std::size_t kept = 0;  // those before are done; the vector shrinks to it
  for (std::size_t i = 0; i < all.size(); ++i) {
    const Cluster now = all[i];
    const bool rtl = line.runs[now.run].right_to_left();
    if (merges(now) && rtl && i + 1 < all.size() && all[i + 1].run == now.run)
      all[i + 1] = joined(all[i + 1], now);  // the letter before it in the text is on its right
    else if (merges(now) && !rtl && kept != 0 && all[kept - 1].run == now.run)
      all[kept - 1] = joined(all[kept - 1], now);
    else
      all[kept++] = now;
  }
  all.resize(kept);
}

std::vector<std::uint32_t> logical_order(const TextLine& line, const std::vector<Cluster>& clusters) {
  std::vector<std::uint32_t> order(clusters.size());
  for (std::uint32_t i = 0; i < order.size(); ++i) order[i] = i;
  const auto level = [&](std::uint32_t cluster) { return line.runs[clusters[cluster].run].level; };
  std::uint8_t highest = 0;
  for (const GlyphRun& run : line.runs) highest = std::max(highest, run.level);
  // L2 reverses from the highest level down, so undoing goes up. Stretches keep their places in each step.
  for (std::uint8_t now = 1; now <= highest; ++now)
    for (std::size_t i = 0; i < order.size();) {
      std::size_t end = i;
      while (end < order.size() && level(order[end]) >= now) ++end;
      std::reverse(order.begin() + static_cast<std::ptrdiff_t>(i),
                   order.begin() + static_cast<std::ptrdiff_t>(end));
      i = end == i ? i + 1 : end;
    }
  return order;
}

}  // namespace warraq::pdf
