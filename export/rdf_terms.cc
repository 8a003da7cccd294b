#include "export/rdf_terms.h"

#include <vector>

#include "export/iris.h"
#include "graph/predicates.h"

namespace newsgraph {
namespace {

constexpr RdfPrefix kPrefixes[] = {
    {"ng", kVocabulary},
    {"edtf", "http://id.loc.gov/datatypes/edtf/"},
    {"oa", "http://www.w3.org/ns/oa#"},
    {"org", "http://www.w3.org/ns/org#"},
    {"prov", "http://www.w3.org/ns/prov#"},
    {"rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"},
    {"rdfs", "http://www.w3.org/2000/01/rdf-schema#"},
    {"schema", "http://schema.org/"},
    {"xsd", "http://www.w3.org/2001/XMLSchema#"},
};

struct Row {
  std::string_view name;
  std::string_view iri;
  std::string_view type;
};

constexpr Row kRows[] = {
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
    {"negated", "ng:negated", "xsd:boolean"},
    {"confidence", "ng:confidence", "xsd:decimal"},
    {"rule", "ng:rule", ""},
    {"wasDerivedFrom", "prov:wasDerivedFrom", "@id"},
    // posts and quotations
    {"member", "org:member", "@id"},
    {"organization", "org:organization", "@id"},
    {"heldRole", "org:role", "@id"},
    {"postIn", "org:postIn", "@id"},
    {"heldBy", "org:heldBy", "@id"},
    {"label", "rdfs:label", ""},
    {"creator", "schema:creator", "@id"},
    {"text", "schema:text", ""},
    // what a statement says in the terms of others (rdf_translations.cc)
    {"attendee", "schema:attendee", "@id"},
    {"author", "schema:author", "@id"},
    {"containedInPlace", "schema:containedInPlace", "@id"},
    {"endDate", "schema:endDate", "xsd:date"},
    {"funder", "schema:funder", "@id"},
    {"homeLocation", "schema:homeLocation", "@id"},
    {"location", "schema:location", "@id"},
    {"orgMemberOf", "org:memberOf", "@id"},
    {"organizer", "schema:organizer", "@id"},
    {"startDate", "schema:startDate", "xsd:date"},
    {"subOrganizationOf", "org:subOrganizationOf", "@id"},
    {"superEvent", "schema:superEvent", "@id"},
    // evidence
    {"hasSource", "oa:hasSource", "@id"},
    {"hasSelector", "oa:hasSelector", "@id"},
    {"start", "oa:start", "xsd:nonNegativeInteger"},
    {"end", "oa:end", "xsd:nonNegativeInteger"},
    {"exact", "oa:exact", ""},
};

std::vector<RdfTerm> MakeTerms() {
  std::vector<RdfTerm> terms;
  for (const Row& row : kRows) {
    terms.push_back({std::string(row.name), std::string(row.iri), std::string(row.type)});
  }
  for (const Predicate& predicate : Predicates()) {
    const std::string name(predicate.name);
    terms.push_back({name, "ng:" + name, "@id"});
  }
  return terms;
}

}  // namespace

std::span<const RdfPrefix> RdfPrefixes() { return kPrefixes; }

std::span<const RdfTerm> RdfTerms() {
  static const std::vector<RdfTerm> terms = MakeTerms();
  return terms;
}

const RdfTerm* FindRdfTerm(std::string_view name) {
  for (const RdfTerm& term : RdfTerms()) {
    if (term.name == name) return &term;
  }
  return nullptr;
}

std::string ExpandIri(std::string_view iri) {
  const size_t colon = iri.find(':');
  for (const RdfPrefix& prefix : kPrefixes) {
    if (iri.substr(0, colon) == prefix.name) {
      return std::string(prefix.iri) += iri.substr(colon + 1);
    }
  }
  return std::string(iri);
}

std::string PredicateTerm(std::string_view predicate) {
  if (FindPredicate(predicate) != nullptr) return std::string(predicate);
  return std::string(kVocabulary) + PercentEncode(predicate);
}

}  // namespace newsgraph
