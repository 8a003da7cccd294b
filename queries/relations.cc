#include "queries/relations.h"

#include <algorithm>
#include <functional>
#include <map>
#include <set>
#include <utility>
#include <variant>

#include "graph/status_macros.h"
#include "queries/lookup.h"

namespace newsgraph {
namespace {

using NodeSet = std::set<NodeId>;

class Asker {
 public:
  Asker(const GraphView& view, const RelationsQuery& query)
      : view_(view), query_(query), reader_(view) {}

  // Calls take(statement) for each that is asked for, until it returns false.
  absl::Status Ask(const std::function<absl::StatusOr<bool>(const Statement&)>& take) {
    NG_ASSIGN_OR_RETURN(subjects_, NodesNamed(query_.subject));
    NG_ASSIGN_OR_RETURN(objects_, NodesNamed(query_.object));
    if (!query_.place.empty()) {
      NG_ASSIGN_OR_RETURN(const std::vector<NodeId> ids, view_.FindByName(query_.place));
      places_.insert(ids.begin(), ids.end());
    }
    absl::Status status;
    NG_RETURN_IF_ERROR(VisitCandidates([&](const Statement& statement) {
      absl::StatusOr<bool> goes_on = Matches(statement);
      if (goes_on.ok()) goes_on = *goes_on ? take(statement) : true;
      status = goes_on.status();
      return status.ok() && *goes_on;
    }));
    return status;
  }

  RelationReader& reader() { return reader_; }

 private:
  absl::StatusOr<std::optional<NodeSet>> NodesNamed(const std::string& name) {
    if (name.empty()) return std::optional<NodeSet>();
    NG_ASSIGN_OR_RETURN(const std::vector<Node> nodes, FindNodes(view_, name, std::nullopt));
    NodeSet ids;
    for (const Node& node : nodes) ids.insert(node.id);
    return std::optional<NodeSet>(std::move(ids));
  }

  // The fewest statements that hold all that are asked for, in the order of the answer.
  absl::Status VisitCandidates(const GraphView::Visitor<Statement>& visit) {
    if (subjects_ || objects_) return VisitNamed(visit);
    if (query_.story && query_.days) return VisitSorted(visit);
    if (query_.story) return view_.VisitStatementsIn(*query_.story, visit);
    if (query_.days) return view_.VisitStatementsByDate(*query_.days, visit);
    return view_.VisitStatements(visit);
  }

  // Without an order by date no more statements are read than are taken.
  absl::Status VisitNamed(const GraphView::Visitor<Statement>& visit) {
    LinkFilter filter;
    filter.outward = subjects_.has_value();
    filter.predicate = query_.predicate;
    std::set<StatementId> ids;
    for (const NodeId node : subjects_ ? *subjects_ : *objects_) {
      NG_RETURN_IF_ERROR(view_.VisitLinks(node, filter, [&](const Link& link) {
        const auto* other = std::get_if<NodeId>(&link.other);
        const bool is_meant =
            !subjects_ || !objects_ || (other != nullptr && objects_->contains(*other));
        if (is_meant) ids.insert(link.statement);
        return true;
      }));
    }
    std::map<std::pair<int, StatementId>, Statement> by_day;
    for (const StatementId id : ids) {
      NG_ASSIGN_OR_RETURN(Statement statement, view_.GetStatement(id));
      if (!query_.days && !visit(statement)) return absl::OkStatus();
      if (query_.days) by_day.emplace(std::pair(FirstDay(statement), id), std::move(statement));
    }
    return VisitAll(by_day, visit);
  }

  absl::Status VisitSorted(const GraphView::Visitor<Statement>& visit) {
    std::map<std::pair<int, StatementId>, Statement> by_day;
    NG_RETURN_IF_ERROR(view_.VisitStatementsIn(*query_.story, [&](const Statement& statement) {
      by_day.emplace(std::pair(FirstDay(statement), statement.id), statement);
      return true;
    }));
    return VisitAll(by_day, visit);
  }

