// Rules of deeds: patterns over the words and mentions of a sentence, and the statements that they
// make. docs/rules.md describes the language.
#ifndef NEWSGRAPH_EXTRACT_DEEDS_RULE_H_
#define NEWSGRAPH_EXTRACT_DEEDS_RULE_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "graph/model.h"
#include "graph/predicates.h"

namespace newsgraph {

// A type of mention that an element takes. Without a subtype: any but quoted words and nameless
// facilities, which are asked for by their subtype, or by "any".
struct MentionType {
  NodeType type = NodeType::kPerson;
  std::string subtype;
};

// One element of a pattern.
struct RuleElement {
  enum Kind : uint8_t {
    kWords,     // one of `words`
    kMention,   // a mention, or a list of mentions
    kGap,       // anything within the clause, at most `most` items; over commas too when `wide`
    kQuantity,  // a number with its unit and what is counted: 化肥3吨, 15亿元
    kStart,     // of the clause
    kEnd,       // of the clause
    kComma,
  };
  Kind kind = kWords;
  bool optional = false;
  bool wide = false;
  int most = 0;
  int capture = -1;  // index into Rule::captures
  std::vector<std::u32string> words;
  std::vector<MentionType> types;  // of kMention: one of these
};

// What a statement's end or qualifier refers to.
struct RuleRef {
  enum Kind : uint8_t {
    kNone,
    kCapture,
    kSubject,    // of the clause, by its structure
    kEvent,      // the event spoken of: named last, or the story's
    kWorks,      // the project named last
    kReporter,   // who wrote the story
    kAuthority,  // the organ that sits or decides: the congress of 区人大常委会第六次会议
    kBuilder,    // who carries out or pays for the works told of last
    kParties,    // 双方: the two that signed last
    kText,       // a word of the rule itself
  };
  Kind kind = kNone;
  int capture = -1;
  std::string text;
};

// Says what one statement is made of; refs are tried in turn until one is bound.
struct RuleSay {
  std::vector<RuleRef> subject;
  std::string predicate;
  std::vector<RuleRef> object;
  std::vector<RuleRef> quantity;
  std::vector<RuleRef> role;
  bool negated = false;
};

// A statement that an example is to give, by names.
struct RuleExpectation {
  std::string subject;
  std::string predicate;
  std::string object;
};

struct RuleExample {
  uint32_t line = 0;
  std::string text;
  std::vector<RuleExpectation> expected;  // empty: nothing may be said by this rule
};

struct Rule {
  std::string name;
  std::string file;
  uint32_t line = 0;
  std::vector<RuleElement> pattern;
  size_t trigger = 0;  // index of the element of words that the rule is tried at
  std::vector<std::string> captures;
  std::vector<RuleSay> says;
  NodeTypes subject_types = kAnyNode;  // of the clause's subject, where a say refers to it
  std::vector<std::u32string> unless;  // words of the clause that forbid it
  std::optional<Realis> status;        // else by the clause's words
  bool story_date = false;             // the story's day, where the sentence has none
  double confidence = 0.8;
  std::vector<RuleExample> examples;
};

// What a rules file says of its examples: the paper they are from.
struct RuleFile {
  std::vector<Rule> rules;
  std::string example_home;
  std::string example_date;
};

// Parses a rules file. InvalidArgument with file, line and what was wanted.
absl::StatusOr<RuleFile> ParseRules(std::string_view text, const std::string& file);

// The rules of all files *.rules in `directory`, by name.
absl::StatusOr<std::vector<RuleFile>> LoadRules(const std::string& directory);

}  // namespace newsgraph

#endif  // NEWSGRAPH_EXTRACT_DEEDS_RULE_H_
