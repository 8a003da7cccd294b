#include "cli/usage.h"

#include <algorithm>
#include <numeric>
#include <string_view>
#include <utility>
#include <vector>

namespace newsgraph::cli {
namespace {

constexpr size_t kFarthest = 2;  // letters

// How many letters must be put in, taken out or changed to make one word the other.
size_t Distance(std::string_view a, std::string_view b) {
  std::vector<size_t> row(b.size() + 1);  // from the beginning of `a` to every beginning of `b`
  std::iota(row.begin(), row.end(), size_t{0});
  for (size_t i = 0; i < a.size(); ++i) {
    size_t diagonal = std::exchange(row[0], i + 1);
    for (size_t j = 0; j < b.size(); ++j) {
      const size_t changed = diagonal + (a[i] == b[j] ? 0 : 1);
      diagonal = row[j + 1];
      row[j + 1] = std::min({changed, row[j] + 1, diagonal + 1});
    }
  }
  return row.back();
}

// The name that the fewest letters tell from `word`; empty when none is near.
std::string Nearest(std::string_view word, const std::vector<std::string>& names) {
  std::string nearest;
  size_t least = kFarthest + 1;
  for (const std::string& name : names) {
    const size_t distance = Distance(word, name);
    if (distance >= least) continue;
    least = distance;
    nearest = name;
  }
  return nearest;
}

std::vector<std::string> CommandNames(const CLI::App& app) {
  std::vector<std::string> names;
  for (const CLI::App* command : app.get_subcommands({})) names.push_back(command->get_name());
  return names;
}

std::vector<std::string> OptionNames(const CLI::App& command) {
  std::vector<std::string> names;
  for (const CLI::Option* option : command.get_options()) {
    for (const std::string& name : option->get_lnames()) names.push_back("--" + name);
  }
  return names;
}

std::string Unknown(const std::string& kind, const std::string& word,
                    const std::vector<std::string>& names) {
  const std::string nearest = Nearest(word, names);
  return "there is no " + kind + " " + word + (nearest.empty() ? "" : "; nearest: " + nearest);
}

}  // namespace

std::string UsageMessage(const CLI::App* app, const CLI::Error& error) {
  const std::vector<CLI::App*> given = app->get_subcommands();
  const CLI::App& command = given.empty() ? *app : *given.front();
  const std::vector<std::string> extra = command.remaining();
  std::string what = error.what();
  if (!extra.empty() && extra.front().starts_with('-')) {
    const std::string option = extra.front().substr(0, extra.front().find('='));
    what = Unknown("option", option, OptionNames(command));
  } else if (!extra.empty() && given.empty()) {
    what = Unknown("command", extra.front(), CommandNames(*app));
  }
  const std::string name = app->get_name() + (given.empty() ? "" : " " + command.get_name());
  return app->get_name() + ": " + what + "\nRun " + name + " --help for more information.\n";
}

}  // namespace newsgraph::cli
