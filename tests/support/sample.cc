#include "tests/support/sample.h"

#include <string_view>

#include "graph/utf8.h"

namespace newsgraph {
namespace {

// Writes a document's records down in the order of reading. Spans are found by their words, which
// must stand in the story at hand.
class Page {
 public:
  explicit Page(Document document) { records_.document = std::move(document); }

  StoryId BeginStory(const std::string& headline, const std::string& text) {
    Story story;
    story.id = StoryId{records_.stories.size() + 1};
    story.document = records_.document.id;
    story.headline = headline;
    story.text = text;
    story.source = {{0, 0, static_cast<uint32_t>(CodePointCount(text))}};
    story.published = records_.document.date;
    records_.stories.push_back(story);
    return story.id;
  }

  // A node named as it is written in the story at hand, and its first mention there.
  NodeId Add(NodeType type, const std::string& name, const std::string& subtype = "",
             const std::string& division = "") {
    Node node;
    node.id = NodeId{records_.nodes.size() + 1};
    node.type = type;
    node.subtype = subtype;
    node.name = name;
    node.division = division;
    records_.nodes.push_back(node);
    MentionAgain(node.id, name);
    return node.id;
  }

  // Another name of a node, as it is written in the story at hand.
  void MentionAgain(NodeId node, const std::string& words) {
    Node& known = records_.nodes[static_cast<uint64_t>(node) - 1];
    if (words != known.name) known.aliases.push_back(words);
    records_.mentions.push_back({node, Find(words), words});
  }

  Statement& State(NodeId subject, const std::string& predicate, Object object,
                   const std::string& sentence) {
    Statement& statement = records_.statements.emplace_back();
    statement.id = StatementId{records_.statements.size()};
    statement.subject = subject;
    statement.predicate = predicate;
    statement.object = object;
    statement.confidence = 0.9;
    statement.rule = predicate + "/by hand";
    statement.evidence = {Find(sentence)};
    return statement;
  }

  DocumentRecords Records() const { return records_; }

 private:
  Evidence Find(std::string_view words) const {
    const Story& story = records_.stories.back();
    const std::string_view text = story.text;
    const size_t begin = CodePointCount(text.substr(0, text.find(words)));
    return {story.id, static_cast<uint32_t>(begin),
            static_cast<uint32_t>(begin + CodePointCount(words))};
  }

