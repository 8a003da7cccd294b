#include "extract/deeds/posts.h"

#include <gtest/gtest.h>

#include "tests/extract/story_reading.h"

namespace newsgraph {
namespace {

using testing::HomeAt;
using testing::ReadStory;

// "person/body/role" for each post in a story of a paper of 秭归县; '-' before a former one, '!'
// before one that is taken away.
std::string PostsIn(const char* text) {
  ReadStory story(text, HomeAt("湖北省宜昌市秭归县"));
  std::string out;
  for (const PostHolding& post : FindPosts(story.view()).holdings) {
    if (!out.empty()) out += " ";
    out += post.removed ? "!" : post.former ? "-" : "";
    out += story.NameOf(post.person) + "/" + story.NameOf(post.body) + "/" + ToUtf8(post.role);
  }
  return out;
}

TEST(PostsTest, AreReadByTheirGrammar) {
  const struct {
    const char* what;
    const char* text;
    const char* posts;
  } kCases[] = {
      {"a level's government", "县长顾长河讲话。", "顾长河/秭归县政府/县长"},
      {"a level's party", "县委书记顾长河讲话。", "顾长河/秭归县委/书记"},
      {"an organ", "县教育局局长钟岚参加。", "钟岚/秭归县教育局/局长"},
      {"a company", "云岭茶业有限公司总经理祝小满介绍，茶叶丰收。",
       "祝小满/云岭茶业有限公司/总经理"},
      {"a title behind the name", "县教育局钟岚局长参加。", "钟岚/秭归县教育局/局长"},
      {"the next one's title", "钟岚、县教育局局长顾长河参加。", "顾长河/秭归县教育局/局长"},
      {"one post for a list", "县长顾长河、钟岚当选县总工会副主席。",
       "顾长河/秭归县政府/县长 钟岚/秭归县政府/县长 钟岚/秭归县总工会/副主席 "
       "顾长河/秭归县总工会/副主席"},
      {"two who meet", "县教育局局长顾长河与钟岚座谈。", "顾长河/秭归县教育局/局长"},
      {"two posts", "县委副书记、县长顾长河讲话。",
       "顾长河/秭归县委/副书记 顾长河/秭归县政府/县长"},
      {"an organ without its owner", "县委常委、组织部部长钟岚参加。",
       "钟岚/秭归县委/常委 钟岚/秭归县委组织部/部长"},
      {"one post of two people", "副县长钟岚、祝小满出席。",
       "钟岚/秭归县政府/副县长 祝小满/秭归县政府/副县长"},
      {"a former post", "原县教育局局长钟岚参加。", "-钟岚/秭归县教育局/局长"},
      {"a post behind the name", "会议决定任命钟岚为县教育局局长。", "钟岚/秭归县教育局/局长"},
      {"a post that is taken away", "会议决定免去钟岚的县教育局局长职务。",
       "!钟岚/秭归县教育局/局长"},
      {"a bracket behind the name", "钟岚（县第三中学教师）获一等奖。", "钟岚/秭归县第三中学/教师"},
      {"a town", "茅坪镇镇长祝小满介绍，茶叶丰收。", "祝小满/茅坪镇/镇长"},
      {"a resident", "茅坪镇村民祝小满说，茶叶丰收了。", "祝小满/茅坪镇/村民"},
      {"no post", "顾长河走进茶园。", ""},
      {"a post without a name", "县教育局局长参加会议。", ""},
  };
  for (const auto& [what, text, posts] : kCases) EXPECT_EQ(PostsIn(text), posts) << what;
}

TEST(PostsTest, TheTitleIsPartOfThePerson) {
  ReadStory story("昨日，县教育局局长钟岚来到茅坪镇。", HomeAt("湖北省宜昌市秭归县"));
  const Posts posts = FindPosts(story.view());
  ASSERT_EQ(posts.titles.size(), 1u);
  EXPECT_EQ(story.Slice(posts.titles[0].begin, posts.titles[0].end), "县教育局局长");
  ASSERT_EQ(posts.holdings.size(), 1u);
  EXPECT_EQ(story.Slice(posts.holdings[0].begin, posts.holdings[0].end), "县教育局局长钟岚");
}

}  // namespace
}  // namespace newsgraph
