#include "extract/names/home.h"

#include <algorithm>

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
  return std::any_of(senses.begin(), senses.end(), [&](const Sense& sense) {
    return sense.kind == SenseKind::kDivision && sense.detail == 0 && Contains(sense.payload);
  });
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

namespace {

// What `name` may mean within one of `outer`; all that it may mean at the start of a path, where
// `outer` is empty.
std::vector<DivisionIndex> DivisionsWithin(const Lexicon& lexicon, const Entry& name,
                                           const std::vector<DivisionIndex>& outer) {
  std::vector<DivisionIndex> fitting;
  for (const Sense& sense : lexicon.Senses(name)) {
    if (sense.kind != SenseKind::kDivision) continue;
    const bool within = std::any_of(outer.begin(), outer.end(), [&](DivisionIndex division) {
      return sense.payload != division && DivisionLiesIn(lexicon, sense.payload, division);
    });
    if (outer.empty() || within) fitting.push_back(sense.payload);
  }
  return fitting;
}

struct PathStep {
  size_t length = 0;  // in characters; 0 when no name fits
  std::vector<DivisionIndex> divisions;
};

// The longest name that `path` begins with and that fits in one of `outer`.
PathStep NextStep(const Lexicon& lexicon, std::u32string_view path,
                  const std::vector<DivisionIndex>& outer) {
  PathStep step;
  lexicon.Match(path, [&](size_t length, const Entry& entry) {
    if (!entry.Has(SenseKind::kDivision)) return;
    std::vector<DivisionIndex> fitting = DivisionsWithin(lexicon, entry, outer);
    if (!fitting.empty()) step = {length, std::move(fitting)};
  });
  return step;
}

// 吉林 is a province and a city in it: the larger one, unless two are equally large.
std::optional<DivisionIndex> Largest(const Lexicon& lexicon,
                                     const std::vector<DivisionIndex>& candidates) {
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

}  // namespace

std::optional<DivisionIndex> FindDivisionPath(const Lexicon& lexicon, std::string_view path) {
  const std::u32string text = ToCodePoints(path);
  std::vector<DivisionIndex> candidates;  // what the path may mean so far
  std::vector<DivisionIndex> outer;       // the same, without its last step
  for (size_t at = 0; at < text.size();) {
    const std::u32string_view rest = std::u32string_view(text).substr(at);
    PathStep step = NextStep(lexicon, rest, candidates);
    if (step.length == 0) {
      if (at == 0 || !EndsAsDivision(text)) return std::nullopt;
      // The last step was no division but the zone's name.
      if (IsZone(rest) && !outer.empty()) candidates = outer;
      break;
    }
    outer = std::move(candidates);
    candidates = std::move(step.divisions);
    at += step.length;
  }
  return Largest(lexicon, candidates);
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
