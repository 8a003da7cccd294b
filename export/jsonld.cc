#include "export/jsonld.h"

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

#include "absl/container/flat_hash_set.h"
#include "export/iris.h"
#include "export/jsonld_context.h"
#include "graph/edtf.h"
#include "graph/json_writer.h"
#include "graph/status_macros.h"
#include "graph/utf8.h"

namespace newsgraph {
namespace {

// Canonical, so that stores which normalise numbers give back the same: 0.9, 1.
std::string DecimalText(double value) {
  std::string text;
  JsonWriter(&text).Decimal(value);
  return text;
}

// yyyymmdd as 2021-05-28; empty for an open end.
std::string DayText(int day) {
  if (day == kOpenPast || day == kOpenFuture) return "";
  return FormatDay({day / 10000, day / 100 % 100, day % 100});
}

// schema:datePublished is a calendar day wherever it can be one.
void AppendPublished(const std::string& edtf, JsonWriter* json) {
  if (edtf.empty()) return;
  json->Key("datePublished");
  if (ParseDay(edtf)) {
    json->String(edtf);
  } else {
    json->BeginObject().Field("@type", "edtf:EDTF").Field("@value", edtf).EndObject();
  }
}

// The date as it was read, and for comparing its first and last day.
void AppendDate(const std::string& edtf, JsonWriter* json) {
  json->OptionalField("date", edtf);
  const std::optional<DayRange> days = ParseEdtf(edtf);
  if (!days) return;
  json->OptionalField("firstDay", DayText(days->first))
      .OptionalField("lastDay", DayText(days->last));
}

class JsonLdWriter {
 public:
  JsonLdWriter(const GraphView& view, const Sink& sink, std::string_view base)
      : view_(view), sink_(sink), iris_(base) {}

  absl::Status Write(const Selection& selection) {
    NG_RETURN_IF_ERROR(sink_("{\"@context\":" + JsonLdContext() + ",\n\"@graph\":["));
    NG_RETURN_IF_ERROR(
        selection.VisitStories(view_, [&](const Story& story) { return WriteStory(story); }));
    NG_RETURN_IF_ERROR(
        selection.VisitNodes(view_, [&](const Node& node) { return WriteNode(node); }));
    NG_RETURN_IF_ERROR(selection.VisitStatements(
        view_, [&](const Statement& statement) { return WriteStatement(statement); }));
    return sink_("\n]}\n");
  }

 private:
  // Begins an object on a line of its own; Finish sends it.
  JsonWriter Begin(std::initializer_list<std::string_view> types, const std::string& iri) {
    line_ = is_first_ ? "\n" : ",\n";
    is_first_ = false;
    JsonWriter json(&line_);
    json.BeginObject();
    if (types.size() == 1) json.Field("@type", *types.begin());
    if (types.size() > 1) {
      json.Key("@type").BeginArray();
      for (std::string_view type : types) json.String(type);
      json.EndArray();
    }
    json.Field("@id", iri);
    return json;
  }

  absl::Status Finish(JsonWriter* json) {
    json->EndObject();
    return sink_(line_);
  }

  absl::Status WriteStory(const Story& story) {
    if (story.document != document_.id) {
      NG_ASSIGN_OR_RETURN(document_, view_.GetDocument(story.document));
      if (documents_.insert(document_.id).second) NG_RETURN_IF_ERROR(WriteDocument(document_));
    }
    JsonWriter json = Begin({"schema:NewsArticle"}, iris_.Of(story.id));
    json.OptionalField("headline", story.headline).OptionalField("articleSection", story.section);
    AppendPublished(story.published, &json);
    AppendNewspaper(document_.paper, &json);
    json.OptionalField("continuedFrom", story.continued_from)
        .OptionalField("continuedOn", story.continued_on)
        .Field("wasDerivedFrom", iris_.Of(story.document))
        .Field("articleBody", story.text);
    return Finish(&json);
  }

  absl::Status WriteDocument(const Document& document) {
    const std::string& paper = document.paper;
    NG_RETURN_IF_ERROR(WriteOnce("schema:Newspaper", iris_.Newspaper(paper), "name", paper));
    JsonWriter json = Begin({"schema:DigitalDocument"}, iris_.Of(document.id));
    json.OptionalField("name", document.source);
    AppendNewspaper(paper, &json);
    AppendPublished(document.date, &json);
    json.OptionalField("pagination", document.page)
        .OptionalField("home", document.home)
        .OptionalField("sha256", document.sha256)
        .OptionalField("extractor", document.extractor);
    return Finish(&json);
  }

  void AppendNewspaper(const std::string& paper, JsonWriter* json) const {
    if (!paper.empty()) json->Field("isPartOf", iris_.Newspaper(paper));
  }

  absl::Status WriteNode(const Node& node) {
    JsonWriter json = BeginNode(node);
    json.Field("name", node.name)
        .OptionalStrings("alternateName", node.aliases)
        .OptionalField("subtype", node.subtype)
        .OptionalField("division", node.division);
    return Finish(&json);
  }

  JsonWriter BeginNode(const Node& node) {
    const std::string iri = iris_.Of(node.id);
    switch (node.type) {
      case NodeType::kPerson:
        return Begin({"schema:Person"}, iri);
      case NodeType::kPlace:
        return Begin({"schema:Place"}, iri);
      case NodeType::kProject:
        if (node.subtype == "event") return Begin({"ng:Project", "schema:Event"}, iri);
        return Begin({"ng:Project"}, iri);
      case NodeType::kBody:
        break;
    }
    if (node.subtype == "government") {
      return Begin({"schema:Organization", "schema:GovernmentOrganization", "org:Organization"},
                   iri);
    }
    return Begin({"schema:Organization", "org:Organization"}, iri);
  }

