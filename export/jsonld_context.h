// The JSON-LD context: which term of an export stands for which IRI, and what kind of value it has.
#ifndef NEWSGRAPH_EXPORT_JSONLD_CONTEXT_H_
#define NEWSGRAPH_EXPORT_JSONLD_CONTEXT_H_

#include <string>
#include <string_view>

namespace newsgraph {

// The value of "@context", a term a line. docs/context.jsonld is the same.
std::string JsonLdContext();

// The term that stands for a predicate; its whole IRI when the guide has none of this name, so that
// it can't be taken for another term.
std::string PredicateTerm(std::string_view predicate);

}  // namespace newsgraph

#endif  // NEWSGRAPH_EXPORT_JSONLD_CONTEXT_H_
