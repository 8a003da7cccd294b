#include "cli/filter_options.h"

#include <map>
#include <optional>

#include "graph/records.h"
#include "graph/status_macros.h"
#include "queries/lookup.h"

namespace newsgraph::cli {

void AddFilterOptions(CLI::App& app, FilterOptions* options) {
  app.add_option("--depth", options->filter.depth, "How many statements away from the node")
      ->capture_default_str();
  AddTypesOption(app, "Only nodes of these types", &options->types);
  app.add_option("--predicate", options->filter.predicates, "Only statements of these predicates")
      ->delimiter(',')
      ->allow_extra_args(false);
  AddDateOptions(app, &options->dates);
  app.add_option("--min-confidence", options->filter.min_confidence,
                 "Only statements at least as sure")
      ->check(CLI::Range(0.0, 1.0))
      ->capture_default_str();
}

void AddPictureOptions(CLI::App& app, ClusterBy* clusters, std::string* link) {
  const std::map<std::string, ClusterBy> names = {
      {"none", ClusterBy::kNothing}, {"story", ClusterBy::kStory}, {"body", ClusterBy::kBody}};
  app.add_option("--cluster", *clusters,
                 "Frame what one story tells, or who holds posts in one body")
      ->transform(CLI::CheckedTransformer(names).description(""))
      ->type_name("none|story|body")
      ->option_text("none|story|body");
  app.add_option("--link", *link, "An HTML export that boxes and arrows of DOT and SVG lead to")
      ->type_name("URL");
}

absl::StatusOr<Filter> ReadFilter(const GraphView& view, const FilterOptions& options) {
  Filter filter = options.filter;
  for (const std::string& name : options.nodes) {
    NG_ASSIGN_OR_RETURN(const Node node, FindOneNode(view, name, std::nullopt));
    filter.around.push_back(node.id);
  }
  if (!options.story.empty()) {
    filter.story = ParseStoryId(options.story);
    if (!filter.story) {
      return absl::InvalidArgumentError(options.story + " is not a story's id; wanted one like s3");
    }
    NG_RETURN_IF_ERROR(view.GetStory(*filter.story).status());
  }
  for (const std::string& name : options.types) filter.types.push_back(*ParseNodeType(name));
  NG_ASSIGN_OR_RETURN(filter.days, DaysOf(options.dates));
  return filter;
}

}  // namespace newsgraph::cli
