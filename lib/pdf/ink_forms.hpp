#pragma once

/// Glyphs painted as shapes: ink that is no text. Each becomes a form XObject, shown where it is needed.

#include <deque>
#include <map>
#include <string>
#include <utility>

#include "pdf/compress.hpp"
#include "pdf/sink.hpp"
#include "warraq/font/face.hpp"

namespace warraq::pdf {

/// The outline of a glyph as path operators, filled, in thousandths of the em, y upward.
std::string outline_operators(const Face& face, GlyphId glyph);

struct InkForm {
  FaceRef face;
  GlyphId glyph = 0;
  ObjectId object = 0;
  std::string resource;  ///< "G1"
};

/// The shapes of a document in the order of their first use.
class InkForms {
 public:
  explicit InkForms(ObjectSink& sink) : sink_(sink) {}
  /// The reference lives as long as the forms.
  const InkForm& form(const FaceRef& face, GlyphId glyph);
  /// Puts every form asked for so far. Once, at the end.
  void put_all(Compressor& compressor);

 private:
  ObjectSink& sink_;
  std::deque<InkForm> forms_;
  std::map<std::pair<const Face*, GlyphId>, std::size_t>
      known_;  ///< indices; for finding alone, never walked
};

}  // namespace warraq::pdf
