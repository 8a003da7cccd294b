#include "extract/lexicon/divisions.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <unordered_map>

#include "extract/lexicon/table.h"
#include "graph/status_macros.h"
#include "graph/utf8.h"

namespace newsgraph {
namespace {

constexpr std::array<std::string_view, 57> kPeoples = {
    "各族",     "蒙古族", "回族",     "藏族",   "维吾尔", "维吾尔族", "苗族",       "彝族",
    "壮族",     "布依族", "朝鲜族",   "满族",   "侗族",   "瑶族",     "白族",       "土家族",
    "哈尼族",   "哈萨克", "哈萨克族", "傣族",   "黎族",   "傈僳族",   "佤族",       "畲族",
    "拉祜族",   "水族",   "东乡族",   "纳西族", "景颇族", "柯尔克孜", "柯尔克孜族", "土族",
    "达斡尔族", "仫佬族", "羌族",     "布朗族", "撒拉族", "毛南族",   "仡佬族",     "锡伯",
    "锡伯族",   "阿昌族", "普米族",   "塔吉克", "怒族",   "俄罗斯族", "鄂温克族",   "保安族",
    "裕固族",   "塔塔尔", "独龙族",   "鄂伦春", "鄂温克", "赫哲族",   "基诺族",     "蒙古",
    "高山族"};

bool TakeSuffix(std::string_view suffix, std::string_view* text) {
  if (!text->ends_with(suffix) || text->size() <= suffix.size()) return false;
  text->remove_suffix(suffix.size());
  return true;
}

bool TakePeople(std::string_view* text) {
  return std::any_of(kPeoples.begin(), kPeoples.end(),
                     [&](std::string_view people) { return TakeSuffix(people, text); });
}

// Placeholders of the tables for a level that is missing there.
bool IsPlaceholder(std::string_view name) {
  return name == "市辖区" || name == "县" || name.ends_with("直辖县级行政区划");
}

struct Source {
  const char* file;
  size_t columns;
  size_t parent_column;  // of the parent's code; 0 for none
  DivisionLevel level;
};

constexpr Source kSources[] = {
    {"provinces.csv", 2, 0, DivisionLevel::kProvince},
    {"cities.csv", 3, 2, DivisionLevel::kPrefecture},
    {"areas.csv", 4, 2, DivisionLevel::kCounty},
    {"streets.csv", 5, 2, DivisionLevel::kTown},
    {"villages.csv", 6, 2, DivisionLevel::kVillage},
};

class Adder {
 public:
  Adder(const std::string& folder, LexiconDraft* draft) : folder_(folder), draft_(draft) {}

  absl::Status Add() {
    for (const Source& source : kSources) NG_RETURN_IF_ERROR(ReadLevel(source));
    for (size_t i = 0; i < draft_->divisions.size(); ++i) AddKeys(static_cast<uint32_t>(i));
    return absl::OkStatus();
  }

 private:
  absl::Status ReadLevel(const Source& source) {
    std::vector<Division>& divisions = draft_->divisions;
    const std::string path = folder_ + "/dist/" + source.file;
    return ReadTable(path, ',', source.columns, [&](const Cells& cells) -> absl::Status {
      if (cells[0] == "code") return absl::OkStatus();
      Division division = {};
      if (std::from_chars(cells[0].data(), cells[0].data() + cells[0].size(), division.code).ec !=
          std::errc()) {
        return absl::InvalidArgumentError("\"" + std::string(cells[0]) + "\" is no code");
      }
      const auto index = static_cast<uint32_t>(divisions.size());
      division.parent = index;
      if (source.parent_column > 0) {
        const auto parent = by_code_.find(std::string(cells[source.parent_column]));
        if (parent == by_code_.end()) return absl::InvalidArgumentError("its parent is unknown");
        division.parent = parent->second;
      }
      division.level = source.level;
      const bool is_village = source.level == DivisionLevel::kVillage;
      division.name =
          draft_->Intern(is_village ? VillageOfCommittee(cells[1]) : std::string(cells[1]));
      by_code_.emplace(std::string(cells[0]), index);
      divisions.push_back(division);
      return absl::OkStatus();
    });
  }

