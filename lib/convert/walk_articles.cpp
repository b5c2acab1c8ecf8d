#include "warraq/convert/walk_articles.hpp"

#include <fmt/format.h>

#include <map>
#include <set>

#include "convert/member_kind.hpp"
#include "convert/pictures.hpp"
#include "warraq/base/file.hpp"
#include "warraq/read/common_lines.hpp"
#include "warraq/read/read.hpp"

namespace warraq {

namespace {

namespace fs = std::filesystem;

std::string folder_of(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  return slash == std::string::npos ? std::string() : path.substr(0, slash);
}

Diagnostic passed_over(const std::string& name, const Error& error) {
  return {.severity = Severity::note,
          .code = "no-article",
          .span = {},
          .message = '"' + name + "\" is passed over: " + error.detail(),
          .hint = {}};
}

bool is_text_or_document(const Error& error) {
  return error.code() != ErrorCode::unknown_format && error.code() != ErrorCode::empty_input;
}

/// Runs a walk beside that of the articles, up to damage or a limit. The walk of the articles comes there,
/// too, and tells of it when it has given what stands before.
template <class Walk>
void until_trouble(const Walk& walk) {
  try {
    walk();
  } catch (const Error& error) {
    if (error.code() != ErrorCode::damaged_input && error.code() != ErrorCode::limit_passed) throw;
  }
}

/// One archive: first what is in it and what its articles share, then its articles, then the pictures that
/// some of them wait for.
class ArchiveWalk {
 public:
  ArchiveWalk(const fs::path& file, std::string under, const WalkOptions& options, const ArticleUse& use,
              Diagnostics& diagnostics)
      : file_(file), under_(std::move(under)), options_(options), use_(use), diagnostics_(diagnostics) {}

  /// False when the user of the articles has had enough.
  bool run() {
    survey();
    try {
      walk({.take = [&](Member member) { return goes_on_ = article(std::move(member)); },
            .wants = [&](const std::string& path) { return kind_of_member(path) != MemberKind::other; }},
           diagnostics_);
    } catch (const Error&) {  // what came before the damage is not lost
      give_waiting();
      throw;
    }
    give_waiting();
    return goes_on_;
  }

 private:
  void walk(const MemberUse& use, Diagnostics& diagnostics) {
    walk_archive(file_, options_.limits, use, diagnostics);
  }

  void survey() {
    Diagnostics said_later;  // the second walk says the same
    const auto wants = [&](const std::string& path) {
      names_.insert(path);
      return kind_of_member(path) != MemberKind::other;
    };
    const auto take = [&](Member member) {
      if (kind_of_member(member.path) == MemberKind::override_file)
        overrides_[member.path] = std::move(member.bytes);
      else
        common_.add(member.bytes, member.path, options_.encoding);
      return true;
    };
    walk_until_trouble({.take = take, .wants = wants}, said_later);
  }

  /// For the walks beside that of the articles.
  void walk_until_trouble(const MemberUse& use, Diagnostics& diagnostics) {
    until_trouble([&] { walk(use, diagnostics); });
  }

  void give_waiting() {
    if (waiting_.empty() || !goes_on_) return;
    fetch_pictures();
    for (FoundArticle& found : waiting_)
      if (!(goes_on_ = give(std::move(found)))) break;
  }

  bool article(Member member) {
    const MemberKind kind = kind_of_member(member.path);
    if (kind == MemberKind::override_file || kind == MemberKind::other) return true;
    FoundArticle found{.name = file_.string() + '/' + member.path,
                       .path = under_ + member.path,
                       .folder = {},
                       .article = {},
                       .read_time = {}};
    ReadOptions options{.name = found.name,
                        .mend = options_.mend,
                        .encoding = options_.encoding,
                        .charset = std::move(member.declared_charset),
                        .overrides = {},
                        .overrides_name = {},
                        .common = &common_};
    if (const auto beside = overrides_.find(member.path + ".warraq.toml"); beside != overrides_.end()) {
      options.overrides = beside->second;
      options.overrides_name = found.name + ".warraq.toml";
    }
    const auto start = std::chrono::steady_clock::now();
    try {
      found.article = read_article_bytes(member.bytes, options);
    } catch (const Error& error) {
      if (kind != MemberKind::article && !is_text_or_document(error)) {
        diagnostics_.push_back(passed_over(found.name, error));
        return true;
      }
      return use_.fail(found.name, found.path, error);
    }
    found.read_time = std::chrono::steady_clock::now() - start;
    return must_wait(found.article, member.path) ? keep(std::move(found)) : use_.take(std::move(found));
  }

  bool must_wait(const Article& article, const std::string& path) {
    bool waits = false;
    for (std::string& picture : wanted_pictures(article, folder_of(path)))
      if (names_.contains(picture)) waits = true, pictures_.emplace(std::move(picture), nullptr);
    return waits;
  }

  bool keep(FoundArticle found) {
    waiting_.push_back(std::move(found));
    return true;
  }

