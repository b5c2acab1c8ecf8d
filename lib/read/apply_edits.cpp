#include <algorithm>

#include "read/mend_article.hpp"

namespace warraq::read {

namespace {

std::uint32_t size_of(const std::string& words) { return static_cast<std::uint32_t>(words.size()); }

/// The pieces of a text's sources, by byte.
class Pieces {
 public:
  explicit Pieces(const Text& text) : list_(text.sources), size_(size_of(text.utf8)) {}

  std::size_t count() const { return list_.size(); }
  ByteRange bytes(std::size_t i) const {
    return {list_[i].text_begin, i + 1 < list_.size() ? list_[i + 1].text_begin : size_};
  }
  SourceSpan source(std::size_t i) const { return list_[i].source; }
  /// Byte for byte from the input; else all of it came from all of its source.
  bool is_copied(std::size_t i) const {
    const ByteRange range = bytes(i);
    return range.end - range.begin == list_[i].source.end - list_[i].source.begin;
  }
  /// The piece that holds the byte at `at`, or count() when none does.
  std::size_t holding(std::uint32_t at) const {
    const auto after = std::upper_bound(list_.begin(), list_.end(), at,
                                        [](std::uint32_t a, const SourcePiece& piece) { return a < piece.text_begin; });
    if (after == list_.begin() || at >= size_) return count();
    return static_cast<std::size_t>(after - list_.begin()) - 1;
  }

 private:
  const std::vector<SourcePiece>& list_;
  std::uint32_t size_;
};

/// Widens `range` over pieces that stand for their bytes only as a whole, and says where it came from.
SourceSpan trace(const Pieces& pieces, ByteRange& range) {
  const bool insertion = range.begin == range.end;
  const std::size_t first = pieces.holding(range.begin);
  std::size_t last = insertion ? first : pieces.holding(range.end - 1);
  if (insertion && range.begin > 0 && (first == pieces.count() || pieces.bytes(first).begin == range.begin)) {
    // Between two pieces: it belongs to what stands before it.
    last = pieces.holding(range.begin - 1);
    if (last == pieces.count()) return {};
    return {pieces.source(last).end, pieces.source(last).end};
  }
  if (first == pieces.count() || last == pieces.count()) return {};
  const auto place = [&](std::size_t piece, std::uint32_t at) {
    return pieces.source(piece).begin + (at - pieces.bytes(piece).begin);
  };
  if (insertion && pieces.is_copied(first)) return {place(first, range.begin), place(first, range.begin)};
  if (insertion && pieces.bytes(first).begin == range.begin)
    return {pieces.source(first).begin, pieces.source(first).begin};
  if (!pieces.is_copied(first)) range.begin = pieces.bytes(first).begin;
  if (!pieces.is_copied(last)) range.end = pieces.bytes(last).end;
  return {place(first, range.begin),
          pieces.is_copied(last) ? place(last, range.end) : pieces.source(last).end};
}

/// Where places of the text stand once the edits are made.
class Places {
 public:
  explicit Places(const std::vector<MendEdit>& edits) : edits_(edits) {
    std::int64_t shift = 0;
    for (const MendEdit& edit : edits) {
      shifts_.push_back(shift);
      shift += static_cast<std::int64_t>(edit.after.size()) - (edit.bytes.end - edit.bytes.begin);
    }
    shifts_.push_back(shift);
  }
  /// Where a stretch begins: behind what is put in at its edge, before what replaces its first letters.
  std::uint32_t begin(std::uint32_t at) const {
    const auto next = std::partition_point(edits_.begin(), edits_.end(),
                                           [&](const MendEdit& edit) { return edit.bytes.end <= at; });
    const std::size_t i = static_cast<std::size_t>(next - edits_.begin());
    return moved(next != edits_.end() && next->bytes.begin < at ? next->bytes.begin : at, shifts_[i]);
  }
  /// Where a stretch ends, and where a point stands that hangs on the letter before it.
  std::uint32_t end(std::uint32_t at) const {
    const auto next = std::partition_point(edits_.begin(), edits_.end(),
                                           [&](const MendEdit& edit) { return edit.bytes.begin < at; });
    const std::size_t i = static_cast<std::size_t>(next - edits_.begin());
    return moved(i > 0 && edits_[i - 1].bytes.end > at ? edits_[i - 1].bytes.end : at, shifts_[i]);
  }

