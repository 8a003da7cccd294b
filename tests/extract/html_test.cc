#include "extract/read/html.h"

#include <gtest/gtest.h>

#include "graph/utf8.h"

namespace newsgraph {
namespace {

// The lines of a page, headings marked by '#'.
std::string Lines(const Page& page) {
  std::string out;
  for (const PageLine& line : page.lines) {
    if (line.hint == LineHint::kHeading) out += "#";
    out += ToUtf8(page.text.substr(line.begin, line.end - line.begin)) + "|";
  }
  return out;
}

TEST(HtmlTest, IsKnownByItsFirstCharacters) {
  for (const char32_t* text :
       {U"<!DOCTYPE html><title>报</title>", U"  \n<HTML>", U"<p>本报讯", U"<div class='a'>"}) {
    EXPECT_TRUE(LooksLikeHtml(text)) << ToUtf8(text);
  }
  for (const char32_t* text : {U"", U"本报讯", U"<记者手记>今天", U"说明 <p>"}) {
    EXPECT_FALSE(LooksLikeHtml(text)) << ToUtf8(text);
  }
}

TEST(HtmlTest, TakesTextByBlocks) {
  const struct {
    const char32_t* html;
    const char* lines;
  } kCases[] = {
      {U"<h1>标题</h1><p>甲说。</p><p>乙说。</p>", "#标题|甲说。|乙说。|"},
      {U"<p>甲<b>乙</b><span>丙</span>丁</p>", "甲乙丙丁|"},
      {U"<p>一行<br>二行</p>", "一行|二行|"},
      {U"<ul><li>甲<li>乙</ul>", "甲|乙|"},
      {U"<p>甲\n  乙</p>", "甲乙|"},
      {U"<p>New  York\n 市</p>", "New York 市|"},
      {U"<p>甲&amp;乙&nbsp;丙&#x4E01;</p>", "甲&乙\u00A0丙丁|"},
      {U"<head><title>报</title></head><body><p>甲</p></body>", "甲|"},
      {U"<script>var 甲;</script><style>p{}</style><p>乙</p>", "乙|"},
      {U"<nav><p>首页</p></nav><p>甲</p><footer>版权</footer>", "甲|"},
      {U"<form><p>登录<select><option>甲</select></form><p>乙", "乙|"},
      {U"<!-- 旧稿 --><p>甲</p>", "甲|"},
      {U"<p>甲<p>乙<div>丙", "甲|乙|丙|"},
      {U"<p>甲</b></em>乙", "甲乙|"},
      {U"", ""},
  };
  for (const auto& [html, lines] : kCases) {
    EXPECT_EQ(Lines(ReadHtml(html).page), lines) << ToUtf8(html);
  }
}

TEST(HtmlTest, KeepsTheTitleApart) {
  EXPECT_EQ(ReadHtml(U"<title>桐溪报 2023年3月17日</title><p>甲</p>").title,
            "桐溪报 2023年3月17日");
}

// Each character that is not white space or a reference stands in the document where the page says.
TEST(HtmlTest, EveryCharacterKnowsItsPlace) {
  const char32_t* const kCases[] = {
      U"<h1>标题</h1>\n<p>甲说。</p>",
      U"<p title='甲说'>甲说</p>",
      U"<!-- 甲说 --><p>甲说</p>",
      U"<script>'甲说'</script><p>甲说</p><p>甲说</p>",
      U"<title>甲说</title><p>甲说</p>",
      U"<p>甲&amp;乙 &lt;丙&gt; 丁</p>",
      U"<img alt=\"甲 > 乙\"><p>甲 > 乙</p>",
      U"<p>甲  乙\n丙</p><p>丁</p>",
      U"<a href='?a=1&b=2'>甲</a><p>&nbsp;甲&mdash;乙</p>",
      U"<p>𠮷甲</p><p>é乙</p>",
      U"<p>甲\r\n乙</p>\r\n<p>R&amp;amp</p>",
      U"<script><!--\nif (a<b) '甲'\n//--></script><p>&lt;甲</p><p>甲</p>",
  };
  for (const char32_t* html : kCases) {
    const std::u32string document = html;
    const Page page = ReadHtml(document).page;
    size_t covered = 0;
    for (const SourceRun& run : page.origin) {
      for (uint32_t i = 0; i < run.length; ++i) {
        ASSERT_LT(run.document_offset + i, document.size()) << ToUtf8(document);
        const char32_t there = document[run.document_offset + i];
        const char32_t here = page.text[run.story_offset + i];
        const bool stands_for = there == U'&' || (here <= U' ' && there <= U' ');
        EXPECT_TRUE(there == here || stands_for)
            << ToUtf8(document) << ": " << ToUtf8(std::u32string(1, here)) << " at "
            << run.document_offset + i;
        // The opening tag of its block stands before it: it is no attribute's and no comment's.
        const auto open = document.rfind(U'<', run.document_offset + i);
        const auto close = document.rfind(U'>', run.document_offset + i);
        EXPECT_TRUE(here == U'>' || (close != std::u32string::npos && open < close))
            << ToUtf8(document);
        ++covered;
      }
    }
    EXPECT_GE(covered + page.lines.size(), page.text.size()) << ToUtf8(document);
  }
}

}  // namespace
}  // namespace newsgraph
