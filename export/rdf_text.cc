#include "export/rdf_text.h"

#include "export/rdf_terms.h"

namespace newsgraph {

std::string_view RdfTypeOf(const RdfProperty& property) {
  if (!property.datatype.empty()) return property.datatype;
  const RdfTerm* term = FindRdfTerm(property.term);
  return term == nullptr ? std::string_view("@id") : term->type;
}

std::string QuoteLiteral(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"') {
      out += "\\\"";
    } else if (c == '\\') {
      out += "\\u005C";
    } else if (c == '\n') {
      out += "\\n";
    } else if (c == '\r') {
      out += "\\r";
    } else {
      out.push_back(c);
    }
  }
  return out + "\"";
}

}  // namespace newsgraph
