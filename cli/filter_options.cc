#include "cli/filter_options.h"

#include <string>
#include <vector>

#include "graph/edtf.h"
#include "graph/model.h"

namespace newsgraph::cli {
namespace {

std::string CheckDate(const std::string& text) {
  return ParseEdtf(text) ? "" : text + " is not a date; wanted 2021, 2021-05 or 2021-05-28";
}

std::vector<std::string> TypeNames() {
  std::vector<std::string> names;
  for (int i = 0; i < kNodeTypeCount; ++i) {
    names.emplace_back(NodeTypeName(static_cast<NodeType>(i)));
  }
  return names;
}

}  // namespace

void AddFilterOptions(CLI::App& app, FilterWords* words) {
  app.add_option("--depth", words->depth, "How many statements away from the node")
      ->capture_default_str();
  app.add_option("--type", words->types, "Only nodes of these types")
      ->delimiter(',')
      ->allow_extra_args(false)
      ->check(CLI::IsMember(TypeNames()));
  app.add_option("--predicate", words->predicates, "Only statements of these predicates")
      ->delimiter(',')
      ->allow_extra_args(false);
  const CLI::Validator is_date(CheckDate, "EDTF");
  app.add_option("--since", words->since, "Only statements dated then or later")->check(is_date);
  app.add_option("--until", words->until, "Only statements dated then or earlier")->check(is_date);
  app.add_option("--min-confidence", words->min_confidence, "Only statements at least as sure")
      ->check(CLI::Range(0.0, 1.0))
      ->capture_default_str();
}

}  // namespace newsgraph::cli
