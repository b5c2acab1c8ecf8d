#include "warraq/text/itemize.hpp"

#include <algorithm>
#include <cstdio>
#include <span>

#include "text/fallback.hpp"
#include "text/missing_features.hpp"
#include "text/small_caps.hpp"
#include "text/text_cache_impl.hpp"
#include "warraq/base/unicode.hpp"

namespace warraq {

namespace {

/// The script whose faces to ask: one ideograph is drawn in the manner of four countries.
std::string chain_code(Script script, const Language& language) {
  constexpr Script han("Hani");
  if (script != han) return script.code();
  const std::string_view primary = language.primary();
  if (primary == "ja") return "Jpan";
  if (primary == "ko") return "Hang";
  const std::string& tag = language.tag();
  for (const std::string_view sign : {"-Hant", "-TW", "-HK", "-MO"})
    if (tag.find(sign) != std::string::npos) return "Hant";
  return script.code();
}

class Itemizer {
 public:
  Itemizer(const Paragraph& paragraph, const BidiLevels& levels, const FontSet& fonts, TextCache::Impl& cache,
           Diagnostics& diagnostics)
      : paragraph_(paragraph),
        levels_(levels.levels),
        edges_(levels.edges),
        fonts_(fonts),
        cache_(cache),
        diagnostics_(diagnostics) {}

  std::vector<TextItem> run() {
    const Language language =
        paragraph_.styles.empty() ? Language() : paragraph_.styles.front().style.language;
    scripts_ = resolve_scripts(paragraph_.text, levels_, language);
    const auto size = static_cast<std::uint32_t>(paragraph_.text.size());
    for (std::uint32_t begin = 0, style = 0; begin < size;) {
      while (style + 1 < paragraph_.styles.size() && paragraph_.styles[style + 1].begin <= begin) ++style;
      const std::uint32_t style_end =
          style + 1 < paragraph_.styles.size() ? paragraph_.styles[style + 1].begin : size;
      const std::uint8_t edge = edge_at(begin);
      const std::uint32_t next_edge = edge_ < edges_.size() ? edges_[edge_].index : size;
      const std::uint32_t end = end_of_alike(begin, std::min({style_end, next_edge, size}));
      add({begin, end}, style, edge);
      begin = end;
    }
    return std::move(items_);
  }

 private:
  std::uint32_t end_of_alike(std::uint32_t begin, std::uint32_t limit) const {
    std::uint32_t end = begin + 1;
    while (end < limit && levels_[end] == levels_[begin] && scripts_[end] == scripts_[begin]) ++end;
    return end;
  }

  /// The level of the isolate's edge that lies exactly at `index`; moves on to the next edge.
  std::uint8_t edge_at(std::uint32_t index) {
    if (edge_ == edges_.size() || edges_[edge_].index != index) return no_edge;
    return edges_[edge_++].level;
  }

  void add(TextRange range, std::uint32_t style_index, std::uint8_t edge) {
    const TextStyle& style = paragraph_.styles[style_index].style;
    const std::span<const ChainLink> chain = chain_for(style_index, scripts_[range.begin]);
    const auto parts = choose_faces(paragraph_.text, range, scripts_[range.begin], chain, cache_);
    for (std::size_t i = 0; i < parts.size(); ++i) {
      TextItem item;
      item.range = {parts[i].begin, i + 1 < parts.size() ? parts[i + 1].begin : range.end};
      item.level = levels_[range.begin];
      if (i == 0) item.edge_level = edge;
      item.script = scripts_[range.begin];
      item.style = style_index;
      item.size = style.size;
      if (parts[i].link == nobody) {
        report(item.range);
      } else {
        item.face = chain[parts[i].link].face;
        item.fallback = parts[i].link > 0;
        const double scale = chain[parts[i].link].scale;
        if (scale != 1.0) item.size = style.size.scaled(scale);
      }
      append(std::move(item), style);
    }
  }

  void append(TextItem item, const TextStyle& style) {
    if (item.face && !style.features.empty()) note_features(item, style);
    if (!item.face || style.small_caps == SmallCaps::none)
      items_.push_back(std::move(item));
    else if (append_small_caps(item, paragraph_.text, style, cache_.features, items_))
      note(no_small_caps(*item.face));
  }

  void note_features(const TextItem& item, const TextStyle& style) {
    for (Diagnostic& missing : missing_features(item, paragraph_.text, style, cache_.features))
      note(std::move(missing));
  }

  /// Once a paragraph.
  void note(Diagnostic missing) {
    for (const Diagnostic& known : diagnostics_)
      if (known.message == missing.message) return;
    diagnostics_.push_back(std::move(missing));
  }

  /// FontSet::chain compares strings; a paragraph asks for few chains, but often.
  std::span<const ChainLink> chain_for(std::uint32_t style, Script script) {
    for (const KnownChain& known : chains_)
      if (known.style == style && known.script == script) return known.chain;
    const TextStyle& asked = paragraph_.styles[style].style;
    const auto chain = fonts_.chain(asked.family, chain_code(script, asked.language), asked.face);
    chains_.push_back({style, script, chain});
    return chain;
  }

  void report(TextRange range) {
    for (std::size_t i = range.begin; i < range.end;) {
      const std::size_t at = i;
      const char32_t c = next_code_point(paragraph_.text, i);
      if (std::find(reported_.begin(), reported_.end(), c) != reported_.end()) continue;
      reported_.push_back(c);
      diagnostics_.push_back(
          missing_glyph(paragraph_.text, {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(i)}));
    }
  }

  struct KnownChain {
    std::uint32_t style = 0;
    Script script;
    std::span<const ChainLink> chain;
  };

  const Paragraph& paragraph_;
  const std::vector<std::uint8_t>& levels_;
  const std::vector<BidiEdge>& edges_;
  std::size_t edge_ = 0;
  const FontSet& fonts_;
  TextCache::Impl& cache_;
  Diagnostics& diagnostics_;
  std::vector<Script> scripts_;
  std::vector<KnownChain> chains_;
  std::vector<char32_t> reported_;
  std::vector<TextItem> items_;
};

/// A few words around a place, for a person to find it by.
std::string surroundings(std::u16string_view text, TextRange range) {
  constexpr std::uint32_t reach = 20;
  std::uint32_t begin = range.begin > reach ? range.begin - reach : 0;
  std::uint32_t end = std::min(static_cast<std::uint32_t>(text.size()), range.end + reach);
  if (begin > 0)
    while (begin < range.begin && text[begin] != u' ') ++begin;
  if (end < text.size())
    while (end > range.end && text[end - 1] != u' ') --end;
  while (begin < range.begin && text[begin] == u' ') ++begin;
  while (end > range.end && text[end - 1] == u' ') --end;
  return to_utf8(text.substr(begin, end - begin));
}

}  // namespace

Diagnostic missing_glyph(std::u16string_view text, TextRange character) {
  std::size_t index = character.begin;
  const char32_t c = next_code_point(text, index);
  char name[16];
  std::snprintf(name, sizeof name, "U+%04X", static_cast<unsigned>(c));
  return {Severity::warning, "missing-glyph", std::nullopt,
          std::string("no face has the character ") + name + " (" + to_utf8(c) + ") in \"" +
              surroundings(text, character) + "\"; it is left out",
          "add a font that has it"};
}

std::vector<TextItem> itemize(const Paragraph& paragraph, const BidiLevels& levels, const FontSet& fonts,
                              TextCache& cache, Diagnostics& diagnostics) {
  return Itemizer(paragraph, levels, fonts, cache.impl(), diagnostics).run();
}

}  // namespace warraq
