#include "warraq/read/mend_file.hpp"

#include <algorithm>

#include "read/account/way_back.hpp"
#include "read/format.hpp"
#include "read/plain/source_edits.hpp"
#include "warraq/base/digest.hpp"
#include "warraq/base/error.hpp"
#include "warraq/base/file.hpp"

namespace warraq {

namespace {

FileDigest digest_of(std::string_view bytes) { return {bytes.size(), sha256(bytes)}; }

/// Formats whose files are the words themselves. The others wrap them up in a zip or in the lines of a
/// letter.
bool is_written_in_place(std::string_view format) {
  for (const read::Format wrapped :
       {read::Format::docx, read::Format::odt, read::Format::epub, read::Format::mail})
    if (format == read::to_string(wrapped)) return false;
  return true;
}

bool is_continuation(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

/// Takes off whole characters that `before` and `after` share at their ends; `begin` moves with them.
void narrow(std::size_t& begin, std::string& before, std::string& after) {
  const std::size_t most = std::min(before.size(), after.size());
  std::size_t front = 0, back = 0;
  while (front < most && before[front] == after[front]) ++front;
  while (front > 0 && ((front < before.size() && is_continuation(before[front])) ||
                       (front < after.size() && is_continuation(after[front]))))
    --front;
  while (back < most - front && before[before.size() - 1 - back] == after[after.size() - 1 - back]) ++back;
  while (back > 0 && is_continuation(before[before.size() - back])) --back;
  before = before.substr(front, before.size() - front - back);
  after = after.substr(front, after.size() - front - back);
  begin += front;
}

/// Writes changes into the text of a file.
class InPlaceMender {
 public:
  InPlaceMender(const DecodedText& decoded, const std::string& format, MendAccount& account)
      : decoded_(decoded), format_(format), account_(account) {}

  std::string run(const TextChanges& changes) {
    std::string out;
    for (const TextChange& change : changes)
      if (!apply(change, out)) account_.not_applied.push_back(change);
    return out.append(decoded_.utf8, done_);
  }

 private:
  bool apply(const TextChange& change, std::string& out) {
    std::size_t begin = read::place_in_text(decoded_, change.source.begin);
    const std::size_t end = read::place_in_text(decoded_, change.source.end);
    std::string before = change.before, after = change.after;
    const bool placed = !change.source.empty() || (before.empty() && change.source.begin > 0);
    if (!placed || begin < done_ || decoded_.utf8.compare(begin, end - begin, before) != 0 ||
        is_markup(after, before))
      return false;
    narrow(begin, before, after);
    out.append(decoded_.utf8, done_, begin - done_);
    done_ = begin + before.size();
    const std::uint64_t at = out.size();
    out += after;
    const SourceSpan source = decoded_.offsets.to_source(SourceSpan{begin, done_});
    account_.changes.push_back(
        {{change.rule, source, std::move(before), std::move(after)}, {at, out.size()}});
    return true;
  }
  /// Whether the format would take what is put in for signs of its own.
  bool is_markup(std::string_view after, std::string_view before) const {
    if (format_ == "plain-text") return false;
    const std::string_view signs = format_ == "pandoc-json" ? "\"\\\n\t\r"
                                   : format_ == "markdown"  ? "*_`[]<>\\"
                                                            : "<>&\"";
    return std::any_of(signs.begin(), signs.end(), [&](char sign) {
      return std::count(after.begin(), after.end(), sign) > std::count(before.begin(), before.end(), sign);
    });
  }

  const DecodedText& decoded_;
  const std::string& format_;
  MendAccount& account_;
  std::size_t done_ = 0;
};

/// `encoding` is the user's; else the reader's own finding leads to the same text.
std::string mend_in_place(std::string_view bytes, const Article& article, const std::string& encoding,
                          MendAccount& account) {
  const DecodedText decoded =
      decode_text(bytes, account.name, {.declared = article.encoding, .forced = encoding});
  TextChanges changes = article.changes;
  std::stable_sort(changes.begin(), changes.end(),
                   [](const TextChange& a, const TextChange& b) { return a.source < b.source; });
  std::string mended = InPlaceMender(decoded, article.format, account).run(changes);
  account.encoding = decoded.encoding;
  account.patches = read::find_patches(decoded, bytes);
  return mended;
}

/// Nothing leaves the house that does not lead back.
void make_sure(std::string_view bytes, MendedFile& mended) {
  MendAccount& account = mended.account;
  account.input = digest_of(bytes);
  account.output = digest_of(mended.bytes);
  if (!account.original.empty()) return;
  try {
    if (undo_mending(mended.bytes, parse_account(to_json(account), account.name)) == bytes) return;
  } catch (const Error&) {  // the encoding cannot be gone back through
  }
  account.patches.clear();
  account.original = bytes;
}

}  // namespace

MendedFile mend_file_bytes(std::string_view bytes, const ReadOptions& options) {
  const Article article = read_article_bytes(bytes, options);
  MendedFile mended;
  MendAccount& account = mended.account;
  account.name = options.name;
  account.format = article.format;
  account.encoding = article.encoding;
  account.options = options.mend;
  account.diagnostics = article.diagnostics;
  if (is_written_in_place(article.format)) {
    mended.bytes = mend_in_place(bytes, article, options.encoding, account);
  } else {
    mended.bytes = plain_text(article);
    account.original = bytes;
    for (const TextChange& change : article.changes) account.changes.push_back({change, {}});
  }
  make_sure(bytes, mended);
  return mended;
}

MendedFile mend_file(const std::filesystem::path& path, const MendOptions& options,
                     const std::string& encoding) {
  ReadOptions read = options_for_file(path);
  read.mend = options;
  read.encoding = encoding;
  return mend_file_bytes(read_file(path), read);
}

std::string undo_mending(std::string_view mended, const MendAccount& account) {
  const auto refuse = [&](const std::string& detail, const std::string& hint) {
    throw Error(ErrorCode::damaged_input, account.name, detail, hint);
  };
  if (mended.size() != account.output.bytes || sha256(mended) != account.output.sha256)
    refuse("the mended file is not the one this account was written for",
           "undo with the account that lies beside it");
  const auto checked = [&](std::string bytes) {
    if (bytes.size() != account.input.bytes || sha256(bytes) != account.input.sha256)
      refuse("the account does not lead back to the input", "use the account as it was written");
    return bytes;
  };
  if (!account.original.empty()) return checked(account.original);
  std::string decoded;
  std::size_t done = 0;
  for (const FileChange& one : account.changes) {
    const SourceSpan at = one.at;
    if (at.begin < done || at.end < at.begin || at.end > mended.size() ||
        mended.substr(static_cast<std::size_t>(at.begin), static_cast<std::size_t>(at.end - at.begin)) !=
            one.change.after)
      refuse("the account tells of a change that the mended file has not",
             "use the account as it was written");
    decoded.append(mended, done, static_cast<std::size_t>(at.begin) - done);
    decoded += one.change.before;
    done = static_cast<std::size_t>(at.end);
  }
  decoded.append(mended, done);
  return checked(
      read::apply_patches(read::encode_again(decoded, account.encoding), account.patches, account.name));
}

std::vector<MendRule> all_mend_rules() {
  const auto readers = read::reading_rules();
  std::vector<MendRule> rules(readers.begin(), readers.end());
  rules.insert(rules.end(), mend_rules().begin(), mend_rules().end());
  return rules;
}

std::map<std::string, std::size_t> count_by_rule(const TextChanges& changes) {
  std::map<std::string, std::size_t> counts;
  for (const TextChange& change : changes)
    for (std::size_t begin = 0; begin < change.rule.size();) {
      const std::size_t end = std::min(change.rule.find(", ", begin), change.rule.size());
      ++counts[change.rule.substr(begin, end - begin)];
      begin = end + 2;
    }
  return counts;
}

}  // namespace warraq
