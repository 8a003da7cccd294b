// One HTML file that needs no other: the page (html/), the library that draws, and the graph as
// JSON. Its policy lets it load nothing.
#include <string>

#include "export/formats.h"
#include "export/html_assets.h"
#include "export/json_lines.h"
#include "graph/json_writer.h"
#include "graph/predicates.h"
#include "graph/records.h"
#include "graph/status_macros.h"

namespace newsgraph {
namespace {

constexpr char kHead[] =
    "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
    "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
    "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
    "script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data:\">\n"
    "<link rel=\"icon\" href=\"data:,\">\n"
    "<title>newsgraph: who did what</title>\n<style>\n";

// Without "<", no text of the graph can end the script that it stands in.
std::string SafeInScript(const std::string& json) {
  std::string out;
  for (const char c : json) {
    if (c == '<') {
      out += "\\u003c";
    } else {
      out.push_back(c);
    }
  }
  return out;
}

std::string NodeObject(const Node& node) {
  std::string text;
  JsonWriter json(&text);
  json.BeginObject().Field("id", FormatId(node.id)).Field("type", NodeTypeName(node.type));
  json.Field("name", node.name)
      .OptionalStrings("aliases", node.aliases)
      .OptionalField("subtype", node.subtype)
      .OptionalField("division", node.division)
      .EndObject();
  return text;
}

std::string StoryObject(const Story& story, const Document& document) {
  std::string text;
  JsonWriter json(&text);
  json.BeginObject().Field("id", FormatId(story.id));
  json.OptionalField("headline", story.headline)
      .OptionalField("paper", document.paper)
      .OptionalField("page", document.page)
      .OptionalField("published", story.published)
      .Field("text", story.text)
      .EndObject();
  return text;
}

std::string ObjectId(const Object& object) {
  if (const auto* node = std::get_if<NodeId>(&object)) return FormatId(*node);
  if (const auto* story = std::get_if<StoryId>(&object)) return FormatId(*story);
  return "";
}

std::string StatementObject(const Statement& statement) {
  std::string text;
  JsonWriter json(&text);
  json.BeginObject().Field("id", FormatId(statement.id));
  json.Field("subject", FormatId(statement.subject))
      .Field("predicate", statement.predicate)
      .OptionalField("object", ObjectId(statement.object))
      .OptionalField("quote", statement.quote)
      .OptionalField("role", statement.role)
      .OptionalField("date", statement.date)
      .OptionalField("place", statement.place)
      .OptionalField("quantity", statement.quantity)
      .Field("status", RealisName(statement.status));
  if (statement.negated) json.Key("negated").Bool(true);
  json.Key("confidence").Decimal(statement.confidence).Key("evidence").BeginArray();
  for (const Evidence& span : statement.evidence) {
    json.BeginObject();
    WriteSpanFields(span, &json);
    json.EndObject();
  }
  json.EndArray().EndObject();
  return text;
}

std::string PredicateObjects() {
  std::string text;
  JsonWriter json(&text);
  json.BeginArray();
  for (const Predicate& predicate : Predicates()) {
    json.BeginObject().Field("id", predicate.name).Field("active", predicate.active);
    json.Field("passive", predicate.passive);
    if (predicate.symmetric) json.Key("symmetric").Bool(true);
    json.EndObject();
  }
  json.EndArray();
  return text;
}

absl::Status WriteData(const GraphView& view, const Selection& selection, const Sink& sink) {
  NG_RETURN_IF_ERROR(sink("{\"predicates\":" + PredicateObjects() + ",\n\"nodes\":["));
  JsonLines nodes(sink);
  NG_RETURN_IF_ERROR(selection.VisitNodes(
      view, [&](const Node& node) { return nodes.Send(SafeInScript(NodeObject(node))); }));
  NG_RETURN_IF_ERROR(sink("\n],\n\"stories\":["));
  JsonLines stories(sink);
  NG_RETURN_IF_ERROR(selection.VisitStories(view, [&](const Story& story) -> absl::Status {
    NG_ASSIGN_OR_RETURN(const Document document, view.GetDocument(story.document));
    return stories.Send(SafeInScript(StoryObject(story, document)));
  }));
  NG_RETURN_IF_ERROR(sink("\n],\n\"statements\":["));
  JsonLines statements(sink);
  NG_RETURN_IF_ERROR(selection.VisitStatements(view, [&](const Statement& statement) {
    return statements.Send(SafeInScript(StatementObject(statement)));
  }));
  return sink("\n]}\n");
}

absl::Status WriteScript(std::string_view script, const Sink& sink) {
  NG_RETURN_IF_ERROR(sink("<script>\n"));
  NG_RETURN_IF_ERROR(sink(script));
  return sink("</script>\n");
}

}  // namespace

absl::Status WriteHtml(const GraphView& view, const Selection& selection, const ExportOptions&,
                       const Sink& sink) {
  NG_RETURN_IF_ERROR(sink(kHead));
  NG_RETURN_IF_ERROR(sink(kHtmlStyle));
  NG_RETURN_IF_ERROR(sink("</style>\n</head>\n<body>\n"));
  NG_RETURN_IF_ERROR(sink(kHtmlBody));
  NG_RETURN_IF_ERROR(sink("<script id=\"data\" type=\"application/json\">\n"));
  NG_RETURN_IF_ERROR(WriteData(view, selection, sink));
  NG_RETURN_IF_ERROR(sink("</script>\n"));
  NG_RETURN_IF_ERROR(WriteScript(kHtmlLibrary, sink));
  NG_RETURN_IF_ERROR(WriteScript(kHtmlScript, sink));
  return sink("</body>\n</html>\n");
}

}  // namespace newsgraph
