#include "queries/who.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "queries/lookup.h"
#include "queries/who_text.h"
#include "tests/queries/sample_graph.h"

namespace newsgraph {
namespace {

class WhoTest : public testing::SampleGraph {
 protected:
  Who Ask(const std::string& name) {
    const absl::StatusOr<std::vector<Node>> nodes = FindNodes(*view_, name, std::nullopt);
    EXPECT_OK(nodes);
    const absl::StatusOr<Who> who = AskWho(*view_, nodes->back().id);
    EXPECT_OK(who);
    return *who;
  }
  std::string Text(const std::string& name) {
    std::string text;
    AppendWhoText(Ask(name), {}, &text);
    return text;
  }
};

TEST_F(WhoTest, TellsAnOfficialsPostsAndDeeds) {
  EXPECT_EQ(Text("林海生"),
            "林海生  Person  n1\n"
            "also 林部长\n"
            "\n"
            "post  body            seen\n"
            "常委  甲区区委        2021-05-29 to 2022-03-01\n"
            "部长  甲区区委宣传部  2021-05-29\n"
            "部长  甲区区委宣传部  2022-03-01                former\n"
            "\n"
            "2021-05-28\n"
            "  visits 青禾路\n"
            "  attends 青禾读书节\n"
            "    28日，区委常委、宣传部部长林海生到青禾路看望居民，并出席青禾读书节。\n"
            "    《引题 林海生走访青禾路》 青禾晚报 2021-05-29 page 2\n"
            "\n"
            "reported 2021-05-29\n"
            "  says\n"
            "    林海生说，读书节要年年办。\n"
            "    《引题 林海生走访青禾路》 青禾晚报 2021-05-29 page 2\n"
            "  is interviewed by 方明\n"
            "    记者 方明\n"
            "    《引题 林海生走访青禾路》 青禾晚报 2021-05-29 page 2\n"
            "\n"
            "named in 2 stories\n"
            "story  headline               paper     date        page  mentions\n"
            "s1     引题 林海生走访青禾路  青禾晚报  2021-05-29  2     2\n"
            "s3     任免                   青禾晚报  2022-03-01        1\n");
}

TEST_F(WhoTest, ABodysPostsAreItsPeople) {
  EXPECT_EQ(Text("甲区区委"),
            "甲区区委  Body  n2\n"
            "division 甲区\n"
            "\n"
            "post  person  seen\n"
            "常委  林海生  2021-05-29 to 2022-03-01\n");
}

TEST_F(WhoTest, SaysWhatIsPlannedAndWhatIsNot) {
  EXPECT_EQ(Text("方明"),
            "方明  Person  n7\n"
            "\n"
            "reported 2021-06-02\n"
            "  lives in 青禾路 (ongoing)\n"
            "    家住青禾路的方明不参加明年的青禾读书节。\n"
            "    《居民议事》 青禾晚报 2021-06-02\n"
            "\n"
            "2022\n"
            "  not: takes part in 青禾读书节, 2场, at 文化宫 (planned)\n"
            "    家住青禾路的方明不参加明年的青禾读书节。\n"
            "    《居民议事》 青禾晚报 2021-06-02\n"
            "\n"
            "named in 1 story\n"
            "story  headline  paper     date        mentions\n"
            "s2     居民议事  青禾晚报  2021-06-02  1\n");
}

TEST_F(WhoTest, ABylineNamesItsStoryOnce) {
  const std::string text = [&] {
    std::string out;
    AppendWhoText(AskWho(*view_, NodeId{6}).value(), {}, &out);
    return out;
  }();
  EXPECT_NE(text.find("  wrote 《引题 林海生走访青禾路》\n    青禾晚报 2021-05-29 page 2\n"),
            std::string::npos)
      << text;
}

TEST_F(WhoTest, MoreSourcesAreCounted) {
  DocumentRecords reprint = testing::OfficialsDay();
  reprint.document.id = DocumentId{10};
  reprint.document.source = "转载.txt";
  reprint.document.paper = "甲区日报";
  reprint.stories[0].document = DocumentId{10};
  Add(reprint);
  view_ = store_->Snapshot();
  EXPECT_NE(Text("林海生").find("2021-05-29 page 2, and 1 more\n"), std::string::npos);
  std::string all;
  AppendWhoText(Ask("林海生"), {true, {}}, &all);
  EXPECT_EQ(all.find("more"), std::string::npos);
  EXPECT_NE(all.find("甲区日报 2021-05-29"), std::string::npos) << all;
}

TEST_F(WhoTest, JsonHasEverySource) {
  std::string text;
  AppendWhoJson(Ask("林海生"), &text);
  EXPECT_EQ(text.back(), '\n');
  const nlohmann::json json = nlohmann::json::parse(text);
  EXPECT_EQ(json["node"]["aliases"], nlohmann::json::array({"林部长"}));
  ASSERT_EQ(json["posts"].size(), 3u);
  EXPECT_EQ(json["posts"][0]["role"], "常委");
  EXPECT_EQ(json["posts"][0]["lastSeen"], "2022-03-01");
  EXPECT_EQ(json["posts"][0]["sources"].size(), 2u);
  EXPECT_EQ(json["posts"][2]["status"], "done");
  ASSERT_EQ(json["deeds"].size(), 4u);
  EXPECT_EQ(json["deeds"][0]["predicate"], "visits");
  EXPECT_EQ(json["deeds"][0]["name"], "青禾路");
  EXPECT_EQ(json["deeds"][2]["quote"], "读书节要年年办");
  EXPECT_EQ(json["deeds"][3]["passive"], true);
  EXPECT_EQ(json["deeds"][3]["sources"][0]["sentence"], "记者 方明");
  ASSERT_EQ(json["appearances"].size(), 2u);
  EXPECT_EQ(json["appearances"][0]["mentions"], 2);
}

TEST_F(WhoTest, WhoIsNotThereIsSaid) {
  EXPECT_TRUE(
      testing::Fails(AskWho(*view_, NodeId{99}).status(), absl::StatusCode::kNotFound, "n99"));
}

}  // namespace
}  // namespace newsgraph
