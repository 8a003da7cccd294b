#include <algorithm>
#include <charconv>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>

#include "extract/deeds/rule.h"
#include "extract/lexicon/table.h"
#include "graph/status_macros.h"
#include "graph/utf8.h"

namespace newsgraph {
namespace {

using Words = std::vector<std::u32string>;

std::string_view Trim(std::string_view text) {
  const size_t begin = text.find_first_not_of(" \t\r");
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(" \t\r") + 1 - begin);
}

std::vector<std::string_view> SplitBy(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  for (;;) {
    const size_t end = text.find(separator);
    parts.push_back(text.substr(0, end));
    if (end == std::string_view::npos) return parts;
    text.remove_prefix(end + 1);
  }
}

class RuleParser {
 public:
  explicit RuleParser(const std::string& file) : file_(file) {}

  absl::StatusOr<RuleFile> Parse(std::string_view text) {
    for (std::string_view raw : SplitBy(text, '\n')) {
      ++line_;
      const std::string_view line = Trim(raw);
      if (line.empty() || line.front() == '#') continue;
      if (const absl::Status status = ParseLine(line); !status.ok()) {
        return absl::InvalidArgumentError(file_ + ":" + std::to_string(line_) + ": " +
                                          std::string(status.message()));
      }
    }
    NG_RETURN_IF_ERROR(CheckLastRule());
    return std::move(result_);
  }

 private:
  static absl::Status Wrong(const std::string& what) { return absl::InvalidArgumentError(what); }

  absl::Status ParseLine(std::string_view line) {
    const size_t space = line.find(' ');
    const std::string_view keyword = line.substr(0, space);
    const std::string_view rest =
        space == std::string_view::npos ? std::string_view() : Trim(line.substr(space));
    if (keyword == "class") return ParseClass(rest);
    if (keyword == "home") return Set(rest, &result_.example_home);
    if (keyword == "date" && result_.rules.empty()) return Set(rest, &result_.example_date);
    if (keyword == "rule") return StartRule(rest);
    if (result_.rules.empty())
      return Wrong("wanted class, home, date or rule, not \"" + std::string(keyword) + "\"");
    Rule& rule = result_.rules.back();
    if (keyword == "match") return ParsePattern(rest, &rule);
    if (keyword == "say") return ParseSay(rest, &rule);
    if (keyword == "subject") return ParseTypes(rest, &rule.subject_types);
    if (keyword == "unless") return ParseUnless(rest, &rule);
    if (keyword == "status") return ParseStatus(rest, &rule);
    if (keyword == "confidence") return ParseConfidence(rest, &rule);
    if (keyword == "date") return ParseDate(rest, &rule);
    if (keyword == "example") return ParseExample(rest, &rule);
    if (keyword == "=>") return ParseExpectation(rest, &rule);
    return Wrong("\"" + std::string(keyword) +
                 "\" begins no line of a rule; wanted match, say, subject, unless, status, " +
                 "confidence, date, example or =>");
  }

  static absl::Status Set(std::string_view value, std::string* field) {
    *field = value;
    return absl::OkStatus();
  }

  // class organise = 主办 承办 @other
  absl::Status ParseClass(std::string_view rest) {
    const size_t equals = rest.find('=');
    if (equals == std::string_view::npos) return Wrong("wanted class NAME = WORDS");
    const std::string name(Trim(rest.substr(0, equals)));
    Words words;
    for (std::string_view word : SplitWords(Trim(rest.substr(equals + 1)))) {
      NG_RETURN_IF_ERROR(AddWords(word, &words));
    }
    if (name.empty() || words.empty()) return Wrong("wanted class NAME = WORDS");
    if (!classes_.emplace(name, std::move(words)).second)
      return Wrong("class " + name + " is defined twice");
    return absl::OkStatus();
  }

