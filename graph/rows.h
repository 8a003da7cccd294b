// The values of every table, as values of the program and as bytes. rows.cc lists the fields of
// each row in their order on disk. A row that cannot be read is DataLoss.
#ifndef NEWSGRAPH_GRAPH_ROWS_H_
#define NEWSGRAPH_GRAPH_ROWS_H_

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "graph/graph_view.h"
#include "graph/judgements.h"
#include "graph/keys.h"
#include "graph/model.h"

namespace newsgraph {

// How often each text was said.
using Tally = std::map<std::string, uint64_t>;

// A node with what its documents say of it, counted, so that taking one document back takes exactly
// its share.
struct NodeRow {
  NodeType type = NodeType::kPerson;
  std::string name;
  uint64_t supports = 0;  // how many nodes of documents are this node
  Tally subtypes;
  Tally divisions;
  Tally aliases;

  bool operator==(const NodeRow&) const = default;
};

// What the node is to a reader: of subtypes and divisions the one said most often (of equals the
// first in byte order), of aliases all.
Node ToNode(NodeId id, const NodeRow& row);

// A statement without what depends on who supports it: id, confidence, rule and evidence are empty.
struct StatementRow {
  Statement statement;
  uint64_t evidence_count = 0;  // rows of it in `evidence`

  bool operator==(const StatementRow&) const = default;
};

struct EvidenceRow {
  double confidence = 0;
  std::string rule;

  bool operator==(const EvidenceRow&) const = default;
};

// Whether `a` speaks louder than `b`: a statement has the confidence and the rule of its loudest
// evidence.
bool IsLouder(const EvidenceRow& a, const EvidenceRow& b);

// What one node of a document adds to the node it is.
struct NodeSupport {
  NodeId node{};
  std::string subtype;
  std::string division;
  std::vector<std::string> aliases;

  auto operator<=>(const NodeSupport&) const = default;
};

// All that one document supports, each list ascending. Mentions and evidence are there once; of
// nodes there may be several that are one.
struct Manifest {
  std::vector<StoryId> stories;
  std::vector<NodeSupport> nodes;
  std::vector<MentionKey> mentions;
  std::vector<EvidenceKey> evidence;

  bool operator==(const Manifest&) const = default;
};

// The last ids that were given; none is ever given again.
struct Counters {
  uint64_t story = 0;
  uint64_t node = 0;
  uint64_t statement = 0;

  bool operator==(const Counters&) const = default;
};

// A row that is one number: an id, a version, a day.
struct NumberRow {
  uint64_t number = 0;
};

std::string EncodeRow(const Document& row);      // document; the id is in the key
std::string EncodeRow(const Story& row);         // story; the id is in the key
std::string EncodeRow(const NodeRow& row);       // node
std::string EncodeRow(const StatementRow& row);  // statement
std::string EncodeRow(const EvidenceRow& row);   // evidence
std::string EncodeRow(const Manifest& row);      // manifest
std::string EncodeRow(const Counters& row);      // meta
std::string EncodeRow(const GraphCounts& row);   // meta
std::string EncodeRow(const Judgement& row);     // judgement; the number is in the key
std::string EncodeRow(const NumberRow& row);     // xid, meta, date

// Reads what EncodeRow wrote, for each of the types above.
template <typename Row>
absl::StatusOr<Row> DecodeRow(std::string_view bytes);

}  // namespace newsgraph

#endif  // NEWSGRAPH_GRAPH_ROWS_H_
