#include "graph/migrations.h"

#include <algorithm>
#include <array>

#include "graph/rows.h"
#include "graph/status_macros.h"

namespace newsgraph {

namespace {

// Version 2 has the table of judgements, which opening has made; version 3 may have more at the end
// of rows of documents and stories. Nothing is to be written.
absl::Status Nothing(const Rows&, Batch*) { return absl::OkStatus(); }

constexpr std::array<Migration, 2> kMigrations = {{{1, Nothing}, {2, Nothing}}};

}  // namespace

std::span<const Migration> Migrations() { return kMigrations; }

absl::Status Migrate(const std::string& directory, std::span<const Migration> steps,
                     uint64_t version, uint64_t wanted, Database* database) {
  for (; version < wanted; ++version) {
    const auto step = std::find_if(steps.begin(), steps.end(),
                                   [&](const Migration& each) { return each.from == version; });
    if (step == steps.end()) {
      return absl::FailedPreconditionError(directory + ": the graph has format " +
                                           std::to_string(version) +
                                           ", which this newsgraph cannot read any more; add the "
                                           "pages to a new graph");
    }
    Batch batch;
    NG_RETURN_IF_ERROR(step->step(*database->Snapshot(), &batch));
    batch.Put(Table::kMeta, std::string(kFormatKey), EncodeRow(NumberRow{version + 1}));
    NG_RETURN_IF_ERROR(database->Write(batch));
  }
  return absl::OkStatus();
}

}  // namespace newsgraph
