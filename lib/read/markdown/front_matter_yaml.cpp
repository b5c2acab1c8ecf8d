#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <fmt/format.h>
#include <map>
#include <sstream>
#include <stdexcept>

#include "read/markdown/front_matter.hpp"

namespace warraq::read {

namespace {

/// The document unfolds to more than anybody writes.
struct TooMuch : std::runtime_error {
  TooMuch(const YAML::Mark& mark, const std::string& what) : std::runtime_error(what), at(mark.pos) {}
  int at;
};

std::size_t count_of(const MetaValue& value) {
  std::size_t count = 1;
  for (const MetaValue& item : value.items) count += count_of(item);
  for (const auto& entry : value.entries) count += count_of(entry.value);
  return count;
}

/// Builds values from the parser's events. An alias is a copy of what it names, and counts as such, so a bomb
/// of aliases of aliases is refused as soon as it has grown to the limit.
class ValueBuilder : public YAML::EventHandler {
 public:
  ValueBuilder(std::string_view text, std::size_t offset) : text_(text), offset_(offset) {
    open_.emplace_back();
  }

  MetaValue take() {
    return open_.front().value.items.empty() ? MetaValue() : std::move(open_.front().value.items.front());
  }

  void OnDocumentStart(const YAML::Mark&) override {}
  void OnDocumentEnd() override {}
  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override { add(mark, {}, anchor); }
  void OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) override {
    const auto found = anchors_.find(anchor);
    if (found == anchors_.end()) throw TooMuch(mark, "an alias names what it stands in");
    count(mark, count_of(found->second));
    put(found->second);
  }
  void OnScalar(const YAML::Mark& mark, const std::string&, YAML::anchor_t anchor,
                const std::string& value) override {
    const std::size_t at = offset_ + static_cast<std::size_t>(std::max(mark.pos, 0));
    add(mark, {front_matter_text(text_, at, value), {}, {}}, anchor);
  }
  void OnSequenceStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value) override {
    open(mark, anchor, false);
  }
  void OnSequenceEnd() override { close(); }
  void OnMapStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t anchor,
                  YAML::EmitterStyle::value) override {
    open(mark, anchor, true);
  }
  void OnMapEnd() override { close(); }

 private:
  struct Open {
    MetaValue value;
    YAML::anchor_t anchor = 0;
    bool map = false, has_key = false;
    std::string key;
  };

  void count(const YAML::Mark& mark, std::size_t more) {
    values_ += more;
    if (values_ > most_front_matter_values)
      throw TooMuch(mark, fmt::format("it has more than {} values", most_front_matter_values));
  }
  void add(const YAML::Mark& mark, MetaValue value, YAML::anchor_t anchor) {
    count(mark, 1);
    if (anchor != 0) anchors_[anchor] = value;
    put(std::move(value));
  }
  void open(const YAML::Mark& mark, YAML::anchor_t anchor, bool map) {
    if (open_.size() > static_cast<std::size_t>(deepest_front_matter))
      throw TooMuch(mark, "it nests too deep");
    count(mark, 1);
    open_.emplace_back().map = map;
    open_.back().anchor = anchor;
  }
  void close() {
    Open done = std::move(open_.back());
    open_.pop_back();
    if (done.anchor != 0) anchors_[done.anchor] = done.value;
    put(std::move(done.value));
  }
  void put(MetaValue value) {
    Open& outer = open_.back();
    if (!outer.map) {
      outer.value.items.push_back(std::move(value));
    } else if (!outer.has_key) {
      outer.key = value.text.utf8;
      outer.has_key = true;
    } else {
      outer.has_key = false;
      outer.value.entries.push_back({std::move(outer.key), std::move(value)});
    }
  }

  std::string_view text_;
  std::size_t offset_;
  std::vector<Open> open_;
  std::map<YAML::anchor_t, MetaValue> anchors_;
  std::size_t values_ = 0;
};

}  // namespace

MetaValue read_yaml(std::string_view text, std::size_t begin, std::size_t end, Diagnostics& diagnostics) {
  std::istringstream stream{std::string(text.substr(begin, end - begin))};
  ValueBuilder builder(text, begin);
  try {
    YAML::Parser parser(stream);
    parser.HandleNextDocument(builder);
    return builder.take();
  } catch (const YAML::Exception& trouble) {
    const std::size_t at = begin + static_cast<std::size_t>(std::max(trouble.mark.pos, 0));
    diagnostics.push_back(front_matter_trouble(text, std::min(at, end), trouble.msg));
  } catch (const TooMuch& trouble) {
    diagnostics.push_back(front_matter_trouble(
        text, begin + static_cast<std::size_t>(std::max(trouble.at, 0)), trouble.what()));
  }
  return {};
}

}  // namespace warraq::read
