// Every rule's examples, as they stand beside the rules.
#include <gtest/gtest.h>

#include <iostream>

#include "extract/deeds/rule.h"
#include "tests/extract/reading.h"

namespace newsgraph {
namespace {

using testing::Describe;
using testing::FindStatement;
using testing::ReadText;
using testing::TheExtractor;

// The rule alone, in a file of its own.
std::vector<RuleFile> Alone(const RuleFile& file, const Rule& rule) {
  RuleFile alone;
  alone.rules = {rule};
  alone.example_home = file.example_home;
  alone.example_date = file.example_date;
  return {alone};
}

TEST(RulesTest, EachRuleAloneReadsItsExamples) {
  size_t rules = 0;
  size_t examples = 0;
  for (const RuleFile& file : TheExtractor().rules()) {
    for (const Rule& rule : file.rules) {
      ++rules;
      const auto extractor = TheExtractor().WithRules(Alone(file, rule));
      for (const RuleExample& example : rule.examples) {
        ++examples;
        const DocumentRecords records =
            ReadText(*extractor, example.text, file.example_home, file.example_date);
        for (const RuleExpectation& expected : example.expected) {
          EXPECT_NE(FindStatement(records, expected.subject, expected.predicate, expected.object),
                    nullptr)
              << rule.file << ":" << example.line << ": rule " << rule.name << " does not say "
              << expected.subject << " " << expected.predicate << " " << expected.object << "\n"
              << Describe(records);
        }
      }
    }
  }
  std::cout << rules << " rules, " << examples << " examples\n";
}

}  // namespace
}  // namespace newsgraph
