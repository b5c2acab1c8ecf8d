#include <fmt/format.h>

#include <algorithm>
#include <string>

#include "read/plain/body.hpp"
#include "read/words/language_guess.hpp"

namespace warraq::read {

namespace {

std::string first_word(std::string_view text) { return fold(text.substr(0, text.find(' '))); }
std::string_view last_word(std::string_view text) {
  const std::size_t space = text.rfind(' ');
  return space == std::string_view::npos ? text : text.substr(space + 1);
}

/// Words of uncased scripts that lean on the next one. (In cased scripts any word of grammar will do, but
/// Persian and Pashto lists hold verbs, which end sentences.) Spelt as written.
bool leans_on_next(std::string_view word, bool cased) {
  static constexpr std::string_view leaning =
      " و که از به در با برای تا بر این آن یک هر را یا اما ولی في من على إلى الى أن عن مع د په چې او له تر "
      "پر "
      "کے کی میں اور سے کا کو کہ پر של את על עם כי או אשר ";
  if (cased) return is_function_word(word);
  std::string padded(1, ' ');
  padded.append(word) += ' ';
  return leaning.find(padded) != std::string_view::npos;
}

class Rejoiner {
 public:
  Rejoiner(Document& document, std::size_t begin, std::size_t end) : document_(document) {
    for (std::size_t i = begin; i < end; ++i)
      if (document.units[i].role != Role::dropped && !stands_below_page(i, end)) chain_.push_back(i);
    std::size_t paragraphs = 0, commas = 0;
    for (std::size_t k = 0; k < chain_.size(); ++k) {
      paragraphs += is_paragraph(k);
      commas += is_open(k) && last(k).shape.ends_comma();
    }
    commas_are_cuts_ = commas <= std::max<std::size_t>(2, paragraphs / 12);
  }

  void run() {
    for (std::size_t k = 0; k + 1 < chain_.size(); ++k) consider(k);
  }

 private:
  /// A note at the foot of a page of the source.
  bool stands_below_page(std::size_t i, std::size_t end) const {
    if (document_.units[i].role != Role::note) return false;
    while (++i < end && document_.units[i].role == Role::note)
      if (document_.first_line(document_.units[i]).page_break) return true;
    return i < end && document_.first_line(document_.units[i]).page_break;
  }
  bool ends_at_edge(std::size_t k) const {
    return document_.wrapping.hard && is_full(last(k), first(k + 1), document_.wrapping.width);
  }

  Unit& unit(std::size_t k) { return document_.units[chain_[k]]; }
  const Unit& unit(std::size_t k) const { return document_.units[chain_[k]]; }
  const Line& first(std::size_t k) const { return document_.first_line(unit(k)); }
  const Line& last(std::size_t k) const { return document_.last_line(unit(k)); }
  bool is_paragraph(std::size_t k) const { return k < chain_.size() && unit(k).role == Role::paragraph; }
  bool is_open(std::size_t k) const {
    return is_paragraph(k) && !last(k).shape.ends_sentence() && !last(k).shape.ends_colon();
  }

  void consider(std::size_t k) {
    if (!is_paragraph(k) || !is_paragraph(k + 1)) return;
    if (unit(k + 1).joins_previous || unit(k + 1).keeps_apart) return;
    if (!is_open(k) || document_.words(unit(k)) < 6 || has_parallel_opening(k)) return;
    const auto [confidence, reason] = evidence(k);
    // Source pages cut a sentence once a page. Where one open paragraph follows another, the lines are laid
    // out so on purpose: the clauses of a preamble, the lines of an address.
    if (confidence == 0 || (open_neighbours(k) >= 3 && !first(k + 1).page_break)) return;
    unit(k + 1).joins_previous = true;
    unit(k + 1).confidence = confidence;
    unit(k + 1).reason = reason;
  }

  std::pair<double, const char*> evidence(std::size_t k) const {
    const LineShape &above = last(k).shape, &below = first(k + 1).shape;
    const bool cased = below.is_cased();
    if (cased && below.starts_lower()) {
      if (is_dash(above.last)) return {0.95, "the word was cut at a hyphen"};
      return {above.ends_comma() ? 0.9 : 0.93, "the paragraph above has no end, and this one begins small"};
    }
    if (leans_on_next(last_word(last(k).text), cased))
      return {0.85, "the paragraph above ends in a word that leans on the next"};
    if (cased && first(k + 1).page_break && ends_at_edge(k))
      return {0.8, "a page of the source ended inside the sentence, at the end of a full line"};
    if (cased) return {0, ""};
    if (first(k + 1).page_break) return {0.75, "a page of the source ended inside the sentence"};
    if (ends_at_edge(k))
      return {0.7, "the paragraph above ends inside of a sentence, at the end of a full line"};
    const bool alone =
        open_neighbours(k) == 1 && last(k + 1).shape.ends_sentence() && document_.words(unit(k + 1)) >= 5;
    if (alone && above.ends_comma() && commas_are_cuts_) return {0.65, "the paragraph above ends in a comma"};
    const std::string opening = first_word(first(k + 1).text);
    if (alone && (opening == "و" || opening == "که"))
      return {0.6, "the paragraph above has no end, and this one begins with a conjunction"};
    return {0, ""};
  }

  /// Clauses that begin alike are set as paragraphs on purpose: "Considering that ..., / Considering that
  /// ...".
  bool has_parallel_opening(std::size_t k) const {
    const std::string here = first_word(first(k + 1).text);
    const auto opens_alike = [&](std::size_t other) {
      return is_paragraph(other) && first_word(first(other).text) == here;
    };
    const bool above_alike =
        k > 0 && is_open(k - 1) && first_word(first(k).text) == first_word(first(k - 1).text);
    return opens_alike(k) || above_alike || (is_open(k + 1) && opens_alike(k + 2));
  }

  std::size_t open_neighbours(std::size_t k) const {
    std::size_t count = 1;
    for (std::size_t i = k; i-- > 0 && is_open(i) && count < 4;) ++count;
    for (std::size_t i = k + 1; is_open(i) && count < 4; ++i) ++count;
    return count;
  }

  Document& document_;
  std::vector<std::size_t> chain_;
  bool commas_are_cuts_ = false;  ///< so few paragraphs end in a comma that those must have been cut
};

}  // namespace

void rejoin_paragraphs(Document& document, std::size_t begin, std::size_t end) {
  Rejoiner(document, begin, end).run();
}

}  // namespace warraq::read
