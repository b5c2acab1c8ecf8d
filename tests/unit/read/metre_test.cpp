#include <boost/test/unit_test.hpp>

#include <limits>
#include <random>
#include <string>
#include <vector>

#include "read/verse/hemistich_fit.hpp"
#include "read/verse/metre_fit.hpp"
#include "read/verse/metre_path.hpp"
#include "read/verse/poem_metre.hpp"

using namespace warraq::read;

BOOST_AUTO_TEST_SUITE(read_metre)

namespace {

std::size_t metre_of(std::string_view name) {
  for (std::size_t m = 0; m < metre_count(); ++m)
    if (metre_name(m) == name) return m;
  BOOST_FAIL("no metre " << name);
  return 0;
}

/// Licences that `hemistich` needs in the metre, or `forbidden`.
int cost_in(std::string_view metre, std::string_view hemistich) {
  MetreFit fit;
  return fit.whole(scan(hemistich))[metre_of(metre)];
}

struct Known {
  const char* metre;
  const char* hemistich;
  int licences;
};

// The metre of each is what handbooks give for the poem.
constexpr Known known[] = {
    {"motaqareb", "توانا بود هر که دانا بود", 0},  // Ferdowsi, Shahnameh
    {"motaqareb", "به نام خداوند جان و خرد", 2},   // there; o of "o kherad" is long
    {"motaqareb", "بنی آدم اعضای یکدیگرند", 0},    // Saadi, Golestan
    {"ramal of six feet", "بشنو این نی چون شکایت می‌کند", 0},  // Rumi, Masnavi
    {"ramal of six feet", "کز نیستان تا مرا ببریده‌اند", 0},   // there
    {"hazaj of six feet", "الهی غنچهٔ امید بگشای", 4},            // Jami, Yusof and Zoleykha
    {"hazaj akhrab of six feet", "ای نام تو بهترین سرآغاز", 0},  // Nezami, Leyli and Majnun
    {"sari", "بسم الله الرحمن الرحیم", 0},                       // Nezami, The Treasury of Secrets
    {"hazaj", "اگر آن ترک شیرازی به دست آرد دل ما را", 1},       // Hafez
    {"mojtass", "قرار و خواب ز حافظ طمع مدار ای دوست", 0},       // Hafez
    {"ramal makhbun", "دوش دیدم که ملایک در میخانه زدند", 0},    // Hafez
    {"mozare akhrab", "دل می‌رود ز دستم صاحبدلان خدا را", 0},    // Hafez
    {"ramal", "سینه مالامال درد است ای دریغا مرهمی", 0},                                    // Hafez
    {"rajaz", "ای ساربان آهسته ران کآرام جانم می‌رود", 0},  // Saadi
    {"rajaz matvi", "مرده بدم زنده شدم گریه بدم خنده شدم", 0},                              // Rumi
    {"robai", "این کوزه چو من عاشق زاری بوده است", 0},                                      // Khayyam
};

}  // namespace

BOOST_AUTO_TEST_CASE(known_hemistichs_scan_in_their_metres) {
  for (const Known& one : known)
    BOOST_TEST(cost_in(one.metre, one.hemistich) <= one.licences,
               one.metre << " " << cost_in(one.metre, one.hemistich) << " " << one.hemistich);
}

BOOST_AUTO_TEST_CASE(a_hemistich_does_not_scan_in_a_metre_of_another_length) {
  for (const char* metre : {"hazaj", "rajaz", "ramal", "kamel", "rajaz of four feet"})
    BOOST_TEST(cost_in(metre, "توانا بود هر که دانا بود") == forbidden, metre);
  BOOST_TEST(cost_in("motaqareb", "دل می‌رود ز دستم صاحبدلان خدا را") ==
             forbidden);
}

BOOST_AUTO_TEST_CASE(patterns_are_counted_in_morae) {
  for (std::size_t p = 0; p < metre_patterns().size(); ++p) {
    BOOST_TEST(pattern_infos()[p].morae <= longest_pattern, metre_patterns()[p].syllables);
    BOOST_TEST(metre_name(pattern_infos()[p].metre) == metre_patterns()[p].name);
  }
  BOOST_TEST(pattern_infos()[0].morae == 18u);  // u-- u-- u-- u-
}

