#include "graph/name_fold.h"

#include <gtest/gtest.h>

namespace newsgraph {
namespace {

TEST(NameFoldTest, PrintIsMadeTheSame) {
  const struct {
    const char* name;
    const char* folded;
  } kCases[] = {{"廖　松", "廖松"},
                {" 廖 松\n", "廖松"},
                {"ＡＩ大赛２０２１", "ai大赛2021"},
                {"BYD（中国）", "byd(中国)"},
                {"阿·依古", "阿·依古"},
                {"\u3000 \u200b", ""},
                {"", ""}};
  for (const auto& [name, folded] : kCases) EXPECT_EQ(FoldName(name), folded) << name;
}

}  // namespace
}  // namespace newsgraph
