// Assertions on the project's one error channel.
#ifndef NEWSGRAPH_TESTS_SUPPORT_STATUS_ASSERT_H_
#define NEWSGRAPH_TESTS_SUPPORT_STATUS_ASSERT_H_

#include <gtest/gtest.h>

#include <string>

#include "absl/status/status.h"
#include "absl/status/statusor.h"

namespace newsgraph::testing {

inline ::testing::AssertionResult IsOk(const absl::Status& status) {
  if (status.ok()) return ::testing::AssertionSuccess();
  return ::testing::AssertionFailure() << status.ToString();
}
template <typename T>
::testing::AssertionResult IsOk(const absl::StatusOr<T>& value) {
  return IsOk(value.status());
}

// Whether it is an error of this kind whose message holds `word`.
inline ::testing::AssertionResult Fails(const absl::Status& status, absl::StatusCode code,
                                        const std::string& word) {
  const std::string text = status.ToString();
  if (status.code() == code && text.find(word) != std::string::npos) {
    return ::testing::AssertionSuccess();
  }
  return ::testing::AssertionFailure()
         << text << "\nwanted: " << absl::StatusCodeToString(code) << " with \"" << word << "\"";
}

}  // namespace newsgraph::testing

#define ASSERT_OK(expr) ASSERT_TRUE(::newsgraph::testing::IsOk(expr))
#define EXPECT_OK(expr) EXPECT_TRUE(::newsgraph::testing::IsOk(expr))

#endif  // NEWSGRAPH_TESTS_SUPPORT_STATUS_ASSERT_H_
