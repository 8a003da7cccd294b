#include "graph/identity.h"

#include <gtest/gtest.h>

namespace newsgraph {
namespace {

// One document with one node and, where `predicate` is given, one statement of it.
DocumentRecords OneNode(uint64_t document, const std::string& home, Node node,
                        const std::string& predicate = "") {
  DocumentRecords records;
  records.document.id = DocumentId{document};
  records.document.home = home;
  records.document.date = "2022-03-04";
  node.id = NodeId{1};
  records.nodes = {node};
  if (!predicate.empty()) {
    Statement statement;
    statement.subject = NodeId{1};
    statement.predicate = predicate;
    records.statements = {statement};
  }
  return records;
}

Node Named(NodeType type, const std::string& name, const std::string& division = "") {
  Node node;
  node.type = type;
  node.name = name;
  node.division = division;
  return node;
}

TEST(IdentityTest, OfOneNameOnlyTheSameCapacityJoins) {
  const Node liu = Named(NodeType::kPerson, "刘一");
  const auto key = [&](uint64_t document, const std::string& home, const std::string& predicate) {
    return IdentityKeys(OneNode(document, home, liu, predicate))[0];
  };
  EXPECT_EQ(key(1, "甲区", "holdsPost"), key(2, "甲区", "holdsPost"));
  EXPECT_EQ(key(1, "甲区", "wrote"), key(2, "甲区", "photographed"));
  EXPECT_NE(key(1, "甲区", "holdsPost"), key(2, "乙区", "holdsPost"));
  EXPECT_NE(key(1, "甲区", "holdsPost"), key(2, "甲区", "wrote"));
  EXPECT_NE(key(1, "甲区", "residentOf"), key(2, "甲区", "residentOf"));
  EXPECT_NE(key(1, "甲区", ""), key(2, "甲区", "holdsPost"));
}

TEST(IdentityTest, BodiesAndPlacesAreTheirDivisionAndName) {
  const auto key = [](NodeType type, const std::string& name, const std::string& division) {
    return IdentityKeys(OneNode(1, "甲区", Named(type, name, division)))[0];
  };
  EXPECT_EQ(key(NodeType::kBody, "甲区总工会", "500103"),
            key(NodeType::kBody, "甲区总工会", "500103"));
  EXPECT_NE(key(NodeType::kBody, "总工会", "500103"), key(NodeType::kBody, "总工会", "500104"));
  EXPECT_NE(key(NodeType::kBody, "石桥村", "1"), key(NodeType::kPlace, "石桥村", "1"));
}

TEST(IdentityTest, StatementsDifferByEveryQualifier) {
  DocumentRecords records = OneNode(1, "甲区", Named(NodeType::kPerson, "刘一"), "says");
  const auto key = [&] { return StatementKeys(records, IdentityKeys(records))[0]; };
  const std::string plain = key();
  Statement& statement = records.statements[0];
  statement.confidence = 0.5;
  statement.rule = "other";
  statement.evidence = {{StoryId{1}, 0, 3}};
  EXPECT_EQ(key(), plain);
  statement.quote = "好";
  EXPECT_NE(key(), plain);
  statement.quote.clear();
  statement.negated = true;
  EXPECT_NE(key(), plain);
  statement.negated = false;
  statement.role = "好";
  EXPECT_NE(key(), plain);
  statement.role.clear();
  statement.date = "2021";
  EXPECT_NE(key(), plain);
}

}  // namespace
}  // namespace newsgraph
