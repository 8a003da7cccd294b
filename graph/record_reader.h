// Records as any extractor writes them (docs/records.md), a document at a time.
#ifndef NEWSGRAPH_GRAPH_RECORD_READER_H_
#define NEWSGRAPH_GRAPH_RECORD_READER_H_

#include <cstdint>
#include <functional>
#include <istream>
#include <memory>
#include <optional>
#include <string>

#include "absl/status/statusor.h"
#include "graph/model.h"

namespace newsgraph {

class RecordReader {
 public:
  // Called for each line that is refused, counted from 1, with the reason.
  using Refuse = std::function<void(uint64_t line, const std::string& reason)>;

  // Reads `lines`, which must outlive the reader.
  RecordReader(std::istream& lines, Refuse refuse);
  ~RecordReader();

  // The next document with all its records that are good (graph/check_records.h); nullopt after the
  // last. A record that is not is refused, and with it those that need it; of a document that is
  // refused all records are passed over. Empty lines and `error` records are passed over, too.
  // Unavailable when reading fails.
  //
  // Ids may be any text: those that are not like newsgraph's own become numbers by their hash.
  absl::StatusOr<std::optional<DocumentRecords>> Next();

 private:
  class Reading;
  std::unique_ptr<Reading> reading_;
};

}  // namespace newsgraph

#endif  // NEWSGRAPH_GRAPH_RECORD_READER_H_