  void fetch_pictures() {
    Diagnostics said_before;
    const auto wants = [&](const std::string& path) {
      return pictures_.contains(path) || kind_of_member(path) == MemberKind::archive;
    };
    const auto take = [&](Member member) {
      const auto wanted = pictures_.find(member.path);
      if (wanted != pictures_.end())
        wanted->second = std::make_shared<const std::string>(std::move(member.bytes));
      return true;
    };
    walk_until_trouble({.take = take, .wants = wants}, said_before);
  }

  bool give(FoundArticle found) {
    const std::string inside = found.path.substr(under_.size());
    add_pictures(found.article, folder_of(inside), [&](const std::string& path) {
      const auto picture = pictures_.find(path);
      return picture == pictures_.end() ? nullptr : picture->second;
    });
    return use_.take(std::move(found));
  }

  const fs::path& file_;
  std::string under_;  ///< the path of the archive below what is walked, with a slash; empty when it is that
  const WalkOptions& options_;
  const ArticleUse& use_;
  Diagnostics& diagnostics_;
  std::set<std::string> names_;
  CommonLines common_;
  std::map<std::string, std::string> overrides_;
  std::map<std::string, std::shared_ptr<const std::string>> pictures_;
  std::vector<FoundArticle> waiting_;
  bool goes_on_ = true;
};

/// As many as tell an archive from a document.
std::string first_bytes(const fs::path& file) { return read_start(file, 4096); }

/// Books and Word files, zip files both, have no lines to share.
bool may_share_lines(std::string_view start) {
  return !is_archive(start) && !start.starts_with("PK\x03\x04");
}

void count_lines(const fs::path& file, const std::string& name, const std::string& encoding,
                 CommonLines& common) {
  try {
    if (may_share_lines(first_bytes(file))) common.add(read_file(file), name, encoding);
  } catch (const Error&) {  // said when its article is read
  }
}

class FolderWalk {
 public:
  FolderWalk(const fs::path& folder, const WalkOptions& options, const ArticleUse& use,
             Diagnostics& diagnostics)
      : folder_(folder), options_(options), use_(use), diagnostics_(diagnostics) {}

  void run() {
    survey();
    walk_folder(
        folder_, options_.limits, [&](const FolderFile& one) { return visit(one); }, diagnostics_);
  }

 private:
  void survey() {
    Diagnostics said_later;
    const auto look = [&](const FolderFile& one) {
      const MemberKind kind = kind_of_member(one.path);
      if (kind == MemberKind::article || kind == MemberKind::maybe)
        count_lines(one.file, one.path, options_.encoding, common_);
      return true;
    };
    until_trouble([&] { walk_folder(folder_, options_.limits, look, said_later); });
  }

  bool visit(const FolderFile& one) {
    const MemberKind kind = kind_of_member(one.path);
    if (kind == MemberKind::override_file || kind == MemberKind::other) return true;
    FoundArticle found;
    try {
      if (is_archive(first_bytes(one.file)))
        return ArchiveWalk(one.file, one.path + '/', options_, use_, diagnostics_).run();
      found = article(one);
    } catch (const Error& error) {
      if (kind != MemberKind::article && kind != MemberKind::archive && !is_text_or_document(error)) {
        diagnostics_.push_back(passed_over(one.file.string(), error));
        return true;
      }
      return use_.fail(one.file.string(), one.path, error);
    }
    return use_.take(std::move(found));
  }

  FoundArticle article(const FolderFile& one) {
    FoundArticle found = find_article(one.file, options_.mend, options_.encoding, &common_);
    found.path = one.path;
    // What an article names above its own folder lies in the folder that is walked, or nowhere.
    add_pictures(found.article, folder_of(one.path),
                 [&](const std::string& path) { return picture_of_folder(folder_, path); });
    return found;
  }

  const fs::path& folder_;
  const WalkOptions& options_;
  const ArticleUse& use_;
  Diagnostics& diagnostics_;
  CommonLines common_;
};

}  // namespace

CommonLines common_lines_of(std::span<const fs::path> files, const std::string& encoding) {
  CommonLines common;
  if (files.size() < CommonLines::fewest_articles) return common;
  for (const fs::path& file : files) {
    std::error_code ignored;
    const std::string name = file.filename().string();
    if (fs::is_regular_file(file, ignored) && kind_of_member(name) != MemberKind::other)
      count_lines(file, name, encoding, common);
  }
  return common;
}

void walk_articles(const fs::path& input, const WalkOptions& options, const ArticleUse& use,
                   Diagnostics& diagnostics) {
  std::error_code ignored;
  if (fs::is_directory(input, ignored)) return FolderWalk(input, options, use, diagnostics).run();
  FoundArticle found;
  try {
    if (is_archive(first_bytes(input))) {
      ArchiveWalk(input, {}, options, use, diagnostics).run();
      return;
    }
    found = find_article(input, options.mend, options.encoding, options.common);
  } catch (const Error& error) {
    use.fail(input.string(), input.filename().string(), error);
    return;
  }
  use.take(std::move(found));
}

}  // namespace warraq
