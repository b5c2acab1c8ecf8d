#include "read/block_overrides.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "read/markup/text_builder.hpp"
#include "read/words/dates.hpp"
#include "read/words/names.hpp"
#include "warraq/base/error.hpp"

namespace warraq::read {

namespace {

/// Lines of a text that its author broke, each a bayt of one line.
Poem poem_of(const Text& text) {
  Poem poem;
  poem.form = VerseForm::lines;
  poem.stanzas.emplace_back();
  std::uint32_t begin = 0;
  const auto add = [&](std::uint32_t end) {
    while (begin < end && text.utf8[begin] == ' ') ++begin;
    if (begin < end) {
      Bayt bayt;
      bayt.first = slice(text, {begin, end});
      std::erase_if(bayt.first.marks, [](const Mark& mark) { return mark.kind == MarkKind::line_break; });
      poem.stanzas.back().bayts.push_back(std::move(bayt));
    }
    begin = end;
  };
  for (const Mark& mark : text.marks)
    if (mark.kind == MarkKind::line_break) add(std::max(begin, mark.begin));
  add(static_cast<std::uint32_t>(text.utf8.size()));
  return poem;
}

/// Puts blocks of one range into their new part; blocks that leave the body stand for nothing afterwards.
class RangeApplier {
 public:
  RangeApplier(Article& article, Role role) : article_(article), role_(role) {}

  void apply(std::size_t begin, std::size_t end) {
    std::vector<Block> made;
    for (std::size_t i = begin; i < end; ++i) add(std::move(article_.blocks[i]), made);
    const auto first = article_.blocks.begin() + static_cast<std::ptrdiff_t>(begin);
    const auto at = article_.blocks.erase(first, first + static_cast<std::ptrdiff_t>(end - begin));
    article_.blocks.insert(at, std::make_move_iterator(made.begin()), std::make_move_iterator(made.end()));
    article_.decisions.push_back({role_name(role_), 1.0, "the override file says so", {}});
  }

 private:
  void add(Block block, std::vector<Block>& made) {
    if (becomes_block(block, made) || role_ == Role::dropped) return;
    std::vector<Block> one;
    one.push_back(std::move(block));
    leave_body(flatten(one), made);
  }

  /// The roles that stay in the body.
  bool becomes_block(Block& block, std::vector<Block>& made) const {
    std::vector<Block> one;
    const auto text = [&] {
      one.push_back(block);
      return flatten(one);
    };
    const auto keep = [&](BlockContent content) {
      block.content = std::move(content);
      made.push_back(std::move(block));
      return true;
    };
    switch (role_) {
      case Role::subhead:
        return keep(Heading{text(), 1});
      case Role::paragraph:
      case Role::salutation:
      case Role::closing:
      case Role::unknown:
        return keep(ParagraphBlock{text()});
      case Role::rule:
        return keep(ThematicBreak{});
      case Role::verse:
        return keep(poem_of(text()));
      case Role::quotation: {
        auto* open = made.empty() ? nullptr : std::get_if<Quotation>(&made.back().content);
        if (open) return open->blocks.push_back(std::move(block)), true;
        Quotation quotation;
        quotation.blocks.push_back(block);
        return keep(std::move(quotation));
      }
      case Role::list_item: {
        auto* open = made.empty() ? nullptr : std::get_if<List>(&made.back().content);
        ListItem item;
        item.blocks.push_back(block);
        if (open) return open->items.push_back(std::move(item)), true;
        List list;
        list.items.push_back(std::move(item));
        return keep(std::move(list));
      }
      default:
        return false;
    }
  }

