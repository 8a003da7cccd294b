#include "graph/record_reader.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <limits>
#include <nlohmann/json.hpp>
#include <string_view>
#include <utility>
#include <vector>

#include "graph/check_records.h"
#include "graph/keys.h"
#include "graph/records.h"
#include "graph/status_macros.h"

namespace newsgraph {
namespace {

using nlohmann::json;

constexpr uint64_t kForeign = uint64_t{1} << 63;

// Numbers for ids of others; those of newsgraph, "s3", keep theirs.
uint64_t IdNumber(char prefix, const std::string& text) {
  uint64_t number = 0;
  const char* end = text.data() + text.size();
  if (text.starts_with(prefix)) {
    const auto [stop, error] = std::from_chars(text.data() + 1, end, number);
    if (error == std::errc() && stop == end && number > 0) return number;
  }
  return kForeign | *ParseXidKey(XidKey(Kind{prefix}, text));
}

// The fields of a record. The first that is wrong is remembered; what is wrong reads as empty.
class Fields {
 public:
  explicit Fields(const json& record) : record_(record) {}

  std::string Text(const char* name) {
    const json* value = Find(name);
    if (value == nullptr) return "";
    if (value->is_string()) return value->get_ref<const std::string&>();
    // A page may be a number.
    if (value->is_number_integer()) return value->dump();
    Wrong(name, "a text");
    return "";
  }

  std::string RequiredText(const char* name) {
    std::string text = Text(name);
    if (text.empty()) Missing(name);
    return text;
  }

  template <typename Id>
  Id ReadId(char prefix, const char* name) {
    const std::string text = RequiredText(name);
    return text.empty() ? Id{} : Id{IdNumber(prefix, text)};
  }

  DocumentId ReadDocumentId(const char* name) { return DocumentIdOf(RequiredText(name)); }

  static DocumentId DocumentIdOf(const std::string& text) {
    if (const std::optional<DocumentId> id = ParseDocumentId(text)) return *id;
    return text.empty() ? DocumentId{} : DocumentId{IdNumber('d', text)};
  }

  uint32_t Offset(const char* name) {
    const json* value = Find(name);
    if (value == nullptr) Missing(name);
    return value == nullptr ? 0 : OffsetOf(*value, name);
  }

  uint32_t OffsetOf(const json& value, const char* name) {
    if (value.is_number_unsigned() &&
        value.get<uint64_t>() <= std::numeric_limits<uint32_t>::max()) {
      return value.get<uint32_t>();
    }
    Wrong(name, "a number from 0");
    return 0;
  }

  double Share(const char* name) {
    const json* value = Find(name);
    if (value == nullptr) return 1;
    if (value->is_number() && value->get<double>() >= 0 && value->get<double>() <= 1) {
      return value->get<double>();
    }
    Wrong(name, "a number from 0 to 1");
    return 0;
  }

  bool Flag(const char* name) {
    const json* value = Find(name);
    if (value == nullptr) return false;
    if (value->is_boolean()) return value->get<bool>();
    Wrong(name, "true or false");
    return false;
  }

  // The members of a list; none when it is not there.
  std::vector<json> List(const char* name) {
    const json* value = Find(name);
    if (value == nullptr) return {};
    if (value->is_array()) return {value->begin(), value->end()};
    Wrong(name, "a list");
    return {};
  }

  void Wrong(const std::string& name, const std::string& wanted) {
    if (problem_.empty()) problem_ = "\"" + name + "\" is not " + wanted;
  }

  absl::Status status() const {
    return problem_.empty() ? absl::OkStatus() : absl::InvalidArgumentError(problem_);
  }

 private:
  const json* Find(const char* name) const {
    const auto found = record_.find(name);
    return found == record_.end() || found->is_null() ? nullptr : &*found;
  }
  void Missing(const std::string& name) {
    if (problem_.empty()) problem_ = "has no \"" + name + "\"";
  }

