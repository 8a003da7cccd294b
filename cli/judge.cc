// newsgraph merge, undo and journal: what people decide about who is who.
#include <algorithm>
#include <cstdint>
#include <fstream>
#include <memory>
#include <sstream>
#include <string>
#include <vector>

#include "cli/commands.h"
#include "cli/options.h"
#include "graph/judgements.h"
#include "graph/status_macros.h"
#include "graph/store.h"
#include "queries/lookup.h"
#include "queries/text_table.h"

namespace newsgraph::cli {
namespace {

struct MergeOptions {
  std::string database;
  std::string a;  // names or ids
  std::string b;
  std::string reason;
};

absl::Status Merge(const MergeOptions& options) {
  NG_ASSIGN_OR_RETURN(const std::unique_ptr<Store> store,
                      Store::Open(options.database, OpenMode::kOpen));
  NG_ASSIGN_OR_RETURN(const std::unique_ptr<GraphView> view, store->View());
  NG_ASSIGN_OR_RETURN(const Node a, FindOneNode(*view, options.a, std::nullopt));
  NG_ASSIGN_OR_RETURN(const Node b, FindOneNode(*view, options.b, std::nullopt));
  return store->Merge(a.id, b.id, options.reason);
}

struct UndoOptions {
  std::string database;
  uint64_t number = 0;  // 0: the last that is not undone
};

absl::Status Undo(const UndoOptions& options) {
  NG_ASSIGN_OR_RETURN(const std::unique_ptr<Store> store,
                      Store::Open(options.database, OpenMode::kOpen));
  uint64_t number = options.number;
  NG_ASSIGN_OR_RETURN(const std::vector<Judgement> journal, store->Journal());
  for (const Judgement& each : journal) {
    if (options.number == 0 && !each.undone) number = each.number;
  }
  if (number == 0) return absl::NotFoundError(options.database + ": there is nothing to undo");
  return store->Undo(number);
}

struct JournalOptions {
  std::string database;
  std::string import_file;
  bool text = false;
  std::string format;
};

absl::Status Import(const JournalOptions& options) {
  std::ifstream file(options.import_file);
  std::ostringstream text;
  text << file.rdbuf();
  if (!file) return absl::UnavailableError(options.import_file + ": cannot be read");
  const absl::StatusOr<std::vector<Judgement>> judgements = ParseJudgements(text.str());
  if (!judgements.ok()) {
    return absl::InvalidArgumentError(options.import_file + ":" +
                                      std::string(judgements.status().message()));
  }
  NG_ASSIGN_OR_RETURN(const std::unique_ptr<Store> store,
                      Store::Open(options.database, OpenMode::kOpen));
  NG_ASSIGN_OR_RETURN(const size_t imported, store->Import(*judgements));
  NG_RETURN_IF_ERROR(
      WriteOutput(std::to_string(imported) + " new judgements in " + options.database + "\n"));
  return FlushOutput();
}

TextTable JournalTable(const std::vector<Judgement>& journal) {
  TextTable table{{"number", "judgement", "a", "b", "reason", "undone"}, {}};
  for (const Judgement& each : journal) {
    table.rows.push_back({{std::to_string(each.number), "merge", each.a_name, each.b_name,
                           each.reason, each.undone ? "undone" : ""},
                          {}});
  }
  return table;
}

ExitCode Journal(const JournalOptions& options) {
  if (!options.import_file.empty()) return Report(Import(options));
  const auto store = Store::Open(options.database, OpenMode::kReadOnly);
  if (!store.ok()) return Report(store.status());
  const absl::StatusOr<std::vector<Judgement>> journal = (*store)->Journal();
  if (!journal.ok()) return Report(journal.status());
  if (options.text) return PrintOutput(FormatJudgements(*journal));
  return PrintTable(JournalTable(*journal), options.format);
}

}  // namespace

Action ConfigureMerge(CLI::App& app) {
  const auto options = std::make_shared<MergeOptions>();
  app.add_option("a", options->a, "One node's name or id")->required()->type_name("NAME|ID");
  app.add_option("b", options->b, "The other's")->required()->type_name("NAME|ID");
  app.add_option("--reason", options->reason, "Why they are one")->required()->type_name("TEXT");
  AddDatabaseOption(app, &options->database);
  app.footer(
      "Nothing is rewritten: newsgraph undo takes the judgement back, and it holds when pages are\n"
      "removed and added again.\n"
      "Example:\n"
      "  newsgraph merge n17 n204 --reason 同任区总工会主席");
  return [options] { return Report(Merge(*options)); };
}

Action ConfigureUndo(CLI::App& app) {
  const auto options = std::make_shared<UndoOptions>();
  app.add_option("number", options->number, "The judgement's number; without it, the last one")
      ->check(CLI::PositiveNumber);
  AddDatabaseOption(app, &options->database);
  app.footer("Example:\n  newsgraph undo 3");
  return [options] { return Report(Undo(*options)); };
}

Action ConfigureJournal(CLI::App& app) {
  const auto options = std::make_shared<JournalOptions>();
  CLI::Option* import_option =
      app.add_option("--import", options->import_file, "Take over the judgements of a text file")
          ->type_name("FILE");
  app.add_flag("--text", options->text, "Print them as such a file")->excludes(import_option);
  AddTableFormatOption(app, &options->format);
  AddDatabaseOption(app, &options->database);
  app.footer("Example:\n  newsgraph journal --text > judgements.tsv");
  return [options] { return Journal(*options); };
}

}  // namespace newsgraph::cli
