// A graph in memory, simple enough to be obviously right: every question is answered by looking at
// everything. Tests of queries and exports read it; tests of the store compare with it.
#ifndef NEWSGRAPH_TESTS_SUPPORT_MEMORY_GRAPH_H_
#define NEWSGRAPH_TESTS_SUPPORT_MEMORY_GRAPH_H_

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "graph/graph_view.h"
#include "graph/model.h"

namespace newsgraph {

// The graph of some documents. Stories, nodes and statements count from 1 in order of first
// appearance; documents keep their ids, and one that comes again is passed over.
//
// Nodes and statements are joined by the keys of graph/identity.h. Of joined nodes the aliases are
// united, and the subtype and division said most often stand (of equals the first in byte order).
// Of joined statements the evidence is united, and the most confident reading (of equals the first
// in byte order) gives confidence and rule.
class MemoryGraph : public GraphView {
 public:
  explicit MemoryGraph(const std::vector<DocumentRecords>& documents);

  absl::StatusOr<Document> GetDocument(DocumentId id) const override;
  absl::StatusOr<Story> GetStory(StoryId id) const override;
  absl::StatusOr<Node> GetNode(NodeId id) const override;
  absl::StatusOr<Statement> GetStatement(StatementId id) const override;

  absl::StatusOr<std::vector<DocumentId>> FindBySource(std::string_view source) const override;
  absl::StatusOr<std::vector<NodeId>> FindByName(std::string_view name) const override;
  absl::StatusOr<std::vector<NodeId>> FindByPart(std::string_view part,
                                                 size_t limit) const override;

  absl::StatusOr<std::vector<NameMatch>> FindByPattern(const NamePattern& pattern,
                                                       size_t limit) const override;

  absl::Status VisitStatementsOf(NodeId node, const Visitor<Statement>& visit) const override;
  absl::Status VisitLinks(NodeId node, const LinkFilter& filter,
                          const Visitor<Link>& visit) const override;
  absl::Status VisitStatementsIn(StoryId story, const Visitor<Statement>& visit) const override;
  absl::Status VisitDocuments(const Visitor<Document>& visit) const override;
  absl::Status VisitStories(const Visitor<Story>& visit) const override;
  absl::Status VisitNodes(const Visitor<Node>& visit) const override;
  absl::Status VisitStatements(const Visitor<Statement>& visit) const override;
  absl::Status VisitStoryKeys(const Visitor<Keyed<StoryId>>& visit) const override;
  absl::Status VisitNodeKeys(const Visitor<Keyed<NodeId>>& visit) const override;
  absl::Status VisitStatementKeys(const Visitor<Keyed<StatementId>>& visit) const override;
  absl::Status VisitStatementsByDate(const DayRange& range,
                                     const Visitor<Statement>& visit) const override;
  absl::Status VisitMentionsIn(StoryId story, const Visitor<Mention>& visit) const override;
  absl::Status VisitMentionsOf(NodeId node, const Visitor<Mention>& visit) const override;

  absl::StatusOr<GraphCounts> Counts() const override;

 private:
  friend class MemoryGraphBuilder;

  std::vector<Document> documents_;  // by source
  std::vector<Story> stories_;       // these three by id, which is the place here and 1
  std::vector<Node> nodes_;
  std::vector<Statement> statements_;
  std::vector<Mention> mentions_;  // by story, then text order
  std::map<uint64_t, StoryId> story_keys_;
  std::map<uint64_t, NodeId> node_keys_;
  std::map<uint64_t, StatementId> statement_keys_;
};

}  // namespace newsgraph

#endif  // NEWSGRAPH_TESTS_SUPPORT_MEMORY_GRAPH_H_
