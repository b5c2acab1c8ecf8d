#include "read/html/article_finder.hpp"

#include <algorithm>
#include <cstdint>

#include "read/html/elements.hpp"
#include "read/html/page_words.hpp"
#include "read/words/letters.hpp"

namespace warraq::read {

namespace {

bool is_heading(GumboTag tag) { return tag >= GUMBO_TAG_H1 && tag <= GUMBO_TAG_H6; }

/// Letters, without the spaces between them: scripts that need two bytes for one count no more than others.
std::uint32_t length_of(std::string_view words) {
  std::uint32_t length = 0;
  for (const char c : words) {
    const auto byte = static_cast<unsigned char>(c);
    length += byte > ' ' && (byte & 0xC0) != 0x80 ? 1 : 0;
  }
  return length;
}

class Finder {
 public:
  Finder(const HtmlTree& tree, const std::vector<std::string>& titles) : tree_(tree) {
    for (const std::string& title : titles)
      if (std::string letters = fold(title); !letters.empty()) titles_.push_back(std::move(letters));
  }

  FoundArticle run() {
    body_ = tree_.body();
    found_.root = body_;
    if (body_ == no_node) return std::move(found_);
    measure();
    found_.left_out.assign(tree_.size(), false);
    leave_out_furniture();
    weigh();
    choose_root();
    find_title();
    judge_around();
    judge_inside();
    read_head();
    settle();
    return std::move(found_);
  }

 private:
  std::uint32_t text(NodeIndex i) const { return text_[tree_.end(i)] - text_[i]; }
  std::uint32_t links(NodeIndex i) const { return links_[tree_.end(i)] - links_[i]; }
  std::uint32_t good(NodeIndex i) const { return good_[tree_.end(i)] - good_[i]; }
  double link_share(NodeIndex i) const { return text(i) == 0 ? 0 : static_cast<double>(links(i)) / text(i); }
  void leave_out(NodeIndex i) { found_.left_out[i] = true; }
  template <typename Use>
  void for_each_child(NodeIndex i, Use use) const {
    for (NodeIndex child = i + 1; child < tree_.end(i); child = tree_.end(child)) use(child);
  }

  void measure();
  void leave_out_furniture();
  bool is_furniture(NodeIndex i) const;
  void weigh();
  void choose_root();
  NodeIndex said_root() const;
  void find_title();
  void judge_around();
  bool belongs(NodeIndex i, int distance) const;
  void judge_inside();
  bool only_links(NodeIndex i) const;
  bool turns_pages(NodeIndex i) const;
  void drop_from_heading(NodeIndex heading);
  void read_head();
  void settle();

