// A JSON writer that appends to a string as it goes: no tree is built, keys keep the order they are
// written in.
#ifndef NEWSGRAPH_GRAPH_JSON_WRITER_H_
#define NEWSGRAPH_GRAPH_JSON_WRITER_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace newsgraph {

// Calls must nest as JSON does; the writer puts the commas. Strings must be UTF-8.
class JsonWriter {
 public:
  // Appends to `*out`, which must outlive the writer.
  explicit JsonWriter(std::string* out) : out_(out) {}

  JsonWriter& BeginObject() { return Open('{'); }
  JsonWriter& EndObject() { return Close('}'); }
  JsonWriter& BeginArray() { return Open('['); }
  JsonWriter& EndArray() { return Close(']'); }
  JsonWriter& Key(std::string_view key);
  JsonWriter& String(std::string_view value);
  JsonWriter& Integer(uint64_t value);
  JsonWriter& Signed(int64_t value);
  JsonWriter& Null();
  // At most three decimals, none that are zero: 0.9, 1.
  JsonWriter& Decimal(double value);
  JsonWriter& Bool(bool value);

  // `Key(key)` and the value; the optional forms write nothing for an empty value.
  JsonWriter& Field(std::string_view key, std::string_view value) { return Key(key).String(value); }
  JsonWriter& OptionalField(std::string_view key, std::string_view value) {
    return value.empty() ? *this : Field(key, value);
  }
  JsonWriter& OptionalStrings(std::string_view key, const std::vector<std::string>& values);

 private:
  JsonWriter& Open(char bracket);
  JsonWriter& Close(char bracket);
  void Separate();

  std::string* out_;
  bool needs_comma_ = false;
};

// Appends `value` quoted and escaped as JSON asks.
void AppendJsonString(std::string_view value, std::string* out);

}  // namespace newsgraph

#endif  // NEWSGRAPH_GRAPH_JSON_WRITER_H_