  absl::Status AddWords(std::string_view word, Words* words) const {
    if (word.empty()) return Wrong("an empty word");
    if (word.front() != '@') {
      words->push_back(ToCodePoints(word));
      return absl::OkStatus();
    }
    const auto found = classes_.find(std::string(word.substr(1)));
    if (found == classes_.end())
      return Wrong("class " + std::string(word) + " is not defined above");
    words->insert(words->end(), found->second.begin(), found->second.end());
    return absl::OkStatus();
  }

  absl::Status StartRule(std::string_view name) {
    NG_RETURN_IF_ERROR(CheckLastRule());
    if (name.empty() || name.find(' ') != std::string_view::npos) return Wrong("wanted rule NAME");
    for (const Rule& rule : result_.rules) {
      if (rule.name == name) return Wrong("rule " + std::string(name) + " is defined twice");
    }
    Rule rule;
    rule.name = name;
    rule.file = file_;
    rule.line = line_;
    result_.rules.push_back(std::move(rule));
    return absl::OkStatus();
  }

  absl::Status CheckLastRule() const {
    if (result_.rules.empty()) return absl::OkStatus();
    const Rule& rule = result_.rules.back();
    const std::string where =
        rule.file + ":" + std::to_string(rule.line) + ": rule " + rule.name + " ";
    if (rule.pattern.empty()) return Wrong(where + "has no match");
    if (rule.says.empty()) return Wrong(where + "has no say");
    if (rule.examples.empty()) return Wrong(where + "has no example");
    return absl::OkStatus();
  }

  absl::Status ParsePattern(std::string_view rest, Rule* rule) {
    if (!rule->pattern.empty()) return Wrong("a second match; wanted one a rule");
    bool marked = false;
    bool found = false;
    for (std::string_view token : SplitWords(rest)) {
      const bool is_trigger = token.front() == '!';
      if (is_trigger) token.remove_prefix(1);
      RuleElement element;
      NG_RETURN_IF_ERROR(ParseElement(token, rule, &element));
      const bool can_trigger = element.kind == RuleElement::kWords && !element.optional;
      if (is_trigger && !can_trigger) return Wrong("! stands before words that are not optional");
      if (is_trigger || (can_trigger && !found && !marked)) {
        rule->trigger = rule->pattern.size();
        found = true;
      }
      marked = marked || is_trigger;
      rule->pattern.push_back(std::move(element));
    }
    return found ? absl::OkStatus() : Wrong("a pattern needs a word that is not optional");
  }

  absl::Status ParseElement(std::string_view token, Rule* rule, RuleElement* element) {
    if (token.front() == '~') return ParseGap(token, element);
    if (token.size() > 1 && token.back() == '?') {
      element->optional = true;
      token.remove_suffix(1);
    }
    if (token == "^" || token == "$" || token == ",") {
      element->kind = token == "^"   ? RuleElement::kStart
                      : token == "$" ? RuleElement::kEnd
                                     : RuleElement::kComma;
      return absl::OkStatus();
    }
    std::string_view type = token;
    const size_t colon = token.find(':');
    if (colon != std::string_view::npos) {
      element->capture = Capture(token.substr(0, colon), rule);
      type = token.substr(colon + 1);
    }
    if (type == "Quantity") {
      element->kind = RuleElement::kQuantity;
      return absl::OkStatus();
    }
    if (colon != std::string_view::npos ||
        ParseNodeType(type.substr(0, type.find_first_of("|/")))) {
      element->kind = RuleElement::kMention;
      return ParseMentionTypes(type, element);
    }
    if (token.front() == '(' && token.back() == ')') token = token.substr(1, token.size() - 2);
    for (std::string_view word : SplitBy(token, '|'))
      NG_RETURN_IF_ERROR(AddWords(word, &element->words));
    return absl::OkStatus();
  }

  // ~ ~5 ~~ ~~20
  static absl::Status ParseGap(std::string_view token, RuleElement* element) {
    element->kind = RuleElement::kGap;
    element->optional = true;
    token.remove_prefix(1);
    if (!token.empty() && token.front() == '~') {
      element->wide = true;
      token.remove_prefix(1);
    }
    element->most = element->wide ? 30 : 12;
    if (token.empty()) return absl::OkStatus();
    const char* end = token.data() + token.size();
    if (std::from_chars(token.data(), end, element->most).ptr != end)
      return Wrong("wanted ~ and a number of items");
    return absl::OkStatus();
  }