  void AddKeys(uint32_t index) {
    const Division& division = draft_->divisions[index];
    const std::string name(draft_->Text(division.name));
    if (IsPlaceholder(name)) return;
    if (division.level == DivisionLevel::kVillage) {
      // A committee's own name (福利楼) is no place that could be told from any other words.
      const bool is_place = name.ends_with("村") || name.ends_with("社区");
      const LexiconDraft::Key* word = draft_->Find(name);
      const bool is_common = word != nullptr && word->frequency > 0 && word->pos == Pos::kNoun;
      if (!is_place || is_common || CodePointCount(name) < 3) return;
      std::string_view stem = name;
      if (!TakeSuffix("社区", &stem)) TakeSuffix("村", &stem);
      if (Describes(stem)) return;
    }
    // Farms, reserves and development zones that are run like a town bear names like anybody's.
    const bool is_town = name.ends_with("街道") || name.ends_with("镇") || name.ends_with("乡") ||
                         name.ends_with("苏木");
    if (division.level == DivisionLevel::kTown && (!is_town || name.starts_with("各"))) return;
    draft_->AddSense(name, SenseKind::kDivision, 0, index);
    for (const std::string& short_name : ShortDivisionNames(name, division.level)) {
      draft_->AddSense(short_name, SenseKind::kDivision, 1, index);
    }
  }

  // 街道, 平安: a word that names nothing by itself.
  bool Describes(std::string_view stem) const {
    const LexiconDraft::Key* word = draft_->Find(stem);
    return word != nullptr &&
           std::any_of(word->senses.begin(), word->senses.end(), [](const Sense& sense) {
             return sense.kind == SenseKind::kPlain || sense.kind == SenseKind::kGeneric;
           });
  }

  const std::string& folder_;
  LexiconDraft* draft_;
  std::unordered_map<std::string, uint32_t> by_code_;
};

}  // namespace

std::vector<std::string> ShortDivisionNames(std::string_view name, DivisionLevel level) {
  std::vector<std::string> names;
  if (level == DivisionLevel::kVillage) {
    // 石桥村社区 goes by 石桥村.
    std::string_view village = name;
    if (TakeSuffix("社区", &village) && village.ends_with("村")) names.emplace_back(village);
  }
  if (level == DivisionLevel::kTown) {
    // 石桥镇 gives its short name to schools and clinics: 石桥中学.
    std::string_view town = name;
    if (!TakeSuffix("街道", &town) && !TakeSuffix("镇", &town)) TakeSuffix("乡", &town);
    while (TakePeople(&town)) continue;
    if (CodePointCount(town) >= 2 && town != name) names.emplace_back(town);
  }
  if (level >= DivisionLevel::kTown) return names;
  const auto add = [&](std::string_view short_name) {
    if (CodePointCount(short_name) >= 2 && short_name != name) names.emplace_back(short_name);
  };
  std::string_view stem = name;
  struct Ending {
    std::string_view full;
    std::string_view kept;  // what may stay: 黔东南州
  };
  static constexpr Ending kEndings[] = {
      {"特别行政区", ""}, {"自治区", ""}, {"自治州", "州"}, {"自治县", "县"}, {"自治旗", "旗"},
      {"地区", ""},       {"林区", ""},   {"省", ""},       {"市", ""},       {"县", ""},
      {"区", ""},         {"旗", ""},     {"盟", ""}};
  for (const Ending& ending : kEndings) {
    if (!TakeSuffix(ending.full, &stem)) continue;
    bool peoples = false;
    while (TakePeople(&stem)) peoples = true;
    if (peoples && !ending.kept.empty()) add(std::string(stem) + std::string(ending.kept));
    break;
  }
  add(stem);
  return names;
}

std::string VillageOfCommittee(std::string_view committee) {
  struct Row {
    std::string_view ending;
    std::string_view place;  // what stands in its stead
  };
  static constexpr Row kRows[] = {
      {"社区居民委员会", "社区"}, {"社区居委会", "社区"}, {"社区村民委员会", "社区"},
      {"村村民委员会", "村"},     {"村民委员会", "村"},   {"村村委会", "村"},
      {"村委会", "村"},           {"居民委员会", "社区"}, {"居委会", "社区"}};
  for (const Row& row : kRows) {
    std::string_view stem = committee;
    if (TakeSuffix(row.ending, &stem)) return std::string(stem) + std::string(row.place);
  }
  return std::string(committee);
}

absl::Status AddDivisions(const std::string& folder, LexiconDraft* draft) {
  return Adder(folder, draft).Add();
}

}  // namespace newsgraph
