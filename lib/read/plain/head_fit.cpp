#include <algorithm>
#include <initializer_list>

#include "read/plain/head_features.hpp"

namespace warraq::read {

namespace {

/// Adds points for what holds and remembers the reasons, most telling first.
class Score {
 public:
  explicit Score(double base, std::string* why) : points_(base), why_(why) {}
  Score& when(bool holds, double points, const char* reason = nullptr) {
    if (!holds) return *this;
    points_ += points;
    if (why_ && reason && points > 0) {
      if (!why_->empty()) *why_ += "; ";
      *why_ += reason;
    }
    return *this;
  }
  double points() const { return points_; }

 private:
  double points_;
  std::string* why_;
};

constexpr double never = -50;

/// What stands around unit `i`.
struct Around {
  const HeadUnit& here;
  const HeadUnit* above;
  const HeadUnit* below;
  const HeadView& head;
  bool first() const { return above == nullptr; }
};

Around around(const HeadView& head, std::size_t i) {
  return {head.units[i], i > 0 ? &head.units[i - 1] : nullptr,
          i + 1 < head.units.size() ? &head.units[i + 1] : nullptr, head};
}

bool is_label_like(const HeadUnit& unit) {
  return unit.words >= 1 && unit.words <= 4 && !unit.is_sentence && !unit.is_prose && !unit.date &&
         unit.contacts.empty() && !unit.is_verse && !unit.is_mark && unit.byline_label == 0 &&
         unit.digits == 0;
}

/// Two short lines side by side that say the same in two scripts.
bool pairs_with(const HeadUnit& here, const HeadUnit* other) {
  return other && is_label_like(here) && is_label_like(*other) && here.script != other->script &&
         here.script != Script::none && other->script != Script::none;
}

/// With the line above, unless that one has its partner above itself.
bool pairs_above(const Around& a) {
  const std::size_t i = static_cast<std::size_t>(&a.here - a.head.units.data());
  return pairs_with(a.here, a.above) && !(i >= 2 && pairs_with(*a.above, &a.head.units[i - 2]));
}

bool is_furniture(const HeadUnit* unit) {
  return unit &&
         (unit->is_mark || unit->is_mirrored || unit->is_verse || !unit->contacts.empty() || unit->date);
}

double fit_masthead(const Around& a, std::string* why) {
  const HeadUnit& u = a.here;
  if (u.is_prose || u.is_verse || !u.contacts.empty() || u.byline_label > 0) return never;
  return Score(-2, why)
      .when(u.is_mark, 6, "a sign of capitals, alone on its line")
      .when(u.is_invocation && a.first(), 7, "an invocation")
      .when(u.is_issue_line, 4.5, "numbers a volume or an issue")
      .when(a.below && a.below->is_issue_line && a.first(), 3, "the number of the issue follows")
      .when(u.is_mirrored, 6, "its halves mirror each other around a dash")
      .when(a.first(), 0.8, "the first line")
      .when(a.first() && is_furniture(a.below), 1.5, "a mark, a poem or an address follows")
      .when(u.capitals >= 6 && u.lower_words == 0 && u.capitals > u.letters * 7 / 10, 1.5, "all in capitals")
      .when(pairs_with(u, a.below) && a.first(), 2, "said again in another script")
      .when(pairs_with(u, a.above) && a.above && !a.above->date, 1.2, "says the line above in another script")
      .when(a.above && (a.above->is_mirrored || a.above->is_mark) && u.words <= 6, 1.2,
            "beside the masthead's other line")
      .when(u.is_common, u.name_likeness > 0 ? 1.5 : 5, "stands above most articles of the archive")
      .when(u.is_sentence && !u.is_common, -3)
      .when(u.words > 8 && !u.is_common, -2)
      .when(u.is_part_label, -1)
      .when(u.ends_open, -4)
      .when(u.is_labelled_number, -2)
      .when(u.copied_below, -3)
      .when(u.in_tail, -2)
      .points();
}

double fit_epigraph(const Around& a, std::string* why) {
  if (!a.here.is_verse || a.head.body_is_verse) return never;
  return Score(4, why).when(true, 1, "a poem above the article").points();
}

double fit_attribution(const Around& a, std::string* why) {
  const HeadUnit& u = a.here;
  if (!a.above || !a.above->is_verse || u.is_verse || u.words > 6 || u.words == 0 || u.is_sentence)
    return never;
  if (!u.contacts.empty() || u.date) return never;
  std::size_t i = 0;
  const char32_t opening = decode(u.text, i);
  return Score(-1.5, why)
      .when(u.blanks_before == 0, 5, "stands right below the poem")
      .when(is_dash(opening) || opening == '(' || opening == '[', 5,
            "a dash or bracket names the poet below the poem")
      .points();
}

double fit_contact(const Around& a, std::string* why) {
  if (a.here.contacts.empty()) return never;
  return Score(6, why).when(true, 1, "nothing but an address").points();
}

double fit_section(const Around& a, std::string* why) {
  const HeadUnit& u = a.here;
  if (u.is_prose || u.is_verse || !u.contacts.empty() || u.date || u.byline_label > 0 || u.is_mark)
    return never;
  const bool kicker = is_label_like(u) && u.words <= 2 && u.function_words == 0 && a.below &&
                      !a.below->is_prose && !is_furniture(a.below) && a.below->byline_label == 0 &&
                      u.capitals < 6;
  // At the very top such a pair is the publication's name sooner than a label.
  const bool at_top = u.index <= 1 && !u.is_part_label && (a.first() || u.words >= 3 || a.above->words >= 3);
  const bool pair = (pairs_with(u, a.below) || pairs_above(a)) && !at_top;
  return Score(-1, why)
      .when(u.section_label > 0, 7, "its label says so")
      .when(pair, 3.5, "a short label in two scripts, one line each")
      .when(a.above && is_furniture(a.above), 1.2, "below the address or the epigraph")
      .when(u.is_part_label && a.below != nullptr && !a.below->is_prose, 2.5, "names a part of a larger work")
      .when(u.words == 1, 0.4)
      .when(u.words > 4, -2.5)
      .when(u.is_sentence || u.ends_open, -3)
      .when(a.below && a.below->is_prose, -2.5)
      .when(kicker, 1.6, "a word or two above the title")
      .when(a.first(), -1)
      .when(u.copied_below, -4)
      .when(u.is_labelled_number, -2)
      .when(u.in_tail, -3)
      .points();
}

double fit_author(const Around& a, std::string* why) {
  const HeadUnit& u = a.here;
  if (u.is_prose || u.is_verse || !u.contacts.empty() || u.date || u.words > 14) return never;
  if (u.byline_label == 0 && u.name_likeness == 0 && !u.names_and_dates) return -4;
  const bool by_date = (a.above && a.above->date) || (a.below && a.below->date);
  const bool heads_what_follows = u.blanks_before > u.blanks_after && u.blanks_after > 0;
  return Score(-0.6, why)
      .when(u.byline_label > 0, 7, "its label says so")
      .when(u.name_likeness == 2, 1.5, "two to five words with capitals, none of them grammar")
      .when(u.name_likeness == 1, 0.5, "a few words, none of them grammar")
      .when(u.names_and_dates, 5, "a name and a date")
      .when(by_date, 2.2, "beside the date")
      .when(u.in_tail, 4, "the last lines name it again")
      .when(u.words == 1, -1.5)
      .when(a.head.has_byline && u.byline_label == 0 && !u.in_tail, -2.5)
      .when(a.first() && u.byline_label == 0 && !u.in_tail && !by_date, -1.5)
      .when(
          u.capitals > 3 && u.capitals > u.letters * 8 / 10 && !by_date && !u.in_tail && u.byline_label == 0,
          -2)
      .when(heads_what_follows && !by_date && u.byline_label == 0, -1.5)
      .when(pairs_with(u, a.above) || pairs_with(u, a.below), -1)
      .when(u.copied_below, -4)
      .points();
}

double fit_date(const Around& a, std::string* why) {
  if (!a.here.date) return never;
  return Score(6, why).when(true, 1, "nothing but a date").points();
}

double fit_title(const Around& a, std::string* why) {
  const HeadUnit& u = a.here;
  if (u.is_prose || u.is_verse || !u.contacts.empty() || u.words > 28 || u.words == 0 || u.letters > 250)
    return never;
  const bool by_body = a.below && (a.below->is_prose || a.below->is_sentence || a.below->is_verse);
  const bool by_byline =
      a.below && (a.below->byline_label > 0 || a.below->date || a.below->name_likeness == 2);
  const bool heads_what_follows = !a.first() && u.blanks_before > u.blanks_after && u.blanks_after > 0 &&
                                  u.words <= 8 && a.below && a.below->is_prose;
  return Score(1, why)
      .when(u.copied_below, 2.5, "the body begins with the same words")
      .when(u.is_common, -5)
      .when(u.words >= 2 && u.words <= 14 && !u.is_sentence, 1, "short, and no sentence")
      .when(by_body, 1, "text follows")
      .when(by_byline && !by_body, 0.8, "the byline follows")
      .when(a.below && a.below->blanks_before > a.head.usual_blanks, 0.4, "space follows")
      .when(a.first(), 0.5, "the first line")
      .when(u.script == a.head.body_script, 1, "in the script of the body")
      .when(u.script != a.head.body_script && u.script != Script::none, -2)
      .when(u.function_words > 0 && !u.is_sentence, 0.6, "has words of grammar, as no name or label")
      .when(u.text.starts_with('#') || u.is_emphasised, 1.5, "marked up as a heading")
      .when(u.date.has_value() || u.names_and_dates, -4)
      .when(u.is_invocation || u.is_issue_line, -6)
      .when(u.is_mirrored || u.is_mark, -4)
      .when(u.byline_label > 0 || u.section_label > 0, -4)
      .when(u.is_labelled_number, -4)
      .when(u.ends_open, a.first() ? -8 : -2.5)
      .when(heads_what_follows, -1.5)
      .when(u.is_part_label && !a.first(), -1.5)
      .when(u.is_sentence, -1)
      .when(u.in_tail, -3)
      .when(u.words > 14, -1)
      .when(u.name_likeness > 0 && u.function_words == 0 && !a.first() && a.below && a.below->date, -1.5)
      .points();
}

double fit_deck(const Around& a, std::string* why) {
  const HeadUnit& u = a.here;
  if (a.first() || u.is_verse || !u.contacts.empty() || u.date || u.words > 70 || u.words < 3 || !a.below)
    return never;
  const bool set_off = u.blanks_after > u.blanks_before && u.blanks_after > a.head.usual_blanks;
  const bool below_title = a.above->words <= 28 && !a.above->is_sentence;
  if (u.is_prose && !u.repeated_below && !set_off && !u.is_emphasised) return never;
  return Score(-1.6, why)
      .when(u.repeated_below, u.inner_ends == 0 ? 4 : 1.5, "the body says the same sentence again")
      .when(set_off, 2.4, "more space follows than stands above")
      .when(u.is_emphasised, 2, "set in emphasis")
      .when(!u.is_sentence && !u.is_prose && u.words >= 5 && below_title, 0.8,
            "a line below the title, and no paragraph")
      .when(u.words >= 6 && u.words <= 45, 0.6, "of a deck's length")
      .when(u.words >= 8 && u.words <= 50 && u.inner_ends == 0 && set_off, 0.8, "one sentence")
      .when(u.words < 5, -1)
      .when(u.script != a.head.body_script, -1.5)
      .when(u.names_and_dates || u.is_issue_line, -3)
      .when(u.ends_open, -2)
      .when(u.byline_label > 0 || u.name_likeness == 2, -1.5)
      .when(u.copied_below || u.repeats_above, -4)
      .points();
}

/// The body begins with this unit. What the unit below adds to a body counts too, or a short line would
/// always do better as some part of the head with the body below it.
double fit_body(const Around& a, std::string* why) {
  const HeadUnit& u = a.here;
  const bool short_line = !u.is_prose && !u.is_sentence && !u.is_verse;
  const bool set_on = u.blanks_before > u.blanks_after && u.blanks_after > 0;
  const bool prose_below = a.below && a.below->is_prose;
  const bool set_apart = prose_below && u.words <= 45 && u.inner_ends == 0 &&
                         u.blanks_after > u.blanks_before && u.blanks_after > a.head.usual_blanks;
  return Score(0, why)
      .when(u.is_prose, 3, "a full paragraph")
      .when(u.is_sentence && !u.is_prose, 1.6, "a whole sentence")
      .when(u.is_verse && a.head.body_is_verse, 4, "the article is a poem")
      .when(u.is_verse && !a.head.body_is_verse, -1)
      .when(short_line, -1.2)
      .when(!u.is_prose && prose_below, 2.2, "with a paragraph below")
      .when(!u.is_prose && a.below && a.below->is_sentence && !prose_below, 1.2, "with a sentence below")
      .when(short_line && u.words <= 8 && prose_below && set_on, 1.8,
            "nearer to what follows, as a subhead is")
      .when(u.ends_open, 1.2, "its sentence goes on")
      .when(set_apart, -1.5)
      .when(!u.contacts.empty() || u.date.has_value(), -3)
      .when(u.repeats_above, -1)
      .points();
}

/// A title that the source repeats, or a line that is no part of an article.
double fit_dropped(const Around& a, std::string* why) {
  const bool signs_alone = a.here.letters + a.here.digits == 0;
  if (!a.here.repeats_above && !a.here.is_labelled_number && !signs_alone) return never;
  return Score(0, why)
      .when(a.here.repeats_above, 5, "repeats a line above word for word")
      .when(signs_alone, 5, "signs without a word")
      .when(a.here.is_labelled_number, 3, "a file's name or a count, no words of the article")
      .points();
}

}  // namespace

double fit(const HeadView& head, std::size_t i, Role role, std::string* why) {
  const Around a = around(head, i);
  switch (role) {
    case Role::masthead:
      return fit_masthead(a, why);
    case Role::epigraph:
      return fit_epigraph(a, why);
    case Role::attribution:
      return fit_attribution(a, why);
    case Role::contact:
      return fit_contact(a, why);
    case Role::section:
      return fit_section(a, why);
    case Role::author:
      return fit_author(a, why);
    case Role::date:
      return fit_date(a, why);
    case Role::title:
      return fit_title(a, why);
    case Role::deck:
      return fit_deck(a, why);
    case Role::paragraph:
      return fit_body(a, why);
    case Role::dropped:
      return fit_dropped(a, why);
    default:
      return never;
  }
}

}  // namespace warraq::read
