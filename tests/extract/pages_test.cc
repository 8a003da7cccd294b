// The pages of tests/corpus/pages, each as text in two encodings, as HTML and as a PDF of three
// columns: all say the same.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>

#include "extract/read/json.h"
#include "tests/extract/reading.h"
#include "tests/support/status_assert.h"

namespace newsgraph {
namespace {

using testing::ReadBytes;
using testing::ReadPage;
using testing::TheExtractor;

constexpr const char* kForms[] = {".txt", ".gb18030.txt", ".html", ".pdf"};

std::string Corpus(const std::string& name) {
  return std::string(NEWSGRAPH_SOURCE_DIR) + "/tests/corpus/pages/" + name;
}

// Headlines with their texts.
using Stories = std::map<std::string, std::string>;

Stories WantedStories(const Json& page) {
  Stories stories;
  for (const Json& story : page.Find("stories")->items) {
    std::string headline;
    for (const Json& line : story.Find("headline")->items) {
      headline += (headline.empty() ? "" : "\n") + line.text;
    }
    for (const Json& paragraph : story.Find("paragraphs")->items) {
      stories[headline] += paragraph.text + "\n";
    }
  }
  return stories;
}

Stories StoriesOf(const DocumentRecords& records) {
  Stories stories;
  for (const Story& story : records.stories) stories[story.headline] += story.text;
  return stories;
}

// What is stated, in words.
std::multiset<std::string> StatementsOf(const DocumentRecords& records) {
  std::map<NodeId, std::string> names;
  for (const Node& node : records.nodes) names[node.id] = node.name;
  std::multiset<std::string> statements;
  for (const Statement& statement : records.statements) {
    const auto* object = std::get_if<NodeId>(&statement.object);
    statements.insert(names[statement.subject] + " " + statement.predicate + " " +
                      (object == nullptr ? statement.quote : names[*object]));
  }
  return statements;
}

TEST(CorpusTest, EveryFormOfAPageSaysTheSame) {
  const auto page = ParseJson(ReadBytes(Corpus("linan.json")));
  ASSERT_TRUE(page);
  const Stories wanted = WantedStories(*page);
  std::multiset<std::string> statements;
  for (const char* form : kForms) {
    SCOPED_TRACE(form);
    const auto input = ReadPage(Corpus(std::string("linan") + form));
    ASSERT_OK(input);
    PageInfo home;
    home.home = page->Find("home")->text;
    const auto records = TheExtractor().Extract(*input, home);
    ASSERT_OK(records);
    EXPECT_EQ(StoriesOf(*records), wanted);
    EXPECT_EQ(records->document.paper, page->Find("paper")->text);
    EXPECT_EQ(records->document.date, page->Find("date")->text);
    if (statements.empty()) statements = StatementsOf(*records);
    EXPECT_GT(statements.size(), 10u);
    EXPECT_EQ(StatementsOf(*records), statements);
  }
}

TEST(CorpusTest, WhereWhatIsKnownCameFrom) {
  const struct {
    const char* form;
    const char* paper;
    const char* page;
  } kCases[] = {
      {".txt", "sidecar", "sidecar"},
      {".gb18030.txt", "masthead", "masthead"},
  };
  for (const auto& [form, paper, page] : kCases) {
    const auto input = ReadPage(Corpus(std::string("linan") + form));
    ASSERT_OK(input);
    const auto records = TheExtractor().Extract(*input, {});
    ASSERT_OK(records);
    EXPECT_EQ(records->document.from.paper, paper) << form;
    EXPECT_EQ(records->document.from.page, page) << form;
  }
}

TEST(CorpusTest, APasswordIsToldOf) {
  EXPECT_TRUE(testing::Fails(ReadPage(Corpus("locked.pdf")).status(),
                             absl::StatusCode::kInvalidArgument, "locked.pdf: has a password"));
}

}  // namespace
}  // namespace newsgraph
