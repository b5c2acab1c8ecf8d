#pragma once

/// Where PDF objects go: a number is reserved, a body is put, the file is finished. Nothing above this
/// interface knows which library writes the file, or that one does.

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

namespace warraq::pdf {

/// The number of an indirect object.
using ObjectId = std::uint32_t;

/// Takes the next bytes of the file; false when they could not be taken.
using Output = std::function<bool(std::string_view)>;

class ObjectSink {
 public:
  virtual ~ObjectSink() = default;
  /// A number for an object that is put later (or sooner than what refers to it: all the same).
  virtual ObjectId reserve() = 0;
  /// `body` is what stands between `<<` and `>>`. Each number is put once.
  virtual void dict(ObjectId id, std::string_view body) = 0;
  /// `body` has no /Length; `bytes` go out as they are, so compressed ones need their /Filter in `body`.
  virtual void stream(ObjectId id, std::string_view body, std::string_view bytes) = 0;
  /// Writes the table of objects and the trailer. `file_id` is 16 bytes. Every reserved number must have
  /// been put. Nothing may be put after.
  virtual void finish(ObjectId root, ObjectId info, std::string_view file_id) = 0;

  ObjectId add(std::string_view body) {
    const ObjectId id = reserve();
    dict(id, body);
    return id;
  }
};

/// A sink over libharu's object layer. Objects go out as they come, so memory holds no finished page. All
/// members throw Error not_writable when `output` refuses, std::bad_alloc when memory runs out, and Error
/// limit_passed beyond 4 GiB.
std::unique_ptr<ObjectSink> make_haru_sink(Output output);

}  // namespace warraq::pdf
