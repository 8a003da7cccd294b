// Documents made up at random that have much in common: the same bodies, officials, deeds.
#ifndef NEWSGRAPH_TESTS_SUPPORT_GENERATED_DOCUMENTS_H_
#define NEWSGRAPH_TESTS_SUPPORT_GENERATED_DOCUMENTS_H_

#include <cstddef>
#include <cstdint>

#include "graph/model.h"

namespace newsgraph::testing {

// The `version`th form of document `number`, with `statements` statements in all its stories; the
// same for the same arguments. Headlines within a document differ.
DocumentRecords GenerateDocument(uint64_t number, uint64_t version, size_t statements);

}  // namespace newsgraph::testing

#endif  // NEWSGRAPH_TESTS_SUPPORT_GENERATED_DOCUMENTS_H_
