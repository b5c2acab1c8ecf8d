#include "read/plain/body.hpp"

#include <algorithm>
#include <map>
#include <string>

#include "read/plain/bullets.hpp"
#include "read/plain/head_features.hpp"
#include "read/plain/structures.hpp"
#include "read/verse/poets.hpp"
#include "read/words/names.hpp"

namespace warraq::read {

namespace {

/// A line of signs alone: "***", "* * *", "-----".
bool is_rule(const Line& line) {
  if (line.shape.letters + line.shape.digits > 0) return false;
  std::size_t i = 0, signs = 0;
  const char32_t sign = decode(line.text, i);
  const bool good = sign == '*' || sign == '-' || sign == '_' || sign == '=' || sign == '~' || sign == '#' ||
                    sign == 0x2042 || sign == 0x2014 || sign == 0x2022;
  if (!good) return false;
  for (i = 0; i < line.text.size(); ++signs) {
    const char32_t c = decode(line.text, i);
    if (c != sign && !is_space(c)) return false;
  }
  return signs >= 3 || sign == 0x2042;
}

/// Short lines that share their first or last word and little else: "Article 1", "Article 2" ... ; "سعيف א."
class Series {
 public:
  Series(const Document& document, std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) {
      if (!may_belong(document, document.units[i])) continue;
      const auto [first, last] = ends(document, document.units[i]);
      ++counts_[first + "<"];
      ++counts_[">" + last];
    }
  }
  bool has(const Document& document, const Unit& unit) const {
    if (!may_belong(document, unit)) return false;
    const auto [first, last] = ends(document, unit);
    return count(first + "<") >= 3 || count(">" + last) >= 3;
  }

 private:
  static bool may_belong(const Document& document, const Unit& unit) {
    const std::uint32_t words = document.words(unit);
    return unit.count == 1 && unit.role == Role::unknown && words >= 2 && words <= 6 &&
           !document.first_line(unit).shape.ends_comma();
  }
  static std::pair<std::string, std::string> ends(const Document& document, const Unit& unit) {
    const std::string folded = fold(document.first_line(unit).text);
    const std::size_t space = folded.find(' ');
    return {folded.substr(0, space), folded.substr(folded.rfind(' ') + 1)};
  }
  std::size_t count(const std::string& key) const {
    const auto found = counts_.find(key);
    // A number shared by three lines makes no series: "Article 3", "Table 3", "Note 3".
    const bool number = key.find_first_not_of("0123456789<>") == std::string::npos;
    return found == counts_.end() || number ? 0 : found->second;
  }
  std::map<std::string, std::size_t> counts_;
};

class BodyReader {
 public:
  BodyReader(Document& document, std::size_t begin, std::size_t end)
      : document_(document), begin_(begin), end_(end), series_(document, begin, end) {}

  void read() {
    for (std::size_t i = begin_; i < end_; ++i) read_plain_sight(i);
    for (std::size_t i = begin_; i < end_; ++i)
      if (unit(i).role == Role::unknown) read_by_place(i);
  }

 private:
  Unit& unit(std::size_t i) { return document_.units[i]; }
  const Unit& unit(std::size_t i) const { return document_.units[i]; }
  const Line& line(std::size_t i) const { return document_.first_line(unit(i)); }

  void set(std::size_t i, Role role, double confidence, std::string reason) {
    Unit& u = unit(i);
    u.role = role;
    u.confidence = confidence;
    u.reason = std::move(reason);
  }

  /// What needs no neighbours to be known.
  void read_plain_sight(std::size_t i) {
    if (unit(i).role != Role::unknown) return;
    const Line& first = line(i);
    if (is_rule(first)) {
      set(i, Role::rule, 0.95, "a line of signs alone");
    } else if (first.text.starts_with("> ")) {
      set(i, Role::quotation, 0.9, "each line begins with a quoting sign");
    } else if (first.structure == Structure::heading) {
      set(i, Role::subhead, 0.96, "a line of signs underlines it");
      unit(i).level = first.level;
    } else if (is_marked_heading(first)) {
      read_marked_heading(i, first);
    }
  }
  static bool is_marked_heading(const Line& line) {
    const std::size_t signs = line.text.find_first_not_of('#');
    return signs != std::string_view::npos && signs >= 1 && signs <= 6 && line.text[signs] == ' ' &&
           line.shape.words >= 1 && line.shape.words <= 20;
  }
  void read_marked_heading(std::size_t i, const Line& first) {
    set(i, Role::subhead, 0.97, "marked as a heading");
    unit(i).level = std::max(1, static_cast<int>(first.text.find_first_not_of('#')) - 1);
  }