  static absl::Status VisitAll(const std::map<std::pair<int, StatementId>, Statement>& statements,
                               const GraphView::Visitor<Statement>& visit) {
    for (const auto& [order, statement] : statements) {
      if (!visit(statement)) break;
    }
    return absl::OkStatus();
  }

  static int FirstDay(const Statement& statement) {
    const std::optional<DayRange> days = ParseEdtf(statement.date);
    return days ? days->first : kOpenFuture;
  }

  // What needs nothing but the statement comes first.
  absl::StatusOr<bool> Matches(const Statement& statement) {
    const auto* object = std::get_if<NodeId>(&statement.object);
    const auto in_story = [&](const Evidence& evidence) { return evidence.story == query_.story; };
    const std::vector<Evidence>& evidence = statement.evidence;
    const bool matches = (!subjects_ || subjects_->contains(statement.subject)) &&
                         (!objects_ || (object != nullptr && objects_->contains(*object))) &&
                         (query_.predicate.empty() || statement.predicate == query_.predicate) &&
                         (!query_.status || statement.status == *query_.status) &&
                         (!query_.days || Meets(statement.date, *query_.days)) &&
                         (!query_.story || std::any_of(evidence.begin(), evidence.end(), in_story));
    if (!matches) return false;
    NG_ASSIGN_OR_RETURN(const bool has_type, MatchesType(statement, object));
    if (!has_type) return false;
    NG_ASSIGN_OR_RETURN(const bool has_place, MatchesPlace(statement, object));
    return has_place ? MatchesPaper(statement) : false;
  }

  absl::StatusOr<bool> MatchesType(const Statement& statement, const NodeId* object) {
    if (!query_.type) return true;
    NG_ASSIGN_OR_RETURN(const Node subject, view_.GetNode(statement.subject));
    if (subject.type == *query_.type) return true;
    if (object == nullptr) return false;
    NG_ASSIGN_OR_RETURN(const Node other, view_.GetNode(*object));
    return other.type == *query_.type;
  }

  absl::StatusOr<bool> MatchesPlace(const Statement& statement, const NodeId* object) {
    if (query_.place.empty()) return true;
    if (statement.place.find(query_.place) != std::string::npos) return true;
    for (const NodeId id : {statement.subject, object == nullptr ? NodeId{} : *object}) {
      if (!places_.contains(id)) continue;
      NG_ASSIGN_OR_RETURN(const Node node, view_.GetNode(id));
      if (node.type == NodeType::kPlace) return true;
    }
    return false;
  }

  absl::StatusOr<bool> MatchesPaper(const Statement& statement) {
    if (query_.paper.empty()) return true;
    NG_ASSIGN_OR_RETURN(const std::vector<Source> sources, reader_.sources().Read(statement));
    return std::any_of(sources.begin(), sources.end(),
                       [&](const Source& source) { return source.paper == query_.paper; });
  }

  const GraphView& view_;
  const RelationsQuery& query_;
  RelationReader reader_;
  std::optional<NodeSet> subjects_;
  std::optional<NodeSet> objects_;
  NodeSet places_;
};

}  // namespace

absl::StatusOr<Relations> AskRelations(const GraphView& view, const RelationsQuery& query) {
  Asker asker(view, query);
  Relations relations;
  NG_RETURN_IF_ERROR(asker.Ask([&](const Statement& statement) -> absl::StatusOr<bool> {
    relations.more = query.limit > 0 && relations.rows.size() == query.limit;
    if (relations.more) return false;
    NG_ASSIGN_OR_RETURN(relations.rows.emplace_back(),
                        asker.reader().Read(statement, query.sources));
    return true;
  }));
  return relations;
}

absl::StatusOr<uint64_t> CountRelations(const GraphView& view, const RelationsQuery& query) {
  uint64_t count = 0;
  NG_RETURN_IF_ERROR(Asker(view, query).Ask([&](const Statement&) -> absl::StatusOr<bool> {
    ++count;
    return true;
  }));
  return count;
}

}  // namespace newsgraph
