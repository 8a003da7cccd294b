#include "extract/read/json.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace newsgraph {
namespace {

constexpr size_t kMaxDepth = 100;

// Builds values from the parser's events; false stops it.
class Builder : public nlohmann::json_sax<nlohmann::json> {
 public:
  Json root;

  bool null() override { return Put(Json{}); }
  bool boolean(bool) override { return Put(Leaf(Json::Kind::kBool, "")); }
  bool number_integer(number_integer_t value) override {
    return Put(Leaf(Json::Kind::kNumber, std::to_string(value)));
  }
  bool number_unsigned(number_unsigned_t value) override {
    return Put(Leaf(Json::Kind::kNumber, std::to_string(value)));
  }
  bool number_float(number_float_t, const string_t& written) override {
    return Put(Leaf(Json::Kind::kNumber, written));
  }
  bool string(string_t& value) override { return Put(Leaf(Json::Kind::kText, std::move(value))); }
  bool binary(binary_t&) override { return false; }
  bool start_object(size_t) override { return Open(Json::Kind::kObject); }
  bool key(string_t& name) override {
    open_.back()->names.push_back(std::move(name));
    return true;
  }
  bool end_object() override { return Close(); }
  bool start_array(size_t) override { return Open(Json::Kind::kArray); }
  bool end_array() override { return Close(); }
  bool parse_error(size_t, const std::string&, const nlohmann::json::exception&) override {
    return false;
  }

 private:
  static Json Leaf(Json::Kind kind, std::string text) {
    Json value;
    value.kind = kind;
    value.text = std::move(text);
    return value;
  }

  // Where the next value belongs.
  Json* Slot() {
    if (open_.empty()) return &root;
    return &open_.back()->items.emplace_back();
  }
  bool Put(Json value) {
    *Slot() = std::move(value);
    return true;
  }
  // While a value is open nothing is added to those around it, so that pointers to them hold.
  bool Open(Json::Kind kind) {
    if (open_.size() >= kMaxDepth) return false;
    Json* slot = Slot();
    slot->kind = kind;
    open_.push_back(slot);
    return true;
  }
  bool Close() {
    open_.pop_back();
    return true;
  }

  std::vector<Json*> open_;
};

}  // namespace

const Json* Json::Find(std::string_view name) const {
  const auto found = std::find(names.begin(), names.end(), name);
  return found == names.end() ? nullptr : &items[static_cast<size_t>(found - names.begin())];
}

const char* Json::kind_name() const {
  static constexpr const char* kNames[] = {"null", "boolean", "number", "text", "array", "object"};
  return kNames[static_cast<size_t>(kind)];
}

std::optional<Json> ParseJson(std::string_view text) {
  Builder builder;
  if (!nlohmann::json::sax_parse(text, &builder)) return std::nullopt;
  return std::move(builder.root);
}

}  // namespace newsgraph
