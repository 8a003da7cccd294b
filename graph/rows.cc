#include "graph/rows.h"

#include <algorithm>
#include <concepts>
#include <limits>
#include <tuple>
#include <type_traits>

namespace newsgraph {
namespace {

constexpr uint64_t kRealisCount = 3;

// Each row's fields are listed once, by a function Fields(archive, row); a RowWriter makes it write
// and a RowReader makes it read. Numbers and ids are varints, texts carry their length.
class RowWriter {
 public:
  template <typename Row>
  using Ref = const Row&;

  void operator()(const std::string& text) { AppendText(text, &bytes_); }
  void operator()(bool value) { AppendVarint(value ? 1 : 0, &bytes_); }
  void operator()(double value) { AppendDouble(value, &bytes_); }
  template <typename Number>
  void operator()(const Number& number) {
    AppendVarint(static_cast<uint64_t>(number), &bytes_);
  }
  template <typename Enum>
  void Choice(const Enum& value, uint64_t) {
    (*this)(value);
  }
  template <typename Item, typename Visit>
  void List(const std::vector<Item>& items, Visit visit) {
    (*this)(items.size());
    for (const Item& item : items) visit(item);
  }
  // What stands at the end of a row only where there is something to say: older rows have not got
  // it.
  template <typename Has, typename Visit>
  void Late(Has has, Visit visit) {
    if (has()) visit();
  }
  void Counts(const Tally& tally) {
    (*this)(tally.size());
    for (const auto& [text, count] : tally) {
      (*this)(text);
      (*this)(count);
    }
  }
  // The kind of object, then its id.
  void End(const Object& object) {
    (*this)(object.index());
    if (const auto* node = std::get_if<NodeId>(&object)) (*this)(*node);
    if (const auto* story = std::get_if<StoryId>(&object)) (*this)(*story);
  }

  std::string Finish() { return std::move(bytes_); }

 private:
  std::string bytes_;
};

class RowReader {
 public:
  template <typename Row>
  using Ref = Row&;

  explicit RowReader(std::string_view bytes) : bytes_(bytes) {}

  void operator()(std::string& text) { text = bytes_.Text(); }
  void operator()(bool& value) { value = UpTo(1) != 0; }
  void operator()(double& value) { value = bytes_.Double(); }
  void operator()(uint32_t& number) {
    number = static_cast<uint32_t>(UpTo(std::numeric_limits<uint32_t>::max()));
  }
  template <typename Number>
  requires std::same_as<Number, uint64_t> || std::is_enum_v<Number>
  void operator()(Number& number) { number = static_cast<Number>(bytes_.Varint()); }
  template <typename Enum>
  void Choice(Enum& value, uint64_t count) {
    value = static_cast<Enum>(UpTo(count - 1));
  }
  template <typename Item, typename Visit>
  void List(std::vector<Item>& items, Visit visit) {
    items.resize(Size());
    for (Item& item : items) visit(item);
  }
  template <typename Has, typename Visit>
  void Late(Has has, Visit visit) {
    if (done()) return;
    visit();
    if (!has()) bytes_.Fail();
  }
  void Counts(Tally& tally) {
    for (uint64_t left = Size(); left > 0; --left) {
      const std::string text(bytes_.Text());
      tally[text] = bytes_.Varint();
    }
  }
  void End(Object& object) {
    const uint64_t kind = UpTo(std::variant_size_v<Object> - 1);
    if (kind == 1) object = NodeId{bytes_.Varint()};
    if (kind == 2) object = StoryId{bytes_.Varint()};
  }

  bool done() const { return bytes_.done(); }

 private:
  uint64_t UpTo(uint64_t last) {
    const uint64_t value = bytes_.Varint();
    if (value <= last) return value;
    bytes_.Fail();
    return 0;
  }
  // A number of items; each takes at least a byte, so that damage cannot ask for all of memory.
  uint64_t Size() { return UpTo(bytes_.remaining()); }

