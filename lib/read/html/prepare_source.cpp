#include "read/html/prepare_source.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>

#include "read/markup/ascii.hpp"

namespace warraq::read {

namespace {

constexpr std::size_t longest_plain_tag = 4096;  ///< bytes; longer ones have their attributes counted
constexpr std::size_t most_attributes = 200;
constexpr int most_formats = 24;  ///< open at once; each is opened again in every block after it

bool same_name(std::string_view name, std::string_view small) {
  return name.size() == small.size() && std::equal(name.begin(), name.end(), small.begin(),
                                                   [](char a, char b) { return ascii_lower(a) == b; });
}

template <std::size_t N>
bool is_one_of(std::string_view name, const std::array<std::string_view, N>& names) {
  return std::any_of(names.begin(), names.end(), [&](std::string_view one) { return same_name(name, one); });
}

bool is_void(std::string_view name) {
  static constexpr std::array<std::string_view, 17> names = {
      "br",   "img",   "hr",     "meta",  "link",  "input", "col",    "wbr",     "area",
      "base", "embed", "source", "param", "frame", "track", "keygen", "basefont"};
  return is_one_of(name, names);
}

/// Elements whose end the parser finds by itself: their number says nothing of the depth.
bool ends_itself(std::string_view name) {
  static constexpr std::array<std::string_view, 18> names = {
      "p",     "li",     "td",   "th",   "tr",   "dt", "dd", "tbody",    "thead",
      "tfoot", "option", "html", "head", "body", "rp", "rt", "optgroup", "colgroup"};
  return is_one_of(name, names);
}

/// The formats the parser opens again when a block has closed them.
bool is_format(std::string_view name) {
  static constexpr std::array<std::string_view, 13> names = {
      "b", "i", "u", "s", "em", "tt", "big", "code", "font", "nobr", "small", "strike", "strong"};
  return is_one_of(name, names);
}

/// Elements of nothing but characters, up to their closing tag.
bool is_raw(std::string_view name) {
  static constexpr std::array<std::string_view, 9> names = {
      "script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes", "plaintext"};
  return is_one_of(name, names);
}

bool is_inline(std::string_view name) {
  static constexpr std::array<std::string_view, 12> names = {"span", "sup", "sub", "bdo", "bdi",  "q",
                                                             "cite", "del", "ins", "kbd", "abbr", "var"};
  return is_one_of(name, names);
}

class Preparer {
 public:
  Preparer(std::string_view text, bool xhtml) : text_(text), xhtml_(xhtml) {}

  PreparedSource run() {
    std::size_t at = 0;
    while ((at = text_.find('<', at)) != std::string_view::npos) {
      const std::size_t next = at + 1 < text_.size() ? step(at) : text_.size();
      at = std::max(next, at + 1);
    }
    if (!out_.changed) return {};
    copy_to(text_.size());
    return std::move(out_);
  }

 private:
  /// Reads what begins with the < at `at`; returns where to go on.
  std::size_t step(std::size_t at) {
    const std::string_view rest = text_.substr(at);
    if (rest.starts_with("<!--")) return after("-->", at + 2);
    if (xhtml_ && rest.starts_with("<![CDATA[")) return character_data(at);
    if (rest[1] == '!' || rest[1] == '?') return after(">", at);
    const bool closes = rest[1] == '/';
    const std::size_t name_begin = at + (closes ? 2 : 1);
    if (name_begin >= text_.size() || !is_ascii_letter(text_[name_begin])) return at + 1;
    std::size_t name_end = name_begin;
    while (name_end < text_.size() && !is_html_space(text_[name_end]) && text_[name_end] != '>' &&
           text_[name_end] != '/')
      ++name_end;
    const std::string_view name = text_.substr(name_begin, name_end - name_begin);
    const std::size_t end = tag_end(name_end);
    if (end == std::string_view::npos) return text_.size();
    return closes ? closing_tag(at, name, end) : opening_tag(at, name, name_end, end);
  }

  std::size_t after(std::string_view closer, std::size_t from) const {
    const std::size_t found = text_.find(closer, from);
    return found == std::string_view::npos ? text_.size() : found + closer.size();
  }

  /// Behind the > that ends the tag; those in quoted values end nothing.
  std::size_t tag_end(std::size_t at) const {
    while (true) {
      at = text_.find_first_of(">\"'", at);
      if (at == std::string_view::npos) return at;
      if (text_[at] == '>') return at + 1;
      std::size_t before = at;
      while (before > 0 && is_html_space(text_[before - 1])) --before;
      if (text_[before - 1] == '=') {
        at = text_.find(text_[at], at + 1);
        if (at == std::string_view::npos) return at;
      }
      ++at;
    }
  }

