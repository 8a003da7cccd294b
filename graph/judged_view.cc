#include "graph/judged_view.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <variant>

#include "graph/status_macros.h"

namespace newsgraph {
namespace {

// Ids that stand for others.
template <typename Id>
class Sets {
 public:
  // `members` in the order in which they are to be united.
  void Add(std::vector<Id> members) {
    const Id least = *std::min_element(members.begin(), members.end());
    for (const Id member : members) least_[member] = least;
    members_[least] = std::move(members);
  }
  Id Least(Id id) const {
    const auto found = least_.find(id);
    return found == least_.end() ? id : found->second;
  }
  std::vector<Id> Members(Id id) const {
    const auto found = members_.find(Least(id));
    return found == members_.end() ? std::vector<Id>{id} : found->second;
  }
  bool Has(Id id) const { return least_.contains(id); }
  const std::map<Id, std::vector<Id>>& all() const { return members_; }

 private:
  std::unordered_map<Id, Id> least_;
  std::map<Id, std::vector<Id>> members_;
};

// What makes two statements one.
using Content = std::tuple<NodeId, std::string, Object, std::string, std::string, std::string,
                           std::string, std::string, Realis, bool>;

Content ContentOf(const Statement& s) {
  return {s.subject, s.predicate, s.object,   s.quote,  s.role,
          s.date,    s.place,     s.quantity, s.status, s.negated};
}

template <typename T>
void SortUnique(std::vector<T>* items) {
  std::sort(items->begin(), items->end());
  items->erase(std::unique(items->begin(), items->end()), items->end());
}

class JudgedView : public GraphView {
 public:
  explicit JudgedView(std::unique_ptr<GraphView> base) : base_(std::move(base)) {}

  absl::Status Unite(const std::vector<std::vector<NodeId>>& sets) {
    for (const std::vector<NodeId>& members : sets) nodes_.Add(members);
    NG_ASSIGN_OR_RETURN(counts_, base_->Counts());
    NG_RETURN_IF_ERROR(UniteStatements());
    for (const auto& [least, members] : nodes_.all()) {
      NG_ASSIGN_OR_RETURN(const Node node, base_->GetNode(least));
      counts_.nodes[static_cast<size_t>(node.type)] -= members.size() - 1;
      uint64_t mentions = 0;
      for (const NodeId member : members) {
        NG_RETURN_IF_ERROR(base_->VisitMentionsOf(member, [&](const Mention&) {
          ++mentions;
          return true;
        }));
      }
      NG_ASSIGN_OR_RETURN(const std::vector<Mention> united, MentionsOf(least));
      counts_.mentions -= mentions - united.size();
    }
    return absl::OkStatus();
  }

  absl::StatusOr<Document> GetDocument(DocumentId id) const override {
    return base_->GetDocument(id);
  }
  absl::StatusOr<Story> GetStory(StoryId id) const override { return base_->GetStory(id); }

  absl::StatusOr<Node> GetNode(NodeId id) const override {
    if (!nodes_.Has(id)) return base_->GetNode(id);
    Node united;
    united.id = nodes_.Least(id);
    for (const NodeId member : nodes_.Members(id)) {
      NG_ASSIGN_OR_RETURN(Node node, base_->GetNode(member));
      united.type = node.type;
      if (united.name.empty()) united.name = node.name;
      if (united.subtype.empty()) united.subtype = node.subtype;
      if (united.division.empty()) united.division = node.division;
      united.aliases.push_back(node.name);
      united.aliases.insert(united.aliases.end(), node.aliases.begin(), node.aliases.end());
    }
    SortUnique(&united.aliases);
    std::erase(united.aliases, united.name);
    return united;
  }

  absl::StatusOr<Statement> GetStatement(StatementId id) const override {
    std::optional<Statement> united;
    for (const StatementId member : statements_.Members(id)) {
      NG_ASSIGN_OR_RETURN(Statement statement, base_->GetStatement(member));
      if (!united) {
        united = std::move(statement);
        continue;
      }
      united->evidence.insert(united->evidence.end(), statement.evidence.begin(),
                              statement.evidence.end());
      const auto quietness = [](const Statement& s) { return std::pair(-s.confidence, s.rule); };
      if (quietness(*united) <= quietness(statement)) continue;
      united->confidence = statement.confidence;
      united->rule = statement.rule;
    }
    united->id = statements_.Least(id);
    SortUnique(&united->evidence);
    Rename(&*united);
    return *std::move(united);
  }

  absl::StatusOr<std::vector<DocumentId>> FindBySource(std::string_view source) const override {
    return base_->FindBySource(source);
  }

  absl::StatusOr<std::vector<NodeId>> FindByName(std::string_view name) const override {
    NG_ASSIGN_OR_RETURN(std::vector<NodeId> found, base_->FindByName(name));
    return Least(std::move(found), SIZE_MAX);
  }

