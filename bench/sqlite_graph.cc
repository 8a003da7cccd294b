#include "bench/sqlite_graph.h"

#include <sqlite3.h>

#include <cstdio>
#include <cstdlib>
#include <map>
#include <variant>

#include "graph/edtf.h"

namespace newsgraph::bench {
namespace {

constexpr char kSchema[] =
    "create table document(id integer primary key, source text, sha text, paper text, date text,"
    " home text);"
    "create index source on document(source);"
    "create table story(id integer primary key, document int, headline text, text text);"
    "create table node(id integer primary key, type int, name text, division text);"
    "create unique index name on node(name, type, division);"
    "create table mention(story int, first int, last int, node int, text text,"
    " primary key(story, first, last, node)) without rowid;"
    "create index mention_of on mention(node, story, first);"
    "create table statement(id integer primary key, subject int, predicate text, object int,"
    " date text, status int, first_day int);"
    "create unique index one on statement(subject, predicate, object, date, status);"
    "create index into_object on statement(object, predicate, subject);"
    "create index day on statement(first_day);"
    "create table evidence(statement int, story int, first int, last int, confidence real,"
    " rule text, primary key(statement, story, first)) without rowid;"
    "create index evidence_of on evidence(story);";

void Check(sqlite3* db, int code) {
  if (code == SQLITE_OK || code == SQLITE_DONE || code == SQLITE_ROW) return;
  std::fprintf(stderr, "SQLite: %s\n", sqlite3_errmsg(db));
  std::exit(1);
}

void Bind(sqlite3_stmt* statement, int place, int64_t value) {
  sqlite3_bind_int64(statement, place, value);
}
void Bind(sqlite3_stmt* statement, int place, const std::string& value) {
  sqlite3_bind_text(statement, place, value.data(), static_cast<int>(value.size()), SQLITE_STATIC);
}

template <typename... Values>
int Step(sqlite3_stmt* statement, const Values&... values) {
  sqlite3_reset(statement);
  int place = 0;
  (Bind(statement, ++place, values), ...);
  const int code = sqlite3_step(statement);
  Check(sqlite3_db_handle(statement), code);
  return code;
}

int64_t Number(auto id) { return static_cast<int64_t>(id); }

}  // namespace

SqliteGraph::SqliteGraph(const std::string& path, bool durable) : durable_(durable) {
  Check(db_, sqlite3_open(path.c_str(), &db_));
  Run("pragma cache_size=-131072");
  Run(durable ? "pragma journal_mode=wal" : "pragma journal_mode=off");
  Run(durable ? "pragma synchronous=full" : "pragma synchronous=off");
  Run(kSchema);
  add_document_ = Prepare("insert into document values(?,?,?,?,?,?)");
  add_story_ = Prepare("insert into story values(?,?,?,?)");
  find_node_ = Prepare("select id from node where name=? and type=? and division=?");
  add_node_ = Prepare("insert into node(name, type, division) values(?,?,?)");
  add_mention_ = Prepare("insert or ignore into mention values(?,?,?,?,?)");
  add_statement_ = Prepare(
      "insert into statement(subject, predicate, object, date, status, first_day)"
      " values(?,?,?,?,?,?) on conflict do update set status=status returning id");
  add_evidence_ = Prepare("insert or ignore into evidence values(?,?,?,?,0.9,?)");
  remove_ = {Prepare("delete from mention where story=?"),
             Prepare("create temp table if not exists gone(id integer primary key)"),
             Prepare("insert or ignore into gone select statement from evidence where story=?"),
             Prepare("delete from evidence where story=?"),
             Prepare("delete from statement where id in (select id from gone) and not exists"
                     " (select 1 from evidence where statement=statement.id)"),
             Prepare("delete from gone"),
             Prepare("delete from story where id=?"),
             Prepare("delete from document where id=?")};
  neighbours_ = Prepare(
      "select s.id, s.predicate, s.object, s.subject from statement s, node n"
      " where n.name=? and (s.subject=n.id or s.object=n.id)");
  if (!durable_) Run("begin");
}

SqliteGraph::~SqliteGraph() {
  for (sqlite3_stmt* statement : prepared_) sqlite3_finalize(statement);
  sqlite3_close(db_);
}

void SqliteGraph::Run(const char* sql) {
  Check(db_, sqlite3_exec(db_, sql, nullptr, nullptr, nullptr));
}

sqlite3_stmt* SqliteGraph::Prepare(const char* sql) {
  sqlite3_stmt* statement = nullptr;
  // A table that another statement makes has to be there before.
  if (std::string(sql).find("gone") != std::string::npos) {
    Run("create temp table if not exists gone(id integer primary key)");
  }
  Check(db_, sqlite3_prepare_v2(db_, sql, -1, &statement, nullptr));
  prepared_.push_back(statement);
  return statement;
}

int64_t SqliteGraph::NodeOf(const Node& node) {
  const auto type = static_cast<int64_t>(node.type);
  if (Step(find_node_, node.name, type, node.division) == SQLITE_ROW) {
    return sqlite3_column_int64(find_node_, 0);
  }
  Step(add_node_, node.name, type, node.division);
  return sqlite3_last_insert_rowid(db_);
}

void SqliteGraph::Add(const DocumentRecords& records) {
  if (durable_) Run("begin");
  const Document& document = records.document;
  Step(add_document_, Number(document.id), document.source, document.sha256, document.paper,
       document.date, document.home);
  const int64_t story_id = Number(document.id);  // a story a document
  Step(add_story_, story_id, Number(document.id), records.stories[0].headline,
       records.stories[0].text);
  std::map<NodeId, int64_t> ids;
  for (const Node& node : records.nodes) ids[node.id] = NodeOf(node);
  for (const Mention& mention : records.mentions) {
    Step(add_mention_, story_id, static_cast<int64_t>(mention.span.begin),
         static_cast<int64_t>(mention.span.end), ids[mention.node], mention.text);
  }
  for (const Statement& statement : records.statements) {
    const int64_t day = ParseEdtf(statement.date)->first;
    Step(add_statement_, ids[statement.subject], statement.predicate,
         ids[std::get<NodeId>(statement.object)], statement.date,
         static_cast<int64_t>(statement.status), day);
    const int64_t id = sqlite3_column_int64(add_statement_, 0);
    sqlite3_reset(add_statement_);
    const Evidence& span = statement.evidence[0];
    Step(add_evidence_, id, story_id, static_cast<int64_t>(span.begin),
         static_cast<int64_t>(span.end), statement.rule);
  }
  sqlite3_reset(find_node_);
  if (durable_) Run("commit");
}

void SqliteGraph::Remove(DocumentId id) {
  Run("begin");
  for (sqlite3_stmt* statement : remove_) {
    if (sqlite3_bind_parameter_count(statement) == 1) {
      Step(statement, Number(id));
    } else {
      Step(statement);
    }
    sqlite3_reset(statement);
  }
  Run("commit");
}

void SqliteGraph::Finish() {
  if (!durable_) Run("commit");
}

uint64_t SqliteGraph::CountNeighbours(const std::string& name) {
  uint64_t count = 0;
  for (int code = Step(neighbours_, name); code == SQLITE_ROW; code = sqlite3_step(neighbours_)) {
    count += sqlite3_column_int64(neighbours_, 2) != 0 ? 1 : 0;
  }
  sqlite3_reset(neighbours_);
  return count;
}

}  // namespace newsgraph::bench
