#include "read/book/headings.hpp"

#include <algorithm>
#include <map>
#include <unordered_map>

#include "read/words/letters.hpp"

namespace warraq::read::epub {

namespace {

constexpr int deepest_level = 6;
/// Pictures, ornaments and a line or two may stand between the place an entry names and its heading.
constexpr std::size_t farthest_heading = 3;

bool says(const std::string& heading, const std::string& title) {
  if (heading.empty() || title.empty()) return false;
  return heading.find(title) != std::string::npos || title.find(heading) != std::string::npos;
}

bool is_ornament(const Block& block) {
  return std::holds_alternative<Figure>(block.content) || std::holds_alternative<ThematicBreak>(block.content);
}

Heading* heading_in(Block& block) { return std::get_if<Heading>(&block.content); }

/// What the table says of the blocks of one chapter.
class ChapterHeadings {
 public:
  ChapterHeadings(Chapter& chapter, const std::vector<const ContentsEntry*>& entries)
      : blocks_(chapter.content.blocks), depths_(blocks_.size(), 0), before_(blocks_.size()) {
    std::unordered_map<std::string_view, std::size_t> places;
    for (const HtmlAnchor& anchor : chapter.content.anchors) places.emplace(anchor.id, anchor.block);
    has_headings_ = std::ranges::any_of(blocks_, [](Block& block) { return heading_in(block) != nullptr; });
    for (const ContentsEntry* entry : entries) {
      const auto found = places.find(entry->place.fragment);
      const bool whole = found == places.end();  // an id that is not there names its file
      const std::size_t block = whole ? 0 : found->second;
      if (block < blocks_.size()) place(*entry, block, whole);
    }
  }

  /// The depth the table gives the heading at `block`; 0: it says none.
  int depth(std::size_t block) const { return depths_[block]; }
  /// Titles to be put in before a block.
  const std::vector<const ContentsEntry*>& before(std::size_t block) const { return before_[block]; }

 private:
  void place(const ContentsEntry& entry, std::size_t block, bool whole) {
    const std::string title = fold(entry.title);
    bool near = false, words_between = false;
    // Part and chapter may begin at one place: each has the next heading.
    for (std::size_t i = block; i < std::min(block + farthest_heading + 1, blocks_.size()); ++i) {
      const Heading* heading = heading_in(blocks_[i]);
      if (heading == nullptr) {
        words_between |= !is_ornament(blocks_[i]);
        continue;
      }
      near |= !words_between;
      if (depths_[i] != 0 || !says(fold(heading->text.utf8), title)) continue;
      depths_[i] = entry.depth;
      return;
    }
    if (near) return;
    if (auto* paragraph = std::get_if<ParagraphBlock>(&blocks_[block].content)) {
      const std::string words = fold(paragraph->text.utf8);
      if (words == title && !title.empty()) {
        blocks_[block].content = Heading{std::move(paragraph->text), entry.depth};
        depths_[block] = entry.depth;
        return;
      }
      if (words.starts_with(title)) return;  // named after its first words
    }
    if ((whole || !has_headings_) && before_[block].empty()) before_[block].push_back(&entry);
  }

  std::vector<Block>& blocks_;
  std::vector<int> depths_;
  std::vector<std::vector<const ContentsEntry*>> before_;
  bool has_headings_ = false;
};

/// Levels, from heading to heading through the whole book.
class Levels {
 public:
  /// A heading that the table knows, or the first of a chapter it knows.
  void known(int depth, int markup) {
    depth_ = depth;
    markup_ = markup;
  }
  /// Of a heading the table says nothing of: below the last one it knows, by as much as the markup has it
  /// below.
  int of(int markup) {
    if (depth_ == 0) return markup;
    markup_ = std::min(markup_, markup);
    return std::clamp(depth_ + markup - markup_, 1, deepest_level);
  }

 private:
  int depth_ = 0, markup_ = 0;  ///< of the last known heading
};

void place_in(Chapter& chapter, const std::vector<const ContentsEntry*>& entries, Levels& levels) {
  const ChapterHeadings found(chapter, entries);
  std::vector<Block>& blocks = chapter.content.blocks;
  int highest = deepest_level;
  for (Block& block : blocks)
    if (const Heading* heading = heading_in(block)) highest = std::min(highest, heading->level);
  std::vector<Block> made;
  bool first = true;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    for (const ContentsEntry* entry : found.before(i)) {
      Block block;
      block.content = Heading{Text(entry->title), entry->depth};
      levels.known(entry->depth, highest - 1);
      first = false;
      made.push_back(std::move(block));
    }
    if (Heading* heading = heading_in(blocks[i])) {
      if (found.depth(i) != 0)
        levels.known(found.depth(i), heading->level);
      else if (first && !entries.empty())
        levels.known(entries.front()->depth, heading->level);
      heading->level = levels.of(heading->level);
      first = false;
    }
    made.push_back(std::move(blocks[i]));
  }
  blocks = std::move(made);
}

}  // namespace

void place_headings(std::vector<Chapter>& chapters, const Contents& contents) {
  if (contents.entries.empty()) return;
  std::map<std::string_view, std::vector<const ContentsEntry*>> entries;
  for (const ContentsEntry& entry : contents.entries) entries[entry.place.path].push_back(&entry);
  Levels levels;
  for (Chapter& chapter : chapters) {
    if (chapter.furniture || !chapter.linear) continue;
    place_in(chapter, entries[chapter.path], levels);
  }
}

}  // namespace warraq::read::epub
