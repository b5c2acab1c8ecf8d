#include <boost/test/unit_test.hpp>

#include "html_reading.hpp"

using namespace warraq;
using namespace warraq::test;

BOOST_AUTO_TEST_SUITE(read_html_article)

namespace {

const std::vector<std::string> english = {
    "The mill stands where the river bends, and in spring it stands in the river. Nobody in the valley can "
    "say who "
    "built it, but everybody knows whose turn it is to mend the weir when the ice has gone.",
    "A hundred and sixty years ago a second mill was built above the first one, and took its water. For "
    "eleven years "
    "the two houses wrote letters to each other, on the best paper that either of them could make.",
    "The letters are kept in the parish archive. They are polite at first, then short, and at last they are "
    "bills: so "
    "many days without water, so many reams unmade, so much to be paid by the feast of Saint Martin.",
    "In the end it was the railway that settled the matter. It needed the upper weir for a bridge, and it "
    "paid for it; "
    "and the lower mill, which had lost every argument, went on making paper for another ninety years."};

const std::vector<std::string> persian = {
    "آسیاب در جایی ایستاده است که رود خم می‌شود و در بهار در میان رود می‌ایستد. هیچ‌کس در "
    "دره "
    "نمی‌داند که آن را چه کسی "
    "ساخته است، اما همه می‌دانند که امسال نوبت کیست تا بند را پس از رفتن یخ از "
    "نو "
    "بسازد.",
    "یک صد و شصت سال پیش آسیاب دیگری بالاتر از آن ساختند که آب را از آن گرفت. دو خانواده یازده سال به یکدیگر "
    "نامه نوشتند "
    "و هر نامه را بر بهترین کاغذی نوشتند که می‌توانستند "
    "بسازند.",
    "نامه‌ها اکنون در گنجینه‌ی روستا نگهداری می‌شوند. نخست مهربان‌اند، سپس کوتاه، و سرانجام جز "
    "شمار "
    "روزهای بی‌آبی و بهای "
    "کاغذهای ناساخته چیزی در آن‌ها نیست."};

std::string joined(const std::vector<std::string>& parts) {
  std::string text;
  for (const std::string& part : parts) text += part + "\n";
  return text;
}

void check_shares(const Article& article, const std::string& wanted) {
  const WordShares shares = word_shares(article, wanted);
  BOOST_TEST(shares.kept >= 0.95);
  BOOST_TEST(shares.foreign <= 0.05);
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_newspaper_page_is_its_article) {
  const std::string html =
      "<!DOCTYPE html><html lang=en><head><title>Two mills and one river | The Valley Post</title>"
      "<meta property='og:site_name' content='The Valley Post'><meta property='og:title' content='Two mills "
      "and one river'>"
      "<meta property='article:published_time' content='2024-03-05T08:00:00+01:00'>"
      "<meta name=author content='Mara Lind'></head><body class='has-sidebar comments-open'>"
      "<div class=cookie-banner><p>We use cookies to make this page slower, and to tell our partners which "
      "of the mills "
      "you like. By reading on you agree to all of it, and to what we think of "
      "later.</p><button>Accept</button></div>"
      "<header class=site-header><a href='/'>The Valley Post</a><nav><ul><li><a href='/n'>News</a><li><a "
      "href='/s'>Sports"
      "</a><li><a href='/w'>Weather</a></ul></nav></header><div class=wrap><div class=main-column>"
      "<div class=breadcrumbs><a href='/'>Home</a> / <a href='/v'>Valley</a></div>"
      "<h1 class=headline>Two mills and one river</h1>"
      "<p class=standfirst>How a quarrel over water ended with a bridge.</p>"
      "<div class=article-meta><span class=byline>By Mara Lind</span> <time datetime='2024-03-05'>5 March "
      "2024</time></div>"
      "<div class=share-buttons><a href='#'>Share on one site</a> <a href='#'>Share on another site</a></div>"
      "<div class=article-text><p>" +
      english[0] +
      "</p><div class='ad ad-slot'>Advertisement: buy our boots, they are "
      "the best boots that were ever made in any valley of this country.</div><p>" +
      english[1] +
      "</p><p><strong>Read also: <a href='/boots'>Ten boots that will change your life for "
      "ever</a></strong></p><h2>The "
      "bills</h2><p>" +
      english[2] +
      "</p><figure><img src=bridge.jpg width=600 height=400 alt='Bridge'><figcaption>The "
      "bridge in 1901.</figcaption></figure><p>" +
      english[3] +
      "</p></div>"
      "<div class=tags>Tags: <a href='/t/1'>mills</a> <a href='/t/2'>rivers</a></div>"
      "<section><h3>Related stories</h3><div><a href='/1'>Mayor opens a new road to the old quarry</a><p>The "
      "road was "
      "promised thirty years ago, and it is shorter than the speech that was made at its "
      "opening.</p></div></section>"
      "<div id=comments><h3>3 comments</h3><div class=comment><p>My grandfather worked there and he always "
      "said that the "
      "water was theirs, whatever the judge may have thought about it that year.</p></div></div></div>"
      "<div class=sidebar><h3>Most read</h3><ol><li><a href='/a'>Cows block the railway again</a><li><a "
      "href='/b'>Baker "
      "retires</a></ol></div></div><footer><p>Copyright The Valley Post. All rights "
      "reserved.</p></footer></body></html>";
  const Article article = page(html);
  BOOST_TEST(article.title.utf8 == "Two mills and one river");
  BOOST_TEST(article.deck.utf8 == "How a quarrel over water ended with a bridge.");
  BOOST_REQUIRE(article.authors.size() == 1u);
  BOOST_TEST(article.authors[0].utf8 == "Mara Lind");
  BOOST_REQUIRE(article.dates.size() == 1u);
  BOOST_TEST(article.dates[0].iso == "2024-03-05");
  BOOST_TEST(article.dates[0].text.utf8 == "5 March 2024");
  check_shares(article,
               "Two mills and one river Mara Lind 5 March 2024 How a quarrel over water ended with a bridge. "
               "The bills The bridge in 1901. " +
                   joined(english));
}

BOOST_AUTO_TEST_CASE(a_persian_page_of_tables_is_its_article) {
  const std::string html =
      "<HTML><HEAD><TITLE>آسیاب کنار رود</TITLE></HEAD><BODY bgcolor=white dir=rtl>"
      "<TABLE width=100% border=0><TR><TD colspan=2><CENTER><IMG src=logo.gif width=300 height=60 "
      "alt='نشریه'></CENTER>"
      "<TR><TD width=120 bgcolor=#eeeeee><FONT size=1><A href=1.htm>خانه</A><BR><A "
      "href=2.htm>شماره‌های "
      "پیشین</A><BR>"
      "<A href=3.htm>پیوندها</A><BR><A href=4.htm>درباره‌ی ما</A></FONT>"
      "<TD><FONT face=Tahoma size=4><CENTER><H2>آسیاب کنار رود</H2></CENTER></FONT><FONT "
      "face=Tahoma>&nbsp;&nbsp;" +
      persian[0] + "<BR><BR>&nbsp;&nbsp;" + persian[1] + "<BR><BR><B>نامه‌ها</B><BR>" + persian[2] +
      "</FONT><TR><TD colspan=2 align=center><FONT size=1><A href=1.htm>خانه</A> | <A "
      "href=5.htm>بالا</A></FONT>"
      "</TABLE></BODY></HTML>";
  const Article article = page(html);
  BOOST_TEST(article.title.utf8 == "آسیاب کنار رود");
  BOOST_TEST((article.direction == Direction::right_to_left));
  BOOST_TEST(article.language.tag() == "fa");
  check_shares(article, "آسیاب کنار رود نامه‌ها " + joined(persian));
  BOOST_TEST(article.blocks.size() >= 3u);
}

BOOST_AUTO_TEST_CASE(a_page_that_word_made_keeps_text_and_notes) {
  std::string html =
      "<html xmlns:o=\"urn:schemas-microsoft-com:office:office\"><head><meta name=Generator "
      "content=\"Microsoft Word 10\">"
      "<title>Untitled</title><style><!-- p.MsoNormal {margin:0cm} --></style></head><body lang=EN-GB>"
      "<div class=Section1><h1>The two mills<o:p></o:p></h1>";
  int number = 0;
  std::string notes;
  for (const std::string& words : english) {
    const std::string n = std::to_string(++number);
    html += "<p class=MsoNormal><span lang=EN-GB style='font-size:12.0pt'>" + words +
            "<a style='mso-footnote-id:ftn" + n + "' href=\"#_ftn" + n + "\" name=\"_ftnref" + n +
            "\" title=\"\"><span class=MsoFootnoteReference>[" + n +
            "]</span></a><o:p></o:p></span></p><p class=MsoNormal><o:p>&nbsp;</o:p></p>";
    notes += "<div id=ftn" + n + "><p class=MsoFootnoteText><a href=\"#_ftnref" + n + "\" name=\"_ftn" + n +
             "\"><span class=MsoFootnoteReference>[" + n + "]</span></a> From the parish archive, folder " +
             n + ".</p></div>";
  }
  html += "</div><div style='mso-element:footnote-list'><hr align=left size=1 width=\"33%\">" + notes +
          "</div></body></html>";
  const Article article = page(html);
  BOOST_TEST(article.title.utf8 == "The two mills");
  BOOST_REQUIRE(article.notes.size() == 4u);
  BOOST_TEST(article.notes[2].text.utf8 == "From the parish archive, folder 3.");
  BOOST_TEST(article.notes[2].references == 1);
  BOOST_TEST(article.blocks.size() == 4u);
}

BOOST_AUTO_TEST_CASE(a_blog_with_linked_data_is_its_post) {
  const std::string html =
      "<!doctype html><html lang=en><head><title>Paper, water, bills - Notes from the valley</title>"
      "<script "
      "type='application/ld+json'>{\"@context\":\"https://"
      "schema.org\",\"@graph\":[{\"@type\":\"Person\",\"@id\":\"#jo\","
      "\"name\":\"Jo Nes\"},{\"@type\":\"WebSite\",\"name\":\"Notes from the "
      "valley\"},{\"@type\":[\"BlogPosting\"],\"headline\":"
      "\"Paper, water, bills\",\"author\":[{\"@id\":\"#jo\"},{\"@type\":\"Person\",\"name\":\"Laila "
      "Noor\"}],\"datePublished\":"
      "\"2023-11-02T10:00:00Z\",\"dateModified\":\"2023-12-01\",\"articleSection\":\"History\"}]}</script></"
      "head><body>"
      "<div id=page><div id=header><h1><a href='/'>Notes from the valley</a></h1><p>One man and his "
      "river</p></div>"
      "<main><article class='post tag-mills'><h2 class=entry-title>Paper, water, bills</h2>"
      "<div class=entry-meta>Posted on <time class=entry-date datetime='2023-11-02'>2 November 2023</time> "
      "by "
      "<span class=author>Jo Nes</span></div><div class=entry-content><p>" +
      english[0] + "</p><blockquote><p>" + english[1] + "</p></blockquote><p>" + english[2] +
      "</p><ul><li>Reams unmade: forty.</li><li>Days without water: ninety.</li></ul><p>" + english[3] +
      "</p><div class=sharedaddy><h3>Share this:</h3><ul><li><a href='/x'>Click to share</a></ul></div></div>"
      "<nav class=post-navigation><a href='/p'>Older: The bridge</a></nav></article>"
      "<div id=respond><h3>Leave a Reply</h3><form><p>Your email address will not be "
      "published.</p><textarea></textarea>"
      "</form></div></main><aside class=widget-area><h3>Recent posts</h3><ul><li><a href='/1'>One</a><li><a "
      "href='/2'>Two</a>"
      "</ul></aside></div></body></html>";
  const Article article = page(html);
  BOOST_TEST(article.title.utf8 == "Paper, water, bills");
  BOOST_REQUIRE(article.authors.size() == 2u);
  BOOST_TEST(article.authors[0].utf8 == "Jo Nes");
  BOOST_TEST(article.authors[1].utf8 == "Laila Noor");
  BOOST_REQUIRE(article.section.size() == 1u);
  BOOST_TEST(article.section[0].text.utf8 == "History");
  BOOST_REQUIRE(article.dates.size() == 2u);
  BOOST_TEST(article.dates[0].iso == "2023-11-02");
  BOOST_TEST(article.dates[1].iso == "2023-12-01");
  check_shares(
      article,
      "Paper, water, bills Jo Nes Laila Noor History 2 November 2023 2023-12-01 Reams unmade: forty. "
      "Days without water: ninety. " +
          joined(english));
}

BOOST_AUTO_TEST_CASE(a_page_in_frames_shows_what_it_has_for_those_without) {
  const Article article = page(
      "<html><head><title>Frames</title></head><frameset cols='20%,*'><frame src=a.htm><frame "
      "src=b.htm><noframes><body><h1>The mill</h1><p>" +
      english[0] + "</p></body></noframes></frameset>");
  BOOST_TEST(article.title.utf8 == "The mill");
  BOOST_TEST(paragraphs_of(article).at(0) == english[0]);
}

BOOST_AUTO_TEST_CASE(a_page_of_verse_and_few_words_is_kept_whole) {
  const Article article = page(
      "<html><head><title>Lines</title></head><body><h1>River</h1><p>No more<br>than "
      "this.</p></body></html>");
  BOOST_TEST(article.title.utf8 == "River");
  BOOST_REQUIRE(article.blocks.size() == 1u);
}

BOOST_AUTO_TEST_CASE(a_charset_that_the_page_declares_is_obeyed) {
  const Article article = page(
      "<html><head><meta http-equiv=Content-Type content='text/html; charset=windows-1252'>"
      "<title>x</title></head><body><h1>Caf\xE9</h1><p>" +
      english[0] + " \x97 so it was.</p></body></html>");
  BOOST_TEST(article.encoding == "windows-1252");
  BOOST_TEST(article.title.utf8 == "Café");
}

BOOST_AUTO_TEST_CASE(links_to_the_pages_before_and_after_are_none_of_the_article) {
  std::string body;
  for (const auto& paragraph : english) body += "<p>" + std::string(paragraph) + "</p>";
  const Article article = page(
      "<html><head><title>The weir</title></head><body><div class=header><p>Next: <a href=b.html "
      "rel=next>The wheel</a>, "
      "Up: <a href=i.html rel=up>Mills</a> [<a href=x.html rel=index>Index</a>]</p></div><hr><h1>The "
      "weir</h1>" +
      body +
      "<p>See <a href=b.html>the wheel</a>, which is next.</p><p><a rel=prev href=a.html>The "
      "pond</a></p></body></html>");
  const std::string shown = dump(article);
  BOOST_TEST(shown.find("Mills") == std::string::npos, shown);
  BOOST_TEST(shown.find("The pond") == std::string::npos, shown);
  BOOST_TEST(shown.find("which is next") != std::string::npos, shown);
}

BOOST_AUTO_TEST_SUITE_END()
