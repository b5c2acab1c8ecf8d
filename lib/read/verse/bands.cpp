#include "read/verse/bands.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

#include "read/verse/metres.hpp"
#include "read/verse/poem_metre.hpp"
#include "read/words/letters.hpp"

namespace warraq::read {

namespace {

enum class Boundary { none, stanza, poem };

struct Piece {
  std::size_t begin = 0, end = 0;  ///< bayts
  std::size_t size() const { return end - begin; }
};

/// Pieces of one metre that follow one another.
class PieceRun {
 public:
  PieceRun(std::span<const MetricalBayt> bayts, std::span<const Piece> pieces)
      : bayts_(bayts), pieces_(pieces) {}

  /// What begins with each piece but the first.
  std::vector<Boundary> boundaries() const {
    if (all([](const Piece& piece) { return piece.size() == 1; })) return by_openings();
    if (has_refrain() || is_tarkib_band() || is_mosammat()) return {pieces_.size(), Boundary::stanza};
    if (is_quatrains()) return {pieces_.size(), Boundary::poem};
    if (is_masnavi()) return {pieces_.size(), Boundary::stanza};
    std::vector<Boundary> found;
    for (const Piece& piece : pieces_)
      found.push_back(rhymes_on(piece.begin) ? Boundary::stanza : Boundary::poem);
    return found;
  }
  bool is_tarkib_band() const {
    return pieces_.size() >= 2 && all([this](const Piece& piece) {
             return piece.size() >= 4 && rhymes_inside(piece.end - 1) && !rhymes_on(piece.end - 1) &&
                    rhymes_inside(piece.begin);
           });
  }

 private:
  template <typename Test>
  bool all(Test test) const {
    return std::all_of(pieces_.begin(), pieces_.end(), test);
  }
  bool rhymes_inside(std::size_t k) const { return bayts_[k].inner_rhyme >= 2; }
  bool rhymes_on(std::size_t k) const { return k > 0 && bayts_[k].outer_rhyme >= 2; }

  /// Each bayt by itself: the blank lines mean nothing.
  std::vector<Boundary> by_openings() const {
    const std::vector<bool> openings = poem_openings(bayts_.subspan(pieces_.front().begin, pieces_.size()));
    std::vector<Boundary> found;
    for (const bool opens : openings) found.push_back(opens ? Boundary::poem : Boundary::none);
    return found;
  }
  bool has_refrain() const {
    std::map<std::u32string, std::size_t> last;
    for (const Piece& piece : pieces_) {
      const MetricalBayt& bayt = bayts_[piece.end - 1];
      if (++last[fold_letters(bayt.first) + fold_letters(bayt.second)] >= 2) return true;
    }
    return false;
  }
  std::vector<std::string_view> hemistichs(const Piece& piece) const {
    std::vector<std::string_view> found;
    for (std::size_t k = piece.begin; k < piece.end; ++k) {
      found.push_back(bayts_[k].first);
      if (!bayts_[k].second.empty()) found.push_back(bayts_[k].second);
    }
    return found;
  }
  /// Bands of three to ten hemistichs of one rhyme whose last ones rhyme with one another instead.
  bool is_mosammat() const {
    std::string_view last;
    std::size_t size = 0;
    for (const Piece& piece : pieces_) {
      const std::vector<std::string_view> band = hemistichs(piece);
      if (band.size() < 3 || band.size() > 10 || (size > 0 && band.size() != size)) return false;
      for (std::size_t i = 1; i + 1 < band.size(); ++i)
        if (common_ending(band[i], band[0]) < 2) return false;
      if (!last.empty() && common_ending(band.back(), last) < 2) return false;
      last = band.back();
      size = band.size();
    }
    return pieces_.size() >= 2;
  }
  bool is_quatrains() const {
    const bool robai = metre_name(bayts_[pieces_.front().begin].metre) == "robai";
    return all([&](const Piece& piece) {
      return piece.size() == 2 && (robai || (rhymes_inside(piece.begin) && rhymes_on(piece.begin + 1)));
    });
  }
  bool is_masnavi() const {
    std::size_t inner = 0, outer = 0, count = 0;
    for (std::size_t k = pieces_.front().begin; k < pieces_.back().end; ++k)
      inner += rhymes_inside(k), outer += rhymes_on(k), ++count;
    return inner * 10 >= count * 7 && outer * 2 < count;
  }

