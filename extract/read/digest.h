// SHA-256 of an input's bytes: by it a document is known to be the same.
#ifndef NEWSGRAPH_EXTRACT_READ_DIGEST_H_
#define NEWSGRAPH_EXTRACT_READ_DIGEST_H_

#include <string>
#include <string_view>

#include "graph/model.h"

namespace newsgraph {

// Lower-case hexadecimal, 64 characters.
std::string Sha256Hex(std::string_view bytes);

// The id of the document that is known by the name `source`: the same name, the same id.
DocumentId DocumentIdOf(std::string_view source);

}  // namespace newsgraph

#endif  // NEWSGRAPH_EXTRACT_READ_DIGEST_H_
