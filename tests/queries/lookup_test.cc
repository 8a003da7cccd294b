#include "queries/lookup.h"

#include <gtest/gtest.h>

#include "tests/queries/sample_graph.h"

namespace newsgraph {
namespace {

using testing::Fails;

class LookupTest : public testing::SampleGraph {
 protected:
  std::vector<std::string> Hints(const std::string& name) {
    std::vector<std::string> hints;
    const absl::StatusOr<std::vector<Node>> nodes = FindNodes(*view_, name, std::nullopt);
    EXPECT_OK(nodes);
    for (const Node& node : *nodes) {
      const absl::StatusOr<Candidate> candidate = Describe(*view_, node);
      EXPECT_OK(candidate);
      hints.push_back(candidate->hint + "|" + std::to_string(candidate->statements));
    }
    return hints;
  }
};

TEST_F(LookupTest, FindsByNameAliasAndId) {
  const Node lin = FindNodes(*view_, "林海生", std::nullopt).value().front();
  EXPECT_EQ(FindNodes(*view_, "林 部 长", std::nullopt).value(), std::vector<Node>{lin});
  EXPECT_EQ(FindNodes(*view_, "n1", NodeType::kPerson).value(), std::vector<Node>{lin});
  EXPECT_EQ(FindNodes(*view_, "方明", std::nullopt)->size(), 2u);
}

TEST_F(LookupTest, WhatIsNotFoundSuggestsTheNearest) {
  const struct {
    const char* text;
    std::optional<NodeType> type;
    const char* message;
  } kCases[] = {
      {"林海", {}, "no node is named 林海; nearest: 林海生 (n1)"},
      {"青禾诗歌节", {}, "nearest: 青禾路 (n4), 青禾读书节 (n5)"},
      {"青禾诗歌节", NodeType::kProject, "no Project is named 青禾诗歌节; nearest: 青禾读书节"},
      {"周天", {}, "no node is named 周天"},
      {"林海升", {}, "no node is named 林海升; nearest: 林海生 (n1)"},
      {"房明", NodeType::kPerson, "no Person is named 房明; nearest: 方明 (n6), 方明 (n7)"},
      {"n99", {}, "n99: there is no such node"},
      {"n1", NodeType::kBody, "n1 is a Person, not a Body"},
  };
  for (const auto& [text, type, message] : kCases) {
    EXPECT_TRUE(
        Fails(FindNodes(*view_, text, type).status(), absl::StatusCode::kNotFound, message));
  }
}

TEST_F(LookupTest, AHintTellsOneFromAnother) {
  EXPECT_EQ(Hints("林海生"), std::vector<std::string>{"常委, 甲区区委|7"});
  EXPECT_EQ(Hints("方明"),
            (std::vector<std::string>{"《引题 林海生走访青禾路》 青禾晚报 2021-05-29 page 2|2",
                                      "lives in 青禾路|2"}));
  EXPECT_EQ(Hints("青禾路"), std::vector<std::string>{"甲区|2"});
}

TEST_F(LookupTest, OfSeveralOneMustBeChosen) {
  EXPECT_EQ(FindOneNode(*view_, "青禾路", std::nullopt)->name, "青禾路");
  const absl::Status several = FindOneNode(*view_, "方明", std::nullopt).status();
  EXPECT_EQ(several.code(), absl::StatusCode::kFailedPrecondition);
  EXPECT_EQ(std::string(several.message()),
            "2 nodes are named 方明; give the id of one:\n"
            "id  type    known by                                              statements\n"
            "n6  Person  《引题 林海生走访青禾路》 青禾晚报 2021-05-29 page 2  2\n"
            "n7  Person  lives in 青禾路                                       2");
}

}  // namespace
}  // namespace newsgraph
