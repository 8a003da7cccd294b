// Rolls of honour: 授予下列…“…”称号，名单如下： and rows that each begin with a name.
#ifndef NEWSGRAPH_EXTRACT_DEEDS_HONOUR_ROLL_H_
#define NEWSGRAPH_EXTRACT_DEEDS_HONOUR_ROLL_H_

#include <vector>

#include "extract/deeds/reading.h"

namespace newsgraph {

class HonourRoll {
 public:
  // To be called behind the rules, for every paragraph in turn: a paragraph that announces a list
  // makes its honours the model of the rows that follow.
  void Read(const Paragraph& paragraph, Reading* reading);

 private:
  std::vector<StatementDraft> models_;  // honours whose receivers are still being listed
};

}  // namespace newsgraph

#endif  // NEWSGRAPH_EXTRACT_DEEDS_HONOUR_ROLL_H_
