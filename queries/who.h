// What is known of one person, body, place or project.
#ifndef NEWSGRAPH_QUERIES_WHO_H_
#define NEWSGRAPH_QUERIES_WHO_H_

#include <cstdint>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "graph/graph_view.h"
#include "graph/model.h"
#include "queries/sources.h"

namespace newsgraph {

// A post that the node holds, or that another holds in it.
struct Post {
  std::string role;                  // empty when only the body is known
  Node other;                        // the body; of a body, the person
  Realis status = Realis::kOngoing;  // kDone: a former post
  bool negated = false;              // taken away
  std::string first_seen;            // EDTF: the papers that say so; empty when undated
  std::string last_seen;
  std::vector<Source> sources;
};

// Anything else that the node did, or that was done with it.
struct Deed {
  Statement statement;
  bool passive = false;  // the node is the object
  std::string other;     // the other end's name, or a story's headline; empty for words said
  std::string reported;  // EDTF: when the first paper to say so came out; empty when unknown
  std::vector<Source> sources;
};

// A story that names the node.
struct Appearance {
  StoryId story{};
  std::string headline;  // or the beginning of its text
  std::string paper;
  std::string date;  // EDTF; empty when unknown
  std::string page;
  uint64_t mentions = 0;
};

struct Who {
  Node node;
  std::vector<Post> posts;  // present ones first, then by the day last seen, latest first
  std::vector<Deed> deeds;  // by date, else by the day reported; undated ones last
  std::vector<Appearance> appearances;  // by date, undated ones last
};

absl::StatusOr<Who> AskWho(const GraphView& view, NodeId id);

}  // namespace newsgraph

#endif  // NEWSGRAPH_QUERIES_WHO_H_
