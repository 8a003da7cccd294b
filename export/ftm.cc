// FollowTheMoney entities, one JSON object a line. Its model has no denials and no plans: those
// statements are left out. Lines of one id add up, as they do there.
#include <string>
#include <vector>

#include "export/formats.h"
#include "export/iris.h"
#include "export/property_graph.h"
#include "graph/edtf.h"
#include "graph/json_writer.h"
#include "graph/predicates.h"
#include "graph/records.h"
#include "graph/status_macros.h"

namespace newsgraph {
namespace {

std::string_view SchemaOf(const Node& node) {
  switch (node.type) {
    case NodeType::kPerson:
      return "Person";
    case NodeType::kPlace:
      return "Address";
    case NodeType::kProject:
      return node.subtype == "event" ? "Event" : "Project";
    case NodeType::kBody:
      break;
  }
  if (node.subtype == "government" || node.subtype == "court" || node.subtype == "police") {
    return "PublicBody";
  }
  return node.subtype == "company" || node.subtype == "bank" ? "Company" : "Organization";
}

// One entity; Text is its line.
class Entity {
 public:
  Entity(std::string_view id, std::string_view schema) : json_(&text_) {
    json_.BeginObject().Field("id", id).Field("schema", schema).Key("properties").BeginObject();
  }

  // Adds nothing for no value.
  Entity& Add(std::string_view property, const std::string& value) {
    if (!value.empty()) json_.OptionalStrings(property, {value});
    return *this;
  }
  Entity& Add(std::string_view property, const std::vector<std::string>& values) {
    json_.OptionalStrings(property, values);
    return *this;
  }
  // A single date as it is; of an interval the days, where it is not open.
  Entity& AddDate(const std::string& edtf) {
    if (!ParseEdtf(edtf)) return *this;
    const size_t slash = edtf.find('/');
    if (slash == std::string::npos) return Add("date", edtf);
    const std::string first = edtf.substr(0, slash);
    const std::string last = edtf.substr(slash + 1);
    return Add("startDate", first == ".." ? "" : first).Add("endDate", last == ".." ? "" : last);
  }

  std::string Text() {
    json_.EndObject().EndObject();
    return text_ + "\n";
  }

 private:
  std::string text_;
  JsonWriter json_;
};

class FtmWriter {
 public:
  FtmWriter(const GraphView& view, const Selection& selection, const Sink& sink)
      : view_(view), graph_(view, selection), sink_(sink) {}

  absl::Status WriteNode(const Node& node) {
    Entity entity(FormatId(node.id), SchemaOf(node));
    entity.Add("name", node.name).Add("alias", node.aliases);
    if (node.type == NodeType::kPlace) entity.Add("full", node.name);
    return sink_(entity.Text());
  }

  absl::Status WriteStory(const Story& story) {
    NG_ASSIGN_OR_RETURN(const Document document, view_.GetDocument(story.document));
    Entity entity(FormatId(story.id), "Article");
    entity.Add("title", story.headline).Add("publisher", document.paper);
    if (ParseDay(story.published)) entity.Add("publishedAt", story.published);
    return sink_(entity.Add("fileName", document.source).Add("bodyText", story.text).Text());
  }

  absl::Status WriteStatement(const Statement& statement) {
    if (statement.negated || statement.status == Realis::kPlanned) return absl::OkStatus();
    if (!statement.quote.empty()) return WriteWords(statement);
    if (!PropertyGraph::IsEdge(statement)) return absl::OkStatus();
    NG_ASSIGN_OR_RETURN(const Edge edge, graph_.EdgeOf(statement));
    NG_ASSIGN_OR_RETURN(const Node subject, view_.GetNode(statement.subject));
    const auto* id = std::get_if<NodeId>(&statement.object);
    if (id != nullptr) {
      NG_ASSIGN_OR_RETURN(const Node object, view_.GetNode(*id));
      const bool in_body = object.type == NodeType::kBody;
      if (in_body && statement.predicate == "holdsPost" && subject.type == NodeType::kPerson &&
          !statement.role.empty()) {
        return WritePost(statement, edge);
      }
      if (in_body && statement.predicate == "memberOf" &&
          (subject.type == NodeType::kPerson || subject.type == NodeType::kBody)) {
        Entity entity(edge.id, "Membership");
        entity.Add("member", edge.from).Add("organization", edge.to).Add("role", statement.role);
        return Finish(statement, edge, &entity);
      }
    }
    const Predicate* predicate = FindPredicate(statement.predicate);
    Entity entity(edge.id, "UnknownLink");
    entity.Add("subject", edge.from)
        .Add("object", edge.to)
        .Add("role", predicate == nullptr ? statement.predicate : std::string(predicate->active));
    return Finish(statement, edge, &entity);
  }

 private:
  // The position is the body's; occupancies of several people lead to it.
  absl::Status WritePost(const Statement& statement, const Edge& edge) {
    const std::string position = edge.to + "-" + PercentEncode(statement.role);
    Entity post(position, "Position");
    NG_RETURN_IF_ERROR(sink_(post.Add("name", statement.role).Add("organization", edge.to).Text()));
    Entity entity(edge.id, "Occupancy");
    entity.Add("holder", edge.from).Add("post", position);
    return Finish(statement, edge, &entity);
  }

  // What was said leads to the story that tells of it.
  absl::Status WriteWords(const Statement& statement) {
    if (statement.evidence.empty()) return absl::OkStatus();
    NG_ASSIGN_OR_RETURN(const Edge edge, graph_.EdgeOf(statement));
    Entity entity(edge.id, "UnknownLink");
    entity.Add("subject", edge.from)
        .Add("object", FormatId(statement.evidence[0].story))
        .Add("role", "says")
        .Add("description", statement.quote);
    return Finish(statement, edge, &entity);
  }

  absl::Status Finish(const Statement& statement, const Edge& edge, Entity* entity) {
    entity->AddDate(statement.date).Add("summary", edge.values.back());
    return sink_(entity->Text());
  }

  const GraphView& view_;
  const PropertyGraph graph_;
  const Sink& sink_;
};

}  // namespace

absl::Status WriteFtm(const GraphView& view, const Selection& selection, const ExportOptions&,
                      const Sink& sink) {
  FtmWriter writer(view, selection, sink);
  NG_RETURN_IF_ERROR(
      selection.VisitNodes(view, [&](const Node& node) { return writer.WriteNode(node); }));
  NG_RETURN_IF_ERROR(
      selection.VisitStories(view, [&](const Story& story) { return writer.WriteStory(story); }));
  return selection.VisitStatements(
      view, [&](const Statement& statement) { return writer.WriteStatement(statement); });
}

}  // namespace newsgraph
