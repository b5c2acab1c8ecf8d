#include "warraq/text/script.hpp"

#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <array>

#include "warraq/base/unicode.hpp"

namespace warraq {

namespace {

Script from_icu(UScriptCode code) { return Script(uscript_getShortName(code)); }

constexpr bool shared(Script script) { return script == common || script == inherited; }

/// Digits and punctuation that several scripts share, but never Latin or Greek.
constexpr bool in_arabic_block(char32_t c) { return c >= 0x0600 && c <= 0x06FF; }

/// An opening bracket we are inside of, and the script it got.
struct OpenBracket {
  char32_t closing;
  std::size_t index;
};

bool opens(char32_t c) {
  return u_getIntPropertyValue(static_cast<UChar32>(c), UCHAR_BIDI_PAIRED_BRACKET_TYPE) == U_BPT_OPEN;
}
bool closes(char32_t c) {
  return u_getIntPropertyValue(static_cast<UChar32>(c), UCHAR_BIDI_PAIRED_BRACKET_TYPE) == U_BPT_CLOSE;
}

class ScriptResolver {
 public:
  ScriptResolver(std::u16string_view text, const std::vector<std::uint8_t>& levels)
      : text_(text), levels_(levels), scripts_(text.size()) {}

  std::vector<Script> run(const Language& language) {
    for (std::size_t i = 0; i < text_.size();) {
      std::size_t end = i + 1;
      while (end < text_.size() && levels_[end] == levels_[i]) ++end;
      resolve_stretch(i, end);
      i = end;
    }
    if (std::find(scripts_.begin(), scripts_.end(), Script()) != scripts_.end())
      fill_gaps(script_of(language));
    return std::move(scripts_);
  }

 private:
  /// Resolves what one stretch of level can tell by itself; the rest keeps the empty script.
  void resolve_stretch(std::size_t begin, std::size_t end) {
    open_.clear();
    Script current;
    for (std::size_t i = begin; i < end;) {
      const std::size_t at = i;
      const char32_t c = next_code_point(text_.substr(0, end), i);
      const Script own = script_of(c);
      Script chosen = current;
      if (!shared(own)) {
        chosen = own;
        if (current == Script()) backfill(begin, at, own);
        current = own;
      } else if (own == common && c >= 0x28) {
        if (in_arabic_block(c) && !used_with(c, current))
          chosen = arabic;
        else
          current = chosen = bracketed(c, at, current);
      }
      for (std::size_t unit = at; unit < i; ++unit) scripts_[unit] = chosen;
    }
  }

  /// The script of a shared character: its opening bracket's for a closing one, else the current.
  Script bracketed(char32_t c, std::size_t at, Script current) {
    if (c < 0x80 && c != '(' && c != ')' && c != '[' && c != ']' && c != '{' && c != '}') return current;
    if (opens(c)) {
      open_.push_back({static_cast<char32_t>(u_getBidiPairedBracket(static_cast<UChar32>(c))), at});
    } else if (closes(c)) {
      for (std::size_t k = open_.size(); k-- > 0;) {
        if (open_[k].closing != c) continue;
        const Script script = scripts_[open_[k].index];
        open_.resize(k);
        return script;
      }
    }
    return current;
  }

  void backfill(std::size_t begin, std::size_t end, Script script) {
    for (std::size_t i = begin; i < end; ++i)
      if (scripts_[i] == Script()) scripts_[i] = script;
  }

  /// Stretches of nothing but shared characters take the script before them, or the fallback.
  void fill_gaps(Script fallback) {
    Script last = fallback;
    for (Script& script : scripts_) {
      if (script == Script()) script = last;
      last = script;
    }
  }

  std::u16string_view text_;
  const std::vector<std::uint8_t>& levels_;
  std::vector<Script> scripts_;
  std::vector<OpenBracket> open_;
};

}  // namespace

std::string Script::code() const {
  std::string code;
  for (int shift = 24; shift >= 0; shift -= 8) code += static_cast<char>(tag >> shift & 0xFF);
  return code;
}

bool Script::joined() const {
  constexpr std::array joining{Script("Arab"), Script("Syrc"), Script("Mand"), Script("Nkoo"),
                               Script("Mong"), Script("Phag"), Script("Adlm"), Script("Rohg"),
                               Script("Mani"), Script("Sogd")};
  for (const Script script : joining)
    if (*this == script) return true;
  return false;
}

Script script_of(char32_t c) {
  if (c < 0x80) return (c | 0x20) >= 'a' && (c | 0x20) <= 'z' ? latin : common;
  if (c >= 0x2010 && c <= 0x2027) return common;
  UErrorCode status = U_ZERO_ERROR;
  const UScriptCode code = uscript_getScript(static_cast<UChar32>(c), &status);
  return U_FAILURE(status) ? common : from_icu(code);
}

bool used_with(char32_t c, Script script) {
  const std::string code = script.code();
  UScriptCode icu = USCRIPT_INVALID_CODE;
  UErrorCode status = U_ZERO_ERROR;
  uscript_getCode(code.c_str(), &icu, 1, &status);
  return U_SUCCESS(status) && uscript_hasScript(static_cast<UChar32>(c), icu);
}

Script script_of(const Language& language) {
  if (!language.known()) return latin;
  UScriptCode codes[4];
  UErrorCode status = U_ZERO_ERROR;
  const std::int32_t count = uscript_getCode(std::string(language.primary()).c_str(), codes, 4, &status);
  if (U_SUCCESS(status) && count > 0) return from_icu(codes[0]);
  return language.direction() == Direction::right_to_left ? arabic : latin;
}

std::vector<Script> resolve_scripts(std::u16string_view text, const std::vector<std::uint8_t>& levels,
                                    const Language& language) {
  return ScriptResolver(text, levels).run(language);
}

}  // namespace warraq
