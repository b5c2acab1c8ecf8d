#pragma once

/// Deflate for streams (libdeflate).

#include <memory>
#include <string>
#include <string_view>

struct libdeflate_compressor;

namespace warraq::pdf {

/// Presses at one level; keeps its tables between calls. One thread at a time.
class Compressor {
 public:
  /// 0 leaves bytes as they are, 12 is the hardest.
  explicit Compressor(int level);
  int level() const { return level_; }

  /// The bytes as a zlib stream. At level 0 they come back unpressed and `filter()` is empty.
  std::string press(std::string_view bytes);
  /// The dictionary entry that goes with `press`, "/Filter /FlateDecode\n" or nothing.
  std::string_view filter() const { return level_ == 0 ? std::string_view() : "/Filter /FlateDecode\n"; }

 private:
  struct Free {
    void operator()(libdeflate_compressor* compressor) const;
  };
  int level_;
  std::unique_ptr<libdeflate_compressor, Free> compressor_;
};

/// A zlib stream of known unpressed size undone. Throws Error unknown_format, naming `subject`.
std::string inflate(std::string_view bytes, std::size_t size, const std::string& subject);

}  // namespace warraq::pdf
