#pragma once

/// File names out of titles in any script: short, in ASCII, the same on every run.

#include <map>
#include <memory>
#include <string>
#include <string_view>

namespace warraq {

/// Makes slugs and keeps them apart. One thread at a time; the first slug costs milliseconds (ICU reads its
/// rules), so a batch keeps one.
class Slugger {
 public:
  Slugger();
  ~Slugger();
  Slugger(Slugger&&) noexcept;
  Slugger& operator=(Slugger&&) noexcept;

  /// "کتاب و کاغذ" gives "ktab-w-kaghdh", "Über Öl" gives "uber-ol": small letters, figures and single
  /// hyphens, at most `longest` bytes, cut between words where one ends near. Empty when nothing can be
  /// written so.
  std::string slug(std::string_view title, std::size_t longest = 60);

  /// `name`, or `name-2`, `name-3` ... where it was given out before (compared as file systems without case
  /// compare). Never a name that a system keeps for itself (con, nul, com1 ...).
  std::string unique(const std::string& name);

 private:
  struct Rules;
  std::unique_ptr<Rules> rules_;
  std::map<std::string, int> taken_;  ///< how often each was asked for
};

}  // namespace warraq
