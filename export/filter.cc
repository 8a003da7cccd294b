#include "export/filter.h"

#include <charconv>

#include "graph/records.h"
#include "graph/status_macros.h"

namespace newsgraph {
namespace {

// A longer list of namesakes helps nobody.
constexpr size_t kNamesakesShown = 10;

// The number of an id such as "n17".
std::optional<uint64_t> ParseId(char prefix, std::string_view text) {
  uint64_t number = 0;
  const char* end = text.data() + text.size();
  if (text.size() < 2 || text.front() != prefix) return std::nullopt;
  const auto result = std::from_chars(text.data() + 1, end, number);
  if (result.ptr != end || result.ec != std::errc()) return std::nullopt;
  return number;
}

absl::StatusOr<std::string> DescribeNamesakes(const GraphView& view, const std::string& name,
                                              const std::vector<NodeId>& found) {
  std::string message = std::to_string(found.size()) + " nodes are named " + name + "; choose one:";
  for (size_t i = 0; i < found.size() && i < kNamesakesShown; ++i) {
    NG_ASSIGN_OR_RETURN(const Node node, view.GetNode(found[i]));
    message += (i == 0 ? " " : ", ") + FormatId(node.id) + " (" +
               std::string(NodeTypeName(node.type)) + " " + node.name + ")";
  }
  return found.size() > kNamesakesShown ? message + " …" : message;
}

absl::StatusOr<DayRange> ReadDays(const std::string& since, const std::string& until) {
  DayRange days{kOpenPast, kOpenFuture};
  const std::string wanted = " is not a date; wanted 2021, 2021-05 or 2021-05-28";
  if (!since.empty()) {
    const std::optional<DayRange> range = ParseEdtf(since);
    if (!range) return absl::InvalidArgumentError("since: " + since + wanted);
    days.first = range->first;
  }
  if (!until.empty()) {
    const std::optional<DayRange> range = ParseEdtf(until);
    if (!range) return absl::InvalidArgumentError("until: " + until + wanted);
    days.last = range->last;
  }
  if (days.first > days.last) {
    return absl::InvalidArgumentError("since " + since + " is after until " + until);
  }
  return days;
}

absl::StatusOr<NodeType> ReadType(const std::string& name) {
  const std::optional<NodeType> type = ParseNodeType(name);
  if (type) return *type;
  return absl::InvalidArgumentError(name +
                                    " is not a type of node; wanted Person, Body, Place or "
                                    "Project");
}

}  // namespace

bool IsStoryId(std::string_view text) { return ParseId('s', text).has_value(); }

absl::StatusOr<StoryId> ResolveStory(const GraphView& view, const std::string& id) {
  const std::optional<uint64_t> number = ParseId('s', id);
  if (!number) return absl::InvalidArgumentError(id + " is not a story's id; wanted one like s3");
  NG_ASSIGN_OR_RETURN(const Story story, view.GetStory(StoryId{*number}));
  return story.id;
}

absl::StatusOr<NodeId> ResolveNode(const GraphView& view, const std::string& name_or_id) {
  if (const std::optional<uint64_t> number = ParseId('n', name_or_id)) {
    if (view.GetNode(NodeId{*number}).ok()) return NodeId{*number};
  }
  NG_ASSIGN_OR_RETURN(const std::vector<NodeId> found, view.FindByName(name_or_id));
  if (found.size() == 1) return found.front();
  if (found.empty()) return absl::NotFoundError("no node is named " + name_or_id);
  NG_ASSIGN_OR_RETURN(const std::string message, DescribeNamesakes(view, name_or_id, found));
  return absl::InvalidArgumentError(message);
}

absl::StatusOr<Filter> ReadFilter(const GraphView& view, const FilterWords& words) {
  Filter filter;
  for (const std::string& name : words.nodes) {
    NG_ASSIGN_OR_RETURN(const NodeId node, ResolveNode(view, name));
    filter.around.push_back(node);
  }
  for (const std::string& name : words.types) {
    NG_ASSIGN_OR_RETURN(const NodeType type, ReadType(name));
    filter.types.push_back(type);
  }
  if (!words.since.empty() || !words.until.empty()) {
    NG_ASSIGN_OR_RETURN(filter.days, ReadDays(words.since, words.until));
  }
  if (!words.story.empty()) {
    NG_ASSIGN_OR_RETURN(filter.story, ResolveStory(view, words.story));
  }
  filter.depth = words.depth;
  filter.predicates = words.predicates;
  filter.min_confidence = words.min_confidence;
  return filter;
}

}  // namespace newsgraph
