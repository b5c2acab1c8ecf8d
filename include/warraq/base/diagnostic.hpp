#pragma once

/// Troubles with content that we can live with: a missing glyph, an overfull line, a guess that was made.

#include <optional>
#include <string>
#include <vector>

#include "warraq/base/range.hpp"

namespace warraq {

enum class Severity { note, warning, error };

const char* to_string(Severity severity);

struct Diagnostic {
  Severity severity = Severity::warning;
  std::string code;                ///< a stable name for scripts: "missing-glyph", "overfull-line"
  std::optional<SourceSpan> span;  ///< the bytes of the input it is about
  std::string message;             ///< what, in one sentence without a full stop
  std::string hint;                ///< what to try; may be empty
};

/// In the order they were found. The caller owns the list and passes it down.
using Diagnostics = std::vector<Diagnostic>;

/// `place: severity: message; hint`, the form every message of the command has.
std::string format(const Diagnostic& diagnostic, const std::string& place);

}  // namespace warraq
