#include "read/words/dates.hpp"

#include <fmt/format.h>
#include <unicode/ucal.h>

#include <vector>

#include "read/words/letters.hpp"
#include "read/words/month_names.hpp"

namespace warraq::read {

namespace {

/// A number, a word, or a sign between them.
struct Token {
  enum Kind { number, month, word, sign } kind;
  std::size_t begin, end;
  int value = 0;   ///< of a number; the month's number
  int digits = 0;  ///< how many a number has
  char32_t sign_character = 0;
  Calendar calendar = Calendar::gregorian;
  std::string folded;
  bool space_before = false;
};

class Tokenizer {
 public:
  explicit Tokenizer(std::string_view text) : text_(text) {}

  std::vector<Token> tokens() {
    while (at_ < text_.size()) step();
    // Names are looked up only where there is a year to go with them: most lines with a digit have none.
    if (has_year()) name_months();
    return std::move(tokens_);
  }

 private:
  char32_t peek(std::size_t& after) const {
    after = at_;
    return decode(text_, after);
  }
  void push(Token token) {
    token.space_before = space_;
    space_ = false;
    tokens_.push_back(std::move(token));
  }
  void step() {
    std::size_t after = 0;
    const char32_t c = peek(after);
    if (is_space(c)) {
      space_ = true;
      at_ = after;
    } else if (digit_value(c) >= 0) {
      take_number();
    } else if (script_of(c) != Script::none) {
      take_word();
    } else {
      if (!is_mark(c) && c != 0x200C && c != 0x200D && c != 0x200E && c != 0x200F)
        push({.kind = Token::sign, .begin = at_, .end = after, .sign_character = c});
      at_ = after;
    }
  }
  void take_number() {
    Token token{.kind = Token::number, .begin = at_, .end = at_};
    std::size_t after = 0;
    while (at_ < text_.size()) {
      const int digit = digit_value(peek(after));
      if (digit < 0) break;
      if (token.digits < 8) token.value = token.value * 10 + digit;
      ++token.digits;
      at_ = token.end = after;
    }
    push(token);
  }
  void take_word() {
    Token token{.kind = Token::word, .begin = at_, .end = at_};
    std::size_t after = 0;
    while (at_ < text_.size()) {
      const char32_t c = peek(after);
      if (script_of(c) == Script::none && !is_mark(c) && c != 0x200C && c != 0x200D && c != '\'') break;
      at_ = token.end = after;
    }
    token.folded = fold(text_.substr(token.begin, token.end - token.begin));
    push(token);
  }
  bool has_year() const {
    for (const Token& token : tokens_)
      if (token.kind == Token::number && token.digits == 4) return true;
    return false;
  }
  void name_months() {
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      Token& token = tokens_[i];
      if (token.kind != Token::word) continue;
      const bool two = i + 1 < tokens_.size() && tokens_[i + 1].kind == Token::word;
      if (two) {
        if (const auto name = month_named(token.folded, tokens_[i + 1].folded)) {
          make_month(token, *name, tokens_[i + 1].end);
          tokens_.erase(tokens_.begin() + static_cast<long>(i) + 1);
          continue;
        }
      }
      if (const auto name = month_named(token.folded)) make_month(token, *name, token.end);
    }
  }
  static void make_month(Token& token, const MonthName& name, std::size_t end) {
    token.kind = Token::month;
    token.value = name.month;
    token.calendar = name.calendar;
    token.end = end;
  }

  std::string_view text_;
  std::size_t at_ = 0;
  bool space_ = false;
  std::vector<Token> tokens_;
};

bool is_year(const Token& token) {
  return token.kind == Token::number && token.digits == 4 && token.value >= 1000;
}
bool is_day(const Token& token) {
  return token.kind == Token::number && token.digits <= 2 && token.value >= 1 && token.value <= 31;
}
bool parts_numbers(const Token& token) {
  const char32_t c = token.sign_character;
  // 066B is the Arabic decimal sign, 060D the date sign.
  return token.kind == Token::sign && (c == '.' || c == '/' || is_dash(c) || c == 0x66B || c == 0x60D);
}

class DateFinder {
 public:
  DateFinder(std::string_view text, DayOrder order, const Language& language)
      : tokens_(Tokenizer(text).tokens()), order_(order), language_(language) {}

  std::optional<FoundDate> find() {
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      if (auto date = numeric_at(i)) return date;
      if (auto date = named_at(i)) return date;
    }
    return std::nullopt;
  }
  const std::vector<Token>& tokens() const { return tokens_; }

 private:
  const Token* token(std::size_t i) const { return i < tokens_.size() ? &tokens_[i] : nullptr; }

