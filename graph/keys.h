// The keys of every table, byte for byte. Ids and numbers have a fixed width with the highest byte
// first, so rows lie in the order of their numbers. docs/storage.md tells what each table is for.
#ifndef NEWSGRAPH_GRAPH_KEYS_H_
#define NEWSGRAPH_GRAPH_KEYS_H_

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "graph/bytes.h"
#include "graph/edtf.h"
#include "graph/model.h"

namespace newsgraph {

// Written into every database. Raise it with every change of a key or a row, and with it the
// migration.
inline constexpr uint64_t kFormatVersion = 3;

// A table is a column family of RocksDB; its name is on disk: add, never rename.
enum class Table : uint8_t {
  kMeta,
  kXid,
  kDocument,
  kSource,
  kManifest,
  kStory,
  kNode,
  kName,
  kMention,
  kMentionOf,
  kStatement,
  kEvidence,
  kAdjacency,
  kDate,
  kJudgement,
};

inline constexpr size_t kTableCount = 15;
inline constexpr std::array<std::string_view, kTableCount> kTableNames = {
    "meta",    "xid",        "document",  "source",   "manifest",  "story", "node",     "name",
    "mention", "mention_of", "statement", "evidence", "adjacency", "date",  "judgement"};

constexpr std::string_view TableName(Table table) {
  return kTableNames[static_cast<size_t>(table)];
}

// meta: the names of its rows.
inline constexpr std::string_view kFormatKey = "format";      // varint
inline constexpr std::string_view kCountersKey = "counters";  // rows.h, Counters
inline constexpr std::string_view kCountsKey = "counts";      // rows.h, GraphCounts

// What an id is given to; on disk, never to be changed.
enum class Kind : char { kStory = 's', kNode = 'n', kStatement = 't' };

// xid: kind, the first 16 bytes of the SHA-256 of `content` → the lasting id.
std::string XidKey(Kind kind, std::string_view content);

// The first 8 of those 16 bytes, by which a thing is known from graph to graph; nullopt when the
// key is none of xid.
std::optional<uint64_t> ParseXidKey(std::string_view key);

// What begins the keys of xid whose things have the key `key`; mostly one.
std::string XidPrefix(Kind kind, uint64_t key);

// document, manifest, story, node, statement: the id; judgement: its number. The keys of mention,
// mention_of, evidence and adjacency begin with one and are read by it.
template <typename Id>
std::string IdKey(Id id) {
  std::string key;
  AppendFixed64(static_cast<uint64_t>(id), &key);
  return key;
}

// The id of such a key; nullopt when it is none.
template <typename Id>
std::optional<Id> ParseIdKey(std::string_view key) {
  ByteReader reader(key);
  const Id id{reader.Fixed64()};
  return reader.done() ? std::optional<Id>(id) : std::nullopt;
}

// source: the source, 0, the document. The id of the document is the key's end.
std::string SourceKey(const Document& document);
// What begins the keys of the documents of one source.
std::string SourcePrefix(std::string_view source);
std::optional<DocumentId> ParseSourceKey(std::string_view key);

// mention: story, begin, end, node.
struct MentionKey {
  Evidence span;
  NodeId node{};

  auto operator<=>(const MentionKey&) const = default;
};
std::string EncodeKey(const MentionKey& key);
std::optional<MentionKey> ParseMentionKey(std::string_view key);

// mention_of: node, story, begin, end.
std::string MentionOfKey(const MentionKey& key);
std::optional<MentionKey> ParseMentionOfKey(std::string_view key);

// evidence: statement, story, begin, end.
struct EvidenceKey {
  StatementId statement{};
  Evidence span;

  auto operator<=>(const EvidenceKey&) const = default;
};
std::string EncodeKey(const EvidenceKey& key);
std::optional<EvidenceKey> ParseEvidenceKey(std::string_view key);

// name: the folded name from a position on, 0, the position (2 bytes), the node. Position 0 is the
// whole name.
std::string NameKey(std::string_view suffix, uint16_t position, NodeId node);
// What begins the keys of the nodes whose whole name is `folded`.
std::string WholeNamePrefix(std::string_view folded);
struct NameEntry {
  std::string_view suffix;  // lies in the key
  uint16_t position = 0;
  NodeId node{};
};
std::optional<NameEntry> ParseNameKey(std::string_view key);

// adjacency: node, direction, predicate, 0, the other end, statement.
std::string AdjacencyKey(NodeId node, Direction direction, std::string_view predicate,
                         uint64_t other, StatementId statement);
std::optional<Link> ParseAdjacencyKey(std::string_view key);

// What begins the keys of a node's links of one direction; of one predicate, too; to one other end,
// too.
std::string AdjacencyPrefix(NodeId node, Direction direction);
std::string AdjacencyPrefix(NodeId node, Direction direction, std::string_view predicate);
std::string AdjacencyPrefix(NodeId node, Direction direction, std::string_view predicate,
                            uint64_t other);

// date: how long the time is, its first day (yyyymmdd), statement. The length is kept apart so that
// a search need not begin at the dawn of time for the sake of long times; on disk, never to be
// changed.
enum class Span : uint8_t { kDay = 1, kInMonth = 2, kInYear = 3, kLonger = 4 };
inline constexpr std::array<Span, 4> kSpans = {Span::kDay, Span::kInMonth, Span::kInYear,
                                               Span::kLonger};

struct DateKey {
  Span span{};
  int first_day = 0;
  StatementId statement{};
};
DateKey DateKeyOf(const DayRange& range, StatementId statement);
std::string EncodeKey(const DateKey& key);
std::optional<DateKey> ParseDateKey(std::string_view key);

// The first key of times of this length that may reach `day`, and what begins all of them.
std::string FirstDateKey(Span span, int day);
std::string DatePrefix(Span span);

}  // namespace newsgraph

#endif  // NEWSGRAPH_GRAPH_KEYS_H_
