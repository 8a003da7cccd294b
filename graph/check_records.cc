#include "graph/check_records.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <variant>

#include "graph/name_fold.h"
#include "graph/records.h"
#include "graph/status_macros.h"
#include "graph/utf8.h"

namespace newsgraph {
namespace {

absl::Status Bad(const std::string& what, const std::string& why) {
  return absl::InvalidArgumentError(what + ": " + why);
}

absl::Status CheckName(const std::string& what, const std::string& name) {
  if (FindInvalidUtf8(name)) return Bad(what, "a name is not UTF-8");
  if (FoldName(name).empty()) return Bad(what, "a name is blank");
  if (CodePointCount(name) <= kMaxNameLength) return absl::OkStatus();
  return Bad(what, "a name has more than " + std::to_string(kMaxNameLength) + " characters");
}

absl::Status CheckAll(const DocumentRecords& records) {
  RecordChecker checker;
  NG_RETURN_IF_ERROR(checker.Check(records.document));
  for (const Story& story : records.stories) NG_RETURN_IF_ERROR(checker.Check(story));
  for (const Node& node : records.nodes) NG_RETURN_IF_ERROR(checker.Check(node));
  for (const Mention& mention : records.mentions) NG_RETURN_IF_ERROR(checker.Check(mention));
  for (const Statement& statement : records.statements) {
    NG_RETURN_IF_ERROR(checker.Check(statement));
  }
  return absl::OkStatus();
}

}  // namespace

absl::Status RecordChecker::Check(const Document& document) {
  if (document.id == DocumentId{}) return Bad("document", "has no id");
  if (document.source.empty()) return Bad(FormatId(document.id), "has no source");
  if (document.source.find('\0') != std::string::npos) {
    return Bad(FormatId(document.id), "its source holds a zero byte");
  }
  document_ = document.id;
  return absl::OkStatus();
}

absl::Status RecordChecker::Check(const Story& story) {
  const std::string what = "story " + FormatId(story.id);
  if (story.document != document_) return Bad(what, "belongs to another document");
  if (FindInvalidUtf8(story.text)) return Bad(what, "its text is not UTF-8");
  if (!stories_.try_emplace(story.id, Text{story.text, CodePointCount(story.text)}).second)
    return Bad(what, "is there twice");
  return absl::OkStatus();
}

absl::Status RecordChecker::Check(const Node& node) {
  const std::string what = "node " + FormatId(node.id);
  if (nodes_.contains(node.id)) return Bad(what, "is there twice");
  NG_RETURN_IF_ERROR(CheckName(what, node.name));
  for (const std::string& alias : node.aliases) NG_RETURN_IF_ERROR(CheckName(what, alias));
  nodes_.insert(node.id);
  return absl::OkStatus();
}

absl::Status RecordChecker::Check(const Mention& mention) const {
  const std::string what = "mention of " + FormatId(mention.node);
  NG_RETURN_IF_ERROR(CheckEnd(what, mention.node));
  NG_RETURN_IF_ERROR(CheckSpan(what, mention.span));
  const std::string& text = stories_.at(mention.span.story).bytes;
  if (CodePointSubstring(text, mention.span.begin, mention.span.end) == mention.text) {
    return absl::OkStatus();
  }
  return Bad(what, "its text is not what stands at " + std::to_string(mention.span.begin) + " to " +
                       std::to_string(mention.span.end) + " of story " +
                       FormatId(mention.span.story));
}

absl::Status RecordChecker::Check(const Statement& statement) {
  const std::string what = "statement " + FormatId(statement.id);
  if (statements_.contains(statement.id)) return Bad(what, "is there twice");
  NG_RETURN_IF_ERROR(CheckEnd(what, statement.subject));
  if (const auto* node = std::get_if<NodeId>(&statement.object)) {
    NG_RETURN_IF_ERROR(CheckEnd(what, *node));
  }
  const auto* story = std::get_if<StoryId>(&statement.object);
  if (story != nullptr && !stories_.contains(*story)) {
    return Bad(what, FormatId(*story) + " is no story of the document");
  }
  if (statement.predicate.empty() || statement.predicate.find('\0') != std::string::npos) {
    return Bad(what, "has no predicate");
  }
  if (statement.evidence.empty()) return Bad(what, "has no evidence");
  for (const Evidence& span : statement.evidence) NG_RETURN_IF_ERROR(CheckSpan(what, span));
  statements_.insert(statement.id);
  return absl::OkStatus();
}

absl::Status RecordChecker::CheckSpan(const std::string& what, const Evidence& span) const {
  const auto story = stories_.find(span.story);
  if (story == stories_.end()) {
    return Bad(what, FormatId(span.story) + " is no story of the document");
  }
  if (span.begin < span.end && span.end <= story->second.length) return absl::OkStatus();
  return Bad(what, std::to_string(span.begin) + " to " + std::to_string(span.end) +
                       " is no part of story " + FormatId(span.story) + ", which has " +
                       std::to_string(story->second.length) + " characters");
}

absl::Status RecordChecker::CheckEnd(const std::string& what, NodeId id) const {
  if (nodes_.contains(id)) return absl::OkStatus();
  return Bad(what, FormatId(id) + " is no node of the document");
}

absl::Status CheckRecords(const DocumentRecords& records) {
  absl::Status status = CheckAll(records);
  if (status.ok()) return status;
  const std::string& source = records.document.source;
  return absl::InvalidArgumentError((source.empty() ? "document" : source) + ": " +
                                    std::string(status.message()));
}

}  // namespace newsgraph
