#include "tests/support/generated_documents.h"

#include <array>
#include <random>
#include <string>
#include <vector>

#include "tests/support/records_builder.h"

namespace newsgraph::testing {
namespace {

constexpr size_t kStatementsAStory = 8;

constexpr std::array<const char*, 8> kSurnames = {"赵", "钱", "孙", "李", "周", "吴", "郑", "欧阳"};
constexpr std::array<const char*, 6> kGiven = {"一", "二", "三泰", "四海", "五福", "六合"};
constexpr std::array<const char*, 5> kDivisions = {"甲城区", "乙城区", "丙县", "丁县", ""};
constexpr std::array<const char*, 5> kOrgans = {"总工会", "教育局", "医院", "报社", "食品公司"};
constexpr std::array<const char*, 5> kPlaces = {"青禾路", "南门桥", "石板坡", "河湾村", "中央广场"};
constexpr std::array<const char*, 5> kEvents = {"读书节", "运动会", "旧房改造", "招聘会",
                                                "ＡＩ大赛"};
constexpr std::array<const char*, 4> kRoles = {"局长", "副局长", "主席", "记者"};
constexpr std::array<const char*, 6> kDates = {
    "", "2021-05-28", "2021-05", "2021", "2020-12-30/2021-01-02", "2021-06/.."};
constexpr std::array<const char*, 3> kSubtypes = {"", "organ", "company"};
constexpr std::array<const char*, 4> kDeeds = {"carriesOut", "organises", "attends", "funds"};

class Generator {
 public:
  Generator(uint64_t number, uint64_t version)
      : random_(number * 1000 + version), builder_(number, Source(number)) {
    builder_.document().sha256 = std::to_string(number) + "." + std::to_string(version);
    builder_.document().paper = "青禾晚报";
    builder_.document().date = "2021-06-0" + std::to_string(1 + number % 9);
    builder_.document().home = kDivisions[number % 2];
    builder_.document().extractor = "generated 1";
  }

  DocumentRecords Generate(size_t statements) {
    MakeNodes(2 + statements / 4);
    for (size_t i = 0; i < statements; ++i) {
      if (i % kStatementsAStory == 0) {
        story_ = builder_.Story("标题" + std::to_string(i), builder_.document().date);
      }
      MakeStatement();
    }
    return builder_.records();
  }

 private:
  static std::string Source(uint64_t number) { return "页/" + std::to_string(number) + ".txt"; }

  size_t Below(size_t count) { return random_() % count; }
  template <typename Items>
  auto Pick(const Items& items) {
    return items[Below(items.size())];
  }

  // Some of each kind; now and then two that the graph will take for one.
  void MakeNodes(size_t count) {
    for (size_t i = 0; i < count; ++i) {
      people_.push_back(
          builder_.Node(NodeType::kPerson, std::string(Pick(kSurnames)) + Pick(kGiven)));
      const std::string division = Pick(kDivisions);
      const std::string organ = Pick(kOrgans);
      bodies_.push_back(builder_.Node(NodeType::kBody, division + organ, division));
      if (Below(2) == 0 && !division.empty()) builder_.node(bodies_.back()).aliases = {organ};
      builder_.node(bodies_.back()).subtype = Pick(kSubtypes);
      places_.push_back(builder_.Node(NodeType::kPlace, Pick(kPlaces)));
      if (Below(3) == 0) builder_.node(places_.back()).division = Pick(kDivisions);
      events_.push_back(builder_.Node(NodeType::kProject, Pick(kEvents)));
    }
  }

  void MakeStatement() {
    switch (Below(5)) {
      case 0:
        Say(Pick(people_), "holdsPost", Pick(bodies_)).role = Pick(kRoles);
        break;
      case 1:
        Say(Pick(events_), "heldAt", Pick(places_));
        break;
      case 2:
        SayWords(Pick(people_));
        break;
      case 3:
        builder_.Sentence("记者某某。");
        Finish(builder_.Says(Pick(people_), "wrote", story_));
        break;
      default:
        Say(Below(2) == 0 ? Pick(bodies_) : Pick(people_), Pick(kDeeds), Pick(events_)).date =
            Pick(kDates);
    }
  }

  Statement& Say(NodeId subject, const std::string& predicate, NodeId object) {
    builder_.Sentence(builder_.node(subject).name + "办了" + builder_.node(object).name + "。",
                      {subject, object});
    return Finish(builder_.Says(subject, predicate, object));
  }

  void SayWords(NodeId speaker) {
    builder_.Sentence(builder_.node(speaker).name + "说，好。", {speaker});
    Finish(builder_.Says(speaker, "says")).quote = "好。";
  }

  Statement& Finish(Statement& statement) {
    statement.confidence = 0.5 + 0.1 * static_cast<double>(Below(5));
    statement.status = static_cast<Realis>(Below(3));
    statement.negated = Below(10) == 0;
    return statement;
  }

  std::mt19937_64 random_;
  RecordsBuilder builder_;
  StoryId story_{};
  std::vector<NodeId> people_;
  std::vector<NodeId> bodies_;
  std::vector<NodeId> places_;
  std::vector<NodeId> events_;
};

}  // namespace

DocumentRecords GenerateDocument(uint64_t number, uint64_t version, size_t statements) {
  return Generator(number, version).Generate(statements);
}

}  // namespace newsgraph::testing
