#include "extract/lexicon/compiler.h"

#include <array>
#include <charconv>
#include <cmath>
#include <map>
#include <optional>

#include "extract/lexicon/divisions.h"
#include "extract/lexicon/draft.h"
#include "extract/lexicon/table.h"
#include "graph/model.h"
#include "graph/status_macros.h"
#include "graph/utf8.h"

namespace newsgraph {
namespace {

absl::StatusOr<uint64_t> ParseNumber(std::string_view text) {
  uint64_t value = 0;
  const char* end = text.data() + text.size();
  if (text.empty() || std::from_chars(text.data(), end, value).ptr != end) {
    return absl::InvalidArgumentError("\"" + std::string(text) + "\" is no number");
  }
  return value;
}

// The index of `name` among `names`, as a byte.
template <size_t kSize>
absl::StatusOr<uint8_t> ParseName(const std::array<std::string_view, kSize>& names,
                                  std::string_view name) {
  std::string wanted;
  for (size_t i = 0; i < kSize; ++i) {
    if (names[i] == name) return static_cast<uint8_t>(i);
    wanted.append(i > 0 ? ", " : "").append(names[i]);
  }
  return absl::InvalidArgumentError("\"" + std::string(name) + "\" is unknown; wanted " + wanted);
}

Pos ParsePos(std::string_view tag) {
  struct Row {
    std::string_view tag;
    Pos pos;
  };
  static constexpr Row kWhole[] = {
      {"zg", Pos::kUnknown},    {"ng", Pos::kUnknown},     {"vg", Pos::kUnknown},
      {"ag", Pos::kUnknown},    {"tg", Pos::kUnknown},     {"dg", Pos::kUnknown},
      {"nr", Pos::kPersonName}, {"nrt", Pos::kPersonName}, {"nrfg", Pos::kPersonName},
      {"ns", Pos::kPlaceName},  {"nt", Pos::kProperNoun},  {"nz", Pos::kProperNoun},
      {"vn", Pos::kVerbalNoun}};
  for (const Row& row : kWhole) {
    if (row.tag == tag) return row.pos;
  }
  switch (tag.empty() ? '\0' : tag.front()) {
    case 'v':
      return Pos::kVerb;
    case 'a':
    case 'z':
      return Pos::kAdjective;
    case 'd':
      return Pos::kAdverb;
    case 'p':
      return Pos::kPreposition;
    case 'c':
      return Pos::kConjunction;
    case 'u':
    case 'y':
    case 'e':
    case 'o':
      return Pos::kParticle;
    case 'r':
      return Pos::kPronoun;
    case 'm':
      return Pos::kNumeral;
    case 'q':
      return Pos::kMeasure;
    case 't':
      return Pos::kTime;
    case 'h':
    case 'k':
      return Pos::kPrefix;
    case 'x':
    case '\0':
      return Pos::kUnknown;
    default:
      return Pos::kNoun;
  }
}

class Compiler {
 public:
  explicit Compiler(const LexiconSources& sources) : sources_(sources) {}

  absl::StatusOr<std::string> Compile() {
    NG_RETURN_IF_ERROR(ReadWords());
    NG_RETURN_IF_ERROR(ReadSurnames());
    NG_RETURN_IF_ERROR(ReadGivenNames());
    NG_RETURN_IF_ERROR(ReadPosts());
    NG_RETURN_IF_ERROR(ReadOrgans());
    NG_RETURN_IF_ERROR(ReadEndings("body_endings.tsv", SenseKind::kBodyEnding));
    NG_RETURN_IF_ERROR(ReadEndings("place_endings.tsv", SenseKind::kPlaceEnding));
    NG_RETURN_IF_ERROR(ReadEndings("project_endings.tsv", SenseKind::kProjectEnding));
    NG_RETURN_IF_ERROR(ReadGenericNouns());
    NG_RETURN_IF_ERROR(ReadHumanVerbs());
    NG_RETURN_IF_ERROR(ReadListHeads());
    NG_RETURN_IF_ERROR(ReadPostBodies());
    NG_RETURN_IF_ERROR(ReadList("boundary_words.tsv", SenseKind::kBoundary));
    NG_RETURN_IF_ERROR(ReadList("name_parts.tsv", SenseKind::kNamePart));
    NG_RETURN_IF_ERROR(ReadList("governing_verbs.tsv", SenseKind::kGoverning));
    NG_RETURN_IF_ERROR(ReadList("plain_modifiers.tsv", SenseKind::kPlain));
    draft_.RemovePhrases();
    NG_RETURN_IF_ERROR(AddDivisions(sources_.divisions, &draft_));
    return draft_.Serialise();
  }

 private:
  std::string Vocabulary(const char* name) const { return sources_.vocabularies + "/" + name; }