  absl::StatusOr<std::vector<NodeId>> FindByPart(std::string_view part,
                                                 size_t limit) const override {
    NG_ASSIGN_OR_RETURN(std::vector<NodeId> found, base_->FindByPart(part, Widened(limit)));
    return Least(std::move(found), limit);
  }

  absl::StatusOr<std::vector<NameMatch>> FindByPattern(const NamePattern& pattern,
                                                       size_t limit) const override {
    NG_ASSIGN_OR_RETURN(const std::vector<NameMatch> found,
                        base_->FindByPattern(pattern, Widened(limit)));
    std::map<NodeId, NamePlace> places;
    for (const NameMatch& match : found) {
      const auto [known, is_new] = places.emplace(nodes_.Least(match.node), match.place);
      known->second = std::min(known->second, match.place);
    }
    std::vector<NameMatch> matches;
    matches.reserve(places.size());
    for (const auto& [node, place] : places) matches.push_back({place, node});
    std::sort(matches.begin(), matches.end());
    if (matches.size() > limit) matches.resize(limit);
    return matches;
  }

  absl::Status VisitStatementsOf(NodeId node, const Visitor<Statement>& visit) const override {
    std::set<StatementId> ids;
    for (const NodeId member : nodes_.Members(node)) {
      NG_RETURN_IF_ERROR(base_->VisitLinks(member, {}, [&](const Link& link) {
        ids.insert(statements_.Least(link.statement));
        return true;
      }));
    }
    return VisitAll(ids, visit);
  }

  absl::Status VisitLinks(NodeId node, const LinkFilter& filter,
                          const Visitor<Link>& visit) const override {
    std::vector<Link> links;
    const std::vector<NodeId> others =
        filter.other ? nodes_.Members(*filter.other) : std::vector<NodeId>{NodeId{}};
    for (const NodeId member : nodes_.Members(node)) {
      for (const NodeId other : others) {
        LinkFilter base_filter = filter;
        if (filter.other) base_filter.other = other;
        NG_RETURN_IF_ERROR(base_->VisitLinks(member, base_filter, [&](Link link) {
          link.statement = statements_.Least(link.statement);
          if (auto* end = std::get_if<NodeId>(&link.other)) *end = nodes_.Least(*end);
          links.push_back(std::move(link));
          return true;
        }));
      }
    }
    SortUnique(&links);
    for (const Link& link : links) {
      if (!visit(link)) break;
    }
    return absl::OkStatus();
  }

  absl::Status VisitStatementsIn(StoryId story, const Visitor<Statement>& visit) const override {
    std::set<StatementId> ids;
    NG_RETURN_IF_ERROR(base_->VisitStatementsIn(story, [&](const Statement& statement) {
      ids.insert(statements_.Least(statement.id));
      return true;
    }));
    return VisitAll(ids, visit);
  }

  absl::Status VisitDocuments(const Visitor<Document>& visit) const override {
    return base_->VisitDocuments(visit);
  }
  absl::Status VisitStories(const Visitor<Story>& visit) const override {
    return base_->VisitStories(visit);
  }

  absl::Status VisitNodes(const Visitor<Node>& visit) const override {
    absl::Status status;
    NG_RETURN_IF_ERROR(base_->VisitNodes([&](const Node& node) {
      if (!nodes_.Has(node.id)) return visit(node);
      if (nodes_.Least(node.id) != node.id) return true;
      const absl::StatusOr<Node> united = GetNode(node.id);
      status = united.status();
      return status.ok() && visit(*united);
    }));
    return status;
  }

  absl::Status VisitStatements(const Visitor<Statement>& visit) const override {
    absl::Status status;
    NG_RETURN_IF_ERROR(base_->VisitStatements(
        [&](const Statement& statement) { return VisitUnited(statement, visit, &status); }));
    return status;
  }

  absl::Status VisitStatementsByDate(const DayRange& range,
                                     const Visitor<Statement>& visit) const override {
    absl::Status status;
    NG_RETURN_IF_ERROR(base_->VisitStatementsByDate(
        range, [&](const Statement& statement) { return VisitUnited(statement, visit, &status); }));
    return status;
  }

  absl::Status VisitStoryKeys(const Visitor<Keyed<StoryId>>& visit) const override {
    return base_->VisitStoryKeys(visit);
  }
  absl::Status VisitNodeKeys(const Visitor<Keyed<NodeId>>& visit) const override {
    std::unordered_set<NodeId> seen;
    return base_->VisitNodeKeys(
        [&](const Keyed<NodeId>& node) { return VisitFirst(nodes_, node, &seen, visit); });
  }
  absl::Status VisitStatementKeys(const Visitor<Keyed<StatementId>>& visit) const override {
    std::unordered_set<StatementId> seen;
    return base_->VisitStatementKeys([&](const Keyed<StatementId>& statement) {
      return VisitFirst(statements_, statement, &seen, visit);
    });
  }

