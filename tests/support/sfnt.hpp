#pragma once

/// Writes a TrueType file of given tables: just enough of the format for fonts made by tests.

#include <cstdint>
#include <map>
#include <string>

namespace warraq::test {

/// Bytes in the big-endian order of font files.
class FontBytes {
 public:
  FontBytes& u8(unsigned v) { return bytes_ += static_cast<char>(v & 0xff), *this; }
  FontBytes& u16(int v) { return u8(static_cast<unsigned>(v) >> 8).u8(static_cast<unsigned>(v)); }
  FontBytes& u32(std::uint32_t v) { return u16(static_cast<int>(v >> 16)).u16(static_cast<int>(v & 0xffff)); }
  FontBytes& raw(const std::string& v) { return bytes_ += v, *this; }
  FontBytes& zeros(std::size_t count) { return bytes_.append(count, '\0'), *this; }
  FontBytes& align() { return zeros((4 - bytes_.size() % 4) % 4); }
  std::size_t size() const { return bytes_.size(); }
  const std::string& str() const { return bytes_; }

 private:
  std::string bytes_;
};

inline std::uint32_t table_checksum(std::string table) {
  table.append((4 - table.size() % 4) % 4, '\0');
  std::uint32_t sum = 0;
  for (std::size_t i = 0; i < table.size(); ++i)
    sum += static_cast<std::uint32_t>(static_cast<unsigned char>(table[i])) << (24 - 8 * (i % 4));
  return sum;
}

/// The file of these tables, by tag. `head` gets its checksum adjustment.
inline std::string sfnt(const std::map<std::string, std::string>& tables) {
  int power = 1, exponent = 0;
  while (power * 2 <= static_cast<int>(tables.size())) power *= 2, ++exponent;
  FontBytes directory, body;
  const int count = static_cast<int>(tables.size());
  directory.u32(0x00010000).u16(count).u16(power * 16).u16(exponent).u16(count * 16 - power * 16);
  const std::size_t start = 12 + 16 * tables.size();
  std::size_t head = 0;
  for (const auto& [tag, table] : tables) {
    if (tag == "head") head = start + body.size();
    directory.raw(tag).u32(table_checksum(table));
    directory.u32(static_cast<std::uint32_t>(start + body.size()))
        .u32(static_cast<std::uint32_t>(table.size()));
    body.raw(table).align();
  }
  std::string file = directory.str() + body.str();
  file.replace(head + 8, 4, FontBytes().u32(0xB1B0AFBA - table_checksum(file)).str());
  return file;
}

}  // namespace warraq::test
