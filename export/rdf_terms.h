// The terms of our RDF: short names, the IRIs that they stand for, and what kind of value each has.
// Every RDF format reads this one table; as JSON it is the JSON-LD context.
#ifndef NEWSGRAPH_EXPORT_RDF_TERMS_H_
#define NEWSGRAPH_EXPORT_RDF_TERMS_H_

#include <span>
#include <string>
#include <string_view>

namespace newsgraph {

struct RdfPrefix {
  std::string_view name;
  std::string_view iri;
};

struct RdfTerm {
  std::string name;
  std::string iri;   // with a prefix: schema:name
  std::string type;  // "@id" where values are IRIs, a datatype, or empty for plain strings
};

std::span<const RdfPrefix> RdfPrefixes();

// Properties first, then the guide's predicates.
std::span<const RdfTerm> RdfTerms();

// nullptr when there is none of this name.
const RdfTerm* FindRdfTerm(std::string_view name);

// The whole IRI of one with a prefix; any other is whole already.
std::string ExpandIri(std::string_view iri);

// The term that stands for a predicate; its whole IRI when the guide has none of this name, so that
// it can't be taken for another term.
std::string PredicateTerm(std::string_view predicate);

}  // namespace newsgraph

#endif  // NEWSGRAPH_EXPORT_RDF_TERMS_H_
