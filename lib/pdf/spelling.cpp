#include "pdf/spelling.hpp"

#include <algorithm>
#include <optional>

#include "pdf/carrier.hpp"
#include "pdf/char_kind.hpp"
#include "pdf/clusters.hpp"
#include "warraq/base/unicode.hpp"

namespace warraq::pdf {

namespace {

constexpr std::u16string_view right_to_left_mark = u"\u200F", left_to_right_mark = u"\u200E";
constexpr std::u16string_view hyphen = u"-";  // not U+00AD: poppler joins the word at this one alone

/// A vowel sign's slot, in ems: readers want it narrower than a letter, and not empty.
constexpr double mark_slot = 0.06;
/// Ink further off the baseline than this, in ems, is no text: readers take the next line to begin there.
constexpr double level_ink = 0.05;

/// Word spaces in ems: from where on readers may see a gap between columns, up to where they may see none,
/// and what both become.
constexpr double wide_space = 0.7, narrow_space = 0.2, usual_space = 0.3, least_space = 0.22;

bool is_space(std::u16string_view text) {
  if (text.size() != 1) return false;
  const char16_t c = text[0];
  return c == u' ' || c == u'\u00A0' || (c >= u'\u2000' && c <= u'\u200A') || c == u'\u202F' ||
         c == u'\u3000';
}

/// The characters of a text as stretches of it.
void split(std::u16string_view text, std::vector<std::u16string_view>& out) {
  out.clear();
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    next_code_point(text, at);
    out.push_back(text.substr(begin, at - begin));
  }
}

/// Which clusters get a mark of direction on their left or right. Poppler cuts a line in sections: on a page
/// that runs right to left, from the right end, a left-to-right section begins at a letter of that direction
/// or anything numeric and swallows all neutrals up to the next right-to-left letter; on the other kind of
/// page the mirror image. A mark ends the section where it should end.
struct Hints {
  std::vector<std::uint8_t> left, right;  ///< by cluster
};

}  // namespace

/// The work on one line. Its memory stays for the next.
struct Speller::Work {
  Work(const SpellingOptions& options, std::vector<Sign>& signs, std::vector<Sign>& ink)
      : options_(options), signs_(signs), ink_(ink) {}

  void run(const TextLine& line, bool followed) {
    line_ = &line;
    followed_ = followed;
    signs_.clear();
    ink_.clear();
    if (spell_plain()) return;
    signs_.clear();
    clusters_of(line, clusters_);
    find_hints();
    for (std::uint32_t i = 0; i < clusters_.size(); ++i) {
      if (hinted(hints_.left, i)) add_hint(clusters_[i], clusters_[i].left);
      spell_cluster(clusters_[i]);
      if (hinted(hints_.right, i)) add_hint(clusters_[i], clusters_[i].right);
    }
    finish();
  }

 private:
  const GlyphRun& run_of(const Cluster& cluster) const { return line_->runs[cluster.run]; }
  bool rtl(const Cluster& cluster) const { return run_of(cluster).right_to_left(); }
  static bool hinted(const std::vector<std::uint8_t>& hints, std::uint32_t i) {
    return !hints.empty() && hints[i];
  }

  // ---- plain lines ----

  /// Most lines of most pages: left to right, a glyph or a ligature a cluster, each with its width, and
  /// nothing to hint at. They need no clusters; false when the line is not one of them.
  bool spell_plain() {
    Length pen;
    for (std::uint32_t index = 0; index < line_->runs.size(); ++index) {
      const GlyphRun& run = line_->runs[index];
      if (run.initial || run.right_to_left() || line_->direction != Direction::left_to_right) return false;
      const std::u16string_view text = run.text;
      for (std::size_t i = 0; i < run.glyphs.size(); ++i) {
        const Glyph& glyph = run.glyphs[i];
        const std::size_t end = i + 1 < run.glyphs.size() ? run.glyphs[i + 1].cluster : text.size();
        if (glyph.cluster >= end || end > text.size()) return false;
        const std::u16string_view spelt = text.substr(glyph.cluster, end - glyph.cluster);
        const bool plain =
            glyph.role == GlyphRole::text && glyph.id != 0 && (glyph.advance != Length() || is_space(spelt));
        if (!plain) return false;
        signs_.push_back({glyph.id, index, text.substr(glyph.cluster, end - glyph.cluster),
                          pen + glyph.x_offset, run.baseline_shift + glyph.y_offset,
                          glyph.advance - glyph.x_offset, Fit::near});
        pen += glyph.advance;
      }
    }
    if (options_.direction_hints && signs_end_in_hyphen()) return false;
    finish();
    return true;
  }

