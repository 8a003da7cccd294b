// Whether two people of one name are one person: a score that adds up what speaks for it and what
// against, each with its reason in words. The same for the same two, whichever comes first.
#ifndef NEWSGRAPH_GRAPH_PERSON_MATCH_H_
#define NEWSGRAPH_GRAPH_PERSON_MATCH_H_

#include <set>
#include <string>
#include <vector>

namespace newsgraph {

// The days (yyyymmdd) from the first to the last on which something was seen; 0 when unknown.
struct DaysSeen {
  int first = 0;
  int last = 0;

  // Makes the days reach from `first` to `last` as well; 0 changes nothing.
  void Widen(int day);
};

// What is known of somebody from wherever the name stands.
struct PersonFacts {
  struct Post {
    std::string body;  // as it is written: 区教委, 重庆市渝中区教育委员会
    std::string role;
    DaysSeen seen;
    bool former = false;  // said to be over
  };

  std::string name;
  std::set<std::string> homes;  // of the papers, full paths: 重庆市渝中区
  std::vector<Post> posts;
  std::set<std::string> papers;  // that the person wrote or photographed for
  std::set<std::string> places;  // where the person lives
  DaysSeen seen;
};

struct PersonVerdict {
  double score = 0;
  std::vector<std::string> reasons;  // each with its share of the score: "+3.0 the same post: …"
  bool same = false;                 // the score reaches kSamePerson
};

// When in doubt two stay apart.
inline constexpr double kSamePerson = 2.5;

// Whether one person at a time fills the role: 局长, not 副局长 or 常委.
bool IsHeadRole(const std::string& role);

// `a` and `b` have one name.
PersonVerdict MatchPersons(const PersonFacts& a, const PersonFacts& b);

}  // namespace newsgraph

#endif  // NEWSGRAPH_GRAPH_PERSON_MATCH_H_
