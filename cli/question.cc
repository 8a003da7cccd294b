#include "cli/question.h"

#include <vector>

namespace newsgraph::cli {

ExitCode Fail(const absl::Status& status) {
  PrintError(std::string(status.message()));
  return kDataError;
}

void AddTypeOption(CLI::App& app, const std::string& description, std::string* type) {
  std::vector<std::string> names;
  for (int i = 0; i < kNodeTypeCount; ++i) {
    names.emplace_back(NodeTypeName(static_cast<NodeType>(i)));
  }
  app.add_option("--type", *type, description)->transform(CLI::IsMember(names, CLI::ignore_case));
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
