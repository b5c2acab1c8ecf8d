#include "read/pandoc/pandoc_json.hpp"

#include "read/format.hpp"
#include "read/markup/metadata.hpp"
#include "read/pandoc/json_tree.hpp"
#include "read/pandoc/pandoc_blocks.hpp"
#include "warraq/base/error.hpp"
#include "warraq/mend/decode.hpp"

namespace warraq::read {

namespace {

constexpr int deepest_meta = 20;

MetaValue read_meta(const JsonValue& value, PandocBuilder& builder, int depth) {
  const std::string_view type = value.member("t").text();
  const JsonValue content = value.member("c");
  MetaValue found;
  if (depth > deepest_meta) return found;
  if (type == "MetaInlines") {
    found.text = builder.read_words(content);
  } else if (type == "MetaBlocks") {
    found.text = builder.read_flat(content);
  } else if (type == "MetaString") {
    found.text = Text(std::string(content.text()));
  } else if (type == "MetaList") {
    content.for_each_item(
        [&](const JsonValue& item) { found.items.push_back(read_meta(item, builder, depth + 1)); });
  } else if (type == "MetaMap") {
    content.for_each_member([&](std::string_view key, const JsonValue& entry) {
      found.entries.push_back({std::string(key), read_meta(entry, builder, depth + 1)});
    });
  }
  return found;
}

}  // namespace

Draft read_pandoc_json(const ReaderInput& input) {
  const DecodedText decoded = decode_text(input.bytes, input.name, decoding(input));
  JsonTree tree;
  if (const auto trouble = tree.parse(decoded.utf8))
    throw Error(ErrorCode::damaged_input, input.name, "no well-formed JSON: " + trouble->what,
                "write it anew with pandoc -t json", {decoded.offsets.to_source(trouble->offset)});
  Draft draft;
  Article& article = draft.article;
  article.format = to_string(Format::pandoc_json);
  article.encoding = decoded.encoding;
  article.diagnostics = decoded.diagnostics;
  PandocBuilder builder(decoded.offsets, article);
  MetaValue meta;
  // The language first: quotation marks in the title are its.
  MetaValue language;
  tree.root().member("meta").for_each_member([&](std::string_view key, const JsonValue& value) {
    if (key == "lang" || key == "dir")
      language.entries.push_back({std::string(key), read_meta(value, builder, 0)});
  });
  apply_metadata(language, draft);
  tree.root().member("meta").for_each_member([&](std::string_view key, const JsonValue& value) {
    meta.entries.push_back({std::string(key), read_meta(value, builder, 0)});
  });
  apply_metadata(meta, draft);
  builder.read_blocks(tree.root().member("blocks"));
  builder.finish();
  return draft;
}

}  // namespace warraq::read
