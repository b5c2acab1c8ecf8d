#pragma once

/// Which links of a page call notes, and which elements those notes are.

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "read/html/html_content.hpp"
#include "read/html/html_tree.hpp"

namespace warraq::read {

/// The mark of a note without the brackets around it: "1" of "[1]"; empty where the words are no mark.
std::string_view note_mark(std::string_view words);

class NoteFinder {
 public:
  /// Notes are numbered as they are called. With `far`, calls may be of notes in other files.
  NoteFinder(const HtmlTree& tree, const HtmlContentOptions& options, bool far);

  /// The note that the element calls; for an element of the call alone, brackets and all.
  std::optional<std::uint32_t> called_at(NodeIndex i) const { return look_up(calls_, i); }
  /// The note whose element this is.
  std::optional<std::uint32_t> note_at(NodeIndex i) const { return look_up(elements_, i); }
  /// Every note's element, in the order of the text.
  std::vector<std::pair<NodeIndex, std::uint32_t>> elements() const {
    std::vector<std::pair<NodeIndex, std::uint32_t>> sorted(elements_.begin(), elements_.end());
    std::sort(sorted.begin(), sorted.end());
    return sorted;
  }

  std::vector<Note> take_notes() { return std::move(notes_); }
  std::vector<std::string> take_ids() { return std::move(ids_); }
  std::vector<FarCall> take_far_calls() { return std::move(far_calls_); }

  /// Whether a link in a note only leads back to its call.
  static bool is_back_link(const HtmlTree& tree, NodeIndex link);

 private:
  using Numbers = std::unordered_map<NodeIndex, std::uint32_t>;
  static std::optional<std::uint32_t> look_up(const Numbers& numbers, NodeIndex i) {
    if (numbers.empty()) return std::nullopt;
    const auto found = numbers.find(i);
    return found != numbers.end() ? std::optional(found->second) : std::nullopt;
  }
  void look_at(NodeIndex link);
  void far_call(NodeIndex link, std::string_view href, std::string_view mark);
  NodeIndex note_element(NodeIndex target) const;
  NodeIndex call_element(NodeIndex link) const;
  std::uint32_t add(std::string_view mark, std::string_view id);

  const HtmlTree& tree_;
  std::string_view own_name_;
  bool far_;
  Numbers calls_, elements_;
  std::unordered_map<std::string, std::uint32_t> far_numbers_;
  std::vector<Note> notes_;
  std::vector<std::string> ids_;
  std::vector<FarCall> far_calls_;
};

}  // namespace warraq::read
