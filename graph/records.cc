#include "graph/records.h"

#include <charconv>

namespace newsgraph {
namespace {

template <typename Id>
std::string Prefixed(char prefix, Id id) {
  return prefix + std::to_string(static_cast<uint64_t>(id));
}

template <typename Id>
std::optional<Id> ParsePrefixed(char prefix, std::string_view text) {
  uint64_t number = 0;
  if (!text.starts_with(prefix)) return std::nullopt;
  const char* end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data() + 1, end, number);
  if (error != std::errc() || stop != end || number == 0) return std::nullopt;
  return Id{number};
}

}  // namespace

std::string FormatId(DocumentId id) {
  static constexpr char kHex[] = "0123456789abcdef";
  std::string text = "d0000000000000000";
  auto value = static_cast<uint64_t>(id);
  for (size_t i = text.size() - 1; i > 0; --i, value >>= 4) text[i] = kHex[value & 15];
  return text;
}

std::string FormatId(StoryId id) { return Prefixed('s', id); }
std::string FormatId(NodeId id) { return Prefixed('n', id); }
std::string FormatId(StatementId id) { return Prefixed('t', id); }

std::optional<DocumentId> ParseDocumentId(std::string_view text) {
  constexpr size_t kDigits = 16;
  uint64_t number = 0;
  if (!text.starts_with('d') || text.size() != kDigits + 1) return std::nullopt;
  const char* end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data() + 1, end, number, 16);
  if (error != std::errc() || stop != end || number == 0) return std::nullopt;
  return DocumentId{number};
}
std::optional<NodeId> ParseNodeId(std::string_view text) {
  return ParsePrefixed<NodeId>('n', text);
}
std::optional<StoryId> ParseStoryId(std::string_view text) {
  return ParsePrefixed<StoryId>('s', text);
}
std::optional<StatementId> ParseStatementId(std::string_view text) {
  return ParsePrefixed<StatementId>('t', text);
}

void WriteNodeFields(const Node& node, JsonWriter* json) {
  json->Field("id", FormatId(node.id))
      .Field("type", NodeTypeName(node.type))
      .OptionalField("subtype", node.subtype)
      .Field("name", node.name)
      .OptionalStrings("aliases", node.aliases)
      .OptionalField("division", node.division);
}

void WriteSpanFields(const Evidence& span, JsonWriter* json) {
  json->Field("story", FormatId(span.story))
      .Key("begin")
      .Integer(span.begin)
      .Key("end")
      .Integer(span.end);
}

void AppendRecord(const Document& document, std::string* out) {
  JsonWriter json(out);
  json.BeginObject()
      .Field("record", "document")
      .Field("id", FormatId(document.id))
      .Field("source", document.source)
      .Field("sha256", document.sha256)
      .OptionalField("paper", document.paper)
      .OptionalField("date", document.date)
      .OptionalField("home", document.home)
      .OptionalField("page", document.page)
      .OptionalField("extractor", document.extractor);
  if (!document.joined.empty()) {
    json.Key("joined").BeginArray();
    for (const JoinedPage& page : document.joined) {
      json.BeginObject().Field("source", page.source).Field("sha256", page.sha256).EndObject();
    }
    json.EndArray();
  }
  if (document.from != DocumentFrom{}) {
    json.Key("from")
        .BeginObject()
        .OptionalField("paper", document.from.paper)
        .OptionalField("date", document.from.date)
        .OptionalField("home", document.from.home)
        .OptionalField("page", document.from.page)
        .EndObject();
  }
  json.EndObject();
  out->push_back('\n');
}

void AppendRecord(const Story& story, std::string* out) {
  JsonWriter json(out);
  json.BeginObject()
      .Field("record", "story")
      .Field("id", FormatId(story.id))
      .Field("document", FormatId(story.document))
      .OptionalField("headline", story.headline)
      .OptionalField("section", story.section)
      .Field("text", story.text)
      .Key("source")
      .BeginArray();
  for (const SourceRun& run : story.source) {
    json.BeginArray().Integer(run.story_offset).Integer(run.document_offset).Integer(run.length);
    if (run.document != DocumentId{}) json.String(FormatId(run.document));
    json.EndArray();
  }
  json.EndArray()
      .OptionalField("published", story.published)
      .OptionalField("continuedFrom", story.continued_from)
      .OptionalField("continuedOn", story.continued_on)
      .EndObject();
  out->push_back('\n');
}

void AppendRecord(const Node& node, std::string* out) {
  JsonWriter json(out);
  json.BeginObject().Field("record", "node");
  WriteNodeFields(node, &json);
  json.EndObject();
  out->push_back('\n');
}

void AppendRecord(const Mention& mention, std::string* out) {
  JsonWriter json(out);
  json.BeginObject().Field("record", "mention").Field("node", FormatId(mention.node));
  WriteSpanFields(mention.span, &json);
  json.Field("text", mention.text).EndObject();
  out->push_back('\n');
}

void AppendRecord(const Statement& statement, std::string* out) {
  JsonWriter json(out);
  json.BeginObject()
      .Field("record", "statement")
      .Field("id", FormatId(statement.id))
      .Field("subject", FormatId(statement.subject))
      .Field("predicate", statement.predicate);
  if (const auto* node = std::get_if<NodeId>(&statement.object)) {
    json.Field("object", FormatId(*node));
  } else if (const auto* story = std::get_if<StoryId>(&statement.object)) {
    json.Field("object", FormatId(*story));
  }
  json.OptionalField("quote", statement.quote)
      .OptionalField("role", statement.role)
      .OptionalField("date", statement.date)
      .OptionalField("place", statement.place)
      .OptionalField("quantity", statement.quantity)
      .Field("status", RealisName(statement.status));
  if (statement.negated) json.Key("negated").Bool(true);
  json.Key("confidence").Decimal(statement.confidence).OptionalField("rule", statement.rule);
  json.Key("evidence").BeginArray();
  for (const Evidence& evidence : statement.evidence) {
    json.BeginObject();
    WriteSpanFields(evidence, &json);
    json.EndObject();
  }
  json.EndArray().EndObject();
  out->push_back('\n');
}

void AppendRecords(const DocumentRecords& records, std::string* out) {
  AppendRecord(records.document, out);
  for (const Story& story : records.stories) AppendRecord(story, out);
  for (const Node& node : records.nodes) AppendRecord(node, out);
  for (const Mention& mention : records.mentions) AppendRecord(mention, out);
  for (const Statement& statement : records.statements) AppendRecord(statement, out);
}

void AppendErrorRecord(std::string_view source, uint32_t line, std::string_view message,
                       std::string* out) {
  JsonWriter json(out);
  json.BeginObject().Field("record", "error").Field("source", source);
  if (line > 0) json.Key("line").Integer(line);
  json.Field("message", message).EndObject();
  out->push_back('\n');
}

}  // namespace newsgraph
