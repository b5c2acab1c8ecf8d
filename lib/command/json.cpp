#include "command/json.hpp"

#include <cmath>
#include <nlohmann/json.hpp>

namespace warraq::command {

namespace {

using Json = nlohmann::ordered_json;

/// One line; a path that is not UTF-8 must not stop the account of it.
std::string line(const Json& object) {
  return object.dump(-1, ' ', false, Json::error_handler_t::replace) + '\n';
}

double milliseconds(std::chrono::nanoseconds time) {
  return std::round(static_cast<double>(time.count()) / 1e3) / 1e3;
}

Json to_json(const Diagnostic& diagnostic) {
  Json object = {{"severity", to_string(diagnostic.severity)}, {"code", diagnostic.code}};
  if (diagnostic.span) object["span"] = {diagnostic.span->begin, diagnostic.span->end};
  object["message"] = diagnostic.message;
  if (!diagnostic.hint.empty()) object["hint"] = diagnostic.hint;
  return object;
}

}  // namespace

std::string json_line(const std::string& input, const std::string& output, const Conversion& done) {
  Json object = {{"input", input},        {"output", output},    {"status", "done"},
                 {"layout", done.layout}, {"pages", done.pages}, {"words", done.words}};
  object["milliseconds"] = {{"read", milliseconds(done.read_time)},
                            {"set", milliseconds(done.set_time)},
                            {"write", milliseconds(done.write_time)}};
  object["diagnostics"] = Json::array();
  for (const Diagnostic& diagnostic : done.diagnostics) object["diagnostics"].push_back(to_json(diagnostic));
  return line(object);
}

std::string json_line(const std::string& input, const std::string& output, const Error& error) {
  Json trouble = {{"severity", "error"}, {"code", to_string(error.code())}};
  if (error.place().offset) trouble["span"] = {*error.place().offset, *error.place().offset};
  trouble["message"] = error.subject() + ": " + error.detail();
  if (!error.hint().empty()) trouble["hint"] = error.hint();
  return line(
      {{"input", input}, {"output", output}, {"status", "failed"}, {"diagnostics", Json::array({trouble})}});
}

std::string json_line(const FaceListing& face) {
  return line({{"role", face.role},
               {"family", face.family},
               {"style", face.style},
               {"file", face.file},
               {"package", face.package},
               {"licence", face.licence},
               {"sha256", face.sha256}});
}

}  // namespace warraq::command
