#include "read/word/odt.hpp"

#include "warraq/base/error.hpp"

namespace warraq::read {

Draft read_odt(const ReaderInput& input) { throw Error(ErrorCode::unknown_format, input.name, "no reader"); }

}  // namespace warraq::read
