#include <algorithm>
#include <string>
#include <tuple>
#include <utility>
#include <variant>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/container/flat_hash_set.h"
#include "export/formats.h"
#include "graph/json_writer.h"
#include "graph/records.h"
#include "graph/status_macros.h"

namespace newsgraph {
namespace {

// Ids of this graph → keys. The writer puts the key in the place of every id.
template <typename Id>
using Keys = absl::flat_hash_map<Id, uint64_t>;

template <typename Id>
void Rename(const Keys<Id>& keys, Id* id) {
  const auto found = keys.find(*id);
  *id = Id{found == keys.end() ? 0 : found->second};
}

class Writer {
 public:
  Writer(const GraphView& view, const Selection& selection, const Sink& sink)
      : view_(view), selection_(selection), sink_(sink) {}

  absl::Status Write() {
    NG_RETURN_IF_ERROR(ReadKeys());
    NG_RETURN_IF_ERROR(WriteCounts());
    NG_RETURN_IF_ERROR(WriteDocuments());
    NG_RETURN_IF_ERROR(WriteStories());
    NG_RETURN_IF_ERROR(WriteNodes());
    NG_RETURN_IF_ERROR(WriteMentions());
    return WriteStatements();
  }

 private:
  absl::Status ReadKeys() {
    NG_RETURN_IF_ERROR(view_.VisitStoryKeys([&](const Keyed<StoryId>& story) {
      if (selection_.Has(story.id)) order_.push_back(story);
      stories_.emplace(story.id, story.key);
      return true;
    }));
    return view_.VisitNodeKeys([&](const Keyed<NodeId>& node) {
      nodes_.emplace(node.id, node.key);
      return true;
    });
  }

  // Calls write(thing) for each that is selected, in the order of keys.
  template <typename Id, typename Write>
  absl::Status WriteEach(absl::Status (GraphView::*visit_keys)(const GraphView::Visitor<Keyed<Id>>&)
                             const,
                         Write write) {
    absl::Status status;
    NG_RETURN_IF_ERROR((view_.*visit_keys)([&](const Keyed<Id>& thing) {
      if (selection_.Has(thing.id)) status = write(thing);
      return status.ok();
    }));
    return status;
  }

  template <typename Record>
  absl::Status WriteRecord(const Record& record) {
    line_.clear();
    AppendRecord(record, &line_);
    return sink_(line_);
  }

  absl::Status WriteCounts() {
    NG_ASSIGN_OR_RETURN(const GraphCounts counts, view_.Counts());
    line_.clear();
    JsonWriter json(&line_);
    json.BeginObject().Field("record", "graph").Key("documents").Integer(counts.documents);
    json.Key("stories").Integer(counts.stories).Key("nodes").BeginObject();
    for (const NodeType type : kNodeTypes) {
      json.Key(NodeTypeName(type)).Integer(counts.nodes[static_cast<size_t>(type)]);
    }
    json.EndObject().Key("mentions").Integer(counts.mentions);
    json.Key("statements").Integer(counts.statements).EndObject();
    line_.push_back('\n');
    return sink_(line_);
  }

  absl::Status WriteDocuments() {
    absl::flat_hash_set<DocumentId> wanted;
    for (const Keyed<StoryId>& story : order_) {
      if (selection_.whole()) break;
      NG_ASSIGN_OR_RETURN(const Story row, view_.GetStory(story.id));
      wanted.insert(row.document);
    }
    absl::Status status;
    NG_RETURN_IF_ERROR(view_.VisitDocuments([&](const Document& document) {
      if (selection_.whole() || wanted.contains(document.id)) status = WriteRecord(document);
      return status.ok();
    }));
    return status;
  }

  absl::Status WriteStories() {
    for (const Keyed<StoryId>& each : order_) {
      NG_ASSIGN_OR_RETURN(Story story, view_.GetStory(each.id));
      story.id = StoryId{each.key};
      NG_RETURN_IF_ERROR(WriteRecord(story));
    }
    return absl::OkStatus();
  }

  absl::Status WriteNodes() {
    return WriteEach<NodeId>(&GraphView::VisitNodeKeys,
                             [&](const Keyed<NodeId>& each) -> absl::Status {
                               NG_ASSIGN_OR_RETURN(Node node, view_.GetNode(each.id));
                               node.id = NodeId{each.key};
                               return WriteRecord(node);
                             });
  }

  absl::Status WriteMentions() {
    for (const Keyed<StoryId>& story : order_) {
      std::vector<Mention> mentions;
      NG_RETURN_IF_ERROR(view_.VisitMentionsIn(story.id, [&](const Mention& mention) {
        if (selection_.Has(mention.node)) mentions.push_back(mention);
        return true;
      }));
      for (Mention& mention : mentions) {
        mention.span.story = StoryId{story.key};
        Rename(nodes_, &mention.node);
      }
      std::sort(mentions.begin(), mentions.end(), [](const Mention& a, const Mention& b) {
        return std::tie(a.span, a.node) < std::tie(b.span, b.node);
      });
      for (const Mention& mention : mentions) NG_RETURN_IF_ERROR(WriteRecord(mention));
    }
    return absl::OkStatus();
  }

  absl::Status WriteStatements() {
    return WriteEach<StatementId>(
        &GraphView::VisitStatementKeys, [&](const Keyed<StatementId>& each) -> absl::Status {
          NG_ASSIGN_OR_RETURN(Statement statement, view_.GetStatement(each.id));
          statement.id = StatementId{each.key};
          Rename(nodes_, &statement.subject);
          if (auto* node = std::get_if<NodeId>(&statement.object)) Rename(nodes_, node);
          if (auto* story = std::get_if<StoryId>(&statement.object)) Rename(stories_, story);
          for (Evidence& span : statement.evidence) Rename(stories_, &span.story);
          std::sort(statement.evidence.begin(), statement.evidence.end());
          return WriteRecord(statement);
        });
  }

  const GraphView& view_;
  const Selection& selection_;
  const Sink& sink_;
  Keys<StoryId> stories_;
  Keys<NodeId> nodes_;
  std::vector<Keyed<StoryId>> order_;  // the selected stories, by key
  std::string line_;
};

}  // namespace

absl::Status WriteNdjson(const GraphView& view, const Selection& selection, const ExportOptions&,
                         const Sink& sink) {
  return Writer(view, selection, sink).Write();
}

}  // namespace newsgraph
