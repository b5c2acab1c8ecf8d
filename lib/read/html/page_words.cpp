#include "read/html/page_words.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "read/html/elements.hpp"
#include "read/words/letters.hpp"

namespace warraq::read {

namespace {

template <std::size_t N>
constexpr bool is_sorted_table(const std::array<std::string_view, N>& table) {
  return std::is_sorted(table.begin(), table.end());
}
template <std::size_t N>
bool holds(const std::array<std::string_view, N>& table, std::string_view word) {
  return std::binary_search(table.begin(), table.end(), word);
}

constexpr std::array<std::string_view, 158> furniture_words = {"ad",
                                                               "addthis",
                                                               "addtoany",
                                                               "ads",
                                                               "adsbygoogle",
                                                               "adslot",
                                                               "adv",
                                                               "advert",
                                                               "advertisement",
                                                               "advertising",
                                                               "advertorial",
                                                               "adverts",
                                                               "alert",
                                                               "ambox",
                                                               "anzeige",
                                                               "anzeigen",
                                                               "banner",
                                                               "banners",
                                                               "breadcrumb",
                                                               "breadcrumbs",
                                                               "carousel",
                                                               "catlinks",
                                                               "cmp",
                                                               "comentarios",
                                                               "comment",
                                                               "commentaires",
                                                               "commenti",
                                                               "commentlist",
                                                               "comments",
                                                               "compartir",
                                                               "condividi",
                                                               "consent",
                                                               "cookie",
                                                               "cookies",
                                                               "correlati",
                                                               "didgah",
                                                               "didgahha",
                                                               "disqus",
                                                               "donate",
                                                               "donation",
                                                               "editsection",
                                                               "feedback",
                                                               "footer",
                                                               "footnav",
                                                               "gdpr",
                                                               "hatnote",
                                                               "ilgili",
                                                               "infobox",
                                                               "jump",
                                                               "komentar",
                                                               "kommentar",
                                                               "kommentare",
                                                               "kommentarii",
                                                               "langlinks",
                                                               "login",
                                                               "masthead",
                                                               "menu",
                                                               "menubar",
                                                               "menus",
                                                               "modal",
                                                               "mortabet",
                                                               "mostread",
                                                               "mostviewed",
                                                               "nav",
                                                               "navbar",
                                                               "navbox",
                                                               "navi",
                                                               "navigation",
                                                               "nazar",
                                                               "nazarat",
                                                               "newsletter",
                                                               "noprint",
                                                               "outbrain",
                                                               "overlay",
                                                               "pagenav",
                                                               "pager",
                                                               "pagination",
                                                               "partage",
                                                               "partager",
                                                               "paylas",
                                                               "paywall",
                                                               "pinterest",
                                                               "popular",
                                                               "popup",
                                                               "printfooter",
                                                               "privacy",
                                                               "promo",
                                                               "promos",
                                                               "promoted",
                                                               "promotion",
                                                               "pubblicita",
                                                               "publicidad",
                                                               "publicite",
                                                               "rating",
                                                               "ratings",
                                                               "readnext",
                                                               "recirc",
                                                               "recirculation",
                                                               "recommend",
                                                               "recommendation",
                                                               "recommendations",
                                                               "recommended",
                                                               "reklam",
                                                               "reklama",
                                                               "relacionados",
                                                               "related",
                                                               "replies",
                                                               "respond",
                                                               "rss",
                                                               "search",
                                                               "searchbox",
                                                               "searchform",
                                                               "seitenleiste",
                                                               "share",
                                                               "sharebar",
                                                               "shareblock",
                                                               "sharebuttons",
                                                               "sharedaddy",
                                                               "shares",
                                                               "sharing",
                                                               "shoutbox",
                                                               "sidebar",
                                                               "sidebars",
                                                               "sidenav",
                                                               "signin",
                                                               "signup",
                                                               "sistersitebox",
                                                               "sitenav",
                                                               "sitesub",
                                                               "skip",
                                                               "social",
                                                               "socials",
                                                               "sponsor",
                                                               "sponsored",
                                                               "sponsors",
                                                               "subnav",
                                                               "subscribe",
                                                               "subscription",
                                                               "tablighat",
                                                               "taboola",
                                                               "tagcloud",
                                                               "taglist",
                                                               "tags",
                                                               "teilen",
                                                               "toc",
                                                               "toolbar",
                                                               "toolbox",
                                                               "topbar",
                                                               "trending",
                                                               "verwandt",
                                                               "weather",
                                                               "werbung",
                                                               "whatsapp",
                                                               "widget",
                                                               "widgets",
                                                               "yarpp",
                                                               "yorum",
                                                               "yorumlar"};

constexpr std::array<std::string_view, 9> notes_words = {"bibliography", "endnote",  "endnotes",
                                                         "fn",           "footnote", "footnotes",
                                                         "references",   "reflist",  "sdfootnote"};
constexpr std::array<std::string_view, 14> byline_words = {
    "auteur",  "author",  "authors",   "autor",     "autore", "autoren", "byline",
    "bylines", "creator", "nevisande", "verfasser", "writer", "writers", "yazar"};
constexpr std::array<std::string_view, 15> date_words = {
    "date",      "dateline", "datetime", "datum", "fecha",     "postdate", "posted", "pubdate",
    "published", "tarih",    "tarikh",   "time",  "timestamp", "updated",  "zaman"};
constexpr std::array<std::string_view, 5> head_line_words = {"info", "infos", "meta", "metadata", "postmeta"};
constexpr std::array<std::string_view, 16> deck_words = {
    "chapeau", "deck", "dek",  "entradilla", "excerpt",  "intro",    "kicker",  "lead",
    "leadin",  "lede", "sapo", "standfirst", "subtitel", "subtitle", "summary", "vorspann"};
constexpr std::array<std::string_view, 12> body_words = {
    "articlebody", "articletext", "bodycontent", "bodytext", "content",   "entry",
    "post",        "postbody",    "postcontent", "story",    "storybody", "textbody"};

static_assert(is_sorted_table(furniture_words) && is_sorted_table(deck_words));
static_assert(is_sorted_table(notes_words) && is_sorted_table(byline_words) && is_sorted_table(date_words) &&
              is_sorted_table(head_line_words) && is_sorted_table(body_words));

/// Hands every word of "post-meta siteNav" to `use`: post, meta, site, nav.
template <typename Use>
void for_each_word(std::string_view names, Use use) {
  std::string word;
  for (std::size_t i = 0; i <= names.size() && i < 1000; ++i) {
    const char c = i < names.size() ? names[i] : ' ';
    const bool capital = c >= 'A' && c <= 'Z';
    const bool small = c >= 'a' && c <= 'z';
    const bool after_small = i > 0 && names[i - 1] >= 'a' && names[i - 1] <= 'z';
    if ((!capital && !small) || (capital && after_small)) {
      if (!word.empty()) use(std::string_view(word));
      word.clear();
    }
    if (capital) word += static_cast<char>(c | 0x20);
    if (small) word += c;
  }
}

bool is_furniture_role(std::string_view role) {
  static constexpr std::array<std::string_view, 9> roles = {
      "alert", "alertdialog", "banner", "contentinfo", "dialog", "menu", "menubar", "navigation", "search"};
  return holds(roles, role);
}

}  // namespace

PartHint hint_of(const HtmlTree& tree, NodeIndex i) {
  PartHint hint;
  if (!tree.has_attributes(i)) return hint;
  hint.furniture = is_furniture_role(tree.attribute(i, "role"));
  const auto look = [&](std::string_view word) {
    hint.furniture |= holds(furniture_words, word);
    hint.notes |= holds(notes_words, word);
    hint.byline |= holds(byline_words, word);
    hint.date |= holds(date_words, word);
    hint.head_line |= holds(head_line_words, word);
    hint.deck |= holds(deck_words, word);
    hint.body |= holds(body_words, word);
  };
  for_each_word(tree.attribute(i, "class"), look);
  for_each_word(tree.attribute(i, "id"), look);
  const std::string_view property = tree.attribute(i, "itemprop");
  if (!property.empty()) {
    hint.byline |= has_name(property, "author");
    hint.date |= has_name(property, "datePublished") || has_name(property, "dateModified");
    hint.body |= has_name(property, "articleBody");
    hint.furniture |= has_name(property, "comment");
  }
  hint.byline |= has_name(tree.attribute(i, "rel"), "author");
  return hint;
}

namespace {

constexpr std::array<std::string_view, 46> lines = {"advertisement",
                                                    "advertisements",
                                                    "continue reading",
                                                    "story continues below",
                                                    "story continues below advertisement",
                                                    "article continues below advertisement",
                                                    "share",
                                                    "share this",
                                                    "share this article",
                                                    "share on facebook",
                                                    "tweet",
                                                    "print",
                                                    "print this page",
                                                    "email this page",
                                                    "back to top",
                                                    "top",
                                                    "read more",
                                                    "skip to content",
                                                    "skip to main content",
                                                    "sponsored",
                                                    "promoted",
                                                    "sign up",
                                                    "subscribe",
                                                    "subscribe now",
                                                    "listen to this article",
                                                    "save",
                                                    "anzeige",
                                                    "werbung",
                                                    "teilen",
                                                    "drucken",
                                                    "nach oben",
                                                    "weiterlesen",
                                                    "publicité",
                                                    "partager",
                                                    "imprimer",
                                                    "publicidad",
                                                    "compartir",
                                                    "pubblicità",
                                                    "reklam",
                                                    "paylaş",
                                                    "реклама",
                                                    "поделиться",
                                                    "تبلیغات",
                                                    "اشتراک گذاری",
                                                    "إعلان",
                                                    "شارك"};

constexpr std::array<std::string_view, 54> headings = {"related",
                                                       "related articles",
                                                       "related stories",
                                                       "related posts",
                                                       "related news",
                                                       "related content",
                                                       "read next",
                                                       "read more",
                                                       "more from",
                                                       "more stories",
                                                       "more news",
                                                       "most read",
                                                       "most popular",
                                                       "you may also like",
                                                       "you might also like",
                                                       "recommended",
                                                       "recommended for you",
                                                       "trending",
                                                       "comments",
                                                       "leave a comment",
                                                       "leave a reply",
                                                       "post a comment",
                                                       "join the conversation",
                                                       "share this",
                                                       "latest news",
                                                       "newsletter",
                                                       "subscribe",
                                                       "advertisement",
                                                       "mehr zum thema",
                                                       "lesen sie auch",
                                                       "das könnte sie auch interessieren",
                                                       "kommentare",
                                                       "meistgelesen",
                                                       "à lire aussi",
                                                       "lire aussi",
                                                       "sur le même sujet",
                                                       "commentaires",
                                                       "les plus lus",
                                                       "lea también",
                                                       "comentarios",
                                                       "leggi anche",
                                                       "commenti",
                                                       "ilgili haberler",
                                                       "yorumlar",
                                                       "читайте также",
                                                       "комментарии",
                                                       "مطالب مرتبط",
                                                       "اخبار مرتبط",
                                                       "بیشتر بخوانید",
                                                       "نظرات",
                                                       "دیدگاه ها",
                                                       "پربازدیدها",
                                                       "اقرأ أيضا",
                                                       "التعليقات"};

constexpr std::array<std::string_view, 8> heading_openers = {
    "related", "more from", "more in", "more on", "leave a", "comments", "مطالب مرتبط", "ارسال نظر"};

constexpr std::array<std::string_view, 18> line_openers = {
    "read more",      "read also",     "also read",     "see also",       "related",     "more",
    "lesen sie auch", "mehr dazu",     "lire aussi",    "à lire aussi",   "lea también", "leggi anche",
    "ayrıca okuyun",  "читайте также", "بیشتر بخوانید", "همچنین بخوانید", "اقرأ أيضا",   "اقرأ المزيد"};

template <std::size_t N>
std::vector<std::string> folded(const std::array<std::string_view, N>& table) {
  std::vector<std::string> rows;
  for (const std::string_view row : table) rows.push_back(fold(row));
  std::sort(rows.begin(), rows.end());
  return rows;
}

bool is_one_of(const std::vector<std::string>& rows, std::string_view words) {
  if (words.size() > 200) return false;
  const std::string letters = fold(words);
  return !letters.empty() && std::binary_search(rows.begin(), rows.end(), letters);
}

bool begins_with(const std::vector<std::string>& rows, std::string_view words) {
  const std::string letters = fold(words.substr(0, 200));
  return std::any_of(rows.begin(), rows.end(), [&](const std::string& row) {
    return letters.starts_with(row) && (letters.size() == row.size() || letters[row.size()] == ' ');
  });
}

}  // namespace

PagePhrases::PagePhrases()
    : lines_(folded(lines)),
      headings_(folded(headings)),
      heading_openers_(folded(heading_openers)),
      line_openers_(folded(line_openers)) {}

bool PagePhrases::is_furniture_line(std::string_view words) const { return is_one_of(lines_, words); }

bool PagePhrases::is_furniture_heading(std::string_view words) const {
  return is_one_of(headings_, words) || (words.size() <= 60 && begins_with(heading_openers_, words));
}

bool PagePhrases::leads_elsewhere(std::string_view words) const { return begins_with(line_openers_, words); }

}  // namespace warraq::read
