// JSON-LD 1.1, as one document and as a document a line.
#include <set>
#include <string>
#include <string_view>

#include "export/formats.h"
#include "export/rdf_resource.h"
#include "export/rdf_terms.h"
#include "graph/json_writer.h"
#include "graph/status_macros.h"

namespace newsgraph {
namespace {

// `separator` stands between two terms.
void AppendKey(std::string_view name, std::string_view separator, std::string* out) {
  if (out->back() != '{') out->push_back(',');
  out->append(separator);
  AppendJsonString(name, out);
  out->push_back(':');
}

void AppendPrefix(const RdfPrefix& prefix, std::string_view separator, std::string* out) {
  AppendKey(prefix.name, separator, out);
  AppendJsonString(prefix.iri, out);
}

void AppendTerm(const RdfTerm& term, std::string_view separator, std::string* out) {
  AppendKey(term.name, separator, out);
  if (term.type.empty()) {
    AppendJsonString(term.iri, out);
  } else {
    JsonWriter(out).BeginObject().Field("@id", term.iri).Field("@type", term.type).EndObject();
  }
}

// The whole context, a term a line; docs/context.jsonld is the same.
std::string Context() {
  std::string out = "{";
  for (const RdfPrefix& prefix : RdfPrefixes()) AppendPrefix(prefix, "\n", &out);
  for (const RdfTerm& term : RdfTerms()) AppendTerm(term, "\n", &out);
  return out + "\n}";
}

std::string_view PrefixOf(std::string_view iri) { return iri.substr(0, iri.find(':')); }

// What of the context `resource` needs, on one line.
std::string ContextOf(const RdfResource& resource) {
  std::set<std::string_view> prefixes;
  std::string terms = "{";
  for (const std::string_view type : resource.types) prefixes.insert(PrefixOf(type));
  for (const RdfProperty& property : resource.properties) {
    if (!property.datatype.empty()) prefixes.insert(PrefixOf(property.datatype));
    const RdfTerm* term = FindRdfTerm(property.term);
    if (term == nullptr) continue;
    AppendTerm(*term, "", &terms);
    prefixes.insert(PrefixOf(term->iri));
    if (!term->type.empty() && term->type != "@id") prefixes.insert(PrefixOf(term->type));
  }
  std::string out = "{";
  for (const RdfPrefix& prefix : RdfPrefixes()) {
    if (prefixes.contains(prefix.name)) AppendPrefix(prefix, "", &out);
  }
  if (out.size() > 1 && terms.size() > 1) out.push_back(',');
  return out + terms.substr(1) + "}";
}

// A value as JSON has it: numbers and booleans are written as such.
void AppendValue(const RdfProperty& property, const std::string& value, const RdfTerm* term,
                 JsonWriter* json) {
  if (!property.datatype.empty()) {
    json->BeginObject().Field("@type", property.datatype).Field("@value", value).EndObject();
  } else if (term == nullptr) {
    json->BeginObject().Field("@id", value).EndObject();
  } else if (term->type == "xsd:boolean") {
    json->Bool(value == "true");
  } else if (term->type == "xsd:nonNegativeInteger") {
    json->Integer(std::stoull(value));
  } else {
    json->String(value);
  }
}

// Writes "@type", "@id" and the properties into the object at hand.
void AppendFields(const RdfResource& resource, JsonWriter* json) {
  if (resource.types.size() == 1) json->Field("@type", resource.types[0]);
  if (resource.types.size() > 1) {
    json->Key("@type").BeginArray();
    for (const std::string_view type : resource.types) json->String(type);
    json->EndArray();
  }
  json->Field("@id", resource.iri);
  for (const RdfProperty& property : resource.properties) {
    const RdfTerm* term = FindRdfTerm(property.term);
    json->Key(property.term);
    if (property.is_list) json->BeginArray();
    for (const std::string& value : property.values) AppendValue(property, value, term, json);
    if (property.is_list) json->EndArray();
  }
}

}  // namespace

absl::Status WriteJsonLd(const GraphView& view, const Selection& selection,
                         const ExportOptions& options, const Sink& sink) {
  std::string line = "{\"@context\":" + Context() + ",\n\"@graph\":[\n";
  NG_RETURN_IF_ERROR(
      VisitResources(view, selection, options.base, [&](const RdfResource& resource) {
        JsonWriter json(&line);
        json.BeginObject();
        AppendFields(resource, &json);
        json.EndObject();
        absl::Status status = sink(line);
        line = ",\n";
        return status;
      }));
  return sink(line == ",\n" ? "\n]}\n" : line + "]}\n");
}

absl::Status WriteNdjsonLd(const GraphView& view, const Selection& selection,
                           const ExportOptions& options, const Sink& sink) {
  return VisitResources(view, selection, options.base, [&](const RdfResource& resource) {
    std::string line = "{\"@context\":" + ContextOf(resource) + ",";
    std::string fields;
    JsonWriter json(&fields);
    json.BeginObject();
    AppendFields(resource, &json);
    json.EndObject();
    return sink(line + fields.substr(1) + "\n");
  });
}

}  // namespace newsgraph
