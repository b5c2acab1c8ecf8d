#pragma once

#include <boost/test/unit_test.hpp>
#include <initializer_list>
#include <string>
#include <string_view>

#include "warraq/mend/mend.hpp"

namespace warraq::test {

/// What the edits make of a text, and what they make of the mended one going back.
inline std::string forth(std::string_view text, const std::vector<MendEdit>& edits) {
  std::string out;
  std::size_t done = 0;
  for (const MendEdit& edit : edits) {
    out.append(text, done, edit.bytes.begin - done).append(edit.after);
    done = edit.bytes.end;
  }
  return out.append(text, done);
}
inline std::string back(std::string_view mended, std::string_view text, const std::vector<MendEdit>& edits) {
  std::string out;
  std::size_t done = 0;
  std::int64_t shift = 0;
  for (const MendEdit& edit : edits) {
    const auto begin = static_cast<std::size_t>(edit.bytes.begin + shift);
    out.append(mended, done, begin - done).append(text, edit.bytes.begin, edit.bytes.end - edit.bytes.begin);
    done = begin + edit.after.size();
    shift += static_cast<std::int64_t>(edit.after.size()) - (edit.bytes.end - edit.bytes.begin);
  }
  return out.append(mended, done);
}

struct Mended {
  const char *language, *text, *expected;
};

/// Checks rows of a table with nothing but `rule` switched on.
inline void check_rule(const char* rule, std::initializer_list<Mended> rows, MendLevel level = MendLevel::off,
                       bool verse = false) {
  for (const Mended& row : rows) {
    const MendContext context{.language = Language(row.language), .fixed = {}, .verse = verse};
    const MendedWords mended = mend_text(row.text, context, {.level = level, .rules = {{rule, true}}});
    BOOST_TEST(mended.utf8 == row.expected, row.language << ": [" << row.text << "] became [" << mended.utf8
                                                         << "], not [" << row.expected << "]");
    BOOST_TEST(forth(row.text, mended.edits) == mended.utf8);
    BOOST_TEST(back(mended.utf8, row.text, mended.edits) == row.text);
  }
}

/// Checks rows of a table with all rules of a level.
inline void check_level(MendLevel level, std::initializer_list<Mended> rows) {
  for (const Mended& row : rows) {
    const MendedWords mended =
        mend_text(row.text, {.language = Language(row.language), .fixed = {}}, {.level = level, .rules = {}});
    BOOST_TEST(mended.utf8 == row.expected, row.language << ": [" << row.text << "] became [" << mended.utf8
                                                         << "], not [" << row.expected << "]");
  }
}

}  // namespace warraq::test
