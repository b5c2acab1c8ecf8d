#include "archive/budget.hpp"

#include <fmt/format.h>

#include "warraq/base/error.hpp"

namespace warraq::detail {

namespace {

[[noreturn]] void pass(const std::string& name, const std::string& what, const char* limit) {
  throw Error(ErrorCode::limit_passed, name, what,
              fmt::format("if you trust it, raise the limit ({})", limit));
}

/// Small archives of one repeated letter are no danger.
constexpr std::uint64_t harmless = 1 << 20;

}  // namespace

std::string sized(std::uint64_t bytes) {
  constexpr const char* units[] = {"bytes", "KiB", "MiB", "GiB"};
  std::size_t unit = 0;
  for (; unit < 3 && bytes >= 1024 && bytes % 1024 == 0; ++unit) bytes /= 1024;
  return fmt::format("{} {}", bytes, units[unit]);
}

void Budget::begin_member() {
  ask_time();
  Budget& all = outermost();
  if (++all.members_ > limits_.members)
    pass(all.name_, fmt::format("it has more than {} members", limits_.members), "--limit-members");
}

void Budget::unpack(std::uint64_t more, std::uint64_t size, std::string_view path) {
  ask_time();
  if (size > limits_.member_bytes)
    pass(name_, fmt::format("its member \"{}\" unpacks to more than {}", path, sized(limits_.member_bytes)),
         "--limit-member-bytes");
  add(more);
}

void Budget::add(std::uint64_t more) {
  total_ += more;
  if (total_ > limits_.total_bytes)
    pass(name_, fmt::format("it unpacks to more than {}", sized(limits_.total_bytes)), "--limit-bytes");
  if (total_ > harmless && static_cast<double>(total_) > limits_.ratio * static_cast<double>(packed_))
    pass(name_, fmt::format("it unpacks to more than {:g} times its size", limits_.ratio), "--limit-ratio");
  if (around_) around_->add(more);
}

void Budget::ask_time() const {
  if (limits_.out_of_time && limits_.out_of_time())
    pass(name_, "unpacking it takes longer than allowed", "--limit-unpack-time");
}

}  // namespace warraq::detail
