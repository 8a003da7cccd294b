// Shares are rough logarithms of odds: how much more often the circumstance is met with two
// mentions of one person than with two people of one name. tests/identity/pairs.txt shows what they
// do together.
#include "graph/person_match.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <initializer_list>
#include <optional>
#include <string_view>
#include <utility>

#include "graph/utf8.h"

namespace newsgraph {
namespace {

// Names that thousands bear.
constexpr std::array<std::u32string_view, 24> kCommonNames = {
    U"张伟", U"王伟", U"李伟", U"刘伟", U"王芳",   U"李娜",   U"张敏",   U"李静",
    U"王静", U"刘洋", U"李强", U"王强", U"张磊",   U"王磊",   U"李军",   U"王军",
    U"陈杰", U"王勇", U"李勇", U"张勇", U"王丽丽", U"王秀英", U"张秀英", U"李秀英"};

constexpr std::u32string_view kLevels = U"省市区县旗镇乡";
constexpr size_t kMaxDivisionLength = 7;

// Roles that one person at a time fills.
constexpr std::array<std::u32string_view, 12> kHeads = {U"书记", U"主任", U"局长", U"区长",
                                                        U"县长", U"市长", U"部长", U"主席",
                                                        U"院长", U"校长", U"会长", U"镇长"};

bool IsLevel(char32_t c) { return kLevels.find(c) != std::u32string_view::npos; }

// A body taken apart: whose it is, and what it is called there.
struct Body {
  std::u32string division;  // 渝中区; empty when it says none
  std::u32string core;      // 教委
};

// The parts of a full path: 重庆市, 渝中区.
std::vector<std::u32string> PartsOf(const std::string& home) {
  std::vector<std::u32string> parts(1);
  for (const char32_t c : ToCodePoints(home)) {
    parts.back().push_back(c);
    if (IsLevel(c) && parts.back().size() > 1) parts.emplace_back();
  }
  if (parts.back().empty()) parts.pop_back();
  return parts;
}

// The part of the home that 区 or 市 at the head of a name means.
std::u32string PartOfLevel(const std::vector<std::u32string>& parts, char32_t level) {
  const auto found = std::find_if(parts.rbegin(), parts.rend(),
                                  [&](const std::u32string& part) { return part.back() == level; });
  return found == parts.rend() ? std::u32string(1, level) : *found;
}

// `name` without the parts of the home that it names, 政协江北区委员会 too, and the last of them.
Body WithoutHome(std::u32string name, const std::vector<std::u32string>& parts) {
  Body body;
  for (const std::u32string& part : parts) {
    const std::u32string_view bare = std::u32string_view(part).substr(0, part.size() - 1);
    const size_t at = name.find(part);
    if (at != std::u32string::npos && at + part.size() < name.size()) {
      name.erase(at, part.size());
    } else if (bare.size() > 1 && name.starts_with(bare)) {
      name.erase(0, bare.size());
    } else {
      continue;
    }
    body.division = part;
  }
  body.core = std::move(name);
  return body;
}

// 人民政府 is 政府, 人民法院 法院.
Body WithoutPeoples(Body body) {
  constexpr std::u32string_view kPeoples = U"人民";
  constexpr std::u32string_view kCongress = U"人民代表";
  if (body.core.starts_with(kPeoples) && !body.core.starts_with(kCongress)) {
    body.core.erase(0, kPeoples.size());
  }
  return body;
}

Body TakeApart(const std::string& name, const std::set<std::string>& homes) {
  const std::vector<std::u32string> parts =
      homes.empty() ? std::vector<std::u32string>() : PartsOf(*homes.begin());
  Body body = WithoutHome(ToCodePoints(name), parts);
  if (body.core.size() > 1 && IsLevel(body.core[0])) {
    body.division = PartOfLevel(parts, body.core[0]);
    body.core.erase(0, 1);
    return WithoutPeoples(std::move(body));
  }
  for (size_t i = 1; i < std::min(body.core.size(), kMaxDivisionLength); ++i) {
    if (!IsLevel(body.core[i]) || i + 1 == body.core.size()) continue;
    body.division = body.core.substr(0, i + 1);
    body.core.erase(0, i + 1);
  }
  return WithoutPeoples(std::move(body));
}

// Whether one person would not serve both divisions: a town's officials are their county's.
bool AreApart(const Body& a, const Body& b) {
  const auto is_town = [](const Body& body) {
    return body.division.empty() || body.division.back() == U'镇' || body.division.back() == U'乡';
  };
  return a.division != b.division && !is_town(a) && !is_town(b);
}

// Whether `brief` may be short for `full`: its characters in order, from the first on.
bool IsShortFor(std::u32string_view brief, std::u32string_view full) {
  if (brief == full) return true;
  if (brief.size() < 2 || full.empty() || brief[0] != full[0]) return false;
  size_t at = 0;
  for (const char32_t c : brief) {
    at = full.find(c, at);
    if (at == std::u32string_view::npos) return false;
    ++at;
  }
  return true;
}

bool IsSameBody(const Body& a, const Body& b) {
  if (!a.division.empty() && !b.division.empty() && a.division != b.division) return false;
  return IsShortFor(a.core, b.core) || IsShortFor(b.core, a.core);
}

// 区委 and 区委宣传部: one is within the other.
bool IsWithin(const Body& a, const Body& b) {
  if (a.division != b.division || a.core.empty() || b.core.empty()) return false;
  return a.core.starts_with(b.core) || b.core.starts_with(a.core);
}

// About how many days from the one to the other; 0 when they meet, nullopt when one is unknown.
std::optional<int> GapDays(const DaysSeen& a, const DaysSeen& b) {
  if (a.first == 0 || b.first == 0) return std::nullopt;
  const auto day = [](int date) { return date / 10000 * 365 + date / 100 % 100 * 30 + date % 100; };
  return std::max({0, day(b.first) - day(a.last), day(a.first) - day(b.last)});
}

constexpr int kYear = 365;

class Matcher {
 public:
  Matcher(const PersonFacts& a, const PersonFacts& b) : a_(a), b_(b) {}

