#include <stdlib.h>

#include <boost/test/unit_test.hpp>
#include <filesystem>
#include <fstream>

#include "making.hpp"

using namespace warraq;
using namespace warraq::test;

BOOST_AUTO_TEST_SUITE(archive_folder)

namespace {

namespace fs = std::filesystem;

/// A folder that is gone with the test.
class Folder {
 public:
  Folder() {
    std::string name = (fs::temp_directory_path() / "warraq-folder-XXXXXX").string();
    root_ = ::mkdtemp(name.data());
  }
  ~Folder() { fs::remove_all(root_); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  void put(const std::string& path, const std::string& bytes) const {
    fs::create_directories((root_ / path).parent_path());
    std::ofstream(root_ / path, std::ios::binary) << bytes;
  }
  const fs::path& root() const { return root_; }
  Walked walk(const ArchiveLimits& limits = {}) const {
    return walked([&](const MemberUse& use, Diagnostics& diagnostics) {
      walk_archive(root_, limits, use, diagnostics);
    });
  }

 private:
  fs::path root_;
};

}  // namespace

BOOST_AUTO_TEST_CASE(files_come_in_the_order_of_names_through_all_folders) {
  const Folder folder;
  for (const char* path : {"b.txt", "a/z.txt", "a/b/c.txt", "c.txt", "کاغذ.txt"}) folder.put(path, path);
  const Paths expected = {"a/b/c.txt", "a/z.txt", "b.txt", "c.txt", "کاغذ.txt"};
  const Walked found = folder.walk();
  BOOST_TEST(found.paths() == expected, boost::test_tools::per_element());
  BOOST_TEST(found.bytes("a/b/c.txt") == "a/b/c.txt");
}

BOOST_AUTO_TEST_CASE(hidden_files_are_left_out_and_links_refused) {
  const Folder folder;
  folder.put("a.txt", "A.");
  folder.put(".hidden", "x");
  folder.put(".git/config", "x");
  fs::create_symlink("/etc/passwd", folder.root() / "link.txt");
  fs::create_directory_symlink("..", folder.root() / "up");
  const Walked found = folder.walk();
  BOOST_TEST(found.paths() == Paths{"a.txt"}, boost::test_tools::per_element());
  BOOST_TEST(found.says("refused-member", "\"link.txt\""));
  BOOST_TEST(found.says("refused-member", "\"up\""));
  BOOST_TEST(found.says("refused-member", "it is a symbolic link"));
}

BOOST_AUTO_TEST_CASE(archives_in_a_folder_are_opened_in_their_place) {
  const Folder folder;
  folder.put("a.txt", "A.");
  folder.put("in/more.zip", packed({{"b.txt", "B."}, {"../evil.txt", "x"}}, {.format = "zip"}));
  const Walked found = folder.walk();
  const Paths expected = {"a.txt", "in/more.zip/b.txt"};
  BOOST_TEST(found.paths() == expected, boost::test_tools::per_element());
  BOOST_TEST(found.says("refused-member", "its name leads outside"));
}

BOOST_AUTO_TEST_CASE(limits_hold_for_folders) {
  const Folder folder;
  for (int i = 0; i < 8; ++i) folder.put(std::to_string(i) + ".txt", "x");
  ArchiveLimits few;
  few.members = 5;
  const Walked found = folder.walk(few);
  BOOST_TEST(found.error == "limit-passed");
  BOOST_TEST(found.message.find("it has more than 5 members") != std::string::npos);
  BOOST_TEST(found.members.size() == 5u);
}

BOOST_AUTO_TEST_CASE(what_is_not_there_or_no_archive_is_an_error) {
  const Folder folder;
  folder.put("essay.txt", "An essay.");
  const auto error_of = [&](const char* name) {
    return walked([&](const MemberUse& use, Diagnostics& diagnostics) {
             walk_archive(folder.root() / name, {}, use, diagnostics);
           })
        .error;
  };
  BOOST_TEST(error_of("gone.zip") == "not-found");
  BOOST_TEST(error_of("essay.txt") == "unknown-format");
}

BOOST_AUTO_TEST_CASE(an_archive_on_disk_is_walked_like_one_in_memory) {
  const Folder folder;
  folder.put("all.tar.gz", packed({{"a.txt", "A."}}, {.format = "gnutar", .filter = "gzip"}));
  const Walked found = walked([&](const MemberUse& use, Diagnostics& diagnostics) {
    walk_archive(folder.root() / "all.tar.gz", {}, use, diagnostics);
  });
  BOOST_TEST(found.bytes("a.txt") == "A.");
}

BOOST_AUTO_TEST_SUITE_END()
