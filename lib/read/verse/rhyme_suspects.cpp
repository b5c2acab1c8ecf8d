#include "read/verse/rhyme_suspects.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>

#include "read/mend_article.hpp"
#include "read/words/letters_backward.hpp"
#include "warraq/base/unicode.hpp"

namespace warraq::read {

namespace {

/// So few bayts say nothing about what the others do.
constexpr std::size_t fewest_bayts = 4;
/// Rhyme and refrain lie in the last letters.
constexpr std::size_t longest_ending = 24;

/// Letters of one shape; the last two of the first row have it only when they are joined to the next one.
constexpr std::array<std::u32string_view, 10> shapes{U"بپتثنی", U"جچحخ", U"دذ", U"رزژ", U"سش",
                                                     U"صض",     U"طظ",   U"عغ", U"فق",  U"کگ"};

bool differ_in_dots(char32_t a, char32_t b, bool last) {
  if (a == b) return false;
  for (const std::u32string_view shape : shapes) {
    const std::size_t size = shape == shapes[0] && last ? 4 : shape.size();
    const std::u32string_view letters = shape.substr(0, size);
    if (letters.find(a) != std::u32string_view::npos) return letters.find(b) != std::u32string_view::npos;
  }
  return false;
}

/// The last letters of a line, the last one first; read as far as they are asked for.
class Ending {
 public:
  explicit Ending(const Text& text) : text_(&text), rest_(text.utf8) {}

  const Text& text() const { return *text_; }
  /// Folded; 0 behind the first letter of the line.
  char32_t at(std::size_t i) {
    while (count_ <= i) read_one();
    return letters_[i];
  }
  bool is_last_of_word(std::size_t i) {
    at(i);
    return (last_of_word_ >> i & 1) != 0;
  }

 private:
  void read_one() {
    const std::size_t before = rest_.begin();
    letters_[count_] = rest_.next();
    last_of_word_ |= std::uint32_t{count_ == 0 || rest_.end() != before} << count_;
    ++count_;
  }

  const Text* text_;
  LettersBackward rest_;
  std::array<char32_t, longest_ending> letters_{};
  std::uint32_t last_of_word_ = 0;  ///< one bit a letter
  std::size_t count_ = 0;
};

ByteRange bytes_of_letter(const Text& text, std::size_t i) {
  LettersBackward letters(text.utf8);
  for (std::size_t k = 0; k <= i; ++k) letters.next();
  return {static_cast<std::uint32_t>(letters.begin()), static_cast<std::uint32_t>(letters.end())};
}

/// What one line has otherwise than all the others.
struct Break {
  std::size_t line, place;
  char32_t others;
};

/// The letter most lines have at a place, and which single line has another.
struct Vote {
  char32_t letter = 0;
  std::size_t against = 0, stranger = 0;
};
Vote vote_at(std::vector<Ending>& lines, std::size_t place) {
  Vote vote;
  std::size_t count = 0;
  for (Ending& line : lines) {
    if (count == 0) vote.letter = line.at(place);
    count += line.at(place) == vote.letter ? 1 : std::size_t(-1);
  }
  for (std::size_t k = 0; k < lines.size(); ++k)
    if (lines[k].at(place) != vote.letter) ++vote.against, vote.stranger = k;
  return vote;
}

/// Lines of one rhyme, one of which breaks it at one place, with letters on both sides of it that all share.
std::optional<Break> break_of_ghazal(std::vector<Ending>& lines) {
  if (lines.size() < fewest_bayts) return std::nullopt;
  std::optional<Break> found;
  std::size_t shared = 0, beyond = 0;
  for (std::size_t place = 0; place < longest_ending; ++place) {
    const Vote vote = vote_at(lines, place);
    if (vote.letter == 0 || vote.against > 1) break;
    if (vote.against == 0) {
      ++shared;
      beyond += found.has_value();
      continue;
    }
    Ending& line = lines[vote.stranger];
    if (found || line.at(place) == 0 ||
        !differ_in_dots(line.at(place), vote.letter, line.is_last_of_word(place)))
      break;
    found = Break{vote.stranger, place, vote.letter};
  }
  constexpr std::size_t many_lines = 7;
  const std::size_t needed = lines.size() >= many_lines ? 1 : 2;
  return beyond > 0 && shared >= needed ? found : std::nullopt;
}

class Reporter {
 public:
  explicit Reporter(Article& article) : article_(article) {}

  void run() {
    poem(article_.epigraph);
    blocks(article_.blocks);
  }

 private:
  void blocks(const std::vector<Block>& list) {
    for (const Block& block : list) {
      if (const auto* verse = std::get_if<Poem>(&block.content)) poem(*verse);
      if (const auto* quotation = std::get_if<Quotation>(&block.content)) blocks(quotation->blocks);
      if (const auto* items = std::get_if<List>(&block.content))
        for (const ListItem& item : items->items) blocks(item.blocks);
    }
  }

  void poem(const Poem& poem) {
    if (poem.form != VerseForm::bayts) return;
    for (const Stanza& stanza : poem.stanzas) {
      std::vector<Ending> firsts, seconds;
      firsts.reserve(stanza.bayts.size());
      seconds.reserve(stanza.bayts.size());
      for (const Bayt& bayt : stanza.bayts) {
        if (bayt.single() || bayt.refrain) continue;
        firsts.emplace_back(bayt.first);
        seconds.emplace_back(bayt.second);
      }
      if (const auto found = break_of_ghazal(seconds))
        report(seconds[found->line], found->place, found->others);
      else
        masnavi(firsts, seconds);
    }
  }

  /// Bayts that rhyme each in itself, but for one whose last letters differ in their dots.
  void masnavi(std::vector<Ending>& firsts, std::vector<Ending>& seconds) {
    if (firsts.size() < fewest_bayts) return;
    std::optional<std::size_t> broken;
    for (std::size_t k = 0; k < firsts.size(); ++k) {
      if (firsts[k].at(0) == seconds[k].at(0)) continue;
      if (broken) return;
      broken = k;
    }
    if (!broken) return;
    Ending &first = firsts[*broken], &second = seconds[*broken];
    if (differ_in_dots(first.at(0), second.at(0), true) && first.at(1) != 0 && first.at(1) == second.at(1))
      report(second, 0, first.at(0));
  }

  void report(Ending& line, std::size_t place, char32_t others) {
    const std::vector<TracedEdit> traced =
        trace_edits(line.text(), {{}, {{bytes_of_letter(line.text(), place), {}, {}}}});
    const SourceSpan span = traced.front().source;
    article_.diagnostics.push_back({Severity::warning,
                                    "rhyme-breaking-letter",
                                    span.empty() ? std::nullopt : std::optional(span),
                                    fmt::format("this line has {} where the rhyme has {}: {}",
                                                to_utf8(line.at(place)), to_utf8(others), line.text().utf8),
                                    {}});
  }

  Article& article_;
};

}  // namespace

void report_rhyme_suspects(Article& article) { Reporter(article).run(); }

}  // namespace warraq::read
