#include "queries/conflicts.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <tuple>
#include <utility>
#include <variant>

#include "graph/edtf.h"
#include "graph/records.h"
#include "graph/status_macros.h"
#include "queries/sources.h"

namespace newsgraph {
namespace {

// The days on which papers say that somebody holds a post.
using Days = std::set<int>;
using PostKey = std::pair<NodeId, std::string>;  // the body, the role

// About how many days from the one to the other.
int DaysBetween(int from, int to) {
  const auto day = [](int date) { return date / 10000 * 365 + date / 100 % 100 * 30 + date % 100; };
  return day(to) - day(from);
}

class Asker {
 public:
  explicit Asker(const GraphView& view) : view_(view), sources_(view) {}

  absl::StatusOr<std::vector<Conflict>> Ask() {
    absl::Status status;
    NG_RETURN_IF_ERROR(view_.VisitStatements([&](const Statement& statement) {
      status = Take(statement);
      return status.ok();
    }));
    NG_RETURN_IF_ERROR(status);
    std::vector<Conflict> conflicts;
    for (const auto& [post, holders] : posts_) {
      if (holders.size() > 1) NG_RETURN_IF_ERROR(Compare(post, holders, &conflicts));
    }
    return conflicts;
  }

 private:
  absl::Status Take(const Statement& statement) {
    const auto* body = std::get_if<NodeId>(&statement.object);
    const bool is_held = statement.predicate == "holdsPost" && body != nullptr &&
                         statement.status == Realis::kOngoing && !statement.negated;
    if (!is_held || !IsHeadRole(statement.role)) return absl::OkStatus();
    NG_ASSIGN_OR_RETURN(const std::vector<Source> sources, sources_.Read(statement));
    for (const Source& source : sources) {
      const std::optional<DayRange> days = ParseEdtf(source.date);
      if (days) posts_[{*body, statement.role}][statement.subject].insert(days->first);
    }
    return absl::OkStatus();
  }

  absl::StatusOr<Holding> HoldingOf(NodeId person, const Days& days) const {
    Holding holding;
    NG_ASSIGN_OR_RETURN(holding.person, view_.GetNode(person));
    for (const int day : days) {
      if (holding.seen.last != 0) {
        holding.gap = std::max(holding.gap, DaysBetween(holding.seen.last, day));
      }
      holding.seen.Widen(day);
    }
    return holding;
  }

  absl::Status Compare(const PostKey& post, const std::map<NodeId, Days>& holders,
                       std::vector<Conflict>* conflicts) const {
    std::vector<Holding> holdings;
    for (const auto& [person, days] : holders) {
      NG_ASSIGN_OR_RETURN(holdings.emplace_back(), HoldingOf(person, days));
    }
    std::stable_sort(holdings.begin(), holdings.end(), [](const Holding& a, const Holding& b) {
      return a.seen.first < b.seen.first;
    });
    NG_ASSIGN_OR_RETURN(const Node body, view_.GetNode(post.first));
    for (size_t i = 0; i < holdings.size(); ++i) {
      for (size_t k = i + 1; k < holdings.size(); ++k) {
        if (holdings[k].seen.first > holdings[i].seen.last) break;
        conflicts->push_back({body, post.second, holdings[i], holdings[k]});
      }
    }
    return absl::OkStatus();
  }

  const GraphView& view_;
  SourceReader sources_;
  std::map<PostKey, std::map<NodeId, Days>> posts_;
};

std::string FormatDate(int day) { return FormatDay({day / 10000, day / 100 % 100, day % 100}); }

std::string FormatHolding(const Holding& holding) {
  std::string text = holding.person.name + " (" + FormatId(holding.person.id) + ") " +
                     FormatDate(holding.seen.first);
  if (holding.seen.last != holding.seen.first) text += " to " + FormatDate(holding.seen.last);
  return text;
}

}  // namespace

absl::StatusOr<std::vector<Conflict>> AskConflicts(const GraphView& view) {
  return Asker(view).Ask();
}

TextTable ConflictsTable(const std::vector<Conflict>& conflicts) {
  TextTable table{{"body", "post", "holder", "other holder", "longest gap in days"}, {}};
  for (const Conflict& each : conflicts) {
    const int gap = std::max(each.a.gap, each.b.gap);
    table.rows.push_back({{each.body.name, each.role, FormatHolding(each.a), FormatHolding(each.b),
                           gap == 0 ? "" : std::to_string(gap)},
                          {}});
  }
  return table;
}

}  // namespace newsgraph
