#include "export/rdf_resource.h"

#include <optional>
#include <utility>

#include "absl/container/flat_hash_set.h"
#include "export/iris.h"
#include "export/rdf_terms.h"
#include "export/rdf_translations.h"
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

// A calendar day wherever it can be one.
void AddPublished(const std::string& edtf, RdfResource* resource) {
  resource->Add("datePublished", edtf, ParseDay(edtf) ? "" : "edtf:EDTF");
}

// The first and last day of a date, as two properties.
void AddDays(const std::string& edtf, std::string_view first, std::string_view last,
             RdfResource* resource) {
  const std::optional<DayRange> days = ParseEdtf(edtf);
  if (!days) return;
  resource->Add(first, DayText(days->first)).Add(last, DayText(days->last));
}

// The date as it was read, and for comparing its first and last day.
void AddDate(const std::string& edtf, RdfResource* resource) {
  resource->Add("date", edtf);
  AddDays(edtf, "firstDay", "lastDay", resource);
}

std::vector<std::string_view> TypesOf(const Node& node) {
  switch (node.type) {
    case NodeType::kPerson:
      return {"schema:Person"};
    case NodeType::kPlace:
      if (IsAdministrative(node)) return {"schema:Place", "schema:AdministrativeArea"};
      return {"schema:Place"};
    case NodeType::kProject:
      if (IsEvent(node)) return {"ng:Project", "schema:Event"};
      return {"ng:Project"};
    case NodeType::kBody:
      break;
  }
  if (node.subtype != "government") return {"schema:Organization", "org:Organization"};
  return {"schema:Organization", "schema:GovernmentOrganization", "org:Organization"};
}

bool IsAsserted(const Statement& statement) {
  return !statement.negated && statement.status != Realis::kPlanned;
}

class ResourceVisitor {
 public:
  ResourceVisitor(const GraphView& view, std::string_view base, const RdfVisitor& visit)
      : view_(view), iris_(base), visit_(visit) {}

  absl::Status Visit(const Selection& selection) {
    NG_RETURN_IF_ERROR(
        selection.VisitStories(view_, [&](const Story& story) { return VisitStory(story); }));
    NG_RETURN_IF_ERROR(
        selection.VisitNodes(view_, [&](const Node& node) { return VisitNode(node); }));
    return selection.VisitStatements(
        view_, [&](const Statement& statement) { return VisitStatement(statement); });
  }

 private:
  absl::Status VisitStory(const Story& story) {
    if (story.document != document_.id) {
      NG_ASSIGN_OR_RETURN(document_, view_.GetDocument(story.document));
      if (documents_.insert(document_.id).second) NG_RETURN_IF_ERROR(VisitDocument(document_));
    }
    RdfResource article{iris_.Of(story.id), {"schema:NewsArticle"}};
    article.Add("headline", story.headline).Add("articleSection", story.section);
    AddPublished(story.published, &article);
    AddNewspaper(document_.paper, &article);
    article.Add("continuedFrom", story.continued_from)
        .Add("continuedOn", story.continued_on)
        .Add("wasDerivedFrom", iris_.Of(story.document))
        .Add("articleBody", story.text);
    return visit_(article);
  }

  absl::Status VisitDocument(const Document& document) {
    NG_RETURN_IF_ERROR(
        VisitOnce("schema:Newspaper", iris_.Newspaper(document.paper), "name", document.paper));
    RdfResource page{iris_.Of(document.id), {"schema:DigitalDocument"}};
    page.Add("name", document.source);
    AddNewspaper(document.paper, &page);
    AddPublished(document.date, &page);
    page.Add("pagination", document.page)
        .Add("home", document.home)
        .Add("sha256", document.sha256)
        .Add("extractor", document.extractor);
    return visit_(page);
  }

  void AddNewspaper(const std::string& paper, RdfResource* resource) const {
    if (!paper.empty()) resource->Add("isPartOf", iris_.Newspaper(paper));
  }

  absl::Status VisitNode(const Node& node) {
    RdfResource resource{iris_.Of(node.id), TypesOf(node)};
    resource.Add("name", node.name)
        .AddList("alternateName", node.aliases)
        .Add("subtype", node.subtype)
        .Add("division", node.division);
    return visit_(resource);
  }

  absl::Status VisitStatement(const Statement& statement) {
    const bool is_quotation = !statement.quote.empty();
    const std::string object =
        is_quotation ? iris_.Quotation(statement.id) : iris_.Of(statement.object);
    if (IsAsserted(statement) && !object.empty()) {
      RdfResource direct{iris_.Of(statement.subject), {}};
      NG_RETURN_IF_ERROR(visit_(direct.Add(PredicateTerm(statement.predicate), object)));
      NG_RETURN_IF_ERROR(VisitTranslations(statement));
    }
    NG_RETURN_IF_ERROR(VisitStatementNode(statement, object));
    if (is_quotation) NG_RETURN_IF_ERROR(VisitQuotation(statement));
    if (IsAsserted(statement) && statement.predicate == "holdsPost") {
      NG_RETURN_IF_ERROR(VisitPost(statement));
    }
    for (const Evidence& evidence : statement.evidence) {
      NG_RETURN_IF_ERROR(VisitEvidence(evidence, iris_.EvidenceOf(statement.id, evidence)));
    }
    return absl::OkStatus();
  }

  absl::Status VisitTranslations(const Statement& statement) {
    for (const RdfTranslation& translation : RdfTranslations()) {
      if (translation.predicate != statement.predicate) continue;
      NG_ASSIGN_OR_RETURN(const bool fits, Fits(translation, statement));
      if (!fits) continue;
      const std::string subject = iris_.Of(statement.subject);
      const std::string object = iris_.Of(statement.object);
      RdfResource said{translation.is_inverse ? object : subject, {}};
      said.Add(translation.term, translation.is_inverse ? subject : object);
      if (statement.predicate == "heldAt") {
        AddDays(statement.date, "startDate", "endDate", &said);
      }
      NG_RETURN_IF_ERROR(visit_(said));
    }
    return absl::OkStatus();
  }

