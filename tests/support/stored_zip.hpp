#pragma once

/// Writes a zip whose members are stored as they are: just enough of the format for documents made by tests.
///
///     std::string book = test::stored_zip({{"mimetype", "application/epub+zip"}, {"a.xhtml",
///     "<p>One.</p>"}});

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace warraq::test {

namespace zip {

inline std::uint32_t checksum(const std::string& bytes) {
  std::uint32_t crc = 0xffffffff;
  for (const char byte : bytes) {
    crc ^= static_cast<unsigned char>(byte);
    for (int bit = 0; bit < 8; ++bit) crc = crc & 1 ? crc >> 1 ^ 0xedb88320 : crc >> 1;
  }
  return ~crc;
}

inline std::string number(std::uint64_t value, int width) {
  std::string out;
  for (int i = 0; i < width; ++i) out += static_cast<char>(value >> 8 * i & 0xff);
  return out;
}

/// What a member's own header and the one in the directory have in common.
inline std::string common_header(const std::string& name, const std::string& bytes) {
  constexpr int version = 20, names_are_utf8 = 0x800, stored = 0, day = 0x21;  // 1 January 1980
  return number(version, 2) + number(names_are_utf8, 2) + number(stored, 2) + number(0, 2) + number(day, 2) +
         number(checksum(bytes), 4) + number(bytes.size(), 4) + number(bytes.size(), 4) +
         number(name.size(), 2) + number(0, 2);
}

}  // namespace zip

/// The zip of these members, name and bytes, in this order. Names are UTF-8.
inline std::string stored_zip(const std::vector<std::pair<std::string, std::string>>& members) {
  using zip::number;
  std::string file, directory;
  for (const auto& [name, bytes] : members) {
    const std::string header = zip::common_header(name, bytes);
    directory += "PK\x01\x02" + number(20, 2) + header + number(0, 2) + number(0, 2) + number(0, 2) +
                 number(0, 4) + number(file.size(), 4) + name;
    file += "PK\x03\x04" + header + name + bytes;
  }
  const std::string counts = number(members.size(), 2) + number(members.size(), 2);
  const std::string end = "PK\x05\x06" + number(0, 4) + counts + number(directory.size(), 4) +
                          number(file.size(), 4) + number(0, 2);
  return file + directory + end;
}

}  // namespace warraq::test
