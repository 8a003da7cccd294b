// The records: one JSON object a line, the contract between extraction and everything after it.
// docs/records.md describes every field.
#ifndef NEWSGRAPH_GRAPH_RECORDS_H_
#define NEWSGRAPH_GRAPH_RECORDS_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "graph/json_writer.h"
#include "graph/model.h"

namespace newsgraph {

// Ids as records and people write them: "d00c0ffee…" (16 hexadecimal digits), "s3", "n17", "t9".
std::string FormatId(DocumentId id);
std::string FormatId(StoryId id);
std::string FormatId(NodeId id);
std::string FormatId(StatementId id);

// The ids of "d00c0ffee…", "n17", "s3" and "t9"; nullopt for anything else.
std::optional<DocumentId> ParseDocumentId(std::string_view text);
std::optional<NodeId> ParseNodeId(std::string_view text);
std::optional<StoryId> ParseStoryId(std::string_view text);
std::optional<StatementId> ParseStatementId(std::string_view text);

// Writes the fields of a node, or of a place in a story, into the object at hand.
void WriteNodeFields(const Node& node, JsonWriter* json);
void WriteSpanFields(const Evidence& span, JsonWriter* json);

// Appends one record, with its line end.
void AppendRecord(const Document& document, std::string* out);
void AppendRecord(const Story& story, std::string* out);
void AppendRecord(const Node& node, std::string* out);
void AppendRecord(const Mention& mention, std::string* out);
void AppendRecord(const Statement& statement, std::string* out);

// Appends the document's records: document, stories, nodes, mentions, statements.
void AppendRecords(const DocumentRecords& records, std::string* out);

// Appends one `error` record: an input that could not be read. `line` counts from 1; 0 where there
// is none.
void AppendErrorRecord(std::string_view source, uint32_t line, std::string_view message,
                       std::string* out);

}  // namespace newsgraph

#endif  // NEWSGRAPH_GRAPH_RECORDS_H_
