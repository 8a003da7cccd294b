#include <charconv>
#include <chrono>
#include <cmath>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "cli/commands.h"
#include "cli/options.h"
#include "graph/json_writer.h"
#include "graph/status_macros.h"
#include "graph/store.h"
#include "queries/cypher/run.h"

namespace newsgraph::cli {
namespace {

constexpr size_t kMostRows = 1'000'000;
constexpr double kLargestDecimal = 1e15;  // as in the query itself

struct Options {
  std::string database;
  std::string query;
  std::vector<std::string> parameters;  // name=value
  double seconds = 60;
  size_t max_rows = 1000;
  std::string format;
};

std::string CheckParameter(const std::string& text) {
  const size_t equals = text.find('=');
  return equals != std::string::npos && equals > 0 ? ""
                                                   : text + " is no parameter; wanted name=value";
}

template <typename Number>
std::optional<Number> ReadNumber(const std::string& text) {
  Number number = 0;
  const char* end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data(), end, number);
  return error == std::errc() && stop == end ? std::optional(number) : std::nullopt;
}

// Whole numbers, decimals, true and false are what they look like, all else is text.
cypher::Value ReadValue(const std::string& text) {
  if (text == "true" || text == "false") return cypher::Value(text == "true");
  if (const auto whole = ReadNumber<int64_t>(text)) return cypher::Value(*whole);
  const auto decimal = ReadNumber<double>(text);
  if (decimal && std::fabs(*decimal) < kLargestDecimal) return cypher::Value(*decimal);
  return cypher::Value(text);
}

absl::StatusOr<cypher::Answer> Ask(const Options& options) {
  NG_ASSIGN_OR_RETURN(const std::unique_ptr<GraphView> view, OpenGraphView(options.database));
  cypher::RunOptions run;
  for (const std::string& parameter : options.parameters) {
    const size_t equals = parameter.find('=');
    run.parameters[parameter.substr(0, equals)] = ReadValue(parameter.substr(equals + 1));
  }
  if (options.seconds > 0) {
    run.timeout = std::chrono::milliseconds(std::llround(options.seconds * 1000));
  }
  run.max_rows = options.max_rows;
  return cypher::Run(*view, options.query, run);
}

void AppendObject(const cypher::Answer& answer, const cypher::Row& row, JsonWriter* json) {
  json->BeginObject();
  for (size_t i = 0; i < row.size(); ++i) {
    json->Key(answer.columns[i]);
    WriteJson(row[i], json);
  }
  json->EndObject();
}

std::string AsJson(const cypher::Answer& answer, bool in_lines) {
  std::string text;
  if (in_lines) {
    for (const cypher::Row& row : answer.rows) {
      JsonWriter json(&text);
      AppendObject(answer, row, &json);
      text.push_back('\n');
    }
    return text;
  }
  JsonWriter json(&text);
  json.BeginArray();
  for (const cypher::Row& row : answer.rows) AppendObject(answer, row, &json);
  json.EndArray();
  return text + "\n";
}

TextTable AsTable(const cypher::Answer& answer) {
  TextTable table{answer.columns, {}};
  for (const cypher::Row& row : answer.rows) {
    TextTable::Row& cells = table.rows.emplace_back();
    for (const cypher::Value& value : row) cells.cells.push_back(ToText(value));
  }
  return table;
}

ExitCode Run(const Options& options) {
  const absl::StatusOr<cypher::Answer> answer = Ask(options);
  if (!answer.ok()) {
    Report(answer.status());
    return absl::IsInvalidArgument(answer.status()) ? kUsageError : kDataError;
  }
  const bool is_json = options.format == "json" || options.format == "ndjson";
  const ExitCode code = is_json ? PrintOutput(AsJson(*answer, options.format == "ndjson"))
                                : PrintTable(AsTable(*answer), options.format);
  if (!answer->status.ok()) return Report(answer->status);
  if (answer->more) {
    PrintError("there are more than " + std::to_string(options.max_rows) +
               " rows; --max-rows shows more");
  }
  if (answer->rows.empty()) return Report(absl::NotFoundError("nothing is like that"));
  return code;
}

}  // namespace

Action ConfigureQuery(CLI::App& app) {
  const auto options = std::make_shared<Options>();
  app.add_option("query", options->query, "The query, in openCypher as docs/query.md has it")
      ->required()
      ->type_name("QUERY");
  app.add_option("--param", options->parameters, "What $name in the query stands for")
      ->type_name("NAME=VALUE")
      ->allow_extra_args(false)
      ->check(CLI::Validator(CheckParameter, ""));
  app.add_option("--timeout", options->seconds, "End after so many seconds; 0 for never")
      ->check(CLI::Range(0.0, 1e6))
      ->capture_default_str();
  app.add_option("--max-rows", options->max_rows, "At most so many rows")
      ->check(CLI::Range(size_t{1}, kMostRows))
      ->capture_default_str();
  AddTableFormatOption(app, &options->format);
  AddDatabaseOption(app, &options->database);
  app.footer(
      "Examples:\n"
      "  newsgraph query 'MATCH (p:Person)-[r:HOLDS_POST]->(b:Body) RETURN p.name, r.role, "
      "b.name'\n"
      "  newsgraph query --param name=王志宏 'MATCH (p {name: $name})-[r]-(o) RETURN type(r), "
      "o.name'");
  return [options] { return Run(*options); };
}

}  // namespace newsgraph::cli
