// Property values as text: what JSON, CSV, XML and Cypher make of them.
#ifndef NEWSGRAPH_EXPORT_PROPERTY_TEXT_H_
#define NEWSGRAPH_EXPORT_PROPERTY_TEXT_H_

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "export/property_graph.h"
#include "graph/json_writer.h"

namespace newsgraph {

// Writes the properties that are known as fields of the object at hand: lists as arrays, numbers
// and booleans as such.
void WriteProperties(std::span<const Property> properties, const PropertyValues& values,
                     JsonWriter* json);

// One text for formats without lists: a list is a JSON array (["区政府"]); nothing where nothing is
// known.
std::string SingleText(const Property& property, const std::vector<std::string>& values);

// `text` for XML, as an attribute or between tags: line ends and tabs by their numbers, so that no
// parser makes spaces of them. Characters that XML has not become U+FFFD.
std::string EscapeXml(std::string_view text);
bool IsXmlCharacter(char32_t c);

// Appends `cell` in quotes, each quote in it doubled.
void AppendQuotedCell(std::string_view cell, std::string* out);

}  // namespace newsgraph

#endif  // NEWSGRAPH_EXPORT_PROPERTY_TEXT_H_
