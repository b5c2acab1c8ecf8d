#include "read/word/run_look.hpp"

namespace warraq::read::word {

namespace {

template <typename T>
void fill(std::optional<T>& here, const std::optional<T>& base) {
  if (!here) here = base;
}

void fill(std::string& here, const std::string& base) {
  if (here.empty()) here = base;
}

}  // namespace

void RunLook::inherit(const RunLook& base) {
  fill(bold, base.bold);
  fill(bold_cs, base.bold_cs);
  fill(italic, base.italic);
  fill(italic_cs, base.italic_cs);
  fill(underline, base.underline);
  fill(strike, base.strike);
  fill(small_caps, base.small_caps);
  fill(hidden, base.hidden);
  fill(rtl, base.rtl);
  fill(complex, base.complex);
  if (height == Height::unsaid) height = base.height;
  if (role == RunRole::plain) role = base.role;
  fill(language, base.language);
  fill(language_bidi, base.language_bidi);
  fill(language_asia, base.language_asia);
  fill(symbol_font, base.symbol_font);
}

const std::string& language_for(const RunLook& look, ScriptGroup group) {
  if (group == ScriptGroup::complex) return look.language_bidi;
  return group == ScriptGroup::asian ? look.language_asia : look.language;
}

void add_marks(const RunLook& look, bool complex, bool linked, std::vector<Mark>& marks) {
  const auto add = [&](bool wanted, MarkKind kind) {
    if (wanted) marks.push_back({.kind = kind});
  };
  add((complex ? look.bold_cs : look.bold).value_or(look.role == RunRole::strong), MarkKind::strong);
  add((complex ? look.italic_cs : look.italic).value_or(look.role == RunRole::emphasis), MarkKind::emphasis);
  add(look.underline.value_or(false) && !linked && look.role != RunRole::link, MarkKind::underline);
  add(look.strike.value_or(false), MarkKind::strike);
  add(look.small_caps.value_or(false), MarkKind::small_caps);
  add(look.role == RunRole::code, MarkKind::code);
  add(look.height == RunLook::Height::superscript, MarkKind::superscript);
  add(look.height == RunLook::Height::subscript, MarkKind::subscript);
}

void add_language_mark(std::string_view tag, std::vector<Mark>& marks) {
  if (const std::string language = language_of_tag(tag); !language.empty())
    marks.push_back({.kind = MarkKind::quotation, .language = Language(language)});
}

}  // namespace warraq::read::word
