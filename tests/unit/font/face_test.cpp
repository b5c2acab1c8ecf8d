#include <boost/test/unit_test.hpp>

#include <filesystem>
#include <fstream>

#include "warraq/base/error.hpp"
#include "warraq/font/face.hpp"

using namespace warraq;

BOOST_AUTO_TEST_SUITE(face)

namespace {

struct Folder {
  std::filesystem::path path = std::filesystem::temp_directory_path() / "warraq-face-test";
  Folder() { std::filesystem::create_directories(path); }
  ~Folder() { std::filesystem::remove_all(path); }
  std::string write(const std::string& name, const std::string& bytes) const {
    std::ofstream(path / name, std::ios::binary) << bytes;
    return (path / name).string();
  }
};

ErrorCode code_of(const std::string& path, int index = 0) {
  try {
    Face::open(path, index);
  } catch (const Error& error) {
    return error.code();
  }
  return ErrorCode::bad_option;
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_missing_file_is_not_found) {
  BOOST_TEST((code_of("/nowhere/at-all.ttf") == ErrorCode::not_found));
}

BOOST_AUTO_TEST_CASE(a_folder_is_not_readable) {
  Folder folder;
  BOOST_TEST((code_of(folder.path.string()) == ErrorCode::not_readable));
}

BOOST_AUTO_TEST_CASE(what_is_no_font_is_a_bad_font) {
  Folder folder;
  BOOST_TEST((code_of(folder.write("empty.ttf", "")) == ErrorCode::bad_font));
  BOOST_TEST((code_of(folder.write("words.ttf", "just some words, no font")) == ErrorCode::bad_font));
  BOOST_TEST((code_of(folder.write("short.ttf", std::string("\0\1\0\0\0\x0a", 6))) == ErrorCode::bad_font));
}

BOOST_AUTO_TEST_CASE(a_web_font_is_told_apart) {
  Folder folder;
  try {
    Face::open(folder.write("web.woff2", "wOF2 and so on"));
    BOOST_FAIL("opened");
  } catch (const Error& error) {
    BOOST_TEST(error.hint().find("web font") != std::string::npos);
  }
}

BOOST_AUTO_TEST_CASE(a_face_opened_later_fails_later) {
  const FaceRef face = Face::later("/nowhere/at-all.ttf");
  BOOST_TEST(face->path() == "/nowhere/at-all.ttf");
  for (int again = 0; again < 2; ++again)
    BOOST_CHECK_EXCEPTION(face->units_per_em(), Error,
                          [](const Error& error) { return error.code() == ErrorCode::not_found; });
}

BOOST_AUTO_TEST_SUITE_END()