  absl::Status WriteStatement(const Statement& statement) {
    const bool is_quotation = !statement.quote.empty();
    const std::string object =
        is_quotation ? iris_.Quotation(statement.id) : iris_.Of(statement.object);
    const bool is_asserted = !statement.negated && statement.status != Realis::kPlanned;
    if (is_asserted && !object.empty()) {
      JsonWriter json = Begin({}, iris_.Of(statement.subject));
      json.Field(PredicateTerm(statement.predicate), object);
      NG_RETURN_IF_ERROR(Finish(&json));
    }
    NG_RETURN_IF_ERROR(WriteStatementNode(statement, object));
    if (is_quotation) NG_RETURN_IF_ERROR(WriteQuotation(statement, is_asserted));
    if (is_asserted && statement.predicate == "holdsPost") {
      NG_RETURN_IF_ERROR(WriteMembership(statement));
    }
    for (const Evidence& evidence : statement.evidence) {
      NG_RETURN_IF_ERROR(WriteEvidence(evidence, iris_.EvidenceOf(statement.id, evidence)));
    }
    return absl::OkStatus();
  }

  absl::Status WriteStatementNode(const Statement& statement, const std::string& object) {
    JsonWriter json = Begin({"rdf:Statement"}, iris_.Of(statement.id));
    json.Field("subject", iris_.Of(statement.subject))
        .Field("predicate", std::string(kVocabulary) + PercentEncode(statement.predicate))
        .OptionalField("object", object)
        .OptionalField("role", statement.role);
    AppendDate(statement.date, &json);
    json.OptionalField("place", statement.place)
        .OptionalField("quantity", statement.quantity)
        .Field("status", RealisName(statement.status))
        .Key("negated")
        .Bool(statement.negated)
        .Field("confidence", DecimalText(statement.confidence))
        .OptionalField("rule", statement.rule);
    if (!statement.evidence.empty()) {
      json.Key("wasDerivedFrom").BeginArray();
      for (const Evidence& evidence : statement.evidence) {
        json.String(iris_.EvidenceOf(statement.id, evidence));
      }
      json.EndArray();
    }
    return Finish(&json);
  }

  // Who did not say it did not make it.
  absl::Status WriteQuotation(const Statement& statement, bool is_asserted) {
    JsonWriter json = Begin({"schema:Quotation"}, iris_.Quotation(statement.id));
    json.Field("text", statement.quote);
    if (is_asserted) json.Field("creator", iris_.Of(statement.subject));
    return Finish(&json);
  }

  absl::Status WriteMembership(const Statement& statement) {
    NG_RETURN_IF_ERROR(WriteOnce("org:Role", iris_.Role(statement.role), "label", statement.role));
    JsonWriter json = Begin({"org:Membership"}, iris_.Membership(statement.id));
    json.Field("member", iris_.Of(statement.subject))
        .OptionalField("organization", iris_.Of(statement.object));
    if (!statement.role.empty()) json.Field("heldRole", iris_.Role(statement.role));
    AppendDate(statement.date, &json);
    json.Field("wasDerivedFrom", iris_.Of(statement.id));
    return Finish(&json);
  }

  // What is known by its name alone, where it is first met; nothing for an empty name.
  absl::Status WriteOnce(std::string_view type, const std::string& iri, std::string_view key,
                         const std::string& name) {
    if (name.empty() || !named_.insert(iri).second) return absl::OkStatus();
    JsonWriter json = Begin({type}, iri);
    json.Field(key, name);
    return Finish(&json);
  }

  absl::Status WriteEvidence(const Evidence& evidence, const std::string& iri) {
    if (evidence.story != story_.id) {
      NG_ASSIGN_OR_RETURN(story_, view_.GetStory(evidence.story));
    }
    JsonWriter resource = Begin({"oa:SpecificResource"}, iri);
    resource.Field("hasSource", iris_.Of(evidence.story))
        .Key("hasSelector")
        .BeginArray()
        .String(iri + "/position")
        .String(iri + "/quote")
        .EndArray();
    NG_RETURN_IF_ERROR(Finish(&resource));
    JsonWriter position = Begin({"oa:TextPositionSelector"}, iri + "/position");
    position.Key("start").Integer(evidence.begin).Key("end").Integer(evidence.end);
    NG_RETURN_IF_ERROR(Finish(&position));
    JsonWriter quote = Begin({"oa:TextQuoteSelector"}, iri + "/quote");
    quote.Field("exact", CodePointSubstring(story_.text, evidence.begin, evidence.end));
    return Finish(&quote);
  }

  const GraphView& view_;
  const Sink& sink_;
  const Iris iris_;
  std::string line_;
  bool is_first_ = true;
  Document document_;                          // of the story last written
  Story story_;                                // that evidence was last found in
  absl::flat_hash_set<DocumentId> documents_;  // those written
  absl::flat_hash_set<std::string> named_;     // IRIs that WriteOnce has written
};

}  // namespace

absl::Status WriteJsonLd(const GraphView& view, const Selection& selection,
                         const ExportOptions& options, const Sink& sink) {
  NG_RETURN_IF_ERROR(CheckBase(options.base));
  return JsonLdWriter(view, sink, options.base).Write(selection);
}

}  // namespace newsgraph
