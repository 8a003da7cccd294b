#include "export/jsonld_context.h"

#include "export/iris.h"
#include "graph/json_writer.h"
#include "graph/predicates.h"

namespace newsgraph {
namespace {

// `type` is "@id" where values are IRIs, a datatype, or empty for plain strings and booleans.
struct Term {
  std::string_view name;
  std::string_view iri;
  std::string_view type;
};

constexpr Term kPrefixes[] = {
    {"ng", kVocabulary, ""},
    {"edtf", "http://id.loc.gov/datatypes/edtf/", ""},
    {"oa", "http://www.w3.org/ns/oa#", ""},
    {"org", "http://www.w3.org/ns/org#", ""},
    {"prov", "http://www.w3.org/ns/prov#", ""},
    {"rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#", ""},
    {"rdfs", "http://www.w3.org/2000/01/rdf-schema#", ""},
    {"schema", "http://schema.org/", ""},
    {"xsd", "http://www.w3.org/2001/XMLSchema#", ""},
};

constexpr Term kTerms[] = {
    // documents and stories
    {"headline", "schema:headline", ""},
    {"articleSection", "schema:articleSection", ""},
    {"articleBody", "schema:articleBody", ""},
    {"datePublished", "schema:datePublished", "xsd:date"},
    {"isPartOf", "schema:isPartOf", "@id"},
    {"pagination", "schema:pagination", ""},
    {"sha256", "schema:sha256", ""},
    {"home", "ng:home", ""},
    {"extractor", "ng:extractor", ""},
    {"continuedFrom", "ng:continuedFrom", ""},
    {"continuedOn", "ng:continuedOn", ""},
    // nodes
    {"name", "schema:name", ""},
    {"alternateName", "schema:alternateName", ""},
    {"subtype", "ng:subtype", ""},
    {"division", "ng:division", ""},
    // statements
    {"subject", "rdf:subject", "@id"},
    {"predicate", "rdf:predicate", "@id"},
    {"object", "rdf:object", "@id"},
    {"role", "ng:role", ""},
    {"date", "ng:date", "edtf:EDTF"},
    {"firstDay", "ng:firstDay", "xsd:date"},
    {"lastDay", "ng:lastDay", "xsd:date"},
    {"place", "ng:place", ""},
    {"quantity", "ng:quantity", ""},
    {"status", "ng:status", ""},
    {"negated", "ng:negated", ""},
    {"confidence", "ng:confidence", "xsd:decimal"},
    {"rule", "ng:rule", ""},
    {"wasDerivedFrom", "prov:wasDerivedFrom", "@id"},
    // posts and quotations
    {"member", "org:member", "@id"},
    {"organization", "org:organization", "@id"},
    {"heldRole", "org:role", "@id"},
    {"label", "rdfs:label", ""},
    {"creator", "schema:creator", "@id"},
    {"text", "schema:text", ""},
    // evidence
    {"hasSource", "oa:hasSource", "@id"},
    {"hasSelector", "oa:hasSelector", "@id"},
    {"start", "oa:start", "xsd:nonNegativeInteger"},
    {"end", "oa:end", "xsd:nonNegativeInteger"},
    {"exact", "oa:exact", ""},
};

void AppendTerm(std::string_view name, std::string_view iri, std::string_view type,
                std::string* out) {
  out->append(out->back() == '{' ? "\n" : ",\n");
  AppendJsonString(name, out);
  out->push_back(':');
  if (type.empty()) {
    AppendJsonString(iri, out);
  } else {
    JsonWriter(out).BeginObject().Field("@id", iri).Field("@type", type).EndObject();
  }
}

}  // namespace

std::string JsonLdContext() {
  std::string out = "{";
  for (const Term& term : kPrefixes) AppendTerm(term.name, term.iri, term.type, &out);
  for (const Term& term : kTerms) AppendTerm(term.name, term.iri, term.type, &out);
  for (const Predicate& predicate : Predicates()) {
    AppendTerm(predicate.name, "ng:" + std::string(predicate.name), "@id", &out);
  }
  return out + "\n}";
}

std::string PredicateTerm(std::string_view predicate) {
  if (FindPredicate(predicate) != nullptr) return std::string(predicate);
  return std::string(kVocabulary) + PercentEncode(predicate);
}

}  // namespace newsgraph
