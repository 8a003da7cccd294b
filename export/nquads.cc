// N-Quads: a triple a line, all in the default graph (which makes them N-Triples as well).
#include <string>
#include <string_view>

#include "export/formats.h"
#include "export/rdf_resource.h"
#include "export/rdf_terms.h"
#include "export/rdf_text.h"

namespace newsgraph {
namespace {

std::string Reference(std::string_view iri) { return "<" + ExpandIri(iri) + ">"; }

// Our own IRIs are whole; only those of the tables have prefixes.
std::string ObjectText(const RdfProperty& property, const std::string& value) {
  const std::string_view type = RdfTypeOf(property);
  if (type == "@id") return "<" + value + ">";
  return type.empty() ? QuoteLiteral(value) : QuoteLiteral(value) + "^^" + Reference(type);
}

std::string PropertyIri(const RdfProperty& property) {
  const RdfTerm* term = FindRdfTerm(property.term);
  return term == nullptr ? "<" + property.term + ">" : Reference(term->iri);
}

}  // namespace

absl::Status WriteNQuads(const GraphView& view, const Selection& selection,
                         const ExportOptions& options, const Sink& sink) {
  return VisitResources(view, selection, options.base, [&](const RdfResource& resource) {
    std::string lines;
    const std::string subject = "<" + resource.iri + "> ";
    for (const std::string_view type : resource.types) {
      lines += subject + Reference("rdf:type") + " " + Reference(type) + " .\n";
    }
    for (const RdfProperty& property : resource.properties) {
      for (const std::string& value : property.values) {
        lines += subject + PropertyIri(property) + " " + ObjectText(property, value) + " .\n";
      }
    }
    return sink(lines);
  });
}

}  // namespace newsgraph
