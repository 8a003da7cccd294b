// Which encoding a text without a sign of its own may be in. The one file that uses ICU's detector.
#ifndef NEWSGRAPH_EXTRACT_READ_ENCODING_GUESS_H_
#define NEWSGRAPH_EXTRACT_READ_ENCODING_GUESS_H_

#include <string_view>
#include <vector>

namespace newsgraph {

// GB18030, Big5, UTF-16LE and UTF-16BE, the likeliest first.
std::vector<const char*> GuessEncodings(std::string_view bytes);

// How much `text` is what Chinese is made of: 0 for what is not, else the share that the commonest
// characters have in it, from a little above 0 to 1. Nearly any bytes are characters in GB18030 or
// UTF-16, but only the right encoding gives the common ones.
double ChineseScore(std::u32string_view text);

}  // namespace newsgraph

#endif  // NEWSGRAPH_EXTRACT_READ_ENCODING_GUESS_H_
