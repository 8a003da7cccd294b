// From the format of an older newsgraph to the present one, a step a version.
#ifndef NEWSGRAPH_GRAPH_MIGRATIONS_H_
#define NEWSGRAPH_GRAPH_MIGRATIONS_H_

#include <cstdint>
#include <span>
#include <string>

#include "absl/status/status.h"
#include "graph/database.h"

namespace newsgraph {

// Puts into `batch` what makes a graph of the version `from` one of the next.
struct Migration {
  uint64_t from;
  absl::Status (*step)(const Rows& rows, Batch* batch);
};

// The steps to kFormatVersion, ascending, without a gap from the oldest version that can be read.
std::span<const Migration> Migrations();

// Takes the steps from `version`, which is older than `wanted`, each with the new version in one
// batch: a graph is always of one version. FailedPrecondition, which names `directory`, when it is
// older than the first step.
absl::Status Migrate(const std::string& directory, std::span<const Migration> steps,
                     uint64_t version, uint64_t wanted, Database* database);

}  // namespace newsgraph

#endif  // NEWSGRAPH_GRAPH_MIGRATIONS_H_
