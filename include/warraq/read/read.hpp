#pragma once

/// From an article as an archive holds it to an Article: the parts are recognised, the text is mended.
///
///     auto article = warraq::read_article("essay.txt");
///     std::cout << warraq::dump(article);
///
/// Plain text needs no markup. The rules are of shape, script, language and position; each part is found
/// with a confidence and a reason (Article::decisions), and whatever was guessed wrong is put right by an
/// override file, `essay.txt.warraq.toml` beside the input (docs/overrides.md lists its keys):
///
///     title = "The Paper Mill"
///     language = "en"
///     [[part]]
///     line = 12
///     is = "subhead"
///
/// Reading is pure: the same bytes and options give the same Article. All functions are safe to call from
/// many threads.

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "warraq/article/article.hpp"
#include "warraq/mend/mend.hpp"

namespace warraq {

class CommonLines;

struct ReadOptions {
  std::string name = "input";  ///< what messages call the input; its ending may tell the format
  MendOptions mend;            ///< how much of the text is mended
  std::string encoding;        ///< what the user says the bytes are in; empty: found out (decode_text)
  std::string charset;         ///< what the server that sent the bytes said (HTTP); a label, which may lie
  std::optional<std::string> overrides;  ///< the text of an override file (TOML); none by default
  std::string overrides_name;            ///< what messages call that; default `name` + ".warraq.toml"
  const CommonLines* common =
      nullptr;  ///< what the articles of its archive have in common; null: it stands alone
};

/// Reads the file at `path`, with the overrides of `path` + ".warraq.toml" where that exists.
/// Throws Error: not_found, not_readable (a folder, no permission), empty_input, unknown_format (binary),
/// bad_option (an encoding that is not known), bad_overrides.
Article read_article(const std::filesystem::path& path, const MendOptions& mend = {},
                     const std::string& encoding = {});

/// What read_article() reads the file at `path` with: its name, and the overrides beside it where there are
/// any. Throws Error not_readable for overrides that may not be read.
ReadOptions options_for_file(const std::filesystem::path& path);

/// The same for bytes in memory. Content never fails: what is doubtful becomes a Decision with a low
/// confidence or a Diagnostic. Throws Error empty_input, unknown_format, bad_option, bad_overrides.
Article read_article_bytes(std::string_view bytes, const ReadOptions& options = {});

}  // namespace warraq