  static int Capture(std::string_view name, Rule* rule) {
    const auto found = std::find(rule->captures.begin(), rule->captures.end(), name);
    if (found != rule->captures.end()) return static_cast<int>(found - rule->captures.begin());
    rule->captures.emplace_back(name);
    return static_cast<int>(rule->captures.size()) - 1;
  }

  // Body|Project/event
  static absl::Status ParseMentionTypes(std::string_view text, RuleElement* element) {
    for (std::string_view part : SplitBy(text, '|')) {
      const size_t slash = part.find('/');
      const auto type = ParseNodeType(part.substr(0, slash));
      if (!type)
        return Wrong("\"" + std::string(part) +
                     "\" is no type; wanted Person, Body, Place or Project");
      element->types.push_back(
          {*type, slash == std::string_view::npos ? "" : std::string(part.substr(slash + 1))});
    }
    return absl::OkStatus();
  }

  static absl::Status ParseTypes(std::string_view text, NodeTypes* types) {
    *types = 0;
    for (std::string_view name : SplitBy(text, '|')) {
      const auto type = ParseNodeType(Trim(name));
      if (!type)
        return Wrong("\"" + std::string(name) +
                     "\" is no type; wanted Person, Body, Place or Project");
      *types = static_cast<NodeTypes>(*types | TypeBit(*type));
    }
    return absl::OkStatus();
  }

  static absl::Status ParseSay(std::string_view rest, Rule* rule) {
    const std::vector<std::string_view> parts = SplitWords(rest);
    RuleSay say;
    size_t at = 0;
    if (at < parts.size() && parts[at] == "not") {
      say.negated = true;
      ++at;
    }
    if (parts.size() < at + 3) return Wrong("wanted say SUBJECT PREDICATE OBJECT");
    NG_RETURN_IF_ERROR(ParseRefs(parts[at], *rule, &say.subject));
    say.predicate = parts[at + 1];
    if (FindPredicate(say.predicate) == nullptr)
      return Wrong("\"" + say.predicate + "\" is no predicate of the guide");
    NG_RETURN_IF_ERROR(ParseRefs(parts[at + 2], *rule, &say.object));
    for (size_t i = at + 3; i < parts.size(); ++i) {
      const size_t equals = parts[i].find('=');
      const std::string_view key = parts[i].substr(0, equals);
      if (equals == std::string_view::npos || (key != "quantity" && key != "role")) {
        return Wrong("wanted quantity=REF or role=REF, not \"" + std::string(parts[i]) + "\"");
      }
      NG_RETURN_IF_ERROR(
          ParseRefs(parts[i].substr(equals + 1), *rule, key == "role" ? &say.role : &say.quantity));
    }
    rule->says.push_back(std::move(say));
    return absl::OkStatus();
  }

  // event|focus, works, "word"
  static absl::Status ParseRefs(std::string_view text, const Rule& rule,
                                std::vector<RuleRef>* refs) {
    struct Row {
      std::string_view name;
      RuleRef::Kind kind;
    };
    static constexpr Row kRows[] = {
        {"@subject", RuleRef::kSubject},   {"@event", RuleRef::kEvent},
        {"@works", RuleRef::kWorks},       {"@site", RuleRef::kSite},
        {"@reporter", RuleRef::kReporter}, {"@authority", RuleRef::kAuthority},
        {"@builder", RuleRef::kBuilder},   {"@parties", RuleRef::kParties}};
    for (std::string_view name : SplitBy(text, '|')) {
      RuleRef ref;
      if (name.size() >= 2 && name.front() == '"' && name.back() == '"') {
        ref.kind = RuleRef::kText;
        ref.text = name.substr(1, name.size() - 2);
      }
      for (const Row& row : kRows) {
        if (row.name == name) ref.kind = row.kind;
      }
      const auto capture = std::find(rule.captures.begin(), rule.captures.end(), name);
      if (capture != rule.captures.end()) {
        ref.kind = RuleRef::kCapture;
        ref.capture = static_cast<int>(capture - rule.captures.begin());
      }
      if (ref.kind == RuleRef::kNone) {
        return Wrong("\"" + std::string(name) +
                     "\" is captured by no part of the match; wanted a capture, @subject, " +
                     "@event, @works, @site, @reporter, @authority, @builder or @parties");
      }
      refs->push_back(std::move(ref));
    }
    return absl::OkStatus();
  }

