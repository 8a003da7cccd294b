// What an asserted statement says in the terms of other vocabularies.
#ifndef NEWSGRAPH_EXPORT_RDF_TRANSLATIONS_H_
#define NEWSGRAPH_EXPORT_RDF_TRANSLATIONS_H_

#include <span>
#include <string_view>

#include "graph/model.h"

namespace newsgraph {

// Which nodes a translation is for.
enum class RdfClass { kAny, kBody, kPlace, kEvent, kStory };

struct RdfTranslation {
  std::string_view predicate;
  RdfClass subject;
  RdfClass object;
  std::string_view term;  // of rdf_terms.h
  bool is_inverse;        // said of the object
};

// All translations, a few rows.
std::span<const RdfTranslation> RdfTranslations();

// Whether `node` is one of `wanted`.
bool IsOfClass(const Node& node, RdfClass wanted);

// Whether a project happens at a time and place (schema:Event), or a place is a division.
bool IsEvent(const Node& node);
bool IsAdministrative(const Node& node);

}  // namespace newsgraph

#endif  // NEWSGRAPH_EXPORT_RDF_TRANSLATIONS_H_
