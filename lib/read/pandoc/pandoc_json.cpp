#include "read/pandoc/pandoc_json.hpp"

#include "warraq/base/error.hpp"

namespace warraq::read {

Draft read_pandoc_json(const ReaderInput& input) {
  throw Error(ErrorCode::unknown_format, input.name, "no reader");
}

}  // namespace warraq::read
