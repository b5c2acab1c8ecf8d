#pragma once

#include <map>
#include <string>

#include "pdf/sink.hpp"

namespace warraq::test {

/// Keeps what is put, unpressed, to be compared as text.
class RecordingSink final : public pdf::ObjectSink {
 public:
  pdf::ObjectId reserve() override { return ++last_; }
  void dict(pdf::ObjectId id, std::string_view body) override { bodies[id] = body; }
  void stream(pdf::ObjectId id, std::string_view body, std::string_view bytes) override {
    bodies[id] = body;
    streams[id] = bytes;
  }
  void finish(pdf::ObjectId, pdf::ObjectId, std::string_view) override {}

  std::map<pdf::ObjectId, std::string> bodies, streams;

 private:
  pdf::ObjectId last_ = 0;
};

}  // namespace warraq::test
