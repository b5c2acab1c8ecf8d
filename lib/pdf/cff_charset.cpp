#include "pdf/cff_charset.hpp"

#include <map>

#include "warraq/base/error.hpp"

namespace warraq::pdf {

namespace {

[[noreturn]] void damaged() {
  throw Error(ErrorCode::bad_font, "CFF", "the outline table is damaged",
              "install the font again or choose another");
}

/// A place in the table; every read is checked.
class Reader {
 public:
  Reader(std::string_view table, std::size_t at) : table_(table), at_(at) {}

  std::size_t at() const { return at_; }
  std::uint32_t number(int bytes) {
    std::uint32_t value = 0;
    for (int i = 0; i < bytes; ++i) {
      if (at_ >= table_.size()) damaged();
      value = value << 8 | static_cast<unsigned char>(table_[at_++]);
    }
    return value;
  }
  void skip(std::size_t bytes) { at_ += bytes; }

 private:
  std::string_view table_;
  std::size_t at_;
};

struct Index {
  std::uint32_t count = 0;
  std::size_t first_begin = 0, first_end = 0;  ///< of its first object
  std::size_t end = 0;
};

/// An INDEX (section 5): count, offset size, count + 1 offsets from the byte before the data.
Index read_index(std::string_view table, std::size_t at) {
  Reader reader(table, at);
  Index index;
  index.count = reader.number(2);
  if (index.count == 0) {
    index.end = reader.at();
    return index;
  }
  const int size = static_cast<int>(reader.number(1));
  if (size < 1 || size > 4) damaged();
  const std::uint32_t first = reader.number(size);
  const std::uint32_t second = reader.number(size);
  Reader last(table, at + 3 + static_cast<std::size_t>(size) * index.count);
  const std::uint32_t end = last.number(size);
  const std::size_t base = last.at() - 1;
  index.first_begin = base + first;
  index.first_end = base + second;
  index.end = base + end;
  if (index.end > table.size() || index.first_end > index.end || index.first_begin > index.first_end)
    damaged();
  return index;
}

/// A DICT's operators with their last operand, reals left out (section 4): enough for offsets and /ROS.
std::map<int, std::int64_t> read_dict(std::string_view table, std::size_t begin, std::size_t end) {
  std::map<int, std::int64_t> entries;
  std::int64_t operand = 0;
  Reader reader(table, begin);
  while (reader.at() < end) {
    const auto b = static_cast<int>(reader.number(1));
    if (b <= 21) {
      entries[b == 12 ? 1200 + static_cast<int>(reader.number(1)) : b] = operand;
    } else if (b == 28) {
      operand = static_cast<std::int16_t>(reader.number(2));
    } else if (b == 29) {
      operand = static_cast<std::int32_t>(reader.number(4));
    } else if (b == 30) {
      while ((reader.number(1) & 0xF) != 0xF) {
      }
    } else if (b >= 32 && b <= 246) {
      operand = b - 139;
    } else if (b >= 247 && b <= 250) {
      operand = (b - 247) * 256 + static_cast<int>(reader.number(1)) + 108;
    } else if (b >= 251 && b <= 254) {
      operand = -(b - 251) * 256 - static_cast<int>(reader.number(1)) - 108;
    }
  }
  return entries;
}

/// A charset (section 13) of `count` glyphs; the first, .notdef, is not in it.
std::vector<std::uint16_t> read_charset(std::string_view table, std::size_t at, std::uint32_t count) {
  std::vector<std::uint16_t> cids{0};
  Reader reader(table, at);
  const std::uint32_t format = reader.number(1);
  if (format > 2) damaged();
  while (cids.size() < count) {
    const std::uint32_t first = reader.number(2);
    const std::uint32_t more = format == 0 ? 0 : reader.number(format == 1 ? 1 : 2);
    for (std::uint32_t i = 0; i <= more && cids.size() < count; ++i)
      cids.push_back(static_cast<std::uint16_t>(first + i));
  }
  return cids;
}

}  // namespace

CffCharset read_cff_charset(std::string_view table) {
  constexpr int charset_operator = 15, char_strings_operator = 17, ros_operator = 1230;
  const std::uint32_t header = Reader(table, 2).number(1);
  const Index names = read_index(table, header);
  const Index tops = read_index(table, names.end);
  if (tops.count == 0) damaged();
  const auto top = read_dict(table, tops.first_begin, tops.first_end);
  CffCharset result;
  result.cid_keyed = top.count(ros_operator) != 0;
  if (!result.cid_keyed) return result;
  const auto charset = top.find(charset_operator), glyphs = top.find(char_strings_operator);
  if (charset == top.end() || glyphs == top.end()) damaged();
  const Index outlines = read_index(table, static_cast<std::size_t>(glyphs->second));
  result.cids = read_charset(table, static_cast<std::size_t>(charset->second), outlines.count);
  return result;
}

}  // namespace warraq::pdf
