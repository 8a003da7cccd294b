// The grammar of posts: 区委常委、组织部部长王某某; 副主任宋某、耿某某; 吴某（某某中学教师）;
// 某某为县财政局局长. Each post goes to the body that it belongs to.
#ifndef NEWSGRAPH_EXTRACT_DEEDS_POSTS_H_
#define NEWSGRAPH_EXTRACT_DEEDS_POSTS_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "extract/deeds/story_view.h"

namespace newsgraph {

// What a person is said to be to a body or place.
struct PostHolding {
  NodeIndex person = kNoNode;
  NodeIndex body = kNoNode;
  PostKind kind = PostKind::kOffice;
  std::u32string role;
  bool former = false;   // 原, 时任
  bool removed = false;  // 免去
  std::string_view rule;
  uint32_t begin = 0;  // title and name together
  uint32_t end = 0;
};

// The title before a person's name: no words of the sentence, but part of the person.
struct TitleSpan {
  uint32_t begin = 0;
  uint32_t end = 0;  // where the name begins
};

struct Posts {
  std::vector<PostHolding> holdings;
  std::vector<TitleSpan> titles;  // in text order
};

Posts FindPosts(const StoryView& story);

}  // namespace newsgraph

#endif  // NEWSGRAPH_EXTRACT_DEEDS_POSTS_H_