  absl::Status VisitMentionsIn(StoryId story, const Visitor<Mention>& visit) const override {
    std::set<std::pair<Evidence, NodeId>> seen;
    return base_->VisitMentionsIn(story, [&](Mention mention) {
      mention.node = nodes_.Least(mention.node);
      return !seen.emplace(mention.span, mention.node).second || visit(mention);
    });
  }

  absl::Status VisitMentionsOf(NodeId node, const Visitor<Mention>& visit) const override {
    NG_ASSIGN_OR_RETURN(const std::vector<Mention> mentions, MentionsOf(node));
    for (const Mention& mention : mentions) {
      if (!visit(mention)) break;
    }
    return absl::OkStatus();
  }

  absl::StatusOr<GraphCounts> Counts() const override { return counts_; }

 private:
  absl::Status UniteStatements() {
    std::map<Content, std::set<StatementId>> equal;
    for (const auto& [least, members] : nodes_.all()) {
      for (const NodeId member : members) {
        NG_RETURN_IF_ERROR(base_->VisitStatementsOf(member, [&](Statement statement) {
          Rename(&statement);
          equal[ContentOf(statement)].insert(statement.id);
          return true;
        }));
      }
    }
    for (const auto& [content, ids] : equal) {
      if (ids.size() < 2) continue;
      statements_.Add({ids.begin(), ids.end()});
      counts_.statements -= ids.size() - 1;
    }
    return absl::OkStatus();
  }

  void Rename(Statement* statement) const {
    statement->subject = nodes_.Least(statement->subject);
    if (auto* node = std::get_if<NodeId>(&statement->object)) *node = nodes_.Least(*node);
  }

  absl::Status VisitAll(const std::set<StatementId>& ids, const Visitor<Statement>& visit) const {
    for (const StatementId id : ids) {
      NG_ASSIGN_OR_RETURN(const Statement statement, GetStatement(id));
      if (!visit(statement)) break;
    }
    return absl::OkStatus();
  }

  // How many nodes to ask for so that `limit` are left when those of one set are one.
  size_t Widened(size_t limit) const {
    for (const auto& [least, members] : nodes_.all()) limit += members.size();
    return limit;
  }

  std::vector<NodeId> Least(std::vector<NodeId> ids, size_t limit) const {
    for (NodeId& id : ids) id = nodes_.Least(id);
    SortUnique(&ids);
    if (ids.size() > limit) ids.resize(limit);
    return ids;
  }

  // Of united statements the least is visited, as all of them.
  bool VisitUnited(Statement statement, const Visitor<Statement>& visit,
                   absl::Status* status) const {
    if (!statements_.Has(statement.id)) {
      Rename(&statement);
      return visit(statement);
    }
    if (statements_.Least(statement.id) != statement.id) return true;
    const absl::StatusOr<Statement> united = GetStatement(statement.id);
    *status = united.status();
    return status->ok() && visit(*united);
  }

  // Of united things the first key is visited.
  template <typename Id>
  static bool VisitFirst(const Sets<Id>& sets, const Keyed<Id>& thing, std::unordered_set<Id>* seen,
                         const Visitor<Keyed<Id>>& visit) {
    if (!sets.Has(thing.id)) return visit(thing);
    const Id least = sets.Least(thing.id);
    return !seen->insert(least).second || visit({thing.key, least});
  }

  absl::StatusOr<std::vector<Mention>> MentionsOf(NodeId node) const {
    std::map<Evidence, Mention> mentions;
    for (const NodeId member : nodes_.Members(node)) {
      NG_RETURN_IF_ERROR(base_->VisitMentionsOf(member, [&](Mention mention) {
        mention.node = nodes_.Least(mention.node);
        mentions.emplace(mention.span, mention);
        return true;
      }));
    }
    std::vector<Mention> ordered;
    ordered.reserve(mentions.size());
    for (auto& [span, mention] : mentions) ordered.push_back(std::move(mention));
    return ordered;
  }

  std::unique_ptr<GraphView> base_;
  GraphCounts counts_;
  Sets<NodeId> nodes_;
  Sets<StatementId> statements_;
};

}  // namespace

absl::StatusOr<std::unique_ptr<GraphView>> MakeJudgedView(
    std::unique_ptr<GraphView> base, const std::vector<std::vector<NodeId>>& sets) {
  auto view = std::make_unique<JudgedView>(std::move(base));
  NG_RETURN_IF_ERROR(view->Unite(sets));
  return view;
}

}  // namespace newsgraph
