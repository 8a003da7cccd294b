// Pages of text written in a test.
#ifndef NEWSGRAPH_TESTS_EXTRACT_PAGE_TEXT_H_
#define NEWSGRAPH_TESTS_EXTRACT_PAGE_TEXT_H_

#include <gtest/gtest.h>

#include <string_view>

#include "extract/read/page_reader.h"

namespace newsgraph::testing {

inline Page PageOf(std::string_view text) {
  const auto input = ParsePage(text, "page");
  if (!input.ok()) ADD_FAILURE() << input.status().message();
  return input.ok() ? input->page : Page{};
}

// Two stories in a column of 20 characters: the first has its headline before it, the second
// behind.
inline constexpr std::string_view kColumn =
    "02　要闻　　　　桐溪周讯\n"
    "2023年3月17日　星期五\n"
    "\n"
    "春茶开采 茶香满山\n"
    "云岭镇茶园迎来采摘季\n"
    "　　本报讯（记者 钟　岚）3月15日，云岭\n"
    "镇千亩茶园开园采摘。镇长顾长河为采茶女\n"
    "工送上竹篓，三百余名茶农走进茶园。\n"
    "　　云岭茶业合作社理事长祝小满介绍，今\n"
    "年春茶比去年早开采五天，预计产茶十二吨。\n"
    "\n"
    "　　本报讯（通讯员 安若水）桐溪县图书馆\n"
    "新馆日前开馆，馆内藏书八万册，设有少儿\n"
    "阅览室和盲文阅览区，每天开放十小时。\n"
    "图书馆新馆开馆\n"
    "藏书八万册 天天开放\n"
    "\n"
    "新闻热线：0000-123456　责任编辑：言　午\n";

}  // namespace newsgraph::testing

#endif  // NEWSGRAPH_TESTS_EXTRACT_PAGE_TEXT_H_
