// The one read interface to a graph. Queries and exports see this and nothing of how the graph is
// kept.
#ifndef NEWSGRAPH_GRAPH_GRAPH_VIEW_H_
#define NEWSGRAPH_GRAPH_GRAPH_VIEW_H_

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "graph/edtf.h"
#include "graph/model.h"

namespace newsgraph {

// What a story, node or statement is, in 64 bits: the same in every graph that holds it, whatever
// was added before it.
template <typename Id>
struct Keyed {
  uint64_t key = 0;
  Id id{};
};

// Which of a node's links are meant; what is empty or nullopt asks for nothing.
struct LinkFilter {
  std::optional<bool> outward;  // the node is their subject, or their object
  std::string predicate;
  std::optional<NodeId> other;  // the node at the other end
};

// A part of a name, character by character: each any of some code points, ascending, as names are
// compared (without spaces, narrow, ASCII in lower case).
using NamePattern = std::vector<std::u32string>;

// Where in a name something stands.
enum class NamePlace : uint8_t { kWhole, kStart, kInside };

struct NameMatch {
  NamePlace place{};  // the first of the three that one of the node's names has
  NodeId node{};

  auto operator<=>(const NameMatch&) const = default;
};

struct GraphCounts {
  uint64_t documents = 0;
  uint64_t stories = 0;
  uint64_t nodes[kNodeTypeCount] = {};  // by NodeType
  uint64_t mentions = 0;
  uint64_t statements = 0;

  bool operator==(const GraphCounts&) const = default;
};

// Everything is answered from one snapshot, so a writer at work changes nothing that a view has
// shown. Ids are the graph's lasting ones. A missing id is NotFound; unreadable data is DataLoss.
// Visitors return false to stop early, which is not an error.
class GraphView {
 public:
  template <typename T>
  using Visitor = std::function<bool(const T&)>;

  virtual ~GraphView() = default;

  virtual absl::StatusOr<Document> GetDocument(DocumentId id) const = 0;
  virtual absl::StatusOr<Story> GetStory(StoryId id) const = 0;
  virtual absl::StatusOr<Node> GetNode(NodeId id) const = 0;
  virtual absl::StatusOr<Statement> GetStatement(StatementId id) const = 0;

  // The documents that were given by the path or name `source`, ascending; mostly one.
  virtual absl::StatusOr<std::vector<DocumentId>> FindBySource(std::string_view source) const = 0;

  // Nodes that have `name` as their name or an alias, ascending. Spaces and the width of Latin
  // letters do not count.
  virtual absl::StatusOr<std::vector<NodeId>> FindByName(std::string_view name) const = 0;

  // Nodes with a name or alias that holds `part`, ascending, at most `limit`.
  virtual absl::StatusOr<std::vector<NodeId>> FindByPart(std::string_view part,
                                                         size_t limit) const = 0;

  // Nodes with a name or alias that holds `pattern`, in the order of NameMatch, at most `limit`.
  virtual absl::StatusOr<std::vector<NameMatch>> FindByPattern(const NamePattern& pattern,
                                                               size_t limit) const = 0;

  // Statements in which `node` is subject or object, ascending in id.
  virtual absl::Status VisitStatementsOf(NodeId node, const Visitor<Statement>& visit) const = 0;

  // The same statements as the node sees them, in the order of Link, much faster as nothing but
  // ends and predicate is read. What a node says of itself is visited twice, outward and not.
  virtual absl::Status VisitLinks(NodeId node, const LinkFilter& filter,
                                  const Visitor<Link>& visit) const = 0;

  // Statements with evidence in a story, ascending in id.
  virtual absl::Status VisitStatementsIn(StoryId story, const Visitor<Statement>& visit) const = 0;

  // All of a kind, ascending in id (documents: in source).
  virtual absl::Status VisitDocuments(const Visitor<Document>& visit) const = 0;
  virtual absl::Status VisitStories(const Visitor<Story>& visit) const = 0;
  virtual absl::Status VisitNodes(const Visitor<Node>& visit) const = 0;
  virtual absl::Status VisitStatements(const Visitor<Statement>& visit) const = 0;

  // All of a kind with their keys, ascending in key.
  virtual absl::Status VisitStoryKeys(const Visitor<Keyed<StoryId>>& visit) const = 0;
  virtual absl::Status VisitNodeKeys(const Visitor<Keyed<NodeId>>& visit) const = 0;
  virtual absl::Status VisitStatementKeys(const Visitor<Keyed<StatementId>>& visit) const = 0;

  // Statements with a date that meets `range`, by first day and then id. Undated ones are not
  // visited.
  virtual absl::Status VisitStatementsByDate(const DayRange& range,
                                             const Visitor<Statement>& visit) const = 0;

  // Mentions in a story, in text order; mentions of a node, by story and then text order.
  virtual absl::Status VisitMentionsIn(StoryId story, const Visitor<Mention>& visit) const = 0;
  virtual absl::Status VisitMentionsOf(NodeId node, const Visitor<Mention>& visit) const = 0;

  virtual absl::StatusOr<GraphCounts> Counts() const = 0;
};

}  // namespace newsgraph

#endif  // NEWSGRAPH_GRAPH_GRAPH_VIEW_H_
