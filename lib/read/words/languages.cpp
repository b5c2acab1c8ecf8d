#include "read/words/languages.hpp"

#include <algorithm>
#include <string>

#include "read/plain/lines.hpp"
#include "read/words/language_guess.hpp"

namespace warraq::read {

namespace {

/// A line of verse is too short to tell its language by.
std::string words_of(const Poem& poem) {
  constexpr std::size_t enough = 1000;
  std::string words;
  for (const Bayt* bayt : poem.bayts()) {
    if (words.size() >= enough) break;
    words += bayt->first.utf8 + ' ' + bayt->second.utf8 + ' ';
  }
  return words;
}

/// Code is in no language. `room`: as below.
std::string_view words_of(const Text& text, std::string& room) {
  const auto is_code = [](const Mark& mark) { return mark.kind == MarkKind::code; };
  if (std::none_of(text.marks.begin(), text.marks.end(), is_code)) return text.utf8;
  room.clear();
  std::size_t done = 0;
  for (const Mark& mark : text.marks) {
    if (!is_code(mark) || mark.begin < done) continue;
    room.append(text.utf8, done, mark.begin - done);
    done = mark.end;
  }
  return room.append(text.utf8, done);
}

/// A view into the block, or into `room` where its words had to be gathered.
std::string_view words_of(const Block& block, std::string& room) {
  if (const auto* paragraph = std::get_if<ParagraphBlock>(&block.content))
    return words_of(paragraph->text, room);
  if (const auto* heading = std::get_if<Heading>(&block.content)) return words_of(heading->text, room);
  if (const auto* poem = std::get_if<Poem>(&block.content)) return room = words_of(*poem);
  if (const auto* list = std::get_if<List>(&block.content))
    return list->items.empty() || list->items.front().blocks.empty()
               ? std::string_view()
               : words_of(list->items.front().blocks.front(), room);
  if (const auto* quotation = std::get_if<Quotation>(&block.content))
    return quotation->blocks.empty() ? std::string_view() : words_of(quotation->blocks.front(), room);
  return {};
}

/// About so many bytes; the last character is whole.
std::string_view prefix(std::string_view words, std::size_t bytes) {
  std::size_t end = std::min(bytes, words.size());
  while (end < words.size() && (static_cast<unsigned char>(words[end]) & 0xC0) == 0x80) ++end;
  return words.substr(0, end);
}

/// The first few thousand bytes of the body: paragraphs first, for poems and headings say less of it.
std::string body_sample(const Article& article) {
  constexpr std::size_t enough = 3000;
  std::string sample, room;
  for (const bool paragraphs : {true, false}) {
    for (const Block& block : article.blocks) {
      if (sample.size() >= enough) break;
      if (std::holds_alternative<ParagraphBlock>(block.content) != paragraphs) continue;
      sample += prefix(words_of(block, room), 1500);
      sample += '\n';
    }
    if (!sample.empty()) break;
  }
  if (sample.empty()) sample = article.title.utf8;
  return sample;
}

/// The script most of the first letters are of.
Script script_of_words(std::string_view words) {
  words = words.substr(0, std::min(words.size(), words.find(' ', 120)));
  LineShape shape;
  for (std::size_t i = 0; i < words.size();)
    if (const Script script = script_of(decode(words, i)); script != Script::none)
      ++shape.script_letters[static_cast<std::size_t>(script)];
  return shape.script();
}

/// The language a script is mostly used for, when words are too few to tell and the article's own language is
/// of another script.
Language usual_language(Script script) {
  switch (script) {
    case Script::latin:
      return Language("en");
    case Script::arabic:
      return Language("fa");
    case Script::hebrew:
      return Language("he");
    case Script::greek:
      return Language("el");
    case Script::cyrillic:
      return Language("ru");
    case Script::none:
    case Script::other:
      break;
  }
  return {};
}

/// Whether guessing does not know the language, or not in the script its tag names. What is said to be in a
/// language it does know, and stands in another script, is not in that language.
bool is_beyond_guessing(const Language& language, Script script) {
  for (const Script one : {Script::latin, Script::cyrillic, Script::arabic, Script::hebrew, Script::greek})
    if (can_tell(language, one)) return !language.script().empty() && !can_tell(language, script);
  return true;
}

class LanguageAssigner {
 public:
  explicit LanguageAssigner(Article& article) : article_(article) {}

