#include "extract/names/choose.h"

#include <algorithm>
#include <cmath>

namespace newsgraph {
namespace {

double Worth(const Candidate& candidate) {
  return candidate.quality * std::pow(static_cast<double>(candidate.size()), 1.4);
}

}  // namespace

// Weighted interval scheduling: best[i] is the most that the first i candidates, by end, are worth.
std::vector<Candidate> ChooseNames(std::vector<Candidate> candidates) {
  std::stable_sort(candidates.begin(), candidates.end(),
                   [](const Candidate& a, const Candidate& b) {
                     return a.end != b.end ? a.end < b.end : a.begin < b.begin;
                   });
  const size_t count = candidates.size();
  std::vector<double> best(count + 1, 0);
  std::vector<size_t> before(count, 0);  // how many candidates end where this one begins, or before
  std::vector<bool> taken(count, false);
  for (size_t i = 0; i < count; ++i) {
    const auto fits = std::upper_bound(
        candidates.begin(), candidates.begin() + static_cast<long>(i), candidates[i].begin,
        [](uint32_t begin, const Candidate& other) { return begin < other.end; });
    before[i] = static_cast<size_t>(fits - candidates.begin());
    const double with = best[before[i]] + Worth(candidates[i]);
    taken[i] = with > best[i];
    best[i + 1] = std::max(with, best[i]);
  }
  std::vector<Candidate> chosen;
  for (size_t i = count; i > 0;) {
    if (taken[i - 1]) {
      chosen.push_back(candidates[i - 1]);
      i = before[i - 1];
    } else {
      --i;
    }
  }
  std::reverse(chosen.begin(), chosen.end());
  return chosen;
}

}  // namespace newsgraph
