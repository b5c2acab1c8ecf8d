#pragma once

/// Pages out of a WARC (ISO 28500): what servers answered, without the wrapping.

#include <functional>
#include <optional>
#include <string>

#include "archive/line_reader.hpp"
#include "warraq/archive/archive.hpp"

namespace warraq::detail {

struct WarcPage {
  std::string name;     ///< from the address: "example.org/essays/first.html"
  std::string bytes;    ///< the page as its author sent it: neither chunked nor compressed
  std::string charset;  ///< what the server said, or empty
  std::string trouble;  ///< why the bytes cannot be had
};

class WarcReader {
 public:
  /// Both outlive it.
  WarcReader(LineReader& lines, const ArchiveLimits& limits) : lines_(lines), limits_(limits) {}

  /// The next text or picture that a server gave; records of other kinds are passed over. `wants` is asked by name
  /// before a page is held. Throws Error limit_passed.
  std::optional<WarcPage> next(const std::function<bool(const std::string&)>& wants);
  /// Why there are no more; empty at the true end.
  const std::string& trouble() const { return trouble_; }

 private:
  struct Record;
  std::optional<Record> head();
  bool body(std::uint64_t size, std::string& bytes);
  bool pass_over(std::uint64_t size);

  LineReader& lines_;
  const ArchiveLimits& limits_;
  std::string trouble_;
};

/// A safe-looking name for what lies at an address; `type` is "text/html" or another media type.
std::string name_of_address(std::string_view address, std::string_view type);

}  // namespace warraq::detail
