#include "queries/timeline.h"

#include <algorithm>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "graph/status_macros.h"

namespace newsgraph {
namespace {

struct Entry {
  int day = kOpenFuture;
  std::string label;
  Statement statement;
};

absl::StatusOr<std::optional<Entry>> MakeEntry(const Statement& statement,
                                               const std::optional<DayRange>& asked,
                                               SourceReader* reader) {
  Entry entry{kOpenFuture, statement.date, statement};
  std::string date = statement.date;
  if (date.empty()) {
    NG_ASSIGN_OR_RETURN(const std::vector<Source> sources, reader->Read(statement));
    if (!sources.empty()) date = sources.front().date;
    if (!date.empty()) entry.label = "reported " + date;
  }
  const std::optional<DayRange> days = ParseEdtf(date);
  if (days) entry.day = days->first;
  if (asked && !Meets(date, *asked)) return std::optional<Entry>();
  return std::optional<Entry>(std::move(entry));
}

bool IsBefore(const Entry& a, const Entry& b) {
  return std::tie(a.day, a.statement.id) < std::tie(b.day, b.statement.id);
}

}  // namespace

absl::StatusOr<Relations> AskTimeline(const GraphView& view, const TimelineQuery& query) {
  RelationReader reader(view);
  std::vector<Entry> entries;
  absl::Status status;
  NG_RETURN_IF_ERROR(view.VisitStatementsOf(query.node, [&](const Statement& statement) {
    absl::StatusOr<std::optional<Entry>> entry =
        MakeEntry(statement, query.days, &reader.sources());
    status = entry.status();
    if (status.ok() && *entry) entries.push_back(**std::move(entry));
    return status.ok();
  }));
  NG_RETURN_IF_ERROR(status);
  std::sort(entries.begin(), entries.end(), IsBefore);
  Relations relations;
  relations.label_column = "when";
  relations.more = query.limit > 0 && entries.size() > query.limit;
  if (relations.more) entries.resize(query.limit);
  for (const Entry& entry : entries) {
    NG_ASSIGN_OR_RETURN(Relation relation, reader.Read(entry.statement, query.sources));
    relation.label = entry.label;
    relations.rows.push_back(std::move(relation));
  }
  return relations;
}

}  // namespace newsgraph
