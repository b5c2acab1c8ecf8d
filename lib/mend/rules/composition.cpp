#include <unicode/bytestream.h>
#include <unicode/edits.h>
#include <unicode/normalizer2.h>
#include <unicode/stringpiece.h>

#include "mend/rules/look.hpp"
#include "mend/rules/rule.hpp"
#include "warraq/base/unicode.hpp"

namespace warraq::mending {

namespace {

/// Compatibility ideographs are other drawings of a character, in names often; Unicode composes them away.
bool is_other_drawing(std::string_view words) {
  const char32_t c = char_at(words, 0);
  return in(c, 0xF900, 0xFAFF) || in(c, 0x2F800, 0x2FA1F);
}

void put_changes(std::string_view words, const std::string& composed, icu::Edits& changes, EditSink& edits) {
  UErrorCode status = U_ZERO_ERROR;
  for (auto change = changes.getFineChangesIterator(); change.next(status);) {
    const auto begin = static_cast<std::size_t>(change.sourceIndex());
    const auto end = begin + static_cast<std::size_t>(change.oldLength());
    if (is_other_drawing(words.substr(begin, end - begin))) continue;
    edits.put(begin, end,
              std::string_view(composed).substr(static_cast<std::size_t>(change.destinationIndex()),
                                                static_cast<std::size_t>(change.newLength())));
  }
}

}  // namespace

void mend_composition(const RuleText& text, EditSink& edits) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(status);
  if (U_FAILURE(status)) return;
  const icu::StringPiece words(text.utf8.data(), static_cast<std::int32_t>(text.utf8.size()));
  if (nfc->isNormalizedUTF8(words, status) || U_FAILURE(status)) return;
  // Ill-formed bytes would be replaced by the way.
  if (first_ill_formed(text.utf8)) return;
  std::string composed;
  icu::StringByteSink<std::string> sink(&composed);
  icu::Edits changes;
  nfc->normalizeUTF8(0, words, sink, &changes, status);
  if (U_SUCCESS(status)) put_changes(text.utf8, composed, changes, edits);
}

}  // namespace warraq::mending
