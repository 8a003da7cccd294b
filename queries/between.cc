#include "queries/between.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <variant>
#include <vector>

#include "graph/status_macros.h"

namespace newsgraph {
namespace {

using StatementIds = std::set<StatementId>;

class Asker {
 public:
  Asker(const GraphView& view, NodeId a, NodeId b, size_t limit, bool sources)
      : view_(view), a_(a), b_(b), limit_(limit), sources_(sources), reader_(view) {
    relations_.label_column = "tie";
  }

  absl::StatusOr<Relations> Ask() {
    NG_RETURN_IF_ERROR(TakeDirect());
    NG_RETURN_IF_ERROR(TakeCommon());
    NG_RETURN_IF_ERROR(TakeStories());
    return std::move(relations_);
  }

 private:
  absl::Status TakeDirect() {
    StatementIds ids;
    LinkFilter filter;
    filter.other = b_;
    NG_RETURN_IF_ERROR(view_.VisitLinks(a_, filter, [&](const Link& link) {
      ids.insert(link.statement);
      return true;
    }));
    return Take("direct", ids);
  }

  absl::StatusOr<std::map<NodeId, StatementIds>> Neighbours(NodeId node) {
    std::map<NodeId, StatementIds> neighbours;
    NG_RETURN_IF_ERROR(view_.VisitLinks(node, {}, [&](const Link& link) {
      const auto* other = std::get_if<NodeId>(&link.other);
      const bool is_third = other != nullptr && *other != a_ && *other != b_;
      if (is_third) neighbours[*other].insert(link.statement);
      return true;
    }));
    return neighbours;
  }

  absl::Status TakeCommon() {
    NG_ASSIGN_OR_RETURN(const auto of_a, Neighbours(a_));
    NG_ASSIGN_OR_RETURN(const auto of_b, Neighbours(b_));
    for (const auto& [node, statements] : of_a) {
      const auto common = of_b.find(node);
      if (common == of_b.end()) continue;
      if (relations_.more) break;
      NG_ASSIGN_OR_RETURN(const Node third, view_.GetNode(node));
      StatementIds ids = statements;
      ids.insert(common->second.begin(), common->second.end());
      NG_RETURN_IF_ERROR(Take("by " + third.name, ids));
    }
    return absl::OkStatus();
  }

  absl::StatusOr<std::set<StoryId>> StoriesOf(NodeId node) {
    std::set<StoryId> stories;
    NG_RETURN_IF_ERROR(view_.VisitMentionsOf(node, [&](const Mention& mention) {
      stories.insert(mention.span.story);
      return true;
    }));
    return stories;
  }

  absl::Status TakeStories() {
    NG_ASSIGN_OR_RETURN(const std::set<StoryId> of_a, StoriesOf(a_));
    NG_ASSIGN_OR_RETURN(const std::set<StoryId> of_b, StoriesOf(b_));
    for (const StoryId story : of_a) {
      if (!of_b.contains(story)) continue;
      if (IsFull()) break;
      Statement telling;
      telling.subject = a_;
      telling.object = story;
      NG_ASSIGN_OR_RETURN(Relation relation, reader_.Read(telling, false));
      relation.label = "story";
      relations_.rows.push_back(std::move(relation));
    }
    return absl::OkStatus();
  }

  absl::Status Take(const std::string& label, const StatementIds& ids) {
    for (const StatementId id : ids) {
      if (IsFull()) break;
      NG_ASSIGN_OR_RETURN(Relation relation, reader_.Read(id, sources_));
      relation.label = label;
      relations_.rows.push_back(std::move(relation));
    }
    return absl::OkStatus();
  }

  bool IsFull() {
    relations_.more = limit_ > 0 && relations_.rows.size() >= limit_;
    return relations_.more;
  }

  const GraphView& view_;
  const NodeId a_;
  const NodeId b_;
  const size_t limit_;
  const bool sources_;
  RelationReader reader_;
  Relations relations_;
};

}  // namespace

absl::StatusOr<Relations> AskBetween(const GraphView& view, NodeId a, NodeId b, size_t limit,
                                     bool sources) {
  if (a == b) return absl::InvalidArgumentError("both are the same node; give two");
  return Asker(view, a, b, limit, sources).Ask();
}

}  // namespace newsgraph
