// JSON into plain values. The one file of extract/ that uses nlohmann/json.
#ifndef NEWSGRAPH_EXTRACT_READ_JSON_H_
#define NEWSGRAPH_EXTRACT_READ_JSON_H_

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace newsgraph {

// A value. What has no number here is not asked for: numbers are kept as they would be printed.
struct Json {
  enum class Kind { kNull, kBool, kNumber, kText, kArray, kObject };

  Kind kind = Kind::kNull;
  std::string text;                // of a text or a number; UTF-8
  std::vector<Json> items;         // of an array, or of an object's members
  std::vector<std::string> names;  // of an object's members, in the order of the text

  bool is_object() const { return kind == Kind::kObject; }
  // The member of this name; nullptr for none, and where this is no object.
  const Json* Find(std::string_view name) const;
  // "object", "text" …: what messages call it.
  const char* kind_name() const;
};

// nullopt when `text` is not JSON, is not UTF-8, or nests deeper than a hundred values.
std::optional<Json> ParseJson(std::string_view text);

}  // namespace newsgraph

#endif  // NEWSGRAPH_EXTRACT_READ_JSON_H_
