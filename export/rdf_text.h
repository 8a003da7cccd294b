// What N-Quads and Turtle have in common: how a literal is written.
#ifndef NEWSGRAPH_EXPORT_RDF_TEXT_H_
#define NEWSGRAPH_EXPORT_RDF_TEXT_H_

#include <string>
#include <string_view>

#include "export/rdf_resource.h"

namespace newsgraph {

// The datatype of a property's values with its prefix, "@id" where they are IRIs, empty for plain
// strings.
std::string_view RdfTypeOf(const RdfProperty& property);

// `text` in quotes, on one line. A backslash is written by its number, because rdflib 6 takes the
// short form before an n for a line end.
std::string QuoteLiteral(std::string_view text);

}  // namespace newsgraph

#endif  // NEWSGRAPH_EXPORT_RDF_TEXT_H_
