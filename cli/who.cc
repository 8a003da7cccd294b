#include "queries/who.h"

#include <memory>
#include <vector>

#include "cli/commands.h"
#include "cli/question.h"
#include "graph/records.h"
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

// Says what tells the nodes of one name apart.
absl::Status Ambiguous(const GraphView& view, const std::string& name,
                       const std::vector<Node>& nodes) {
  std::vector<Candidate> candidates;
  for (const Node& node : nodes) {
    NG_ASSIGN_OR_RETURN(candidates.emplace_back(), Describe(view, node));
  }
  return absl::FailedPreconditionError(std::to_string(nodes.size()) + " nodes are named " + name +
                                       "; ask for one by its id, newsgraph who " +
                                       FormatId(nodes.front().id) + ":\n" +
                                       CandidateLines(candidates));
}

absl::StatusOr<std::string> Answer(const Options& options) {
  NG_ASSIGN_OR_RETURN(const std::unique_ptr<GraphView> view, OpenGraphView(options.database));
  NG_ASSIGN_OR_RETURN(const std::vector<Node> nodes,
                      FindNodes(*view, options.name, ParseNodeType(options.type)));
  if (nodes.size() > 1) return Ambiguous(*view, options.name, nodes);
  NG_ASSIGN_OR_RETURN(const Who who, AskWho(*view, nodes.front().id));
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
    return answer.ok() ? PrintOutput(*answer) : Fail(answer.status());
  };
}

}  // namespace newsgraph::cli
