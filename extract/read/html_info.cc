#include "extract/read/html_info.h"

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <string_view>
#include <vector>

#include "extract/read/json.h"
#include "extract/read/masthead.h"
#include "extract/read/page_info.h"
#include "extract/read/written_day.h"

namespace newsgraph {
namespace {

// Names of <meta>, the best first.
constexpr std::array<std::string_view, 10> kDateNames = {
    "article:published_time", "datepublished", "pubdate",        "publishdate",  "publish_date",
    "og:published_time",      "dc.date",       "dc.date.issued", "dcterms.date", "date"};
constexpr std::array<std::string_view, 6> kPaperNames = {
    "contentsource", "mediaid", "source", "og:site_name", "article:publisher", "sitename"};

// The value that all of several say; nothing where they disagree.
class Agreed {
 public:
  void Add(std::string value) {
    if (!value.empty()) values_.insert(std::move(value));
  }
  std::string Value() const { return values_.size() == 1 ? *values_.begin() : ""; }

 private:
  std::set<std::string> values_;
};

bool IsAddress(std::string_view text) { return text.find("://") != std::string_view::npos; }

// The text of a member, or the name of the thing or the first of the things it is.
std::string NameOf(const Json* value) {
  if (value == nullptr) return "";
  if (value->kind == Json::Kind::kArray) {
    if (value->items.empty()) return "";
    value = &value->items.front();
  }
  if (value->kind == Json::Kind::kText) return IsAddress(value->text) ? "" : value->text;
  const Json* name = value->Find("name");
  return name != nullptr && name->kind == Json::Kind::kText ? name->text : "";
}

bool IsArticle(const Json& object) {
  const Json* type = object.Find("@type");
  if (type == nullptr) return false;
  const auto names_one = [](const Json& name) { return name.text.ends_with("Article"); };
  return names_one(*type) || std::any_of(type->items.begin(), type->items.end(), names_one);
}

// The articles in `root`, wherever lists and graphs have them.
std::vector<const Json*> ArticlesIn(const Json& root) {
  std::vector<const Json*> articles;
  std::vector<const Json*> open = {&root};
  while (!open.empty()) {
    const Json& value = *open.back();
    open.pop_back();
    if (IsArticle(value)) articles.push_back(&value);
    if (value.kind == Json::Kind::kArray) {
      for (const Json& item : value.items) open.push_back(&item);
    }
    for (const char* name : {"@graph", "mainEntity", "itemListElement", "item"}) {
      if (const Json* inner = value.Find(name)) open.push_back(inner);
    }
  }
  return articles;
}

PageInfo InfoOfJsonLd(const HtmlTree& tree) {
  Agreed dates;
  Agreed papers;
  for (const std::string& text : tree.json_ld) {
    const std::optional<Json> value = ParseJson(text);
    if (!value) continue;
    for (const Json* article : ArticlesIn(*value)) {
      dates.Add(ReadWrittenDay(NameOf(article->Find("datePublished"))));
      papers.Add(NameOf(article->Find("publisher")));
    }
  }
  PageInfo info;
  info.date = dates.Value();
  info.paper = papers.Value();
  return info;
}

template <size_t kSize>
std::vector<std::string> MetasOf(const HtmlTree& tree,
                                 const std::array<std::string_view, kSize>& names) {
  std::vector<std::string> found;
  for (const std::string_view wanted : names) {
    for (const auto& [name, content] : tree.metas) {
      if (name == wanted && !content.empty() && !IsAddress(content)) found.push_back(content);
    }
  }
  return found;
}

PageInfo InfoOfMetas(const HtmlTree& tree) {
  PageInfo info;
  for (const std::string& content : MetasOf(tree, kDateNames)) {
    if (info.date.empty()) info.date = ReadWrittenDay(content);
  }
  const std::vector<std::string> papers = MetasOf(tree, kPaperNames);
  if (!papers.empty()) info.paper = papers.front();
  return info;
}

PageInfo InfoOfTimes(const HtmlTree& tree) {
  Agreed dates;
  for (const std::string& time : tree.times) dates.Add(ReadWrittenDay(time));
  PageInfo info;
  info.date = dates.Value();
  return info;
}

}  // namespace

PageInfo InfoOf(const HtmlTree& tree) {
  PageInfo info;
  PageInfo from;
  for (const PageInfo& said :
       {InfoOfJsonLd(tree), InfoOfMetas(tree), ReadMasthead(tree.title), InfoOfTimes(tree)}) {
    FillInfo(said, "html", &info, &from);
  }
  return info;
}

}  // namespace newsgraph
