#include "queries/who.h"

#include <memory>

#include "cli/commands.h"
#include "cli/options.h"
#include "graph/status_macros.h"
#include "graph/store.h"
#include "queries/lookup.h"
#include "queries/who_text.h"

namespace newsgraph::cli {
namespace {

struct Options {
  std::string database;
  std::string name;
  std::string type;
  std::string format = "text";
};

absl::StatusOr<std::string> Answer(const Options& options) {
  NG_ASSIGN_OR_RETURN(const std::unique_ptr<GraphView> view, OpenGraphView(options.database));
  NG_ASSIGN_OR_RETURN(const Node node,
                      FindOneNode(*view, options.name, ParseNodeType(options.type)));
  NG_ASSIGN_OR_RETURN(const Who who, AskWho(*view, node.id));
  std::string text;
  options.format == "json" ? AppendWhoJson(who, &text) : AppendWhoText(who, &text);
  return text;
}

}  // namespace

Action ConfigureWho(CLI::App& app) {
  const auto options = std::make_shared<Options>();
  app.add_option("name", options->name, "A name, an alias or an id (n17)")->required();
  AddTypeOption(app, "Only a node of this type", &options->type);
  app.add_option("--format", options->format, "How to write the answer")
      ->check(CLI::IsMember({"text", "json"}))
      ->capture_default_str();
  AddDatabaseOption(app, &options->database);
  app.footer("Example:\n  newsgraph who 王志宏");
  return [options] {
    const absl::StatusOr<std::string> answer = Answer(*options);
    return answer.ok() ? PrintOutput(*answer) : Report(answer.status());
  };
}

}  // namespace newsgraph::cli