  PersonVerdict Match() {
    WeighName();
    WeighHome();
    WeighTime();
    WeighCapacity();
    if (!a_.posts.empty() && !b_.posts.empty()) WeighPosts();
    WeighSet(a_.papers, b_.papers, {3, "both write for ", -1, "they write for different papers"});
    WeighSet(a_.places, b_.places, {2.5, "both live in ", -2, "they live in different places"});
    verdict_.same = verdict_.score >= kSamePerson;
    return std::move(verdict_);
  }

 private:
  struct Weights {
    double shared;
    const char* shared_reason;
    double apart;
    const char* apart_reason;
  };

  void Say(double share, const std::string& reason) {
    verdict_.score += share;
    std::array<char, 16> number;
    std::snprintf(number.data(), number.size(), "%+.1f ", share);
    verdict_.reasons.push_back(number.data() + reason);
  }

  void WeighName() {
    const std::u32string name = ToCodePoints(a_.name);
    if (std::find(kCommonNames.begin(), kCommonNames.end(), name) != kCommonNames.end()) {
      Say(-1.5, "thousands bear the name");
    } else if (name.size() <= 2) {
      Say(-0.5, "a name of two characters");
    } else if (name.size() > 3) {
      Say(1, "a rare name");
    }
  }

  void WeighHome() {
    if (a_.homes.empty() || b_.homes.empty()) return;
    const auto reaches = [](const PersonFacts& from, const PersonFacts& to) {
      return std::any_of(from.homes.begin(), from.homes.end(), [&](const std::string& home) {
        return std::any_of(to.homes.begin(), to.homes.end(),
                           [&](const std::string& other) { return other.starts_with(home); });
      });
    };
    const bool down = reaches(a_, b_);
    const bool up = reaches(b_, a_);
    if (down && up) return Say(1.5, "papers of one home");
    if (down || up) return Say(0.5, "one home is in the other");
    Say(-3, "papers of different homes");
  }

