#include "process.hpp"

#include <fcntl.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>

#include <stdexcept>

#include "measure.hpp"

namespace warraq::bench {

ProcessRun run_process(const std::vector<std::string>& call) {
  std::vector<char*> words;
  for (const std::string& word : call) words.push_back(const_cast<char*>(word.c_str()));
  words.push_back(nullptr);
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0);
  posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0);

  ProcessRun run;
  int status = -1;
  rusage usage{};
  run.milliseconds = elapsed_milliseconds([&] {
    pid_t child = 0;
    if (posix_spawn(&child, words.front(), &actions, nullptr, words.data(), environ) == 0)
      wait4(child, &status, 0, &usage);
  });
  posix_spawn_file_actions_destroy(&actions);
  if (status != 0) throw std::runtime_error(call.front() + " failed");
  const auto in_milliseconds = [](const timeval& time) {
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_usec) / 1e3;
  };
  run.core_milliseconds = in_milliseconds(usage.ru_utime) + in_milliseconds(usage.ru_stime);
  run.peak_kilobytes = usage.ru_maxrss;
  return run;
}

}  // namespace warraq::bench