  std::size_t opening_tag(std::size_t at, std::string_view name, std::size_t name_end, std::size_t end) {
    const bool whole = xhtml_ && text_[end - 2] == '/' && !is_void(name);
    if (!whole && is_raw(name)) return raw_end(name, end);
    if (is_void(name) || (!whole && ends_itself(name))) return trim_attributes(at, name_end, end, {});
    if (whole) return trim_attributes(at, name_end, end, name);
    if (is_format(name)) {
      if (++formats_ > most_formats) return replace(at, end, {});
    } else if (++depth_ > deepest_elements) {
      out_.too_deep = true;
      return replace(at, end, is_inline(name) ? "" : "<p>");
    }
    return trim_attributes(at, name_end, end, {});
  }

  std::size_t closing_tag(std::size_t at, std::string_view name, std::size_t end) {
    if (is_void(name) || ends_itself(name)) return end;
    if (is_format(name)) {
      if (formats_ > 0 && --formats_ >= most_formats) return replace(at, end, {});
    } else if (depth_ > 0 && --depth_ >= deepest_elements) {
      return replace(at, end, is_inline(name) ? "" : "</p>");
    }
    return end;
  }

  /// Behind the closing tag of an element of characters alone.
  std::size_t raw_end(std::string_view name, std::size_t from) const {
    for (std::size_t at = text_.find("</", from); at != std::string_view::npos;
         at = text_.find("</", at + 2)) {
      const std::string_view found = text_.substr(at + 2, name.size());
      const std::size_t behind = at + 2 + name.size();
      const bool ends = behind >= text_.size() || !is_ascii_letter(text_[behind]);
      if (ends && std::equal(found.begin(), found.end(), name.begin(), name.end(),
                             [](char a, char b) { return ascii_lower(a) == ascii_lower(b); }))
        return behind;
    }
    return text_.size();
  }

  /// Closes a whole element (`whole` is its name), and cuts off attributes behind the first many.
  std::size_t trim_attributes(std::size_t at, std::size_t name_end, std::size_t end, std::string_view whole) {
    const std::size_t cut = end - at > longest_plain_tag ? attributes_end(name_end, end) : end;
    if (cut == end && whole.empty()) return end;
    if (cut < end) {
      copy_to(cut);
      put(" >");
    } else {
      copy_to(end);
    }
    if (!whole.empty()) {
      put("</");
      put(whole);
      put(">");
    }
    go_on_at(end);
    return end;
  }

  /// Where the attributes behind the first many begin, or `end`.
  std::size_t attributes_end(std::size_t at, std::size_t end) const {
    for (std::size_t count = 0; at < end - 1; ++count) {
      while (at < end - 1 && (is_html_space(text_[at]) || text_[at] == '/')) ++at;
      if (count == most_attributes) return at;
      while (at < end - 1 && !is_html_space(text_[at]) && text_[at] != '/' && text_[at] != '=') ++at;
      while (at < end - 1 && is_html_space(text_[at])) ++at;
      if (text_[at] != '=') continue;
      ++at;
      while (at < end - 1 && is_html_space(text_[at])) ++at;
      if (text_[at] == '"' || text_[at] == '\'') {
        at = std::min(text_.find(text_[at], at + 1), end - 2) + 1;
      } else {
        while (at < end - 1 && !is_html_space(text_[at])) ++at;
      }
    }
    return end;
  }

  /// CDATA as the text it is: its signs of markup are no markup.
  std::size_t character_data(std::size_t at) {
    constexpr std::size_t opener = 9;
    const std::size_t close = std::min(text_.find("]]>", at + opener), text_.size());
    copy_to(at);
    for (std::size_t i = at + opener; i < close;) {
      const std::size_t sign = std::min(text_.find_first_of("<&", i), close);
      go_on_at(i);
      copy_to(sign);
      if (sign < close) put(text_[sign] == '<' ? "&lt;" : "&amp;");
      i = sign + 1;
    }
    const std::size_t end = std::min(close + 3, text_.size());
    go_on_at(end);
    return end;
  }

  std::size_t replace(std::size_t begin, std::size_t end, std::string_view with) {
    copy_to(begin);
    put(with);
    go_on_at(end);
    return end;
  }

  void copy_to(std::size_t end) {
    if (!out_.changed) {
      out_.changed = true;
      out_.text.reserve(text_.size() + text_.size() / 8 + 64);
    }
    out_.text.append(text_.substr(done_, end - done_));
    done_ = end;
  }
  void put(std::string_view words) {
    if (words.empty()) return;
    out_.offsets.anchor(out_.text.size(), done_);
    out_.text += words;
  }
  void go_on_at(std::size_t at) {
    done_ = at;
    out_.offsets.anchor(out_.text.size(), at);
  }

  std::string_view text_;
  bool xhtml_;
  PreparedSource out_;
  std::size_t done_ = 0;  ///< of text_, copied or left out
  int depth_ = 0, formats_ = 0;
};

}  // namespace

PreparedSource prepare_source(std::string_view utf8, bool xhtml) { return Preparer(utf8, xhtml).run(); }

}  // namespace warraq::read
