#include "read/plain/source_edits.hpp"

#include <algorithm>
#include <array>

#include "read/words/letters.hpp"

namespace warraq::read {

namespace {

constexpr const char* running_head = "running-head";
constexpr const char* folio = "folio";
constexpr const char* repeated_byline = "repeated-byline";
constexpr const char* torn_signs = "torn-signs";
constexpr const char* rejoin = "rejoin";
constexpr const char* line_end_hyphen = "line-end-hyphen";

constexpr const char* visual_order = "visual-order";

constexpr const char* direction_signs = "direction-signs";

constexpr std::array rules = {
    MendRule{direction_signs, "C16", MendLevel::safe, "signs of direction that machines put around lines go"},
    MendRule{visual_order, "C4", MendLevel::safe,
             "lines stored as they look on the page are put in reading order"},
    MendRule{running_head, "C13", MendLevel::safe, "running heads of the source are left out"},
    MendRule{folio, "C13", MendLevel::safe, "page numbers of the source are left out"},
    MendRule{repeated_byline, "C14", MendLevel::safe,
             "a byline that stands twice is left out the second time"},
    MendRule{torn_signs, "C14", MendLevel::safe,
             "signs of Markdown's emphasis without their other half go, where a text has others"},
    MendRule{rejoin, "C13", MendLevel::safe, "paragraphs that a page or line of the source cut are rejoined"},
    MendRule{line_end_hyphen, "C12", MendLevel::safe, "words broken at a line's end are put together"},
};

bool is_blank(std::string_view text) { return text.find_first_not_of(" \t\r\n\f") == std::string_view::npos; }

/// More than one line end, or a page's: what stands on both sides were two paragraphs.
bool parts_paragraphs(std::string_view gap) {
  const auto ends = std::count(gap.begin(), gap.end(), '\n');
  return (ends > 0 ? ends : std::count(gap.begin(), gap.end(), '\r')) > 1 || gap.find('\f') != gap.npos;
}

MendLevel level_of(std::string_view name) {
  for (const std::span<const MendRule> table : {std::span<const MendRule>(rules), mend_rules()})
    for (const MendRule& rule : table)
      if (rule.name == name) return rule.level;
  return MendLevel::safe;
}

}  // namespace

std::span<const MendRule> reading_rules() { return rules; }

bool runs(const char* rule, const MendOptions& options) {
  const auto said = options.rules.find(rule);
  if (said != options.rules.end()) return said->second;
  return options.level != MendLevel::off && level_of(rule) <= options.level;
}

bool SourceEdits::allows(const char* rule) const { return runs(rule, options_); }

void SourceEdits::drop_line(const char* rule, std::size_t begin, std::size_t end) {
  while (begin > 0 && (text_[begin - 1] == ' ' || text_[begin - 1] == '\t')) --begin;
  end = std::min(text_.find_first_of("\r\n\f", end), text_.size());
  if (end < text_.size() && text_[end] != '\f') end += text_.substr(end).starts_with("\r\n") ? 2 : 1;
  dropped_.push_back({{begin, end}, rule});
}

void SourceEdits::join(std::size_t end, std::size_t begin, std::size_t hyphen) {
  if (hyphen > 0 || parts_paragraphs(text_.substr(end, begin - end))) joints_.push_back({end, begin, hyphen});
}

void SourceEdits::put(const char* rule, std::size_t begin, std::size_t end, std::string after) {
  if (begin == end || !runs(rule, options_)) return;
  changes_.push_back({rule, {begin, end}, std::string(text_.substr(begin, end - begin)), std::move(after)});
}

/// The stretches between two places that no dropped line takes up.
std::vector<SourceSpan> SourceEdits::gaps(std::size_t end, std::size_t begin) const {
  std::vector<SourceSpan> found;
  std::size_t at = end;
  auto line = std::lower_bound(dropped_.begin(), dropped_.end(), end,
                               [](const Dropped& one, std::size_t place) { return one.bytes.begin < place; });
  for (; line != dropped_.end() && line->bytes.end <= begin; ++line) {
    if (at < line->bytes.begin) found.push_back({at, line->bytes.begin});
    at = line->bytes.end;
  }
  if (at < begin) found.push_back({at, begin});
  return found;
}

void SourceEdits::put_joint(const Joint& joint) {
  const std::vector<SourceSpan> white = gaps(joint.end, joint.begin);
  for (const SourceSpan& gap : white)
    if (!is_blank(text_.substr(gap.begin, gap.end - gap.begin))) return;  // a note stands there
  const bool far = parts_paragraphs(text_.substr(joint.end, joint.begin - joint.end));
  const char* rule = far ? rejoin : line_end_hyphen;
  if (!runs(rule, options_)) return;
  const std::string line_end = text_.substr(joint.end, 2) == "\r\n" ? "\r\n" : "\n";
  // A word that goes on below its line comes up to it, and the line ends behind the word.
  std::size_t word_end = text_.find_first_of(" \t\r\n", joint.begin);
  const bool moves_up = joint.hyphen > 0 && keeps_lines_ && word_end < text_.size() && text_[word_end] == ' ';
  std::size_t begin = joint.end - joint.hyphen;
  std::string after = joint.hyphen > 0 ? "" : keeps_lines_ ? line_end : " ";
  for (const SourceSpan& gap : white) {
    put(rule, begin < gap.begin && &gap == &white.front() ? begin : gap.begin, gap.end, std::move(after));
    after.clear();
  }
  if (moves_up) put(rule, word_end, word_end + 1, line_end);
}

TextChanges SourceEdits::take() {
  std::sort(dropped_.begin(), dropped_.end(),
            [](const Dropped& a, const Dropped& b) { return a.bytes < b.bytes; });
  std::sort(joints_.begin(), joints_.end());
  joints_.erase(std::unique(joints_.begin(), joints_.end()), joints_.end());
  for (const Dropped& line : dropped_) put(line.rule, line.bytes.begin, line.bytes.end, "");
  for (const Joint& joint : joints_) put_joint(joint);
  settle_changes(changes_, text_);
  return std::move(changes_);
}

}  // namespace warraq::read
