#include "cli/options.h"

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

void AddTableFormatOption(CLI::App& app, std::string* format) {
  *format = "table";
  app.add_option("--format", *format, "How to write the answer")
      ->check(CLI::IsMember({"table", "json", "csv"}))
      ->capture_default_str();
}

ExitCode PrintTable(const TextTable& table, const std::string& format) {
  std::string text;
  if (format == "csv") {
    AppendCsv(table, &text);
  } else if (format == "json") {
    AppendJsonLines(table, &text);
  } else {
    AppendAligned(table, &text);
  }
  return PrintOutput(text);
}

}  // namespace newsgraph::cli
