#include "extract/names/recurring.h"

#include <gtest/gtest.h>

#include "tests/extract/story_reading.h"

namespace newsgraph {
namespace {

TEST(RecurringTest, AWholeStringHasVariousNeighbours) {
  const struct {
    const char* what;
    const char32_t* text;
    bool found;
  } kCases[] = {
      {"a name", U"陶三省，画匠。匠人陶三省在这里。“陶三省的手艺。”", true},
      {"twice is too seldom", U"陶三省，画匠。匠人陶三省在这里。", false},
      {"always with the same behind it", U"陶三省馆开了。去陶三省馆看。“陶三省馆。”", false},
      {"never alone", U"去陶三省馆，看陶三省堂，到陶三省院", false},
  };
  for (const auto& [what, text, found] : kCases)
    EXPECT_EQ(FindRecurring(testing::TheLexicon(), text).contains(U"陶三省"), found) << what;
}

}  // namespace
}  // namespace newsgraph
