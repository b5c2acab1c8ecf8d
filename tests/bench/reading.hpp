#pragma once

/// How fast articles are read and mended, by the kind of their source, beside one bare pass of a library over
/// the same bytes.

#include <filesystem>
#include <string>
#include <vector>

#include "measure.hpp"

namespace warraq::bench {

struct ReadingRow {
  std::string name;
  std::size_t bytes = 0;
  Timing reading;
  std::string bare_name;
  Timing bare;

  double megabytes_a_second() const { return static_cast<double>(bytes) / 1e3 / reading.median; }
};

/// Of articles in the folder `examples`, repeated until they are about `size` bytes long.
std::vector<ReadingRow> measure_reading(const std::filesystem::path& examples, std::size_t size,
                                        const Rounds& rounds);

}  // namespace warraq::bench
