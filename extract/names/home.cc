#include "extract/names/home.h"

#include "graph/utf8.h"

namespace newsgraph {
namespace {

std::string_view NameOf(const Lexicon& lexicon, DivisionIndex index) {
  return lexicon.String(lexicon.GetDivision(index).name);
}

bool IsPlaceholder(std::string_view name) {
  return name == "市辖区" || name == "县" || name.ends_with("直辖县级行政区划");
}

bool EndsAsDivision(std::u32string_view path) {
  static constexpr std::u32string_view kLevels = U"区县市旗州盟镇乡";
  return kLevels.find(path.back()) != std::u32string_view::npos;
}

// What stands behind the name of a zone that no list has: 大鹏|新区.
bool IsZone(std::u32string_view rest) {
  return rest == U"新区" || rest == U"高新区" || rest == U"开发区" || rest == U"经开区" ||
         rest == U"经济开发区" || rest == U"度假区" || rest == U"示范区";
}

}  // namespace

bool DivisionLiesIn(const Lexicon& lexicon, DivisionIndex inner, DivisionIndex outer) {
  for (;;) {
    if (inner == outer) return true;
    const DivisionIndex parent = lexicon.GetDivision(inner).parent;
    if (parent == inner) return false;
    inner = parent;
  }
}

std::optional<DivisionIndex> Home::OfLevelWord(char32_t word) const {
  if (!division_) return std::nullopt;
  std::string ending;
  AppendUtf8(word, &ending);
  for (DivisionIndex index = *division_;;) {
    const std::string_view name = NameOf(*lexicon_, index);
    const bool is_region = word == U'区' && name.ends_with("自治区");
    if (name.ends_with(ending) && !IsPlaceholder(name) && !is_region) return index;
    // A municipality's 市 is its province.
    const DivisionIndex parent = lexicon_->GetDivision(index).parent;
    if (parent == index) return word == U'省' ? std::optional(index) : std::nullopt;
    index = parent;
  }
}

bool Home::Contains(DivisionIndex division) const {
  return division_ && DivisionLiesIn(*lexicon_, division, *division_);
}

bool Home::ContainsAny(std::span<const Sense> senses) const {
  if (!division_) return false;
  for (const Sense& sense : senses) {
    if (sense.kind == SenseKind::kDivision && sense.detail == 0 && Contains(sense.payload))
      return true;
  }
  return false;
}

bool Home::LiesIn(DivisionIndex division) const {
  return division_ && DivisionLiesIn(*lexicon_, *division_, division);
}

bool Home::IsNear(DivisionIndex division) const { return Contains(division) || LiesIn(division); }

std::optional<DivisionIndex> Home::Choose(std::span<const Sense> senses) const {
  std::optional<DivisionIndex> best;
  int best_score = -1;
  for (const Sense& sense : senses) {
    if (sense.kind != SenseKind::kDivision) continue;
    const Division& division = lexicon_->GetDivision(sense.payload);
    int score = 10 - static_cast<int>(division.level);
    if (IsNear(sense.payload)) {
      score += 100;
    } else if (division_) {
      // Of the same prefecture, or else the same province.
      const DivisionIndex prefecture = lexicon_->GetDivision(*division_).parent;
      const DivisionIndex province = lexicon_->GetDivision(prefecture).parent;
      if (DivisionLiesIn(*lexicon_, sense.payload, prefecture)) score += 40;
      if (DivisionLiesIn(*lexicon_, sense.payload, province)) score += 20;
    }
    if (score > best_score) {
      best_score = score;
      best = sense.payload;
    }
  }
  return best;
}

std::optional<DivisionIndex> FindDivisionPath(const Lexicon& lexicon, std::string_view path) {
  const std::u32string text = ToCodePoints(path);
  std::vector<DivisionIndex> candidates;  // what the path may mean so far
  std::vector<DivisionIndex> outer;       // the same, without its last step
  for (size_t at = 0; at < text.size();) {
    std::vector<DivisionIndex> next;
    size_t length = 0;
    lexicon.Match(std::u32string_view(text).substr(at), [&](size_t size, const Entry& entry) {
      if (!entry.Has(SenseKind::kDivision)) return;
      std::vector<DivisionIndex> fitting;
      for (const Sense& sense : lexicon.Senses(entry)) {
        if (sense.kind != SenseKind::kDivision) continue;
        bool fits = at == 0;
        for (DivisionIndex around : candidates) {
          fits =
              fits || (sense.payload != around && DivisionLiesIn(lexicon, sense.payload, around));
        }
        if (fits) fitting.push_back(sense.payload);
      }
      if (fitting.empty()) return;
      next = std::move(fitting);
      length = size;
    });
    if (length == 0) {
      if (at == 0 || !EndsAsDivision(text)) return std::nullopt;
      // The last step was no division but the zone's name.
      if (IsZone(std::u32string_view(text).substr(at)) && !outer.empty()) candidates = outer;
      break;
    }
    outer = std::move(candidates);
    candidates = std::move(next);
    at += length;
  }
  // 吉林 is a province and a city in it: the larger one, unless two are equally large.
  std::optional<DivisionIndex> best;
  bool unclear = false;
  for (DivisionIndex candidate : candidates) {
    if (IsPlaceholder(NameOf(lexicon, candidate))) continue;
    if (!best || lexicon.GetDivision(candidate).level < lexicon.GetDivision(*best).level) {
      best = candidate;
      unclear = false;
    } else if (lexicon.GetDivision(candidate).level == lexicon.GetDivision(*best).level) {
      unclear = true;
    }
  }
  return unclear ? std::nullopt : best;
}

std::string DivisionPath(const Lexicon& lexicon, DivisionIndex division) {
  std::string path;
  for (;;) {
    const std::string_view name = NameOf(lexicon, division);
    if (!IsPlaceholder(name)) path.insert(0, name);
    const DivisionIndex parent = lexicon.GetDivision(division).parent;
    if (parent == division) return path;
    division = parent;
  }
}

std::string DivisionCode(const Lexicon& lexicon, DivisionIndex division) {
  return std::to_string(lexicon.GetDivision(division).code);
}

}  // namespace newsgraph
