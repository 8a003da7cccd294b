// A plan in words.
#include <string>
#include <vector>

#include "queries/cypher/plan.h"

namespace newsgraph::cypher {
namespace {

std::string NameAt(const Plan& plan, size_t place) {
  const std::string& name = plan.scope[place].name;
  return name.starts_with(' ') ? "a node" : name;
}

std::string TypesOf(const Plan& plan, size_t place) {
  if (plan.types[place] == kAnyNode) return "";
  std::string text;
  for (const NodeType type : kNodeTypes) {
    if ((plan.types[place] & TypeBit(type)) != 0) {
      text += (text.empty() ? ":" : "|") + std::string(NodeTypeName(type));
    }
  }
  return text;
}

std::string DescribeStep(const Plan& plan, const Step& step) {
  const std::string node = NameAt(plan, step.node) + TypesOf(plan, step.node);
  std::string text;
  if (step.is_scan) {
    constexpr const char* kHow[] = {"by its id", "by its name", "by a part of its name",
                                    "among all nodes"};
    text = "find " + node + " " + kHow[static_cast<size_t>(step.access)];
  } else {
    std::string predicates;
    for (const std::string& predicate : step.pattern->predicates) {
      predicates += (predicates.empty() ? " " : "|") + predicate;
    }
    text = "from " + NameAt(plan, step.from) + " over" + predicates +
           (step.arrow == Arrow::kOut  ? " outward"
            : step.arrow == Arrow::kIn ? " inward"
                                       : "") +
           (step.pattern->has_length ? " links, " + std::to_string(step.pattern->least) + " to " +
                                           std::to_string(step.pattern->most) + " steps,"
                                     : " links") +
           (step.is_known ? " to the known " : " to ") + node;
  }
  if (!step.filters.empty()) {
    text += ", with " + std::to_string(step.filters.size()) +
            (step.filters.size() == 1 ? " condition" : " conditions");
  }
  return text;
}

}  // namespace

std::vector<std::string> Describe(const Plan& plan) {
  std::vector<std::string> lines;
  for (const Step& step : plan.steps) lines.push_back(DescribeStep(plan, step));
  return lines;
}

}  // namespace newsgraph::cypher
