#include "graph/keys.h"

#include <openssl/sha.h>

#include <utility>

namespace newsgraph {
namespace {

constexpr size_t kHashBytes = 16;
constexpr size_t kIdBytes = 8;

template <typename Id>
void AppendId(Id id, std::string* out) {
  AppendFixed64(static_cast<uint64_t>(id), out);
}

template <typename Id>
Id ReadId(ByteReader& reader) {
  return Id{reader.Fixed64()};
}

void AppendSpan(const Evidence& span, std::string* out) {
  AppendId(span.story, out);
  AppendFixed32(span.begin, out);
  AppendFixed32(span.end, out);
}

Evidence ReadSpan(ByteReader& reader) {
  Evidence span;
  span.story = ReadId<StoryId>(reader);
  span.begin = reader.Fixed32();
  span.end = reader.Fixed32();
  return span;
}

template <typename T>
std::optional<T> WhenDone(const ByteReader& reader, T value) {
  return reader.done() ? std::optional<T>(std::move(value)) : std::nullopt;
}

// The last eight bytes of a key as an id.
template <typename Id>
std::optional<Id> ParseLastId(std::string_view key) {
  if (key.size() < kIdBytes) return std::nullopt;
  return ParseIdKey<Id>(key.substr(key.size() - kIdBytes));
}

}  // namespace

std::string XidKey(Kind kind, std::string_view content) {
  unsigned char digest[SHA256_DIGEST_LENGTH];
  SHA256(reinterpret_cast<const unsigned char*>(content.data()), content.size(), digest);
  std::string key(1, static_cast<char>(kind));
  return key.append(reinterpret_cast<const char*>(digest), kHashBytes);
}

std::optional<uint64_t> ParseXidKey(std::string_view key) {
  if (key.size() != 1 + kHashBytes) return std::nullopt;
  return ByteReader(key.substr(1)).Fixed64();
}

std::string XidPrefix(Kind kind, uint64_t key) {
  std::string prefix(1, static_cast<char>(kind));
  AppendFixed64(key, &prefix);
  return prefix;
}

std::string SourceKey(const Document& document) {
  std::string key = SourcePrefix(document.source);
  AppendId(document.id, &key);
  return key;
}

std::string SourcePrefix(std::string_view source) {
  std::string prefix(source);
  prefix.push_back('\0');
  return prefix;
}

std::optional<DocumentId> ParseSourceKey(std::string_view key) {
  return ParseLastId<DocumentId>(key);
}

std::string EncodeKey(const MentionKey& key) {
  std::string bytes;
  AppendSpan(key.span, &bytes);
  AppendId(key.node, &bytes);
  return bytes;
}

std::optional<MentionKey> ParseMentionKey(std::string_view key) {
  ByteReader reader(key);
  const Evidence span = ReadSpan(reader);
  const MentionKey mention{span, ReadId<NodeId>(reader)};
  return WhenDone(reader, mention);
}

std::string MentionOfKey(const MentionKey& key) {
  std::string bytes = IdKey(key.node);
  AppendSpan(key.span, &bytes);
  return bytes;
}

std::optional<MentionKey> ParseMentionOfKey(std::string_view key) {
  ByteReader reader(key);
  const auto node = ReadId<NodeId>(reader);
  const MentionKey mention{ReadSpan(reader), node};
  return WhenDone(reader, mention);
}

std::string EncodeKey(const EvidenceKey& key) {
  std::string bytes = IdKey(key.statement);
  AppendSpan(key.span, &bytes);
  return bytes;
}

std::optional<EvidenceKey> ParseEvidenceKey(std::string_view key) {
  ByteReader reader(key);
  const auto statement = ReadId<StatementId>(reader);
  const EvidenceKey evidence{statement, ReadSpan(reader)};
  return WhenDone(reader, evidence);
}

std::string NameKey(std::string_view suffix, uint16_t position, NodeId node) {
  std::string key(suffix);
  key.push_back('\0');
  AppendFixed16(position, &key);
  AppendId(node, &key);
  return key;
}

std::string WholeNamePrefix(std::string_view folded) {
  std::string prefix(folded);
  prefix.push_back('\0');
  AppendFixed16(0, &prefix);
  return prefix;
}

std::optional<NameEntry> ParseNameKey(std::string_view key) {
  ByteReader reader(key);
  NameEntry entry;
  entry.suffix = reader.UntilZero();
  entry.position = reader.Fixed16();
  entry.node = ReadId<NodeId>(reader);
  return WhenDone(reader, entry);
}

std::string AdjacencyKey(NodeId node, Direction direction, std::string_view predicate,
                         uint64_t other, StatementId statement) {
  std::string key = AdjacencyPrefix(node, direction, predicate, other);
  AppendId(statement, &key);
  return key;
}

std::string AdjacencyPrefix(NodeId node, Direction direction) {
  std::string prefix = IdKey(node);
  prefix.push_back(static_cast<char>(direction));
  return prefix;
}

std::string AdjacencyPrefix(NodeId node, Direction direction, std::string_view predicate) {
  std::string prefix = AdjacencyPrefix(node, direction);
  prefix.append(predicate).push_back('\0');
  return prefix;
}

std::string AdjacencyPrefix(NodeId node, Direction direction, std::string_view predicate,
                            uint64_t other) {
  std::string prefix = AdjacencyPrefix(node, direction, predicate);
  AppendFixed64(other, &prefix);
  return prefix;
}

std::optional<Link> ParseAdjacencyKey(std::string_view key) {
  ByteReader reader(key);
  ReadId<NodeId>(reader);
  Link link;
  link.direction = Direction{reader.Byte()};
  link.predicate = reader.UntilZero();
  const uint64_t other = reader.Fixed64();
  link.statement = ReadId<StatementId>(reader);
  switch (link.direction) {
    case Direction::kOut:
    case Direction::kIn:
      link.other = NodeId{other};
      break;
    case Direction::kToStory:
      link.other = StoryId{other};
      break;
    case Direction::kToWords:
      break;
    default:
      reader.Fail();
  }
  return WhenDone(reader, std::move(link));
}

DateKey DateKeyOf(const DayRange& range, StatementId statement) {
  const auto same = [&](int unit) { return range.first / unit == range.last / unit; };
  const Span span = same(1)       ? Span::kDay
                    : same(100)   ? Span::kInMonth
                    : same(10000) ? Span::kInYear
                                  : Span::kLonger;
  return {span, range.first, statement};
}

std::string EncodeKey(const DateKey& key) {
  std::string bytes = DatePrefix(key.span);
  AppendFixed32(static_cast<uint32_t>(key.first_day), &bytes);
  AppendId(key.statement, &bytes);
  return bytes;
}

std::optional<DateKey> ParseDateKey(std::string_view key) {
  ByteReader reader(key);
  DateKey date;
  date.span = Span{reader.Byte()};
  date.first_day = static_cast<int>(reader.Fixed32());
  date.statement = ReadId<StatementId>(reader);
  return WhenDone(reader, date);
}

std::string FirstDateKey(Span span, int day) {
  constexpr std::array<int, 4> kUnits = {1, 100, 10000, kOpenFuture + 1};
  const int unit = kUnits[static_cast<size_t>(span) - 1];
  std::string key = DatePrefix(span);
  AppendFixed32(static_cast<uint32_t>(day / unit * unit), &key);
  return key;
}

std::string DatePrefix(Span span) { return std::string(1, static_cast<char>(span)); }

}  // namespace newsgraph
