#include "font/mapped_file.hpp"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "warraq/base/error.hpp"

namespace warraq {

namespace {

[[noreturn]] void cannot_open(const std::string& path, int error) {
  if (error == ENOENT || error == ENOTDIR)
    throw Error(ErrorCode::not_found, path, "no such font file", "check the path");
  throw Error(ErrorCode::not_readable, path, std::string("cannot be opened: ") + std::strerror(error),
              error == EACCES ? "check its permissions" : "");
}

std::size_t regular_size(const std::string& path, int descriptor) {
  struct stat status {};
  if (::fstat(descriptor, &status) != 0) cannot_open(path, errno);
  if (S_ISDIR(status.st_mode))
    throw Error(ErrorCode::not_readable, path, "is a folder", "name a font file in it");
  if (!S_ISREG(status.st_mode))
    throw Error(ErrorCode::not_readable, path, "is not a regular file", "copy it to a file first");
  return static_cast<std::size_t>(status.st_size);
}

}  // namespace

MappedFile::MappedFile(const std::string& path) {
  const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
  if (descriptor < 0) cannot_open(path, errno);
  void* start = nullptr;
  std::size_t size = 0;
  int failure = 0;
  try {
    size = regular_size(path, descriptor);
  } catch (...) {
    ::close(descriptor);
    throw;
  }
  if (size > 0) {
    start = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, descriptor, 0);
    if (start == MAP_FAILED) failure = errno;
  }
  ::close(descriptor);  // the mapping outlives it
  if (failure != 0) cannot_open(path, failure);
  bytes_ = {static_cast<const std::byte*>(start), size};
}

MappedFile::~MappedFile() {
  if (!bytes_.empty()) ::munmap(const_cast<std::byte*>(bytes_.data()), bytes_.size());
}

}  // namespace warraq
