#include "read/xml/note_book.hpp"

#include <utility>

#include "read/xml/xml_tree.hpp"

namespace warraq::read {

void NoteBook::define(pugi::xml_node note, std::string_view id) {
  if (!id.empty()) by_id_.emplace(std::string(id), note);
}

bool NoteBook::is_called(pugi::xml_node note, std::string_view id) const {
  const std::string key(id);
  const auto found = by_id_.find(key);
  return found != by_id_.end() && found->second == note && expected_.contains(key);
}

pugi::xml_node NoteBook::find(std::string_view id) const {
  const auto found = by_id_.find(std::string(id));
  return found == by_id_.end() ? pugi::xml_node() : found->second;
}

std::uint32_t NoteBook::call(pugi::xml_node note, std::string mark, Article& article) {
  const auto next = static_cast<std::uint32_t>(article.notes.size());
  const auto [known, is_new] = numbers_.emplace(note.internal_object(), next);
  if (!is_new) return known->second;
  article.notes.emplace_back();
  article.notes.back().mark = mark.empty() ? std::to_string(next + 1) : std::move(mark);
  called_.push_back({note, next});
  return next;
}

std::optional<NoteBook::Called> NoteBook::next() {
  if (taken_ == called_.size()) return std::nullopt;
  return called_[taken_++];
}

std::string note_mark(std::string_view words) {
  std::string mark = collapsed(words);
  if (mark.size() > 2 &&
      ((mark.front() == '[' && mark.back() == ']') || (mark.front() == '(' && mark.back() == ')')))
    mark = mark.substr(1, mark.size() - 2);
  // A label "1." or "1)" is the note's own; longer words are no mark.
  if (mark.size() > 1 && (mark.ends_with('.') || mark.ends_with(')'))) mark.pop_back();
  return mark.size() <= 12 ? mark : std::string();
}

}  // namespace warraq::read