  std::span<const MetricalBayt> bayts_;
  std::span<const Piece> pieces_;
};

std::u32string key_of(const FoundBayt& bayt) {
  return fold_letters(bayt.first) + U'|' + fold_letters(bayt.second);
}

/// The first letters of both hemistichs in one number: bayts that differ in them are not the same.
std::uint64_t beginning_of(const FoundBayt& bayt) {
  std::uint64_t letters = 0;
  for (const std::string_view words : {bayt.first, bayt.second})
    for (std::size_t i = 0, count = 0; i < words.size() && count < 2;)
      if (const char32_t letter = fold_letter(decode(words, i)); letter != 0) {
        letters = letters << 16 | (letter & 0xFFFF);
        ++count;
      }
  return letters;
}

/// The places of each bayt that comes more than once.
std::vector<std::vector<std::size_t>> repetitions(std::span<const FoundBayt> poem) {
  std::vector<std::pair<std::uint64_t, std::size_t>> by_beginning;
  by_beginning.reserve(poem.size());
  for (std::size_t k = 0; k < poem.size(); ++k) by_beginning.emplace_back(beginning_of(poem[k]), k);
  std::sort(by_beginning.begin(), by_beginning.end());
  std::vector<std::vector<std::size_t>> found;
  for (auto begin = by_beginning.begin(); begin != by_beginning.end();) {
    const auto end = std::find_if(begin, by_beginning.end(),
                                  [&](const auto& other) { return other.first != begin->first; });
    std::map<std::u32string, std::vector<std::size_t>> places;
    for (auto one = begin; end - begin > 1 && one != end; ++one)
      places[key_of(poem[one->second])].push_back(one->second);
    for (auto& [key, at] : places)
      if (at.size() > 1) found.push_back(std::move(at));
    begin = end;
  }
  return found;
}

/// `poem` is all bayts of one poem. A line of other verse that comes back is a refrain where it ends stanzas.
void mark_refrains(std::span<FoundBayt> poem, VerseForm form) {
  for (const std::vector<std::size_t>& at : repetitions(poem)) {
    // Bands are of three bayts or more; what comes back sooner is an echo or a slip.
    bool comes_back = at.front() >= 2;
    for (std::size_t i = 1; i < at.size(); ++i) comes_back = comes_back && at[i] - at[i - 1] >= 3;
    if (form == VerseForm::lines)
      for (const std::size_t k : at)
        comes_back = comes_back && (k + 1 == poem.size() || poem[k + 1].opens_stanza);
    if (!comes_back) continue;
    for (const std::size_t k : at) {
      poem[k].refrain = true;
      if (k + 1 < poem.size()) poem[k + 1].opens_stanza = true;
    }
  }
}

FoundVerse join_lines(std::span<const FoundVerse> pieces) {
  FoundVerse joined = pieces.front();
  for (const FoundVerse& piece : pieces.subspan(1)) {
    const std::size_t begin = joined.bayts.size();
    joined.bayts.insert(joined.bayts.end(), piece.bayts.begin(), piece.bayts.end());
    joined.bayts[begin].opens_stanza = true;
    joined.confidence = std::max(joined.confidence, piece.confidence);
  }
  mark_refrains(joined);
  return joined;
}

}  // namespace

void mark_refrains(FoundVerse& verse) {
  for (std::size_t begin = 0; begin < verse.bayts.size();) {
    std::size_t end = begin + 1;
    while (end < verse.bayts.size() && !verse.bayts[end].opens_poem) ++end;
    mark_refrains(std::span(verse.bayts).subspan(begin, end - begin), verse.form);
    begin = end;
  }
}

FoundVerse join_pieces(std::span<const FoundVerse> verses) {
  if (verses.front().form == VerseForm::lines) return join_lines(verses);
  FoundVerse joined = verses.front();
  joined.bayts.clear();
  std::vector<Piece> pieces;
  std::vector<MetricalBayt> known;
  for (const FoundVerse& verse : verses) {
    pieces.push_back({joined.bayts.size(), joined.bayts.size() + verse.bayts.size()});
    joined.bayts.insert(joined.bayts.end(), verse.bayts.begin(), verse.bayts.end());
    joined.confidence = std::max(joined.confidence, verse.confidence);
    for (const FoundBayt& bayt : verse.bayts)
      known.push_back({.first = bayt.first, .second = bayt.second, .fit = bayt.fit});
  }
  const MetricalPoem poem = measure_bayts(std::move(known));
  for (std::size_t begin = 0; begin < pieces.size();) {
    std::size_t end = begin + 1;
    while (end < pieces.size() && !poem.bayts[pieces[end].begin].changes_metre) ++end;
    const PieceRun run(poem.bayts, std::span(pieces).subspan(begin, end - begin));
    const std::vector<Boundary> boundaries = run.boundaries();
    const bool tarkib = run.is_tarkib_band();
    for (std::size_t p = begin; p < end; ++p) {
      FoundBayt& first = joined.bayts[pieces[p].begin];
      const Boundary boundary = p == begin ? Boundary::poem : boundaries[p - begin];
      first.opens_poem = p > 0 && boundary == Boundary::poem;
      first.opens_stanza = boundary == Boundary::stanza;
      if (tarkib) joined.bayts[pieces[p].end - 1].refrain = true;
    }
    begin = end;
  }
  mark_refrains(joined);
  return joined;
}

}  // namespace warraq::read
