#include "read/pandoc/json_tree.hpp"

#include <charconv>
#include <cstring>
#include <iterator>
#include <nlohmann/json.hpp>

namespace warraq::read {

namespace {

/// Counts what the parser has taken, for its calls do not say where a value stands.
class CountingIterator {
 public:
  using iterator_category = std::input_iterator_tag;
  using value_type = char;
  using difference_type = std::ptrdiff_t;
  using pointer = const char*;
  using reference = const char&;

  CountingIterator(const char* at, const char** taken) : at_(at), taken_(taken) {}
  reference operator*() const { return *at_; }
  CountingIterator& operator++() {
    *taken_ = ++at_;
    return *this;
  }
  CountingIterator operator++(int) {
    CountingIterator before = *this;
    ++*this;
    return before;
  }
  friend bool operator==(const CountingIterator& a, const CountingIterator& b) { return a.at_ == b.at_; }
  friend bool operator!=(const CountingIterator& a, const CountingIterator& b) { return a.at_ != b.at_; }

 private:
  const char* at_;
  const char** taken_;
};

}  // namespace

/// The parser's calls, written down.
class JsonTreeWriter : public nlohmann::json_sax<nlohmann::json> {
 public:
  JsonTreeWriter(JsonTree& tree, const char* const* taken) : tree_(tree), taken_(taken) {}

  bool null() override { return add(JsonKind::null); }
  bool boolean(bool value) override {
    add(JsonKind::boolean);
    tree_.nodes_.back().size = value;
    return true;
  }
  bool number_integer(number_integer_t value) override { return add_number(value); }
  bool number_unsigned(number_unsigned_t value) override {
    return add_number(static_cast<std::int64_t>(std::min<number_unsigned_t>(value, INT32_MAX)));
  }
  bool number_float(number_float_t value, const string_t&) override {
    return add_number(value > -1e9 && value < 1e9 ? static_cast<std::int64_t>(value) : 0);
  }
  bool string(string_t& value) override {
    add_string(value);
    return true;
  }
  bool binary(binary_t&) override { return add(JsonKind::null); }
  bool key(string_t& value) override {
    add_string(value);
    return true;
  }
  bool start_object(std::size_t) override { return open(JsonKind::object); }
  bool end_object() override { return close(); }
  bool start_array(std::size_t) override { return open(JsonKind::array); }
  bool end_array() override { return close(); }
  bool parse_error(std::size_t position, const std::string&,
                   const nlohmann::detail::exception& error) override {
    trouble = JsonTree::Trouble{position > 0 ? position - 1 : 0, error.what()};
    return false;
  }

  std::optional<JsonTree::Trouble> trouble;

 private:
  bool add(JsonKind kind) {
    tree_.nodes_.push_back({});
    tree_.nodes_.back().kind = kind;
    tree_.nodes_.back().end = static_cast<std::uint32_t>(tree_.nodes_.size());
    return true;
  }
  bool add_number(std::int64_t value) {
    add(JsonKind::number);
    const std::int64_t held = std::clamp<std::int64_t>(value, INT32_MIN, INT32_MAX);
    tree_.nodes_.back().offset = static_cast<std::uint32_t>(static_cast<std::int32_t>(held));
    return true;
  }
  void add_string(const std::string& value) {
    add(JsonKind::string);
    JsonTree::Node& node = tree_.nodes_.back();
    const std::string_view json = tree_.json_;
    const auto close = static_cast<std::size_t>(*taken_ - json.data()) - 1;  // the closing quotation mark
    if (close >= value.size() && json.substr(close - value.size(), value.size()) == value &&
        close > value.size() && json[close - value.size() - 1] == '"') {
      node.offset = static_cast<std::uint32_t>(close - value.size());
      node.size = static_cast<std::uint32_t>(value.size());
      return;
    }
    std::size_t open = close;
    for (bool escaped = true; escaped && open > 0;) {
      open = json.rfind('"', open - 1);
      if (open == std::string_view::npos) open = 0;
      std::size_t slashes = 0;
      while (slashes < open && json[open - 1 - slashes] == '\\') ++slashes;
      escaped = slashes % 2 == 1;
    }
    node.spelt = true;
    node.offset = static_cast<std::uint32_t>(tree_.spelt_.size());
    tree_.spelt_.push_back({value, {open + 1, close}});
  }
  bool open(JsonKind kind) {
    open_.push_back(static_cast<std::uint32_t>(tree_.nodes_.size()));
    return add(kind);
  }
  bool close() {
    tree_.nodes_[open_.back()].end = static_cast<std::uint32_t>(tree_.nodes_.size());
    open_.pop_back();
    return true;
  }

  JsonTree& tree_;
  const char* const* taken_;
  std::vector<std::uint32_t> open_;
};

std::optional<JsonTree::Trouble> JsonTree::parse(std::string_view json) {
  json_ = json;
  nodes_.reserve(json.size() / 6 + 16);
  const char* taken = json.data();
  JsonTreeWriter writer(*this, &taken);
  nlohmann::json::sax_parse(CountingIterator(json.data(), &taken),
                            CountingIterator(json.data() + json.size(), &taken), &writer);
  return writer.trouble;
}

JsonKind JsonValue::kind() const { return tree_ == nullptr ? JsonKind::null : tree_->nodes_[index_].kind; }

JsonValue JsonValue::member(std::string_view key) const {
  if (!is(JsonKind::object)) return {};
  const auto& nodes = tree_->nodes_;
  for (std::uint32_t i = index_ + 1; i + 1 < nodes[index_].end; i = nodes[i + 1].end)
    if (JsonValue(*tree_, i).text() == key) return {*tree_, i + 1};
  return {};
}

JsonValue JsonValue::item(std::size_t number) const {
  if (!is(JsonKind::array)) return {};
  const auto& nodes = tree_->nodes_;
  for (std::uint32_t i = index_ + 1; i < nodes[index_].end; i = nodes[i].end)
    if (number-- == 0) return {*tree_, i};
  return {};
}

std::size_t JsonValue::size() const {
  std::size_t count = 0;
  for_each_item([&](const JsonValue&) { ++count; });
  for_each_member([&](std::string_view, const JsonValue&) { ++count; });
  return count;
}

std::string_view JsonValue::text() const {
  if (!is(JsonKind::string)) return {};
  const JsonTree::Node& node = tree_->nodes_[index_];
  if (node.spelt) return tree_->spelt_[node.offset].text;
  return tree_->json_.substr(node.offset, node.size);
}

SourceSpan JsonValue::source() const {
  if (!is(JsonKind::string)) return {};
  const JsonTree::Node& node = tree_->nodes_[index_];
  if (node.spelt) return tree_->spelt_[node.offset].source;
  return {node.offset, node.offset + node.size};
}

int JsonValue::number(int otherwise) const {
  return is(JsonKind::number) ? static_cast<int>(tree_->nodes_[index_].offset) : otherwise;
}

}  // namespace warraq::read
