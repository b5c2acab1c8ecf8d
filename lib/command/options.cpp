#include "command/options.hpp"

namespace warraq::command {

ConvertOptions options_for(const std::string& layout, const TextCall& text) {
  ConvertOptions options{.layout = layout, .data = data_folder()};
  if (text.digits == "source") options.digits = Digits::source;
  if (text.digits == "latin") options.digits = Digits::latin;
  if (text.digits == "fa") options.digits = Digits::fa;
  if (text.digits == "ar") options.digits = Digits::ar;
  if (text.punctuation == "language") options.punctuation = Punctuation::language;
  if (text.punctuation == "source") options.punctuation = Punctuation::source;
  return options;
}

}  // namespace warraq::command
