#pragma once

/// The walk itself: containers in containers, each member named, weighed against the limits and handed on.

#include <optional>
#include <string>

#include "archive/budget.hpp"
#include "archive/reader.hpp"
#include "warraq/archive/archive.hpp"

namespace warraq::detail {

/// Where in the nest the walk is.
struct Nest {
  std::string name;      ///< for messages: "all.zip/inner.tar"
  std::string path;      ///< of the archive itself, below the outermost: "inner.tar"; empty for the outermost
  std::string stem;      ///< what a file compressed by itself is called when it is open: "essay.txt"
  int depth = 1;
};

class Walker {
 public:
  Walker(const ArchiveLimits& limits, const MemberUse& use, Diagnostics& diagnostics)
      : limits_(limits), use_(use), diagnostics_(diagnostics) {}

  /// False when the user of the members wants no more. Throws Error as walk_archive.
  bool walk(struct archive* reader, const Nest& nest, Budget& budget);

 private:
  struct Entry;

  std::optional<Entry> next(struct archive* reader, const Nest& nest);
  bool one(struct archive* reader, const Entry& entry, const Nest& nest, Budget& budget);
  bool stream(struct archive* reader, const Nest& nest, Budget& budget);
  bool warc(class LineReader& lines, const Nest& nest, Budget& budget);
  bool mbox(class LineReader& lines, const Nest& nest, Budget& budget);
  bool single(class LineReader& lines, const Nest& nest, Budget& budget);
  /// Hands a member on, or opens it when it is an archive itself.
  bool hand_on(Member member, const Nest& nest, Budget& budget);
  bool open_inside(const Member& member, const Nest& nest, Budget& budget);

  /// The path of a member, or nullopt with a diagnostic.
  std::optional<std::string> path_of(std::string_view raw, const Nest& nest);
  bool wanted(const std::string& path) const { return !use_.wants || use_.wants(path); }
  void refuse(Severity severity, std::string_view member, const Nest& nest, const std::string& why,
              const std::string& hint = {});
  void damaged(std::string_view member, const Nest& nest, const std::string& why);

  const ArchiveLimits& limits_;
  const MemberUse& use_;
  Diagnostics& diagnostics_;
  Utf8Names names_;
};

}  // namespace warraq::detail
