#include "command/command.hpp"
#include "command/messages.hpp"
#include "command/options.hpp"
#include "warraq/article/article.hpp"
#include "warraq/read/read.hpp"

namespace warraq::command {

ExitStatus inspect(const InspectCall& call) {
  const Article article = read_article(call.input, mend_options(call.mend), call.mend.encoding);
  if (!call.quiet) report(article.diagnostics, call.input);
  std::string text = call.json ? to_json(article) : dump(article);
  if (!text.ends_with('\n')) text += '\n';
  print(text);
  return ExitStatus::done;
}

}  // namespace warraq::command
