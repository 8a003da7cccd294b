#include <memory>

#include "cli/commands.h"
#include "cli/inputs.h"
#include "graph/records.h"

namespace newsgraph::cli {
namespace {

ExitCode Extract(const InputOptions& options) {
  ExitCode output = kDone;
  const ExitCode code = ReadInputs(options, [&](const DocumentRecords& records) {
    std::string text;
    AppendRecords(records, &text);
    if (output == kDone) output = PrintOutput(text);
    return absl::OkStatus();
  });
  return output != kDone ? output : code;
}

}  // namespace

Action ConfigureExtract(CLI::App& app) {
  const auto options = std::make_shared<InputOptions>();
  AddInputOptions(app, options.get());
  app.footer(
      "A file page.json beside page.txt may give paper, date, home and page.\n"
      "Example:\n"
      "  newsgraph extract --home 重庆市渝中区 --date 2021-05-28 page.txt > page.ndjson");
  return [options] { return Extract(*options); };
}

}  // namespace newsgraph::cli