  void read_by_place(std::size_t i) {
    if (const auto bullet = bullet_of(line(i).text); bullet && read_item(i, *bullet)) return;
    if (heads_notes(i)) {
      set(i, Role::dropped, 0.8, "heads nothing but notes, which stand at the foot of the page");
      return;
    }
    if (names_poet(i)) {
      set(i, Role::attribution, 0.75, "a name right below the poem");
      return;
    }
    if (const int level = numbered_heading_level(line(i)); level > 0 && unit(i).count == 1 && i + 1 < end_) {
      set(i, Role::subhead, 0.85, "its number is of a part within a part");
      unit(i).level = level;
      return;
    }
    std::string reason;
    if (const double confidence = subhead_confidence(i, reason); confidence > 0) {
      set(i, Role::subhead, confidence, std::move(reason));
      return;
    }
    set(i, Role::paragraph, 0.95, "running text");
  }

  bool heads_notes(std::size_t i) const {
    if (document_.words(unit(i)) > 3 || i + 1 >= document_.units.size() || line(i).shape.ends_sentence())
      return false;
    for (std::size_t j = i + 1; j < document_.units.size(); ++j)
      if (unit(j).role != Role::note) return false;
    return unit(i + 1).role == Role::note;
  }
  bool names_poet(std::size_t i) const {
    if (i == begin_ || (unit(i - 1).role != Role::verse && unit(i - 1).role != Role::quotation) ||
        unit(i).count > 1 || document_.words(unit(i)) > 4)
      return false;
    const Line& here = line(i);
    if (here.shape.ends_sentence() || here.shape.ends_colon() || here.shape.digits > 0) return false;
    std::size_t at = 0;
    const char32_t first = decode(here.text, at);
    if (here.blanks_before == 0 || is_dash(first) || first == '(') return true;
    if (i + 1 >= document_.units.size() || names_known_poet(here.text)) return true;
    if (name_likeness(here.text, here.shape) <= 0) return false;
    return here.blanks_before <= document_.blanks_after(i) &&
           (i + 1 >= end_ || document_.words(unit(i + 1)) < 20);
  }

  /// Items stand in company; a numbered line alone above a paragraph is its heading.
  bool read_item(std::size_t i, const Bullet& bullet) {
    const auto item_at = [&](std::size_t other) -> std::optional<Bullet> {
      return other >= begin_ && other < end_ ? bullet_of(line(other).text) : std::nullopt;
    };
    const auto before = i > begin_ ? item_at(i - 1) : std::nullopt;
    const auto after = item_at(i + 1);
    if (!bullet.ordered) {
      set(i, Role::list_item, before || after ? 0.9 : 0.6, "begins with a bullet");
      return true;
    }
    const bool counts = (before && before->ordered && before->number + 1 == bullet.number) ||
                        (after && after->ordered && after->number == bullet.number + 1);
    if (counts) {
      set(i, Role::list_item, 0.9, "its number counts on from its neighbour's");
      return true;
    }
    const bool heads = document_.words(unit(i)) <= 10 && i + 1 < end_ && !after && unit(i).count == 1 &&
                       (line(i).shape.ends_colon() || !line(i).shape.ends_sentence());
    if (heads) {
      set(i, Role::subhead, 0.75, "a short numbered line above a paragraph");
      unit(i).level = 2;
      return true;
    }
    if (before || after) {
      set(i, Role::list_item, 0.7, "numbered, beside another item");
      return true;
    }
    return false;
  }

  bool is_finished(std::size_t i) const {
    const Unit& u = unit(i);
    if (u.role == Role::subhead || u.role == Role::verse || u.role == Role::rule || u.role == Role::list_item)
      return true;
    const LineShape& last = document_.last_line(u).shape;
    return last.ends_sentence() || last.ends_colon();
  }

  /// "Keywords: mills, rivers, paper".
  static bool is_labelled_list(std::string_view text) {
    const std::size_t colon = text.find(": ");
    return colon != std::string_view::npos && (text.find(',', colon) != std::string_view::npos ||
                                               text.find("،", colon) != std::string_view::npos);
  }

