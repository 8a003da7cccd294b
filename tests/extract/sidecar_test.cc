#include "extract/read/sidecar.h"

#include <gtest/gtest.h>

#include "tests/support/folder_fixture.h"
#include "tests/support/status_assert.h"

namespace newsgraph {
namespace {

using testing::Fails;

class SidecarTest : public testing::FolderFixture {};

TEST_F(SidecarTest, SaysWhichIssue) {
  const auto info = ParseSidecar(
      R"({"paper": "桐溪报", "date": "2023-03-17", "home": "重庆市", "page": 2, "note": [1]})",
      "a.json");
  ASSERT_OK(info);
  EXPECT_EQ(info->paper, "桐溪报");
  EXPECT_EQ(info->date, "2023-03-17");
  EXPECT_EQ(info->home, "重庆市");
  EXPECT_EQ(info->page, "2");
}

TEST_F(SidecarTest, MaySayLess) {
  for (const char* json : {"{}", R"({"paper": null})", R"({"other": {"paper": "桐溪报"}})"}) {
    const auto info = ParseSidecar(json, "a.json");
    ASSERT_OK(info) << json;
    EXPECT_EQ(info->paper + info->date + info->home + info->page, "") << json;
  }
  EXPECT_EQ(ParseSidecar(R"({"page": "A02"})", "a.json")->page, "A02");
}

TEST_F(SidecarTest, ErrorsNameTheFile) {
  const struct {
    const char* json;
    const char* message;
  } kCases[] = {
      {"", "a.json: is not a JSON object; wanted paper"},
      {"[1]", "a.json: is not a JSON object"},
      {R"({"paper": "桐溪)", "a.json: is not a JSON object"},
      {R"({"paper": ["桐溪报"]})", "a.json: \"paper\" is array; wanted a text"},
      {R"({"page": -1})", "a.json: \"page\" is number; wanted a text"},
      {R"({"date": "17日"})", "a.json: \"date\" is \"17日\"; wanted a date"},
      {R"({"date": "2023-02-30"})", "wanted a date such as"},
  };
  for (const auto& [json, message] : kCases) {
    EXPECT_TRUE(
        Fails(ParseSidecar(json, "a.json").status(), absl::StatusCode::kInvalidArgument, message))
        << json;
  }
}

TEST_F(SidecarTest, LiesBesideThePage) {
  Write("p.json", R"({"paper": "桐溪报"})");
  Write("broken.json", "{");
  EXPECT_EQ(ReadSidecarOf(folder_ / "p.txt")->paper, "桐溪报");
  EXPECT_EQ(ReadSidecarOf(folder_ / "p.html")->paper, "桐溪报");
  EXPECT_EQ(ReadSidecarOf(folder_ / "q.txt")->paper, "");
  EXPECT_EQ(ReadSidecarOf(folder_ / "p.json")->paper, "");  // a page that is called so itself
  EXPECT_TRUE(Fails(ReadSidecarOf(folder_ / "broken.txt").status(),
                    absl::StatusCode::kInvalidArgument, "broken.json: is not a JSON object"));
}

}  // namespace
}  // namespace newsgraph
