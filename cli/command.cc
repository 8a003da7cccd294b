#include "cli/command.h"

#include <cstdio>

namespace newsgraph::cli {

void PrintError(const std::string& message) {
  std::fprintf(stderr, "newsgraph: %s\n", message.c_str());
}

void AddDatabaseOption(CLI::App& app, std::string* database) {
  *database = "newsgraph.db";
  app.add_option("--db", *database, "The graph's directory")
      ->envname("NEWSGRAPH_DB")
      ->type_name("DIR")
      ->capture_default_str();
}

ExitCode PrintOutput(const std::string& text) {
  if (std::fwrite(text.data(), 1, text.size(), stdout) == text.size() && std::fflush(stdout) == 0) {
    return kDone;
  }
  PrintError("standard output cannot be written");
  return kDataError;
}

}  // namespace newsgraph::cli
