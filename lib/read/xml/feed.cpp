#include "read/xml/feed.hpp"

#include "warraq/base/error.hpp"

namespace warraq::read {

Draft read_feed(const ReaderInput& input) { throw Error(ErrorCode::unknown_format, input.name, "no reader"); }

}  // namespace warraq::read
