#include "warraq/base/diagnostic.hpp"

namespace warraq {

const char* to_string(Severity severity) {
  switch (severity) {
    case Severity::note: return "note";
    case Severity::warning: return "warning";
    case Severity::error: return "error";
  }
  return "";
}

std::string format(const Diagnostic& diagnostic, const std::string& place) {
  std::string text = place;
  if (diagnostic.span) text += ": byte " + std::to_string(diagnostic.span->begin);
  text += std::string(": ") + to_string(diagnostic.severity) + ": " + diagnostic.message;
  if (!diagnostic.hint.empty()) text += "; " + diagnostic.hint;
  return text;
}

}  // namespace warraq