  /// 02.04.2025, 2025-04-02, ۱۴۰۴/۰۱/۱۳, 2.4.25
  std::optional<FoundDate> numeric_at(std::size_t i) {
    if (i + 4 >= tokens_.size()) return std::nullopt;
    const Token &a = tokens_[i], &s = tokens_[i + 1], &b = tokens_[i + 2], &t = tokens_[i + 3],
                &c = tokens_[i + 4];
    if (a.kind != Token::number || b.kind != Token::number || c.kind != Token::number) return std::nullopt;
    if (!parts_numbers(s) || !parts_numbers(t) || s.sign_character != t.sign_character) return std::nullopt;
    if (!is_day(b) && !is_day(a)) return std::nullopt;
    FoundDate date;
    date.begin = a.begin;
    date.end = c.end;
    if (is_year(a) && is_day(b) && is_day(c) && b.value <= 12) {
      date.year = a.value, date.month = b.value, date.day = c.value;
      date.reason = "year, month and day in numbers";
      return finish(date, i + 5, std::nullopt);
    }
    const bool short_year = c.digits == 2 && a.digits == 2 && b.digits == 2 && s.sign_character == '.';
    if (!is_day(a) || !is_day(b) || !(is_year(c) || short_year)) return std::nullopt;
    date.year = is_year(c) ? c.value : c.value + (c.value < 70 ? 2000 : 1900);
    if (!order_day_and_month(date, a.value, b.value, s.sign_character)) return std::nullopt;
    return finish(date, i + 5, std::nullopt);
  }

  bool order_day_and_month(FoundDate& date, int a, int b, char32_t sign) {
    if (a > 12 && b > 12) return false;
    if (a > 12) {
      date.day = a, date.month = b;
      date.reason = fmt::format("{} can only be the day", a);
    } else if (b > 12) {
      date.day = b, date.month = a;
      date.reason = fmt::format("{} can only be the day", b);
    } else if (sign == '.' || order_ == DayOrder::day_first) {
      date.day = a, date.month = b;
      date.order_is_open = a != b && sign != '.';
      date.reason =
          sign == '.' ? "dots part numbers where the day comes first" : "the day is taken to come first";
    } else {
      date.day = b, date.month = a;
      date.order_is_open = a != b;
      date.reason = "the month is taken to come first, as in the article's other date";
    }
    return true;
  }

  /// 2 April 2025, April 2, 2025, 2025 April 2, ۱۳ حمل ۱۴۰۴, April 2025, د ۱۴۰۴ کال د وري ۱۳مه
  std::optional<FoundDate> named_at(std::size_t i) {
    if (tokens_[i].kind != Token::month) return std::nullopt;
    const Token& month = tokens_[i];
    FoundDate date;
    date.month = month.value;
    date.begin = month.begin;
    date.end = month.end;
    std::size_t next = i + 1;
    const std::size_t before = skip_back(i);
    if (before > 0 && is_day(tokens_[before - 1])) {
      date.day = tokens_[before - 1].value;
      date.begin = tokens_[before - 1].begin;
    } else if (const std::size_t after = skip_on(next); token(after) && is_day(tokens_[after])) {
      date.day = tokens_[after].value;
      date.end = tokens_[after].end;
      next = after + 1;
    }
    const std::size_t year = skip_on(next);
    if (token(year) && is_year(tokens_[year])) {
      date.year = tokens_[year].value;
      date.end = tokens_[year].end;
      next = year + 1;
    } else if (const std::size_t back = skip_back(i); back > 0 && is_year(tokens_[back - 1])) {
      date.year = tokens_[back - 1].value;
      date.begin = tokens_[back - 1].begin;
    } else {
      return std::nullopt;  // "May 3" may be anything; a date that matters says its year
    }
    date.reason = "a month's name with its numbers";
    return finish(date, next, month.calendar);
  }

  /// Past what may stand between the parts: "st", "de", "مه", "کال د", a full stop, commas.
  bool is_between(const Token& token) const {
    if (token.kind == Token::sign)
      return token.sign_character == '.' || is_comma(token.sign_character) || is_dash(token.sign_character);
    if (token.kind != Token::word) return false;
    static constexpr std::string_view between =
        " st nd rd th er º de of du del ten مه م ام د کال ماه میاشت میاشتی ";
    const std::size_t at = between.find(token.folded);
    return at != std::string_view::npos && between[at - 1] == ' ' && between[at + token.folded.size()] == ' ';
  }
  std::size_t skip_on(std::size_t i) const {
    for (int steps = 0; i < tokens_.size() && steps < 3 && is_between(tokens_[i]); ++steps) ++i;
    return i;
  }
  std::size_t skip_back(std::size_t i) const {
    for (int steps = 0; i > 0 && steps < 3 && is_between(tokens_[i - 1]); ++steps) --i;
    return i;
  }

  std::optional<FoundDate> finish(FoundDate date, std::size_t next, std::optional<Calendar> named) {
    date.calendar = named ? *named : calendar_of(date.year, next);
    if (date.calendar != Calendar::gregorian && !named) date.reason += ", in a Hijri year";
    if (named == Calendar::gregorian && date.year < 1000) return std::nullopt;
    take_era(date, next);
    return date;
  }

