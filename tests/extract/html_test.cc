#include "extract/read/html.h"

#include <gtest/gtest.h>

#include "graph/utf8.h"
#include "tests/support/status_assert.h"

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
      {U"<p>记者  甲某\n\n 报道</p>", "记者 甲某报道|"},
      {U"<p>New  York\n 市</p>", "New York 市|"},
      {U"<p>甲&amp;乙&nbsp;丙&#x4E01;</p>", "甲&乙\u00A0丙丁|"},
      {U"<head><title>报</title></head><body><p>甲</p></body>", "甲|"},
      {U"<script>var 甲;</script><style>p{}</style><p>乙</p>", "乙|"},
      {U"<nav><p>首页</p></nav><p>甲</p><footer>版权</footer>", "甲|"},
      {U"<form><p>登录<select><option>甲</select></form><p>乙说，丙说。", "乙说，丙说。|"},
      {U"<!-- 旧稿 --><p>甲</p>", "甲|"},
      {U"<p>甲<p>乙<div>丙", "甲|乙|丙|"},
      {U"<p>甲</b></em>乙", "甲乙|"},
      {U"", ""},
  };
  for (const auto& [html, lines] : kCases) {
    EXPECT_EQ(Lines(ReadHtml(html, "a")->page), lines) << ToUtf8(html);
  }
}

TEST(HtmlTest, LeavesOutWhatIsNoContent) {
  const struct {
    const char* what;
    const char32_t* html;
    const char* lines;
  } kCases[] = {
      {"a menu by its name", U"<div class='main-menu'><p>首页</p></div><p>甲说，乙说。</p>",
       "甲说，乙说。|"},
      {"a name in humps", U"<div id='pageFooter'>版权所有</div><p>甲说，乙说。</p>",
       "甲说，乙说。|"},
      {"a list of links", U"<ul><li><a href='1'>要闻</a><li><a href='2'>社会</a></ul><p>甲说。</p>",
       "甲说。|"},
      {"a link by itself", U"<p>甲说，乙说。</p><p><a href='2'>下一篇：丙说</a></p>",
       "甲说，乙说。|"},
      {"related stories with a heading",
       U"<p>甲说，乙说。</p><div><h3>相关</h3><a href='1'>丙说丁说</a> <a href='2'>戊说</a></div>",
       "甲说，乙说。|"},
      {"a link in a sentence stays", U"<p>记者<a href='1'>甲某</a>报道</p>", "记者甲某报道|"},
      {"a heading may be a link",
       U"<h2><a href='1'>甲开幕</a></h2><p>甲说，乙说。</p><h2><a "
       U"href='2'>丙开工</a></h2><p>丙说。</p>",
       "#甲开幕|甲说，乙说。|#丙开工|丙说。|"},
      {"the header of an article stays",
       U"<header><p>某网</p></header><article><header><h1>甲</h1></header><p>甲说。</p></article>",
       "#甲|甲说。|"},
      {"what holds the page stays", U"<form id='nav'><p>甲说，乙说。</p></form><p>丙</p>",
       "甲说，乙说。|丙|"},
      {"a title by its class", U"<div class='article-title'>甲开幕</div><p>甲说。</p>",
       "#甲开幕|甲说。|"},
      {"a title by the page's",
       U"<title>春茶开采 - 某网</title><div>春茶开采</div><div>甲说。</div>", "#春茶开采|甲说。|"},
      {"links alone", U"<ul><li><a href='1'>要闻</a><li><a href='2'>社会</a></ul>", ""},
  };
  for (const auto& [what, html, lines] : kCases) {
    EXPECT_EQ(Lines(ReadHtml(html, "a")->page), lines) << what;
  }
}

TEST(HtmlTest, TheHeadSaysTheIssue) {
  const struct {
    const char32_t* html;
    const char* paper;
    const char* date;
    const char* page;
  } kCases[] = {
      {U"<title>桐溪报 2023年3月17日 第2版</title>", "桐溪报", "2023-03-17", "2"},
      {U"<meta property='article:published_time' content='2023-03-17T08:00:00+08:00'>"
       U"<meta property='og:site_name' content='桐溪网'>",
       "桐溪网", "2023-03-17", ""},
      {U"<meta name='PubDate' content='2023/3/7 08:00'>", "", "2023-03-07", ""},
      {U"<time datetime='2023-03-17'>昨天</time>", "", "2023-03-17", ""},
      {U"<time datetime='2023-03-17'></time><time datetime='2023-03-18'></time>", "", "", ""},
      {U"<meta name='pubdate' content='2023-03-18'><script type='application/ld+json'>"
       U"{\"@type\": \"NewsArticle\", \"datePublished\": \"2023-03-17T01:00Z\", "
       U"\"publisher\": {\"@type\": \"Organization\", \"name\": \"桐溪报\"}}</script>",
       "桐溪报", "2023-03-17", ""},
      {U"<script type='application/ld+json'>[{\"@graph\": [{\"@type\": [\"NewsArticle\"], "
       U"\"datePublished\": \"2023-03-17\"}, {\"@type\": \"NewsArticle\", "
       U"\"datePublished\": \"2023-03-18\"}]}]</script>",
       "", "", ""},
      {U"<script type='application/ld+json'>{</script><meta name='date' content='昨天'>", "", "",
       ""},
  };
  for (const auto& [html, paper, date, page] : kCases) {
    const PageInfo info = ReadHtml(std::u32string(html) + U"<p>甲", "a")->info;
    EXPECT_EQ(info.paper, paper) << ToUtf8(html);
    EXPECT_EQ(info.date, date) << ToUtf8(html);
    EXPECT_EQ(info.page, page) << ToUtf8(html);
  }
}

TEST(HtmlTest, WhatIsTooMuchIsAnError) {
  std::u32string html;
  for (size_t i = 0; i < 5000; ++i) html += U"<div>";
  EXPECT_TRUE(testing::Fails(ReadHtml(html + U"甲", "a.html").status(),
                             absl::StatusCode::kResourceExhausted,
                             "a.html: its elements nest deeper than 512"));
  html.clear();
  for (size_t i = 0; i < 400'000; ++i) html += U"<br>甲";
  EXPECT_TRUE(testing::Fails(ReadHtml(html, "a.html").status(),
                             absl::StatusCode::kResourceExhausted,
                             "a.html: it has more than 1000000 tags"));
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
    const Page page = ReadHtml(document, "a")->page;
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
