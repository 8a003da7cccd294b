// Interviews in turns (记者：… 局长：…): who answers, for whom, and what was asked.
#ifndef NEWSGRAPH_EXTRACT_DEEDS_INTERVIEW_H_
#define NEWSGRAPH_EXTRACT_DEEDS_INTERVIEW_H_

#include <vector>

#include "extract/deeds/reading.h"

namespace newsgraph {

class Interview {
 public:
  // `reading` must outlive it.
  explicit Interview(const Reading& reading) : reading_(reading) {}

  // To be called for every paragraph in turn.
  void Enter(const Paragraph& paragraph);

  // Whose deeds an answer tells when it does not say: those of the body in which the speaker holds
  // a post. Empty where nobody answers.
  std::vector<NodeIndex> topic() const;

  // Whether what is being answered is a question about what is to come.
  bool asks_for_plans() const { return answering_ != kNoNode && asked_for_plans_; }

 private:
  const Reading& reading_;
  NodeIndex answering_ = kNoNode;
  bool asked_for_plans_ = false;
};

}  // namespace newsgraph

#endif  // NEWSGRAPH_EXTRACT_DEEDS_INTERVIEW_H_
