#include "extract/read/encoding_guess.h"

#include <unicode/ucsdet.h>

#include <algorithm>
#include <array>
#include <map>
#include <memory>
#include <string>

#include "extract/chars.h"

namespace newsgraph {
namespace {

constexpr std::array<const char*, 4> kCandidates = {"GB18030", "Big5", "UTF-16LE", "UTF-16BE"};

// As much of a page as tells its encoding.
constexpr size_t kSample = 64 * size_t{1024};

// With fewer characters than this, that none is common says nothing.
constexpr size_t kFewCharacters = 12;
constexpr double kLeastShare = 0.06;
constexpr double kLittle = 0.001;

// The commonest characters of running Chinese, and of newspapers, as they are written in both
// scripts.
constexpr std::u32string_view kCommon =
    U"的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过"
    U"子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体"
    U"制机当使点从业本去把性好应开它合还因由其些然前外天政四日社义事平形相全表间样与关各重新线内数"
    U"正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直"
    U"题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别"
    U"她手角期根论运农指几九区强放决西被干做必战先回则任取据处理世车市县镇乡街记报讯员会书委局院校"
    U"這個國為時來們對會發動過說產種後學經進著電裡現實兩體當點從業應開還義關與間樣線數變條結問題"
    U"無軍總設級圖統計論運農幾區強決處車縣鎮鄉記報訊員書長東馬見門黨辦務華廣場協團議劃創護環衛醫";

bool IsCommon(char32_t c) {
  static const std::u32string sorted = [] {
    std::u32string text(kCommon);
    std::sort(text.begin(), text.end());
    return text;
  }();
  return std::binary_search(sorted.begin(), sorted.end(), c);
}

bool IsChinesePunctuation(char32_t c) {
  return (c >= 0x3000 && c <= 0x301F) || (c >= 0xFF00 && c <= 0xFF5E) ||
         (c >= 0x2010 && c <= 0x2030) || c == 0xB7;
}

// What ICU's detector thinks of each encoding, from 0 to 100.
std::map<std::string, int> Confidences(std::string_view bytes) {
  std::map<std::string, int> confidences;
  UErrorCode error = U_ZERO_ERROR;
  const std::unique_ptr<UCharsetDetector, decltype(&ucsdet_close)> detector(ucsdet_open(&error),
                                                                            &ucsdet_close);
  const std::string_view sample = bytes.substr(0, kSample);
  if (U_FAILURE(error) != 0) return confidences;
  ucsdet_setText(detector.get(), sample.data(), static_cast<int32_t>(sample.size()), &error);
  int32_t count = 0;
  const UCharsetMatch** matches = ucsdet_detectAll(detector.get(), &count, &error);
  for (int32_t i = 0; U_SUCCESS(error) != 0 && i < count; ++i) {
    const char* name = ucsdet_getName(matches[i], &error);
    const int32_t confidence = ucsdet_getConfidence(matches[i], &error);
    if (U_SUCCESS(error) != 0) confidences[name] = confidence;
  }
  return confidences;
}

}  // namespace

std::vector<const char*> GuessEncodings(std::string_view bytes) {
  const std::map<std::string, int> confidences = Confidences(bytes);
  const auto confidence = [&](const char* encoding) {
    const auto found = confidences.find(encoding);
    return found == confidences.end() ? 0 : found->second;
  };
  std::vector<const char*> guesses(kCandidates.begin(), kCandidates.end());
  std::stable_sort(guesses.begin(), guesses.end(),
                   [&](const char* a, const char* b) { return confidence(a) > confidence(b); });
  return guesses;
}

double ChineseScore(std::u32string_view text) {
  size_t wide = 0;
  size_t chinese = 0;
  size_t common = 0;
  for (const char32_t c : text) {
    if (c < 0x80) continue;
    ++wide;
    chinese += IsHan(c) || IsChinesePunctuation(c) ? 1 : 0;
    common += IsCommon(c) ? 1 : 0;
  }
  if (wide == 0 || chinese * 10 < wide * 9) return 0;
  const double share = static_cast<double>(common) / static_cast<double>(wide);
  if (wide >= kFewCharacters && share < kLeastShare) return 0;
  return std::max(share, kLittle);
}

}  // namespace newsgraph
