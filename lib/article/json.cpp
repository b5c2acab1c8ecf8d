#include <cmath>
#include <nlohmann/json.hpp>

#include "warraq/article/article.hpp"

namespace warraq {

namespace {

using Json = nlohmann::ordered_json;  // keys in the order the shape is written down

Json span_json(const SourceSpan& span) { return Json::array({span.begin, span.end}); }

void put(Json& object, const char* key, const Text& text) {
  if (!text.empty()) object[key] = text.utf8;
}
void put(Json& object, const char* key, const Language& language) {
  if (language.known()) object[key] = language.tag();
}
void put_list(Json& object, const char* key, Json list) {
  if (!list.empty()) object[key] = std::move(list);
}

/// Every bayt of the poem in one list; what else is known of them speaks of places in it.
Json bayts_json(const Poem& poem) {
  Json list = Json::array();
  for (const Bayt* bayt : poem.bayts())
    list.push_back(bayt->single() ? Json::array({bayt->first.utf8})
                                  : Json::array({bayt->first.utf8, bayt->second.utf8}));
  return list;
}

Json stanzas_json(const Poem& poem) {
  Json list = Json::array();
  if (poem.stanzas.size() == 1 && poem.stanzas.front().heading.empty()) return list;
  for (const Stanza& stanza : poem.stanzas) {
    Json item = Json::object();
    put(item, "heading", stanza.heading);
    item["bayts"] = stanza.bayts.size();
    list.push_back(std::move(item));
  }
  return list;
}

void add_bayts(Json& json, const Poem& poem) {
  if (poem.form == VerseForm::lines) json["form"] = "lines";
  json["bayts"] = bayts_json(poem);
  put_list(json, "stanzas", stanzas_json(poem));
  Json refrains = Json::array(), halves = Json::array(), indents = Json::array();
  bool indented = false;
  for (const Bayt* bayt : poem.bayts()) {
    const std::size_t place = indents.size();
    if (bayt->refrain) refrains.push_back(place);
    if (bayt->half) halves.push_back(place);
    indents.push_back(bayt->indent);
    indented = indented || bayt->indent > 0;
  }
  put_list(json, "refrains", std::move(refrains));
  put_list(json, "halves", std::move(halves));
  if (indented) json["indents"] = std::move(indents);
  if (poem.number_every) json["number_every"] = *poem.number_every;
  if (poem.first_number != 1) json["first_number"] = poem.first_number;
}

Json labels_json(const std::vector<LabelText>& labels) {
  Json list = Json::array();
  for (const LabelText& label : labels) {
    Json item = {{"text", label.text.utf8}};
    put(item, "language", label.language);
    list.push_back(std::move(item));
  }
  return list;
}

Json blocks_json(const std::vector<Block>& blocks);

void add(Json& json, const Heading& heading) {
  json["type"] = "heading";
  json["text"] = heading.text.utf8;
  json["level"] = heading.level;
}
void add(Json& json, const ParagraphBlock& paragraph) {
  json["type"] = "paragraph";
  json["text"] = paragraph.text.utf8;
}
void add(Json& json, const Poem& poem) {
  json["type"] = "poem";
  add_bayts(json, poem);
  put(json, "attribution", poem.attribution);
}
void add(Json& json, const Quotation& quotation) {
  json["type"] = "quotation";
  json["items"] = blocks_json(quotation.blocks);
  put(json, "attribution", quotation.attribution);
}
void add(Json& json, const List& list) {
  json["type"] = "list";
  json["ordered"] = list.ordered;
  if (list.ordered) json["start"] = list.start;
  Json items = Json::array();
  Json terms = Json::array();
  for (const ListItem& item : list.items) {
    items.push_back(blocks_json(item.blocks));
    if (!item.term.empty()) terms.push_back(item.term.utf8);
  }
  put_list(json, "terms", std::move(terms));
  json["items"] = std::move(items);
}
void add(Json& json, const Table& table) {
  json["type"] = "table";
  put(json, "caption", table.caption);
  Json rows = Json::array();
  for (const auto& row : table.rows) {
    Json cells = Json::array();
    for (const TableCell& cell : row) cells.push_back(cell.text.utf8);
    rows.push_back(std::move(cells));
  }
  json["rows"] = std::move(rows);
}
void add(Json& json, const Figure& figure) {
  json["type"] = "figure";
  if (!figure.image.empty()) json["image"] = figure.image;
  put(json, "caption", figure.caption);
  if (!figure.alternate_text.empty()) json["alternate_text"] = figure.alternate_text;
}
void add(Json& json, const CodeBlock& code) {
  json["type"] = "code";
  json["text"] = code.text;
  if (!code.language.empty()) json["code_language"] = code.language;
}
void add(Json& json, const ThematicBreak&) { json["type"] = "rule"; }

Json blocks_json(const std::vector<Block>& blocks) {
  Json list = Json::array();
  for (const Block& block : blocks) {
    Json json = Json::object();
    std::visit([&](const auto& content) { add(json, content); }, block.content);
    put(json, "language", block.language);
    list.push_back(std::move(json));
  }
  return list;
}

const char* contact_kind(ContactKind kind) {
  switch (kind) {
    case ContactKind::url:
      return "url";
    case ContactKind::email:
      return "email";
    case ContactKind::phone:
      return "phone";
  }
  return "";
}

Json contacts_json(const Article& article) {
  Json list = Json::array();
  for (const Contact& contact : article.contacts)
    list.push_back({{"kind", contact_kind(contact.kind)}, {"text", contact.text.utf8}});
  return list;
}

Json authors_json(const Article& article) {
  Json list = Json::array();
  for (const Text& author : article.authors) list.push_back(author.utf8);
  return list;
}

Json dates_json(const Article& article) {
  Json list = Json::array();
  for (const Date& date : article.dates) {
    Json item = Json::object();
    if (!date.iso.empty()) item["iso"] = date.iso;
    item["text"] = date.text.utf8;
    if (!date.role.empty()) item["role"] = date.role;
    list.push_back(std::move(item));
  }
  return list;
}

Json notes_json(const Article& article) {
  Json list = Json::array();
  for (const Note& note : article.notes) {
    Json item = {{"mark", note.mark}, {"text", note.text.utf8}, {"references", note.references}};
    put(item, "language", note.language);
    list.push_back(std::move(item));
  }
  return list;
}

Json decisions_json(const Article& article) {
  Json list = Json::array();
  for (const Decision& decision : article.decisions)
    list.push_back({{"part", decision.part},
                    {"confidence", std::round(decision.confidence * 100) / 100},
                    {"reason", decision.reason},
                    {"span", span_json(decision.span)}});
  return list;
}

Json changes_json(const Article& article) {
  Json list = Json::array();
  for (const TextChange& change : article.changes)
    list.push_back({{"rule", change.rule},
                    {"span", span_json(change.source)},
                    {"before", change.before},
                    {"after", change.after}});
  return list;
}

Json diagnostics_json(const Article& article) {
  Json list = Json::array();
  for (const Diagnostic& diagnostic : article.diagnostics) {
    Json item = {{"severity", to_string(diagnostic.severity)}, {"code", diagnostic.code}};
    if (diagnostic.span) item["span"] = span_json(*diagnostic.span);
    item["message"] = diagnostic.message;
    if (!diagnostic.hint.empty()) item["hint"] = diagnostic.hint;
    list.push_back(std::move(item));
  }
  return list;
}

}  // namespace

std::string to_json(const Article& article) {
  Json json = {{"format", article.format}, {"encoding", article.encoding}};
  put(json, "language", article.language);
  json["direction"] = to_string(article.direction);
  if (!article.preferred_layout.empty()) json["layout"] = article.preferred_layout;
  put_list(json, "masthead", labels_json(article.masthead));
  put_list(json, "epigraph", bayts_json(article.epigraph));
  put(json, "epigraph_language", article.epigraph_language);
  put(json, "epigraph_attribution", article.epigraph.attribution);
  put_list(json, "contacts", contacts_json(article));
  put_list(json, "section", labels_json(article.section));
  put_list(json, "authors", authors_json(article));
  put_list(json, "dates", dates_json(article));
  put(json, "title", article.title);
  put(json, "deck", article.deck);
  put_list(json, "blocks", blocks_json(article.blocks));
  put_list(json, "notes", notes_json(article));
  put(json, "credit", article.credit);
  put(json, "bio", article.bio);
  put_list(json, "decisions", decisions_json(article));
  put_list(json, "changes", changes_json(article));
  put_list(json, "diagnostics", diagnostics_json(article));
  // A program may hand us any bytes: show them as U+FFFD instead of failing.
  return json.dump(2, ' ', false, Json::error_handler_t::replace);
}

}  // namespace warraq
