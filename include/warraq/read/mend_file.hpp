#pragma once

/// A file mended as a file: the text it should have been, and an account that gives back every byte it was.
///
///     warraq::MendedFile mended = warraq::mend_file("essay.txt");
///     mended.bytes;                                              // UTF-8
///     warraq::undo_mending(mended.bytes, mended.account);        // the bytes of essay.txt
///
/// Plain text, Markdown, HTML, XML and JSON keep their markup: only the words change, and only where the
/// file spells them letter for letter as the article has them (an entity is left alone and counted). A Word
/// file, an OpenDocument text, a book and a letter cannot be written back: they become the article's words as
/// plain text, and the account holds the whole input.

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "warraq/base/diagnostic.hpp"
#include "warraq/base/text_change.hpp"
#include "warraq/mend/mend.hpp"
#include "warraq/read/read.hpp"

namespace warraq {

/// How long some bytes are and what their SHA-256 is.
struct FileDigest {
  std::uint64_t bytes = 0;
  std::string sha256;
};

/// A change that was made in the file.
struct FileChange {
  TextChange change;  ///< `source` counts bytes of the input, `before` and `after` are UTF-8
  SourceSpan at;      ///< where `after` stands in the mended file
};

/// Bytes that the encoding alone would not give back: a byte order mark, ill-formed sequences.
struct BytePatch {
  std::uint64_t at = 0;      ///< in the text as encoded again
  std::uint64_t length = 0;  ///< of what is replaced
  std::string bytes;         ///< what stood there
};

/// What was done to a file, and all it takes to undo it.
struct MendAccount {
  std::string name, format, encoding;
  FileDigest input, output;
  MendOptions options;              ///< what was asked for
  std::vector<FileChange> changes;  ///< in order, apart from one another
  TextChanges not_applied;  ///< what the article says otherwise, but the file does not spell so plainly
  Diagnostics diagnostics;  ///< the reader's, suspects among them
  std::vector<BytePatch> patches;
  std::string original;  ///< the whole input, where nothing less gives it back; else empty
};

struct MendedFile {
  std::string bytes;  ///< UTF-8, without a byte order mark
  MendAccount account;
};

/// Throws Error as read_article_bytes() does.
MendedFile mend_file_bytes(std::string_view bytes, const ReadOptions& options = {});
/// The same for the file at `path`, with the overrides beside it. Throws Error as read_article() does.
MendedFile mend_file(const std::filesystem::path& path, const MendOptions& options = {},
                     const std::string& encoding = {});

/// The bytes the mended file was made from. Throws Error damaged_input when `mended` is not the file the
/// account is of, or the account contradicts itself.
std::string undo_mending(std::string_view mended, const MendAccount& account);

/// The account as JSON (docs/command.md describes it).
std::string to_json(const MendAccount& account);
/// Throws Error damaged_input: no JSON, no account, or one of a later warraq. `name` stands in messages.
MendAccount parse_account(std::string_view json, const std::string& name);

/// Every rule of mending: the readers' own first, then those of mend_rules().
std::vector<MendRule> all_mend_rules();

/// How often each rule changed something; a change by two rules counts for both.
std::map<std::string, std::size_t> count_by_rule(const TextChanges& changes);

}  // namespace warraq
