#include "warraq/mend/mend.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "mend/rules/layers.hpp"
#include "mend/rules/rule.hpp"
#include "mend/rules/suspects.hpp"
#include "warraq/base/error.hpp"

namespace warraq {

namespace {

using namespace mending;

/// What one rule made may be what an earlier one looks for; rules come round until none finds anything.
constexpr int most_rounds = 8;

std::size_t edit_distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (std::size_t i = 0; i < a.size(); ++i) {
    std::size_t corner = row[0];
    row[0] = i + 1;
    for (std::size_t j = 0; j < b.size(); ++j) {
      const std::size_t above = row[j + 1];
      row[j + 1] = std::min({above + 1, row[j] + 1, corner + (a[i] == b[j] ? 0 : 1)});
      corner = above;
    }
  }
  return row.back();
}

void check_names(const MendOptions& options) {
  for (const auto& [name, on] : options.rules) {
    const auto same = [&name = name](const Rule& rule) { return name == rule.listed.name; };
    if (std::ranges::any_of(rules(), same)) continue;
    const auto nearest = std::ranges::min_element(
        rules(), {}, [&name = name](const Rule& rule) { return edit_distance(name, rule.listed.name); });
    throw Error(ErrorCode::bad_option, "mend", fmt::format("there is no rule '{}'", name),
                fmt::format("did you mean '{}'?", nearest->listed.name));
  }
}

bool runs(const Rule& rule, const MendOptions& options) {
  if (!options.rules.empty())
    if (const auto own = options.rules.find(rule.listed.name); own != options.rules.end()) return own->second;
  return options.level != MendLevel::off && rule.listed.level <= options.level;
}

class Mending {
 public:
  Mending(std::string_view text, const MendContext& context, const MendOptions& options)
      : context_(context), options_(options), layers_(text, context.fixed), traits_(traits_of(text)) {}

  MendedWords run(std::vector<Suspect>* suspects) {
    for (int round = 0; round < most_rounds && all_rules(); ++round) traits_ = traits_of(layers_.utf8());
    if (suspects != nullptr) *suspects = mending::find_suspects(layers_.utf8(), context_.language, traits_);
    return layers_.take();
  }

 private:
  /// False when no rule found anything. Behind the last that did in the round before, each has seen the text
  /// as it is.
  bool all_rules() {
    const Rule* last = nullptr;
    for (const Rule& rule : rules()) {
      if ((rule.triggers & traits_) != 0 && runs(rule, options_) && one(rule)) last = &rule;
      if (last == nullptr && &rule == last_) break;
    }
    last_ = last;
    return last != nullptr;
  }

  bool one(const Rule& rule) {
    const RuleText text{.utf8 = layers_.utf8(),
                        .language = context_.language,
                        .orthography = orthography(),
                        .verse = context_.verse,
                        .level = options_.level,
                        .traits = traits_};
    EditSink edits(layers_.fixed());
    rule.run(text, edits);
    if (edits.edits().empty()) return false;
    if (!rule.in_addresses && touches_addresses(edits.edits())) {
      edits = EditSink(layers_.protected_ranges());
      rule.run(text, edits);
      if (edits.edits().empty()) return false;
    }
    add_traits(edits.edits());
    layers_.apply(std::move(edits.edits()), rule.listed.name);
    return true;
  }

  bool touches_addresses(const std::vector<Edit>& edits) {
    if (!may_hold_addresses(traits_)) return false;
    const EditSink open(layers_.protected_ranges());
    return std::ranges::any_of(
        edits, [&](const Edit& edit) { return !open.open(edit.bytes.begin, edit.bytes.end); });
  }

  /// What a text may have after edits: all it had, what they put in, and what comes to stand side by side.
  void add_traits(const std::vector<Edit>& edits) {
    Traits put_in = 0;
    bool closes_up = false;  // what stood around something that is gone
    for (const Edit& edit : edits) {
      put_in |= traits_of(edit.after);
      closes_up = closes_up || edit.after.empty();
    }
    traits_ |= put_in;
    const Traits touched = closes_up ? traits_ : put_in;
    if ((touched & trait::space) != 0) traits_ |= trait::doubled_space;
    if ((touched & trait::paired_sign) != 0) traits_ |= trait::two_paired_signs;
    if ((traits_ & trait::lone_mark) != 0) traits_ |= trait::not_composed;
  }

  Orthography orthography() {
    if (!orthography_) orthography_ = orthography_of(context_.language);
    return *orthography_;
  }

  const MendContext& context_;
  const MendOptions& options_;
  LayeredText layers_;
  Traits traits_;
  std::optional<Orthography> orthography_;
  const Rule* last_ = nullptr;  ///< that found something in the round before
};

}  // namespace

std::span<const MendRule> mend_rules() {
  static const std::vector<MendRule> listed = [] {
    std::vector<MendRule> all;
    for (const Rule& rule : rules()) all.push_back(rule.listed);
    return all;
  }();
  return listed;
}

MendedWords mend_text(std::string_view text, const MendContext& context, const MendOptions& options) {
  check_names(options);
  if (options.level == MendLevel::off && options.rules.empty()) return {std::string(text), {}};
  return Mending(text, context, options).run(nullptr);
}

MendedWords mend_text(std::string_view text, const MendContext& context, const MendOptions& options,
                      std::vector<Suspect>& suspects) {
  check_names(options);
  return Mending(text, context, options).run(&suspects);
}

}  // namespace warraq
