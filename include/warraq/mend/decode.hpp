#pragma once

/// From the bytes of a file to well-formed UTF-8, with the way back to the bytes.
///
///     auto text = warraq::decode_text(bytes, "page.html", {.declared = "windows-1256"});
///     text.utf8; text.encoding;                       // "windows-1256", or what the bytes say it is instead
///     warraq::encode_text(text.utf8, text.recipe);    // the bytes again, where recipe.exact
///
/// The user's word is obeyed; a byte order mark is believed; well-formed UTF-8 is UTF-8; a label is believed
/// unless the bytes speak clearly against it; and where nothing is said, the likeliest encoding is taken: the
/// one in which the text reads most like a language (letter pairs of some forty languages).

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "warraq/base/diagnostic.hpp"
#include "warraq/mend/offset_map.hpp"

namespace warraq {

struct DecodeOptions {
  std::string
      declared;  ///< what the format says: a charset of HTML, XML, MIME or HTTP; empty or unknown: nothing
  std::string forced;  ///< what the user says; obeyed
  /// Where the bytes are the text already, no copy is made: the text is a view into them, which must live on.
  bool borrow = false;
};

/// How text is written as bytes.
struct EncodingRecipe {
  std::string encoding = "UTF-8";  ///< a name that canonical_encoding() gives
  bool byte_order_mark = false;
  bool exact = true;  ///< encode_text() of the decoded text gives every byte of the input
};

struct DecodedText {
  std::string utf8;           ///< well formed, without a byte order mark; empty where it is borrowed
  std::string_view borrowed;  ///< the text as a part of the input; see DecodeOptions::borrow
  std::string encoding;       ///< "UTF-8", "UTF-16LE", "windows-1256": the recipe's
  EncodingRecipe recipe;
  OffsetMap offsets;

  /// `ill-formed-bytes` for each place where U+FFFD stands for bytes that mean nothing (past twenty places,
  /// one more with the count); `encoding-guessed` where nothing was declared and the bytes are not UTF-8;
  /// `encoding-label-lies` where bytes overruled what was declared; `mojibake` where text that was once read
  /// in a wrong encoding was read in the right one.
  Diagnostics diagnostics;

  /// The text, whoever owns it.
  std::string_view text() const { return borrowed.empty() ? std::string_view(utf8) : borrowed; }
};

/// Decodes text of any encoding that canonical_encoding() knows. Ill-formed sequences become U+FFFD, one for
/// each maximal subpart. `name` stands in messages. Linear in the size of the bytes. Throws Error empty_input
/// (nothing but white space), unknown_format (a binary file: says which kind it seems to be) or bad_option (a
/// forced encoding that is not known: says which is near).
DecodedText decode_text(std::string_view bytes, const std::string& name, const DecodeOptions& options = {});

/// `utf8` in the encoding of the recipe. Characters it does not hold become '?'.
/// Throws Error bad_option for an encoding that is not known.
std::string encode_text(std::string_view utf8, const EncodingRecipe& recipe);

/// The name that we call an encoding by, for any of its usual names in any case ("cp1256", "Windows-1256",
/// "x-cp1256": "windows-1256"). As browsers do, ISO-8859-1 and US-ASCII are taken for windows-1252, of which
/// they are a part, ISO-8859-9 for windows-1254 and ISO-8859-11 for windows-874. Empty for a name that is not
/// known.
std::string canonical_encoding(std::string_view label);

/// The canonical names, in the order of a list for people.
std::vector<std::string> known_encodings();

}  // namespace warraq