  const json& record_;
  std::string problem_;
};

Document ReadDocument(Fields& fields) {
  Document document;
  document.id = fields.ReadDocumentId("id");
  document.source = fields.RequiredText("source");
  document.sha256 = fields.Text("sha256");
  document.paper = fields.Text("paper");
  document.date = fields.Text("date");
  document.home = fields.Text("home");
  document.page = fields.Text("page");
  document.extractor = fields.Text("extractor");
  for (const json& page : fields.List("joined")) {
    const auto text = [&](const char* name) {
      return page.is_object() ? page.value(name, json()) : json();
    };
    if (!text("source").is_string() || !text("sha256").is_string()) {
      fields.Wrong("joined", "a list of objects with source and sha256");
      break;
    }
    document.joined.push_back({text("source"), text("sha256")});
  }
  return document;
}

Story ReadStory(Fields& fields) {
  Story story;
  story.id = fields.ReadId<StoryId>('s', "id");
  story.document = fields.ReadDocumentId("document");
  story.headline = fields.Text("headline");
  story.section = fields.Text("section");
  story.text = fields.Text("text");
  for (const json& run : fields.List("source")) {
    const bool elsewhere = run.is_array() && run.size() == 4 && run[3].is_string();
    if (!run.is_array() || (run.size() != 3 && !elsewhere)) {
      fields.Wrong("source", "a list of [story offset, document offset, length]");
      break;
    }
    story.source.push_back({fields.OffsetOf(run[0], "source"), fields.OffsetOf(run[1], "source"),
                            fields.OffsetOf(run[2], "source"),
                            elsewhere ? Fields::DocumentIdOf(run[3]) : DocumentId{}});
  }
  story.published = fields.Text("published");
  story.continued_from = fields.Text("continuedFrom");
  story.continued_on = fields.Text("continuedOn");
  return story;
}

Node ReadNode(Fields& fields) {
  Node node;
  node.id = fields.ReadId<NodeId>('n', "id");
  const std::optional<NodeType> type = ParseNodeType(fields.RequiredText("type"));
  if (!type) fields.Wrong("type", "Person, Body, Place or Project");
  node.type = type.value_or(NodeType::kPerson);
  node.subtype = fields.Text("subtype");
  node.name = fields.RequiredText("name");
  for (const json& alias : fields.List("aliases")) {
    if (!alias.is_string()) fields.Wrong("aliases", "a list of texts");
    if (alias.is_string()) node.aliases.push_back(alias.get<std::string>());
  }
  std::sort(node.aliases.begin(), node.aliases.end());
  node.aliases.erase(std::unique(node.aliases.begin(), node.aliases.end()), node.aliases.end());
  std::erase(node.aliases, node.name);
  node.division = fields.Text("division");
  return node;
}

Evidence ReadSpan(Fields& fields) {
  Evidence span;
  span.story = fields.ReadId<StoryId>('s', "story");
  span.begin = fields.Offset("begin");
  span.end = fields.Offset("end");
  return span;
}

Mention ReadMention(Fields& fields) {
  Mention mention;
  mention.node = fields.ReadId<NodeId>('n', "node");
  mention.span = ReadSpan(fields);
  mention.text = fields.Text("text");
  return mention;
}

// `is_story` says whether the document has a story of this id; else it is a node's.
template <typename IsStory>
Statement ReadStatement(Fields& fields, IsStory is_story) {
  Statement statement;
  statement.id = fields.ReadId<StatementId>('t', "id");
  statement.subject = fields.ReadId<NodeId>('n', "subject");
  statement.predicate = fields.RequiredText("predicate");
  if (const std::string object = fields.Text("object"); !object.empty()) {
    const StoryId story{IdNumber('s', object)};
    if (is_story(story)) {
      statement.object = story;
    } else {
      statement.object = NodeId{IdNumber('n', object)};
    }
  }
  statement.quote = fields.Text("quote");
  statement.role = fields.Text("role");
  statement.date = fields.Text("date");
  statement.place = fields.Text("place");
  statement.quantity = fields.Text("quantity");
  const std::string status = fields.Text("status");
  const std::optional<Realis> realis = ParseRealis(status.empty() ? "done" : status);
  if (!realis) fields.Wrong("status", "done, ongoing or planned");
  statement.status = realis.value_or(Realis::kDone);
  statement.negated = fields.Flag("negated");
  statement.confidence = fields.Share("confidence");
  statement.rule = fields.Text("rule");
  for (const json& evidence : fields.List("evidence")) {
    if (!evidence.is_object()) {
      fields.Wrong("evidence", "a list of objects");
      break;
    }
    Fields span(evidence);
    statement.evidence.push_back(ReadSpan(span));
    if (!span.status().ok()) fields.Wrong("evidence", "a list of {story, begin, end}");
  }
  return statement;
}

}  // namespace

class RecordReader::Reading {
 public:
  Reading(std::istream& lines, Refuse refuse) : lines_(lines), refuse_(std::move(refuse)) {}

