// Turtle: a resource a paragraph, a property a line.
#include <string>
#include <string_view>

#include "export/formats.h"
#include "export/rdf_resource.h"
#include "export/rdf_terms.h"
#include "export/rdf_text.h"
#include "graph/status_macros.h"

namespace newsgraph {
namespace {

std::string ObjectText(const RdfProperty& property, const std::string& value) {
  const std::string_view type = RdfTypeOf(property);
  if (type == "@id") return "<" + value + ">";
  return type.empty() ? QuoteLiteral(value) : QuoteLiteral(value) + "^^" + std::string(type);
}

std::string PropertyName(const RdfProperty& property) {
  const RdfTerm* term = FindRdfTerm(property.term);
  return term == nullptr ? "<" + property.term + ">" : term->iri;
}

std::string Paragraph(const RdfResource& resource) {
  std::string text = "<" + resource.iri + ">";
  std::string_view separator = " ";  // before the next property
  const auto begin_property = [&](const std::string& name) {
    text.append(separator).append(name).append(" ");
    separator = " ;\n    ";
  };
  if (!resource.types.empty()) begin_property("a");
  for (size_t i = 0; i < resource.types.size(); ++i) {
    text.append(i == 0 ? "" : ", ").append(resource.types[i]);
  }
  for (const RdfProperty& property : resource.properties) {
    begin_property(PropertyName(property));
    for (size_t i = 0; i < property.values.size(); ++i) {
      text.append(i == 0 ? "" : ", ").append(ObjectText(property, property.values[i]));
    }
  }
  return text + " .\n";
}

}  // namespace

absl::Status WriteTurtle(const GraphView& view, const Selection& selection,
                         const ExportOptions& options, const Sink& sink) {
  std::string prefixes;
  for (const RdfPrefix& prefix : RdfPrefixes()) {
    prefixes.append("@prefix ").append(prefix.name).append(": <").append(prefix.iri) += "> .\n";
  }
  NG_RETURN_IF_ERROR(sink(prefixes));
  return VisitResources(view, selection, options.base,
                        [&](const RdfResource& resource) { return sink(Paragraph(resource)); });
}

}  // namespace newsgraph
