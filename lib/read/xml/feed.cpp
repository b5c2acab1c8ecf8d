#include "read/xml/feed.hpp"

#include <utility>

#include "read/format.hpp"
#include "read/mail/html_part.hpp"
#include "read/mail/mail_date.hpp"
#include "read/markup/text_builder.hpp"
#include "read/words/declared_language.hpp"
#include "read/xml/feed_items.hpp"
#include "read/xml/xml_walk.hpp"

namespace warraq::read {

namespace {

/// A summary that long is no standfirst.
constexpr std::size_t longest_deck = 600;

class FeedReader {
 public:
  FeedReader(XmlTree& tree, const std::string& name, Draft& draft)
      : tree_(tree), name_(name), draft_(draft) {}

  void run() {
    const pugi::xml_node root = tree_.root();
    const pugi::xml_node channel = child(root, "channel") ? child(root, "channel") : root;
    std::vector<pugi::xml_node> items;
    for (const pugi::xml_node owner : {channel, root}) {
      if (!items.empty()) break;
      for_each_child(owner, [&](pugi::xml_node one) {
        if (local_name(one) == "item" || local_name(one) == "entry") items.push_back(one);
      });
    }
    language(root, channel);
    Text title = words_of(read_feed_text(child(channel, "title"), tree_));
    if (items.size() == 1) {
      if (!title.empty()) article().masthead.push_back({std::move(title), {}});
      return only_item(read_feed_item(items.front(), tree_));
    }
    article().title = std::move(title);
    article().deck = words_of(read_feed_text(
        child(channel, "description") ? child(channel, "description") : child(channel, "subtitle"), tree_));
    for (const pugi::xml_node item : items) one_of_many(read_feed_item(item, tree_));
  }

 private:
  Article& article() { return draft_.article; }

  void language(pugi::xml_node root, pugi::xml_node channel) {
    Language stated = declared_language(tree_.line(child(channel, "language")));
    if (!stated.known()) stated = tree_.language(root);
    article().language = stated;
    article().direction = stated.direction();
  }

  HtmlContent html_of(const FeedText& text) {
    HtmlContentOptions options;
    options.name = name_;
    options.language = article().language;
    if (!text.offsets.is_identity()) options.offsets = &text.offsets;
    HtmlContent content = read_html_content(text.words, options);
    if (options.offsets == nullptr) forget_places(content);
    return content;
  }

  /// A title: HTML gives up its tags.
  Text words_of(const FeedText& text) {
    if (text.html) return flatten(html_of(text).blocks);
    TextBuilder words;
    words.words(text.words, text.source);
    return words.take();
  }

  std::vector<Block> blocks_of(const FeedText& text, int lower) {
    if (text.html) return take_html(html_of(text), lower, article());
    std::vector<Block> blocks;
    for (std::size_t begin = 0; begin < text.words.size();) {
      std::size_t end = text.words.find("\n\n", begin);
      if (end == std::string::npos) end = text.words.size();
      TextBuilder words;
      words.words(std::string_view(text.words).substr(begin, end - begin),
                  text.offsets.to_source(SourceSpan{begin, end}));
      begin = end + 2;
      Text paragraph = words.take();
      if (paragraph.empty()) continue;
      const SourceSpan source = paragraph.source();
      blocks.push_back({ParagraphBlock{std::move(paragraph)}, {}, {}, source});
    }
    return blocks;
  }

  void only_item(const FeedItem& item) {
    article().title = words_of(item.title);
    if (!item.author.empty()) draft_.bylines.emplace_back(item.author);
    if (!item.date.empty()) draft_.dates.push_back({Text(), iso_of_mail_date(item.date), "published"});
    if (!item.category.empty()) article().section.push_back({Text(item.category), {}});
    article().blocks = blocks_of(item.content, 0);
    Text summary = words_of(item.summary);
    const bool new_words = !article().blocks.empty() &&
                           flatten({article().blocks.front()}).utf8.find(summary.utf8.substr(0, 60)) != 0;
    if (new_words && summary.utf8.size() <= longest_deck) article().deck = std::move(summary);
  }

  /// A heading, a line that says who and when, and the words.
  void one_of_many(const FeedItem& item) {
    std::vector<Block>& blocks = article().blocks;
    const std::size_t first = blocks.size();
    Text title = words_of(item.title);
    if (!title.empty()) {
      const SourceSpan source = title.source();
      blocks.push_back({Heading{std::move(title), 1}, {}, {}, source});
    } else if (first > 0) {
      blocks.push_back({ThematicBreak{}, {}, {}, {}});
    }
    const std::string date = iso_of_mail_date(item.date);
    if (!item.author.empty() || !date.empty()) {
      TextBuilder line;
      line.open({.kind = MarkKind::emphasis});
      line.words(item.author + (item.author.empty() || date.empty() ? "" : ", ") + date);
      line.close();
      blocks.push_back({ParagraphBlock{line.take()}, {}, {}, {}});
    }
    for (Block& block : blocks_of(item.content, 1)) blocks.push_back(std::move(block));
    if (!item.language.known()) return;
    for (std::size_t i = first; i < blocks.size(); ++i)
      if (!blocks[i].language.known()) blocks[i].language = item.language;
  }

  XmlTree& tree_;
  const std::string& name_;
  Draft& draft_;
};

}  // namespace

Draft read_feed(const ReaderInput& input) {
  XmlTree tree(input.bytes, input.name, decoding(input));
  Draft draft;
  draft.article.format = to_string(Format::feed);
  draft.article.encoding = tree.encoding();
  draft.article.diagnostics = tree.diagnostics();
  FeedReader(tree, input.name, draft).run();
  return draft;
}

}  // namespace warraq::read
