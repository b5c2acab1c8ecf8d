#include "page/typographer.hpp"

#include <algorithm>

#include "warraq/text/script.hpp"

namespace warraq {

namespace {

/// From bytes before replacements to bytes after. A place inside a replaced stretch goes to its nearer edge
/// outward; where something is put in, what begins there moves behind it and what ends there stays before it.
class Shift {
 public:
  explicit Shift(const Replacements& replacements) : replacements_(replacements) {
    grown_.reserve(replacements.size() + 1);
    grown_.push_back(0);
    for (const Replacement& one : replacements)
      grown_.push_back(grown_.back() + static_cast<std::int64_t>(one.after.size()) -
                       (one.bytes.end - one.bytes.begin));
  }

  std::uint32_t begin(std::uint32_t at) const { return place(at, false); }
  std::uint32_t end(std::uint32_t at) const { return place(at, true); }

 private:
  std::uint32_t place(std::uint32_t at, bool outward) const {
    auto next = std::partition_point(replacements_.begin(), replacements_.end(),
                                     [&](const Replacement& one) { return one.bytes.begin < at; });
    if (!outward && next != replacements_.end() && next->bytes == ByteRange{at, at}) ++next;
    const auto before = static_cast<std::size_t>(next - replacements_.begin());
    if (before > 0 && replacements_[before - 1].bytes.end > at) {
      const Replacement& around = replacements_[before - 1];
      const std::int64_t edge = around.bytes.begin + grown_[before - 1];
      return static_cast<std::uint32_t>(outward ? edge + static_cast<std::int64_t>(around.after.size())
                                                : edge);
    }
    return static_cast<std::uint32_t>(at + grown_[before]);
  }