BOOST_AUTO_TEST_CASE(both_halves_of_a_line_are_tried_at_each_gap) {
  // Ferdowsi.
  const std::string_view line = "به نام خداوند جان و خرد کزین برتر اندیشه برنگذرد";
  const Scansion scansion = scan(line);
  MetreFit fit;
  const std::size_t gaps[] = {4, 5, 6};  // after "va", after "kherad", after "kazin"
  const auto costs = fit.halves(scansion, gaps);
  const std::size_t motaqareb = metre_of("motaqareb");
  BOOST_TEST(costs[1][motaqareb] < 3);
  BOOST_TEST(costs[0][motaqareb] > costs[1][motaqareb] + 3);
  BOOST_TEST(costs[2][motaqareb] > costs[1][motaqareb] + 3);
}

BOOST_AUTO_TEST_CASE(what_is_no_verse_line_has_no_reading) {
  MetreFit fit;
  for (const std::string& line : {std::string(), std::string("12"), std::string("no Arabic letter"),
                                  std::string(2000, 'x'), "آب " + std::string(400, ' ') + "نان"}) {
    const MetreCosts costs = fit.whole(scan(line));
    BOOST_TEST(costs[metre_of("hazaj")] == forbidden);
  }
  std::string long_line;
  for (int i = 0; i < 100; ++i) long_line += "دل ";
  BOOST_TEST(!scan(long_line).has_steps);
}

namespace {

/// Lines of words of known hemistichs in any order: some scan, most do not.
std::vector<std::string> mixed_lines(std::size_t count) {
  std::vector<std::string> words;
  for (const Known& one : known) {
    std::string_view rest = one.hemistich;
    while (!rest.empty()) {
      const std::size_t end = std::min(rest.find(' '), rest.size());
      words.emplace_back(rest.substr(0, end));
      rest.remove_prefix(std::min(end + 1, rest.size()));
    }
  }
  std::mt19937 random(7);
  std::vector<std::string> lines;
  for (const Known& one : known) lines.emplace_back(one.hemistich);
  for (std::size_t i = 0; i < count; ++i) {
    std::string line;
    for (std::size_t k = random() % 9 + 1; k > 0; --k)
      line += (line.empty() ? "" : " ") + words[random() % words.size()];
    lines.push_back(line);
  }
  return lines;
}

}  // namespace

BOOST_AUTO_TEST_CASE(few_metres_are_asked_about_with_the_answers_of_all) {
  MetreFit all;
  HemistichFit fit;
  std::size_t scanned = 0;
  for (const std::string& line : mixed_lines(400)) {
    const Scansion scansion = scan(line);
    const MetreCosts costs = all.whole(scansion);
    for (const std::uint8_t limit : {2, 5, 10}) {
      const MetreCosts same = fit.costs(scansion, every_metre, limit);
      for (std::size_t m = 0; m < metre_count(); ++m) {
        scanned += costs[m] < 10;
        BOOST_REQUIRE_MESSAGE(costs[m] < limit ? same[m] == costs[m] : same[m] == forbidden,
                              line << ": " << metre_name(m) << " " << int(costs[m]) << " " << int(same[m]));
      }
    }
    const std::size_t one = metre_of("motaqareb"), other = metre_of("robai");
    const MetreCosts two = fit.costs(scansion, MetreSet{1} << one | MetreSet{1} << other, 10);
    BOOST_TEST((two[one] == costs[one] || (costs[one] >= 10 && two[one] == forbidden)), line);
    BOOST_TEST((two[other] == costs[other] || (costs[other] >= 10 && two[other] == forbidden)), line);
    BOOST_TEST(two[metre_of("ramal")] == forbidden);
  }
  BOOST_TEST(scanned > 1000u);
}

