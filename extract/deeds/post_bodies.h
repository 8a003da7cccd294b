// To which body a post belongs that does not name one right before it.
#ifndef NEWSGRAPH_EXTRACT_DEEDS_POST_BODIES_H_
#define NEWSGRAPH_EXTRACT_DEEDS_POST_BODIES_H_

#include <cstdint>
#include <string_view>
#include <vector>

#include "extract/deeds/story_view.h"

namespace newsgraph {

// One post of a title, as it is written: 区教育局 + 局长.
struct TitleItem {
  uint32_t begin = 0;  // of its body, else of the post
  uint32_t post_begin = 0;
  uint32_t post_end = 0;
  PostKind kind = PostKind::kOffice;
  PostBody default_body = PostBody::kNone;
  const Entry* entry = nullptr;
  NodeIndex body = kNoNode;
  bool former = false;
};

class PostBodies {
 public:
  // `story` must outlive it.
  explicit PostBodies(const StoryView& story) : story_(story) {}

  // 建阳区 + 区长: of its government; a town's office is the town's own.
  NodeIndex GovernmentOf(NodeIndex body, PostBody default_body) const;

  // 组织部部长: sets the body to the organ that ends at `end`. One that names no owner is home's,
  // or that of the level before it; a party organ's owner is the committee.
  void ReadOrgan(uint32_t end, TitleItem* item) const;

  // 副区长, 县长, 市长助理: sets the body to the government of that level.
  void ReadLevel(TitleItem* item) const;

  // 区教育局党组书记、局长: the body of a post that stands behind one of `before`'s.
  NodeIndex Shared(const TitleItem& item, NodeIndex before) const;

  // The body named last that can have such a post; kNoNode for none.
  NodeIndex ByPost(const TitleItem& item) const;

 private:
  bool IsPartyPost(const TitleItem& item) const;
  NodeIndex OwnerOf(NodeIndex body) const;
  NodeIndex PartyBranch(std::u32string_view post, uint32_t before) const;
  NodeIndex LatestEnding(const std::vector<std::string_view>& endings, uint32_t before) const;
  NodeIndex HomeOfResident(std::u32string_view post, uint32_t before) const;

  const StoryView& story_;
};

}  // namespace newsgraph

#endif  // NEWSGRAPH_EXTRACT_DEEDS_POST_BODIES_H_