 private:
  static std::uint32_t moved(std::uint32_t at, std::int64_t shift) {
    return static_cast<std::uint32_t>(at + shift);
  }
  const std::vector<MendEdit>& edits_;
  std::vector<std::int64_t> shifts_;  ///< before each edit, and after the last
};

bool is_point(const Mark& mark) {
  return mark.kind == MarkKind::line_break || mark.kind == MarkKind::note_reference;
}

void move_marks(std::vector<Mark>& marks, const std::vector<MendEdit>& edits) {
  if (marks.empty()) return;
  const Places places(edits);
  for (Mark& mark : marks) {
    const bool point = mark.begin == mark.end;
    mark.begin = point ? places.end(mark.begin) : places.begin(mark.begin);
    mark.end = point ? mark.begin : places.end(mark.end);
  }
  std::erase_if(marks, [](const Mark& mark) { return !is_point(mark) && mark.begin >= mark.end; });
  std::stable_sort(marks.begin(), marks.end(), [](const Mark& a, const Mark& b) {
    return a.begin != b.begin ? a.begin < b.begin : a.end > b.end;
  });
}

/// Gathers pieces; such as go on from one another in text and input become one.
class PieceList {
 public:
  void add(ByteRange text, SourceSpan source, bool copied) {
    if (text.begin >= text.end) return;
    const bool goes_on = copied && copied_ && end_ == text.begin && list_.back().source.end == source.begin;
    if (goes_on)
      list_.back().source.end = source.end;
    else
      list_.push_back({text.begin, source});
    copied_ = copied;
    end_ = text.end;
  }
  std::vector<SourcePiece> take() { return std::move(list_); }

 private:
  std::vector<SourcePiece> list_;
  bool copied_ = false;
  std::uint32_t end_ = 0;
};

std::vector<SourcePiece> moved_sources(const Text& text, const std::vector<TracedEdit>& traced) {
  const Pieces pieces(text);
  PieceList out;
  std::size_t piece = 0;
  std::uint32_t from = 0;
  std::int64_t shift = 0;
  const auto keep = [&](std::uint32_t to) {
    while (piece < pieces.count()) {
      const ByteRange whole = pieces.bytes(piece);
      const std::uint32_t begin = std::max(whole.begin, from), end = std::min(whole.end, to);
      if (begin < end) {
        SourceSpan source = pieces.source(piece);
        const bool copied = pieces.is_copied(piece);
        if (copied) source = {source.begin + (begin - whole.begin), source.begin + (end - whole.begin)};
        out.add({static_cast<std::uint32_t>(begin + shift), static_cast<std::uint32_t>(end + shift)}, source,
                copied);
      }
      if (whole.end > to) break;
      ++piece;
    }
  };
  for (const TracedEdit& edit : traced) {
    keep(edit.old.begin);
    const std::uint32_t length = edit.old.end - edit.old.begin, fresh = edit.fresh.end - edit.fresh.begin;
    const std::uint64_t source = edit.source.end - edit.source.begin;
    out.add(edit.fresh, edit.source, length == source && length == fresh);
    from = edit.old.end;
    shift += static_cast<std::int64_t>(fresh) - length;
  }
  keep(size_of(text.utf8));
  return out.take();
}

}  // namespace

void add_rules(std::string& rules, std::string_view more) {
  while (!more.empty()) {
    const std::size_t comma = more.find(", ");
    const std::string_view rule = more.substr(0, comma);
    const bool known = (", " + rules + ", ").find(", " + std::string(rule) + ", ") != std::string::npos;
    if (!known) rules += (rules.empty() ? "" : ", ") + std::string(rule);
    more = comma == std::string_view::npos ? std::string_view() : more.substr(comma + 2);
  }
}

std::vector<TracedEdit> trace_edits(const Text& text, const MendedWords& mended) {
  const Pieces pieces(text);
  std::vector<TracedEdit> traced;
  std::int64_t shift = 0;
  for (const MendEdit& edit : mended.edits) {
    ByteRange old = edit.bytes;
    const SourceSpan source = trace(pieces, old);
    const std::int64_t grown = static_cast<std::int64_t>(edit.after.size()) - (edit.bytes.end - edit.bytes.begin);
    const auto end = static_cast<std::uint32_t>(old.end + shift + grown);
    if (!traced.empty() && old.begin < traced.back().old.end) {  // two in one piece
      TracedEdit& last = traced.back();
      last.old.end = std::max(last.old.end, old.end);
      last.fresh.end = static_cast<std::uint32_t>(last.old.end + shift + grown);
      last.source.end = std::max(last.source.end, source.end);
      add_rules(last.rules, edit.rules);
    } else {
      traced.push_back({old, {static_cast<std::uint32_t>(old.begin + shift), end}, source, edit.rules});
    }
    shift += grown;
  }
  return traced;
}

void apply_edits(Text& text, MendedWords mended, const std::vector<TracedEdit>& traced) {
  if (mended.edits.empty()) return;
  if (!text.sources.empty()) text.sources = moved_sources(text, traced);
  move_marks(text.marks, mended.edits);
  text.utf8 = std::move(mended.utf8);
}

void apply_edits(Text& text, MendedWords mended) {
  if (mended.edits.empty()) return;
  const std::vector<TracedEdit> traced = trace_edits(text, mended);
  apply_edits(text, std::move(mended), traced);
}

}  // namespace warraq::read
