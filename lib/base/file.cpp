#include "warraq/base/file.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <utility>

#include "warraq/base/error.hpp"

namespace warraq {

namespace {

/// A file descriptor that closes itself.
class Descriptor {
 public:
  explicit Descriptor(int fd) : fd_(fd) {}
  ~Descriptor() {
    if (fd_ >= 0) ::close(fd_);
  }
  Descriptor(Descriptor&& other) noexcept : fd_(std::exchange(other.fd_, -1)) {}
  Descriptor& operator=(Descriptor&&) = delete;
  int get() const { return fd_; }
  /// Closes now and reports what close said: delayed write errors show up here.
  bool close() {
    const int result = ::close(fd_);
    fd_ = -1;
    return result == 0;
  }

 private:
  int fd_;
};

std::string reason(int error) { return std::strerror(error); }  // the C locale's words: no locale is set

[[noreturn]] void cannot_open(const std::filesystem::path& path, int error) {
  if (error == ENOENT || error == ENOTDIR)
    throw Error(ErrorCode::not_found, path.string(), "no such file", "check the path");
  throw Error(ErrorCode::not_readable, path.string(), "cannot be opened: " + reason(error),
              error == EACCES ? "check its permissions" : "");
}

[[noreturn]] void cannot_write(const std::filesystem::path& path, int error) {
  std::string hint;
  if (error == ENOENT || error == ENOTDIR) hint = "make the folder first";
  if (error == EACCES || error == EROFS) hint = "choose a place that may be written to";
  if (error == ENOSPC || error == EDQUOT) hint = "free some room";
  throw Error(ErrorCode::not_writable, path.string(), "cannot be written: " + reason(error), hint);
}

}  // namespace

namespace {

/// A regular file, open for reading, and its size.
struct OpenFile {
  Descriptor file;
  std::uint64_t size;
};

OpenFile open_file(const std::filesystem::path& path) {
  OpenFile opened{Descriptor(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK)), 0};
  if (opened.file.get() < 0) cannot_open(path, errno);
  struct stat status {};
  if (::fstat(opened.file.get(), &status) != 0) cannot_open(path, errno);
  if (S_ISDIR(status.st_mode))
    throw Error(ErrorCode::not_readable, path.string(), "is a folder", "name a file in it");
  if (!S_ISREG(status.st_mode))
    throw Error(ErrorCode::not_readable, path.string(), "is not a regular file", "copy it to a file first");
  opened.size = static_cast<std::uint64_t>(status.st_size);
  return opened;
}

std::string read_bytes(const OpenFile& opened, std::uint64_t count, const std::filesystem::path& path) {
  std::string bytes(count, '\0');
  std::size_t have = 0;
  while (have < bytes.size()) {
    const ssize_t got = ::read(opened.file.get(), bytes.data() + have, bytes.size() - have);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) cannot_open(path, errno);
    if (got == 0) break;  // it shrank while we read: what is there is what we have
    have += static_cast<std::size_t>(got);
  }
  bytes.resize(have);
  return bytes;
}

}  // namespace

std::string read_file(const std::filesystem::path& path, std::uint64_t limit) {
  const OpenFile opened = open_file(path);
  if (opened.size > limit)
    throw Error(
        ErrorCode::limit_passed, path.string(),
        "has " + std::to_string(opened.size) + " bytes, more than the " + std::to_string(limit) + " allowed",
        "raise the limit or split the file");
  return read_bytes(opened, opened.size, path);
}

std::string read_start(const std::filesystem::path& path, std::size_t count) {
  const OpenFile opened = open_file(path);
  return read_bytes(opened, std::min<std::uint64_t>(count, opened.size), path);
}

void write_file(const std::filesystem::path& path, std::string_view bytes) {
  std::error_code ignored;
  if (std::filesystem::is_directory(path, ignored)) cannot_write(path, EISDIR);
  // Beside the target, so that the rename stays within one file system; the process number keeps two
  // writers of the same target apart.
  const std::string beside = path.string() + ".part-" + std::to_string(::getpid());
  Descriptor file(::open(beside.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666));
  if (file.get() < 0) cannot_write(path, errno);
  const auto give_up = [&](int error) {
    ::unlink(beside.c_str());
    cannot_write(path, error);
  };
  for (std::size_t done = 0; done < bytes.size();) {
    const ssize_t put = ::write(file.get(), bytes.data() + done, bytes.size() - done);
    if (put < 0 && errno == EINTR) continue;
    if (put < 0) give_up(errno);
    done += static_cast<std::size_t>(put);
  }
  if (!file.close()) give_up(errno);
  if (::rename(beside.c_str(), path.c_str()) != 0) give_up(errno);
}

}  // namespace warraq