  absl::Status ParseUnless(std::string_view rest, Rule* rule) const {
    for (std::string_view word : SplitWords(rest))
      NG_RETURN_IF_ERROR(AddWords(word, &rule->unless));
    return absl::OkStatus();
  }

  static absl::Status ParseStatus(std::string_view rest, Rule* rule) {
    rule->status = ParseRealis(rest);
    return rule->status ? absl::OkStatus() : Wrong("wanted status done, ongoing or planned");
  }

  static absl::Status ParseConfidence(std::string_view rest, Rule* rule) {
    const char* end = rest.data() + rest.size();
    const auto result = std::from_chars(rest.data(), end, rule->confidence);
    const bool fits = result.ptr == end && rule->confidence > 0 && rule->confidence <= 1;
    return fits ? absl::OkStatus() : Wrong("wanted confidence and a number above 0 and up to 1");
  }

  static absl::Status ParseDate(std::string_view rest, Rule* rule) {
    if (rest != "story") return Wrong("wanted date story");
    rule->story_date = true;
    return absl::OkStatus();
  }

  absl::Status ParseExample(std::string_view rest, Rule* rule) const {
    if (rest.empty()) return Wrong("wanted example and a text");
    rule->examples.push_back({line_, std::string(rest), {}});
    return absl::OkStatus();
  }

  // => 区体育局 organises 乒乓球赛
  static absl::Status ParseExpectation(std::string_view rest, Rule* rule) {
    if (rule->examples.empty()) return Wrong("=> stands behind an example");
    if (rest == "nothing") return absl::OkStatus();
    const std::vector<std::string_view> parts = SplitWords(rest);
    if (parts.size() != 3) return Wrong("wanted => SUBJECT PREDICATE OBJECT, or => nothing");
    rule->examples.back().expected.push_back(
        {std::string(parts[0]), std::string(parts[1]), std::string(parts[2])});
    return absl::OkStatus();
  }

  const std::string& file_;
  RuleFile result_;
  std::map<std::string, Words> classes_;
  uint32_t line_ = 0;
};

}  // namespace

absl::StatusOr<RuleFile> ParseRules(std::string_view text, const std::string& file) {
  return RuleParser(file).Parse(text);
}

absl::StatusOr<std::vector<RuleFile>> LoadRules(const std::string& directory) {
  namespace fs = std::filesystem;
  std::error_code error;
  std::vector<std::string> paths;
  for (fs::directory_iterator entry(directory, error); !error && entry != fs::directory_iterator();
       entry.increment(error)) {
    if (entry->path().extension() == ".rules") paths.push_back(entry->path().string());
  }
  if (error) return absl::NotFoundError(directory + ": " + error.message());
  if (paths.empty()) return absl::NotFoundError(directory + ": holds no file *.rules");
  std::sort(paths.begin(), paths.end());
  std::vector<RuleFile> files;
  for (const std::string& path : paths) {
    std::ifstream stream(path, std::ios::binary);
    const std::string text((std::istreambuf_iterator<char>(stream)),
                           std::istreambuf_iterator<char>());
    if (!stream) return absl::NotFoundError(path + ": cannot be read");
    NG_ASSIGN_OR_RETURN(RuleFile file, ParseRules(text, path));
    files.push_back(std::move(file));
  }
  return files;
}

}  // namespace newsgraph
