// Sentences of which a careless reader would say: it was done.
#include <gtest/gtest.h>

#include "tests/extract/reading.h"

namespace newsgraph {
namespace {

using testing::Describe;
using testing::ReadText;
using testing::TheExtractor;

enum class Wanted : uint8_t { kDone, kPlanned, kDenied, kNothing };

constexpr const char* kNames[] = {"done", "planned", "denied", "nothing"};

// How the document speaks of what `predicate` says: as done as soon as one statement does.
Wanted Spoken(const DocumentRecords& records, std::string_view predicate) {
  Wanted spoken = Wanted::kNothing;
  for (const Statement& statement : records.statements) {
    if (statement.predicate != predicate) continue;
    if (statement.negated) {
      spoken = Wanted::kDenied;
    } else if (statement.status == Realis::kPlanned) {
      spoken = Wanted::kPlanned;
    } else {
      return Wanted::kDone;
    }
  }
  return spoken;
}

TEST(TrapsTest, WhatWasNotDoneIsNotSaidToBe) {
  const struct {
    const char* what;
    const char* text;
    const char* predicate;
    Wanted wanted;
  } kCases[] = {
      {"done", "3月15日，县总工会在滨湖广场举办第二届茶香文化节。", "organises", Wanted::kDone},
      {"planned: 将", "县总工会将于下月在滨湖广场举办第二届茶香文化节。", "organises",
       Wanted::kPlanned},
      {"planned: 计划", "县总工会计划举办第二届茶香文化节。", "organises", Wanted::kPlanned},
      {"planned: 要求做的", "县总工会要办好第二届茶香文化节，要举办第二届茶香文化节。", "organises",
       Wanted::kPlanned},
      {"planned: a later day", "5月20日，县总工会在滨湖广场举办第二届茶香文化节。", "organises",
       Wanted::kPlanned},
      {"denied: 未", "今年县总工会未举办第二届茶香文化节。", "organises", Wanted::kDenied},
      {"denied: 没有", "今年县总工会没有举办第二届茶香文化节。", "organises", Wanted::kDenied},
      {"cancelled", "县总工会取消举办第二届茶香文化节。", "organises", Wanted::kDenied},
      {"a quotation", "“县总工会举办了第二届茶香文化节，真热闹。”村民祝小满说。", "organises",
       Wanted::kNothing},
      {"done: works", "云岭大道改造工程由湖北云岭建设有限公司承建。", "carriesOut", Wanted::kDone},
      {"planned: works", "云岭大道改造工程拟由湖北云岭建设有限公司承建。", "carriesOut",
       Wanted::kPlanned},
      {"denied: works", "云岭大道改造工程并未由湖北云岭建设有限公司承建。", "carriesOut",
       Wanted::kDenied},
      {"done: a visit", "3月15日，县长顾长河调研云岭大道改造工程。", "inspects", Wanted::kDone},
      {"planned: a visit", "县长顾长河明日将调研云岭大道改造工程。", "inspects", Wanted::kPlanned},
      {"denied: a visit", "县长顾长河没有调研云岭大道改造工程。", "inspects", Wanted::kDenied},
      {"done: a gift", "3月15日，湖北云岭茶业有限公司向县第三中学捐赠图书500册。", "funds",
       Wanted::kDone},
      {"planned: a gift", "湖北云岭茶业有限公司计划向县第三中学捐赠图书500册。", "funds",
       Wanted::kPlanned},
      {"denied: a gift", "湖北云岭茶业有限公司尚未向县第三中学捐赠图书。", "funds",
       Wanted::kDenied},
      {"a demand", "县长顾长河强调，县总工会要举办第二届茶香文化节。", "organises",
       Wanted::kPlanned},
      {"a condition: 如果", "如果县总工会举办第二届茶香文化节，茶农会更高兴。", "organises",
       Wanted::kNothing},
      {"a condition: 一旦", "一旦云岭大道改造工程由湖北云岭建设有限公司承建，工期将缩短。",
       "carriesOut", Wanted::kNothing},
      {"hearsay: 传言", "网上传言县总工会举办第二届茶香文化节，实为谣言。", "organises",
       Wanted::kNothing},
      {"a question", "县总工会是否举办第二届茶香文化节？", "organises", Wanted::kNothing},
      {"a wish", "村民希望县总工会举办第二届茶香文化节。", "organises", Wanted::kNothing},
  };
  for (const auto& [what, text, predicate, wanted] : kCases) {
    const auto records = ReadText(TheExtractor(), text, "湖北省宜昌市秭归县", "2023-03-17");
    const Wanted spoken = Spoken(records, predicate);
    EXPECT_EQ(spoken, wanted) << what << ": " << text << "\nis read as "
                              << kNames[static_cast<size_t>(spoken)] << "\n"
                              << Describe(records);
  }
}

}  // namespace
}  // namespace newsgraph
