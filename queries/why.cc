#include "queries/why.h"

#include <absl/strings/str_format.h>

#include <string_view>
#include <utility>
#include <variant>

#include "graph/person_match.h"
#include "graph/predicates.h"
#include "graph/records.h"
#include "graph/status_macros.h"

namespace newsgraph {
namespace {

bool IsHeadPost(const Statement& statement) {
  return statement.predicate == "holdsPost" && IsHeadRole(statement.role);
}

// Of the same two, for a symmetric predicate either way round.
bool SaysTheSame(const Statement& a, const Statement& b) {
  if (a.predicate != b.predicate || a.role != b.role || a.quote != b.quote) return false;
  if (a.subject == b.subject && a.object == b.object) return true;
  const Predicate* predicate = FindPredicate(a.predicate);
  return predicate != nullptr && predicate->symmetric && a.object == Object(b.subject) &&
         b.object == Object(a.subject);
}

enum class Stand { kNone, kSupports, kConflicts };

Stand StandOf(const Statement& statement, const Statement& other) {
  if (SaysTheSame(statement, other)) {
    const bool agree = statement.negated == other.negated &&
                       (!IsHeadPost(statement) || statement.status == other.status);
    return agree ? Stand::kSupports : Stand::kConflicts;
  }
  const bool is_same_post = IsHeadPost(statement) && IsHeadPost(other) &&
                            statement.role == other.role && statement.object == other.object;
  const auto holds = [](const Statement& s) { return !s.negated && s.status == Realis::kOngoing; };
  return is_same_post && holds(statement) && holds(other) ? Stand::kConflicts : Stand::kNone;
}

void AppendRelations(std::string_view heading, const Relations& relations, const TextStyle& style,
                     std::string* out) {
  if (relations.rows.empty()) return;
  out->append("\n").append(heading).append("\n");
  AppendAligned(ShortTable(relations), out, style);
}

}  // namespace

absl::StatusOr<Why> AskWhy(const GraphView& view, StatementId id) {
  Why why;
  RelationReader reader(view);
  NG_ASSIGN_OR_RETURN(why.relation, reader.Read(id, true));
  const Statement& statement = why.relation.statement;
  // Whatever is about the same has the same object, or no object and the same subject.
  const auto* object = std::get_if<NodeId>(&statement.object);
  LinkFilter filter;
  filter.predicate = statement.predicate;
  std::vector<StatementId> others;
  NG_RETURN_IF_ERROR(view.VisitLinks(object == nullptr ? statement.subject : *object, filter,
                                     [&](const Link& link) {
                                       if (link.statement != id) others.push_back(link.statement);
                                       return true;
                                     }));
  for (const StatementId other : others) {
    NG_ASSIGN_OR_RETURN(const Statement each, view.GetStatement(other));
    const Stand stand = StandOf(statement, each);
    if (stand == Stand::kNone) continue;
    Relations& relations = stand == Stand::kSupports ? why.supporting : why.conflicting;
    NG_ASSIGN_OR_RETURN(relations.rows.emplace_back(), reader.Read(each, true));
  }
  return why;
}

void AppendWhyText(const Why& why, const TextStyle& style, std::string* out) {
  AppendAligned(ShortTable({{why.relation}, false, ""}), out, style);
  absl::StrAppendFormat(out, "read by rule %s, right in %.0f of 100 such statements\n",
                        why.relation.statement.rule, why.relation.statement.confidence * 100);
  AppendRelations("Supported by", why.supporting, style, out);
  AppendRelations("In conflict with", why.conflicting, style, out);
}

Relations AllOf(const Why& why) {
  Relations all{{why.relation}, false, "stand"};
  all.rows.front().label = "this";
  const auto add = [&](const Relations& relations, const char* label) {
    for (const Relation& relation : relations.rows) {
      all.rows.push_back(relation);
      all.rows.back().label = label;
    }
  };
  add(why.supporting, "supports");
  add(why.conflicting, "conflicts");
  return all;
}

}  // namespace newsgraph
