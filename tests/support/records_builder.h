// Builds a document's records by saying what stands in it, with every offset right.
#ifndef NEWSGRAPH_TESTS_SUPPORT_RECORDS_BUILDER_H_
#define NEWSGRAPH_TESTS_SUPPORT_RECORDS_BUILDER_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "graph/model.h"

namespace newsgraph::testing {

class RecordsBuilder {
 public:
  RecordsBuilder(uint64_t document, const std::string& source);

  // The document's own fields, to be changed at will.
  Document& document() { return records_.document; }

  // Begins a story; what follows is said in it.
  StoryId Story(const std::string& headline, const std::string& published = "");

  NodeId Node(NodeType type, const std::string& name, const std::string& division = "");
  newsgraph::Node& node(NodeId id) { return records_.nodes[static_cast<size_t>(id) - 1]; }

  // Adds a sentence to the story, in which the names of `nodes` are mentions where they first
  // stand, and gives its span.
  Evidence Sentence(const std::string& sentence, const std::vector<NodeId>& nodes = {});

  // A statement read in the latest sentence; its other fields may be changed until the next one.
  Statement& Says(NodeId subject, const std::string& predicate, Object object = {});

  const DocumentRecords& records() const { return records_; }

 private:
  DocumentRecords records_;
  Evidence sentence_;
};

}  // namespace newsgraph::testing

#endif  // NEWSGRAPH_TESTS_SUPPORT_RECORDS_BUILDER_H_
