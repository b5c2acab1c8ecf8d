#pragma once

/// A JSON text as a flat list of its values, each with where it ends: a sixth of the memory of a tree of
/// maps, and nothing in it recurses, however deep the text nests.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "warraq/base/range.hpp"

namespace warraq::read {

enum class JsonKind : std::uint8_t { null, boolean, number, string, array, object };

class JsonTree;

/// A value of a JsonTree, which it must not outlive. What is asked of a value that has none (a member of a
/// string, an item behind the last) is null.
class JsonValue {
 public:
  JsonValue() = default;
  JsonValue(const JsonTree& tree, std::uint32_t index) : tree_(&tree), index_(index) {}

  JsonKind kind() const;
  bool is(JsonKind wanted) const { return kind() == wanted; }
  JsonValue member(std::string_view key) const;
  JsonValue item(std::size_t number) const;
  std::size_t size() const;  ///< items of an array, members of an object
  std::string_view text() const;
  SourceSpan source() const;  ///< the bytes of a string, between its quotation marks
  int number(int otherwise) const;

  /// Items of an array, or members of an object with their keys.
  template <typename Use>
  void for_each_item(Use&& use) const;
  template <typename Use>
  void for_each_member(Use&& use) const;
  /// Every object inside, at any depth, in the order of the text.
  template <typename Use>
  void for_each_object_inside(Use&& use) const;

 private:
  friend class JsonTree;
  const JsonTree* tree_ = nullptr;
  std::uint32_t index_ = 0;
};

class JsonTree {
 public:
  /// What could not be parsed; nullopt when all was well. `json` must stay where it is.
  struct Trouble {
    std::size_t offset = 0;
    std::string what;
  };
  std::optional<Trouble> parse(std::string_view json);
  JsonValue root() const { return nodes_.empty() ? JsonValue() : JsonValue(*this, 0); }

 private:
  friend class JsonValue;
  friend class JsonTreeWriter;
  /// In an object a key stands before each value, as a string.
  struct Node {
    std::uint32_t end = 0;     ///< index behind the value and all in it
    std::uint32_t offset = 0;  ///< in the text, or an index into spelt_
    std::uint32_t size = 0;    ///< bytes of a string or number
    JsonKind kind = JsonKind::null;
    bool spelt = false;  ///< has escapes, so its characters are kept apart
  };
  struct Spelt {
    std::string text;
    SourceSpan source;
  };
  std::string_view json_;
  std::vector<Node> nodes_;
  std::vector<Spelt> spelt_;
};

template <typename Use>
void JsonValue::for_each_item(Use&& use) const {
  if (!is(JsonKind::array)) return;
  const auto& nodes = tree_->nodes_;
  for (std::uint32_t i = index_ + 1; i < nodes[index_].end; i = nodes[i].end) use(JsonValue(*tree_, i));
}

template <typename Use>
void JsonValue::for_each_member(Use&& use) const {
  if (!is(JsonKind::object)) return;
  const auto& nodes = tree_->nodes_;
  for (std::uint32_t i = index_ + 1; i + 1 < nodes[index_].end; i = nodes[i + 1].end)
    use(JsonValue(*tree_, i).text(), JsonValue(*tree_, i + 1));
}

template <typename Use>
void JsonValue::for_each_object_inside(Use&& use) const {
  if (tree_ == nullptr) return;
  const auto& nodes = tree_->nodes_;
  for (std::uint32_t i = index_; i < nodes[index_].end; ++i)
    if (nodes[i].kind == JsonKind::object) use(JsonValue(*tree_, i));
}

}  // namespace warraq::read
