#include "bench/documents.h"

#include <cmath>
#include <random>
#include <string>

#include "graph/utf8.h"

namespace newsgraph::bench {
namespace {

constexpr double kPeople = 100'000;
constexpr double kBodies = 20'000;

class Maker {
 public:
  explicit Maker(uint64_t number) : random_(number) {
    records_.document.id = DocumentId{number};
    records_.document.source = "pages/" + std::to_string(number) + ".txt";
    records_.document.sha256 = std::to_string(number * 2654435761u);
    records_.document.paper = "青禾晚报";
    records_.document.date = "20" + Two(10 + number / 372 % 15) + "-" + Two(1 + number / 31 % 12) +
                             "-" + Two(1 + number % 28);
    records_.document.home = "云山市青禾区";
    Story& story = records_.stories.emplace_back();
    story.id = StoryId{1};
    story.document = records_.document.id;
    story.headline = "第" + std::to_string(number) + "篇";
    story.published = records_.document.date;
  }

  DocumentRecords Make() {
    for (size_t i = 0; i < kStatementsADocument; ++i) AddStatement();
    const auto length = static_cast<uint32_t>(CodePointCount(records_.stories[0].text));
    records_.stories[0].source = {{0, 0, length}};
    return std::move(records_);
  }

 private:
  static std::string Two(uint64_t number) {
    return std::to_string(number / 10 % 10) + std::to_string(number % 10);
  }

  // Few are met often, most seldom.
  uint64_t Skewed(double count) {
    const double share = std::uniform_real_distribution<double>(0, 1)(random_);
    return static_cast<uint64_t>(count * std::pow(share, 4));
  }

  NodeId AddNode(NodeType type, const std::string& name) {
    Node& node = records_.nodes.emplace_back();
    node.id = NodeId{records_.nodes.size()};
    node.type = type;
    node.name = name;
    if (type == NodeType::kBody) node.division = "990102";
    return node.id;
  }

  void Mention(NodeId node, uint32_t begin, const std::string& name) {
    const auto end = begin + static_cast<uint32_t>(CodePointCount(name));
    records_.mentions.push_back({node, {StoryId{1}, begin, end}, name});
  }

  void AddStatement() {
    const std::string person = "王" + std::to_string(Skewed(kPeople));
    const std::string body = "青禾第" + std::to_string(Skewed(kBodies)) + "局";
    const NodeId a = AddNode(NodeType::kPerson, person);
    const NodeId b = AddNode(NodeType::kBody, body);
    std::string& text = records_.stories[0].text;
    const std::string sentence = person + "任" + body + "局长，当天到场并讲话。";
    const auto begin = static_cast<uint32_t>(length_);
    length_ += CodePointCount(sentence);
    text += sentence;
    Mention(a, begin, person);
    Mention(b, begin + static_cast<uint32_t>(CodePointCount(person)) + 1, body);
    Statement& statement = records_.statements.emplace_back();
    statement.id = StatementId{records_.statements.size()};
    statement.subject = a;
    statement.predicate = records_.statements.size() % 4 == 1 ? "holdsPost" : "inspects";
    statement.object = b;
    statement.date = records_.document.date;
    statement.confidence = 0.9;
    statement.rule = "bench";
    statement.evidence = {{StoryId{1}, begin, static_cast<uint32_t>(length_)}};
  }

  std::mt19937_64 random_;
  DocumentRecords records_;
  size_t length_ = 0;
};

}  // namespace

DocumentRecords MakeDocument(uint64_t number) { return Maker(number).Make(); }

}  // namespace newsgraph::bench
