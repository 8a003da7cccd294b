#include "export/iris.h"

#include <gtest/gtest.h>

namespace newsgraph {
namespace {

TEST(IrisTest, FollowFromIds) {
  const Iris iris("https://example.org/g/");
  EXPECT_EQ(iris.Of(NodeId{17}), "https://example.org/g/node/17");
  EXPECT_EQ(iris.Of(DocumentId{0xc0ffee}), "https://example.org/g/document/0000000000c0ffee");
  EXPECT_EQ(iris.Of(Object(StoryId{3})), "https://example.org/g/story/3");
  EXPECT_EQ(iris.Of(Object()), "");
  EXPECT_EQ(iris.EvidenceOf(StatementId{5}, {StoryId{3}, 12, 40}),
            "https://example.org/g/statement/5/evidence/3.12-40");
  EXPECT_EQ(iris.Role("副 书"), "https://example.org/g/role/%E5%89%AF%20%E4%B9%A6");
}

TEST(IrisTest, EncodesWhatAnIriMayNotHold) {
  EXPECT_EQ(PercentEncode("aZ09-._~"), "aZ09-._~");
  EXPECT_EQ(PercentEncode("<>\"%/#\n"), "%3C%3E%22%25%2F%23%0A");
}

TEST(IrisTest, ABaseIsAnAbsoluteIri) {
  for (const char* good : {"urn:newsgraph:", "http://example.org/", "https://a.b/c#", "a+b-c.1:"}) {
    EXPECT_TRUE(CheckBase(good).ok()) << good;
  }
  for (const char* bad :
       {"", ":", "node/", "http://example.org", "1a:", "http://例/", "a: /", "a:<>/", "a:\\/"}) {
    EXPECT_EQ(CheckBase(bad).code(), absl::StatusCode::kInvalidArgument) << bad;
  }
}

}  // namespace
}  // namespace newsgraph
