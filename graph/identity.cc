#include "graph/identity.h"

#include <string_view>
#include <unordered_map>

#include "graph/records.h"

namespace newsgraph {
namespace {

constexpr char kSeparator = '\x1f';

// In what capacity a document shows a person.
enum class Capacity { kPrivate, kByline, kOffice };

using NodeIndex = std::unordered_map<uint64_t, size_t>;

NodeIndex IndexNodes(const DocumentRecords& records) {
  NodeIndex index;
  for (size_t i = 0; i < records.nodes.size(); ++i) {
    index.emplace(static_cast<uint64_t>(records.nodes[i].id), i);
  }
  return index;
}

std::vector<Capacity> Capacities(const DocumentRecords& records, const NodeIndex& index) {
  std::vector<Capacity> capacities(records.nodes.size(), Capacity::kPrivate);
  for (const Statement& statement : records.statements) {
    const auto found = index.find(static_cast<uint64_t>(statement.subject));
    if (found == index.end()) continue;
    Capacity& capacity = capacities[found->second];
    if (statement.predicate == "holdsPost") {
      capacity = Capacity::kOffice;
    } else if (statement.predicate == "wrote" || statement.predicate == "photographed") {
      if (capacity == Capacity::kPrivate) capacity = Capacity::kByline;
    }
  }
  return capacities;
}

void Append(std::string_view part, std::string* key) { key->append(part).push_back(kSeparator); }

std::string NodeKey(const Node& node, const Document& document, Capacity capacity) {
  std::string key;
  Append(NodeTypeName(node.type), &key);
  Append(node.name, &key);
  switch (node.type) {
    case NodeType::kBody:
    case NodeType::kPlace:
      Append(node.division, &key);
      break;
    case NodeType::kProject:
      Append(document.home, &key);
      Append(std::string_view(document.date).substr(0, 4), &key);
      break;
    case NodeType::kPerson:
      Append(document.home, &key);
      if (capacity == Capacity::kPrivate) {
        Append(FormatId(document.id), &key);
      } else {
        Append(capacity == Capacity::kOffice ? "office" : "byline", &key);
      }
      break;
  }
  return key;
}

}  // namespace

std::vector<std::string> IdentityKeys(const DocumentRecords& records) {
  const std::vector<Capacity> capacities = Capacities(records, IndexNodes(records));
  std::vector<std::string> keys;
  keys.reserve(records.nodes.size());
  for (size_t i = 0; i < records.nodes.size(); ++i) {
    keys.push_back(NodeKey(records.nodes[i], records.document, capacities[i]));
  }
  return keys;
}

std::vector<std::string> StoryKeys(const DocumentRecords& records) {
  std::vector<std::string> keys;
  keys.reserve(records.stories.size());
  for (const Story& story : records.stories) {
    keys.push_back(FormatId(records.document.id) + FormatId(story.id));
  }
  return keys;
}

std::vector<std::string> StatementKeys(const DocumentRecords& records,
                                       const std::vector<std::string>& node_keys) {
  const NodeIndex index = IndexNodes(records);
  const auto node_key = [&](NodeId id) -> std::string_view {
    const auto found = index.find(static_cast<uint64_t>(id));
    return found == index.end() ? std::string_view() : node_keys[found->second];
  };
  std::vector<std::string> keys;
  keys.reserve(records.statements.size());
  for (const Statement& statement : records.statements) {
    std::string& key = keys.emplace_back();
    Append(node_key(statement.subject), &key);
    Append(statement.predicate, &key);
    if (const auto* node = std::get_if<NodeId>(&statement.object)) {
      Append(node_key(*node), &key);
    } else if (const auto* story = std::get_if<StoryId>(&statement.object)) {
      Append(FormatId(records.document.id) + FormatId(*story), &key);
    } else {
      Append("", &key);
    }
    Append(statement.quote, &key);
    Append(statement.role, &key);
    Append(statement.date, &key);
    Append(statement.place, &key);
    Append(statement.quantity, &key);
    Append(RealisName(statement.status), &key);
    Append(statement.negated ? "not" : "", &key);
  }
  return keys;
}

}  // namespace newsgraph
