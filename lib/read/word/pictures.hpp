#pragma once

/// Pictures that lie in the package beside the text.

#include <string>
#include <string_view>

#include "read/word/parts.hpp"

namespace warraq::read::word {

class Pictures {
 public:
  Pictures(const FindPart& find, Article& article) : find_(find), article_(article) {}

  /// Puts the part at `path` into the article's pictures. False when there is none, or none a page can show
  /// (Windows metafiles), which is counted.
  bool take(const std::string& path);
  /// Says how many could not be taken.
  void report();

 private:
  const FindPart& find_;
  Article& article_;
  int left_out_ = 0;
};

}  // namespace warraq::read::word
