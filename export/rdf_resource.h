// What a graph says in RDF, one resource after the other; every RDF format writes the same ones.
// docs/jsonld.md describes what stands for what.
#ifndef NEWSGRAPH_EXPORT_RDF_RESOURCE_H_
#define NEWSGRAPH_EXPORT_RDF_RESOURCE_H_

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/status.h"
#include "export/selection.h"
#include "graph/graph_view.h"

namespace newsgraph {

struct RdfProperty {
  std::string term;                 // a name of rdf_terms.h, or a whole IRI whose values are IRIs
  std::vector<std::string> values;  // IRIs, or literals in canonical form
  std::string_view datatype = {};   // where it isn't the term's
  bool is_list = false;             // in JSON an array, even of one value
};

// Some of what there is to say of `iri`: resources of one IRI add up.
struct RdfResource {
  std::string iri;
  std::vector<std::string_view> types;  // with a prefix: schema:Person
  std::vector<RdfProperty> properties = {};

  // Adds nothing for an empty value.
  RdfResource& Add(std::string_view term, std::string value, std::string_view datatype = {});
  RdfResource& AddList(std::string_view term, std::vector<std::string> values);
};

using RdfVisitor = std::function<absl::Status(const RdfResource&)>;

// Visits stories with their documents, nodes, and statements with their parts, each ascending,
// until one returns an error. Streams: what is kept in memory are the names of roles and newspapers
// and the ids of documents. InvalidArgument for a `base` that CheckBase (iris.h) refuses.
absl::Status VisitResources(const GraphView& view, const Selection& selection,
                            std::string_view base, const RdfVisitor& visit);

}  // namespace newsgraph

#endif  // NEWSGRAPH_EXPORT_RDF_RESOURCE_H_
