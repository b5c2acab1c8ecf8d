#include <unicode/ulocdata.h>

#include <array>
#include <memory>

#include "warraq/base/unicode.hpp"
#include "warraq/mend/typography.hpp"

namespace warraq {

namespace {

/// What CLDR 42 has not, or has otherwise than the language is set. Dari, Pashto, Kurdish and Uyghur fall
/// back to English marks there, or to marks turned round; their books have guillemets. The Swiss chancellery
/// (Schreibweisungen, 2013) and Swiss books have them too.
struct Own {
  std::string_view language;
  Delimiters marks;
};
const std::array<Own, 8>& own_marks() {
  static const std::array<Own, 8> marks{{{"prs", {"«", "»", "‹", "›"}},
                                         {"ps", {"«", "»", "‹", "›"}},
                                         {"pbu", {"«", "»", "‹", "›"}},
                                         {"ckb", {"«", "»", "‹", "›"}},
                                         {"ug", {"«", "»", "‹", "›"}},
                                         {"ar", {"«", "»", "“", "”"}},
                                         {"de-CH", {"«", "»", "‹", "›"}},
                                         {"gsw", {"«", "»", "‹", "›"}}}};
  return marks;
}

struct CloseLocaleData {
  void operator()(ULocaleData* data) const { ulocdata_close(data); }
};

std::string delimiter(ULocaleData* data, ULocaleDataDelimiterType type) {
  UChar mark[8];
  UErrorCode status = U_ZERO_ERROR;
  const std::int32_t length = ulocdata_getDelimiter(data, type, mark, 8, &status);
  if (U_FAILURE(status) || length < 1 || length > 8) return {};
  return to_utf8(std::u16string_view(mark, static_cast<std::size_t>(length)));
}

}  // namespace

Delimiters delimiters_of(const Language& language) {
  if (!language.known()) return {};
  for (const Own& own : own_marks())
    if (own.language == language.tag() || own.language == language.primary()) return own.marks;
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<ULocaleData, CloseLocaleData> data(ulocdata_open(language.tag().c_str(), &status));
  if (U_FAILURE(status)) return {};
  return {delimiter(data.get(), ULOCDATA_QUOTATION_START), delimiter(data.get(), ULOCDATA_QUOTATION_END),
          delimiter(data.get(), ULOCDATA_ALT_QUOTATION_START),
          delimiter(data.get(), ULOCDATA_ALT_QUOTATION_END)};
}

}  // namespace warraq