  absl::Status ReadWords() {
    NG_RETURN_IF_ERROR(ReadTable(sources_.words, ' ', 3, [&](const Cells& cells) -> absl::Status {
      NG_ASSIGN_OR_RETURN(const uint64_t frequency, ParseNumber(cells[1]));
      if (IsSession(cells[0])) return absl::OkStatus();
      draft_.AddWord(cells[0], frequency, ParsePos(cells[2]));
      if (cells[2] == "nrt") CountForeignName(cells[0]);
      if (cells[2] == "nr") personal_names_.emplace_back(cells[0]);
      return absl::OkStatus();
    }));
    SetForeignCosts();
    return ReadTable(Vocabulary("words.tsv"), '\t', 3, [&](const Cells& cells) -> absl::Status {
      NG_ASSIGN_OR_RETURN(const uint64_t frequency, ParseNumber(cells[1]));
      for (std::string_view word : SplitWords(cells[2])) {
        draft_.At(word).frequency = 0;
        draft_.AddWord(word, frequency, ParsePos(cells[0]));
      }
      return absl::OkStatus();
    });
  }

  // 八届人大常委会: the dictionary has such fragments, which hide where the number begins.
  static bool IsSession(std::string_view word) {
    return word.find("届") != std::string_view::npos && CodePointCount(word) > 3;
  }

  // Foreign names of the dictionary (its part of speech nrt) show which characters such names are
  // written with.
  void CountForeignName(std::string_view name) {
    for (char32_t c : ToCodePoints(name)) ++foreign_counts_[c];
  }

  void SetForeignCosts() {
    double total = 0;
    for (const auto& [c, count] : foreign_counts_) total += count;
    for (const auto& [c, count] : foreign_counts_) {
      if (c < draft_.foreign_costs.size()) {
        draft_.foreign_costs[c] = static_cast<float>(std::log(total / count));
      }
    }
  }

  absl::Status ReadHumanVerbs() {
    return ReadTable(
        Vocabulary("human_verbs.tsv"), '\t', 2, [&](const Cells& cells) -> absl::Status {
          NG_ASSIGN_OR_RETURN(const uint64_t strength, ParseNumber(cells[0]));
          for (std::string_view verb : SplitWords(cells[1])) {
            draft_.AddSense(verb, SenseKind::kHumanVerb, static_cast<uint8_t>(strength), 0);
          }
          return absl::OkStatus();
        });
  }

  absl::Status ReadPostBodies() {
    return ReadTable(Vocabulary("post_bodies.tsv"), '\t', 2, [&](const Cells& cells) {
      for (std::string_view post : SplitWords(cells[1])) {
        draft_.AddSense(post, SenseKind::kPostBodies, 0, draft_.Intern(cells[0]));
      }
      return absl::OkStatus();
    });
  }

  absl::Status ReadListHeads() {
    return ReadTable(
        Vocabulary("list_heads.tsv"), '\t', 3, [&](const Cells& cells) -> absl::Status {
          const std::optional<NodeType> type = ParseNodeType(cells[0]);
          if (!type)
            return absl::InvalidArgumentError("\"" + std::string(cells[0]) + "\" is no node type");
          static constexpr std::array<std::string_view, 2> kKnown = {"named", "bare"};
          NG_ASSIGN_OR_RETURN(const uint8_t bare, ParseName(kKnown, cells[1]));
          for (std::string_view noun : SplitWords(cells[2])) {
            draft_.AddSense(noun, SenseKind::kListHead, static_cast<uint8_t>(*type), bare);
          }
          return absl::OkStatus();
        });
  }

  // Characters that our table lacks but names of the dictionary (surname and two characters) are
  // made with. Many of those names are old or made up, so they count for a part only.
  void AddGivenNamesOfDictionary() {
    constexpr double kTrust = 0.3;
    std::map<char32_t, double> counts;
    double total = 0;
    for (const std::string& name : personal_names_) {
      const std::u32string text = ToCodePoints(name);
      const LexiconDraft::Key* surname = draft_.Find(ToUtf8(text.substr(0, 1)));
      const bool is_name = text.size() == 3 && surname != nullptr && !surname->senses.empty();
      if (!is_name) continue;
      for (char32_t c : text.substr(1)) ++counts[c];
      total += 2;
    }
    for (const auto& [c, count] : counts) {
      if (c >= draft_.given_costs.size()) continue;
      const auto cost = static_cast<float>(-std::log(kTrust * count / total));
      draft_.given_costs[c] = std::min(draft_.given_costs[c], cost);
    }
  }

