#include "tests/support/records_builder.h"

#include "graph/utf8.h"

namespace newsgraph::testing {

RecordsBuilder::RecordsBuilder(uint64_t document, const std::string& source) {
  records_.document.id = DocumentId{document};
  records_.document.source = source;
  records_.document.sha256 = "00";
}

StoryId RecordsBuilder::Story(const std::string& headline, const std::string& published) {
  newsgraph::Story& story = records_.stories.emplace_back();
  story.id = StoryId{records_.stories.size()};
  story.document = records_.document.id;
  story.headline = headline;
  story.published = published;
  return story.id;
}

NodeId RecordsBuilder::Node(NodeType type, const std::string& name, const std::string& division) {
  newsgraph::Node& node = records_.nodes.emplace_back();
  node.id = NodeId{records_.nodes.size()};
  node.type = type;
  node.name = name;
  node.division = division;
  return node.id;
}

Evidence RecordsBuilder::Sentence(const std::string& sentence, const std::vector<NodeId>& nodes) {
  newsgraph::Story& story = records_.stories.back();
  const auto begin = static_cast<uint32_t>(CodePointCount(story.text));
  const auto length = static_cast<uint32_t>(CodePointCount(sentence));
  for (const NodeId id : nodes) {
    const std::string& name = node(id).name;
    const std::string_view before = std::string_view(sentence).substr(0, sentence.find(name));
    const uint32_t from = begin + static_cast<uint32_t>(CodePointCount(before));
    const auto to = static_cast<uint32_t>(from + CodePointCount(name));
    records_.mentions.push_back({id, {story.id, from, to}, name});
  }
  story.source = {{0, 0, begin + length + 1}};
  story.text += sentence + "\n";
  sentence_ = {story.id, begin, begin + length};
  return sentence_;
}

Statement& RecordsBuilder::Says(NodeId subject, const std::string& predicate, Object object) {
  Statement& statement = records_.statements.emplace_back();
  statement.id = StatementId{records_.statements.size()};
  statement.subject = subject;
  statement.predicate = predicate;
  statement.object = object;
  statement.confidence = 0.9;
  statement.rule = predicate + ".test";
  statement.evidence = {sentence_};
  return statement;
}

}  // namespace newsgraph::testing
