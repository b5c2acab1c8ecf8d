#include "read/plain/inline_text.hpp"

#include <algorithm>

#include "read/plain/inline_marks.hpp"
#include "warraq/mend/tidy.hpp"

namespace warraq::read {

namespace {

bool ends_with_space(const MendedText& text) { return !text.utf8.empty() && text.utf8.back() == ' '; }

/// A word broken by a hyphen at the line's end goes on with a small letter; the hyphen was not its own.
/// A hyphen with a capital or digit after it ("Anglo-\nAfghan") belongs to the word.
bool breaks_word(const MendedText& above, std::string_view below) {
  const std::string_view text = above.utf8;
  const bool hyphen = text.ends_with('-') || text.ends_with("\xE2\x80\x90");
  if (!hyphen || below.empty()) return false;
  const std::size_t before = text.ends_with('-') ? text.size() - 1 : text.size() - 3;
  if (before == 0) return false;
  std::size_t last = before - 1;
  while (last > 0 && (static_cast<unsigned char>(text[last]) & 0xC0) == 0x80) --last;
  std::size_t i = 0;
  return is_lower(decode(text, last)) && is_lower(decode(below, i));
}

std::size_t hyphen_length(const MendedText& text) { return text.utf8.ends_with('-') ? 1 : 3; }

void remove_hyphen(MendedText& text) {
  const std::size_t length = hyphen_length(text);
  text.utf8.erase(text.utf8.size() - length);
  MendedStretch& last = text.stretches.back();
  if (last.begin >= text.utf8.size())
    text.stretches.pop_back();
  else
    last.source.end -= length;
}

MendedText joined(std::span<const Slice> slices, SourceEdits* edits) {
  MendedText out;
  for (const Slice& slice : slices) {
    const bool broken = breaks_word(out, slice.text);
    if (edits && &slice != slices.data()) {
      const Slice& above = *(&slice - 1);
      edits->join(above.offset + above.text.size(), slice.offset, broken ? hyphen_length(out) : 0);
    }
    if (broken)
      remove_hyphen(out);
    else if (!out.utf8.empty() && !ends_with_space(out))
      out.append(" ", {out.stretches.back().source.end, slice.offset});
    append_tidied(out, slice.text, slice.offset);
  }
  while (ends_with_space(out)) {
    out.utf8.pop_back();
    if (out.stretches.back().begin >= out.utf8.size())
      out.stretches.pop_back();
    else
      --out.stretches.back().source.end;
  }
  return out;
}

/// Where a byte stands once the cuts before it are made.
class Cutter {
 public:
  explicit Cutter(const std::vector<SignCut>& cuts) : cuts_(cuts) {
    std::uint32_t gone = 0;
    for (const SignCut& cut : cuts) {
      gone_before_.push_back(gone);
      gone += cut.end - cut.begin;
    }
  }
  std::uint32_t after(std::uint32_t at) const {
    const auto next =
        std::partition_point(cuts_.begin(), cuts_.end(), [&](const SignCut& cut) { return cut.begin < at; });
    if (next == cuts_.begin()) return at;
    const SignCut& last = *(next - 1);
    const std::uint32_t gone = gone_before_[static_cast<std::size_t>(next - cuts_.begin()) - 1];
    return at - gone - (std::min(last.end, at) - last.begin);
  }

 private:
  const std::vector<SignCut>& cuts_;
  std::vector<std::uint32_t> gone_before_;
};

/// `mended` without the cut signs.
MendedText without(const MendedText& mended, const std::vector<SignCut>& cuts) {
  MendedText out;
  std::size_t next_cut = 0;
  for (std::size_t s = 0; s < mended.stretches.size(); ++s) {
    const MendedStretch& stretch = mended.stretches[s];
    const std::uint32_t end = s + 1 < mended.stretches.size()
                                  ? mended.stretches[s + 1].begin
                                  : static_cast<std::uint32_t>(mended.utf8.size());
    const bool copied = end - stretch.begin == stretch.source.end - stretch.source.begin;
    const auto emit = [&](std::uint32_t from, std::uint32_t to) {
      if (from >= to) return;
      SourceSpan source = stretch.source;
      if (copied)
        source = {stretch.source.begin + (from - stretch.begin), stretch.source.begin + (to - stretch.begin)};
      out.append(std::string_view(mended.utf8).substr(from, to - from), source);
    };
    std::uint32_t at = stretch.begin;
    while (next_cut < cuts.size() && cuts[next_cut].begin < end) {
      emit(at, std::max(at, std::min(cuts[next_cut].begin, end)));
      at = std::max(at, cuts[next_cut].end);
      if (cuts[next_cut].end > end) break;
      ++next_cut;
    }
    emit(at, end);
  }
  return out;
}

Text to_text(MendedText mended, std::vector<Mark> marks) {
  Text text;
  text.utf8 = std::move(mended.utf8);
  text.marks = std::move(marks);
  text.sources.reserve(mended.stretches.size());
  for (const MendedStretch& stretch : mended.stretches)
    text.sources.push_back({stretch.begin, stretch.source});
  return text;
}

/// Backslashes that append_tidied() takes off signs.
void tell_escapes(std::span<const Slice> slices, SourceEdits& edits) {
  constexpr std::size_t none = std::string_view::npos;
  for (const Slice& slice : slices)
    for (std::size_t at = slice.text.find('\\'); at != none && at + 1 < slice.text.size();
         at = slice.text.find('\\', at + 2)) {
      // Two backslashes are one that is meant: which of them went would be asked again the next time.
      constexpr std::string_view signs = "!\"#$%&'()*+,-./:;<=>?@[]^_`{|}~";
      if (signs.find(slice.text[at + 1]) != std::string_view::npos)
        edits.cut("escapes", slice.offset + at, slice.offset + at + 1);
    }
}

/// Where the signs that are cut for want of their other half stood in the input.
void tell_torn(const MendedText& mended, const std::vector<SignCut>& torn, SourceEdits& edits) {
  for (const SignCut& cut : torn) {
    const auto after =
        std::partition_point(mended.stretches.begin(), mended.stretches.end(),
                             [&](const MendedStretch& stretch) { return stretch.begin <= cut.begin; });
    const MendedStretch& stretch = *(after - 1);
    const std::size_t begin = static_cast<std::size_t>(stretch.source.begin) + (cut.begin - stretch.begin);
    edits.cut("torn-signs", begin, begin + (cut.end - cut.begin));
  }
}

}  // namespace

Text TextMaker::running(std::span<const Slice> slices) const {
  MendedText mended = joined(slices, edits_);
  const InlineReading reading = read_signs(mended.utf8, mended.literals, notes_, habits_);
  if (edits_) {
    tell_escapes(slices, *edits_);
    tell_torn(mended, reading.torn, *edits_);
  }
  if (reading.cuts.empty()) return to_text(std::move(mended), reading.marks);
  std::vector<Mark> marks = reading.marks;
  const Cutter cutter(reading.cuts);
  for (Mark& mark : marks) {
    mark.begin = cutter.after(mark.begin);
    mark.end = cutter.after(mark.end);
  }
  return to_text(without(mended, reading.cuts), std::move(marks));
}

Text TextMaker::label(Slice slice) const {
  Text text = running(std::span(&slice, 1));
  std::erase_if(text.marks, [](const Mark& mark) { return mark.kind != MarkKind::note_reference; });
  return text;
}

}  // namespace warraq::read