  void run() {
    const std::string sample = body_sample(article_);
    body_script_ = script_of_words(sample);
    if (!article_.language.known()) {
      set_article_language(sample);
    } else if (is_beyond_guessing(article_.language, body_script_)) {
      is_beyond_guessing_ = true;
      look_alike_ = guess_language(sample).language;
    }
    for (LabelText& label : article_.masthead) set(label.language, label.text.utf8);
    for (LabelText& label : article_.section) set(label.language, label.text.utf8);
    for (Note& note : article_.notes) set_if_other(note.language, note.text.utf8);
    if (!article_.epigraph.empty()) set_epigraph();
    std::string room;
    for (Block& block : article_.blocks) set_if_other(block.language, words_of(block, room));
  }

 private:
  void set_article_language(const std::string& sample) {
    const LanguageGuess guess = guess_language(sample);
    article_.language = guess.language;
    article_.direction = guess.language.known() ? guess.language.direction() : script_direction(body_script_);
    if (guess.language.known())
      article_.decisions.push_back(
          {"language", guess.confidence, "letters and common words of " + guess.language.tag(), {}});
  }
  static Direction script_direction(Script script) {
    return script == Script::arabic || script == Script::hebrew ? Direction::right_to_left
                                                                : Direction::left_to_right;
  }

  Language language_of(std::string_view words) const {
    const Script script = script_of_words(words);
    if (script == Script::none) return {};
    const LanguageGuess guess = guess_language(words);
    if (script == body_script_)
      return guess.confidence >= 0.85 && words.size() > 60 && !is_own(guess.language, script)
                 ? guess.language
                 : article_.language;
    return guess.language.known() ? guess.language : usual_language(script);
  }
  /// A sign such as "AA-AA" is in no language.
  void set(Language& language, std::string_view words) const {
    const LineShape shape = shape_of(words);
    if (!language.known() && !(shape.words == 1 && shape.capitals >= 2 && shape.capitals == shape.letters))
      language = language_of(words);
  }
  /// Blocks say their language only where it is not the article's.
  void set_if_other(Language& language, std::string_view words) const {
    if (language.known() || words.empty()) return;
    const Script script = script_of_words(words);
    if (script == Script::none || (script == body_script_ && words.size() < 80)) return;
    LanguageGuess guess = guess_language(prefix(words, 120));
    if (is_own(guess.language, script)) return;
    if (is_persian(guess.language) && is_persian(article_.language)) return;  // one may be told as the other
    const Language first = guess.language;
    guess = guess_language(prefix(words, 400));
    // A paragraph that says the same from its first words to its last needs to say it less clearly.
    const bool all_along = guess.language == first && words.size() > 200;
    const double needed = script != body_script_ ? 0.5 : all_along ? 0.7 : 0.85;
    Language found = guess.confidence >= needed ? guess.language : Language();
    if (!found.known() && script != body_script_) found = usual_language(script);
    const bool persian_pair =
        found.tag() != article_.language.tag() && is_persian(found) && is_persian(article_.language);
    if (found.known() && !is_own(found, script) && !persian_pair) language = found;
  }
  /// Whether a guess means no more than the language the article says it is in, perhaps with its script or
  /// land, or one like it where guessing does not know that language.
  bool is_own(const Language& guess, Script script) const {
    if (guess.tag() == article_.language.primary()) return true;
    if (!is_beyond_guessing_ || script != body_script_) return false;
    return script != Script::other || guess.primary() == look_alike_.primary();
  }
  static bool is_persian(const Language& language) {
    return language.tag() == "fa" || language.tag() == "prs";
  }

  void set_epigraph() {
    if (article_.epigraph_language.known()) return;
    std::string words;
    for (const Bayt* bayt : article_.epigraph.bayts())
      words += bayt->first.utf8 + " " + bayt->second.utf8 + " ";
    article_.epigraph_language = language_of(words);
  }

  Article& article_;
  bool is_beyond_guessing_ = false;  ///< the article's language
  Language look_alike_;              ///< what guessing makes of it then
  Script body_script_ = Script::none;
};

}  // namespace

void assign_languages(Article& article) { LanguageAssigner(article).run(); }

}  // namespace warraq::read
