// Statements for a spreadsheet: a row each, names rather than ids first, with the sentence.
#include <string>
#include <vector>

#include "export/formats.h"
#include "export/property_graph.h"
#include "export/property_text.h"
#include "graph/records.h"
#include "graph/status_macros.h"
#include "graph/utf8.h"

namespace newsgraph {
namespace {

constexpr std::string_view kByteOrderMark = "\xef\xbb\xbf";
constexpr std::string_view kHeader =
    "subject,subject type,predicate,object,object type,role,date,place,quantity,status,negated,"
    "confidence,sentences,story,paper,published,statement,subject id,object id\r\n";

// A cell that a spreadsheet would take for a formula gets an apostrophe before it, which tells it
// that this is text.
std::string Harmless(const std::string& cell) {
  const bool is_formula =
      !cell.empty() && std::string_view("=+-@\t\r").find(cell.front()) != std::string_view::npos;
  return is_formula ? "'" + cell : cell;
}

std::string Row(const std::vector<std::string>& cells) {
  std::string row;
  for (const std::string& cell : cells) {
    if (!row.empty()) row.push_back(',');
    AppendQuotedCell(Harmless(cell), &row);
  }
  return row + "\r\n";
}

// Who or what stands at an end of a statement.
struct End {
  std::string id;
  std::string name;
  std::string type;
};

absl::StatusOr<End> ObjectOf(const GraphView& view, const Statement& statement) {
  if (const auto* id = std::get_if<NodeId>(&statement.object)) {
    NG_ASSIGN_OR_RETURN(const Node node, view.GetNode(*id));
    return End{FormatId(*id), node.name, std::string(NodeTypeName(node.type))};
  }
  if (const auto* id = std::get_if<StoryId>(&statement.object)) {
    NG_ASSIGN_OR_RETURN(const Story story, view.GetStory(*id));
    return End{FormatId(*id), story.headline, "Story"};
  }
  return End{"", statement.quote, statement.quote.empty() ? "" : "Quotation"};
}

// The sentences of a statement, a line each; and the story of the first, with its paper.
struct Source {
  std::string sentences;
  std::string headline;
  std::string paper;
  std::string published;
};

class CsvWriter {
 public:
  CsvWriter(const GraphView& view, const Sink& sink) : view_(view), sink_(sink) {}

  absl::Status WriteRow(const Statement& statement) {
    NG_ASSIGN_OR_RETURN(const Node subject, view_.GetNode(statement.subject));
    NG_ASSIGN_OR_RETURN(const End object, ObjectOf(view_, statement));
    NG_ASSIGN_OR_RETURN(const Source source, SourceOf(statement));
    std::string confidence;
    JsonWriter(&confidence).Decimal(statement.confidence);
    return sink_(Row({subject.name, std::string(NodeTypeName(subject.type)), statement.predicate,
                      object.name, object.type, statement.role, statement.date, statement.place,
                      statement.quantity, std::string(RealisName(statement.status)),
                      statement.negated ? "true" : "false", confidence, source.sentences,
                      source.headline, source.paper, source.published, FormatId(statement.id),
                      FormatId(statement.subject), object.id}));
  }

 private:
  absl::StatusOr<Source> SourceOf(const Statement& statement) {
    Source source;
    for (const Evidence& span : statement.evidence) {
      if (span.story != story_.id) {
        NG_ASSIGN_OR_RETURN(story_, view_.GetStory(span.story));
        NG_ASSIGN_OR_RETURN(document_, view_.GetDocument(story_.document));
      }
      if (!source.sentences.empty()) source.sentences.push_back('\n');
      source.sentences += CodePointSubstring(story_.text, span.begin, span.end);
      if (span != statement.evidence.front()) continue;
      source.headline = story_.headline;
      source.paper = document_.paper;
      source.published = story_.published;
    }
    return source;
  }

  const GraphView& view_;
  const Sink& sink_;
  Story story_;  // that evidence was last found in, and its document
  Document document_;
};

}  // namespace

absl::Status WriteCsv(const GraphView& view, const Selection& selection,
                      const ExportOptions& options, const Sink& sink) {
  NG_RETURN_IF_ERROR(
      sink(std::string(options.has_byte_order_mark ? kByteOrderMark : "") + std::string(kHeader)));
  CsvWriter writer(view, sink);
  return selection.VisitStatements(
      view, [&](const Statement& statement) { return writer.WriteRow(statement); });
}

}  // namespace newsgraph
