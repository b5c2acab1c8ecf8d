#pragma once

/// From what stands on a line to the finished line: glue set, runs in visual order.

#include "line/line_content.hpp"
#include "line/setting_cache_impl.hpp"

namespace warraq {

struct LineBuild {
  const Paragraph& paragraph;
  const std::vector<ShapedRun>& runs;
  const FormList& forms;
  const LineOptions& options;
  SettingCache::Impl& cache;
  bool steering = false;  ///< the text has characters that only steer layout, which no run spells
};

/// Draws the letters of a line wider or narrower so that glue has less to do, in whole thousandths.
void expand(const LineBuild& build, LineContent& line, Length target);

/// Sets the glue of a line so that it is `target` wide to the unit, or natural. Returns the adjustment ratio.
double justify(LineContent& line, Length target);

/// Draws out words of a line that is short of `target`, as far as the profile allows and taste bids; spaces
/// take what remains. `above` is where kashidas stand on the line above, from the line's start; returns the
/// same of this line.
std::vector<Length> draw_out(const LineBuild& build, LineContent& line, Length target,
                             std::span<const Length> above);

/// The finished line at its place in the measure. `indent` is what the line has less room by at its start.
/// Words are drawn out when `drawn`; `kashidas` is where kashidas stand on the line above, and then on this
/// one.
SetLine build_line(const LineBuild& build, LineContent line, Length indent, bool drawn,
                   std::vector<Length>& kashidas);

}  // namespace warraq
