#include "graph/edtf.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace newsgraph {
namespace {

TEST(EdtfTest, ReadsDaysMonthsYearsAndIntervals) {
  struct Case {
    std::string edtf;
    std::optional<DayRange> range;
  };
  const std::vector<Case> cases = {
      {"2021", DayRange{20210101, 20211231}},
      {"2024-02", DayRange{20240201, 20240229}},
      {"2023-02", DayRange{20230201, 20230228}},
      {"2021-05-28", DayRange{20210528, 20210528}},
      {"2021-05-28/2021-05-30", DayRange{20210528, 20210530}},
      {"2021/2022-03", DayRange{20210101, 20220331}},
      {"2024-02-20/..", DayRange{20240220, kOpenFuture}},
      {"../2024", DayRange{kOpenPast, 20241231}},
      {"", std::nullopt},
      {"21", std::nullopt},
      {"2021-5", std::nullopt},
      {"2021-13", std::nullopt},
      {"2021-02-29", std::nullopt},
      {"2021-05-28-", std::nullopt},
      {"2021-05-28-01", std::nullopt},
      {"2022/2021", std::nullopt},
      {"昨日", std::nullopt},
  };
  for (const Case& c : cases) EXPECT_EQ(ParseEdtf(c.edtf), c.range) << c.edtf;
}

TEST(EdtfTest, OnlyADayIsADay) {
  EXPECT_EQ(ParseDay("2021-05-28"), (Day{2021, 5, 28}));
  EXPECT_EQ(ParseDay("2021-05"), std::nullopt);
  EXPECT_EQ(ParseDay("2021-05-28/2021-05-30"), std::nullopt);
}

TEST(EdtfTest, MeetsWhatSharesADay) {
  const DayRange days{20210528, 20210530};
  for (const char* date :
       {"2021-05-28", "2021-05-30", "2021-05", "2021", "2021-05-01/2021-05-28"}) {
    EXPECT_TRUE(Meets(date, days)) << date;
  }
  for (const char* date : {"2021-05-27", "2021-05-31", "2020", "2021-06/..", "", "昨日"}) {
    EXPECT_FALSE(Meets(date, days)) << date;
  }
}

TEST(EdtfTest, ReckonsOverMonthsAndYears) {
  EXPECT_EQ(AddDays({2020, 2, 28}, 2), (Day{2020, 3, 1}));
  EXPECT_EQ(AddDays({2021, 1, 1}, -1), (Day{2020, 12, 31}));
  EXPECT_EQ(Weekday({2023, 3, 17}), 4);  // a Friday
  EXPECT_EQ(Weekday({2024, 2, 4}), 6);   // a Sunday
}

TEST(EdtfTest, WritesWhatIsKnown) {
  EXPECT_EQ(FormatDay({2021, 5, 8}), "2021-05-08");
  EXPECT_EQ(FormatDay({2021, 5, 0}), "2021-05");
  EXPECT_EQ(FormatDay({987, 0, 0}), "0987");
}

}  // namespace
}  // namespace newsgraph