  void WeighTime() {
    const std::optional<int> gap = GapDays(a_.seen, b_.seen);
    if (!gap || *gap <= 10 * kYear) return;
    const std::string years = std::to_string(*gap / kYear) + " years between them";
    Say(*gap > 45 * kYear ? -6 : *gap > 25 * kYear ? -3 : -1, years);
  }

  // In what the two are seen: as officials, as authors, as those who live somewhere.
  static std::string Capacity(const PersonFacts& facts) {
    if (!facts.posts.empty()) return "holds a post";
    if (!facts.papers.empty()) return "is an author";
    return facts.places.empty() ? "" : "lives somewhere";
  }

  void WeighCapacity() {
    const std::string a = Capacity(a_);
    const std::string b = Capacity(b_);
    if (a.empty() || b.empty()) return Say(-1.5, "of one nothing is known");
    if (a != b) return Say(-3, "one " + std::min(a, b) + ", the other " + std::max(a, b));
    if (!a_.posts.empty()) Say(0.5, "both hold posts");
  }

  void WeighSet(const std::set<std::string>& a, const std::set<std::string>& b,
                const Weights& weights) {
    if (a.empty() || b.empty()) return;
    for (const std::string& each : a) {
      if (b.contains(each)) return Say(weights.shared, weights.shared_reason + each);
    }
    Say(weights.apart, weights.apart_reason);
  }

  // The pair of posts that ties the two closest decides.
  void WeighPosts() {
    std::pair<double, std::string> best(-100, "");
    for (const PersonFacts::Post& a : a_.posts) {
      for (const PersonFacts::Post& b : b_.posts) best = std::max(best, WeighPair(a, b));
    }
    Say(best.first, best.second);
  }

  std::pair<double, std::string> WeighPair(const PersonFacts::Post& a,
                                           const PersonFacts::Post& b) const {
    const Body body_a = TakeApart(a.body, a_.homes);
    const Body body_b = TakeApart(b.body, b_.homes);
    const std::string posts = std::min(a.body + a.role, b.body + b.role) + ", " +
                              std::max(a.body + a.role, b.body + b.role);
    if (IsSameBody(body_a, body_b)) {
      const bool one_division = !body_a.division.empty() || HomesMeet();
      if (!one_division) return {0.5, "bodies of one name, it is not said where: " + posts};
      if (a.role == b.role) return {4, "the same post: " + posts};
      return {3, "posts in one body: " + posts};
    }
    if (IsWithin(body_a, body_b)) return {2.5, "one body is within the other: " + posts};
    const std::optional<int> gap = GapDays(a.seen, b.seen);
    const bool at_once = gap && *gap < kYear / 2 && !a.former && !b.former;
    if (at_once && IsHeadRole(a.role) && IsHeadRole(b.role)) {
      return {-3, "each heads another body at the time: " + posts};
    }
    if (AreApart(body_a, body_b)) return {-1, "bodies of different divisions: " + posts};
    if (at_once) return {-0.5, "other posts at the same time: " + posts};
    return {0.5, "one post may have followed the other: " + posts};
  }

  bool HomesMeet() const {
    return std::any_of(a_.homes.begin(), a_.homes.end(),
                       [&](const std::string& home) { return b_.homes.contains(home); });
  }

  const PersonFacts& a_;
  const PersonFacts& b_;
  PersonVerdict verdict_;
};

}  // namespace

bool IsHeadRole(const std::string& role) {
  const std::u32string text = ToCodePoints(role);
  if (text.find(U'副') != std::u32string::npos || text.find(U"助理") != std::u32string::npos) {
    return false;
  }
  return std::any_of(kHeads.begin(), kHeads.end(),
                     [&](std::u32string_view head) { return text.ends_with(head); });
}

void DaysSeen::Widen(int day) {
  if (day == 0) return;
  if (first == 0 || day < first) first = day;
  last = std::max(last, day);
}

PersonVerdict MatchPersons(const PersonFacts& a, const PersonFacts& b) {
  return Matcher(a, b).Match();
}

}  // namespace newsgraph
