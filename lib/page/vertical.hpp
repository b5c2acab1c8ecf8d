#pragma once

/// The vertical list: what an article becomes before it is cut into pages. Boxes, glue and penalties from top
/// to bottom, as a paragraph has them from start to end.

#include <cstdint>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "warraq/frame/frame.hpp"

namespace warraq {

/// Where the outline leads, at the top of the box that carries it.
struct OutlineMark {
  std::string title;
  int level = 1;
};

/// A piece no page break may cut: a line, a bayt, a table row. Its frame is as wide as the text area.
struct VerticalBox {
  Frame frame;                       ///< its height is the box's
  std::vector<std::uint32_t> notes;  ///< notes whose first mark stands in it: they must share its page
  std::vector<OutlineMark> outline;
};

/// Space between boxes; it vanishes at the top and the bottom of a page.
struct VerticalGlue {
  Length height;
  Length stretch, shrink;  ///< how much it may give, so that a page's last line stands at the foot
};

/// The cost of breaking the page here.
struct VerticalPenalty {
  double cost = 0;
};

/// A break that only the lack of any other way allows. Not infinite: a page must end somewhere even when an
/// article consists of nothing but things that want to stay together.
inline constexpr double forbidden = 1e7;

using VerticalItem = std::variant<VerticalBox, VerticalGlue, VerticalPenalty>;
using VerticalList = std::vector<VerticalItem>;

/// Builds a vertical list. Of the spaces that meet between two boxes only the largest stays, and so does the
/// highest penalty. `flexibility` is the part of itself by which a space may grow;
/// it may shrink by less, since what is set apart must stay apart.
class VerticalBuilder {
 public:
  explicit VerticalBuilder(double flexibility = 0) : flexibility_(flexibility) {}
  void box(VerticalBox box);
  void space(Length height);
  void space(const VerticalGlue& glue);
  void penalty(double cost);
  /// Takes back the space since the last box: what follows belongs to it.
  void close_up() { space_ = {}; }
  /// A list built before, as it stands.
  void append(VerticalList list);
  bool empty() const { return list_.empty(); }
  /// What the next box will follow, or nullptr.
  const VerticalBox* last_box() const;
  /// The list, and the builder is empty again. Spaces and penalties after the last box are dropped.
  VerticalList take();

 private:
  double flexibility_;
  VerticalList list_;
  VerticalGlue space_;
  double penalty_ = 0;
};

/// All boxes of a list as one, with their spaces; notes and outline marks are kept.
VerticalBox merge_boxes(const VerticalList& list, Length width);

}  // namespace warraq
