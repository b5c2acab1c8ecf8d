#include "read/markdown/prepared.hpp"

#include <algorithm>

namespace warraq::read {

void Prepared::copy(std::string_view given, std::size_t begin, std::size_t end) {
  if (begin >= end) return;
  const bool goes_on = !pieces_.empty() && pieces_.back().copied &&
                       pieces_.back().source + (text.size() - pieces_.back().begin) == begin;
  if (!goes_on) pieces_.push_back({text.size(), begin, true});
  text += given.substr(begin, end - begin);
}

void Prepared::insert(std::string_view words, std::size_t at) {
  if (words.empty()) return;
  pieces_.push_back({text.size(), at, false});
  text += words;
}

Directive& Prepared::directive(DirectiveKind kind, std::size_t at) {
  // After a blank line, for raw HTML goes on up to the next one.
  if (!text.empty() && !text.ends_with("\n\n")) insert(text.back() == '\n' ? "\n" : "\n\n", at);
  const std::size_t offset = text.size();
  insert("<!-- -->\n", at);
  directives.push_back({.offset = offset, .kind = kind});
  return directives.back();
}

const Directive* Prepared::directive_at(std::size_t offset) const {
  const auto found =
      std::lower_bound(directives.begin(), directives.end(), offset,
                       [](const Directive& one, std::size_t place) { return one.offset < place; });
  return found != directives.end() && found->offset == offset ? &*found : nullptr;
}

std::size_t Prepared::piece_of(std::size_t offset) const {
  const auto holds = [&](std::size_t i) {
    return i < pieces_.size() && pieces_[i].begin <= offset &&
           (i + 1 == pieces_.size() || offset < pieces_[i + 1].begin);
  };
  for (const std::size_t near : {last_piece_, last_piece_ + 1})
    if (holds(near)) return last_piece_ = near;
  const auto after =
      std::upper_bound(pieces_.begin(), pieces_.end(), offset,
                       [](std::size_t place, const Piece& piece) { return place < piece.begin; });
  return last_piece_ = after == pieces_.begin() ? 0 : static_cast<std::size_t>(after - pieces_.begin()) - 1;
}

std::size_t Prepared::source_of(std::size_t offset) const {
  if (pieces_.empty()) return offset;
  const Piece& piece = pieces_[piece_of(offset)];
  return piece.source + (piece.copied ? offset - piece.begin : 0);
}

}  // namespace warraq::read
