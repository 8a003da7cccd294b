// The inputs of commands that read pages: paths and folders, each read by itself, so that one that
// cannot be read does not stop the others.
#ifndef NEWSGRAPH_CLI_INPUTS_H_
#define NEWSGRAPH_CLI_INPUTS_H_

#include <functional>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "cli/command.h"
#include "extract/extractor.h"
#include "extract/read/page_reader.h"
#include "graph/model.h"

namespace newsgraph::cli {

struct InputOptions {
  std::vector<std::string> paths;
  PageInfo given;  // what overrides the pages' own word
  ReadOptions read;
  bool strict = false;  // the first that cannot be read is the last
};

// Declares PATH…, --paper, --date, --home, --encoding and --strict.
void AddInputOptions(CLI::App& app, InputOptions* options);

// The folder with lexicon.bin and rules/: $NEWSGRAPH_DATA, else what stands beside the program.
std::string DataDirectory();

// Reads every input and calls take(records) for each page that could be read; take's error counts
// as one of that page. Errors go to standard error, each with the input's name. kDataError when
// there was one.
ExitCode ReadInputs(const InputOptions& options,
                    const std::function<absl::Status(const DocumentRecords&)>& take);

}  // namespace newsgraph::cli

#endif  // NEWSGRAPH_CLI_INPUTS_H_
