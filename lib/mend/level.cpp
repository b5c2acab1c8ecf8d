#include "warraq/mend/mend.hpp"

namespace warraq {

const char* to_string(MendLevel level) {
  switch (level) {
    case MendLevel::off:
      return "off";
    case MendLevel::safe:
      return "safe";
    case MendLevel::full:
      return "full";
  }
  return "";
}

}  // namespace warraq
