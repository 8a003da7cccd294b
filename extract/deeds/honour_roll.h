// Rolls of honour: 授予下列…“…”称号，名单如下： or …大赛获奖名单如下： and rows of names.
#ifndef NEWSGRAPH_EXTRACT_DEEDS_HONOUR_ROLL_H_
#define NEWSGRAPH_EXTRACT_DEEDS_HONOUR_ROLL_H_

#include <vector>

#include "extract/deeds/reading.h"

namespace newsgraph {

class HonourRoll {
 public:
  // To be called behind the rules, for every paragraph in turn: a paragraph that announces a list
  // makes its honours, or its contest, the model of the rows that follow.
  void Read(const Paragraph& paragraph, Reading* reading);

 private:
  // What is said of everybody in the rows.
  struct Model {
    StatementDraft statement;
    bool takes_part;  // the person is its subject, not its object
  };

  void Begin(const Paragraph& paragraph, const Reading& reading);
  void AddGivers(const Paragraph& paragraph, const StoryView& story);
  void AddContest(const Paragraph& paragraph, const StoryView& story);

  std::vector<Model> models_;  // of the list that is being read
};

}  // namespace newsgraph

#endif  // NEWSGRAPH_EXTRACT_DEEDS_HONOUR_ROLL_H_
