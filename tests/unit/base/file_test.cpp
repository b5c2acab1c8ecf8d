#include "warraq/base/file.hpp"

#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <boost/test/unit_test.hpp>
#include <csignal>
#include <filesystem>

#include "warraq/base/error.hpp"

using namespace warraq;
namespace fs = std::filesystem;

BOOST_AUTO_TEST_SUITE(file)

namespace {

/// A folder that goes with the test.
struct Folder {
  fs::path path;
  Folder() {
    std::string name = (fs::temp_directory_path() / "warraq-file-XXXXXX").string();
    path = ::mkdtemp(name.data());
  }
  ~Folder() { fs::remove_all(path); }
  fs::path operator/(const char* name) const { return path / name; }
  std::size_t files() const {
    return static_cast<std::size_t>(std::distance(fs::directory_iterator(path), {}));
  }
};

ErrorCode code_of(auto&& action) {
  try {
    action();
  } catch (const Error& error) {
    return error.code();
  }
  BOOST_FAIL("nothing was thrown");
  return {};
}

/// While it lives, files may not grow past `bytes`: how a full disk looks to a writer.
struct FullDisk {
  rlimit before{};
  explicit FullDisk(rlim_t bytes) {
    std::signal(SIGXFSZ, SIG_IGN);
    ::getrlimit(RLIMIT_FSIZE, &before);
    const rlimit small{bytes, before.rlim_max};
    ::setrlimit(RLIMIT_FSIZE, &small);
  }
  ~FullDisk() { ::setrlimit(RLIMIT_FSIZE, &before); }
};

}  // namespace

BOOST_AUTO_TEST_CASE(what_is_written_is_read) {
  const Folder folder;
  const std::string bytes("a\0b\r\n\xff", 6);
  write_file(folder / "x", bytes);
  BOOST_TEST(read_file(folder / "x") == bytes);
  write_file(folder / "x", "");
  BOOST_TEST(read_file(folder / "x").empty());
  BOOST_TEST(folder.files() == 1u);
}

BOOST_AUTO_TEST_CASE(what_cannot_be_read_is_named_by_kind) {
  const Folder folder;
  BOOST_TEST((code_of([&] { read_file(folder / "absent"); }) == ErrorCode::not_found));
  BOOST_TEST((code_of([&] { read_file(folder.path); }) == ErrorCode::not_readable));
  BOOST_TEST((code_of([&] { read_file("/dev/null"); }) == ErrorCode::not_readable));
  write_file(folder / "x", "12345");
  BOOST_TEST((code_of([&] { read_file(folder / "x", 4); }) == ErrorCode::limit_passed));
}

BOOST_AUTO_TEST_CASE(a_pipe_is_refused_and_not_waited_for) {
  const Folder folder;
  BOOST_REQUIRE(::mkfifo((folder / "pipe").c_str(), 0600) == 0);
  BOOST_TEST((code_of([&] { read_file(folder / "pipe"); }) == ErrorCode::not_readable));
}

BOOST_AUTO_TEST_CASE(a_failed_write_leaves_what_was_there_and_nothing_beside) {
  const Folder folder;
  write_file(folder / "x", "what was there");
  {
    const FullDisk full(100);
    BOOST_TEST(
        (code_of([&] { write_file(folder / "x", std::string(5000, 'y')); }) == ErrorCode::not_writable));
  }
  BOOST_TEST(read_file(folder / "x") == "what was there");
  BOOST_TEST(folder.files() == 1u);
}

BOOST_AUTO_TEST_CASE(a_folder_is_not_written_over) {
  const Folder folder;
  BOOST_TEST((code_of([&] { write_file(folder.path, "x"); }) == ErrorCode::not_writable));
  BOOST_TEST((code_of([&] { write_file(folder / "no" / "such", "x"); }) == ErrorCode::not_writable));
}

BOOST_AUTO_TEST_SUITE_END()