  /// A long paragraph above a few words lacks its full stop sooner than it goes on in them.
  bool lacks_its_stop(std::size_t i, std::uint32_t words_below) const {
    return words_below <= 6 && document_.words(unit(i)) >= 30 &&
           !document_.last_line(unit(i)).shape.ends_comma();
  }

  /// A full line at the end of a page of the source: its paragraph has just begun.
  bool is_cut_by_page(std::size_t i) const {
    const Wrapping& wrapping = document_.wrapping;
    return wrapping.hard && line(i + 1).page_break &&
           is_full(document_.last_line(unit(i)), line(i + 1), wrapping.width);
  }

  /// 0 when unit `i` is no subhead. A subhead is short, does not end as a sentence does, stands after a
  /// finished paragraph and above one longer than itself.
  double subhead_confidence(std::size_t i, std::string& reason) const {
    const Unit& u = unit(i);
    const LineShape& shape = document_.last_line(u).shape;
    const std::uint32_t words = document_.words(u);
    if (words == 0 || u.count > 2 || i + 1 >= end_ || is_labelled_list(line(i).text) || is_cut_by_page(i))
      return 0;
    const std::uint32_t below = document_.words(unit(i + 1));
    if (series_.has(document_, u) && below > 0) {
      reason = "one of a series of short lines of one pattern";
      return 0.95;
    }
    const std::uint32_t space_above = line(i).blanks_before, space_below = document_.blanks_after(i);
    const bool set_off = space_above > space_below;
    // In cased scripts a longer line without a stop is a sentence that lost it, unless its words are
    // capitals.
    const bool plain_case = shape.is_cased() && shape.capital_words * 2 < shape.words;
    const std::uint32_t longest = set_off && below > 60 ? 18 : plain_case ? 9 : below > 60 ? 14 : 12;
    if (words > longest || shape.ends_comma() || shape.starts_lower() || unit(i + 1).joins_previous) return 0;
    if (i > begin_ && !is_finished(i - 1) && !set_off && !lacks_its_stop(i - 1, words)) return 0;
    if (space_below > space_above && i > begin_) return 0;
    const bool two_heads = below <= 18 && i + 2 < end_ && document_.words(unit(i + 2)) > 25 &&
                           !document_.last_line(unit(i + 1)).shape.ends_sentence();
    const Role next = unit(i + 1).role;
    const bool opens_text = below >= std::max<std::uint32_t>(8, words + words / 2) || next == Role::verse;
    const bool heads_list = shape.ends_colon() && bullet_of(line(i + 1).text).has_value();
    if (!opens_text && !two_heads && !heads_list) return 0;
    return by_ending(shape, words, two_heads ? 99 : below, set_off, i, reason);
  }

  double by_ending(const LineShape& shape, std::uint32_t words, std::uint32_t below, bool set_off,
                   std::size_t i, std::string& reason) const {
    const bool item_below = bullet_of(line(i + 1).text).has_value();
    if (shape.ends_colon()) {
      // "He said:" leads in what follows; a heading with a colon stands above a paragraph of some length.
      const bool heads_list = item_below && words <= 3 && set_off;
      if (words > 8 || (below < 20 && !heads_list) || (item_below && !heads_list && below != 99)) return 0;
      if (unit(i + 1).role == Role::verse) return 0;
      reason = "a short line with a colon above a long paragraph";
      return set_off ? 0.8 : 0.65;
    }
    if (shape.ends_sentence()) {
      const bool question = shape.last == '?' || shape.last == 0x61F;
      if (!question || words > 9 || below < 25 || i == begin_) return 0;
      reason = "a short question above a long paragraph";
      return 0.6;
    }
    if (item_below && words > 6) return 0;
    reason = set_off ? "a short line without a stop, nearer to the text below than to the text above"
                     : "a short line without a stop between paragraphs";
    return set_off ? 0.93 : words <= 8 ? 0.85 : 0.6;
  }

  Document& document_;
  std::size_t begin_, end_;
  Series series_;
};

}  // namespace

void assign_body(Document& document, std::size_t begin, std::size_t end) {
  BodyReader(document, begin, end).read();
}

}  // namespace warraq::read
