#include "text/text_cache_impl.hpp"

#include <stdexcept>

namespace warraq {

namespace {

BreakIterator open_iterator(UBreakIteratorType type, const std::string& locale) {
  UErrorCode status = U_ZERO_ERROR;
  BreakIterator iterator(ubrk_open(type, locale.c_str(), nullptr, 0, &status));
  if (U_FAILURE(status))
    throw std::runtime_error("ICU's break rules are missing: " + std::string(u_errorName(status)));
  return iterator;
}

}  // namespace

TextCache::TextCache(const std::filesystem::path& data) : impl_(std::make_unique<Impl>(data)) {}
TextCache::~TextCache() = default;
TextCache::TextCache(TextCache&&) noexcept = default;
TextCache& TextCache::operator=(TextCache&&) noexcept = default;

Coverage& TextCache::Impl::coverage(const FaceRef& face) {
  for (Coverage& coverage : coverages_)
    if (coverage.face() == face) return coverage;
  return coverages_.emplace_back(face);
}

std::vector<std::uint32_t> TextCache::Impl::grapheme_ends(std::u16string_view text, TextRange range) {
  if (!graphemes_) graphemes_ = open_iterator(UBRK_CHARACTER, "");
  UErrorCode status = U_ZERO_ERROR;
  ubrk_setText(graphemes_.get(), text.data() + range.begin, static_cast<std::int32_t>(range.length()),
               &status);
  std::vector<std::uint32_t> ends;
  ubrk_first(graphemes_.get());
  for (std::int32_t end; (end = ubrk_next(graphemes_.get())) != UBRK_DONE;)
    ends.push_back(range.begin + static_cast<std::uint32_t>(end));
  return ends;
}

UBreakIterator* TextCache::Impl::line_iterator(const Language& language) {
  for (const LineIterator& line : lines_)
    if (line.language == language) return line.iterator.get();
  lines_.push_back({language, open_iterator(UBRK_LINE, language.tag())});
  return lines_.back().iterator.get();
}

}  // namespace warraq
