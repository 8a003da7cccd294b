#include "extract/extractor.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <set>

#include "extract/read/decode.h"
#include "graph/check_records.h"
#include "graph/records.h"
#include "tests/extract/page_text.h"
#include "tests/extract/reading.h"
#include "tests/support/folder_fixture.h"
#include "tests/support/status_assert.h"

namespace newsgraph {
namespace {

using testing::Fails;
using testing::TheExtractor;

absl::StatusOr<DocumentRecords> Read(std::string_view text, const PageInfo& given) {
  return TheExtractor().Extract(*ParsePage(text, "page.txt"), given);
}

TEST(ExtractorTest, WhatIsGivenGoesBeforeWhatThePageSays) {
  const auto records = Read(testing::kColumn, {"", "2023-03-18", "湖北省宜昌市秭归县", "", ""});
  ASSERT_OK(records);
  EXPECT_EQ(records->document.source, "page.txt");
  EXPECT_EQ(records->document.date, "2023-03-18");
  EXPECT_EQ(records->document.home, "湖北省宜昌市秭归县");
  EXPECT_EQ(records->document.extractor, "newsgraph test");
  ASSERT_FALSE(records->stories.empty());
  EXPECT_EQ(records->stories[0].published, "2023-03-18");
}

TEST(ExtractorTest, WhatNobodySaysIsReadOnThePage) {
  const auto records = Read(testing::kColumn, {"桐溪周讯", "", "", "", ""});
  ASSERT_OK(records);
  EXPECT_EQ(records->document.date, "2023-03-17");
  EXPECT_EQ(records->document.page, "2");
  EXPECT_EQ(records->document.home, "");
  const auto home = Read("秭归县的茶园开园了，秭归县茅坪镇、归州镇的茶农来采茶。", {});
  ASSERT_OK(home);
  EXPECT_EQ(home->document.home, "湖北省宜昌市秭归县");
}

TEST(ExtractorTest, ErrorsSayWhatWasWanted) {
  const absl::StatusCode wrong = absl::StatusCode::kInvalidArgument;
  EXPECT_TRUE(Fails(Read("甲", {"", "", "云泽省", "", ""}).status(), wrong,
                    "page.txt: home \"云泽省\" is no division; wanted one such as"));
  EXPECT_TRUE(Fails(Read("甲", {"", "昨日", "", "", ""}).status(), wrong,
                    "page.txt: date \"昨日\" is no date; wanted one such as"));
}

TEST(ExtractorTest, APageWithoutStoriesIsADocument) {
  const auto records = Read("桐溪周讯\n", {"桐溪周讯", "", "", "", ""});
  ASSERT_OK(records);
  EXPECT_TRUE(records->stories.empty());
  EXPECT_TRUE(records->statements.empty());
  EXPECT_EQ(records->document.paper, "桐溪周讯");
}

class OpenTest : public testing::FolderFixture {};

TEST_F(OpenTest, ErrorsNameWhatIsMissing) {
  EXPECT_TRUE(Fails(Extractor::Open(folder_, "test").status(), absl::StatusCode::kNotFound,
                    "lexicon.bin: No such file"));
  std::filesystem::create_symlink(NEWSGRAPH_DATA "/lexicon.bin", folder_ / "lexicon.bin");
  EXPECT_TRUE(
      Fails(Extractor::Open(folder_, "test").status(), absl::StatusCode::kNotFound, "rules: "));
}

// The pages of examples/, and of a folder of shared pages where there is one.
std::vector<std::string> Pages() {
  const std::filesystem::path root(NEWSGRAPH_SOURCE_DIR);
  std::vector<std::string> pages = *ListPages(root / "examples");
  const auto shared = root / ".." / "shared" / "pages";
  if (std::filesystem::is_directory(shared)) {
    const std::vector<std::string> more = *ListPages(shared);
    pages.insert(pages.end(), more.begin(), more.end());
  }
  return pages;
}

TEST(PagesTest, EveryStatementPointsAtItsCharacters) {
  for (const std::string& path : Pages()) {
    SCOPED_TRACE(path);
    const auto input = ReadPage(path);
    ASSERT_OK(input);
    const auto records = TheExtractor().Extract(*input, {});
    ASSERT_OK(records);
    EXPECT_OK(CheckRecords(*records));  // mentions and evidence lie in their story
    EXPECT_FALSE(records->statements.empty());
    std::set<NodeId> mentioned;
    for (const Mention& mention : records->mentions) mentioned.insert(mention.node);
    for (const Statement& statement : records->statements) {
      ASSERT_EQ(statement.evidence.size(), 1u);
      const Evidence& evidence = statement.evidence[0];
      EXPECT_LT(evidence.begin, evidence.end) << FormatId(statement.id);
      const auto index = static_cast<size_t>(evidence.story) - 1;
      const std::string_view words =
          CodePointSubstring(records->stories.at(index).text, evidence.begin, evidence.end);
      EXPECT_EQ(words.find('\n'), std::string::npos) << FormatId(statement.id) << ": " << words;
      EXPECT_NE(words.find(statement.quote), std::string::npos)
          << FormatId(statement.id) << ": " << statement.quote << "\nis not in " << words;
    }
  }
}

// Where each character of the story stands in the document.
std::vector<uint32_t> PlacesOf(const Story& story) {
  std::vector<uint32_t> places;
  for (const SourceRun& run : story.source) {
    EXPECT_EQ(run.story_offset, places.size());
    for (uint32_t i = 0; i < run.length; ++i) places.push_back(run.document_offset + i);
  }
  return places;
}

// The document's own characters at the place of a mention are the mention; a character reference
// may stand for one of them.
TEST(PagesTest, EveryMentionFindsItsWayToTheDocument) {
  for (const std::string& path : Pages()) {
    SCOPED_TRACE(path);
    const bool html = path.ends_with(".html");
    const std::u32string document = *DecodeText(*ReadFile(path), path);
    const auto records = TheExtractor().Extract(*ReadPage(path), {});
    ASSERT_OK(records);
    for (const Story& story : records->stories) {
      const std::vector<uint32_t> places = PlacesOf(story);
      ASSERT_EQ(places.size(), CodePointCount(story.text));
      for (const Mention& mention : records->mentions) {
        if (mention.span.story != story.id) continue;
        std::u32string there;
        const std::u32string text = ToCodePoints(mention.text);
        for (uint32_t at = mention.span.begin; at < mention.span.end; ++at) {
          const char32_t c = document.at(places[at]);
          there += html && c == U'&' ? text.at(at - mention.span.begin) : c;
        }
        EXPECT_EQ(ToUtf8(there), mention.text);
      }
    }
  }
}

TEST(PagesTest, TheSamePageGivesTheSameBytes) {
  const auto other = Extractor::Open(NEWSGRAPH_DATA, "test");
  ASSERT_OK(other);
  for (const std::string& path : Pages()) {
    std::string once;
    std::string again;
    AppendRecords(*TheExtractor().Extract(*ReadPage(path), {}), &once);
    AppendRecords(*(*other)->Extract(*ReadPage(path), {}), &again);
    EXPECT_FALSE(once.empty());
    EXPECT_EQ(once, again) << path;
  }
}

}  // namespace
}  // namespace newsgraph
