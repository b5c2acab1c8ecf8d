/// The JSON schema of layout files, written from the same table of keys that the reader walks.

#include <fmt/format.h>

#include "page/layout_fields.hpp"
#include "warraq/page/layout.hpp"

namespace warraq {

namespace {

using namespace layout_file;

constexpr const char* length_type =
    R"("oneOf": [{"type": "string", "pattern": "^-?[0-9.]+ *(pt|mm|cm|in|em|lines?)$"}, {"const": 0}])";
constexpr const char* page_length_type =
    R"("oneOf": [{"type": "string", "pattern": "^-?[0-9.]+ *(pt|mm|cm|in)$"}, {"const": 0}])";

std::string type_of(const std::string&) { return R"("type": "string")"; }
std::string type_of(bool) { return R"("type": "boolean")"; }
std::string type_of(double) { return R"("type": "number")"; }
std::string type_of(int) { return R"("type": "integer")"; }
std::string type_of(const Length&) { return page_length_type; }
std::string type_of(const StyleLength&) { return length_type; }
std::string type_of(const std::vector<std::string>&) {
  return R"("type": "array", "items": {"type": "string"})";
}
std::string type_of(const std::vector<DateForm>&) {
  return R"("type": "array", "items": {"type": "string"})";
}
std::string type_of(LineAlignment) {
  return R"("enum": ["justify", "justify-all", "start", "centre", "end"])";
}
std::string type_of(SmallCaps) { return R"("enum": [true, false, "all"])"; }
std::string type_of(FigureStyle) {
  return R"("enum": ["normal", "lining", "oldstyle", "tabular", "proportional", "lining tabular", )"
         R"("lining proportional", "oldstyle tabular", "oldstyle proportional"])";
}
std::string type_of(Punctuation) { return R"("enum": ["language", "source"])"; }
std::string type_of(Digits) { return R"("enum": ["source", "latin", "fa", "ar"])"; }
std::string type_of(Ligatures) { return R"("enum": ["common", "none", "rare"])"; }
std::string type_of(KashidaProfile) { return R"("enum": ["none", "book", "news", "poem"])"; }
std::string type_of(FolioPlace) { return R"("enum": ["none", "head-outer", "foot-outer", "foot-centre"])"; }
std::string type_of(const std::vector<HeadPart>&) {
  return R"("type": "array", "items": {"enum": ["masthead", "mark", "epigraph", "contacts", "section", "byline", )"
         R"("title", "deck"]})";
}

/// `"properties": {...}` of the keys that `fields` names, one key a line.
template <class Fields>
std::string properties(const std::string& indent, Fields&& fields) {
  std::string out = "\"properties\": {";
  const char* separator = "\n";
  fields([&](std::string_view key, const auto& field, std::string_view meaning) {
    out += fmt::format("{}{}  \"{}\": {{\"description\": \"{}\", {}}}", separator, indent, key, meaning,
                       type_of(field));
    separator = ",\n";
  });
  return out + "\n" + indent + "}";
}

template <class Fields>
std::string section(const char* name, Fields&& fields) {
  return fmt::format(
      "    \"{}\": {{\n      \"type\": \"object\", \"additionalProperties\": false,\n      {}\n    }},\n",
      name, properties("      ", fields));
}

}  // namespace

std::string layout_schema() {
  const PageLayout layout;
  const BlockStyle style;
  std::string out = R"({
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "title": "A page design",
  "type": "object", "additionalProperties": false,
  "properties": {
    "name": {"type": "string"},
    "description": {"type": "string"},
    "extends": {"description": "a shipped design whose keys lie below these", "type": "string"},
)";
  out += section("page", [&](auto&& visit) { page_fields(layout.page, visit); });
  out += section("head", [&](auto&& visit) { head_fields(layout, visit); });
  out += section("running_head", [&](auto&& visit) { running_head_fields(layout.running_head, visit); });
  out += section("folio", [&](auto&& visit) { folio_fields(layout, visit); });
  out += section("notes", [&](auto&& visit) { note_fields(layout.notes, visit); });
  out += section("text", [&](auto&& visit) { text_fields(layout.text, visit); });
  out += section("poems", [&](auto&& visit) { poem_fields(layout.poem, visit); });
  out +=
      "    \"styles\": {\n      \"type\": \"object\", \"additionalProperties\": false,\n      "
      "\"properties\": {";
  for (std::size_t i = 0; i < role_count; ++i)
    out += fmt::format("{}\n        \"{}\": {{\"$ref\": \"#/$defs/role\"}}", i > 0 ? "," : "",
                       to_string(static_cast<Role>(i)));
  out += "\n      }\n    }\n  },\n  \"$defs\": {\n    \"style\": {\n      \"type\": \"object\",\n      ";
  out += properties("      ", [&](auto&& visit) { style_fields(style, visit); });
  out += R"(
    },
    "role": {
      "$ref": "#/$defs/style",
      "patternProperties": {"^[A-Z][a-z]{3}$": {"description": "what this script (ISO 15924) changes", "$ref": "#/$defs/style"}},
      "unevaluatedProperties": false
    }
  }
}
)";
  return out;
}

}  // namespace warraq