BOOST_AUTO_TEST_CASE(the_way_through_the_metres_is_the_cheapest_one) {
  constexpr int change = 7;
  constexpr std::size_t places = 12;
  std::mt19937 random(3);
  for (int round = 0; round < 20; ++round) {
    std::vector<StepCosts> ones(places), twos(places);
    for (std::size_t i = 0; i < places; ++i)
      for (std::size_t m = 0; m < pattern_limit; ++m) {
        ones[i][m] = static_cast<std::int16_t>(random() % 20 + 6);
        twos[i][m] = static_cast<std::int16_t>(random() % 20);
      }
    MetrePath path(places, change);
    // The costs of the best ways, by all metres that each may come from.
    std::vector<std::vector<int>> least(places + 1, std::vector<int>(metre_count(), 0));
    for (std::size_t end = 1; end <= places; ++end) {
      path.add(ones[end - 1], twos[end - 1]);
      for (std::size_t to = 0; to < metre_count(); ++to) {
        least[end][to] = std::numeric_limits<int>::max();
        for (std::size_t width = 1; width <= std::min<std::size_t>(end, 2); ++width)
          for (std::size_t from = 0; from < metre_count(); ++from) {
            const int leave = from == to || end == width ? 0 : change;
            const int step = width == 1 ? ones[end - 1][to] : twos[end - 1][to];
            least[end][to] = std::min(least[end][to], least[end - width][from] + leave + step);
          }
      }
    }
    int cost = 0;
    std::size_t at = 0, metre = 0;
    for (const MetrePath::Step& step : path.steps()) {
      BOOST_TEST(step.end == at + step.width);
      cost += step.width == 1 ? ones[step.end - 1][step.metre] : twos[step.end - 1][step.metre];
      cost += at > 0 && step.metre != metre ? change : 0;
      at = step.end;
      metre = step.metre;
    }
    BOOST_TEST(at == places);
    BOOST_TEST(cost == *std::min_element(least[places].begin(), least[places].end()));
  }
}

BOOST_AUTO_TEST_CASE(letters_alone_tell_how_much_could_speak_for_bayts) {
  const std::string_view verse[] = {"دوش دیدم که ملایک در میخانه زدند گل آدم بسرشتند و به پیمانه زدند",
                                    "آسمان بار امانت نتوانست کشید قرعه کار به نام من دیوانه زدند"};
  const std::string_view prose[] = {
      "کارگران کارخانه از بامداد تا شام در کنار رودخانه کاغذ "
      "می‌ساختند.",
      "هیچ کس در آن روزگار گمان نمی‌برد که این پیشه روزی از یاد "
      "برود."};
  for (const auto& lines :
       {std::span<const std::string_view>(verse), std::span<const std::string_view>(prose)}) {
    const UndividedBayts bayts(lines);
    BOOST_TEST(bayts.divide().evidence <= bayts.most_evidence());
  }
  BOOST_TEST(UndividedBayts(prose).most_evidence() < UndividedBayts(verse).most_evidence());
}

BOOST_AUTO_TEST_CASE(a_poem_settles_its_doubtful_line) {
  // Hafez. The third bayt alone could divide elsewhere, and its metre is not the first that comes to mind.
  const std::string_view lines[] = {"دوش دیدم که ملایک در میخانه زدند گل آدم بسرشتند و به پیمانه زدند",
                                    "ساکنان حرم ستر و عفاف ملکوت با من راه نشین باده مستانه زدند",
                                    "آسمان بار امانت نتوانست کشید قرعه کار به نام من دیوانه زدند",
                                    "جنگ هفتاد و دو ملت همه را عذر بنه چون ندیدند حقیقت ره افسانه زدند"};
  const MetricalPoem poem = UndividedBayts(lines).divide();
  BOOST_REQUIRE(poem.bayts.size() == 4u);
  for (const MetricalBayt& bayt : poem.bayts) BOOST_TEST(metre_name(bayt.metre) == "ramal makhbun");
  BOOST_TEST(poem.bayts[1].first == "ساکنان حرم ستر و عفاف ملکوت");
  BOOST_TEST(poem.bayts[2].second == "قرعه کار به نام من دیوانه زدند");
  BOOST_TEST(poem.bayts[3].second == "چون ندیدند حقیقت ره افسانه زدند");
  BOOST_TEST(poem.evidence > 100);
}

BOOST_AUTO_TEST_CASE(a_line_too_many_does_not_put_the_pairs_out_of_step) {
  const std::string_view lines[] = {
      "بشنو این نی چون شکایت می‌کند",
      "از جدایی‌ها حکایت می‌کند",      // Rumi
      "کز نیستان تا مرا ببریده‌اند",  // its fellow is lost
      "سینه خواهم شرحه شرحه از فراق",
      "تا بگویم شرح درد اشتیاق",
      "هر کسی کو دور ماند از اصل خویش",
      "باز جوید روزگار وصل خویش"};
  const MetricalPoem poem = pair_hemistichs(lines);
  BOOST_REQUIRE(poem.bayts.size() == 4u);
  BOOST_TEST(poem.bayts[1].second.empty());
  BOOST_TEST(poem.bayts[3].second == lines[6]);
}

BOOST_AUTO_TEST_SUITE_END()