  absl::StatusOr<std::optional<DocumentRecords>> Next() {
    std::string line;
    while (std::getline(lines_, line)) {
      ++number_;
      if (line.find_first_not_of(" \t\r") == std::string::npos) continue;
      std::optional<DocumentRecords> before;
      if (absl::Status status = Take(line, &before); !status.ok()) {
        refuse_(number_, std::string(status.message()));
      }
      if (before) return before;
    }
    if (lines_.bad()) return absl::UnavailableError("cannot be read");
    return std::exchange(records_, std::nullopt);
  }

 private:
  // Takes a line in. When a document begins, the one before it goes into `before`.
  absl::Status Take(const std::string& line, std::optional<DocumentRecords>* before) {
    const json record = json::parse(line, nullptr, false);
    if (!record.is_object()) return absl::InvalidArgumentError("is not a JSON object in UTF-8");
    const std::string kind = Fields(record).Text("record");
    Fields fields(record);
    if (kind == "document") {
      *before = std::exchange(records_, std::nullopt);
      return Begin(fields);
    }
    if (kind == "error") return absl::OkStatus();
    if (kind != "story" && kind != "node" && kind != "mention" && kind != "statement") {
      return absl::InvalidArgumentError(
          "\"record\" is not document, story, node, mention, statement or error");
    }
    if (!records_) {
      return is_refused_ ? absl::OkStatus()
                         : absl::InvalidArgumentError(kind + ": stands before its document");
    }
    if (kind == "story") return Keep(kind, fields, ReadStory(fields), &records_->stories);
    if (kind == "node") return Keep(kind, fields, ReadNode(fields), &records_->nodes);
    if (kind == "mention") return Keep(kind, fields, ReadMention(fields), &records_->mentions);
    const auto is_story = [&](StoryId id) {
      return std::any_of(records_->stories.begin(), records_->stories.end(),
                         [&](const Story& story) { return story.id == id; });
    };
    return Keep(kind, fields, ReadStatement(fields, is_story), &records_->statements);
  }

  absl::Status Begin(Fields& fields) {
    checker_ = {};
    const Document document = ReadDocument(fields);
    absl::Status status = fields.status();
    if (status.ok()) status = checker_.Check(document);
    is_refused_ = !status.ok();
    if (is_refused_) {
      return absl::InvalidArgumentError("document: " + std::string(status.message()) +
                                        "; its records are passed over");
    }
    records_.emplace().document = document;
    return status;
  }

  template <typename Record>
  absl::Status Keep(const std::string& kind, const Fields& fields, Record record,
                    std::vector<Record>* kept) {
    if (!fields.status().ok()) {
      return absl::InvalidArgumentError(kind + ": " + std::string(fields.status().message()));
    }
    NG_RETURN_IF_ERROR(checker_.Check(record));
    kept->push_back(std::move(record));
    return absl::OkStatus();
  }

  std::istream& lines_;
  const Refuse refuse_;
  uint64_t number_ = 0;  // of the line at hand
  std::optional<DocumentRecords> records_;
  bool is_refused_ = false;  // the document at hand
  RecordChecker checker_;
};

RecordReader::RecordReader(std::istream& lines, Refuse refuse)
    : reading_(std::make_unique<Reading>(lines, std::move(refuse))) {}

RecordReader::~RecordReader() = default;

absl::StatusOr<std::optional<DocumentRecords>> RecordReader::Next() { return reading_->Next(); }

}  // namespace newsgraph
