#include "graph/json_writer.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

namespace newsgraph {
namespace {

TEST(JsonWriterTest, NestsAndKeepsOrder) {
  std::string out;
  JsonWriter(&out)
      .BeginObject()
      .Field("b", "1")
      .OptionalField("none", "")
      .Key("a")
      .BeginArray()
      .Integer(7)
      .Decimal(0.9)
      .Decimal(1.0)
      .Decimal(0.12345)
      .Bool(true)
      .BeginObject()
      .EndObject()
      .EndArray()
      .EndObject();
  EXPECT_EQ(out, R"({"b":"1","a":[7,0.9,1,0.123,true,{}]})");
}

TEST(JsonWriterTest, EscapedTextIsReadBackAsItWas) {
  const std::string hostile = "引\"号\\ \n\t\r\x01\x1f\x7f </script> 𠮷";
  std::string out;
  AppendJsonString(hostile, &out);
  EXPECT_EQ(nlohmann::json::parse(out).get<std::string>(), hostile);
  EXPECT_EQ(out.find('\n'), std::string::npos);
}

}  // namespace
}  // namespace newsgraph
