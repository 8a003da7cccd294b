// A graph kept in a directory. docs/storage.md tells what lies where and why.
#ifndef NEWSGRAPH_GRAPH_STORE_H_
#define NEWSGRAPH_GRAPH_STORE_H_

#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "graph/graph_view.h"
#include "graph/judgements.h"
#include "graph/model.h"
#include "graph/open_mode.h"

namespace newsgraph {

class Database;

enum class AddResult { kAdded, kReplaced, kUnchanged };

// May be used from several threads; changes go one after the other.
class Store {
 public:
  // kCreateOrOpen for writing: makes the directory where there is none; kOpen for writing where
  // there is a graph, else NotFound; both FailedPrecondition while another writes. kReadOnly for
  // questions: creates and changes nothing and goes beside a writer, but sees only what was there
  // when it opened; NotFound where there is no graph. A graph of a newer format is
  // FailedPrecondition; one of an older format is brought up to date, which only a writer can: for
  // kReadOnly it is FailedPrecondition, too.
  static absl::StatusOr<std::unique_ptr<Store>> Open(const std::string& directory, OpenMode mode);
  ~Store();

  // Makes `records` what the graph has of their document, and returns when that is on the disk:
  // kUnchanged when the document is there with the same fields (its sha256 and extractor among
  // them), kReplaced when it is there with others: exactly its own support is replaced.
  // InvalidArgument when the records do not hold together (graph/check_records.h), AlreadyExists
  // when the id is another source's. After an error the graph is as it was.
  absl::StatusOr<AddResult> Add(const DocumentRecords& records);

  // The same for many documents in one change: all of them are there or, after an error of the
  // disk, none. One result for each, in order; the errors of Add are of one document and keep none
  // of the others away. Of records with one id the last counts, and the others are kUnchanged.
  absl::StatusOr<std::vector<absl::StatusOr<AddResult>>> AddAll(
      const std::vector<DocumentRecords>& documents);

  // Takes the document away with what it alone supports. NotFound when it is not in the graph.
  absl::Status Remove(DocumentId id);

  // Keeps the judgement that the nodes `a` and `b` are one; from then on every view takes them so.
  // InvalidArgument when they are one already or of different types, NotFound when one is not
  // there.
  absl::Status Merge(NodeId a, NodeId b, const std::string& reason);

  // Keeps judgements of another graph; those that are known and not undone are passed over. Returns
  // how many were new.
  absl::StatusOr<size_t> Import(const std::vector<Judgement>& judgements);

  // Takes a judgement back; it stays in the journal as undone. NotFound when there is none of this
  // number or it is undone.
  absl::Status Undo(uint64_t number);

  // All judgements, in the order of judging.
  absl::StatusOr<std::vector<Judgement>> Journal() const;

  // The graph at this moment, as its documents make it. The view keeps the directory open, also
  // after the store is gone.
  std::unique_ptr<GraphView> Snapshot() const;

  // The same, with what the judgements unite as one.
  absl::StatusOr<std::unique_ptr<GraphView>> View() const;

  // Re-checks every count and index against the rows it follows from. DataLoss names the first that
  // is wrong.
  absl::Status Validate() const;

  // Makes every index and the counts anew from the rows they follow from (graph/repair.h). No
  // snapshot of this store may be in use.
  absl::Status Repair();

  // Rewrites the graph's files so that they are few, small and fast to read.
  absl::Status Compact();

 private:
  Store(std::string directory, std::unique_ptr<Database> database);
  absl::Status CheckFormat(OpenMode mode);

  const std::string directory_;
  const std::unique_ptr<Database> database_;
  std::mutex mutex_;  // held by the one change at work
};

// Opens `directory` for questions and takes its view; errors as Store::Open's.
absl::StatusOr<std::unique_ptr<GraphView>> OpenGraphView(const std::string& directory);

}  // namespace newsgraph

#endif  // NEWSGRAPH_GRAPH_STORE_H_