  const Replacements& replacements_;
  std::vector<std::int64_t> grown_;  ///< by the replacements before the one of that index
};

std::string replaced(const std::string& text, const Replacements& replacements) {
  std::string out;
  std::size_t at = 0;
  for (const Replacement& one : replacements) {
    out.append(text, at, one.bytes.begin - at).append(one.after);
    at = one.bytes.end;
  }
  return out.append(text, at);
}

std::uint32_t end_of_piece(const Text& text, std::size_t piece) {
  return piece + 1 < text.sources.size() ? text.sources[piece + 1].text_begin
                                         : static_cast<std::uint32_t>(text.utf8.size());
}

/// Whether a piece is a copy of its input, byte for byte.
bool is_copy(const Text& text, std::size_t piece) {
  const SourceSpan& source = text.sources[piece].source;
  return end_of_piece(text, piece) - text.sources[piece].text_begin == source.end - source.begin;
}

/// A copied piece is cut at what is replaced in it, so that the rest still tells its bytes.
void cut_sources(Text& text, const Replacements& replacements) {
  std::vector<SourcePiece> cut;
  auto next = replacements.begin();
  for (std::size_t i = 0; i < text.sources.size(); ++i) {
    const SourcePiece& piece = text.sources[i];
    const std::uint32_t end = end_of_piece(text, i);
    cut.push_back(piece);
    while (next != replacements.end() && next->bytes.end <= piece.text_begin) ++next;
    if (!is_copy(text, i)) continue;
    for (auto one = next; one != replacements.end() && one->bytes.begin < end; ++one)
      for (const std::uint32_t at : {one->bytes.begin, one->bytes.end}) {
        if (at <= cut.back().text_begin || at >= end) continue;
        const std::uint64_t source = piece.source.begin + (at - piece.text_begin);
        cut.back().source.end = source;
        cut.push_back({at, {source, piece.source.end}});
      }
  }
  text.sources = std::move(cut);
}

SourceSpan source_of(const Text& text, ByteRange bytes) {
  const auto next =
      std::partition_point(text.sources.begin(), text.sources.end(),
                           [&](const SourcePiece& one) { return one.text_begin <= bytes.begin; });
  if (next == text.sources.begin()) return {};
  const auto piece = static_cast<std::size_t>(next - text.sources.begin()) - 1;
  const SourceSpan& source = text.sources[piece].source;
  if (!is_copy(text, piece)) return source;
  const std::uint64_t begin = source.begin + (bytes.begin - text.sources[piece].text_begin);
  return {begin, begin + (bytes.end - bytes.begin)};
}

std::vector<ByteRange> code_in(const Text& text) {
  std::vector<ByteRange> code;
  for (const Mark& mark : text.marks)
    if (mark.kind == MarkKind::code) code.push_back({mark.begin, mark.end});
  return code;
}

/// Whether any rule could find something.
bool worth_reading(const Text& text, const TextSetting& setting, const Language& language) {
  if (setting.digits != Digits::source) return true;
  if (setting.punctuation == Punctuation::source) return false;
  if (text.utf8.find_first_of("\"'-") != std::string::npos) return true;
  return text.utf8.find("...") != std::string::npos || language.primary() == "fr";
}

/// What replacements say without those that would touch what is shown otherwise already.
Replacements untouched(Replacements replacements, const ShownText& shown) {
  std::erase_if(replacements, [&](const Replacement& one) {
    const auto next =
        std::partition_point(shown.written.begin(), shown.written.end(),
                             [&](const ShownText::Written& old) { return old.bytes.end <= one.bytes.begin; });
    return next != shown.written.end() && next->bytes.begin < one.bytes.end;
  });
  return replacements;
}

}  // namespace

void apply(ShownText& shown, const Replacements& replacements, bool keep_written) {
  if (replacements.empty()) return;
  const Shift shift(replacements);
  cut_sources(shown.text, replacements);
  for (ShownText::Written& old : shown.written)
    old.bytes = {shift.begin(old.bytes.begin), shift.end(old.bytes.end)};
  if (keep_written)
    for (const Replacement& one : replacements) {
      const std::uint32_t begin = shift.end(one.bytes.begin);
      shown.written.push_back({{begin, begin + static_cast<std::uint32_t>(one.after.size())},
                               shown.text.utf8.substr(one.bytes.begin, one.bytes.end - one.bytes.begin)});
    }
  std::sort(shown.written.begin(), shown.written.end(),
            [](const auto& a, const auto& b) { return a.bytes.begin < b.bytes.begin; });
  for (Mark& mark : shown.text.marks) {
    mark.begin = mark.begin == mark.end ? shift.end(mark.begin) : shift.begin(mark.begin);
    mark.end = std::max(mark.begin, shift.end(mark.end));
  }
  for (SourcePiece& piece : shown.text.sources) piece.text_begin = shift.end(piece.text_begin);
  shown.text.utf8 = replaced(shown.text.utf8, replacements);
}

Digits digits_for(Digits asked, const Language& language) {
  const bool native = asked == Digits::fa || asked == Digits::ar;
  return native && script_of(language) != arabic ? Digits::source : asked;
}

const Delimiters& Typographer::delimiters(const Language& language) {
  const auto [entry, fresh] = delimiters_.try_emplace(language);
  if (fresh) entry->second = delimiters_of(language);
  return entry->second;
}

std::optional<ShownText> Typographer::shown(const Text& text, const Language& language) {
  if (!worth_reading(text, setting_, language)) return std::nullopt;
  ShownText now{text, {}};
  const bool fresh = recorded_.insert(std::to_string(text.source().begin) + ":" + text.utf8).second;
  bool any = false;
  const auto rule = [&](auto&& find, bool keep_written) {
    const std::vector<ByteRange> fixed = protected_stretches(now.text.utf8, code_in(now.text));
    const Replacements found = untouched(find(fixed), now);
    if (found.empty()) return;
    any = true;
    if (fresh)
      for (const Replacement& one : found) record(one, now);
    apply(now, found, keep_written);
  };
  const std::string& words = now.text.utf8;
  if (setting_.punctuation == Punctuation::language) {
    rule([&](auto& fixed) { return set_apostrophes(words, fixed, language); }, true);
    rule([&](auto& fixed) { return set_quotes(words, fixed, delimiters(language)); }, true);
    rule([&](auto& fixed) { return set_dashes(words, fixed, language); }, true);
    rule([&](auto& fixed) { return set_ellipses(words, fixed); }, true);
    rule([&](auto& fixed) { return set_spaces(words, fixed, language); }, true);
  }
  rule([&](auto& fixed) { return set_digits(words, fixed, digits_for(setting_.digits, language)); }, false);
  if (!any) return std::nullopt;
  return now;
}

void Typographer::record(const Replacement& change, const ShownText& now) {
  account_.push_back(
      {.rule = change.rule,
       .source = source_of(now.text, change.bytes),
       .before = now.text.utf8.substr(change.bytes.begin, change.bytes.end - change.bytes.begin),
       .after = change.after});
}

std::string Typographer::in_digits(const std::string& words, const Language& language) const {
  ShownText shown{Text(words), {}};
  apply(shown, set_digits(words, {}, digits_for(setting_.digits, language)), false);
  return shown.text.utf8;
}

}  // namespace warraq
