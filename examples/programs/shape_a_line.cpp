// The layers `text` and `line`: two languages in one paragraph, set to a measure, as text that can be read.

#include <iostream>
#include <warraq/frame/dump.hpp>
#include <warraq/line/set_lines.hpp>

int main() {
  using namespace warraq::literals;
  const auto fonts = warraq::FontSet::bundled();
  const warraq::TextStyle english{.size = 11_pt, .language = warraq::Language("en")};
  const warraq::TextStyle dari{.size = 11_pt, .language = warraq::Language("prs")};

  warraq::Paragraph paragraph;
  paragraph.append(u"The word for a stationer was ", english);
  paragraph.isolate(paragraph.append(u"وراق", dari));
  paragraph.append(u", and he did more than sell paper: he copied, corrected and bound.", english);

  warraq::LineOptions options;
  options.measure = 180_pt;
  warraq::SettingCache cache;
  warraq::Diagnostics diagnostics;
  for (const warraq::SetLine& line : set_lines(paragraph, options, fonts, cache, diagnostics))
    std::cout << warraq::dump(line.line);
  for (const warraq::Diagnostic& diagnostic : diagnostics) std::cout << diagnostic.message << '\n';
}