  bool signs_end_in_hyphen() const {
    const auto last =
        std::find_if(signs_.rbegin(), signs_.rend(), [](const Sign& sign) { return !is_space(sign.text); });
    return last != signs_.rend() && last->text.ends_with(hyphen);
  }

  void finish() {
    close_gaps();
    for (std::size_t i = 0; i + 2 < signs_.size(); ++i) even_space(i);
  }

  // ---- marks of direction ----

  bool mixed() const {
    return line_->direction == Direction::right_to_left ||
           std::any_of(line_->runs.begin(), line_->runs.end(),
                       [](const GlyphRun& run) { return run.right_to_left(); });
  }

  /// Whether a left-to-right line ends in a hyphen of the text. Poppler takes it for the breaker's and drops
  /// it, and joins what the author kept apart; with U+200E after it, it stays.
  bool ends_in_hyphen() const {
    return line_->direction == Direction::left_to_right && clusters_[last_inked()].text.ends_with(hyphen);
  }
  /// The last cluster of a left-to-right line but for the space it was broken at.
  std::size_t last_inked() const {
    std::size_t last = clusters_.size() - 1;
    while (last > 0 && is_space(clusters_[last].text)) --last;
    return last;
  }

  void find_hints() {
    hints_.left.clear();
    hints_.right.clear();
    if (!options_.direction_hints || clusters_.empty() || (!mixed() && !ends_in_hyphen())) return;
    hints_.left.assign(clusters_.size(), 0);
    hints_.right.assign(clusters_.size(), 0);
    if (ends_in_hyphen()) hints_.right[last_inked()] = 1;
    const bool rtl_line = line_->direction == Direction::right_to_left;
    const bool rtl_page = options_.page == Direction::right_to_left;
    if (rtl_line) hint_foreign_in_rtl();  // PDFium gains by it on every page
    if (rtl_line && !rtl_page) hint_end_of_rtl();
    if (!rtl_line && !rtl_page) hint_foreign_in_ltr();
  }

  /// U+200F after a number, a foreign word or numeric punctuation that no right-to-left letter follows.
  void hint_foreign_in_rtl() {
    const auto order = logical_order(*line_, clusters_);
    for (std::size_t k = 0; k + 1 < order.size(); ++k) {
      const Cluster &now = clusters_[order[k]], &next = clusters_[order[k + 1]];
      if (!rtl(now) && run_of(now).level == run_of(next).level) continue;
      const CharKind end = last_kind(now.text);
      const bool foreign = !rtl(now) || end == CharKind::number || end == CharKind::left;
      if (!foreign || first_kind(next.text) == CharKind::right) continue;
      hints_.left[leftmost(order[k])] = 1;
    }
    const std::uint32_t end = order.back();
    if (followed_ && (!rtl(clusters_[end]) || last_kind(clusters_[end].text) == CharKind::number))
      hints_.left[leftmost(end)] = 1;
  }

  /// U+200F after a right-to-left line that ends in a neutral, which would else open the line.
  void hint_end_of_rtl() {
    std::uint32_t end = 0;  // the line ends at its left
    while (end + 1 < clusters_.size() && is_space(clusters_[end].text)) ++end;
    if (rtl(clusters_[end]) && last_kind(clusters_[end].text) == CharKind::neutral) hints_.left[end] = 1;
  }

  /// U+200E after right-to-left words before a space or a neutral of the line.
  void hint_foreign_in_ltr() {
    const auto order = logical_order(*line_, clusters_);
    for (std::size_t k = 0; k + 1 < order.size(); ++k) {
      const Cluster &now = clusters_[order[k]], &next = clusters_[order[k + 1]];
      if (!rtl(now) || rtl(next)) continue;
      const CharKind begin = first_kind(next.text);
      if (begin != CharKind::left && begin != CharKind::number) hints_.right[rightmost(order[k])] = 1;
    }
  }

  /// The outermost cluster of the stretch of one level that `i` stands in; an odd one is its own stretch.
  std::uint32_t leftmost(std::uint32_t i) const {
    if (rtl(clusters_[i])) return i;
    while (i > 0 && run_of(clusters_[i - 1]).level == run_of(clusters_[i]).level) --i;
    return i;
  }
  std::uint32_t rightmost(std::uint32_t i) const {
    while (i + 1 < clusters_.size() && rtl(clusters_[i + 1])) ++i;
    return i;
  }