  /// A year from 1200 to 1499 without a month's name is a Hijri one; nobody dates articles before Gutenberg.
  Calendar calendar_of(int year, std::size_t next) const {
    if (year < 1200 || year >= 1500) return Calendar::gregorian;
    if (says_lunar(next)) return Calendar::lunar_hijri;
    const bool lunar = language_.primary() == "ar" || language_.primary() == "ur";
    return lunar ? Calendar::lunar_hijri : Calendar::solar_hijri;
  }
  bool says_lunar(std::size_t next) const {
    for (std::size_t i = next; i < tokens_.size() && i < next + 4; ++i)
      if (tokens_[i].folded == "ق" || tokens_[i].folded == "قمری") return true;
    return false;
  }
  /// Era words belong to the date: "ه.ش", "هجری شمسی", "م".
  void take_era(FoundDate& date, std::size_t next) const {
    static constexpr std::string_view eras = " ه هـ ش هش ق هق م ء هجری شمسی خورشیدی قمری میلادی للهجره ";
    for (std::size_t i = next; i < tokens_.size() && i < next + 5; ++i) {
      const Token& token = tokens_[i];
      const bool dot = token.kind == Token::sign &&
                       (token.sign_character == '.' || token.sign_character == 0x6D4) && i > next;
      if (dot) continue;
      const std::size_t at = token.kind == Token::word ? eras.find(token.folded) : std::string_view::npos;
      if (at == std::string_view::npos || eras[at - 1] != ' ' || eras[at + token.folded.size()] != ' ') break;
      date.end = token.end;
    }
  }

  std::vector<Token> tokens_;
  DayOrder order_;
  Language language_;
};

/// The Gregorian day of a Hijri one, by ICU. Both calendars are opened only here: few articles need them.
std::optional<std::string> to_gregorian(Calendar calendar, int year, int month, int day) {
  const char* locale = calendar == Calendar::solar_hijri ? "@calendar=persian" : "@calendar=islamic-umalqura";
  constexpr char16_t utc[] = u"Etc/UTC";
  UErrorCode status = U_ZERO_ERROR;
  UCalendar* hijri = ucal_open(utc, -1, locale, UCAL_DEFAULT, &status);
  UCalendar* gregorian = ucal_open(utc, -1, "en@calendar=gregorian", UCAL_GREGORIAN, &status);
  std::optional<std::string> iso;
  if (U_SUCCESS(status)) {
    ucal_setDateTime(hijri, year, month - 1, day, 12, 0, 0, &status);
    ucal_setMillis(gregorian, ucal_getMillis(hijri, &status), &status);
    const auto field = [&](UCalendarDateFields which) { return ucal_get(gregorian, which, &status); };
    const int y = field(UCAL_YEAR), m = field(UCAL_MONTH) + 1, d = field(UCAL_DATE);
    if (U_SUCCESS(status)) iso = fmt::format("{:04}-{:02}-{:02}", y, m, d);
  }
  if (hijri) ucal_close(hijri);
  if (gregorian) ucal_close(gregorian);
  return iso;
}

}  // namespace

std::string FoundDate::iso() const {
  if (calendar == Calendar::gregorian) {
    if (month == 0) return fmt::format("{:04}", year);
    if (day == 0) return fmt::format("{:04}-{:02}", year, month);
    return fmt::format("{:04}-{:02}-{:02}", year, month, day);
  }
  // A Hijri month or year covers parts of two Gregorian ones; only its first day has one name there.
  const std::string first =
      to_gregorian(calendar, year, month == 0 ? 1 : month, day == 0 ? 1 : day).value_or("");
  return day != 0 ? first : first.substr(0, month != 0 ? 7 : 4);
}

std::optional<FoundDate> find_date(std::string_view text, DayOrder order, const Language& language) {
  return DateFinder(text, order, language).find();
}

std::optional<FoundDate> date_line(std::string_view text, DayOrder order, const Language& language) {
  DateFinder finder(text, order, language);
  auto date = finder.find();
  if (!date) return std::nullopt;
  int strangers = 0;
  bool place_alone = true;  // "Madrid, 4 March 2022": one word and a comma or dash before the date
  for (const Token& token : finder.tokens()) {
    const bool before = token.end <= date->begin, after = token.begin >= date->end;
    if (token.kind == Token::sign && before && strangers == 1)
      place_alone = is_comma(token.sign_character) || is_dash(token.sign_character);
    if ((!before && !after) || token.kind != Token::word || is_date_label(token.folded)) continue;
    ++strangers;
    place_alone = false;
  }
  return strangers == 0 || (strangers == 1 && place_alone) ? date : std::nullopt;
}

}  // namespace warraq::read
