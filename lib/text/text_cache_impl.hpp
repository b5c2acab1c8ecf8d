#pragma once

/// What a TextCache holds. Everything here can be thrown away at any time and made again.

#include <unicode/ubrk.h>

#include <deque>
#include <memory>
#include <string>
#include <vector>

#include "text/coverage.hpp"
#include "text/feature_glyphs.hpp"
#include "text/hyphen_dictionary.hpp"
#include "text/shape_plan.hpp"
#include "warraq/base/language.hpp"
#include "warraq/base/range.hpp"
#include "warraq/text/text_cache.hpp"

namespace warraq {

struct CloseBreakIterator {
  void operator()(UBreakIterator* iterator) const { ubrk_close(iterator); }
};
using BreakIterator = std::unique_ptr<UBreakIterator, CloseBreakIterator>;

struct TextCache::Impl {
  explicit Impl(std::filesystem::path data) : dictionaries(data / "hyphen") {}

  Coverage& coverage(const FaceRef& face);

  /// The ends of the graphemes in a range (UAX #29).
  std::vector<std::uint32_t> grapheme_ends(std::u16string_view text, TextRange range);

  /// ICU's line break iterator for a language (UAX #14), standing at no text.
  UBreakIterator* line_iterator(const Language& language);

  HyphenDictionaries dictionaries;
  ShapePlans plans;
  FeatureGlyphs features;

 private:
  std::deque<Coverage> coverages_;
  BreakIterator graphemes_;
  struct LineIterator {
    Language language;
    BreakIterator iterator;
  };
  std::vector<LineIterator> lines_;
};

}  // namespace warraq