  void add_hint(const Cluster& cluster, Length x) {
    const GlyphRun& run = run_of(cluster);
    const auto blank = carrier(*run.face);
    const bool right = line_->direction == Direction::right_to_left;
    if (blank)
      signs_.push_back({*blank,
                        cluster.run,
                        right ? right_to_left_mark : left_to_right_mark,
                        x,
                        run.baseline_shift,
                        {},
                        Fit::exact});
  }

  // ---- clusters ----

  /// A glyph of a cluster with its pen.
  struct Inked {
    const Glyph* glyph = nullptr;
    Length pen;
  };

  Sign sign(const Cluster& cluster, const Inked& inked, std::u16string_view text) const {
    const Length x = inked.pen + inked.glyph->x_offset;
    return {inked.glyph->id,   cluster.run, text, x, run_of(cluster).baseline_shift + inked.glyph->y_offset,
            cluster.right - x, Fit::near};
  }

  /// The glyph that carries the cluster's text: the widest; of equals the one on the right in right-to-left
  /// runs, on the left in others, for marks stand on the other side.
  Inked take_apart(const Cluster& cluster) {
    const GlyphRun& run = run_of(cluster);
    Length pen = cluster.left;
    Inked main;
    rest_.clear();
    for (std::uint32_t i = cluster.first_glyph; i < cluster.first_glyph + cluster.glyphs; ++i) {
      const Inked now{&run.glyphs[i], pen};
      pen += now.glyph->advance;
      const bool can = now.glyph->role == GlyphRole::text;
      const bool wider = can && (!main.glyph || now.glyph->advance > main.glyph->advance ||
                                 (rtl(cluster) && now.glyph->advance == main.glyph->advance));
      if (wider) {
        if (main.glyph) rest_.push_back(main);
        main = now;
      } else {
        rest_.push_back(now);
      }
    }
    return main;
  }

  void spell_cluster(const Cluster& cluster) {
    const GlyphRun& run = run_of(cluster);
    const Inked main = take_apart(cluster);
    if (main.glyph && cluster.text.empty())
      paint(cluster, main);
    else if (main.glyph)
      spell_text(cluster, main);
    for (const Inked& inked : rest_) {
      if (inked.glyph->role == GlyphRole::hyphen)
        signs_.push_back(sign(cluster, inked, hyphen));
      else if (!run.face->ink(inked.glyph->id).blank())
        paint(cluster, inked);
    }
  }

  /// Glyph 0, the box of a missing glyph, never reaches a page (ISO 19005-2, 6.2.11.8): its text is carried
  /// by a blank, and whoever shaped it has reported it.
  void paint(const Cluster& cluster, const Inked& inked) {
    if (inked.glyph->id != 0) ink_.push_back(sign(cluster, inked, {}));
  }

  /// The shape of a drop cap stands on the baseline of a line further down, where readers would take its text
  /// for that line's; so a blank of the run that follows carries it, right before that run. A quotation mark
  /// that hangs before the drop cap goes with it:
  ///
  ///     ink:   “ T     he paper       text: [“][T][h][e] ...
  bool spell_initial(const Cluster& cluster, const Inked& main) {
    if (!run_of(cluster).initial) return false;
    std::size_t next = static_cast<std::size_t>(&cluster - clusters_.data());
    std::int64_t carried = 0;
    for (; next < clusters_.size() && run_of(clusters_[next]).initial; ++next) ++carried;
    if (next == clusters_.size() || main.glyph->id == 0) return false;
    const GlyphRun& beside = run_of(clusters_[next]);
    const auto blank = carrier(*beside.face);
    if (!blank) return false;
    paint(cluster, main);
    const Length width = beside.size / 4;
    signs_.push_back({*blank, clusters_[next].run, cluster.text, clusters_[next].left - width * carried,
                      beside.baseline_shift, width, Fit::exact});
    return true;
  }

  void spell_text(const Cluster& cluster, const Inked& main) {
    if (spell_initial(cluster, main)) return;
    const GlyphRun& run = run_of(cluster);
    const bool missing = main.glyph->id == 0;
    const bool parted = rtl(cluster) && cluster.text.size() > 1;
    const bool apart = missing || (rtl(cluster) && off_baseline(*main.glyph, run.size));
    GlyphId blank = 0;  // none
    if (parted || apart) blank = carrier(*run.face).value_or(0);
    if (blank != 0 && rtl(cluster)) {
      spell_in_slots(cluster, main, blank, apart);
      return;
    }
    Sign whole = sign(cluster, main, cluster.text);
    if (missing) whole.glyph = blank;
    if (whole.glyph != 0) signs_.push_back(whole);
  }

