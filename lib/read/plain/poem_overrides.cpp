#include "read/plain/poem_overrides.hpp"

#include <algorithm>

namespace warraq::read {

namespace {

bool any_contains(const std::vector<LineRange>& ranges, std::uint32_t line) {
  return std::any_of(ranges.begin(), ranges.end(), [&](const LineRange& r) { return r.contains(line); });
}

/// Gathers what was read from the lines of one override into one poem.
class PoemJoiner {
 public:
  PoemJoiner(const PoemOverride& said, std::span<const Line> lines) : said_(said) {
    for (const Line& line : lines)
      if (said.lines.contains(line.number))
        lines_.push_back({line.offset, line.number, line.indent, line.blanks_before > 0});
  }

  void run(Article& article) {
    std::vector<Block> blocks;
    std::size_t place = 0;
    for (Block& block : article.blocks) {
      if (!take(block)) {
        blocks.push_back(std::move(block));
        continue;
      }
      if (!block_) {
        block_ = Block{Poem(), block.language, block.direction, block.source};
        place = blocks.size();
      }
      block_->source.end = std::max(block_->source.end, block.source.end);
    }
    if (block_) {
      finish();
      block_->content = std::move(poem_);
      blocks.insert(blocks.begin() + static_cast<std::ptrdiff_t>(place), std::move(*block_));
    }
    article.blocks = std::move(blocks);
  }

 private:
  struct Place {
    std::uint64_t source = 0;
    std::uint32_t number = 0, indent = 0;
    bool after_blank = false;
  };

  /// The line that holds a byte of the input, or nothing before the poem.
  const Place* line_at(std::uint64_t source) const {
    const auto after = std::upper_bound(lines_.begin(), lines_.end(), source,
                                        [](std::uint64_t s, const Place& line) { return s < line.source; });
    return after == lines_.begin() ? nullptr : &*(after - 1);
  }

  bool take(Block& block) {
    if (lines_.empty() || block.source.begin < lines_.front().source) return false;
    const bool starts_inside = std::any_of(
        lines_.begin(), lines_.end(), [&](const Place& line) { return line.source == block.source.begin; });
    if (!starts_inside) return false;
    if (auto* heading = std::get_if<Heading>(&block.content)) {
      poem_.stanzas.push_back({std::move(heading->text), {}});
      return true;
    }
    auto* poem = std::get_if<Poem>(&block.content);
    if (!poem) return false;
    poem_.form = poem->form;
    for (Stanza& stanza : poem->stanzas)
      for (Bayt& bayt : stanza.bayts) add(std::move(bayt));
    if (!poem->attribution.empty()) poem_.attribution = std::move(poem->attribution);
    return true;
  }

  /// A blank line begins a stanza, whatever stanzas the reader has seen; so does a heading.
  void add(Bayt bayt) {
    const Place* first = line_at(bayt.first.source().begin);
    const Place* second = bayt.single() ? first : line_at(bayt.second.source().begin);
    if (first && said_.form == VerseForm::lines && first != second) {
      // The reader took two lines for hemistichs of a bayt.
      Bayt below;
      below.first = std::move(bayt.second);
      bayt.second = {};
      add(std::move(bayt));
      return add(std::move(below));
    }
    const bool headed = !poem_.stanzas.empty() && poem_.stanzas.back().bayts.empty();
    if (poem_.stanzas.empty() || (first && first->after_blank && !headed)) poem_.stanzas.emplace_back();
    if (first) {
      bayt.refrain = bayt.refrain || any_contains(said_.refrains, first->number);
      bayt.half = bayt.half || any_contains(said_.halves, second->number);
    }
    poem_.stanzas.back().bayts.push_back(std::move(bayt));
  }

  void finish() {
    std::erase_if(poem_.stanzas, [](const Stanza& stanza) { return stanza.bayts.empty(); });
    if (said_.form) poem_.form = *said_.form;
    if (said_.number_every) poem_.number_every = said_.number_every;
    if (said_.first_number) poem_.first_number = *said_.first_number;
    if (poem_.form == VerseForm::lines) indent();
  }

  /// Each depth at which lines of the input begin is a step, unless the reader has made steps of them.
  void indent() {
    std::vector<std::uint32_t> depths;
    for (const Stanza& stanza : poem_.stanzas)
      for (const Bayt& bayt : stanza.bayts) {
        if (bayt.indent != 0) return;
        if (const Place* line = line_at(bayt.first.source().begin)) depths.push_back(line->indent);
      }
    std::sort(depths.begin(), depths.end());
    depths.erase(std::unique(depths.begin(), depths.end()), depths.end());
    for (Stanza& stanza : poem_.stanzas)
      for (Bayt& bayt : stanza.bayts)
        if (const Place* line = line_at(bayt.first.source().begin))
          bayt.indent =
              static_cast<int>(std::lower_bound(depths.begin(), depths.end(), line->indent) - depths.begin());
  }

  const PoemOverride& said_;
  std::vector<Place> lines_;
  std::optional<Block> block_;
  Poem poem_;
};

}  // namespace

void apply_to_poems(std::span<const PoemOverride> overrides, std::span<const Line> lines, Article& article) {
  for (const PoemOverride& said : overrides) PoemJoiner(said, lines).run(article);
}

}  // namespace warraq::read
