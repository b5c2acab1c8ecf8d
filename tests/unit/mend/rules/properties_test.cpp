// What holds of every text: edits lead there and back, and what is mended needs no mending.

#include <array>
#include <random>

#include "mending.hpp"
#include "warraq/base/unicode.hpp"

using namespace warraq;
using namespace warraq::test;

BOOST_AUTO_TEST_SUITE(mend_properties)

namespace {

constexpr std::array<const char*, 14> languages{"",   "fa", "prs", "ps", "ckb", "ar", "ur",
                                                "ug", "en", "fr",  "de", "ru",  "hi", "he"};

/// Pieces that rules look for, beside some they must look past.
const std::vector<std::string>& pieces() {
  static const std::vector<std::string> all{
      " ",          " ",         " ",       "\t",      "\n",       "\r",
      "\f",         "\u00A0",    "\u202F",  "\u2009",  "\u3000",   "\u0001",
      "\uFEFF",     "\uFFFD",    "\u0085",  "\u0092",  "\uFFFE",   "\u200B",
      "\u200C",     "\u200D",    "\u200E",  "\u200F",  "\u061C",   "\u202A",
      "\u202B",     "\u202C",    "\u202D",  "\u202E",  "\u2066",   "\u2067",
      "\u2069",     "\u00AC",    "\u00AD",  "\u0640",  "ي",        "ى",
      "ی",          "ك",         "ک",       "ڪ",       "ہ",        "ھ",
      "ە",          "ه",         "ب",       "ا",       "د",        "ر",
      "و",          "پ",         "ة",       "أ",       "\u0627",   "\u0653",
      "\u0654",     "\u064E",    "\u0651",  "\u0650",  "\u0652",   "\u0670",
      "می",         "ها",        "های",     "تر",      "ام",       "نمی",
      "رفته",       "رود",       "کتاب",    "الكتاب",  "في",       "إلى",
      "ﻣ",          "ﯽ",         "ﺭ",       "ﻭ",       "ﺩ",        "ﻼ",
      "ﷲ",          "ﷺ",         "ﹰ",       "\uFD3E",  "ﬁ",        "ﭏ",
      "a",          "e",         "o",       "\u0430",  "\u0435",   "\u03BF",
      "т",          "word",      "слово",   "e\u0301", "\u0301",   "\u0323",
      "1",          "2",         "٤",       "٥",       "۴",        "۵",
      "٫",          ",",         ";",       "?",       ".",        "...",
      "!",          ":",         "،",       "؟",       "«",        "»",
      "(",          ")",         "\"",      "'",       "\\",       "*",
      "_",          "&",         "&amp;",   "amp;",    "&nbsp;",   "&zwnj;",
      "&lt;",       "#",         "&#1740;", "&#x",     "https://", "example.org/",
      "@",          "क",         "्",        "\u1112",  "\u1161",   "\uFA19",
      "\U0001F3F4", "\U000E0067"};
  return all;
}

class Texts {
 public:
  explicit Texts(unsigned seed) : random_(seed) {}

  std::string next() {
    std::string text;
    const std::size_t length = 1 + random_() % 24;
    for (std::size_t i = 0; i < length; ++i) {
      const std::string& piece = pieces()[random_() % pieces().size()];
      text += piece;
      if (random_() % 4 == 0) text += piece;
    }
    return text;
  }
  MendContext context() {
    return {.language = Language(languages[random_() % languages.size()]),
            .fixed = {},
            .verse = random_() % 4 == 0};
  }
  MendOptions options() {
    MendOptions options{.level = random_() % 2 == 0 ? MendLevel::safe : MendLevel::full, .rules = {}};
    if (random_() % 4 == 0) {
      const auto rules = mend_rules();
      options.rules[rules[random_() % rules.size()].name] = random_() % 2 == 0;
    }
    return options;
  }
  /// A stretch of whole characters.
  std::vector<ByteRange> fixed_in(const std::string& text) {
    if (random_() % 3 != 0) return {};
    std::size_t begin = random_() % text.size(), end = begin + random_() % (text.size() - begin + 1);
    const auto inside = [&](std::size_t i) {
      return i < text.size() && (static_cast<unsigned char>(text[i]) & 0xC0) == 0x80;
    };
    while (inside(begin)) --begin;
    while (inside(end)) ++end;
    if (begin == end) return {};
    return {{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)}};
  }

 private:
  std::mt19937 random_;
};

