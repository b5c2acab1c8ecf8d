#include "read/words/contacts.hpp"

#include <algorithm>
#include <array>

#include "read/words/letters.hpp"

namespace warraq::read {

namespace {

bool is_ascii_alnum(char c) { return (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z'); }
bool is_address_character(char c) {
  return is_ascii_alnum(c) || std::string_view("-._~:/?#@!$&'()*+,;=%[]").find(c) != std::string_view::npos;
}

/// Finds what every address has, `.` inside a word or `@`, from left to right.
class AddressSigns {
 public:
  explicit AddressSigns(std::string_view text) : text_(text), at_(text.find('@')) {}

  /// The next one, or npos.
  std::size_t next(std::size_t from) {
    if (at_ < from) at_ = text_.find('@', from);
    const std::string_view before = text_.substr(0, at_);
    for (std::size_t dot = before.find('.', from); dot < before.size(); dot = before.find('.', dot + 1))
      if (dot + 1 < text_.size() && is_ascii_alnum(text_[dot + 1])) return dot;
    return at_;
  }

 private:
  std::string_view text_;
  std::size_t at_;  ///< of the next '@'
};

/// Two letters or more after the last dot, and a label before it: "afghan.org", not "3.14" or "e.g".
bool is_host(std::string_view host) {
  host = host.substr(0, host.find('/'));
  host = host.substr(0, host.find(':'));
  const std::size_t dot = host.rfind('.');
  if (dot == std::string_view::npos || dot < 2 || host.size() - dot < 3) return false;
  if (host.find("..") != std::string_view::npos || host.front() == '.') return false;
  const std::string_view top = host.substr(dot + 1);
  return std::all_of(top.begin(), top.end(), [](char c) { return (c | 0x20) >= 'a' && (c | 0x20) <= 'z'; });
}

bool is_email(std::string_view word) {
  const std::size_t at = word.find('@');
  return at != std::string_view::npos && at > 0 && word.find('@', at + 1) == std::string_view::npos &&
         is_host(word.substr(at + 1)) && word.find('/') == std::string_view::npos;
}

bool is_url(std::string_view word) {
  if (word.starts_with("http://")) return is_host(word.substr(7));
  if (word.starts_with("https://")) return is_host(word.substr(8));
  if (word.starts_with("www.")) return is_host(word.substr(4));
  return false;
}

/// A bare host such as example.org/about counts only with an ending that is no word.
bool is_bare_host(std::string_view word) {
  static constexpr std::array<std::string_view, 14> tops = {"com", "org", "net", "info", "edu", "gov", "af",
                                                            "ir",  "fr",  "de",  "eu",   "uk",  "int", "io"};
  if (!is_host(word) || word.find('@') != std::string_view::npos) return false;
  const std::string_view host = word.substr(0, word.find('/'));
  const std::string_view top = host.substr(host.rfind('.') + 1);
  return std::find(tops.begin(), tops.end(), top) != tops.end();
}

/// Punctuation of the sentence around an address is not part of it.
std::string_view without_tail(std::string_view word) {
  while (!word.empty() && std::string_view("(['*").find(word.front()) != std::string_view::npos)
    word.remove_prefix(1);
  while (!word.empty() && std::string_view(".,;:!?)]'*").find(word.back()) != std::string_view::npos) {
    const bool opened = (word.back() == ')' && word.find('(') != std::string_view::npos) ||
                        (word.back() == ']' && word.find('[') != std::string_view::npos);
    if (opened) break;
    word.remove_suffix(1);
  }
  return word;
}

bool is_phone_character(char32_t c) {
  return digit_value(c) >= 0 || c == '+' || c == '(' || c == ')' || c == '/' || c == '.' || is_dash(c) ||
         is_space(c);
}

/// A label is one or two short words, mostly before a colon: "Tel:", "E-mail", "تلفون:", "سایت".
bool is_contact_label(std::string_view words) {
  static constexpr std::string_view labels =
      " tel telephone phone mobile cell fax e mail email web website site www contact url whatsapp telegram "
      "téléphone courriel telefon webseite kontakt teléfono correo сайт почта тел тлф "
      "تلفن تلفون تیلیفون شماره تماس موبایل ایمیل ایمېل بریښنالیک برېښنالیک سایت وبسایت ویبپاڼه ویب پاڼه وب "
      "پست الکترونیک "
      "اړیکه ادرس هاتف برید موقع ";
  const std::string folded = fold(words);
  std::size_t begin = 0;
  while (begin < folded.size()) {
    const std::size_t end = std::min(folded.find(' ', begin), folded.size());
    std::string word(1, ' ');
    word.append(folded, begin, end - begin) += ' ';
    if (labels.find(word) == std::string_view::npos) return false;
    begin = end + 1;
  }
  return true;
}

/// A telephone number that fills `rest` but for a label: seven to fifteen digits (E.164) and no letter.
std::vector<FoundContact> phone_in(std::string_view text) {
  std::size_t begin = 0;
  while (begin < text.size()) {
    std::size_t after = begin;
    const char32_t c = decode(text, after);
    if (c == '+' || c == '(' || digit_value(c) >= 0) break;
    begin = after;
  }
  std::size_t end = begin, digits = 0;
  while (end < text.size()) {
    std::size_t after = end;
    const char32_t c = decode(text, after);
    if (!is_phone_character(c)) return {};
    if (digit_value(c) >= 0) ++digits;
    end = after;
  }
  const std::string_view label = trim(text.substr(0, begin));
  const bool says_so = !label.empty() || (begin < text.size() && text[begin] == '+');
  if (digits < 7 || digits > 15 || !says_so || !is_contact_label(label)) return {};
  return {{ContactKind::phone, begin, end}};
}

}  // namespace

std::vector<FoundContact> find_addresses(std::string_view text) {
  std::vector<FoundContact> found;
  AddressSigns signs(text);
  for (std::size_t dot = signs.next(0); dot != std::string_view::npos;) {
    std::size_t begin = dot, end = dot;
    while (begin > 0 && is_address_character(text[begin - 1])) --begin;
    while (end < text.size() && is_address_character(text[end])) ++end;
    const std::string_view word = without_tail(text.substr(begin, end - begin));
    const std::size_t at = word.empty() ? begin : static_cast<std::size_t>(word.data() - text.data());
    if (is_email(word))
      found.push_back({ContactKind::email, at, at + word.size()});
    else if (is_url(word) || is_bare_host(word))
      found.push_back({ContactKind::url, at, at + word.size()});
    dot = signs.next(end);
  }
  return found;
}

std::vector<FoundContact> contact_line(std::string_view text) {
  if (text.size() > 200) return {};
  std::vector<FoundContact> found = find_addresses(text);
  if (found.empty()) return phone_in(text);
  std::size_t done = 0;
  for (const FoundContact& contact : found) {
    if (!is_contact_label(text.substr(done, contact.begin - done))) return {};
    done = contact.end;
  }
  const std::string_view rest = text.substr(done);
  if (is_contact_label(rest)) return found;
  for (FoundContact phone : phone_in(rest)) {
    found.push_back({phone.kind, phone.begin + done, phone.end + done});
    return found;
  }
  return {};
}

std::string contact_uri(ContactKind kind, std::string_view text) {
  std::string uri;
  if (kind == ContactKind::email) uri = "mailto:";
  if (kind == ContactKind::url && !text.starts_with("http")) uri = "https://";
  if (kind != ContactKind::phone) return uri += text;
  uri = "tel:";
  for (std::size_t i = 0; i < text.size();) {
    const char32_t c = decode(text, i);
    if (c == '+') uri += '+';
    if (digit_value(c) >= 0) uri += static_cast<char>('0' + digit_value(c));
  }
  return uri;
}

}  // namespace warraq::read