  static bool off_baseline(const Glyph& glyph, Length size) {
    const Length limit = size.scaled(level_ink);
    return glyph.y_offset > limit || -glyph.y_offset > limit;
  }

  /// One character a slot, the last of the text leftmost:
  ///
  ///      left             right
  ///       | ink: 3rd | 2nd | 1st |       text: 1st 2nd 3rd
  void spell_in_slots(const Cluster& cluster, const Inked& main, GlyphId blank, bool ink_apart) {
    const GlyphRun& run = run_of(cluster);
    split(cluster.text, characters_);
    const auto count = static_cast<std::int64_t>(characters_.size());
    const auto marks =
        std::count_if(characters_.begin(), characters_.end(),
                      [](std::u16string_view character) { return first_kind(character) == CharKind::mark; });
    const Length whole = cluster.right - cluster.left;
    const Length mark_width =
        marks == count ? whole / count : std::min(run.size.scaled(mark_slot), whole / (2 * count));
    const Length letter_width = marks == count ? Length() : (whole - mark_width * marks) / (count - marks);
    const Length leftmost = first_kind(characters_.back()) == CharKind::mark ? mark_width : letter_width;
    // A glyph that its face, or a kashida on its left, moves out of its slot would stand behind the next one.
    ink_apart = ink_apart || main.pen + main.glyph->x_offset >= cluster.left + leftmost;
    if (ink_apart) paint(cluster, main);
    Length slot = cluster.left;
    for (auto character = characters_.rbegin(); character != characters_.rend(); ++character) {
      const Length width = first_kind(*character) == CharKind::mark ? mark_width : letter_width;
      const bool inked = character == characters_.rbegin() && !ink_apart;
      Sign now = inked ? sign(cluster, main, *character)
                       : Sign{blank, cluster.run, *character, slot, run.baseline_shift, {}, Fit::exact};
      slot += width;
      now.width = slot - now.x;
      now.fit = Fit::exact;
      signs_.push_back(now);
    }
  }

  /// Inside a word every sign reaches to the next. Kashidas and wide kerning would else look like spaces.
  void close_gaps() {
    auto& signs = signs_;
    for (std::size_t i = 0; i < signs.size(); ++i) {
      Sign& now = signs[i];
      const bool last = i + 1 == signs.size() || signs[i + 1].run != now.run;
      if (is_space(now.text))
        now.fit = Fit::loose;
      else if (last)
        now.fit = now.fit == Fit::exact ? Fit::exact : Fit::loose;
      else if (!is_space(signs[i + 1].text))
        now.width = signs[i + 1].x - now.x;
      if (now.width < Length()) now.width = Length();
    }
  }

  /// A word space much wider than usual (a line stretched to its measure) would part columns, and a much
  /// narrower one (a tight line, kerning across it) join words; so the code before it takes some of it in, or
  /// gives some up. `i` is the sign before the space.
  void even_space(std::size_t i) {
    Sign &before = signs_[i], &space = signs_[i + 1];
    const Sign& after = signs_[i + 2];
    if (!is_space(space.text) || is_space(before.text) || is_space(after.text)) return;
    const Length size = line_->runs[before.run].size;
    const Length gap = after.x - before.x - before.width;
    if (gap >= size.scaled(narrow_space) && gap <= size.scaled(wide_space)) return;
    const Length wanted = size.scaled(gap > size.scaled(wide_space) ? usual_space : least_space);
    space.x = after.x - wanted;
    if (space.x < before.x) return;
    before.width = space.x - before.x;
    before.fit = Fit::exact;
  }

  const TextLine* line_ = nullptr;
  bool followed_ = false;
  const SpellingOptions options_;
  std::vector<Sign>& signs_;
  std::vector<Sign>& ink_;
  std::vector<Cluster> clusters_;
  Hints hints_;
  std::vector<Inked> rest_;
  std::vector<std::u16string_view> characters_;
};

Speller::Speller(const SpellingOptions& options) : work_(std::make_unique<Work>(options, signs_, ink_)) {}
Speller::~Speller() = default;

void Speller::spell(const TextLine& line, bool followed) { work_->run(line, followed); }

}  // namespace warraq::pdf
