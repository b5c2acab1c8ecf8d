#pragma once

/// libarchive's reader with an owner, and its names in UTF-8 whatever the caller's locale is.

#include <archive.h>
#include <archive_entry.h>

#include <functional>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

namespace warraq::detail {

struct FreeReader {
  void operator()(struct archive* reader) const { archive_read_free(reader); }
};
using Reader = std::unique_ptr<struct archive, FreeReader>;

/// What libarchive says of the last thing that went wrong, in words for a message.
std::string trouble_of(struct archive* reader);

/// Names come in UTF-8 on this thread while a Scope lives: libarchive turns the names a format states in Unicode
/// into the thread's encoding, and in the C locale it has no way to say them. Only its calls stand in a scope;
/// nothing of the caller's runs there, and other threads are not touched. It is the same on every machine.
class Utf8Names {
 public:
  Utf8Names();
  ~Utf8Names();
  Utf8Names(const Utf8Names&) = delete;
  Utf8Names& operator=(const Utf8Names&) = delete;

  class Scope {
   public:
    explicit Scope(const Utf8Names& names);
    ~Scope();
    Scope(const Scope&) = delete;
    Scope& operator=(const Scope&) = delete;

   private:
    void* before_ = nullptr;
  };

 private:
  void* names_ = nullptr;
};

/// A reader for any of our formats. Null with `why` when the bytes are no archive.
Reader open_bytes(std::string_view bytes, std::string& why);
Reader open_file(const std::filesystem::path& path, std::string& why);

/// Gives the next block of a stream; an empty one is its end.
using NextBlock = std::function<std::string_view()>;

}  // namespace warraq::detail