  const HtmlTree& tree_;
  PagePhrases phrases_;
  std::vector<std::string> titles_;
  FoundArticle found_;
  NodeIndex body_ = no_node, core_ = no_node;
  bool said_ = false;                               ///< the page says where its article is
  std::vector<std::uint32_t> text_, links_, good_;  ///< sums of all nodes before each
};

void Finder::measure() {
  text_.assign(tree_.size() + 1, 0);
  links_.assign(tree_.size() + 1, 0);
  NodeIndex link_end = 0, silent_end = 0;
  for (NodeIndex i = 0; i < tree_.size(); ++i) {
    std::uint32_t length = 0;
    if (tree_.is_text(i)) {
      if (i >= silent_end) length = length_of(tree_.text(i));
    } else {
      const GumboTag tag = tree_.tag(i);
      if (tag == GUMBO_TAG_A && !tree_.attribute(i, "href").empty() && i >= link_end &&
          tree_.attribute(i, "href")[0] != '#')
        link_end = tree_.end(i);
      if (i >= silent_end && kind_of(tag) == HtmlKind::hidden) silent_end = tree_.end(i);
    }
    text_[i + 1] = text_[i] + length;
    links_[i + 1] = links_[i] + (i < link_end ? length : 0);
  }
}

/// Elements that say they are no part of the article; never those with most of the page's words in them.
bool Finder::is_furniture(NodeIndex i) const {
  const GumboTag tag = tree_.tag(i);
  if (tag == GUMBO_TAG_BODY || tag == GUMBO_TAG_MAIN || tag == GUMBO_TAG_TR || tag == GUMBO_TAG_TBODY)
    return false;
  const HtmlKind kind = kind_of(tag);
  if (!is_block(kind) && tag != GUMBO_TAG_SPAN) return false;
  const bool most = text(i) * 5 > text(body_) * 2;
  if (tag == GUMBO_TAG_NAV) return !most || link_share(i) > 0.5;
  if (most && link_share(i) < 0.5) return false;
  const PartHint hint = hint_of(tree_, i);
  if (hint.notes) return false;
  const NodeIndex parent = tree_.parent(i);
  const bool quotes = parent != no_node && tree_.tag(parent) == GUMBO_TAG_BLOCKQUOTE;
  if (tag == GUMBO_TAG_FOOTER) return !quotes && (text(i) < 600 || link_share(i) > 0.2);
  if (tag == GUMBO_TAG_ASIDE) return hint.furniture || link_share(i) > 0.25 || text(i) > 1000;
  if (tag == GUMBO_TAG_HEADER && hint.furniture && text(i) < 400)  // may hold the title
    return tree_.attribute(i, "role") == "banner";
  if (tag == GUMBO_TAG_FORM) return hint.furniture || text(i) < 400;
  // Boxes of MediaWiki and W3C have no name of their own among words.
  if (tag == GUMBO_TAG_DIV && has_name(tree_.attribute(i, "class"), "head") &&
      contains(tree_.attribute(i, "data-fill-with"), "header"))
    return true;
  return hint.furniture;
}

void Finder::leave_out_furniture() {
  for (NodeIndex i = body_; i < tree_.end(body_);) {
    if (!tree_.is_text(i) && is_furniture(i)) {
      leave_out(i);
      i = tree_.end(i);
    } else {
      ++i;
    }
  }
}

/// Good words stand together in numbers and lead nowhere.
void Finder::weigh() {
  good_.assign(tree_.size() + 1, 0);
  std::vector<std::uint32_t> weight(tree_.size(), 0);
  NodeIndex unit_block = no_node, first = no_node;
  std::uint32_t length = 0, linked = 0;
  const auto end_unit = [&] {
    if (first != no_node && length >= 20 && linked * 3 < length)
      weight[first] = length >= 60 ? length : length / 2;
    first = no_node;
    length = linked = 0;
  };
  for (NodeIndex i = body_; i < tree_.end(body_);) {
    if (found_.left_out[i] || (!tree_.is_text(i) && kind_of(tree_.tag(i)) == HtmlKind::hidden)) {
      i = tree_.end(i);
      continue;
    }
    if (tree_.is_text(i) && text(i) > 0) {
      NodeIndex block = tree_.parent(i);
      while (block != no_node && block != body_ && !is_block(kind_of(tree_.tag(block))))
        block = tree_.parent(block);
      if (block != unit_block) {
        end_unit();
        unit_block = block;
      }
      if (first == no_node) first = i;
      length += text(i);
      linked += links(i);
    }
    ++i;
  }
  end_unit();
  for (NodeIndex i = 0; i < tree_.size(); ++i) good_[i + 1] = good_[i] + weight[i];
}

/// The element the page itself says the article is; no_node when it says none that can be trusted.
NodeIndex Finder::said_root() const {
  const std::uint32_t all = good(body_);
  NodeIndex body = no_node, article = no_node, main = no_node, wiki = no_node;
  std::uint32_t articles = 0;
  for (NodeIndex i = body_; i < tree_.end(body_); ++i) {
    if (tree_.is_text(i) || good(i) == 0) continue;
    const GumboTag tag = tree_.tag(i);
    const auto take = [&](NodeIndex& best) {
      if (best == no_node || good(i) > good(best)) best = i;
    };
    if (tag == GUMBO_TAG_ARTICLE) {
      articles += article == no_node || i >= tree_.end(article) ? good(i) : 0;
      take(article);
    }
    if (tag == GUMBO_TAG_MAIN) take(main);
    if (!tree_.has_attributes(i) || tag == GUMBO_TAG_A || tag == GUMBO_TAG_SPAN) continue;
    if (has_name(tree_.attribute(i, "itemprop"), "articleBody")) take(body);
    if (tree_.attribute(i, "role") == "main") take(main);
    if (has_name(tree_.attribute(i, "class"), "mw-parser-output") ||
        tree_.attribute(i, "id") == "mw-content-text")
      take(wiki);
  }
  const auto has = [&](NodeIndex i, double share) { return i != no_node && good(i) >= share * all; };
  if (has(wiki, 0.5)) return wiki;
  if (has(article, 0.5) && good(article) * 3 >= articles * 2) return article;
  if (has(body, 0.4)) return body;
  if (has(main, 0.5)) return main;
  if (has(article, 0.3) && good(article) * 3 >= articles * 2) return article;
  return no_node;
}

void Finder::choose_root() {
  const NodeIndex said = said_root();
  said_ = said != no_node;
  found_.root = said_ ? said : body_;
  const std::uint32_t enough = good(found_.root) / 10 * 7;
  core_ = found_.root;
  for (bool deeper = enough > 0; deeper;) {
    deeper = false;
    for_each_child(core_, [&](NodeIndex child) {
      const bool block = !tree_.is_text(child) && !found_.left_out[child];
      if (deeper || !block || good(child) < enough || tree_.tag(child) == GUMBO_TAG_P) return;
      core_ = child;
      deeper = true;
    });
  }
  found_.reason = said_ ? "the page says where its article is" : "most words that lead nowhere stand there";
  found_.confidence = said_ ? 0.95 : 0.8;
}

/// The heading that says what the metadata say, or the first great one before the article's words.
void Finder::find_title() {
  NodeIndex best = no_node;
  int best_score = 0;
  NodeIndex core_text = core_;
  while (core_text < tree_.end(core_) && good_[core_text + 1] == good_[core_]) ++core_text;
  for (NodeIndex i = body_; i < tree_.end(body_); ++i) {
    const GumboTag tag = tree_.tag(i);
    const bool large = tag == GUMBO_TAG_H1 || tag == GUMBO_TAG_H2 || tag == GUMBO_TAG_H3;
    const bool named =
        !large && tree_.has_attributes(i) && is_block(kind_of(tag)) && text(i) < 250 &&
        (has_name(tree_.attribute(i, "itemprop"), "headline") ||
         contains(tree_.attribute(i, "class"), "title") || contains(tree_.attribute(i, "class"), "headline"));
    if ((!large && !named) || text(i) == 0 || text(i) > 300) continue;
    const std::string letters = fold(tree_.words(i, 1000));
    int score = 0;
    for (const std::string& title : titles_) {
      if (title == letters) score = std::max(score, 8);
      if (letters.size() >= 8 && title.find(letters) != std::string::npos) score = std::max(score, 6);
      if (title.size() >= 8 && letters.find(title) != std::string::npos) score = std::max(score, 5);
    }
    const bool inside = i >= found_.root && i < tree_.end(found_.root);
    if (tag == GUMBO_TAG_H1) score += inside ? 4 : 2;
    if (tag == GUMBO_TAG_H2 && inside && score > 0) score += 1;
    if (named && score < 6) continue;
    if (!large && score < 6) continue;
    if (tag != GUMBO_TAG_H1 && score < 5) continue;
    const std::uint32_t before = i > core_text ? good_[i] - good_[core_text] : 0;
    if (before > (score >= 6 ? good(core_) / 5 : 80U)) continue;
    if (score > best_score) {
      best_score = score;
      best = i;
    }
  }
  found_.title = best;
  found_.title_is_sure =
      best_score >= 5 || (best != no_node && best >= found_.root && best < tree_.end(found_.root));
}

/// What stands beside the article's own element, up to the root.
void Finder::judge_around() {
  int distance = 1;
  for (NodeIndex i = core_; i != found_.root; i = tree_.parent(i), ++distance) {
    const NodeIndex parent = tree_.parent(i);
    for_each_child(parent, [&](NodeIndex child) {
      if (child != i && !belongs(child, distance)) leave_out(child);
    });
  }
}

bool Finder::belongs(NodeIndex i, int distance) const {
  if (found_.title != no_node && found_.title >= i && found_.title < tree_.end(i)) return true;
  if (found_.left_out[i]) return false;
  const bool near = said_ || distance <= 2;
  if (tree_.is_text(i)) return text(i) == 0 || (near && good(i) > 0);
  const GumboTag tag = tree_.tag(i);
  if (hint_of(tree_, i).notes) return true;
  if (kind_of(tag) == HtmlKind::line_break || !is_block(kind_of(tag))) return near && link_share(i) < 0.5;
  if (link_share(i) >= 0.35) return false;
  if (tag == GUMBO_TAG_FIGURE || is_heading(tag) || tag == GUMBO_TAG_HR) return near;
  if (said_) return true;
  if (good(i) >= 80 && (near || good(i) * 5 >= good(core_))) return true;
  return near && text(i) > 0 && (tag == GUMBO_TAG_P || tag == GUMBO_TAG_BLOCKQUOTE) && distance == 1;
}

/// A line of links that say themselves to lead to the other pages of a manual or a story (HTML, 4.6.7.16 and
/// older lists of link types).
bool Finder::turns_pages(NodeIndex i) const {
  if (text(i) == 0 || text(i) > 400 || link_share(i) < 0.25) return false;
  const auto leads_to_page = [this](NodeIndex link) {
    const std::string_view rel = tree_.attribute(link, "rel");
    for (const std::string_view way :
         {"next", "prev", "previous", "up", "index", "contents", "start", "first", "last"})
      if (has_name(rel, way)) return true;
    return false;
  };
  bool any = false;
  for (NodeIndex at = i + 1; at < tree_.end(i); ++at) {
    if (tree_.tag(at) != GUMBO_TAG_A || tree_.attribute(at, "href").empty()) continue;
    if (!leads_to_page(at)) return false;
    any = true;
  }
  return any;
}

/// A list of links and little else.
bool Finder::only_links(NodeIndex i) const {
  if (text(i) == 0 || link_share(i) < 0.75) return false;
  int count = 0;
  for (NodeIndex at = i; at < tree_.end(i); ++at) count += tree_.tag(at) == GUMBO_TAG_A ? 1 : 0;
  return count >= 3 && text(i) < 100U * static_cast<unsigned>(count) && text(i) * 4 < text(found_.root);
}

/// A heading over other stories, with what stands under it.
void Finder::drop_from_heading(NodeIndex heading) {
  leave_out(heading);
  const NodeIndex parent = tree_.parent(heading);
  const GumboTag level = tree_.tag(heading);
  // A heading in a box of its own speaks for what follows the box.
  NodeIndex at = heading;
  if (parent != no_node && text(parent) == text(heading) && parent > core_) at = parent;
  const NodeIndex outer = tree_.parent(at);
  for (NodeIndex next = tree_.end(at); next < tree_.end(outer); next = tree_.end(next)) {
    if (is_heading(tree_.tag(next)) && tree_.tag(next) <= level) break;
    if (good(next) * 3 > good(core_)) break;
    leave_out(next);
  }
}

void Finder::judge_inside() {
  const bool wiki = has_name(tree_.attribute(found_.root, "class"), "mw-parser-output") ||
                    contains(tree_.attribute(found_.root, "id"), "mw-content");
  for (NodeIndex i = found_.root; i < tree_.end(found_.root);) {
    if (found_.left_out[i]) {
      i = tree_.end(i);
      continue;
    }
    if (tree_.is_text(i) || i == found_.root || (i <= core_ && tree_.end(core_) <= tree_.end(i))) {
      ++i;
      continue;
    }
    const GumboTag tag = tree_.tag(i);
    const HtmlKind kind = kind_of(tag);
    const bool holder = kind == HtmlKind::list || kind == HtmlKind::division || kind == HtmlKind::table ||
                        kind == HtmlKind::paragraph || kind == HtmlKind::cell;
    if (i == found_.title) {
      i = tree_.end(i);
    } else if (!wiki && holder && (turns_pages(i) || (only_links(i) && !hint_of(tree_, i).notes))) {
      leave_out(i);
      i = tree_.end(i);
    } else if (is_block(kind) && text(i) > 0 && text(i) < 120) {
      const std::string words = tree_.words(i, 400);
      const bool heading_like = is_heading(tag) || kind == HtmlKind::division || kind == HtmlKind::paragraph;
      const bool after_half = good_[i] - good_[found_.root] > good(found_.root) / 2;
      if (phrases_.is_furniture_line(words) || (link_share(i) > 0.6 && phrases_.leads_elsewhere(words))) {
        leave_out(i);
        i = tree_.end(i);
      } else if (!wiki && heading_like && after_half && phrases_.is_furniture_heading(words)) {
        drop_from_heading(i);
        i = tree_.end(i);
      } else {
        ++i;
      }
    } else {
      ++i;
    }
  }
}

/// Title, names and dates above the text.
void Finder::read_head() {
  const NodeIndex begin = std::min(found_.root, found_.title);
  NodeIndex end = core_;
  for (std::uint32_t seen = 0; end < tree_.end(core_); ++end) {
    seen += good_[end + 1] - good_[end];
    if (seen >= 200 && found_.title != no_node && end > found_.title) break;
    if (seen >= 200 && (found_.title == no_node || found_.title > tree_.end(core_))) break;
  }
  for (NodeIndex i = begin; i < end;) {
    if (tree_.is_text(i) || i == found_.title || !tree_.has_attributes(i) || tree_.end(i) > end + 1) {
      ++i;
      continue;
    }
    const bool gone = found_.left_out[i];
    const GumboTag tag = tree_.tag(i);
    const PartHint hint = hint_of(tree_, i);
    const bool small = text(i) > 0 && text(i) <= 120;
    if (gone && (hint.furniture || (!hint.byline && !hint.date && !hint.head_line))) {
      i = tree_.end(i);
    } else if (small && (hint.byline || hint.date || tag == GUMBO_TAG_TIME || hint.head_line)) {
      bool inner = false;  // says more of its parts
      for (NodeIndex at = i + 1; at < tree_.end(i); ++at) {
        if (!tree_.has_attributes(at)) continue;
        const PartHint part = hint_of(tree_, at);
        if (part.byline && text(at) > 0 &&
            (hint.date || hint.head_line || part.date != hint.date || !hint.byline)) {
          found_.bylines.push_back(at);
          inner = true;
          at = tree_.end(at) - 1;
        } else if ((part.date || tree_.tag(at) == GUMBO_TAG_TIME) && text(at) > 0) {
          found_.dates.push_back(at);
          if (!hint.byline) inner = true;
          at = tree_.end(at) - 1;
        }
      }
      if (!inner && hint.byline) found_.bylines.push_back(i);
      if (!inner && !hint.byline && (hint.date || tag == GUMBO_TAG_TIME)) found_.dates.push_back(i);
      if (inner || hint.byline || hint.date || tag == GUMBO_TAG_TIME) leave_out(i);
      i = tree_.end(i);
    } else if (hint.deck && found_.deck == no_node && is_block(kind_of(tag)) && text(i) >= 20 &&
               text(i) < 700 && text(i) * 2 < good(core_) && found_.title != no_node && i > found_.title) {
      found_.deck = i;
      leave_out(i);
      i = tree_.end(i);
    } else {
      ++i;
    }
  }
}

void Finder::settle() {
  // The title stands apart; what is above it belongs to the page.
  if (found_.title != no_node) {
    leave_out(found_.title);
    const bool inside = found_.title > found_.root && found_.title < tree_.end(found_.root);
    if (inside && (good_[found_.title] - good_[found_.root]) * 10 <= good(found_.root)) {
      for (NodeIndex i = found_.root + 1; i < found_.title;) {
        if (tree_.end(i) > found_.title) {
          ++i;
        } else {
          if (tree_.is_text(i) || tree_.tag(i) != GUMBO_TAG_FIGURE) leave_out(i);
          i = tree_.end(i);
        }
      }
    }
  }
  found_.transparent.assign(tree_.size(), false);
  for (NodeIndex i = found_.root; i < tree_.end(found_.root); ++i)
    if (tree_.tag(i) == GUMBO_TAG_BLOCKQUOTE && good(i) * 2 > good(found_.root)) found_.transparent[i] = true;
  // When hardly anything is left, the page is none of those we know: all of it is shown.
  std::uint32_t kept = 0;
  for (NodeIndex i = found_.root; i < tree_.end(found_.root);) {
    if (found_.left_out[i]) {
      i = tree_.end(i);
    } else {
      if (tree_.is_text(i)) kept += text(i);
      ++i;
    }
  }
  const std::uint32_t plain = text(body_) - links(body_);
  if (kept * 5 >= plain) return;
  found_.left_out.assign(tree_.size(), false);
  found_.root = body_;
  found_.confidence = 0.3;
  found_.reason = "no part of the page stands out; all of it is taken";
  if (found_.title != no_node) leave_out(found_.title);
  for (const NodeIndex i : found_.bylines) leave_out(i);
  for (const NodeIndex i : found_.dates) leave_out(i);
  if (found_.deck != no_node) leave_out(found_.deck);
}

}  // namespace

FoundArticle find_article(const HtmlTree& tree, const std::vector<std::string>& titles) {
  return Finder(tree, titles).run();
}

}  // namespace warraq::read
