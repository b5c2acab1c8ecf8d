#include "article/marked_text.hpp"

#include <algorithm>

namespace warraq::detail {

namespace {

const char* tag_name(MarkKind kind) {
  switch (kind) {
    case MarkKind::emphasis:
      return "em";
    case MarkKind::strong:
      return "strong";
    case MarkKind::code:
      return "code";
    case MarkKind::superscript:
      return "sup";
    case MarkKind::subscript:
      return "sub";
    case MarkKind::small_caps:
      return "sc";
    case MarkKind::underline:
      return "u";
    case MarkKind::strike:
      return "s";
    case MarkKind::link:
      return "link";
    case MarkKind::note_reference:
      return "note";
    case MarkKind::quotation:
      return "q";
    case MarkKind::line_break:
      return "br";
    case MarkKind::direction:
      return "bdi";
  }
  return "";
}

std::string point_tag(const Mark& mark, const std::vector<Note>& notes) {
  std::string out = "<";
  out += tag_name(mark.kind);
  if (mark.kind == MarkKind::note_reference && mark.note < notes.size()) out += " " + notes[mark.note].mark;
  return out + ">";
}

/// A tag to put before byte `at`. At one place what closes goes before what opens.
struct Insertion {
  std::uint32_t at;
  int order;
  std::string tag;
};

}  // namespace

std::string marked_text(const Text& text, const std::vector<Note>& notes) {
  if (text.marks.empty()) return text.utf8;
  std::vector<Insertion> insertions;
  for (const Mark& mark : text.marks) {
    if (mark.begin == mark.end) {
      insertions.push_back({mark.begin, 1, point_tag(mark, notes)});
      continue;
    }
    const std::string name = tag_name(mark.kind);
    insertions.push_back({mark.begin, 2, "<" + name + ">"});
    insertions.push_back({mark.end, 0, "</" + name + ">"});
  }
  std::stable_sort(insertions.begin(), insertions.end(), [](const Insertion& a, const Insertion& b) {
    return a.at != b.at ? a.at < b.at : a.order < b.order;
  });
  std::string out;
  std::size_t done = 0;
  for (const Insertion& insertion : insertions) {
    const std::size_t at = std::min<std::size_t>(insertion.at, text.utf8.size());
    out.append(text.utf8, done, at - done);
    out += insertion.tag;
    done = at;
  }
  return out.append(text.utf8, done);
}

}  // namespace warraq::detail
