// One story taken as far as its names, mentions and dates: what the steps behind them stand on.
#ifndef NEWSGRAPH_TESTS_EXTRACT_STORY_READING_H_
#define NEWSGRAPH_TESTS_EXTRACT_STORY_READING_H_

#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "extract/deeds/story_view.h"
#include "extract/lexicon/lexicon.h"
#include "extract/names/find.h"
#include "extract/names/home.h"
#include "extract/names/mentions.h"
#include "extract/names/nodes.h"
#include "graph/utf8.h"

namespace newsgraph::testing {

// The project's lexicon, opened once.
inline const Lexicon& TheLexicon() {
  static const std::unique_ptr<Lexicon> lexicon = [] {
    auto opened = Lexicon::Open(NEWSGRAPH_DATA "/lexicon.bin");
    if (!opened.ok()) ADD_FAILURE() << opened.status().message();
    return *std::move(opened);
  }();
  return *lexicon;
}

// The division of a full path; the test fails where there is none.
inline Home HomeAt(std::string_view path) {
  const auto division = FindDivisionPath(TheLexicon(), path);
  if (!division) ADD_FAILURE() << path << " is no division";
  return division ? Home(TheLexicon(), *division) : Home(TheLexicon());
}

// A story of a paper that is at home in `home`.
class ReadStory {
 public:
  ReadStory(std::string_view text, const Home& home, std::string_view headline = "")
      : text_(ToCodePoints(text) + U"\n"),
        headline_(ToCodePoints(headline)),
        home_(home),
        names_(FindNames(TheLexicon(), home_, {text_}, {headline_})),
        nodes_(TheLexicon(), home_) {
    nodes_.Build(names_);
    view_ = std::make_unique<StoryView>(StoryView{
        &TheLexicon(), &names_.front().home, names_.data(), headline_, &nodes_, {}, {}, kNoNode});
    view_->mentions = FindMentions(TheLexicon(), names_[0], headline_, &nodes_);
    view_->main_event = MainEvent(names_[0], headline_, nodes_);
  }
  ReadStory(const ReadStory&) = delete;
  ReadStory& operator=(const ReadStory&) = delete;

  StoryView& view() { return *view_; }
  NodeTable& nodes() { return nodes_; }
  const StoryNames& names() const { return names_[0]; }
  std::string NameOf(NodeIndex node) const {
    return node == kNoNode ? "-" : ToUtf8(nodes_.at(node).name);
  }
  std::string Slice(uint32_t begin, uint32_t end) const {
    return ToUtf8(text_.substr(begin, end - begin));
  }

 private:
  const std::u32string text_;
  const std::u32string headline_;
  const Home home_;
  const std::vector<StoryNames> names_;
  NodeTable nodes_;
  std::unique_ptr<StoryView> view_;
};

}  // namespace newsgraph::testing

#endif  // NEWSGRAPH_TESTS_EXTRACT_STORY_READING_H_
