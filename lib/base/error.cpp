#include "warraq/base/error.hpp"

#include <algorithm>
#include <numeric>

namespace warraq {

namespace {

std::string compose(const std::string& subject, const std::string& detail, const std::string& hint,
                    const ErrorPlace& place) {
  std::string text = subject;
  if (place.line > 0) {
    text += ':' + std::to_string(place.line);
    if (place.column > 0) text += ':' + std::to_string(place.column);
  } else if (place.offset) {
    text += ": byte " + std::to_string(*place.offset);
  }
  text += ": " + detail;
  if (!hint.empty()) text += "; " + hint;
  return text;
}

/// Letters to change, drop, add or swap with their neighbour (optimal string alignment).
std::size_t edit_distance(const std::string& a, const std::string& b) {
  std::vector<std::size_t> before(b.size() + 1), last(b.size() + 1), row(b.size() + 1);
  std::iota(last.begin(), last.end(), std::size_t{0});
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] != b[j - 1])});
      const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (swapped) row[j] = std::min(row[j], before[j - 2] + 1);
    }
    before.swap(last);
    last.swap(row);
  }
  return last.back();
}

}  // namespace

const char* to_string(ErrorCode code) {
  switch (code) {
    case ErrorCode::not_found:
      return "not-found";
    case ErrorCode::not_readable:
      return "not-readable";
    case ErrorCode::not_writable:
      return "not-writable";
    case ErrorCode::empty_input:
      return "empty-input";
    case ErrorCode::unknown_format:
      return "unknown-format";
    case ErrorCode::bad_encoding:
      return "bad-encoding";
    case ErrorCode::bad_font:
      return "bad-font";
    case ErrorCode::bad_layout:
      return "bad-layout";
    case ErrorCode::bad_overrides:
      return "bad-overrides";
    case ErrorCode::damaged_input:
      return "damaged-input";
    case ErrorCode::limit_passed:
      return "limit-passed";
    case ErrorCode::bad_option:
      return "bad-option";
  }
  return "";
}

Error::Error(ErrorCode code, std::string subject, std::string detail, std::string hint, ErrorPlace place)
    : std::runtime_error(compose(subject, detail, hint, place)),
      code_(code),
      subject_(std::move(subject)),
      detail_(std::move(detail)),
      hint_(std::move(hint)),
      place_(place) {}

std::optional<std::string> did_you_mean(const std::string& word, const std::vector<std::string>& known) {
  std::optional<std::string> best;
  // A third of the letters may be wrong: more, and the guess helps nobody.
  std::size_t best_distance = std::max<std::size_t>(1, word.size() / 3) + 1;
  for (const std::string& candidate : known) {
    const std::size_t distance = edit_distance(word, candidate);
    if (distance < best_distance) {
      best_distance = distance;
      best = candidate;
    }
  }
  return best;
}

}  // namespace warraq
