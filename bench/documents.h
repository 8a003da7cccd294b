// Documents to measure with: a page each, whose people meet bodies with a skew, as in a newspaper.
#ifndef NEWSGRAPH_BENCH_DOCUMENTS_H_
#define NEWSGRAPH_BENCH_DOCUMENTS_H_

#include <cstddef>
#include <cstdint>

#include "graph/model.h"

namespace newsgraph::bench {

inline constexpr size_t kStatementsADocument = 20;

// Document `number`, the same for the same number.
DocumentRecords MakeDocument(uint64_t number);

}  // namespace newsgraph::bench

#endif  // NEWSGRAPH_BENCH_DOCUMENTS_H_
