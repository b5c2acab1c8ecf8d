#include <nlohmann/json.hpp>

#include "read/account/base64.hpp"
#include "warraq/base/error.hpp"
#include "warraq/read/mend_file.hpp"

namespace warraq {

namespace {

using Json = nlohmann::ordered_json;

constexpr int version = 1;

Json json_of(const FileDigest& digest) { return {{"bytes", digest.bytes}, {"sha256", digest.sha256}}; }
Json json_of(SourceSpan span) { return Json::array({span.begin, span.end}); }

Json json_of(const TextChange& change) {
  return {{"rule", change.rule}, {"span", json_of(change.source)}, {"before", change.before}, {"after", change.after}};
}

Json json_of(const Diagnostic& diagnostic) {
  Json object = {{"severity", to_string(diagnostic.severity)}, {"code", diagnostic.code}};
  if (diagnostic.span) object["span"] = json_of(*diagnostic.span);
  object["message"] = diagnostic.message;
  if (!diagnostic.hint.empty()) object["hint"] = diagnostic.hint;
  return object;
}

Json json_of(const FileChange& one) {
  Json object = json_of(one.change);
  object["at"] = json_of(one.at);
  return object;
}
Json json_of(const BytePatch& patch) {
  return {{"at", patch.at}, {"length", patch.length}, {"base64", read::to_base64(patch.bytes)}};
}

template <typename Item>
Json list_of(const std::vector<Item>& items) {
  Json list = Json::array();
  for (const Item& item : items) list.push_back(json_of(item));
  return list;
}

/// Reads an account; whatever is missing or of the wrong kind throws, and parse_account() says so.
class AccountReader {
 public:
  explicit AccountReader(const Json& json) : json_(json) {}

  MendAccount read() const {
    MendAccount account;
    const Json& input = json_.at("input");
    account.name = input.at("name").get<std::string>();
    account.format = input.at("format").get<std::string>();
    account.encoding = input.at("encoding").get<std::string>();
    account.input = digest(input);
    account.output = digest(json_.at("output"));
    const std::string level = json_.at("level").get<std::string>();
    account.options.level = level == "off" ? MendLevel::off : level == "full" ? MendLevel::full : MendLevel::safe;
    account.options.rules = json_.at("rules").get<std::map<std::string, bool>>();
    for (const Json& one : json_.at("changes"))
      account.changes.push_back({change(one), span(one.at("at"))});
    for (const Json& one : json_.at("not_applied")) account.not_applied.push_back(change(one));
    for (const Json& one : json_.at("patches"))
      account.patches.push_back(
          {one.at("at").get<std::uint64_t>(), one.at("length").get<std::uint64_t>(), bytes(one.at("base64"))});
    if (json_.contains("original")) account.original = bytes(json_.at("original"));
    return account;
  }

 private:
  static FileDigest digest(const Json& json) {
    return {json.at("bytes").get<std::uint64_t>(), json.at("sha256").get<std::string>()};
  }
  static SourceSpan span(const Json& json) {
    return {json.at(0).get<std::uint64_t>(), json.at(1).get<std::uint64_t>()};
  }
  static TextChange change(const Json& json) {
    return {json.at("rule").get<std::string>(), span(json.at("span")), json.at("before").get<std::string>(),
            json.at("after").get<std::string>()};
  }
  static std::string bytes(const Json& json) {
    return read::from_base64(json.get_ref<const std::string&>()).value();
  }

  const Json& json_;
};

}  // namespace

std::string to_json(const MendAccount& account) {
  Json input = {{"name", account.name}, {"format", account.format}, {"encoding", account.encoding}};
  input.update(json_of(account.input));
  Json json = {{"warraq_account", version},
               {"input", std::move(input)},
               {"output", json_of(account.output)},
               {"level", to_string(account.options.level)},
               {"rules", account.options.rules},
               {"changes", list_of(account.changes)},
               {"not_applied", list_of(account.not_applied)},
               {"diagnostics", list_of(account.diagnostics)},
               {"patches", list_of(account.patches)}};
  if (!account.original.empty()) json["original"] = read::to_base64(account.original);
  return json.dump(1, ' ', false, Json::error_handler_t::replace) + '\n';
}

MendAccount parse_account(std::string_view json, const std::string& name) {
  const auto refuse = [&](const std::string& detail, const std::string& hint) -> MendAccount {
    throw Error(ErrorCode::damaged_input, name, detail, hint);
  };
  try {
    const Json parsed = Json::parse(json);
    if (!parsed.is_object() || !parsed.contains("warraq_account"))
      return refuse("is no account of mending", "name the JSON file that `warraq mend` wrote");
    if (parsed.at("warraq_account").get<int>() > version)
      return refuse("was written by a later warraq", "undo with that one");
    return AccountReader(parsed).read();
  } catch (const Json::exception&) {
    return refuse("is no account of mending, or a damaged one", "name the JSON file that `warraq mend` wrote");
  } catch (const std::bad_optional_access&) {
    return refuse("holds bytes that are no base64", "use the account as it was written");
  }
}

}  // namespace warraq