  DocumentRecords records_;
};

Document QingheDocument(uint64_t id, const std::string& source, const std::string& date) {
  Document document;
  document.id = DocumentId{id};
  document.source = source;
  document.sha256.assign(64, '0');
  document.sha256.back() = static_cast<char>('0' + id % 10);
  document.paper = "青禾晚报";
  document.date = date;
  document.home = "云山市青禾区";
  document.page = "A01";
  document.extractor = "hand 1";
  return document;
}

constexpr char kOpening[] = "3月2日，青禾区第三届油菜花节在望江公园开幕。";
constexpr char kOrganisers[] = "花节由青禾区文旅委主办，云山市融媒体中心承办。";
constexpr char kGuests[] =
    "青禾区委副书记、青禾区人民政府区长沈知远出席并宣布开幕，副区长白露主持。";
constexpr char kSaid[] = "沈知远说：“花开青禾，是请客人来，更是把乡亲们的好日子亮出来。”";
constexpr char kPlan[] = "区政府将于4月启动望江路改造工程，投资1200万元。";
constexpr char kAbsent[] = "区商会会长陆平未出席当天的活动。";

void AddFlowerFestival(Page* page) {
  const std::string stall = std::string(kHostileName) + "也来参展。";
  const StoryId story =
      page->BeginStory("三万游客青禾赏花\n第三届油菜花节开幕",
                       std::string("本报讯（记者 林小溪）") + kOpening + kOrganisers + kGuests +
                           "\n" + kSaid + stall + "\n" + kPlan + kAbsent + "\n");
  const NodeId reporter = page->Add(NodeType::kPerson, "林小溪");
  const NodeId festival = page->Add(NodeType::kProject, "青禾区第三届油菜花节", "event");
  page->MentionAgain(festival, "花节");
  const NodeId park = page->Add(NodeType::kPlace, "望江公园");
  const NodeId tourism = page->Add(NodeType::kBody, "青禾区文旅委", "government", "990102");
  const NodeId media = page->Add(NodeType::kBody, "云山市融媒体中心");
  const NodeId party = page->Add(NodeType::kBody, "青禾区委", "party", "990102");
  const NodeId government = page->Add(NodeType::kBody, "青禾区人民政府", "government", "990102");
  page->MentionAgain(government, "区政府");
  const NodeId mayor = page->Add(NodeType::kPerson, "沈知远");
  const NodeId deputy = page->Add(NodeType::kPerson, "白露");
  const NodeId stall_keeper = page->Add(NodeType::kBody, kHostileName);
  const NodeId works = page->Add(NodeType::kProject, "望江路改造工程");
  const NodeId chamber = page->Add(NodeType::kBody, "区商会");
  const NodeId absent = page->Add(NodeType::kPerson, "陆平");

  page->State(reporter, "wrote", story, "记者 林小溪").confidence = 1;
  page->State(festival, "heldAt", park, kOpening).date = "2022-03-02";
  page->State(tourism, "organises", festival, kOrganisers).date = "2022-03-02";
  page->State(media, "organises", festival, kOrganisers).confidence = 0.125;
  page->State(mayor, "holdsPost", party, kGuests).role = "副书记";
  page->State(mayor, "holdsPost", government, kGuests).role = "区长";
  page->State(deputy, "holdsPost", government, kGuests).role = "副区长";
  page->State(mayor, "attends", festival, kGuests).date = "2022-03-02";
  page->State(deputy, "chairs", festival, kGuests).date = "2022-03-02";
  page->State(mayor, "says", std::monostate(), kSaid).quote =
      "花开青禾，是请客人来，更是把乡亲们的好日子亮出来。";
  page->State(stall_keeper, "participatesIn", festival, stall);
  Statement& plan = page->State(government, "carriesOut", works, kPlan);
  plan.date = "2022-04";
  plan.status = Realis::kPlanned;
  plan.quantity = "1200万元";
  plan.place = "望江路";
  page->State(absent, "holdsPost", chamber, kAbsent).role = "会长";
  page->State(absent, "attends", festival, kAbsent).negated = true;
}

void AddPhotograph(Page* page) {
  const std::string text = "花田里的孩子们放起了风筝。江一帆 摄";
  const StoryId story = page->BeginStory("风筝与花海", text);
  const NodeId photographer = page->Add(NodeType::kPerson, "江一帆");
  page->State(photographer, "photographed", story, "江一帆 摄");
}

constexpr char kInspection[] =
    "3月5日，青禾区人民政府区长沈知远调研望江路改造工程，看望园丁林小溪。";
constexpr char kWorking[] = "青禾区人民政府正在推进望江路改造工程。";
constexpr char kMeeting[] = "沈知远还与赵青山座谈。";

DocumentRecords SecondPage() {
  Page page(QingheDocument(0xb2, "pages/青禾晚报/2022-03-06.txt", "2022-03-06"));
  page.BeginStory("区长走上工地", std::string(kInspection) + kWorking + kMeeting + "\n");
  const NodeId government = page.Add(NodeType::kBody, "青禾区人民政府", "government", "990102");
  const NodeId mayor = page.Add(NodeType::kPerson, "沈知远");
  const NodeId works = page.Add(NodeType::kProject, "望江路改造工程");
  const NodeId gardener = page.Add(NodeType::kPerson, "林小溪");
  const NodeId guest = page.Add(NodeType::kPerson, "赵青山");
  Statement& post = page.State(mayor, "holdsPost", government, kInspection);
  post.role = "区长";
  post.confidence = 0.95;
  page.State(mayor, "inspects", works, kInspection).date = "2022-03-05";
  page.State(mayor, "visits", gardener, kInspection).date = "2022-03-05";
  page.State(government, "carriesOut", works, kWorking).status = Realis::kOngoing;
  page.State(mayor, "meetsWith", guest, kMeeting);
  page.State(guest, "meetsWith", mayor, kMeeting).date = "2022-03-05";
  return page.Records();
}

}  // namespace

DocumentRecords SamplePage() {
  Page page(QingheDocument(0xa1, "pages/青禾晚报/2022-03-04.txt", "2022-03-04"));
  AddFlowerFestival(&page);
  AddPhotograph(&page);
  return page.Records();
}

std::vector<DocumentRecords> SamplePages() { return {SamplePage(), SecondPage()}; }

}  // namespace newsgraph
