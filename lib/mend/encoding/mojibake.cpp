#include "mend/encoding/mojibake.hpp"

#include <fmt/format.h>
#include <unicode/uchar.h>

#include <algorithm>
#include <optional>
#include <set>
#include <utility>

#include "mend/encoding/ascii.hpp"
#include "mend/encoding/guess.hpp"
#include "mend/encoding/misreading.hpp"
#include "warraq/base/unicode.hpp"

namespace warraq::detail {

namespace {

/// A line with characters beyond ASCII, without its end.
struct Line {
  std::size_t begin = 0, end = 0, high = 0;  ///< `high`: the first of those characters
};

std::vector<Line> lines_beyond_ascii(std::string_view text) {
  std::vector<Line> lines;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t high = at + ascii_run(text, at);
    if (high >= text.size()) break;
    const std::size_t before = text.rfind('\n', high);
    const std::size_t begin = before == std::string_view::npos ? 0 : before + 1;
    const std::size_t end = std::min(text.find('\n', high), text.size());
    lines.push_back({begin, end, high});
    at = end;
  }
  return lines;
}

struct Change {
  Line line;
  Rereading reading;
};

/// Puts changed lines in, and has the offsets follow.
void put_in(const std::vector<Change>& changes, DecodedText& text) {
  const std::string_view old = text.text();
  std::string utf8;
  utf8.reserve(old.size());
  OffsetMap offsets;
  if (const std::uint64_t begin = text.offsets.to_source(0); begin > 0) offsets.anchor(0, begin);
  std::size_t done = 0;
  const auto copy_to = [&](std::size_t end) {
    // Line by line where the text is not in step with the input already.
    while (done < end) {
      const std::size_t next = text.offsets.is_identity() ? end : std::min(old.find('\n', done), end - 1) + 1;
      utf8.append(old, done, next - done);
      done = next;
      offsets.anchor(utf8.size(), text.offsets.to_source(done));
    }
  };
  for (const Change& change : changes) {
    copy_to(change.line.begin);
    const std::size_t base = utf8.size();
    utf8 += change.reading.text;
    for (const auto& [to, from] : change.reading.words)
      offsets.anchor(base + to, text.offsets.to_source(change.line.begin + from));
    done = change.line.end;
  }
  copy_to(old.size());
  text.utf8 = std::move(utf8);
  text.borrowed = {};
  text.offsets = std::move(offsets);
  text.recipe.exact = false;
}

void tell(const std::vector<Change>& changes, const std::string& was, const char* as, DecodedText& text) {
  const Line& first = changes.front().line;
  const std::string lines = changes.size() == 1 ? "a line" : fmt::format("{} lines", changes.size());
  text.diagnostics.push_back(
      {Severity::note, "mojibake", text.offsets.to_source(SourceSpan{first.begin, first.end}),
       fmt::format("{} of {} had been read as {} and saved so; now read as what they were", lines, was, as),
       "keep them as they are with --encoding UTF-8"});
}

/// All that was read wrong in one way, or nothing when the evidence is thin.
std::vector<Change> find_misread_utf8(std::string_view text, const std::vector<Line>& lines,
                                      const MisreadUtf8& way) {
  std::vector<Change> changes;
  std::size_t sequences = 0;
  std::set<std::string> different;
  for (const Line& line : lines) {
    if (!way.may_be(text, line.high)) continue;
    Rereading reading = way.reread(text.substr(line.begin, line.end - line.begin));
    if (reading.text.empty()) continue;
    sequences += reading.sequences;
    for (std::size_t i = 0; i < reading.text.size() && different.size() < 8;) {
      const std::size_t begin = i;
      if (next_code_point(reading.text, i) >= 0x80) different.insert(reading.text.substr(begin, i - begin));
    }
    changes.push_back({line, std::move(reading)});
  }
  // Three different ones are no chance where nothing speaks against them; beside lines that are sound, each
  // line has to speak for itself.
  const bool all = changes.size() == lines.size();
  if (sequences < 3 || different.size() < (all ? 2u : 4u)) return {};
  if (!all) std::erase_if(changes, [](const Change& change) { return change.reading.sequences < 3; });
  return changes;
}

bool reread_utf8(DecodedText& text, const std::vector<MisreadUtf8>& ways) {
  const std::vector<Line> lines = lines_beyond_ascii(text.text());
  std::vector<Change> best;
  const char* page = nullptr;
  for (const MisreadUtf8& way : ways) {
    std::vector<Change> changes = find_misread_utf8(text.text(), lines, way);
    if (changes.size() <= best.size()) continue;
    best = std::move(changes);
    page = way.page();
  }
  if (best.empty()) return false;
  tell(best, "UTF-8", page, text);
  put_in(best, text);
  return true;
}

/// Whether most letters of a line are accented ones of Western Europe: no language has such lines.
bool is_all_accents(std::string_view line) {
  std::size_t accents = 0, others = 0;
  for (std::size_t i = 0; i < line.size();) {
    const auto byte = static_cast<unsigned char>(line[i]);
    if (byte < 0x80) {
      others += (byte | 0x20) >= 'a' && (byte | 0x20) <= 'z';
      ++i;
      // An accented letter takes two bytes: the rest has too few to come up.
      if (others > accents + (line.size() - i)) return false;
      continue;
    }
    const char32_t c = next_code_point(line, i);
    if (c >= 0xC0 && c < 0x100)
      ++accents;
    else if (c >= 0x250 && !(c >= 0x2000 && c < 0x2200))
      return false;
    else if (u_isalpha(static_cast<UChar32>(c)))
      ++others;
  }
  return accents > others && accents >= 3;
}

void reread_code_page(DecodedText& text) {
  const CodePage& western = *find_code_page("windows-1252");
  std::vector<Line> lines = lines_beyond_ascii(text.text());
  const std::string_view utf8 = text.text();
  std::erase_if(lines, [&](const Line& line) {
    return !is_all_accents(utf8.substr(line.begin, line.end - line.begin));
  });
  if (lines.empty()) return;
  std::string bytes;
  for (const Line& line : lines) {
    if (bytes.size() > 1 << 16) break;
    bytes += encode_page(utf8.substr(line.begin, line.end - line.begin), western) + '\n';
  }
  const Guesser guesser(bytes);
  const Reckoning best = guesser.best();
  const CodePage* const was = find_code_page(best.encoding);
  const long high = static_cast<long>(guesser.high_bytes());
  if (was == nullptr || was->name == std::string_view(western.name) || high < 12) return;
  if (guesser.reckon(western).cost - best.cost < 40 + 5 * high) return;
  std::vector<Change> changes;
  for (const Line& line : lines) {
    Rereading reading = reread_page(utf8.substr(line.begin, line.end - line.begin), western, *was);
    if (!reading.text.empty()) changes.push_back({line, std::move(reading)});
  }
  if (changes.empty()) return;
  tell(changes, best.encoding, western.name, text);
  put_in(changes, text);
}

}  // namespace

void read_mojibake_anew(DecodedText& text) {
  if (is_ascii(text.text())) return;
  static const std::vector<MisreadUtf8> ways = [] {
    std::vector<MisreadUtf8> made;
    for (const char* page : {"windows-1252", "windows-1256", "windows-1251", "windows-1250", "windows-1254"})
      made.emplace_back(*find_code_page(page));
    return made;
  }();
  // Text can have gone through the same mill more than once.
  for (int times = 0; times < 3 && reread_utf8(text, ways); ++times) continue;
  reread_code_page(text);
}

}  // namespace warraq::detail
