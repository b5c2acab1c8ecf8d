#include "mend/encoding/east_asian.hpp"

#include <unicode/uchar.h>

#include <algorithm>
#include <initializer_list>
#include <string>

#include "mend/characters.hpp"
#include "mend/encoding/ascii.hpp"

namespace warraq::detail {

namespace {

// The 150 most frequent characters of half of the paragraphs of the Universal Declaration of Human Rights, in
// code order: four of five characters there.
constexpr std::u16string_view common_simplified =
    u"\u4E00\u4E0D\u4E0E\u4E16\u4E1A\u4E25\u4E2A\u4E2D\u4E3A\u4E3B\u4E49\u4E4B\u4E88\u4E8C\u4E8E\u4EAB\u4EBA"
    u"\u4ED6"
    u"\u4EE5\u4EEC\u4EFB\u4F1A\u4F55\u4F5C\u4F7F\u4F9D\u4FDD\u514D\u516C\u5176\u5206\u5207\u5211\u5229\u522B"
    u"\u5236"
    u"\u524D\u52A0\u5341\u53CA\u53CD\u53D7\u5404\u5408\u540C\u5458\u548C\u56FD\u571F\u5728\u5730\u57FA\u5927"
    u"\u5973"
    u"\u5974\u5A5A\u5B9A\u5B9E\u5BA3\u5BAA\u5BB3\u5BB6\u5BF9\u5C0A\u5C5E\u5DE5\u5DF2\u5E73\u5E76\u5E94\u5EAD"
    u"\u5F00"
    u"\u5F53\u5F8B\u5F97\u5FC5\u6027\u610F\u6210\u6216\u6240\u627F\u6295\u62A4\u62E9\u6539\u653F\u6559\u65B9"
    u"\u65E0"
    u"\u65F6\u662F\u666E\u6709\u672C\u6743\u6761\u683C\u6B63\u6B65\u6B67\u6C11\u6CBB\u6CD5\u6D3B\u72EC\u73B0"
    u"\u751F"
    u"\u7531\u7537\u754C\u7684\u7840\u786E\u793E\u7968\u79CD\u7ACB\u7B2C\u7B49\u7C4D\u7C7B\u8005\u800C\u8054"
    u"\u80B2"
    u"\u81EA\u884C\u8981\u89C6\u89E3\u8A00\u8BA4\u8BBA\u8BC1\u8FD9\u8FDB\u8FEB\u9002\u9009\u904D\u91CD\u9274"
    u"\u9645"
    u"\u9650\u969C\u96B6\u9700\u975E\u9886";
constexpr std::u16string_view common_traditional =
    u"\u4E00\u4E03\u4E09\u4E0B\u4E0D\u4E16\u4E26\u4E2D\u4E3B\u4E86\u4E8B\u4E8C\u4E9B\u4EAB\u4EBA\u4ED6\u4EE5"
    u"\u4EF0"
    u"\u4EFB\u4F4F\u4F55\u4F5C\u4F7F\u4FC3\u4FDD\u4FE1\u500B\u5145\u516C\u516D\u5176\u5206\u5211\u5229\u5247"
    u"\u52A0"
    u"\u52D9\u5305\u5341\u539F\u53C3\u53CA\u53D7\u53EA\u5404\u5408\u540C\u548C\u56B4\u56DB\u570B\u5728\u5747"
    u"\u57FA"
    u"\u5927\u5973\u5B97\u5B9A\u5BA3\u5BB6\u5BE6\u5C0A\u5C0D\u5DE5\u5DF2\u5E72\u5E73\u5EAD\u5F35\u5F8B\u5F97"
    u"\u5FC3"
    u"\u5FC5\u601D\u6027\u606F\u60C5\u60F3\u610F\u6210\u6216\u6240\u624D\u62EC\u6301\u64CA\u6539\u653B\u653F"
    u"\u6559"
    u"\u65BC\u65E8\u6642\u6703\u6709\u672C\u689D\u6B0A\u6B63\u6B64\u6C34\u6C42\u6CBB\u6CC1\u6CD5\u6D3B\u6D89"
    u"\u70BA"
    u"\u72AF\u73FE\u751F\u7522\u7528\u7531\u7537\u754C\u767C\u7684\u793E\u7A2E\u7B2C\u7B49\u7DAD\u7F6A\u7FA9"
    u"\u800C"
    u"\u806F\u80CC\u80FD\u81EA\u884C\u8868\u88AB\u8981\u89E3\u8A00\u8AD6\u8B77\u8B7D\u8FEB\u9019\u901A\u9032"
    u"\u9055"
    u"\u91CD\u9451\u969B\u96C6\u9805\u985E";
constexpr std::u16string_view common_japanese =
    u"\u4E00\u4E0A\u4E0B\u4E0E\u4E16\u4E26\u4E3B\u4E8B\u4EAB\u4EBA\u4ED6\u4F1A\u4F4D\u4F55\u4FDD\u50CD\u5168"
    u"\u516C"
    u"\u51FA\u5211\u521D\u5224\u5225\u5229\u5236\u529B\u52A0\u52B4\u52D9\u5316\u5354\u5358\u53B3\u53C2\u53C8"
    u"\u53CA"
    u"\u53CD\u53D7\u5408\u540C\u5426\u54E1\u554F\u56FA\u56FD\u5730\u57DF\u57FA\u5834\u5973\u5974\u59FB\u5A5A"
    u"\u5B50"
    u"\u5B9A\u5BA3\u5BB3\u5BB6\u5BFE\u5C0A\u5C5E\u5DEE\u5DF1\u5E73\u5E74\u5EAD\u5F53\u5F8B\u5FC5\u5FDC\u601D"
    u"\u610F"
    u"\u6210\u6240\u624B\u627F\u6295\u629E\u6319\u653E\u653F\u6559\u6587\u666E\u6709\u670D\u672C\u6761\u696D"
    u"\u69CB"
    u"\u6A29\u6B63\u6BB5\u6C11\u6C42\u6CBB\u6CD5\u6D3B\u6E08\u70BA\u7121\u72EC\u751F\u7531\u7537\u754C\u7684"
    u"\u790E"
    u"\u793E\u7968\u7981\u7A2E\u7ACB\u7B2C\u7B49\u7C4D\u7D71\u7F6A\u7FA9\u8005\u8077\u80B2\u81EA\u822C\u884C"
    u"\u8853"
    u"\u8868\u88C1\u8981\u8A00\u8A34\u8A8D\u8B72\u8B77\u8FEB\u8FFD\u901A\u9023\u9032\u9053\u9078\u91CD\u958B"
    u"\u9593"
    u"\u9650\u969B\u969C\u96B7\u975E\u985E";
constexpr std::u16string_view common_korean =
    u"\uAC00\uAC04\uAC15\uAC1C\uAC70\uAC83\uAC8C\uACB0\uACBD\uACC4\uACE0\uACF5\uACFC\uAD50\uAD6C\uAD6D\uAD8C"
    u"\uADF8"
    u"\uADFC\uAE30\uB098\uB0A8\uB140\uB178\uB204\uB290\uB294\uB2A5\uB2C8\uB2E4\uB2E8\uB2F9\uB300\uB3C4\uB3C5"
    u"\uB3D9"
    u"\uB418\uB41C\uB4E0\uB4E4\uB4F1\uB530\uB5A0\uB610\uB77C\uB78C\uB7EC\uB825\uB85C\uB85D\uB958\uB978\uB97C"
    u"\uB9AC"
    u"\uBA70\uBAA8\uBB34\uBB38\uBC0F\uBC18\uBC1B\uBC95\uBCC4\uBCF4\uBCF8\uBD80\uBE44\uC0AC\uC0C1\uC0DD\uC11C"
    u"\uC120"
    u"\uC131\uC138\uC18C\uC18D\uC218\uC2E0\uC2E4\uC544\uC57C\uC57D\uC5B4\uC5B8\uC5C4\uC5C5\uC5C6\uC5D0\uC5EC"
    u"\uC5F0"
    u"\uC600\uC601\uC608\uC640\uC644\uC694\uC6B0\uC6D0\uC704\uC720\uC721\uC73C\uC740\uC744\uC758\uC774\uC778"
    u"\uC77C"
    u"\uC788\uC790\uC7A5\uC7AC\uC801\uC804\uC811\uC815\uC81C\uC870\uC874\uC885\uC911\uC99D\uC9C0\uC9C1\uC9C4"
    u"\uCC28"
    u"\uCC38\uCCB4\uCD08\uCE58\uD0DC\uD0DD\uD1B5\uD3C9\uD3ED\uD45C\uD544\uD558\uD55C\uD560\uD569\uD574\uD589"
    u"\uD5CC"
    u"\uD615\uD638\uD63C\uD654\uD65C\uD68C";

// Half bits.
constexpr int common_cost = 14, rare_cost = 26, stranger_cost = 30, nothing_cost = 60,
              beside_letter_cost = 24, odd_cost = 24;
constexpr int kana_cost = 11, rare_hangul_cost = 20, sign_cost = 12, half_width_cost = 24, space_cost = 6;

std::u16string_view common_of(std::string_view encoding) {
  if (encoding == "GB18030") return common_simplified;
  if (encoding == "Big5") return common_traditional;
  if (encoding == "EUC-KR") return common_korean;
  return common_japanese;
}

bool is_kana(char16_t c) { return c >= 0x3041 && c <= 0x30FE; }
bool is_hangul(char16_t c) { return c >= 0xAC00 && c <= 0xD7A3; }
bool is_ideograph(char16_t c) { return c >= 0x4E00 && c <= 0x9FFF; }

int cost_of(char16_t c, std::u16string_view common) {
  if (c == 0xFFFD || (c >= 0xE000 && c < 0xF900)) return nothing_cost;
  if (std::ranges::binary_search(common, c)) return common_cost;
  if (is_kana(c)) return common.data() == common_japanese.data() ? kana_cost : rare_cost;
  if (is_hangul(c)) return common.data() == common_korean.data() ? rare_hangul_cost : stranger_cost;
  if (is_ideograph(c)) return rare_cost;
  if (c >= 0x3000 && c < 0x3040) return sign_cost;
  if (c >= 0xFF01 && c < 0xFF61) return sign_cost + 2;
  if (c >= 0xFF61 && c < 0xFFA0) return half_width_cost;
  return stranger_cost;
}

/// As cheap as the cheapest of some kinds of text makes each character.
std::optional<long> cost_in(std::u16string_view text, std::initializer_list<std::u16string_view> kinds) {
  long cost = 0;
  std::size_t nothing = 0, characters = 0, letters = 0;
  char16_t previous = ' ';
  for (const char16_t c : text) {
    if (c >= 0x80) {
      ++characters;
      if (c == 0xFFFD) ++nothing;
      int own = nothing_cost;
      for (const std::u16string_view common : kinds) own = std::min(own, cost_of(c, common));
      cost += own + (is_ascii_letter(previous) ? beside_letter_cost : 0);
    } else {
      if (previous >= 0x80) cost += is_ascii_letter(c) ? beside_letter_cost : space_cost;
      if (is_ascii_letter(c)) ++letters;
    }
    previous = c;
  }
  if (nothing * 10 > characters) return std::nullopt;
  return cost + (letters > 3 * characters ? odd_cost : 0);
}

}  // namespace

std::optional<long> east_asian_cost(std::string_view sample, const MultiByte& form) {
  if (is_ascii(sample)) return std::nullopt;
  return cost_in(read_multi_byte(sample, form), {common_of(form.name)});
}

std::optional<long> east_asian_cost(std::u16string_view text) {
  return cost_in(text, {common_simplified, common_traditional, common_japanese, common_korean});
}

bool is_common_east_asian(char16_t c) {
  if (is_kana(c) || c == 0x3001 || c == 0x3002 || c == 0xFF0C) return true;
  for (const std::u16string_view common :
       {common_simplified, common_traditional, common_japanese, common_korean})
    if (std::ranges::binary_search(common, c)) return true;
  return false;
}

}  // namespace warraq::detail
