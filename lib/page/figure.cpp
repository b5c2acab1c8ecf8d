/// Figures: the picture within the measure and the height of a page, its caption below.

#include <algorithm>

#include "page/composer.hpp"

namespace warraq {

namespace {

/// Pictures are taken to be made for print at this many pixels an inch, then fitted to the page.
constexpr double natural_resolution = 300;

/// A picture never takes more of the page's height, so that its caption and some text find room.
constexpr double tallest = 0.7;

Size fitted(const ImageData& image, Length width, Length height) {
  const Length natural_width = Length::from_points(image.width * 72.0 / natural_resolution);
  const Length natural_height = Length::from_points(image.height * 72.0 / natural_resolution);
  // Small pictures grow to half the measure at most twofold; large ones shrink to fit.
  const double grow = std::clamp(ratio(width / 2, natural_width), 1.0, 2.0);
  const double scale = std::min({grow, ratio(width, natural_width), ratio(height, natural_height)});
  return {natural_width.scaled(scale), natural_height.scaled(scale)};
}

}  // namespace

void compose_figure(Composer& composer, const Figure& figure, const Language& language, Direction direction,
                    Column column, StructureId parent) {
  const BlockStyle& style = composer.style(Role::caption, language);
  const StructureId element = composer.element(StructureRole::figure, parent);
  composer.document.structure.back().alternate_text = figure.alternate_text;
  composer.out.space(composer.resolve(style.space_before, style));
  const auto image =
      composer.options.image && !figure.image.empty() ? composer.options.image(figure.image) : nullptr;
  if (image && image->width > 0 && image->height > 0) {
    const Size size = fitted(*image, column.width, composer.height.scaled(tallest));
    VerticalBox box;
    box.frame.size = {composer.measure, size.height};
    box.frame.add({column.left + (column.width - size.width) / 2, {}},
                  Image{size, image, figure.alternate_text}, element);
    composer.out.box(std::move(box));
    if (!figure.caption.empty()) composer.out.penalty(forbidden);
  } else if (!figure.image.empty()) {
    composer.document.diagnostics.push_back({.severity = Severity::warning,
                                             .code = "missing-image",
                                             .message = "the picture \"" + figure.image + "\" is not there",
                                             .hint = "put it beside the article; its caption is set alone"});
  }
  composer.paragraph(figure.caption, language, direction, column,
                     {.role = Role::caption,
                      .structure = composer.element(StructureRole::caption, element),
                      .keep_together = true});
}

}  // namespace warraq
