// A small graph to ask: an official's day, a reporter and a resident of one name, a later page.
#ifndef NEWSGRAPH_TESTS_QUERIES_SAMPLE_GRAPH_H_
#define NEWSGRAPH_TESTS_QUERIES_SAMPLE_GRAPH_H_

#include <memory>

#include "tests/support/records_builder.h"
#include "tests/support/store_fixture.h"

namespace newsgraph::testing {

inline void SayPost(RecordsBuilder& page, NodeId person, NodeId body, const std::string& role,
                    Realis status) {
  Statement& post = page.Says(person, "holdsPost", body);
  post.role = role;
  post.status = status;
}

// 林海生 is a member of the district committee and head of a department of it, looks at a road and
// attends a festival, says something, is interviewed by the reporter 方明, who wrote the story.
inline DocumentRecords OfficialsDay() {
  RecordsBuilder page(1, "2021/0529.txt");
  page.document().paper = "青禾晚报";
  page.document().date = "2021-05-29";
  page.document().home = "甲区";
  page.document().page = "2";
  const StoryId story = page.Story("引题\n林海生走访青禾路", "2021-05-29");
  const NodeId lin = page.Node(NodeType::kPerson, "林海生");
  const NodeId committee = page.Node(NodeType::kBody, "甲区区委", "甲区");
  const NodeId department = page.Node(NodeType::kBody, "甲区区委宣传部", "甲区");
  const NodeId road = page.Node(NodeType::kPlace, "青禾路", "甲区");
  const NodeId festival = page.Node(NodeType::kProject, "青禾读书节");
  const NodeId reporter = page.Node(NodeType::kPerson, "方明");
  page.node(lin).aliases = {"林部长"};
  page.Sentence("28日，区委常委、宣传部部长林海生到青禾路看望居民，并出席青禾读书节。",
                {lin, road, festival});
  SayPost(page, lin, committee, "常委", Realis::kOngoing);
  SayPost(page, lin, department, "部长", Realis::kOngoing);
  page.Says(lin, "visits", road).date = "2021-05-28";
  page.Says(lin, "attends", festival).date = "2021-05-28";
  page.Sentence("林海生说，读书节要年年办。", {lin});
  page.Says(lin, "says").quote = "读书节要年年办";
  page.Sentence("记者 方明", {reporter});
  page.Says(reporter, "wrote", story);
  page.Says(reporter, "interviews", lin);
  return page.records();
}

// The resident 方明 of that road, and the festival planned for the year after.
inline DocumentRecords ResidentsPage() {
  RecordsBuilder page(2, "2021/0602.txt");
  page.document().paper = "青禾晚报";
  page.document().date = "2021-06-02";
  page.document().home = "甲区";
  page.Story("居民议事");
  const NodeId resident = page.Node(NodeType::kPerson, "方明");
  const NodeId road = page.Node(NodeType::kPlace, "青禾路", "甲区");
  const NodeId festival = page.Node(NodeType::kProject, "青禾读书节");
  page.Sentence("家住青禾路的方明不参加明年的青禾读书节。", {road, resident, festival});
  page.Says(resident, "residentOf", road).status = Realis::kOngoing;
  Statement& planned = page.Says(resident, "participatesIn", festival);
  planned.date = "2022";
  planned.status = Realis::kPlanned;
  planned.negated = true;
  planned.quantity = "2场";
  planned.place = "文化宫";
  return page.records();
}

// 林海生 is head of the department no longer, as a later page has it; the committee is seen again.
inline DocumentRecords LaterPage() {
  RecordsBuilder page(3, "2022/0301.txt");
  page.document().paper = "青禾晚报";
  page.document().date = "2022-03-01";
  page.document().home = "甲区";
  page.Story("任免");
  const NodeId lin = page.Node(NodeType::kPerson, "林海生");
  const NodeId committee = page.Node(NodeType::kBody, "甲区区委", "甲区");
  const NodeId department = page.Node(NodeType::kBody, "甲区区委宣传部", "甲区");
  page.Sentence("区委常委、原区委宣传部部长林海生。", {lin});
  SayPost(page, lin, committee, "常委", Realis::kOngoing);
  SayPost(page, lin, department, "部长", Realis::kDone);
  return page.records();
}

class SampleGraph : public StoreFixture {
 protected:
  void SetUp() override {
    StoreFixture::SetUp();
    Add(OfficialsDay());
    Add(ResidentsPage());
    Add(LaterPage());
    view_ = store_->Snapshot();
  }

  std::unique_ptr<GraphView> view_;
};

}  // namespace newsgraph::testing

#endif  // NEWSGRAPH_TESTS_QUERIES_SAMPLE_GRAPH_H_
