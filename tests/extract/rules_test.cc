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

// Whether `extractor` reads all that the example is to give.
bool ReadsAll(const Extractor& extractor, const RuleFile& file, const RuleExample& example) {
  const DocumentRecords records =
      ReadText(extractor, example.text, file.example_home, file.example_date);
  return std::all_of(
      example.expected.begin(), example.expected.end(), [&](const RuleExpectation& expected) {
        return FindStatement(records, expected.subject, expected.predicate, expected.object) !=
               nullptr;
      });
}

// All rules but one.
std::vector<RuleFile> Without(const std::vector<RuleFile>& files, const Rule& left_out) {
  std::vector<RuleFile> rest = files;
  for (RuleFile& file : rest) {
    std::erase_if(file.rules, [&](const Rule& rule) { return rule.name == left_out.name; });
  }
  return rest;
}

TEST(RulesTest, AllExamplesAreRead) {
  size_t rules = 0;
  size_t examples = 0;
  for (const RuleFile& file : TheExtractor().rules()) {
    for (const Rule& rule : file.rules) {
      ++rules;
      for (const RuleExample& example : rule.examples) {
        ++examples;
        const DocumentRecords records =
            ReadText(TheExtractor(), example.text, file.example_home, file.example_date);
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

// A rule reads its first example by itself, or, where it builds on what others say, is missed when
// it is left out.
TEST(RulesTest, EveryRuleDoesSomething) {
  for (const RuleFile& file : TheExtractor().rules()) {
    for (const Rule& rule : file.rules) {
      const RuleExample& example = rule.examples.front();
      const auto alone = TheExtractor().WithRules(Alone(file, rule));
      if (ReadsAll(*alone, file, example)) continue;
      const auto rest = TheExtractor().WithRules(Without(TheExtractor().rules(), rule));
      EXPECT_FALSE(ReadsAll(*rest, file, example))
          << rule.file << ":" << rule.line << ": rule " << rule.name
          << " neither reads its example alone nor is missed";
    }
  }
}

}  // namespace
}  // namespace newsgraph
