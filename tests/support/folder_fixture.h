// A folder of its own for every test, and what lies in it.
#ifndef NEWSGRAPH_TESTS_SUPPORT_FOLDER_FIXTURE_H_
#define NEWSGRAPH_TESTS_SUPPORT_FOLDER_FIXTURE_H_

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "tests/support/temporary_directory.h"

namespace newsgraph::testing {

class FolderFixture : public ::testing::Test {
 protected:
  std::string Read(const std::string& name) const {
    std::ifstream file(folder_ / name, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
  }
  void Write(const std::string& name, const std::string& bytes) const {
    std::ofstream(folder_ / name, std::ios::binary) << bytes;
  }
  std::ptrdiff_t FileCount() const {
    return std::distance(std::filesystem::directory_iterator(folder_),
                         std::filesystem::directory_iterator());
  }

 private:
  const TemporaryDirectory directory_;

 protected:
  const std::filesystem::path folder_ = directory_.path();
};

}  // namespace newsgraph::testing

#endif  // NEWSGRAPH_TESTS_SUPPORT_FOLDER_FIXTURE_H_
