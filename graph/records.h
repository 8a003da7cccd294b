// The records: one JSON object a line, the contract between extraction and everything after it.
// docs/records.md describes every field.
#ifndef NEWSGRAPH_GRAPH_RECORDS_H_
#define NEWSGRAPH_GRAPH_RECORDS_H_

#include <cstdint>
#include <string>
#include <string_view>

#include "graph/model.h"

namespace newsgraph {

// Ids as records and people write them: "d00c0ffee…" (16 hexadecimal digits), "s3", "n17", "t9".
std::string FormatId(DocumentId id);
std::string FormatId(StoryId id);
std::string FormatId(NodeId id);
std::string FormatId(StatementId id);

// Appends the document's records: document, stories, nodes, mentions, statements.
void AppendRecords(const DocumentRecords& records, std::string* out);

// Appends one `error` record: an input that could not be read. `line` counts from 1; 0 where there
// is none.
void AppendErrorRecord(std::string_view source, uint32_t line, std::string_view message,
                       std::string* out);

}  // namespace newsgraph

#endif  // NEWSGRAPH_GRAPH_RECORDS_H_
