#include "font/font_index.hpp"

#include <charconv>
#include <string_view>

#include "warraq/base/error.hpp"
#include "warraq/base/file.hpp"

namespace warraq {

namespace {

std::vector<std::string_view> split(std::string_view line) {
  std::vector<std::string_view> fields;
  for (;;) {
    const std::size_t tab = line.find('\t');
    fields.push_back(line.substr(0, tab));
    if (tab == std::string_view::npos) return fields;
    line.remove_prefix(tab + 1);
  }
}

template <typename Number>
Number number(std::string_view digits) {
  Number value{};
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

FaceEntry face_record(const std::vector<std::string_view>& fields, const std::filesystem::path& folder) {
  FaceEntry face;
  face.file = (folder / fields[1]).string();
  face.number = number<int>(fields[2]);
  face.family = fields[3];
  face.weight = number<int>(fields[4]);
  face.italic = fields[5] == "italic";
  face.package = fields[6];
  face.licence = fields[7];
  face.sha256 = fields[8];
  return face;
}

ScriptChain chain_record(const std::vector<std::string_view>& fields) {
  ScriptChain chain{std::string(fields[1]), std::string(fields[2]), {}};
  for (std::size_t i = 3; i + 1 < fields.size(); i += 2)
    chain.links.push_back({std::string(fields[i]), number<double>(fields[i + 1])});
  return chain;
}

}  // namespace

FontIndex read_font_index(const std::filesystem::path& folder) {
  const std::filesystem::path path = folder / "index.txt";
  if (!std::filesystem::exists(path))
    throw Error(ErrorCode::not_found, path.string(), "the index of the bundled fonts is not there",
                "build the target warraq_fonts, or give the folder of an installed copy");
  const std::string text = read_file(path);
  const auto bad = [&](int line) {
    return Error(ErrorCode::bad_font, path.string(), "is no index of bundled fonts",
                 "build the target warraq_fonts again", {.offset = {}, .line = line, .column = 0});
  };
  FontIndex index;
  int line_number = 0;
  for (std::string_view left = text; !left.empty();) {
    const std::string_view line = left.substr(0, left.find('\n'));
    left.remove_prefix(std::min(left.size(), line.size() + 1));
    const std::vector<std::string_view> fields = split(line);
    if (++line_number == 1) {
      if (line != "warraq-fonts 1") throw bad(line_number);
    } else if (fields[0] == "face" && fields.size() == 9) {
      index.faces.push_back(face_record(fields, folder));
    } else if (fields[0] == "chain" && fields.size() >= 5 && fields.size() % 2 == 1) {
      index.chains.push_back(chain_record(fields));
    } else {
      throw bad(line_number);
    }
  }
  if (line_number == 0) throw bad(1);
  return index;
}

}  // namespace warraq
