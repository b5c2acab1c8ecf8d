#include "text/fallback.hpp"

#include <unicode/uchar.h>

#include "warraq/base/unicode.hpp"

namespace warraq {

namespace {

bool joins_onward(UJoiningType type) {
  return type == U_JT_DUAL_JOINING || type == U_JT_LEFT_JOINING || type == U_JT_JOIN_CAUSING;
}
bool joins_backward(UJoiningType type) {
  return type == U_JT_DUAL_JOINING || type == U_JT_RIGHT_JOINING || type == U_JT_JOIN_CAUSING;
}

UJoiningType joining_type(char32_t c) {
  return static_cast<UJoiningType>(u_getIntPropertyValue(static_cast<UChar32>(c), UCHAR_JOINING_TYPE));
}

/// The ends of stretches whose letters join; marks ("transparent" ones) stay with what they stand on.
std::vector<std::uint32_t> joined_stretches(std::u16string_view text, TextRange range) {
  std::vector<std::uint32_t> ends;
  UJoiningType last = U_JT_NON_JOINING;
  for (std::size_t i = range.begin; i < range.end;) {
    const std::size_t at = i;
    const UJoiningType type = joining_type(next_code_point(text.substr(0, range.end), i));
    if (type == U_JT_TRANSPARENT) continue;
    if (at > range.begin && !(joins_onward(last) && joins_backward(type)))
      ends.push_back(static_cast<std::uint32_t>(at));
    last = type;
  }
  ends.push_back(range.end);
  return ends;
}

class FaceChooser {
 public:
  FaceChooser(std::u16string_view text, std::span<const ChainLink> chain, TextCache::Impl& cache)
      : text_(text), chain_(chain), cache_(cache) {}

  std::vector<FacePart> run(TextRange range, Script script) {
    if (!script.joined()) {
      split_by_grapheme(range);
      return std::move(parts_);
    }
    std::uint32_t begin = range.begin;
    for (const std::uint32_t end : joined_stretches(text_, range)) {
      const TextRange stretch{begin, end};
      const std::uint32_t link = link_with(stretch);
      if (link != nobody)
        append(begin, link);
      else
        split_by_grapheme(stretch);
      begin = end;
    }
    return std::move(parts_);
  }

 private:
  void append(std::uint32_t begin, std::uint32_t link) {
    if (parts_.empty() || parts_.back().link != link) parts_.push_back({begin, link});
  }

  std::uint32_t link_with(TextRange range) const {
    const std::u16string_view cluster = text_.substr(range.begin, range.length());
    for (std::uint32_t link = 0; link < chain_.size(); ++link)
      if (cache_.coverage(chain_[link].face).has_all(cluster)) return link;
    return nobody;
  }

  void split_by_grapheme(TextRange range) {
    std::uint32_t begin = range.begin;
    for (const std::uint32_t end : cache_.grapheme_ends(text_, range)) {
      append(begin, link_with({begin, end}));
      begin = end;
    }
  }

  std::u16string_view text_;
  std::span<const ChainLink> chain_;
  TextCache::Impl& cache_;
  std::vector<FacePart> parts_;
};

/// The common case, told at a glance: the first face has every character.
bool first_has_all(std::u16string_view words, std::span<const ChainLink> chain, TextCache::Impl& cache) {
  if (chain.empty()) return false;
  Coverage& coverage = cache.coverage(chain.front().face);
  for (std::size_t i = 0; i < words.size();)
    if (!coverage.has(next_code_point(words, i))) return false;
  return true;
}

}  // namespace

std::vector<FacePart> choose_faces(std::u16string_view text, TextRange range, Script script,
                                   std::span<const ChainLink> chain, TextCache::Impl& cache) {
  if (first_has_all(text.substr(range.begin, range.length()), chain, cache)) return {{range.begin, 0}};
  return FaceChooser(text, chain, cache).run(range, script);
}

}  // namespace warraq
