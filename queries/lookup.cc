#include "queries/lookup.h"

#include <algorithm>
#include <array>
#include <utility>
#include <variant>

#include "graph/predicates.h"
#include "graph/records.h"
#include "graph/status_macros.h"
#include "graph/utf8.h"
#include "queries/pinyin.h"
#include "queries/sources.h"
#include "queries/text_table.h"

namespace newsgraph {
namespace {

constexpr size_t kSuggestions = 5;
constexpr size_t kLongestPart = 20;      // code points
constexpr size_t kLongestHomophone = 4;  // code points; longer names are not written by ear

absl::StatusOr<std::vector<Node>> NodesOf(const GraphView& view, const std::vector<NodeId>& ids,
                                          std::optional<NodeType> type) {
  std::vector<Node> nodes;
  for (const NodeId id : ids) {
    NG_ASSIGN_OR_RETURN(Node node, view.GetNode(id));
    if (!type || node.type == *type) nodes.push_back(std::move(node));
  }
  return nodes;
}

// Nodes of a name that sounds as `text`, else those whose names hold the longest part of `text`, of
// two characters or more, that any holds.
absl::StatusOr<std::vector<Node>> Nearest(const GraphView& view, std::string_view text,
                                          std::optional<NodeType> type) {
  const size_t length = std::min(CodePointCount(text), kLongestPart);
  std::vector<NodeId> alike;
  if (length >= 2 && length <= kLongestHomophone) {
    NG_ASSIGN_OR_RETURN(const auto matches, view.FindByPattern(SoundAlikes(text), kSuggestions));
    for (const NameMatch& match : matches) {
      if (match.place == NamePlace::kWhole) alike.push_back(match.node);
    }
  }
  NG_ASSIGN_OR_RETURN(std::vector<Node> homophones, NodesOf(view, alike, type));
  if (!homophones.empty()) return homophones;
  for (size_t width = length; width >= 2; --width) {
    for (size_t begin = 0; begin + width <= length; ++begin) {
      const std::string_view part = CodePointSubstring(text, begin, begin + width);
      NG_ASSIGN_OR_RETURN(const std::vector<NodeId> ids, view.FindByPart(part, kSuggestions));
      NG_ASSIGN_OR_RETURN(std::vector<Node> nodes, NodesOf(view, ids, type));
      if (!nodes.empty()) return nodes;
    }
  }
  return std::vector<Node>();
}

absl::Status NothingNamed(std::string_view text, std::optional<NodeType> type,
                          const std::vector<Node>& nearest) {
  std::string message = "no " + (type ? std::string(NodeTypeName(*type)) : std::string("node")) +
                        " is named " + std::string(text);
  for (const Node& node : nearest) {
    message += (&node == &nearest.front() ? "; nearest: " : ", ") + node.name + " (" +
               FormatId(node.id) + ")";
  }
  return absl::NotFoundError(message);
}

// What tells who a node is, the best first.
constexpr std::array<std::string_view, 3> kTelling = {"holdsPost", "residentOf", "memberOf"};

// "副区长, 甲区人民政府", "lives in 青禾路".
absl::StatusOr<std::string> Tell(const GraphView& view, const Statement& statement) {
  NG_ASSIGN_OR_RETURN(const Node other, view.GetNode(std::get<NodeId>(statement.object)));
  if (!statement.role.empty()) return statement.role + ", " + other.name;
  return std::string(FindPredicate(statement.predicate)->active) + " " + other.name;
}

// The story that first names the node.
absl::StatusOr<std::string> FirstStory(const GraphView& view, NodeId id) {
  Statement naming;  // only for its evidence
  NG_RETURN_IF_ERROR(view.VisitMentionsOf(id, [&](const Mention& mention) {
    naming.evidence = {mention.span};
    return false;
  }));
  NG_ASSIGN_OR_RETURN(const std::vector<Source> sources, SourceReader(view).Read(naming));
  return sources.empty() ? std::string() : SourceLine(sources.front());
}

// A table of them, without the last line end.
std::string CandidateLines(const std::vector<Candidate>& candidates) {
  TextTable table{{"id", "type", "known by", "statements"}, {}};
  for (const Candidate& candidate : candidates) {
    table.rows.push_back(
        {{FormatId(candidate.node.id), std::string(NodeTypeName(candidate.node.type)),
          candidate.hint, std::to_string(candidate.statements)},
         {}});
  }
  std::string lines;
  AppendAligned(table, &lines);
  if (!lines.empty()) lines.pop_back();
  return lines;
}

}  // namespace

absl::StatusOr<std::vector<Node>> FindNodes(const GraphView& view, std::string_view text,
                                            std::optional<NodeType> type) {
  if (const std::optional<NodeId> id = ParseNodeId(text)) {
    NG_ASSIGN_OR_RETURN(Node node, view.GetNode(*id));
    if (!type || node.type == *type) return std::vector<Node>{std::move(node)};
    return absl::NotFoundError(std::string(text) + " is a " + std::string(NodeTypeName(node.type)) +
                               ", not a " + std::string(NodeTypeName(*type)));
  }
  NG_ASSIGN_OR_RETURN(const std::vector<NodeId> ids, view.FindByName(text));
  NG_ASSIGN_OR_RETURN(std::vector<Node> nodes, NodesOf(view, ids, type));
  if (!nodes.empty()) return nodes;
  NG_ASSIGN_OR_RETURN(const std::vector<Node> nearest, Nearest(view, text, type));
  return NothingNamed(text, type, nearest);
}

absl::StatusOr<Node> FindOneNode(const GraphView& view, std::string_view text,
                                 std::optional<NodeType> type) {
  NG_ASSIGN_OR_RETURN(std::vector<Node> nodes, FindNodes(view, text, type));
  if (nodes.size() == 1) return std::move(nodes.front());
  std::vector<Candidate> candidates;
  for (const Node& node : nodes) {
    NG_ASSIGN_OR_RETURN(candidates.emplace_back(), Describe(view, node));
  }
  return absl::FailedPreconditionError(std::to_string(nodes.size()) + " nodes are named " +
                                       std::string(text) + "; give the id of one:\n" +
                                       CandidateLines(candidates));
}

absl::StatusOr<Candidate> Describe(const GraphView& view, const Node& node) {
  Candidate candidate{node, "", 0};
  std::optional<std::pair<ptrdiff_t, StatementId>> telling;  // the best, of equals the first
  NG_RETURN_IF_ERROR(view.VisitLinks(node.id, {}, [&](const Link& link) {
    ++candidate.statements;
    const auto found = std::find(kTelling.begin(), kTelling.end(), link.predicate);
    if (found == kTelling.end() || link.direction != Direction::kOut) return true;
    const std::pair place(found - kTelling.begin(), link.statement);
    if (!telling || place < *telling) telling = place;
    return true;
  }));
  if (telling) {
    NG_ASSIGN_OR_RETURN(const Statement statement, view.GetStatement(telling->second));
    NG_ASSIGN_OR_RETURN(candidate.hint, Tell(view, statement));
  } else if (!node.division.empty()) {
    candidate.hint = node.division;
  } else {
    NG_ASSIGN_OR_RETURN(candidate.hint, FirstStory(view, node.id));
  }
  return candidate;
}

}  // namespace newsgraph
