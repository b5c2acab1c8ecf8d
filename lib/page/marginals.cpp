#include "page/marginals.hpp"

#include "page/capitals.hpp"
#include "page/date_forms.hpp"
#include "page/numerals.hpp"
#include "warraq/base/unicode.hpp"

namespace warraq {

namespace {

std::string publication_of(const Article& article) {
  // The name in the article's own direction, else the first that is there.
  const LabelText* name = nullptr;
  for (const LabelText& label : article.masthead)
    if (!name ||
        (label.language.direction() == article.direction && name->language.direction() != article.direction &&
         label.text.utf8.find(' ') != std::string::npos))
      name = &label;
  return name ? name->text.utf8 : std::string();
}

std::string authors_of(const Article& article) {
  std::string all;
  for (const Text& author : article.authors) {
    if (!all.empty()) all += article.direction == Direction::right_to_left ? "، " : ", ";
    all += author.utf8;
  }
  return all;
}

std::string field(const Article& article, std::string_view name) {
  if (name == "title") return article.title.utf8;
  if (name == "authors") return authors_of(article);
  if (name == "publication") return publication_of(article);
  if (name == "section") return article.section.empty() ? std::string() : article.section.front().text.utf8;
  if (name == "date") return leading_date(article) ? leading_date(article)->text.utf8 : std::string();
  return {};
}

/// "{authors}: {title}" with the fields filled in.
std::string filled(const Article& article, const std::string& pattern) {
  std::string out;
  for (std::size_t i = 0; i < pattern.size();) {
    const std::size_t close = pattern[i] == '{' ? pattern.find('}', i) : std::string::npos;
    if (close == std::string::npos) {
      out += pattern[i++];
    } else {
      out += field(article, std::string_view(pattern).substr(i + 1, close - i - 1));
      i = close + 1;
    }
  }
  return out;
}

class MarginalSetter {
 public:
  MarginalSetter(Composer& composer, Page& page, const PagePlace& place, const Rect& area)
      : composer_(composer), page_(page), place_(place), area_(area) {}

  void run() {
    const bool first = place_.index == 0;
    const FolioPlace folio = first ? composer_.layout.first_folio : composer_.layout.folio;
    const Length folio_width = this->folio(folio);
    if (!first) running_head(folio == FolioPlace::head_outer ? folio_width : Length());
  }

 private:
  Direction direction() const { return composer_.article.direction; }

  std::vector<SetLine> one_line(const std::string& words, Role role, Length width) {
    const BlockStyle& style = composer_.style(role, {});
    InlineText text;
    text.paragraph.direction = direction();
    text.paragraph.append(to_utf16(words), text_style(style, composer_.article.language));
    space_capitals(text.paragraph, composer_.resolve(style.capital_spacing, style));
    return composer_.lines(text, style, width, false, LineAlignment::start, {});
  }

  /// Places a line with its left end at x.
  void put(SetLine line, Role role, Length x, Length baseline) {
    line.left = Length();
    composer_.place_line(page_.frame, std::move(line), x, baseline, composer_.style(role, {}), 0, true);
  }

  Length head_baseline() {
    const BlockStyle& style = composer_.style(Role::running_head, {});
    return area_.top() - composer_.resolve(composer_.layout.running_head.distance, style);
  }

  /// Returns the width taken at the outer end of the head line.
  Length folio(FolioPlace where) {
    if (where == FolioPlace::none || page_.label.empty()) return {};
    std::vector<SetLine> set = one_line(page_.label, Role::folio, area_.size.width);
    if (set.empty()) return {};
    const Length width = set.front().line.width;
    const Length outer = place_.left_hand ? area_.left() : area_.right() - width;
    const BlockStyle& style = composer_.style(Role::folio, {});
    const Length foot = area_.bottom() + composer_.resolve(composer_.layout.folio_distance, style);
    switch (where) {
      case FolioPlace::none:
        return {};
      case FolioPlace::head_outer:
        put(std::move(set.front()), Role::folio, outer, head_baseline());
        return width;
      case FolioPlace::foot_outer:
        put(std::move(set.front()), Role::folio, outer, foot);
        return {};
      case FolioPlace::foot_centre:
        put(std::move(set.front()), Role::folio, area_.left() + (area_.size.width - width) / 2, foot);
        return {};
    }
    return {};
  }

  void running_head(Length folio_width) {
    const RunningHead& head = composer_.layout.running_head;
    const std::uint32_t number = place_.index + composer_.options.first_number;
    const std::string words = filled(composer_.article, number % 2 == 0 ? head.even : head.odd);
    const BlockStyle& style = composer_.style(Role::running_head, {});
    if (!words.empty()) {
      const Length taken = folio_width > Length() ? folio_width + style.size * 2 : Length();
      std::optional<SetLine> line = fitting_line(words, area_.size.width - taken);
      if (line) {
        const Length x = head_left(line->line.width, folio_width);
        put(std::move(*line), Role::running_head, x, head_baseline());
      }
    }
    if (head.rule > Length())
      page_.frame.add({area_.left(), head_baseline() + style.size.scaled(0.55)},
                      Rule{{area_.size.width, head.rule}, Colour::grey(style.tint)}, 0, true);
  }

  /// The head leans to the spine when a folio holds the outer end, and is centred otherwise.
  Length head_left(Length width, Length folio_width) const {
    if (folio_width == Length()) return area_.left() + (area_.size.width - width) / 2;
    return place_.left_hand ? area_.right() - width : area_.left();
  }

  /// The words on one line, shortened at a word with an ellipsis when they are too many.
  std::optional<SetLine> fitting_line(std::string words, Length room) {
    std::string shown = words;
    while (true) {
      std::vector<SetLine> set = one_line(shown, Role::running_head, room);
      if (set.empty()) return std::nullopt;
      if (set.size() == 1 && set.front().line.width <= room) return std::move(set.front());
      const std::size_t space = words.rfind(' ');
      if (space == std::string::npos) return std::nullopt;
      words.resize(space);
      shown = words + "…";
    }
  }

  Composer& composer_;
  Page& page_;
  PagePlace place_;
  Rect area_;
};

}  // namespace

void set_marginals(Composer& composer, Page& page, const PagePlace& place, const Rect& text_area) {
  MarginalSetter(composer, page, place, text_area).run();
}

}  // namespace warraq
