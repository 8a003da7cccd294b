// The commands' ways in, one from each file; commands.cc has the table.
#ifndef NEWSGRAPH_CLI_COMMANDS_H_
#define NEWSGRAPH_CLI_COMMANDS_H_

#include "cli/command.h"

namespace newsgraph::cli {

Action ConfigureAdd(CLI::App& app);
Action ConfigureBackup(CLI::App& app);
Action ConfigureBetween(CLI::App& app);
Action ConfigureCompact(CLI::App& app);
Action ConfigureConflicts(CLI::App& app);
Action ConfigureDraw(CLI::App& app);
Action ConfigureDuplicates(CLI::App& app);
Action ConfigureExport(CLI::App& app);
Action ConfigureExtract(CLI::App& app);
Action ConfigureFind(CLI::App& app);
Action ConfigureJournal(CLI::App& app);
Action ConfigureLoad(CLI::App& app);
Action ConfigureMerge(CLI::App& app);
Action ConfigureNeighbours(CLI::App& app);
Action ConfigurePath(CLI::App& app);
Action ConfigureQuery(CLI::App& app);
Action ConfigureRelations(CLI::App& app);
Action ConfigureRemove(CLI::App& app);
Action ConfigureRepair(CLI::App& app);
Action ConfigureRestore(CLI::App& app);
Action ConfigureStats(CLI::App& app);
Action ConfigureStory(CLI::App& app);
Action ConfigureTimeline(CLI::App& app);
Action ConfigureUndo(CLI::App& app);
Action ConfigureValidate(CLI::App& app);
Action ConfigureWho(CLI::App& app);
Action ConfigureWhy(CLI::App& app);

}  // namespace newsgraph::cli

#endif  // NEWSGRAPH_CLI_COMMANDS_H_
