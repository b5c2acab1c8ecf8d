#include "read/mend_article.hpp"

#include <algorithm>
#include <iterator>
#include <map>

#include "read/markup/walk_texts.hpp"
#include "read/plain/source_edits.hpp"
#include "read/verse/rhyme_suspects.hpp"

namespace warraq::read {

namespace {

/// So many suspects of one kind are told one by one; the rest are counted.
constexpr std::size_t suspects_told = 12;

/// Whether a link's words are its address, which then is no prose.
bool shows_target(std::string_view words, std::string_view target) {
  for (const std::string_view scheme : {"https://", "http://", "mailto:", "tel:"})
    if (target.starts_with(scheme)) target.remove_prefix(scheme.size());
  while (target.ends_with('/')) target.remove_suffix(1);
  return !target.empty() && words.find(target) != std::string_view::npos;
}

/// What no rule may touch: code, addresses, and the spaces that stand for breaks.
std::vector<ByteRange> fixed_in(const Text& text) {
  std::vector<ByteRange> fixed;
  for (const Mark& mark : text.marks) {
    if (mark.kind == MarkKind::line_break && text.utf8.compare(mark.begin, 1, " ") == 0)
      fixed.push_back({mark.begin, mark.begin + 1});
    const std::string_view words = std::string_view(text.utf8).substr(mark.begin, mark.end - mark.begin);
    if (mark.kind == MarkKind::code || (mark.kind == MarkKind::link && shows_target(words, mark.target)))
      fixed.push_back({mark.begin, mark.end});
  }
  std::sort(fixed.begin(), fixed.end(),
            [](const ByteRange& a, const ByteRange& b) { return a.begin < b.begin; });
  std::vector<ByteRange> apart;
  for (const ByteRange& range : fixed)
    if (!apart.empty() && range.begin <= apart.back().end)
      apart.back().end = std::max(apart.back().end, range.end);
    else
      apart.push_back(range);
  return apart;
}

/// The bytes of the input that some bytes of a text came from; empty when that is unknown.
SourceSpan source_of(const Text& text, ByteRange bytes) {
  const std::vector<TracedEdit> traced = trace_edits(text, {{}, {{bytes, {}, {}}}});
  return traced.front().source;
}

class Mender {
 public:
  Mender(Article& article, const MendOptions& options) : article_(article), options_(options) {}

  void mend(Text& text, const Language& language, TextPlace place) {
    const std::vector<ByteRange> fixed = fixed_in(text);
    std::vector<Suspect> suspects;
    MendedWords mended =
        mend_text(text.utf8, {.language = language, .fixed = fixed, .verse = place == TextPlace::verse},
                  options_, suspects);
    if (!mended.edits.empty()) {
      const std::vector<TracedEdit> traced = trace_edits(text, mended);
      record(text, mended, traced);
      apply_edits(text, std::move(mended), traced);
    }
    for (Suspect& suspect : suspects) report(text, std::move(suspect));
  }

  void finish() {
    for (const auto& [code, count] : suspects_)
      if (count > suspects_told)
        article_.diagnostics.push_back({Severity::warning,
                                        code,
                                        {},
                                        std::to_string(count - suspects_told) + " more of the same kind",
                                        {}});
    put_in_changes();
    sort_by_source(article_.changes);
  }

 private:
  void put_in_changes() {
    std::size_t count = article_.changes.size();
    for (const TextChanges& changes : changes_) count += changes.size();
    article_.changes.reserve(count);
    for (TextChanges& changes : changes_)
      std::move(changes.begin(), changes.end(), std::back_inserter(article_.changes));
  }
  void record(const Text& text, const MendedWords& mended, const std::vector<TracedEdit>& traced) {
    const auto part = [](const std::string& words, ByteRange range) {
      return words.substr(range.begin, range.end - range.begin);
    };
    TextChanges& changes = changes_.emplace_back();
    changes.reserve(traced.size());
    for (const TracedEdit& edit : traced)
      changes.push_back({edit.rules, edit.source, part(text.utf8, edit.old), part(mended.utf8, edit.fresh)});
  }
  void report(const Text& text, Suspect suspect) {
    if (++suspects_[suspect.code] > suspects_told) return;
    const SourceSpan span = source_of(text, suspect.bytes);
    article_.diagnostics.push_back({Severity::warning,
                                    std::move(suspect.code),
                                    span.empty() ? std::nullopt : std::optional(span),
                                    std::move(suspect.message),
                                    {}});
  }

  Article& article_;
  const MendOptions& options_;
  std::vector<TextChanges> changes_;  ///< of each text that had some
  std::map<std::string, std::size_t> suspects_;
};

bool does_nothing(const MendOptions& options) {
  return options.level == MendLevel::off && std::none_of(options.rules.begin(), options.rules.end(),
                                                         [](const auto& rule) { return rule.second; });
}

/// mend_text() knows nothing of what readers do by themselves.
MendOptions without_reading_rules(MendOptions options) {
  for (const MendRule& rule : reading_rules()) options.rules.erase(rule.name);
  return options;
}

}  // namespace

void mend_article(Article& article, const MendOptions& given) {
  const MendOptions options = without_reading_rules(given);
  if (does_nothing(options)) return;
  Mender mender(article, options);
  for_each_text(article, [&](Text& text, const Language& language, TextPlace place) {
    mender.mend(text, language, place);
  });
  mender.finish();
  report_rhyme_suspects(article);
}

}  // namespace warraq::read
