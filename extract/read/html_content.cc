#include "extract/read/html_content.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "extract/chars.h"
#include "graph/utf8.h"

namespace newsgraph {
namespace {

constexpr std::array<std::string_view, 38> kBlocks = {
    "address", "article", "aside", "blockquote", "body",   "br",      "caption", "center",
    "dd",      "div",     "dl",    "dt",         "figure", "footer",  "form",    "h1",
    "h2",      "h3",      "h4",    "h5",         "h6",     "header",  "hr",      "li",
    "main",    "nav",     "ol",    "p",          "pre",    "section", "table",   "tbody",
    "td",      "th",      "thead", "title",      "tr",     "ul"};

// Never text of the page.
constexpr std::array<std::string_view, 13> kSilent = {
    "button", "head",  "iframe", "noscript", "object",   "option", "script",
    "select", "style", "svg",    "template", "textarea", "title"};
// Text of the page only where there is hardly another: old sites put all of it into a form.
constexpr std::array<std::string_view, 5> kAside = {"aside", "footer", "form", "header", "nav"};

// What pages call that which is not their content.
constexpr std::array<std::string_view, 45> kAsideWords = {
    "ad",        "ads",         "advert",  "breadcrumb", "breadcrumbs", "comment",   "comments",
    "copyright", "crumb",       "crumbs",  "daohang",    "foot",        "footer",    "friendlink",
    "hot",       "hotnews",     "links",   "login",      "menu",        "menus",     "nav",
    "navbar",    "navigation",  "pager",   "pagination", "qrcode",      "rank",      "ranking",
    "recommend", "recommended", "relate",  "related",    "relation",    "reply",     "search",
    "searchbox", "share",       "sidebar", "sitemap",    "social",      "subscribe", "tags",
    "toolbar",   "tools",       "topbar"};
constexpr std::array<std::string_view, 4> kTitleWords = {"biaoti", "headline", "subtitle", "title"};

// A title is no longer than this.
constexpr size_t kLongestTitle = 60;
constexpr size_t kShortestTitle = 4;

template <size_t kSize>
bool Contains(const std::array<std::string_view, kSize>& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

bool IsHeading(std::string_view name) {
  return (name.size() == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6') ||
         name == "founder-title";
}

// Whether one of the words of "articleTitle main-nav" is one of `words`.
template <size_t kSize>
bool HasWord(std::string_view classes, const std::array<std::string_view, kSize>& words) {
  std::string word;
  for (size_t i = 0; i <= classes.size(); ++i) {
    const char c = i < classes.size() ? classes[i] : ' ';
    const bool upper = c >= 'A' && c <= 'Z';
    const bool letter = upper || (c >= 'a' && c <= 'z');
    const bool after_upper = i > 0 && classes[i - 1] >= 'A' && classes[i - 1] <= 'Z';
    if ((!letter || (upper && !after_upper)) && !word.empty()) {
      if (Contains(words, word)) return true;
      word.clear();
    }
    if (letter) word.push_back(upper ? static_cast<char>(c - 'A' + 'a') : c);
  }
  return false;
}

bool IsMarkupSpace(char32_t c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; }

std::u32string Compact(std::u32string_view text) {
  std::u32string out;
  std::copy_if(text.begin(), text.end(), std::back_inserter(out),
               [](char32_t c) { return !IsSpace(c); });
  return out;
}

// How much text an element holds, in characters that are not white space.
struct Weight {
  size_t text = 0;
  size_t linked = 0;
  size_t links = 0;
  bool heading = false;  // it is one, or holds one
};

class Judge {
 public:
  explicit Judge(const HtmlTree& tree)
      : tree_(tree), weights_(tree.elements.size()), left_out_(tree.elements.size()) {
    Weigh();
    for (uint32_t i = 0; i < tree.elements.size(); ++i) {
      const HtmlElement& element = tree.elements[i];
      const bool within = element.parent != kNoElement && left_out_[element.parent];
      left_out_[i] = within || IsLeftOut(i);
    }
  }

  bool left_out(uint32_t element) const { return element != kNoElement && left_out_[element]; }

 private:
  // What stands in elements that never hold text of the page counts for nothing.
  void Weigh() {
    const auto& elements = tree_.elements;
    std::vector<bool> silent(elements.size());
    std::vector<bool> linked(elements.size());
    for (uint32_t i = 0; i < elements.size(); ++i) {
      const uint32_t parent = elements[i].parent;
      const bool has_parent = parent != kNoElement;
      silent[i] = Contains(kSilent, elements[i].name) || (has_parent && silent[parent]);
      linked[i] = elements[i].links || (has_parent && linked[parent]);
      weights_[i].links = elements[i].links ? 1 : 0;
      weights_[i].heading = IsHeading(elements[i].name);
    }
    for (const HtmlText& text : tree_.texts) {
      if (text.element == kNoElement || silent[text.element]) continue;
      const size_t size = Compact(text.text).size();
      weights_[text.element].text += size;
      if (linked[text.element]) weights_[text.element].linked += size;
      if (!linked[text.element]) unlinked_ += size;
    }
    for (size_t i = elements.size(); i-- > 0;) {
      if (elements[i].parent == kNoElement) continue;
      Weight& parent = weights_[elements[i].parent];
      parent.text += weights_[i].text;
      parent.linked += weights_[i].linked;
      parent.links += weights_[i].links;
      parent.heading = parent.heading || weights_[i].heading;
    }
  }

  bool HoldsThePage(const Weight& weight) const {
    return (weight.text - weight.linked) * 2 > unlinked_;
  }

  bool IsInArticle(uint32_t element) const {
    for (; element != kNoElement; element = tree_.elements[element].parent) {
      const std::string& name = tree_.elements[element].name;
      if (name == "article" || name == "main") return true;
    }
    return false;
  }

  bool IsLeftOut(uint32_t index) const {
    const HtmlElement& element = tree_.elements[index];
    const Weight& weight = weights_[index];
    if (Contains(kSilent, element.name)) return true;
    if (element.name == "html" || element.name == "body") return false;
    const bool is_aside = Contains(kAside, element.name) &&
                          !(element.name == "header" && IsInArticle(element.parent));
    if (is_aside || HasWord(element.classes, kAsideWords)) {
      if (!HoldsThePage(weight) && !IsHeading(element.name)) return true;
    }
    return Contains(kBlocks, element.name) && IsMostlyLinks(index);
  }

  // A list of links, or a link that is a line; a heading may be a link.
  bool IsMostlyLinks(uint32_t index) const {
    const Weight& weight = weights_[index];
    if (weight.links == 0 || weight.text == 0) return false;
    if (weight.links >= 2 && weight.linked * 2 > weight.text) return !IsInHeading(index);
    return weight.linked * 5 >= weight.text * 4 && !weight.heading && !IsInHeading(index);
  }

  bool IsInHeading(uint32_t element) const {
    for (; element != kNoElement; element = tree_.elements[element].parent) {
      if (IsHeading(tree_.elements[element].name)) return true;
    }
    return false;
  }

  const HtmlTree& tree_;
  std::vector<Weight> weights_;
  std::vector<bool> left_out_;
  size_t unlinked_ = 0;
};

class Writer {
 public:
  explicit Writer(const HtmlTree& tree) : tree_(tree), judge_(tree) {}

  Page Write() {
    for (const HtmlEvent& event : tree_.events) {
      if (event.kind == HtmlEvent::Kind::kText) {
        const HtmlText& text = tree_.texts[event.index];
        if (!judge_.left_out(text.element)) Append(text);
      } else {
        Pass(tree_.elements[event.index], event.kind == HtmlEvent::Kind::kOpen);
      }
    }
    EndLine();
    MarkTitle();
    return std::move(page_);
  }

 private:
  void Pass(const HtmlElement& element, bool opens) {
    if (Contains(kBlocks, element.name) || IsHeading(element.name)) EndLine();
    if (!opens) return;
    if (IsHeading(element.name)) hint_ = LineHint::kHeading;
    titled_ = !IsHeading(element.name) && Contains(kBlocks, element.name) &&
              HasWord(element.classes, kTitleWords);
  }

  void EndLine() {
    while (page_.text.size() > line_begin_ && IsMarkupSpace(page_.text.back())) {
      page_.text.pop_back();
    }
    const auto end = static_cast<uint32_t>(page_.text.size());
    if (end > line_begin_) {
      const bool title = titled_ && end - line_begin_ <= kLongestTitle;
      page_.lines.push_back({line_begin_, end, title ? LineHint::kHeading : hint_});
      page_.text.push_back('\n');
      titled_ = false;
    }
    line_begin_ = static_cast<uint32_t>(page_.text.size());
    hint_ = LineHint::kParagraph;
  }

  // White space is one space where it parts Latin words, or stands within a line of the document:
  // there it parts a role from a name.
  void Append(const HtmlText& piece) {
    for (size_t i = 0; i < piece.text.size(); ++i) {
      const size_t begin = i;
      bool breaks = false;
      while (i < piece.text.size() && IsMarkupSpace(piece.text[i]))
        breaks |= piece.text[i++] == '\n';
      if (i > begin && page_.text.size() > line_begin_) {
        const char32_t last = page_.text.back();
        if (last != U' ' && (!breaks || last < 0x80)) Put(U' ', piece.offset + begin);
      }
      if (i < piece.text.size()) Put(piece.text[i], piece.offset + i);
    }
  }

  void Put(char32_t c, size_t document_offset) {
    AddRun(static_cast<uint32_t>(page_.text.size()), static_cast<uint32_t>(document_offset));
    page_.text.push_back(c);
  }

  void AddRun(uint32_t text_offset, uint32_t document_offset) {
    std::vector<SourceRun>& origin = page_.origin;
    if (!origin.empty()) {
      SourceRun& last = origin.back();
      if (last.story_offset + last.length == text_offset &&
          last.document_offset + last.length == document_offset) {
        ++last.length;
        return;
      }
    }
    origin.push_back({text_offset, document_offset, 1});
  }

  // On a page without headings, the line that its title begins with is one.
  void MarkTitle() {
    const auto is_heading = [](const PageLine& line) { return line.hint == LineHint::kHeading; };
    if (std::any_of(page_.lines.begin(), page_.lines.end(), is_heading)) return;
    const std::u32string title = Compact(ToCodePoints(tree_.title));
    for (PageLine& line : page_.lines) {
      const std::u32string text =
          Compact(std::u32string_view(page_.text).substr(line.begin, line.end - line.begin));
      if (text.size() < kShortestTitle || text.size() > kLongestTitle) continue;
      if (!title.starts_with(text)) continue;
      line.hint = LineHint::kHeading;
      return;
    }
  }

  const HtmlTree& tree_;
  const Judge judge_;
  Page page_;
  uint32_t line_begin_ = 0;
  LineHint hint_ = LineHint::kParagraph;
  bool titled_ = false;  // the block that began last is called a title
};

}  // namespace

Page ContentOf(const HtmlTree& tree) { return Writer(tree).Write(); }

}  // namespace newsgraph
