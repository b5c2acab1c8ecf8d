#pragma once

/// HTML or XHTML as blocks and notes, all of it, with no search for an article in it: for the chapters of a
/// book, and for fragments inside other formats (Markdown, feeds, letters).
///
///     HtmlContent content = read_html_content(chapter, {.xhtml = true, .name = "chapter-1.xhtml"});
///
/// Text maps to bytes of the string given, or, with `offsets`, to what those came from.
///
/// Notes of a book often stand in a file of their own. A call whose note is not in this string is listed in
/// `far_calls`; whoever has all the files reads the one with the notes again, with `note_targets`:
///
///     for (const FarCall& call : content.far_calls)  // target "notes.xhtml#n1": the file, the id
///       note_ids_of[file_of(call.target)].push_back(id_of(call.target));
///     HtmlContent notes = read_html_content(notes_file, {.xhtml = true, .note_targets = ids});
///     // notes.note_ids[i] is the id of notes.notes[i]; no block holds their words any more

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "warraq/article/article.hpp"
#include "warraq/mend/decode.hpp"

namespace warraq::read {

struct HtmlContentOptions {
  bool xhtml = false;                  ///< `<a id="x"/>` is a whole element and CDATA is text: rules of XML
  std::string name;                    ///< for messages
  std::string base_uri;                ///< what links are resolved against; empty: links stay as they are
  Language language;                   ///< of the text around, for the marks of <q>
  const OffsetMap* offsets = nullptr;  ///< from the string to the bytes of the input; null: it is the input
  std::vector<std::string> note_targets;  ///< ids of elements that are notes, called from elsewhere
};

/// Where an id ended up.
struct HtmlAnchor {
  std::string id;
  std::size_t block = 0;  ///< index into HtmlContent::blocks: the block it is in, or the next one
};

/// A call of a note in another file: the mark in the text names notes[note], which has no words yet.
struct FarCall {
  std::uint32_t note = 0;
  std::string target;  ///< as the link has it: "notes.xhtml#n1"
};

struct HtmlContent {
  std::vector<Block> blocks;
  std::vector<Note> notes;
  std::vector<std::string> note_ids;  ///< beside notes: the id of each one's element; "" when it has none
  std::vector<FarCall> far_calls;
  std::vector<HtmlAnchor> anchors;  ///< in the order of the text; elements with an id or a name
  Text title;                       ///< <title>
  Language language;                ///< of <html> or <body>
  std::optional<Direction> direction;
  Diagnostics diagnostics;
};

/// `utf8` is well-formed UTF-8. Never fails on content.
HtmlContent read_html_content(std::string_view utf8, const HtmlContentOptions& options = {});

}  // namespace warraq::read
