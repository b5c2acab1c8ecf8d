#pragma once

/// Poems whose hemistichs are known, written out in the habits of archives and read back.

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "warraq/article/article.hpp"

namespace warraq::test {

struct KnownBayt {
  std::string first, second;
  bool operator==(const KnownBayt&) const = default;
  auto operator<=>(const KnownBayt&) const = default;
};
using KnownPoem = std::vector<KnownBayt>;

enum class Habit { one_space, wide_space, tab, stars, one_a_line };
inline constexpr Habit habits[] = {Habit::one_space, Habit::wide_space, Habit::tab, Habit::stars,
                                   Habit::one_a_line};
std::string_view name_of(Habit habit);

std::string written(const KnownPoem& poem, Habit habit);

/// The bayts of all the poems of an article, the epigraph's too.
std::vector<KnownBayt> bayts_of(const Article& article);

/// How many of `poem`'s bayts `found` holds with the right hemistichs.
std::size_t count_right(const KnownPoem& poem, const std::vector<KnownBayt>& found);

/// Lines two and two, without the blank ones among them.
KnownPoem from_hemistichs(std::string_view text);
/// Of lines that `sign` divides into two; other lines are left out.
KnownPoem from_divided(std::string_view text, std::string_view sign);

/// Parts bayts where one that rhymes in itself does not rhyme with the bayt before it.
std::vector<KnownPoem> part_by_rhyme(const KnownPoem& bayts);

}  // namespace warraq::test