bool are_apart(const std::vector<MendEdit>& edits) {
  for (std::size_t i = 0; i < edits.size(); ++i)
    if (edits[i].bytes.begin > edits[i].bytes.end ||
        (i > 0 && edits[i].bytes.begin <= edits[i - 1].bytes.end))
      return false;
  return true;
}

std::string shown(const std::string& text) {
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    char one[16];
    std::snprintf(one, sizeof one, "%04X ", static_cast<unsigned>(next_code_point(text, i)));
    out += one;
  }
  return out;
}

}  // namespace

BOOST_AUTO_TEST_CASE(edits_lead_there_and_back) {
  Texts texts(1);
  for (int i = 0; i < 20000; ++i) {
    const std::string text = texts.next();
    MendContext context = texts.context();
    const std::vector<ByteRange> fixed = texts.fixed_in(text);
    context.fixed = fixed;
    const MendedWords mended = mend_text(text, context, texts.options());
    const bool good = forth(text, mended.edits) == mended.utf8 &&
                      back(mended.utf8, text, mended.edits) == text && are_apart(mended.edits) &&
                      !first_ill_formed(mended.utf8);
    if (good) continue;
    BOOST_TEST(good, context.language.tag() << ": " << shown(text) << "became " << shown(mended.utf8));
    return;
  }
}

BOOST_AUTO_TEST_CASE(what_is_mended_needs_no_mending) {
  Texts texts(2);
  for (int i = 0; i < 20000; ++i) {
    const std::string text = texts.next();
    const MendContext context = texts.context();
    const MendOptions options = texts.options();
    const std::string once = mend_text(text, context, options).utf8;
    const std::string twice = mend_text(once, context, options).utf8;
    if (once == twice) continue;
    BOOST_TEST(once == twice, context.language.tag() << ": " << shown(text) << "became " << shown(once)
                                                     << "and then " << shown(twice));
    return;
  }
}

BOOST_AUTO_TEST_CASE(what_is_fixed_stays) {
  Texts texts(3);
  for (int i = 0; i < 20000; ++i) {
    const std::string text = texts.next();
    MendContext context = texts.context();
    const std::vector<ByteRange> fixed = texts.fixed_in(text);
    context.fixed = fixed;
    if (fixed.empty()) continue;
    for (const MendEdit& edit : mend_text(text, context, texts.options()).edits) {
      const bool apart = edit.bytes.end <= fixed[0].begin || edit.bytes.begin >= fixed[0].end;
      if (apart) continue;
      BOOST_TEST(apart, shown(text));
      return;
    }
  }
}

BOOST_AUTO_TEST_CASE(any_bytes_are_taken) {
  std::mt19937 random(4);
  for (int i = 0; i < 5000; ++i) {
    std::string bytes(1 + random() % 40, '\0');
    for (char& byte : bytes)
      byte = static_cast<char>(random() % 3 == 0 ? random() % 256 : 0xD8 + random() % 40);
    const MendedWords mended =
        mend_text(bytes, {.language = Language("fa"), .fixed = {}}, {MendLevel::full, {}});
    BOOST_REQUIRE(forth(bytes, mended.edits) == mended.utf8);
    (void)find_suspects(bytes, Language("fa"));
  }
}

BOOST_AUTO_TEST_CASE(what_is_mended_does_not_depend_on_its_place_in_the_text) {
  struct Case {
    const char *language, *text;
  };
  constexpr Case cases[] = {{"fa", "كتاب  بُُزرگ نمي\u200Cرود مَدرسۀ"},
                            {"ps", "كور دى، ښه\u00ADوى ڪتاب"},
                            {"ar", "کتاب علی الرفّّ"},
                            {"en", "coo-operate, bookk\u00ADkeeper  or a cafe\u0301 in the fffirst line"},
                            {"fa", "کتاب بببزرگ و کتااااب"}};
  for (const auto& [language, text] : cases) {
    const MendContext context{.language = Language(language), .fixed = {}};
    const std::string alone = mend_text(text, context, {}).utf8;
    const std::size_t suspects = find_suspects(text, context.language).size();
    for (std::size_t pad = 1; pad < 40; ++pad) {
      const std::string before = std::string(pad, 'x') + ". ";
      const std::string padded = before + text;
      BOOST_REQUIRE_EQUAL(mend_text(padded, context, {}).utf8, before + alone);
      BOOST_REQUIRE_EQUAL(find_suspects(padded, context.language).size(), suspects);
    }
  }
}

BOOST_AUTO_TEST_SUITE_END()
