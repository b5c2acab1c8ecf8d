#include "read/plain/head.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "read/plain/head_features.hpp"

namespace warraq::read {

namespace {

constexpr std::array<Role, 11> head_roles = {Role::masthead, Role::epigraph, Role::attribution, Role::contact,
                                             Role::section,  Role::author,   Role::date,        Role::title,
                                             Role::deck,     Role::dropped,  Role::paragraph};
constexpr std::size_t role_count = head_roles.size();
constexpr std::size_t title_at = 7, body_at = 10;
constexpr double impossible = -1e9;

/// Where in a head each part mostly stands, by index into head_roles.
constexpr std::array<int, role_count> usual_place = {0, 1, 1, 2, 3, 4, 4, 5, 6, 4, 9};

/// Parts that as often stand below the title as above it.
bool floats(Role role) {
  return role == Role::author || role == Role::date || role == Role::contact || role == Role::dropped;
}

/// What has been seen so far: there is one title and, below it, one deck.
enum Seen : std::size_t { nothing_yet, the_title, the_deck, seen_count };

/// The cost or bonus of `next` right below `previous`.
double step(std::size_t previous, std::size_t next, std::size_t seen) {
  const Role p = head_roles[previous], n = head_roles[next];
  const bool titled = seen != nothing_yet;
  if (n == Role::title && titled) return impossible;
  if (n == Role::deck && !titled) return impossible;
  if (n == Role::deck && seen == the_deck) return -5;
  if (n == Role::attribution && p != Role::epigraph) return impossible;
  if (n == Role::deck && (p == Role::epigraph || p == Role::section || p == Role::masthead)) return -3;
  if (n == Role::masthead && titled) return -5;
  if (n == Role::section && titled) return -4;
  if (n == Role::epigraph && (p == Role::deck || p == Role::epigraph)) return -6;
  if (p == n) {
    if (n == Role::masthead || n == Role::contact) return -0.2;
    return -0.7;
  }
  if (floats(n) || floats(p)) return usual_place[next] >= usual_place[previous] ? 0 : -0.3;
  if (usual_place[next] >= usual_place[previous]) return 0;
  if (n == Role::masthead) return -2.2;
  return n == Role::epigraph && titled ? -2.5 : -1.2;
}

/// One cell of the table: the best way to have given units 0..i their parts, ending in this role.
struct Cell {
  double score = impossible;
  std::size_t from_role = 0;
  std::size_t from_seen = nothing_yet;
};

std::size_t seen_after(std::size_t seen, std::size_t role) {
  if (role == title_at) return std::max<std::size_t>(seen, the_title);
  return head_roles[role] == Role::deck ? the_deck : seen;
}

using Row = std::array<std::array<Cell, role_count>, seen_count>;

class HeadSolver {
 public:
  HeadSolver(const HeadView& head, const Document& document) : head_(head), document_(document) {}

  /// Indexes into head_roles, one for each unit of the head up to and with the body's first.
  std::vector<std::size_t> solve() {
    fill_fits();
    fill_table();
    return trace();
  }
  double fit_of(std::size_t unit, std::size_t role) const { return fits_[unit][role]; }

 private:
  void fill_fits() {
    fits_.resize(head_.units.size());
    for (std::size_t i = 0; i < head_.units.size(); ++i)
      for (std::size_t r = 0; r < role_count; ++r) fits_[i][r] = forced_fit(i, r);
  }
  double forced_fit(std::size_t i, std::size_t r) const {
    const Unit& unit = document_.units[head_.units[i].index];
    if (!unit.forced) return fit(head_, i, head_roles[r]);
    const bool is_head_role =
        std::find(head_roles.begin(), head_roles.end() - 1, unit.role) != head_roles.end() - 1;
    const Role wanted = is_head_role ? unit.role : Role::paragraph;
    // A part of the head is worth going on for; the body may as well have begun above a paragraph.
    return head_roles[r] != wanted ? impossible : is_head_role ? 100 : 0;
  }

  void fill_table() {
    rows_.resize(head_.units.size());
    for (std::size_t i = 0; i < rows_.size(); ++i)
      for (std::size_t r = 0; r < role_count; ++r) {
        if (i == 0) {
          const bool allowed = head_roles[r] != Role::deck && head_roles[r] != Role::attribution;
          if (allowed) rows_[0][seen_after(nothing_yet, r)][r] = {fits_[0][r], 0, nothing_yet};
        } else {
          extend(i, r);
        }
      }
  }
  void extend(std::size_t i, std::size_t r) {
    for (std::size_t seen = 0; seen < seen_count; ++seen)
      for (std::size_t p = 0; p < role_count; ++p) {
        const Cell& before = rows_[i - 1][seen][p];
        if (before.score <= impossible / 2 || p == body_at) continue;
        const double score = before.score + step(p, r, seen) + fits_[i][r];
        Cell& cell = rows_[i][seen_after(seen, r)][r];
        if (score > cell.score) cell = {score, p, seen};
      }
  }

  /// The body may begin at any unit; all after it is body too. A head without a title costs a little, more so
  /// when short lines stand above the body.
  std::vector<std::size_t> trace() const {
    double best = impossible;
    std::size_t best_unit = 0, role = body_at, seen = nothing_yet;
    for (std::size_t i = 0; i < rows_.size(); ++i)
      for (std::size_t s = 0; s < seen_count; ++s) {
        // The head may also be the whole article.
        const bool last = i + 1 == rows_.size() && head_.units[i].index + 1 == document_.units.size();
        for (std::size_t r = last ? 0 : body_at; r < role_count; ++r) {
          const double score =
              rows_[i][s][r].score - (s == nothing_yet ? 2.0 : 0.0) - (r == body_at ? 0 : 4.0);
          if (score > best) best = score, best_unit = i, role = r, seen = s;
        }
      }
    std::vector<std::size_t> roles(best_unit + 1);
    for (std::size_t i = best_unit + 1; i-- > 0;) {
      roles[i] = role;
      const Cell& cell = rows_[i][seen][role];
      role = cell.from_role;
      seen = cell.from_seen;
    }
    return roles;
  }

  const HeadView& head_;
  const Document& document_;
  std::vector<std::array<double, role_count>> fits_;
  std::vector<Row> rows_;
};

/// From how far ahead the chosen part is of the next best one for this line.
double confidence_of(const HeadSolver& solver, std::size_t unit, std::size_t role) {
  double other = -2;
  for (std::size_t r = 0; r < role_count; ++r)
    if (r != role) other = std::max(other, solver.fit_of(unit, r));
  const double margin = solver.fit_of(unit, role) - other;
  return std::clamp(1 / (1 + std::exp(-(0.7 * margin + 0.6))), 0.3, 0.99);
}

}  // namespace

std::size_t assign_head(Document& document, std::string_view text) {
  const HeadView head = look_at_head(document, text);
  if (head.units.empty()) return 0;
  HeadSolver solver(head, document);
  const std::vector<std::size_t> roles = solver.solve();
  for (std::size_t i = 0; i < roles.size(); ++i) {
    const Role role = head_roles[roles[i]];
    Unit& unit = document.units[head.units[i].index];
    if (role == Role::paragraph) return head.units[i].index;
    if (unit.forced) continue;
    unit.role = role;
    unit.confidence = confidence_of(solver, i, roles[i]);
    std::string why = role == Role::epigraph ? unit.reason : std::string();
    fit(head, i, role, &why);
    unit.reason = why.empty() ? "its place among the lines around it" : why;
  }
  return document.units.size();
}

}  // namespace warraq::read