  void leave_body(Text text, std::vector<Block>& made) {
    switch (role_) {
      case Role::title:
        article_.title = join(std::move(article_.title), std::move(text));
        break;
      case Role::deck:
        article_.deck = join(std::move(article_.deck), std::move(text));
        break;
      case Role::credit:
      case Role::signature:
        article_.credit = join(std::move(article_.credit), std::move(text));
        break;
      case Role::bio:
        article_.bio = join(std::move(article_.bio), std::move(text));
        break;
      case Role::author:
        for (const std::string_view name : part_names(text.utf8))
          add_author(Text(std::string(name)), article_);
        break;
      case Role::date: {
        const auto found = find_date(text.utf8, DayOrder::day_first, article_.language);
        article_.dates.push_back({found ? found->iso() : std::string(), std::move(text), "published"});
        break;
      }
      case Role::section:
        article_.section.push_back({std::move(text), {}});
        break;
      case Role::masthead:
        article_.masthead.push_back({std::move(text), {}});
        break;
      case Role::contact:
        article_.contacts.push_back(
            {text.utf8.find('@') != std::string::npos ? ContactKind::email : ContactKind::url,
             std::move(text)});
        break;
      case Role::note:
        article_.notes.push_back({fmt::format("{}", article_.notes.size() + 1), std::move(text), 0, {}});
        break;
      case Role::epigraph:
        for (Stanza& stanza : poem_of(text).stanzas) article_.epigraph.stanzas.push_back(std::move(stanza));
        article_.epigraph.form = VerseForm::lines;
        break;
      case Role::attribution:
        attribute(std::move(text), made);
        break;
      default:
        break;
    }
  }
  Text join(Text before, Text after) {
    // The first of a range takes the place of what was found; the others follow it.
    return std::exchange(fresh_, false) ? after : join_lines(std::move(before), std::move(after));
  }
  static void attribute(Text text, std::vector<Block>& made) {
    if (made.empty()) return;
    if (auto* poem = std::get_if<Poem>(&made.back().content))
      poem->attribution = std::move(text);
    else if (auto* quotation = std::get_if<Quotation>(&made.back().content))
      quotation->attribution = std::move(text);
  }

  Article& article_;
  Role role_;
  bool fresh_ = true;
};

/// The blocks from the one that holds line `range.first` to the one that holds `range.last`; counted from 1.
std::optional<LineRange> blocks_at_lines(LineRange range, std::string_view bytes, const Article& article) {
  std::optional<LineRange> found;
  std::size_t at = 0;
  std::uint32_t line = 1;
  for (std::size_t i = 0; i < article.blocks.size(); ++i) {
    const SourceSpan source = article.blocks[i].source;
    if (source.empty() || source.begin < at || source.begin >= bytes.size()) continue;
    const auto count = [&](std::size_t to) {
      to = std::min(to, bytes.size());
      line += static_cast<std::uint32_t>(std::count(bytes.begin() + static_cast<std::ptrdiff_t>(at),
                                                    bytes.begin() + static_cast<std::ptrdiff_t>(to), '\n'));
      at = to;
    };
    count(static_cast<std::size_t>(source.begin));
    const std::uint32_t first = line;
    count(static_cast<std::size_t>(source.end));
    if (line < range.first || first > range.last) continue;
    const auto number = static_cast<std::uint32_t>(i + 1);
    found = LineRange{found ? found->first : number, number};
  }
  return found;
}

[[noreturn]] void fail(const std::string& name, const std::string& detail, const std::string& hint) {
  throw Error(ErrorCode::bad_overrides, name, detail, hint);
}

}  // namespace

void apply_to_blocks(const Overrides& overrides, std::string_view bytes, Article& article,
                     const std::string& name) {
  std::vector<std::pair<LineRange, Role>> parts = overrides.block_parts;
  if (article.format != "plain-text")  // there lines were told before anything was read
    for (const auto& [range, role] : overrides.parts) {
      const auto blocks = blocks_at_lines(range, bytes, article);
      if (!blocks)
        fail(name, fmt::format("speaks of line {}, and no block of the article stands there", range.first),
             "name the block: block = 3, counted as `warraq inspect` shows them");
      parts.emplace_back(*blocks, role);
    }
  // From the last on, so that the numbers of those before stay.
  std::stable_sort(parts.begin(), parts.end(),
                   [](const auto& a, const auto& b) { return a.first.first > b.first.first; });
  std::size_t untouched = article.blocks.size();
  for (const auto& [range, role] : parts) {
    if (range.last > untouched)
      fail(name,
           fmt::format("speaks of block {}; the article has {}, and a part is said once", range.last,
                       article.blocks.size()),
           "count blocks from 1 as `warraq inspect` shows them");
    RangeApplier(article, role).apply(range.first - 1, range.last);
    untouched = range.first - 1;
  }
}

}  // namespace warraq::read
