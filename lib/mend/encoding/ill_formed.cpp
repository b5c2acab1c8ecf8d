#include "mend/encoding/ill_formed.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace warraq::detail {

void IllFormed::add(std::size_t at, std::size_t length) {
  last_ = at + length;
  if (++count_ > most_places) return;
  line_ += static_cast<std::size_t>(std::count(bytes_.begin() + static_cast<std::ptrdiff_t>(counted_to_),
                                               bytes_.begin() + static_cast<std::ptrdiff_t>(at), '\n'));
  counted_to_ = at;
  const SourceSpan span{skipped_ + at, skipped_ + at + length};
  places_.push_back(
      {Severity::warning, "ill-formed-bytes", span,
       fmt::format("line {}, byte {} is not {}; U+FFFD stands for it", line_, span.begin, encoding_),
       "mend the input there"});
}

void IllFormed::tell(Diagnostics& diagnostics) {
  if (count_ > most_places)
    places_.push_back({Severity::warning, "ill-formed-bytes",
                       SourceSpan{places_.back().span->end, skipped_ + last_},
                       fmt::format("{} places in all are not {}", count_, encoding_),
                       "name the encoding that it is with --encoding"});
  std::ranges::move(places_, std::back_inserter(diagnostics));
  places_.clear();
}

}  // namespace warraq::detail
