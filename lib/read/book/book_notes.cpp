#include "read/book/book_notes.hpp"

#include <algorithm>
#include <iterator>
#include <limits>
#include <map>
#include <utility>

#include "read/book/say_mark.hpp"
#include "read/markup/walk_texts.hpp"
#include "read/words/declared_language.hpp"

namespace warraq::read::epub {

namespace {

using Place = std::pair<std::string, std::string>;  // path, id

/// The ids of headings. None of them is a note's: a chapter is spoken of.
std::set<std::string> heading_ids(const HtmlContent& content) {
  std::set<std::string> ids;
  for (const HtmlAnchor& anchor : content.anchors)
    if (anchor.block < content.blocks.size() &&
        std::holds_alternative<Heading>(content.blocks[anchor.block].content))
      ids.insert(anchor.id);
  return ids;
}

std::map<std::string, std::set<std::string>> called_ids(const std::vector<Chapter>& chapters) {
  std::map<std::string, std::set<std::string>> ids;
  for (const Chapter& chapter : chapters) {
    if (chapter.furniture) continue;
    for (const FarCall& call : chapter.content.far_calls) {
      const PackageAddress place = resolve(chapter.path, call.target);
      if (!place.path.empty() && !place.fragment.empty()) ids[place.path].insert(place.fragment);
    }
  }
  return ids;
}

bool holds_words(const std::vector<Block>& blocks) {
  return std::any_of(blocks.begin(), blocks.end(), [](const Block& block) {
    return !std::holds_alternative<Heading>(block.content) &&
           !std::holds_alternative<ThematicBreak>(block.content);
  });
}

void read_again(const Book& book, Chapter& chapter, const std::set<std::string>& ids) {
  std::vector<std::string> targets;
  std::ranges::set_difference(ids, heading_ids(chapter.content), std::back_inserter(targets));
  if (targets.empty() || chapter.decoded.utf8.empty()) return;
  chapter.content =
      read_html_content(chapter.decoded.utf8, {.xhtml = true,
                                               .name = chapter.path,
                                               .base_uri = {},
                                               .language = declared_language(book.document.metadata.language),
                                               .offsets = &chapter.decoded.offsets,
                                               .note_targets = std::move(targets)});
  if (!holds_words(chapter.content.blocks)) chapter.furniture = true;
}

constexpr std::uint32_t unknown = std::numeric_limits<std::uint32_t>::max();

class Merger {
 public:
  Merger(std::vector<Chapter>& chapters, Diagnostics& diagnostics)
      : chapters_(chapters), diagnostics_(diagnostics) {}

  std::vector<Note> run() {
    for (std::size_t c = 0; c < chapters_.size(); ++c) {
      const HtmlContent& content = chapters_[c].content;
      numbers_.emplace_back(content.notes.size(), unknown);
      for (std::size_t n = 0; n < content.note_ids.size() && n < content.notes.size(); ++n)
        if (!content.note_ids[n].empty())
          by_place_.emplace(Place(chapters_[c].path, content.note_ids[n]), std::pair(c, n));
    }
    for (std::size_t c = 0; c < chapters_.size(); ++c)
      if (!chapters_[c].furniture) number(c);
    for (std::size_t c = 0; c < chapters_.size(); ++c) rename(c);
    std::vector<Note> notes;
    for (const auto& [c, n] : order_) notes.push_back(std::move(chapters_[c].content.notes[n]));
    return notes;
  }

 private:
  /// Numbers for the notes of a chapter, those it calls in other files among them.
  void number(std::size_t c) {
    const HtmlContent& content = chapters_[c].content;
    std::map<std::uint32_t, const FarCall*> far;
    for (const FarCall& call : content.far_calls) far.emplace(call.note, &call);
    for (std::uint32_t n = 0; n < content.notes.size(); ++n) {
      const auto call = far.find(n);
      if (call == far.end()) {
        take(c, n);
        continue;
      }
      const PackageAddress place = resolve(chapters_[c].path, call->second->target);
      const auto found = by_place_.find({place.path, place.fragment});
      if (found == by_place_.end()) {
        diagnostics_.push_back({Severity::note,
                                "missing-note",
                                std::nullopt,
                                "\"" + call->second->target + "\" leads to no note",
                                {}});
        continue;
      }
      const auto [other, note] = found->second;
      take(other, static_cast<std::uint32_t>(note));
      numbers_[c][n] = numbers_[other][note];
      // The mark is the call's: what stands before the note itself may be a way back.
      const std::string& mark = content.notes[n].mark;
      if (!mark.empty()) chapters_[other].content.notes[note].mark = mark;
    }
  }

  void take(std::size_t c, std::uint32_t n) {
    if (numbers_[c][n] != unknown) return;
    numbers_[c][n] = static_cast<std::uint32_t>(order_.size());
    order_.emplace_back(c, n);
  }

  void rename(std::size_t c) {
    Article view;
    view.blocks = std::move(chapters_[c].content.blocks);
    view.notes = std::move(chapters_[c].content.notes);
    for_each_text(view, [&](Text& text, const Language&, TextPlace) { rename(text, c, view.notes); });
    chapters_[c].content.blocks = std::move(view.blocks);
    chapters_[c].content.notes = std::move(view.notes);
  }

  void rename(Text& text, std::size_t c, const std::vector<Note>& notes) {
    for (std::size_t i = text.marks.size(); i-- > 0;) {
      Mark& mark = text.marks[i];
      if (mark.kind != MarkKind::note_reference || mark.note >= numbers_[c].size()) continue;
      const std::uint32_t number = numbers_[c][mark.note];
      if (number == unknown)
        say_mark(text, i, notes[mark.note].mark);
      else
        mark.note = number;
    }
  }

  std::vector<Chapter>& chapters_;
  Diagnostics& diagnostics_;
  std::vector<std::vector<std::uint32_t>> numbers_;  ///< of the article, by chapter and note
  std::map<Place, std::pair<std::size_t, std::size_t>> by_place_;
  std::vector<std::pair<std::size_t, std::uint32_t>> order_;
};

}  // namespace

void find_far_notes(const Book& book, std::vector<Chapter>& chapters, Diagnostics& diagnostics) {
  for (const auto& [path, ids] : called_ids(chapters)) {
    const auto same = [&path = path](const Chapter& chapter) { return chapter.path == path; };
    auto found = std::find_if(chapters.begin(), chapters.end(), same);
    if (found == chapters.end()) {
      Chapter chapter;
      chapter.linear = false;
      if (!read_chapter(book, path, chapter, diagnostics)) continue;
      const std::uint64_t end =
          chapters.empty() ? 0 : chapters.back().base + chapters.back().decoded.utf8.size();
      chapter.base = end;
      chapters.push_back(std::move(chapter));
      found = chapters.end() - 1;
    }
    read_again(book, *found, ids);
  }
}

std::vector<Note> merge_notes(std::vector<Chapter>& chapters, Diagnostics& diagnostics) {
  return Merger(chapters, diagnostics).run();
}

}  // namespace warraq::read::epub