  ByteReader bytes_;
};

template <typename Archive>
void Fields(Archive& archive, typename Archive::template Ref<Document> row) {
  archive(row.source);
  archive(row.sha256);
  archive(row.paper);
  archive(row.date);
  archive(row.home);
  archive(row.page);
  archive(row.extractor);
  archive.Late([&] { return !row.joined.empty(); },
               [&] {
                 archive.List(row.joined, [&](auto& page) {
                   archive(page.source);
                   archive(page.sha256);
                 });
               });
}

template <typename Archive>
void Fields(Archive& archive, typename Archive::template Ref<Story> row) {
  archive(row.document);
  archive(row.headline);
  archive(row.section);
  archive(row.text);
  archive.List(row.source, [&](auto& run) {
    archive(run.story_offset);
    archive(run.document_offset);
    archive(run.length);
  });
  archive(row.published);
  archive(row.continued_from);
  archive(row.continued_on);
  const auto on_other_pages = [&] {
    return std::any_of(row.source.begin(), row.source.end(),
                       [](const SourceRun& run) { return run.document != DocumentId{}; });
  };
  archive.Late(on_other_pages, [&] {
    for (auto& run : row.source) archive(run.document);
  });
}

template <typename Archive>
void Fields(Archive& archive, typename Archive::template Ref<NodeRow> row) {
  archive.Choice(row.type, kNodeTypeCount);
  archive(row.name);
  archive(row.supports);
  archive.Counts(row.subtypes);
  archive.Counts(row.divisions);
  archive.Counts(row.aliases);
}

template <typename Archive>
void Fields(Archive& archive, typename Archive::template Ref<StatementRow> row) {
  archive(row.statement.subject);
  archive(row.statement.predicate);
  archive.End(row.statement.object);
  archive(row.statement.quote);
  archive(row.statement.role);
  archive(row.statement.date);
  archive(row.statement.place);
  archive(row.statement.quantity);
  archive.Choice(row.statement.status, kRealisCount);
  archive(row.statement.negated);
  archive(row.evidence_count);
}

template <typename Archive>
void Fields(Archive& archive, typename Archive::template Ref<EvidenceRow> row) {
  archive(row.confidence);
  archive(row.rule);
}

template <typename Archive>
void Fields(Archive& archive, typename Archive::template Ref<Evidence> span) {
  archive(span.story);
  archive(span.begin);
  archive(span.end);
}

template <typename Archive>
void Fields(Archive& archive, typename Archive::template Ref<NodeSupport> support) {
  archive(support.node);
  archive(support.subtype);
  archive(support.division);
  archive.List(support.aliases, [&](auto& alias) { archive(alias); });
}

template <typename Archive>
void Fields(Archive& archive, typename Archive::template Ref<Manifest> row) {
  archive.List(row.stories, [&](auto& story) { archive(story); });
  archive.List(row.nodes, [&](auto& node) { Fields(archive, node); });
  archive.List(row.mentions, [&](auto& mention) {
    Fields(archive, mention.span);
    archive(mention.node);
  });
  archive.List(row.evidence, [&](auto& evidence) {
    archive(evidence.statement);
    Fields(archive, evidence.span);
  });
}

template <typename Archive>
void Fields(Archive& archive, typename Archive::template Ref<Counters> row) {
  archive(row.story);
  archive(row.node);
  archive(row.statement);
}

template <typename Archive>
void Fields(Archive& archive, typename Archive::template Ref<GraphCounts> row) {
  archive(row.documents);
  archive(row.stories);
  for (auto& count : row.nodes) archive(count);
  archive(row.mentions);
  archive(row.statements);
}

template <typename Archive>
void Fields(Archive& archive, typename Archive::template Ref<Judgement> row) {
  archive(row.a);
  archive(row.b);
  archive(row.a_name);
  archive(row.b_name);
  archive(row.reason);
  archive(row.undone);
}

template <typename Archive>
void Fields(Archive& archive, typename Archive::template Ref<NumberRow> row) {
  archive(row.number);
}

template <typename Row>
std::string Encode(const Row& row) {
  RowWriter writer;
  Fields(writer, row);
  return writer.Finish();
}

// The text said most often; of equals the first.
std::string Foremost(const Tally& tally) {
  std::string foremost;
  uint64_t most = 0;
  for (const auto& [text, count] : tally) {
    if (count <= most) continue;
    foremost = text;
    most = count;
  }
  return foremost;
}

}  // namespace

Node ToNode(NodeId id, const NodeRow& row) {
  Node node{id, row.type, Foremost(row.subtypes), row.name, {}, Foremost(row.divisions)};
  for (const auto& [alias, count] : row.aliases) node.aliases.push_back(alias);
  return node;
}

bool IsLouder(const EvidenceRow& a, const EvidenceRow& b) {
  return std::tie(b.confidence, a.rule) < std::tie(a.confidence, b.rule);
}

std::string EncodeRow(const Document& row) { return Encode(row); }
std::string EncodeRow(const Story& row) { return Encode(row); }
std::string EncodeRow(const NodeRow& row) { return Encode(row); }
std::string EncodeRow(const StatementRow& row) { return Encode(row); }
std::string EncodeRow(const EvidenceRow& row) { return Encode(row); }
std::string EncodeRow(const Manifest& row) { return Encode(row); }
std::string EncodeRow(const Counters& row) { return Encode(row); }
std::string EncodeRow(const GraphCounts& row) { return Encode(row); }
std::string EncodeRow(const Judgement& row) { return Encode(row); }
std::string EncodeRow(const NumberRow& row) { return Encode(row); }

template <typename Row>
absl::StatusOr<Row> DecodeRow(std::string_view bytes) {
  RowReader reader(bytes);
  Row row;
  Fields(reader, row);
  if (!reader.done()) return absl::DataLossError("the row is damaged");
  return row;
}
template absl::StatusOr<Document> DecodeRow(std::string_view);
template absl::StatusOr<Story> DecodeRow(std::string_view);
template absl::StatusOr<NodeRow> DecodeRow(std::string_view);
template absl::StatusOr<StatementRow> DecodeRow(std::string_view);
template absl::StatusOr<EvidenceRow> DecodeRow(std::string_view);
template absl::StatusOr<Manifest> DecodeRow(std::string_view);
template absl::StatusOr<Counters> DecodeRow(std::string_view);
template absl::StatusOr<GraphCounts> DecodeRow(std::string_view);
template absl::StatusOr<Judgement> DecodeRow(std::string_view);
template absl::StatusOr<NumberRow> DecodeRow(std::string_view);

}  // namespace newsgraph
