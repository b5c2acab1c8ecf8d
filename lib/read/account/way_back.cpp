#include "read/account/way_back.hpp"

#include <algorithm>

#include "warraq/base/error.hpp"

namespace warraq::read {

namespace {

bool is_continuation(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

/// The bytes that two strings share at their beginning, and after those at their end.
struct Shared {
  std::size_t front = 0, back = 0;
};
Shared shared_edges(std::string_view a, std::string_view b) {
  Shared shared;
  const std::size_t most = std::min(a.size(), b.size());
  while (shared.front < most && a[shared.front] == b[shared.front]) ++shared.front;
  while (shared.back < most - shared.front && a[a.size() - 1 - shared.back] == b[b.size() - 1 - shared.back])
    ++shared.back;
  return shared;
}

}  // namespace

std::size_t place_in_text(const DecodedText& decoded, std::uint64_t source) {
  if (decoded.offsets.is_identity())
    return static_cast<std::size_t>(std::min<std::uint64_t>(source, decoded.utf8.size()));
  std::size_t low = 0, high = decoded.utf8.size();
  while (low < high) {
    const std::size_t middle = low + (high - low) / 2;
    if (decoded.offsets.to_source(middle) < source)
      low = middle + 1;
    else
      high = middle;
  }
  while (low < decoded.utf8.size() && is_continuation(decoded.utf8[low])) ++low;
  return low;
}

std::string encode_again(std::string_view utf8, const std::string& encoding) {
  return encode_text(utf8, {.encoding = encoding, .byte_order_mark = false, .exact = true});
}

std::vector<BytePatch> find_patches(const DecodedText& decoded, std::string_view input) {
  std::vector<BytePatch> patches;
  const std::string_view text = decoded.utf8;
  const auto source_of = [&](std::size_t at) {
    return std::min<std::size_t>(static_cast<std::size_t>(decoded.offsets.to_source(at)), input.size());
  };
  std::uint64_t encoded_at = 0;
  const auto compare = [&](std::string_view encoded, std::string_view was) {
    if (encoded != was) {
      const Shared shared = shared_edges(encoded, was);
      patches.push_back({encoded_at + shared.front, encoded.size() - shared.front - shared.back,
                         std::string(was.substr(shared.front, was.size() - shared.front - shared.back))});
    }
    encoded_at += encoded.size();
  };
  std::size_t source = source_of(0);
  if (source > 0) compare({}, input.substr(0, source));
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size() - 1) + 1;
    const std::size_t source_end = end == text.size() ? input.size() : std::max(source_of(end), source);
    const std::string_view line = text.substr(begin, end - begin),
                           was = input.substr(source, source_end - source);
    if (decoded.encoding == "UTF-8")
      compare(line, was);
    else
      compare(encode_again(line, decoded.encoding), was);
    begin = end;
    source = source_end;
  }
  return patches;
}

std::string apply_patches(std::string_view bytes, const std::vector<BytePatch>& patches,
                          const std::string& name) {
  std::string out;
  std::size_t done = 0;
  for (const BytePatch& patch : patches) {
    if (patch.at < done || patch.at > bytes.size() || patch.length > bytes.size() - patch.at)
      throw Error(ErrorCode::damaged_input, name, "has patches outside of the text",
                  "use the account as it was written");
    out.append(bytes, done, static_cast<std::size_t>(patch.at) - done);
    out += patch.bytes;
    done = static_cast<std::size_t>(patch.at + patch.length);
  }
  return out.append(bytes, done);
}

}  // namespace warraq::read
