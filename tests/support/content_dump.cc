#include "tests/support/content_dump.h"

#include <algorithm>
#include <map>
#include <string_view>
#include <variant>

#include "graph/records.h"
#include "graph/status_macros.h"

namespace newsgraph::testing {
namespace {

class Dumper {
 public:
  explicit Dumper(const GraphView& view) : view_(view) {}

  absl::StatusOr<std::vector<std::string>> Dump() {
    NG_RETURN_IF_ERROR(view_.VisitDocuments([&](const Document& document) {
      AddLine({"document", FormatId(document.id), document.source, document.sha256, document.paper,
               document.date, document.home, document.page, document.extractor});
      return true;
    }));
    NG_RETURN_IF_ERROR(view_.VisitStories([&](const Story& story) {
      stories_[story.id] = FormatId(story.document) + ":" + story.headline;
      AddLine({"story", stories_[story.id], story.section, story.text, story.published,
               std::to_string(story.source.size())});
      return true;
    }));
    NG_RETURN_IF_ERROR(DumpNodes());
    NG_RETURN_IF_ERROR(view_.VisitStatements([&](const Statement& statement) {
      DumpStatement(statement);
      return true;
    }));
    NG_RETURN_IF_ERROR(DumpCounts());
    std::sort(lines_.begin(), lines_.end());
    return lines_;
  }

 private:
  static std::string Join(const std::vector<std::string>& parts) {
    std::string joined;
    for (const std::string& part : parts) joined += part + "|";
    return joined;
  }
  void AddLine(const std::vector<std::string>& parts) { lines_.push_back(Join(parts)); }

  std::string Where(const Evidence& span) {
    return stories_[span.story] + "[" + std::to_string(span.begin) + "," +
           std::to_string(span.end) + ")";
  }

  absl::Status DumpNodes() {
    absl::Status status;
    NG_RETURN_IF_ERROR(view_.VisitNodes([&](const Node& node) {
      std::vector<std::string> mentions;
      status = view_.VisitMentionsOf(node.id, [&](const Mention& mention) {
        mentions.push_back(Where(mention.span) + mention.text);
        return true;
      });
      std::sort(mentions.begin(), mentions.end());
      nodes_[node.id] = Join({std::string(NodeTypeName(node.type)), node.subtype, node.name,
                              node.division, Join(node.aliases), Join(mentions)});
      AddLine({"node", nodes_[node.id]});
      return status.ok();
    }));
    return status;
  }

  void DumpStatement(const Statement& statement) {
    std::string object;
    if (const auto* node = std::get_if<NodeId>(&statement.object)) object = nodes_[*node];
    if (const auto* story = std::get_if<StoryId>(&statement.object)) object = stories_[*story];
    std::vector<std::string> evidence;
    for (const Evidence& span : statement.evidence) evidence.push_back(Where(span));
    std::sort(evidence.begin(), evidence.end());
    AddLine({"statement", nodes_[statement.subject], statement.predicate, object, statement.quote,
             statement.role, statement.date, statement.place, statement.quantity,
             std::string(RealisName(statement.status)), statement.negated ? "not" : "",
             std::to_string(statement.confidence), statement.rule, Join(evidence)});
  }

  absl::Status DumpCounts() {
    NG_ASSIGN_OR_RETURN(const GraphCounts counts, view_.Counts());
    std::vector<std::string> parts = {
        "counts", std::to_string(counts.documents), std::to_string(counts.stories),
        std::to_string(counts.mentions), std::to_string(counts.statements)};
    for (const uint64_t count : counts.nodes) parts.push_back(std::to_string(count));
    AddLine(parts);
    return absl::OkStatus();
  }

  const GraphView& view_;
  std::map<StoryId, std::string> stories_;
  std::map<NodeId, std::string> nodes_;
  std::vector<std::string> lines_;
};

}  // namespace

absl::StatusOr<std::vector<std::string>> DumpContent(const GraphView& view) {
  return Dumper(view).Dump();
}

}  // namespace newsgraph::testing
