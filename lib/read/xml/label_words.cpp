#include "read/xml/label_words.hpp"

#include <array>

namespace warraq::read {

namespace {

struct Words {
  std::string_view language, abstract_part, keywords;
};

constexpr std::array<Words, 18> table = {{
    {"en", "Abstract", "Keywords"},
    {"ar", "الملخص", "الكلمات المفتاحية"},
    {"az", "Xülasə", "Açar sözlər"},
    {"cs", "Abstrakt", "Klíčová slova"},
    {"de", "Zusammenfassung", "Schlagwörter"},
    {"es", "Resumen", "Palabras clave"},
    {"fa", "چکیده", "کلیدواژه‌ها"},
    {"fr", "Résumé", "Mots-clés"},
    {"it", "Riassunto", "Parole chiave"},
    {"nl", "Samenvatting", "Trefwoorden"},
    {"pl", "Streszczenie", "Słowa kluczowe"},
    {"prs", "چکیده", "کلیدواژه‌ها"},
    {"ps", "لنډیز", "کلیدي کلمې"},
    {"pt", "Resumo", "Palavras-chave"},
    {"ru", "Аннотация", "Ключевые слова"},
    {"tr", "Özet", "Anahtar kelimeler"},
    {"uk", "Анотація", "Ключові слова"},
    {"ur", "خلاصہ", "کلیدی الفاظ"},
}};

}  // namespace

std::string label_of(PartLabel part, const Language& language) {
  const Words* words = &table.front();
  for (const Words& one : table)
    if (one.language == language.primary()) words = &one;
  return std::string(part == PartLabel::keywords ? words->keywords : words->abstract_part);
}

}  // namespace warraq::read
