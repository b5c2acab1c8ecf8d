#pragma once

/// The notes of an XML document: which elements they are, where they are called, in which order.

#include <cstdint>
#include <optional>
#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "warraq/article/article.hpp"

namespace warraq::read {

class NoteBook {
 public:
  /// An element that is a note, with its id if it has one.
  void define(pugi::xml_node note, std::string_view id);
  /// Somewhere in the text the note with this id is called. Ids that are no note's are ignored.
  void expect_call(std::string_view id) { expected_.emplace(id); }
  /// Whether a call elsewhere in the text was announced.
  bool is_called(pugi::xml_node note, std::string_view id) const;

  /// The note with this id; null for ids that are no note's.
  pugi::xml_node find(std::string_view id) const;

  /// The number of a note in Article::notes; a new one, with `mark` or a number for its mark, at its first
  /// call.
  std::uint32_t call(pugi::xml_node note, std::string mark, Article& article);

  /// The notes that were called and not yet asked for; null when there are no more.
  struct Called {
    pugi::xml_node node;
    std::uint32_t number = 0;
  };
  std::optional<Called> next();

 private:
  std::unordered_map<std::string, pugi::xml_node> by_id_;
  std::unordered_set<std::string> expected_;
  std::unordered_map<const void*, std::uint32_t> numbers_;
  std::vector<Called> called_;
  std::size_t taken_ = 0;
};

/// "[1]" and "(1)" are "1"; the mark of a note needs no brackets.
std::string note_mark(std::string_view words);

}  // namespace warraq::read
