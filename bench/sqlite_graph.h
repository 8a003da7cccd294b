// The same documents in SQLite, as one would keep them there: a table a kind, indexes over both
// ends of a statement, names, dates and mentions.
#ifndef NEWSGRAPH_BENCH_SQLITE_GRAPH_H_
#define NEWSGRAPH_BENCH_SQLITE_GRAPH_H_

#include <cstdint>
#include <string>
#include <vector>

#include "graph/model.h"

struct sqlite3;
struct sqlite3_stmt;

namespace newsgraph::bench {

// Ends the program with a message when SQLite fails: there is nothing to measure then.
class SqliteGraph {
 public:
  // With `durable`, each document is on the disk when Add returns; else all are after Finish.
  SqliteGraph(const std::string& path, bool durable);
  SqliteGraph(const SqliteGraph&) = delete;
  SqliteGraph& operator=(const SqliteGraph&) = delete;
  ~SqliteGraph();

  void Add(const DocumentRecords& records);
  void Remove(DocumentId id);
  void Finish();

  // The statements in which the node of this name is subject or object, read; their number.
  uint64_t CountNeighbours(const std::string& name);

 private:
  void Run(const char* sql);
  sqlite3_stmt* Prepare(const char* sql);
  int64_t NodeOf(const Node& node);

  sqlite3* db_ = nullptr;
  const bool durable_;
  std::vector<sqlite3_stmt*> prepared_;
  sqlite3_stmt* add_document_;
  sqlite3_stmt* add_story_;
  sqlite3_stmt* find_node_;
  sqlite3_stmt* add_node_;
  sqlite3_stmt* add_mention_;
  sqlite3_stmt* add_statement_;
  sqlite3_stmt* add_evidence_;
  std::vector<sqlite3_stmt*> remove_;
  sqlite3_stmt* neighbours_;
};

}  // namespace newsgraph::bench

#endif  // NEWSGRAPH_BENCH_SQLITE_GRAPH_H_
