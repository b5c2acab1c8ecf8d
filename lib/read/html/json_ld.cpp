#include "read/html/json_ld.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "read/markdown/entities.hpp"
#include "read/words/letters.hpp"

namespace warraq::read {

namespace {

using Json = nlohmann::json;

constexpr int deepest_value = 6;  ///< lists of graphs of lists; nobody writes more

std::string words_of(const Json& value) {
  if (value.is_string()) return std::string(trim(Entities().decode_all(value.get<std::string>())));
  if (value.is_array() && !value.empty()) return words_of(value.front());
  if (value.is_object())
    for (const char* key : {"name", "@value", "headline"})
      if (const auto found = value.find(key); found != value.end() && found->is_string())
        return words_of(*found);
  return {};
}

bool is_of(const Json& object, const std::vector<std::string_view>& parts) {
  const auto type = object.find("@type");
  if (type == object.end()) return false;
  const auto fits = [&](const Json& one) {
    if (!one.is_string()) return false;
    const auto& name = one.get_ref<const std::string&>();
    return std::any_of(parts.begin(), parts.end(),
                       [&](std::string_view part) { return name.find(part) != std::string::npos; });
  };
  return type->is_array() ? std::any_of(type->begin(), type->end(), fits) : fits(*type);
}

void set(std::string& place, const Json& object, const char* key) {
  if (!place.empty()) return;
  if (const auto found = object.find(key); found != object.end()) place = words_of(*found);
}

class Reader {
 public:
  explicit Reader(LinkedData& data) : data_(data) {}

  /// Names that objects elsewhere in the graph have: {"@id": "#jo"} says who wrote it.
  void learn(const Json& value, int depth) {
    if (depth > deepest_value) return;
    if (value.is_object()) {
      const auto id = value.find("@id");
      const auto name = value.find("name");
      if (id != value.end() && name != value.end() && id->is_string() && name->is_string() &&
          names_.size() < 200)
        names_.emplace_back(id->get<std::string>(), words_of(*name));
    }
    if (value.is_structured())
      for (const Json& inner : value) learn(inner, depth + 1);
  }

  void look(const Json& value, int depth) {
    if (depth > deepest_value) return;
    if (value.is_array()) {
      for (const Json& one : value) look(one, depth + 1);
    } else if (value.is_object()) {
      if (is_of(value, {"Article", "Posting", "Report", "Essay", "Chapter"})) read(value);
      for (const char* key : {"@graph", "mainEntity", "mainEntityOfPage"})
        if (const auto inner = value.find(key); inner != value.end()) look(*inner, depth + 1);
    }
  }

 private:
  void read(const Json& object) {
    set(data_.headline, object, "headline");
    set(data_.headline, object, "name");
    set(data_.alternative_headline, object, "alternativeHeadline");
    set(data_.section, object, "articleSection");
    set(data_.language, object, "inLanguage");
    set(data_.published, object, "datePublished");
    set(data_.modified, object, "dateModified");
    const bool first = data_.authors.empty();
    for (const char* key : {"author", "creator"})
      if (const auto found = object.find(key); found != object.end() && first && data_.authors.empty())
        add_authors(*found, 0);
  }

  void add_authors(const Json& value, int depth) {
    if (depth > 2) return;
    if (value.is_array()) {
      for (const Json& one : value) add_authors(one, depth + 1);
      return;
    }
    if (value.is_object() && is_of(value, {"Organization"})) return;
    std::string name = words_of(value);
    if (name.empty() && value.is_object())
      if (const auto id = value.find("@id"); id != value.end() && id->is_string())
        for (const auto& [known, words] : names_)
          if (known == id->get_ref<const std::string&>()) name = words;
    if (!name.empty()) data_.authors.push_back(std::move(name));
  }

  LinkedData& data_;
  std::vector<std::pair<std::string, std::string>> names_;
};

}  // namespace

void read_linked_data(std::string_view json, LinkedData& data) {
  const Json value = Json::parse(json.begin(), json.end(), nullptr, false, true);
  if (value.is_discarded()) return;
  Reader reader(data);
  reader.learn(value, 0);
  reader.look(value, 0);
}

}  // namespace warraq::read
