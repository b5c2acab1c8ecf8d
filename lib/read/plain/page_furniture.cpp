#include "read/plain/page_furniture.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace warraq::read {

namespace {

constexpr std::size_t edge_lines = 2;       ///< furniture takes up so many lines at each end of a page
constexpr std::uint32_t longest_head = 14;  ///< words
constexpr std::size_t opening_lines = 24;   ///< in which the title and the authors stand

/// A line at an end of a page.
struct EdgeLine {
  std::size_t line = 0;
  int page = 0;
  bool top = false;
  std::size_t depth = 0;  ///< lines between it and the page's end
  PageLine parts;
};

class PageReader {
 public:
  explicit PageReader(std::span<const Line> lines) : lines_(lines), found_(lines.size(), Furniture::none) {}

  std::vector<Furniture> read() {
    split();
    if (pages_ < 2) return std::move(found_);
    find_offset();
    learn_words();
    for (const EdgeLine& edge : edges_) judge(edge);
    for (const EdgeLine& edge : edges_) judge_bare_head(edge);
    // A line behind one that stays is inside of the page.
    for (const EdgeLine& edge : edges_) {
      if (edge.depth == 0) continue;
      const std::size_t outer = edge.top ? edge.line - 1 : edge.line + 1;
      if (found_[outer] == Furniture::none) found_[edge.line] = Furniture::none;
    }
    return std::move(found_);
  }

 private:
  void split() {
    for (std::size_t begin = 0; begin < lines_.size(); ++pages_) {
      std::size_t end = begin + 1;
      while (end < lines_.size() && !lines_[end].page_break) ++end;
      const std::size_t size = end - begin;
      for (std::size_t depth = 0; depth < std::min(edge_lines, size); ++depth) {
        if (begin > 0) add(begin + depth, true, depth);
        if (depth + (begin > 0 ? edge_lines : 0) < size) add(end - 1 - depth, false, depth);
      }
      begin = end;
    }
  }
  void add(std::size_t i, bool top, std::size_t depth) {
    const Line& line = lines_[i];
    if (line.kept || line.forced != Role::unknown || line.shape.words > longest_head) return;
    edges_.push_back({i, pages_, top, depth, page_line(line)});
  }

  /// Page numbers and the count of pages keep one distance; what most lines agree on is it.
  void find_offset() {
    std::map<int, std::size_t> votes;
    for (const EdgeLine& edge : edges_)
      if (edge.parts.number) votes[*edge.parts.number - edge.page] += edge.parts.words.empty() ? 2 : 1;
    for (const auto& [offset, count] : votes)
      if (count > votes_) {
        votes_ = count;
        offset_ = offset;
      }
    // One number may be chance, unless it counts the very pages of this text.
    counts_ = votes_ >= 3 || (votes_ >= 1 && offset_ == 1);
  }
  bool is_page_number(const EdgeLine& edge) const {
    return counts_ && edge.parts.number && *edge.parts.number == edge.page + offset_;
  }

  void learn_words() {
    for (const EdgeLine& edge : edges_)
      if (!edge.parts.words.empty() && (!edge.parts.number || is_page_number(edge))) {
        ++repeated_[{edge.top, edge.parts.words}];
        if (edge.parts.number && cuts_sentence(edge)) cutting_.insert(edge.parts.words);
      }
    for (std::size_t i = 0; i < std::min(opening_lines, lines_.size()) && (i == 0 || !lines_[i].page_break);
         ++i)
      opening_ += fold(lines_[i].text) + "\n";
  }
  /// Whether a sentence runs from page to page around it. Numbered headings and items stand where none does.
  bool cuts_sentence(const EdgeLine& edge) const {
    std::size_t last = edge.line;
    if (!edge.top)
      while (last > 0 && lines_[last].shape.words < 6 && !lines_[last].page_break) --last;
    else
      for (last -= std::min(edge.depth + 1, last);
           last > 0 && lines_[last].shape.words < 6 && !lines_[last].page_break;)
        --last;
    const LineShape& shape = lines_[last].shape;
    return shape.words >= 6 && !shape.ends_sentence() && !shape.ends_colon();
  }

  std::size_t times(const EdgeLine& edge) const {
    const auto count = repeated_.find({edge.top, edge.parts.words});
    return count == repeated_.end() ? 0 : count->second;
  }
  /// Whether whole lines of the opening from `at` on are `words`: a title may take up several lines.
  bool holds_lines(std::size_t at, const std::string& words) const {
    if (at + words.size() >= opening_.size() || opening_[at + words.size()] != '\n') return false;
    return std::equal(words.begin(), words.end(), opening_.begin() + static_cast<std::ptrdiff_t>(at),
                      [](char word, char line) { return word == line || (word == ' ' && line == '\n'); });
  }
  bool is_of_opening(const std::string& words) const {
    if (words.size() < 4) return false;
    for (std::size_t at = opening_.find('\n'); at + 1 < opening_.size(); at = opening_.find('\n', at + 1))
      if (holds_lines(at + 1, words)) return true;
    return false;
  }

  void judge(const EdgeLine& edge) {
    const PageLine& parts = edge.parts;
    if (!is_page_number(edge)) return;
    if (parts.words.empty())
      found_[edge.line] = Furniture::folio;
    else if ((times(edge) >= 2 && cutting_.contains(parts.words)) || is_of_opening(parts.words))
      found_[edge.line] = Furniture::running_head;
  }
  /// A head without a number comes on several pages (a refrain or a heading may come twice in a row by
  /// chance), or stands beside a folio and has the words of the title.
  void judge_bare_head(const EdgeLine& edge) {
    const LineShape& shape = lines_[edge.line].shape;
    if (edge.parts.number || found_[edge.line] != Furniture::none || shape.letters < 2 || edge.page == 0)
      return;
    if (shape.ends_sentence() || shape.ends_comma()) return;
    const bool opening = is_of_opening(edge.parts.words);
    const bool repeated = times(edge) >= 3 || (times(edge) == 2 && (pages_ <= 6 || opening));
    if (repeated || (opening && stands_by_folio(edge.line))) found_[edge.line] = Furniture::running_head;
  }
  bool stands_by_folio(std::size_t i) const {
    return (i > 0 && !lines_[i].page_break && found_[i - 1] == Furniture::folio) ||
           (i + 1 < lines_.size() && !lines_[i + 1].page_break && found_[i + 1] == Furniture::folio);
  }

  std::span<const Line> lines_;
  std::vector<Furniture> found_;
  std::vector<EdgeLine> edges_;
  std::map<std::pair<bool, std::string>, std::size_t> repeated_;
  std::set<std::string> cutting_;  ///< words of heads that stand inside of sentences
  std::string opening_ = "\n";     ///< a line end above and below each of its lines
  std::size_t votes_ = 0;
  int pages_ = 0, offset_ = 0;
  bool counts_ = false;
};

}  // namespace

std::vector<Furniture> page_furniture(std::span<const Line> lines) { return PageReader(lines).read(); }

}  // namespace warraq::read
