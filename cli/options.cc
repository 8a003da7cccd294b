#include "cli/options.h"

#include <unistd.h>

#include <cstdlib>

#include "graph/records.h"
#include "graph/status_macros.h"
#include "queries/lookup.h"

namespace newsgraph::cli {
namespace {

CLI::Validator IsType() {
  std::vector<std::string> names;
  names.reserve(kNodeTypeCount);
  for (const NodeType type : kNodeTypes) names.emplace_back(NodeTypeName(type));
  return CLI::IsMember(names, CLI::ignore_case);
}

std::string CheckDate(const std::string& text) {
  return ParseEdtf(text) ? "" : text + " is not a date; wanted 2021, 2021-05 or 2021-05-28";
}

}  // namespace

void AddDatabaseOption(CLI::App& app, std::string* database) {
  *database = "newsgraph.db";
  app.add_option("--db", *database, "The graph's directory")
      ->envname("NEWSGRAPH_DB")
      ->type_name("DIR")
      ->capture_default_str();
}

void AddTypeOption(CLI::App& app, const std::string& description, std::string* type) {
  app.add_option("--type", *type, description)->transform(IsType());
}

void AddTypesOption(CLI::App& app, const std::string& description,
                    std::vector<std::string>* types) {
  app.add_option("--type", *types, description)
      ->delimiter(',')
      ->allow_extra_args(false)
      ->transform(IsType());
}

void AddNodeOptions(CLI::App& app, NodeOptions* node) {
  app.add_option("name", node->name, "A name, an alias or an id (n17)")->required();
  AddTypeOption(app, "Only a node of this type", &node->type);
}

void AddPairOptions(CLI::App& app, std::string* a, std::string* b) {
  app.add_option("a", *a, "A name, an alias or an id (n17)")->required()->type_name("A");
  app.add_option("b", *b, "Another")->required()->type_name("B");
}

absl::StatusOr<NodeId> FindNode(const GraphView& view, const NodeOptions& node) {
  NG_ASSIGN_OR_RETURN(const Node found, FindOneNode(view, node.name, ParseNodeType(node.type)));
  return found.id;
}

CLI::Validator IsStory() {
  return CLI::Validator(
      [](const std::string& text) {
        return ParseStoryId(text) ? "" : text + " is not a story's id; wanted one like s3";
      },
      "");
}

void AddStoryOption(CLI::App& app, const std::string& description, std::string* story) {
  app.add_option("--story", *story, description)->type_name("ID")->check(IsStory());
}

void AddDateOptions(CLI::App& app, DateOptions* dates) {
  const CLI::Validator is_date(CheckDate, "EDTF");
  app.add_option("--since", dates->since, "Only what is dated then or later")->check(is_date);
  app.add_option("--until", dates->until, "Only what is dated then or earlier")->check(is_date);
}

absl::StatusOr<std::optional<DayRange>> DaysOf(const DateOptions& dates) {
  if (dates.since.empty() && dates.until.empty()) return std::optional<DayRange>();
  DayRange days{kOpenPast, kOpenFuture};
  if (!dates.since.empty()) days.first = ParseEdtf(dates.since)->first;
  if (!dates.until.empty()) days.last = ParseEdtf(dates.until)->last;
  if (days.first <= days.last) return std::optional<DayRange>(days);
  return absl::InvalidArgumentError("--since " + dates.since + " is after --until " + dates.until);
}

void AddPredicatesOption(CLI::App& app, const std::string& description,
                         std::vector<std::string>* predicates) {
  app.add_option("--predicate", *predicates, description)->delimiter(',')->allow_extra_args(false);
}

void AddLimitOption(CLI::App& app, const std::string& things, size_t* limit) {
  app.add_option("--limit", *limit, "At most so many " + things + "; 0 for all")
      ->capture_default_str();
}

void AddTableFormatOption(CLI::App& app, std::string* format) {
  *format = "table";
  app.add_option("--format", *format, "How to write the answer")
      ->check(CLI::IsMember({"table", "json", "ndjson", "csv", "tsv"}))
      ->capture_default_str();
}

TextStyle OutputStyle() {
  const char* no_colour = std::getenv("NO_COLOR");
  const bool wants_none = no_colour != nullptr && *no_colour != '\0';
  return {isatty(STDOUT_FILENO) == 1 && !wants_none};
}

ExitCode PrintTable(const TextTable& table, const std::string& format) {
  std::string text;
  if (format == "csv") {
    AppendCsv(table, &text);
  } else if (format == "tsv") {
    AppendTsv(table, &text);
  } else if (format == "json") {
    AppendJson(table, &text);
  } else if (format == "ndjson") {
    AppendJsonLines(table, &text);
  } else {
    AppendAligned(table, &text, OutputStyle());
  }
  return PrintOutput(text);
}

ExitCode PrintRelations(const Relations& relations, const std::string& format, bool sources,
                        const std::string& nothing) {
  if (relations.rows.empty()) return Report(absl::NotFoundError(nothing));
  return PrintTable(format == "table" ? ShortTable(relations) : FullTable(relations, sources),
                    format);
}

void ReportMore(size_t limit) {
  PrintError("there are more than " + std::to_string(limit) + "; --limit 0 shows all");
}

}  // namespace newsgraph::cli
