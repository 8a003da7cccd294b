// The model: plain values that every folder knows. The same structs are one document's records, as
// `extract` prints them, and what a graph answers with; only the scope of the ids differs (one
// document, or the whole graph for ever).
#ifndef NEWSGRAPH_GRAPH_MODEL_H_
#define NEWSGRAPH_GRAPH_MODEL_H_

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace newsgraph {

// Ids are typed so that one kind cannot stand for another. 0 is no id.
enum class DocumentId : uint64_t {};
enum class StoryId : uint64_t {};
enum class NodeId : uint64_t {};
enum class StatementId : uint64_t {};

enum class NodeType : uint8_t { kPerson = 0, kBody = 1, kPlace = 2, kProject = 3 };
inline constexpr size_t kNodeTypeCount = 4;
inline constexpr std::array<NodeType, kNodeTypeCount> kNodeTypes = {
    NodeType::kPerson, NodeType::kBody, NodeType::kPlace, NodeType::kProject};

// Whether what is stated had happened, was going on, or was only planned when the paper came out.
enum class Realis : uint8_t { kDone = 0, kOngoing = 1, kPlanned = 2 };

// "Person", "Body", "Place", "Project"; nullopt for any other name.
std::string_view NodeTypeName(NodeType type);
std::optional<NodeType> ParseNodeType(std::string_view name);

// "done", "ongoing", "planned"; nullopt for any other name.
std::string_view RealisName(Realis realis);
std::optional<Realis> ParseRealis(std::string_view name);

// What said the fields of a document that have the same names: "sidecar", "masthead" and the like
// (docs/records.md); empty where nothing did. Records have it, a graph does not keep it.
struct DocumentFrom {
  std::string paper;
  std::string date;
  std::string home;
  std::string page;

  bool operator==(const DocumentFrom&) const = default;
};

// A page that was read together with another, because a story goes on there.
struct JoinedPage {
  std::string source;
  std::string sha256;

  bool operator==(const JoinedPage&) const = default;
};

// One input: a page of a newspaper, or a single article.
struct Document {
  DocumentId id{};
  std::string source;  // the path or name it was given by
  std::string sha256;  // of its bytes, lower-case hexadecimal
  std::string paper;
  std::string date;  // EDTF; empty when unknown
  std::string home;  // the home division's full path, 重庆市渝中区; empty when unknown
  std::string page;
  std::string extractor;  // name and version of what read it
  std::vector<JoinedPage> joined;
  DocumentFrom from;

  bool operator==(const Document&) const = default;
};

// `length` code points from `story_offset` of the story's text stand at `document_offset` of the
// story's document, or of `document` where that is not 0: a story that goes on on another page.
struct SourceRun {
  uint32_t story_offset = 0;
  uint32_t document_offset = 0;
  uint32_t length = 0;
  DocumentId document{};

  bool operator==(const SourceRun&) const = default;
};

struct Story {
  StoryId id{};
  DocumentId document{};
  std::string headline;  // 引题, 主题 and 副题 together, a line each
  std::string section;
  std::string text;  // UTF-8, the column's line ends taken out; paragraphs end with '\n'
  std::vector<SourceRun> source;  // ascending in story_offset, covering the whole text
  std::string published;          // EDTF
  std::string continued_from;     // the page named by 上接
  std::string continued_on;       // the page named by 下转

  bool operator==(const Story&) const = default;
};

struct Node {
  NodeId id{};
  NodeType type = NodeType::kPerson;
  std::string subtype;
  std::string name;
  std::vector<std::string> aliases;  // sorted, without `name`
  std::string
      division;  // administrative division code (GB/T 2260 and its extension); empty when unknown

  bool operator==(const Node&) const = default;
};

// A half-open range of code points of a story's text.
struct Evidence {
  StoryId story{};
  uint32_t begin = 0;
  uint32_t end = 0;

  auto operator<=>(const Evidence&) const = default;
};

struct Mention {
  NodeId node{};
  Evidence span;
  std::string text;  // the story's characters at `span`

  bool operator==(const Mention&) const = default;
};

// What a statement points at: another node, the story itself (`wrote`, `photographed`), or nothing
// (`says`).
using Object = std::variant<std::monostate, NodeId, StoryId>;

struct Statement {
  StatementId id{};
  NodeId subject{};
  std::string predicate;
  Object object;
  std::string quote;  // only `says`: the words said
  std::string role;   // only of posts: 副区长
  std::string date;   // EDTF
  std::string place;
  std::string quantity;
  Realis status = Realis::kDone;
  bool negated = false;
  double confidence = 0;  // share of such statements that are right, 0 to 1
  std::string rule;       // what read it
  std::vector<Evidence> evidence;

  bool operator==(const Statement&) const = default;
};

// How a statement leaves a node; on disk, never to be changed.
enum class Direction : uint8_t {
  kOut = 1,      // the node is the subject, the other end a node
  kIn = 2,       // the node is the object
  kToStory = 3,  // the node is the subject, the other end a story
  kToWords = 4,  // the node is the subject, there is no other end
};

// A statement as one of its ends sees it, without what it says beyond that.
struct Link {
  Direction direction{};
  std::string predicate;
  Object other;
  StatementId statement{};

  auto operator<=>(const Link&) const = default;
};

// One document with all that was read in it, in the order of records.
struct DocumentRecords {
  Document document;
  std::vector<Story> stories;
  std::vector<Node> nodes;
  std::vector<Mention> mentions;
  std::vector<Statement> statements;

  bool operator==(const DocumentRecords&) const = default;
};

}  // namespace newsgraph

#endif  // NEWSGRAPH_GRAPH_MODEL_H_