  absl::StatusOr<bool> Fits(const RdfTranslation& translation, const Statement& statement) const {
    NG_ASSIGN_OR_RETURN(const Node subject, view_.GetNode(statement.subject));
    if (!IsOfClass(subject, translation.subject)) return false;
    if (std::holds_alternative<StoryId>(statement.object)) {
      return translation.object == RdfClass::kStory;
    }
    const auto* id = std::get_if<NodeId>(&statement.object);
    if (id == nullptr) return false;
    NG_ASSIGN_OR_RETURN(const Node object, view_.GetNode(*id));
    return IsOfClass(object, translation.object);
  }

  absl::Status VisitStatementNode(const Statement& statement, const std::string& object) {
    RdfResource resource{iris_.Of(statement.id), {"rdf:Statement"}};
    resource.Add("subject", iris_.Of(statement.subject))
        .Add("predicate", std::string(kVocabulary) + PercentEncode(statement.predicate))
        .Add("object", object)
        .Add("role", statement.role);
    AddDate(statement.date, &resource);
    resource.Add("place", statement.place)
        .Add("quantity", statement.quantity)
        .Add("status", std::string(RealisName(statement.status)))
        .Add("negated", statement.negated ? "true" : "false")
        .Add("confidence", DecimalText(statement.confidence))
        .Add("rule", statement.rule);
    std::vector<std::string> places;
    for (const Evidence& evidence : statement.evidence) {
      places.push_back(iris_.EvidenceOf(statement.id, evidence));
    }
    return visit_(resource.AddList("wasDerivedFrom", std::move(places)));
  }

  // Who did not say it did not make it.
  absl::Status VisitQuotation(const Statement& statement) {
    RdfResource quotation{iris_.Quotation(statement.id), {"schema:Quotation"}};
    quotation.Add("text", statement.quote);
    if (IsAsserted(statement)) quotation.Add("creator", iris_.Of(statement.subject));
    return visit_(quotation);
  }

  // The membership is one person's, with the dates attested; the post is the body's, whoever
  // holds it.
  absl::Status VisitPost(const Statement& statement) {
    const std::string person = iris_.Of(statement.subject);
    const std::string body = iris_.Of(statement.object);
    const std::string& role = statement.role;
    NG_RETURN_IF_ERROR(VisitOnce("org:Role", iris_.Role(role), "label", role));
    RdfResource membership{iris_.Membership(statement.id), {"org:Membership"}};
    membership.Add("member", person).Add("organization", body);
    if (!role.empty()) membership.Add("heldRole", iris_.Role(role));
    AddDate(statement.date, &membership);
    membership.Add("wasDerivedFrom", iris_.Of(statement.id));
    NG_RETURN_IF_ERROR(visit_(membership));
    if (role.empty() || body.empty()) return absl::OkStatus();
    RdfResource post{iris_.Post(statement.object, role), {"org:Post"}};
    return visit_(post.Add("label", role)
                      .Add("postIn", body)
                      .Add("heldRole", iris_.Role(role))
                      .Add("heldBy", person));
  }

  // What is known by its name alone, where it is first met; nothing for an empty name.
  absl::Status VisitOnce(std::string_view type, const std::string& iri, std::string_view term,
                         const std::string& name) {
    if (name.empty() || !named_.insert(iri).second) return absl::OkStatus();
    RdfResource resource{iri, {type}};
    return visit_(resource.Add(term, name));
  }

  absl::Status VisitEvidence(const Evidence& evidence, const std::string& iri) {
    if (evidence.story != story_.id) {
      NG_ASSIGN_OR_RETURN(story_, view_.GetStory(evidence.story));
    }
    RdfResource place{iri, {"oa:SpecificResource"}};
    NG_RETURN_IF_ERROR(visit_(place.Add("hasSource", iris_.Of(evidence.story))
                                  .AddList("hasSelector", {iri + "/position", iri + "/quote"})));
    RdfResource position{iri + "/position", {"oa:TextPositionSelector"}};
    NG_RETURN_IF_ERROR(visit_(position.Add("start", std::to_string(evidence.begin))
                                  .Add("end", std::to_string(evidence.end))));
    RdfResource quote{iri + "/quote", {"oa:TextQuoteSelector"}};
    return visit_(quote.Add(
        "exact", std::string(CodePointSubstring(story_.text, evidence.begin, evidence.end))));
  }

  const GraphView& view_;
  const Iris iris_;
  const RdfVisitor& visit_;
  Document document_;                          // of the story last visited
  Story story_;                                // that evidence was last found in
  absl::flat_hash_set<DocumentId> documents_;  // those visited
  absl::flat_hash_set<std::string> named_;     // IRIs that VisitOnce has visited
};

}  // namespace

RdfResource& RdfResource::Add(std::string_view term, std::string value, std::string_view datatype) {
  if (!value.empty()) {
    properties.push_back({std::string(term), {std::move(value)}, datatype, false});
  }
  return *this;
}

RdfResource& RdfResource::AddList(std::string_view term, std::vector<std::string> values) {
  if (!values.empty()) properties.push_back({std::string(term), std::move(values), {}, true});
  return *this;
}

absl::Status VisitResources(const GraphView& view, const Selection& selection,
                            std::string_view base, const RdfVisitor& visit) {
  NG_RETURN_IF_ERROR(CheckBase(base));
  return ResourceVisitor(view, base, visit).Visit(selection);
}

}  // namespace newsgraph
