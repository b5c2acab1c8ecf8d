#include "read/verse/poets.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "read/words/letters.hpp"

namespace warraq::read {

namespace {

// The names poets go by, one word each. Folded.
constexpr std::array<std::string_view, 66> poets = {
    "حافظ",    "سعدی",  "مولوی",  "مولانا", "رومی",  "فردوسی", "خیام",   "نظامی",  "عطار",     "سنایی",
    "خاقانی",  "انوری", "رودکی",  "جامی",   "بیدل",  "صایب",   "وحشی",   "هاتف",   "باباطاهر", "ناصرخسرو",
    "منوچهری", "عنصری", "فرخی",   "عراقی",  "اوحدی", "سلمان",  "خواجو",  "عبید",   "شبستری",   "کلیم",
    "عرفی",    "نظیری", "محتشم",  "فروغی",  "قاانی", "نشاط",   "پروین",  "شهریار", "بهار",     "دهخدا",
    "اقبال",   "غالب",  "میر",    "سودا",   "خوشال", "خوشحال", "رحمان",  "رحمن",   "حمید",     "خلیلی",
    "واصف",    "عشقری", "باختری", "شاملو",  "اخوان", "سپهری",  "فرخزاد", "مشیری",  "ابتهاج",   "سایه",
    "نیما",    "متنبی", "معری",   "بوصیری", "شوقی",  "قبانی"};

}  // namespace

bool names_known_poet(std::string_view line) {
  const std::string folded = fold(line);
  std::string_view rest = folded;
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find(' '), rest.size());
    if (std::find(poets.begin(), poets.end(), rest.substr(0, end)) != poets.end()) return true;
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return false;
}

}  // namespace warraq::read