  // Words that have a sense without more to say of it.
  absl::Status ReadList(const char* file, SenseKind kind) {
    return ReadTable(Vocabulary(file), '\t', 1, [&](const Cells& cells) {
      for (std::string_view word : SplitWords(cells[0])) draft_.AddSense(word, kind, 0, 0);
      return absl::OkStatus();
    });
  }

  absl::Status ReadSurnames() {
    return ReadTable(Vocabulary("surnames.tsv"), '\t', 2, [&](const Cells& cells) -> absl::Status {
      NG_ASSIGN_OR_RETURN(const uint64_t share, ParseNumber(cells[0]));
      const double cost = -std::log(static_cast<double>(share) / 100000) * 1000;
      for (std::string_view surname : SplitWords(cells[1])) {
        draft_.AddSense(surname, SenseKind::kSurname, 0, static_cast<uint32_t>(cost));
      }
      return absl::OkStatus();
    });
  }

  absl::Status ReadGivenNames() {
    NG_RETURN_IF_ERROR(
        ReadTable(Vocabulary("given_names.tsv"), '\t', 2, [&](const Cells& cells) -> absl::Status {
          NG_ASSIGN_OR_RETURN(const uint64_t share, ParseNumber(cells[0]));
          const auto cost = static_cast<float>(-std::log(static_cast<double>(share) / 100000));
          for (char32_t c : ToCodePoints(cells[1])) {
            if (c != U' ' && c < draft_.given_costs.size()) draft_.given_costs[c] = cost;
          }
          return absl::OkStatus();
        }));
    AddGivenNamesOfDictionary();
    return absl::OkStatus();
  }

  absl::Status ReadPosts() {
    static constexpr std::array<std::string_view, 7> kKinds = {
        "office", "staff", "member", "resident", "role", "byline", "title"};
    static constexpr std::array<std::string_view, 3> kBodies = {"-", "party", "government"};
    return ReadTable(Vocabulary("posts.tsv"), '\t', 3, [&](const Cells& cells) -> absl::Status {
      NG_ASSIGN_OR_RETURN(const uint8_t kind, ParseName(kKinds, cells[0]));
      NG_ASSIGN_OR_RETURN(const uint8_t body, ParseName(kBodies, cells[1]));
      for (std::string_view post : SplitWords(cells[2])) {
        draft_.AddSense(post, SenseKind::kPost, kind, body);
      }
      return absl::OkStatus();
    });
  }

  absl::Status ReadOrgans() {
    return ReadTable(Vocabulary("organs.tsv"), '\t', 2, [&](const Cells& cells) {
      const auto organ = static_cast<uint32_t>(draft_.organs.size());
      draft_.organs.push_back(draft_.Intern(cells[0]));
      draft_.AddSense(cells[0], SenseKind::kOrgan, 0, organ);
      for (std::string_view form : SplitWords(cells[1])) {
        draft_.AddSense(form, SenseKind::kOrgan, 1, organ);
      }
      return absl::OkStatus();
    });
  }

  absl::Status ReadEndings(const char* file, SenseKind kind) {
    static constexpr std::array<std::string_view, 4> kStrengths = {"strong", "weak", "unit",
                                                                   "brand"};
    return ReadTable(Vocabulary(file), '\t', 3, [&](const Cells& cells) -> absl::Status {
      NG_ASSIGN_OR_RETURN(const uint8_t strength, ParseName(kStrengths, cells[0]));
      const uint32_t subtype = draft_.Intern(cells[1]);
      for (std::string_view ending : SplitWords(cells[2])) {
        draft_.AddSense(ending, kind, strength, subtype);
      }
      return absl::OkStatus();
    });
  }

  absl::Status ReadGenericNouns() {
    return ReadTable(
        Vocabulary("generic_nouns.tsv"), '\t', 3, [&](const Cells& cells) -> absl::Status {
          const std::optional<NodeType> type = ParseNodeType(cells[1]);
          if (!type)
            return absl::InvalidArgumentError("\"" + std::string(cells[1]) + "\" is no node type");
          GenericNoun noun = {};
          noun.noun = draft_.Intern(cells[0]);
          noun.endings = draft_.Intern(cells[2] == "-" ? "" : cells[2]);
          noun.type = static_cast<uint8_t>(*type);
          draft_.AddSense(cells[0], SenseKind::kGeneric, noun.type,
                          static_cast<uint32_t>(draft_.generic_nouns.size()));
          draft_.generic_nouns.push_back(noun);
          return absl::OkStatus();
        });
  }

  const LexiconSources& sources_;
  LexiconDraft draft_;
  std::map<char32_t, double> foreign_counts_;
  std::vector<std::string> personal_names_;
};

}  // namespace

absl::StatusOr<std::string> CompileLexicon(const LexiconSources& sources) {
  return Compiler(sources).Compile();
}

}  // namespace newsgraph
