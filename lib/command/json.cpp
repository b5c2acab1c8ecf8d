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

Json to_json(const Error& error) {
  Json trouble = {{"severity", "error"}, {"code", to_string(error.code())}};
  if (error.place().offset) trouble["span"] = {*error.place().offset, *error.place().offset};
  trouble["message"] = error.subject() + ": " + error.detail();
  if (!error.hint().empty()) trouble["hint"] = error.hint();
  return trouble;
}

double thousandths(double figure) { return std::round(figure * 1e3) / 1e3; }

Json to_json(const SpaceStretch& stretch) {
  return {{"lines", stretch.lines},
          {"least", thousandths(stretch.least)},
          {"median", thousandths(stretch.median)},
          {"p95", thousandths(stretch.p95)},
          {"most", thousandths(stretch.most)}};
}

Json to_json(const LinePlace& place) {
  Json object = {{"page", place.page + 1}, {"label", place.label}, {"line", place.line}};
  if (!place.source.empty()) object["span"] = {place.source.begin, place.source.end};
  return object;
}

Json to_json(const Report& report) {
  Json object = {{"count", report.lines}};
  object["spaces"] = to_json(report.justified);
  object["spaces_own_width"] = to_json(report.own_width);
  object["kashidas"] = {{"count", report.kashidas},
                        {"lines", report.lines_with_kashida},
                        {"per_line", thousandths(report.kashidas_per_line)},
                        {"most_on_a_line", report.most_kashidas},
                        {"longest_points", thousandths(report.longest_kashida.points())}};
  object["expansion"] = {{"least", report.least_expansion}, {"most", report.most_expansion}};
  object["hyphens"] = {{"count", report.hyphens}, {"most_in_a_row", report.most_hyphens_in_a_row}};
  for (const char* list : {"overfull", "rivers", "fallbacks"}) object[list] = Json::array();
  for (const OverfullLine& line : report.overfull) {
    object["overfull"].push_back(to_json(line.place));
    object["overfull"].back().update(Json{{"points", thousandths(line.by.points())}, {"text", line.text}});
  }
  for (const PlacedRiver& river : report.rivers) {
    object["rivers"].push_back(to_json(river.place));
    object["rivers"].back()["lines"] = river.lines;
  }
  for (const FallbackUse& use : report.fallbacks)
    object["fallbacks"].push_back({{"face", use.face}, {"characters", use.characters}, {"first", use.first}});
  return object;
}

}  // namespace

std::string json_line(const std::string& input, const std::string& output, const Conversion& done) {
  Json object = {{"input", input},        {"output", output},    {"status", "done"},
                 {"layout", done.layout}, {"pages", done.pages}, {"words", done.words}};
  object["lines"] = to_json(done.report);
  object["mended"] = count_by_rule(done.mended);
  // By rule: which and how often; every single one is in the library's account.
  object["changes"] = Json::object();
  for (const TextChange& change : done.changes)
    object["changes"][change.rule] = object["changes"].value(change.rule, 0) + 1;
  object["milliseconds"] = {{"read", milliseconds(done.read_time)},
                            {"set", milliseconds(done.set_time)},
                            {"write", milliseconds(done.write_time)}};
  object["diagnostics"] = Json::array();
  for (const Diagnostic& diagnostic : done.diagnostics) object["diagnostics"].push_back(to_json(diagnostic));
  return line(object);
}

std::string json_line(const std::string& input, const std::string& output, const Error& error) {
  return line({{"input", input},
               {"output", output},
               {"status", "failed"},
               {"diagnostics", Json::array({to_json(error)})}});
}

std::string json_line(const std::string& input, const std::string& output, const std::string& account_path,
                      const MendAccount& account) {
  Json object = {{"input", input}};
  if (!output.empty()) object["output"] = output;
  if (!account_path.empty()) object["account"] = account_path;
  object.update(Json{{"status", "done"}, {"format", account.format}, {"encoding", account.encoding}});
  TextChanges made;
  for (const FileChange& one : account.changes) made.push_back(one.change);
  object["changes"] = count_by_rule(made);
  object["not_applied"] = count_by_rule(account.not_applied);
  object["diagnostics"] = Json::array();
  for (const Diagnostic& diagnostic : account.diagnostics) object["diagnostics"].push_back(to_json(diagnostic));
  return line(object);
}

std::string json_line(const std::string& input, const std::string& layout, const Report& report) {
  return line({{"input", input},
               {"status", "done"},
               {"layout", layout},
               {"pages", report.pages},
               {"lines", to_json(report)}});
}

std::string json_line(const std::string& input, const Error& error) {
  return line({{"input", input}, {"status", "failed"}, {"diagnostics", Json::array({to_json(error)})}});
}

std::string json_line(const std::string& input, const Diagnostics& troubles) {
  Json object = {{"input", input}, {"status", "walked"}, {"diagnostics", Json::array()}};
  for (const Diagnostic& one : troubles) object["diagnostics"].push_back(to_json(one));
  return line(object);
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
