#include "extract/story/line.h"

#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <utility>

#include "extract/chars.h"
#include "extract/read/masthead.h"
#include "extract/signature.h"
#include "extract/story/line_context.h"
#include "extract/story/mark.h"
#include "graph/utf8.h"

namespace newsgraph {
namespace {

using Words = std::span<const std::u32string_view>;

// Words of the people who make the page, and of how to reach them.
constexpr std::array<std::u32string_view, 22> kImprintWords = {
    U"责任编辑", U"责编", U"版式",     U"校对",     U"美编",     U"值班编委",
    U"值班主任", U"组版", U"编辑部",   U"新闻热线", U"热线电话", U"本报热线",
    U"广告热线", U"投稿", U"电子邮箱", U"本报地址", U"印刷",     U"国内统一",
    U"邮发代号", U"发行", U"订阅",     U"零售价"};
constexpr std::array<std::u32string_view, 36> kSections = {
    U"要闻", U"综合", U"时政", U"社会", U"民生", U"经济", U"文化", U"教育", U"健康",
    U"副刊", U"专版", U"专题", U"特刊", U"头版", U"本地", U"城事", U"基层", U"法治",
    U"广告", U"视觉", U"体育", U"关注", U"新闻", U"校园", U"国内", U"国际", U"科教",
    U"乡村", U"法制", U"财经", U"生活", U"人物", U"理论", U"党建", U"评论", U"文艺"};
constexpr std::array<std::u32string_view, 7> kBriefsTitles = {
    U"简讯", U"短讯", U"简明新闻", U"一句话新闻", U"新闻速览", U"要闻简报", U"简报"};
constexpr std::array<std::u32string_view, 20> kLabels = {
    U"速读",     U"数读",     U"小贴士",   U"名词解释", U"人物名片", U"人物简介", U"链接",
    U"要点速递", U"核心提示", U"内容提要", U"阅读提示", U"新闻链接", U"相关链接", U"编者按",
    U"导读",     U"提要",     U"新闻背景", U"延伸阅读", U"图片新闻", U"今日导读"};
bool StartsWithAny(std::u32string_view text, Words words) {
  return std::any_of(words.begin(), words.end(),
                     [&](std::u32string_view word) { return text.starts_with(word); });
}

bool EqualsAny(std::u32string_view text, Words words) {
  return std::find(words.begin(), words.end(), text) != words.end();
}

size_t CountOf(std::u32string_view text, Words words) {
  return static_cast<size_t>(std::count_if(
      words.begin(), words.end(),
      [&](std::u32string_view word) { return text.find(word) != std::u32string_view::npos; }));
}

bool Holds(std::u32string_view text, std::u32string_view word) {
  return text.find(word) != std::u32string_view::npos;
}

std::u32string_view WithoutBrackets(std::u32string_view text) {
  if (text.size() > 2 && (text.front() == U'（' || text.front() == U'(') &&
      (text.back() == U'）' || text.back() == U')')) {
    return text.substr(1, text.size() - 2);
  }
  return text;
}

uint32_t WidthOf(std::u32string_view text) {
  uint32_t width = 0;
  for (char32_t c : text) width += HalfWidths(c);
  return width;
}

// 本报讯 晨报讯 某网讯（记者 （通讯员 新华社北京3月1日电
bool OpensStory(std::u32string_view compact) {
  const std::u32string_view head = compact.substr(0, 14);
  for (std::u32string_view word : {U"讯（", U"讯(", U"电（", U"电("}) {
    if (head.find(word) <= 10) return true;
  }
  return head.starts_with(U"本报讯") || head.starts_with(U"本刊讯") ||
         head.starts_with(U"本网讯") || (head.starts_with(U"新华社") && Holds(head, U"电"));
}

// 记者： 问： 王某某：
bool OpensTurn(std::u32string_view compact) {
  const size_t colon = compact.find(U'：');
  return colon != std::u32string_view::npos && colon >= 1 && colon <= 4 &&
         colon + 1 < compact.size() &&
         std::all_of(compact.begin(), compact.begin() + static_cast<long>(colon), IsHan);
}

bool IsItem(std::u32string_view text) {
  static constexpr std::u32string_view kBullets = U"●■▲◆★▪○□△◇☆▶►◎⊙※";
  return !text.empty() && kBullets.find(text.front()) != std::u32string_view::npos;
}

// 一等奖, 优秀组织奖（3个）: stands over the names of who got it.
bool IsPrize(std::u32string_view compact) {
  constexpr size_t kLongest = 12;
  const std::u32string_view name = compact.substr(0, compact.find_first_of(U"（(：:"));
  return compact.size() <= kLongest && name.size() >= 2 && name.ends_with(U"奖") &&
         std::all_of(name.begin(), name.end(), IsHan);
}

// 机械学院：顾　某　章　某某 behind the colon nothing but names.
bool IsGroupOfNames(std::u32string_view text) {
  constexpr size_t kLongestName = 4;
  const size_t colon = text.find(U'：');
  if (colon == std::u32string_view::npos || colon < 2 || colon > 14) return false;
  size_t names = 0;
  size_t length = 0;
  for (char32_t c : text.substr(colon + 1)) {
    if (!IsHan(c) && !IsSpace(c) && c != U'、') return false;
    length = IsHan(c) ? length + 1 : 0;
    names += length == 1 ? 1 : 0;
    if (length > kLongestName) return false;
  }
  return names >= 2;
}

// Three cells or more with wide gaps between them, and no sentence.
bool HoldsCells(std::u32string_view text) {
  size_t gaps = 0;
  uint32_t gap = 0;  // half widths
  for (char32_t c : text) {
    if (IsSentenceEnd(c) || c == U'，' || c == U'：') return false;
    if (IsSpace(c)) {
      gap += HalfWidths(c);
      continue;
    }
    gaps += gap >= 4 ? 1 : 0;
    gap = 0;
  }
  return gaps >= 2;
}

// 吴某（某某中学） or cells with tabs between them.
bool IsRow(std::u32string_view text, std::u32string_view compact) {
  if (Holds(text, U"\t") || HoldsCells(text) || IsPrize(compact) || IsGroupOfNames(text))
    return true;
  const size_t open = compact.find(U'（');
  return compact.size() <= 30 && compact.ends_with(U"）") && open != std::u32string_view::npos &&
         open >= 2 && open <= 5 &&
         std::all_of(compact.begin(), compact.begin() + static_cast<long>(open), IsHan);
}

// Only roles and names: 记者 袁某某 / （通讯员 安某） / □本报记者 王某 文/图
bool IsByline(std::u32string_view compact) {
  if (compact.starts_with(U"——")) return false;  // a headline: ——本报记者专访某某
  std::u32string_view rest = WithoutBrackets(compact);
  while (!rest.empty() && !IsHan(rest.front()) && !IsLatin(rest.front())) rest.remove_prefix(1);
  if (BylineRoleLength(rest) < 2 || rest.size() > 28) return false;
  return std::all_of(rest.begin(), rest.end(),
                     [](char32_t c) {
                       return IsHan(c) || c == U'/' || c == U'、' || IsInterpunct(c) || c == U'　';
                     }) &&
         !Holds(rest, U"的") && !Holds(rest, U"在");
}

// … 记者 王某 摄 / （黄某 摄） / 摄影：王某
bool EndsInCredit(std::u32string_view compact) {
  std::u32string_view text = compact;
  while (!text.empty() && (text.back() == U'）' || text.back() == U')')) text.remove_suffix(1);
  if (text.size() == 1) return text == U"摄";
  return (text.ends_with(U"摄") && !text.ends_with(U"拍摄")) || text.ends_with(U"摄影报道") ||
         (text.size() <= 40 && text.ends_with(U"供图"));
}

// 图①：… 左图为…
bool IsPictureNote(std::u32string_view compact) {
  static constexpr std::u32string_view kNumbers = U"①②③④⑤⑥⑦⑧⑨⑩一二三四五六123456：为";
  const bool leads = compact.starts_with(U"图") && compact.size() > 2;
  if (leads && kNumbers.find(compact[1]) != std::u32string_view::npos) return true;
  return StartsWithAny(compact, std::array<std::u32string_view, 6>{U"上图", U"下图", U"左图",
                                                                   U"右图", U"图片为", U"图文："});
}

// 02　综合　　峡江周讯: page, section, paper and day, and nothing else
bool IsMastheadRow(std::u32string_view text) {
  size_t words = 0;
  size_t telling = 0;
  for (std::u32string_view rest = text; !rest.empty(); rest = TrimSpaces(rest)) {
    const auto end = std::find_if(rest.begin(), rest.end(), IsSpace);
    const std::u32string_view word = rest.substr(0, static_cast<size_t>(end - rest.begin()));
    rest.remove_prefix(word.size());
    const PageInfo info = ReadMasthead(ToUtf8(word));
    const bool section = EqualsAny(word, kSections);
    const bool known = section || !info.paper.empty() || !info.page.empty() || !info.date.empty() ||
                       word.starts_with(U"星期");
    if (!known) return false;
    ++words;
    telling += section || !info.page.empty() || !info.date.empty() ? 1 : 0;
  }
  return words >= 2 && telling >= 1;
}

// 扫码看视频: what the reader may do elsewhere
bool IsInvitation(std::u32string_view compact) {
  static constexpr std::array<std::u32string_view, 5> kInvitations = {
      U"扫码", U"扫一扫", U"扫描二维码", U"扫二维码", U"扫描上方"};
  return compact.size() <= 16 && !IsSentenceEnd(compact.back()) &&
         StartsWithAny(compact, kInvitations);
}

// 天气 今天白天：多云，9℃～22℃
bool IsWeather(std::u32string_view compact) {
  static constexpr std::array<std::u32string_view, 8> kWords = {U"天气", U"今天", U"今日", U"明天",
                                                                U"明日", U"今夜", U"白天", U"夜间"};
  if (!StartsWithAny(compact, kWords)) return false;
  return compact == U"天气" || compact == U"天气预报" || Holds(compact, U"℃") ||
         Holds(compact, U"°C");
}

// Lines of boxes and rules: ┌────┐ ******
bool IsRule(std::u32string_view compact) {
  static constexpr std::u32string_view kStrokes = U"-—=＝*＊_＿~～·•…";
  return std::all_of(compact.begin(), compact.end(), [](char32_t c) {
    return (c >= 0x2500 && c <= 0x259F) || kStrokes.find(c) != std::u32string_view::npos;
  });
}

// APP图文报道, 融媒组供稿: where the story comes from, without a name
bool IsSourceNote(std::u32string_view compact) {
  return compact.size() <= 10 && (compact.ends_with(U"报道") || compact.ends_with(U"供稿")) &&
         BylineRoleLength(compact) < 2;
}

bool IsFurniture(std::u32string_view text, std::u32string_view compact, std::u32string_view paper) {
  if (IsSourceNote(compact) || IsWeather(compact) || IsRule(compact)) return true;
  const bool ends_sentence = IsSentenceEnd(compact.back());
  const size_t imprint = ends_sentence ? 0 : CountOf(compact, kImprintWords);
  if (imprint >= 2 || (imprint == 1 && compact.size() <= 40 && !Holds(compact, U"，"))) return true;
  if (!paper.empty() && compact == paper) return true;
  if (IsMastheadRow(text) || IsInvitation(compact)) return true;
  const bool dated = FindFullDate(text).has_value();
  if (dated && (Holds(compact, U"星期") || Holds(compact, U"版"))) return true;
  // A page number, a section's name, or both: 要闻 02
  std::u32string letters;
  std::copy_if(compact.begin(), compact.end(), std::back_inserter(letters), IsHan);
  const bool is_number = letters.empty() && compact.size() <= 2 && IsDigit(compact.front());
  const size_t others = compact.size() - letters.size();
  // The paper's name may stand beside them: 02 要闻 某某周讯
  if (!paper.empty() && letters.ends_with(paper)) letters.resize(letters.size() - paper.size());
  if (!paper.empty() && letters.starts_with(paper)) letters.erase(0, paper.size());
  const bool names_page = letters.empty() && others <= 2 && others < compact.size();
  if (is_number || names_page || EqualsAny(letters, kSections)) return others <= 2;
  // The name of the paper beside its name in Latin letters.
  const auto capitals = std::count_if(compact.begin(), compact.end(),
                                      [](char32_t c) { return c >= U'A' && c <= U'Z'; });
  return capitals >= 8 && static_cast<size_t>(capitals) * 2 > compact.size();
}

void SetEnding(std::u32string_view text, Line* line) {
  std::u32string_view rest = text;
  while (!rest.empty() &&
         (IsClosingQuote(rest.back()) || rest.back() == U'）' || rest.back() == U')')) {
    rest.remove_suffix(1);
  }
  if (rest.empty()) return;
  line->ends_sentence = IsSentenceEnd(rest.back());
  static constexpr std::u32string_view kOpenEnds = U"，、；：,;:";
  line->ends_open = kOpenEnds.find(text.back()) != std::u32string_view::npos;
  line->holds_stop = rest.substr(0, rest.size() - 1).find(U'。') != std::u32string_view::npos;
  line->holds_comma = rest.find(U'，') != std::u32string_view::npos;
}

// A space with three Han characters or quotation marks, or more, on either side.
bool HoldsGap(std::u32string_view text) {
  const auto is_text = [](char32_t c) {
    return IsHan(c) || IsOpeningQuote(c) || IsClosingQuote(c);
  };
  for (size_t i = 3; i + 3 < text.size(); ++i) {
    if (!IsSpace(text[i])) continue;
    const std::u32string_view left = text.substr(i - 3, 3);
    const std::u32string_view right = TrimSpaces(text.substr(i)).substr(0, 3);
    if (right.size() == 3 && std::all_of(left.begin(), left.end(), is_text) &&
        std::all_of(right.begin(), right.end(), is_text)) {
      return true;
    }
  }
  return false;
}

bool HasUnbalancedQuotes(std::u32string_view text) {
  int depth = 0;
  for (char32_t c : text) {
    depth += IsOpeningQuote(c) ? 1 : IsClosingQuote(c) ? -1 : 0;
    if (depth < 0) return true;
  }
  return depth != 0;
}

// 为弘扬劳模精神，… 经研究，决定： 根据《…》，…
bool OpensNotice(std::u32string_view compact) {
  static constexpr std::array<std::u32string_view, 6> kOpenings = {U"为",   U"根据", U"按照",
                                                                   U"依据", U"经",   U"因"};
  return StartsWithAny(compact, kOpenings) && Holds(compact, U"，") && compact.size() >= 12;
}

// What notices are called, which stand among stories and are none's subhead.
bool IsNoticeTitle(std::u32string_view compact) {
  static constexpr std::array<std::u32string_view, 17> kEndings = {
      U"公告", U"公示",     U"通告",     U"通知", U"启事", U"声明", U"预告", U"挂失", U"讣告",
      U"任免", U"任免信息", U"任免名单", U"名单", U"招租", U"招聘", U"致谢", U"更正"};
  return compact.size() <= 40 &&
         std::any_of(kEndings.begin(), kEndings.end(),
                     [&](std::u32string_view ending) { return compact.ends_with(ending); });
}

void SetFeatures(std::u32string_view paper, Line* line) {
  const std::u32string compact = WithoutSpaces(line->text);
  line->width = WidthOf(line->text);
  SetEnding(line->text, line);
  line->holds_gap = HoldsGap(line->text);
  line->unbalanced = HasUnbalancedQuotes(line->text);
  line->is_furniture = IsFurniture(line->text, compact, paper);
  line->opens_story = OpensStory(compact);
  line->opens_turn = OpensTurn(compact);
  line->is_item = IsItem(line->text);
  line->is_row = IsRow(line->text, compact);
  line->ends_in_credit = EndsInCredit(compact);
  line->is_byline = !line->ends_in_credit && !line->is_mark && IsByline(compact);
  line->is_date = compact.size() <= 11 && compact.ends_with(U"日") && FindFullDate(compact);
  line->in_caption = IsPictureNote(compact);
  line->opens_notice = OpensNotice(compact);
  line->is_notice_title = IsNoticeTitle(compact);
  line->is_label = EqualsAny(compact, kLabels);
  line->is_briefs_title = EqualsAny(compact, kBriefsTitles);
}

// A part of a line that is a mark, or the rest.
struct Piece {
  std::u32string_view text;
  bool is_mark = false;
};

// A line by itself, or its mark and what stands before it or behind: …建成。（下转3版）
std::vector<Piece> WithoutMark(std::u32string_view text) {
  const std::optional<JumpMark> mark = FindJumpMark(text);
  if (!mark) return {{text, false}};
  std::vector<Piece> pieces;
  const std::u32string_view before = TrimSpaces(text.substr(0, mark->begin));
  const std::u32string_view behind = TrimSpaces(text.substr(mark->end));
  if (!before.empty()) pieces.push_back({before, false});
  pieces.push_back({text.substr(mark->begin, mark->end - mark->begin), true});
  if (!behind.empty()) pieces.push_back({behind, false});
  return pieces;
}

}  // namespace

std::vector<Line> ReadLines(const Page& page, std::u32string_view paper) {
  std::vector<Line> lines;
  const std::u32string_view text = page.text;
  uint32_t blanks = 0;
  for (const PageLine& page_line : page.lines) {
    const std::u32string_view raw = text.substr(page_line.begin, page_line.end - page_line.begin);
    const std::u32string_view trimmed = TrimSpaces(raw);
    if (trimmed.empty()) {
      ++blanks;
      continue;
    }
    uint32_t indent = WidthOf(raw.substr(0, static_cast<size_t>(trimmed.data() - raw.data())));
    const auto begin = static_cast<uint32_t>(trimmed.data() - text.data());
    for (const Piece& piece : WithoutMark(trimmed)) {
      Line line;
      line.text = piece.text;
      line.begin = begin + static_cast<uint32_t>(piece.text.data() - trimmed.data());
      line.end = line.begin + static_cast<uint32_t>(piece.text.size());
      line.hint = page_line.hint;
      line.indent = std::exchange(indent, 0);
      line.blanks_before = std::exchange(blanks, 0);
      line.is_mark = piece.is_mark;
      SetFeatures(paper, &line);
      line.width = WidthOf(trimmed);  // the mark fills the column, too
      lines.push_back(line);
    }
  }
  ReadLineContext(&lines);
  return lines;
}

}  // namespace newsgraph
