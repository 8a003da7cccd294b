#include "extract/read/sidecar.h"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>

#include "graph/edtf.h"
#include "graph/status_macros.h"

namespace newsgraph {
namespace {

absl::Status Wrong(const std::string& source, const std::string& what) {
  return absl::InvalidArgumentError(source + ": " + what);
}

absl::Status ReadText(const nlohmann::json& object, const char* key, const std::string& source,
                      std::string* out) {
  const auto found = object.find(key);
  if (found == object.end() || found->is_null()) return absl::OkStatus();
  if (found->is_string()) {
    *out = found->get<std::string>();
  } else if (found->is_number_unsigned()) {
    *out = std::to_string(found->get<uint64_t>());
  } else {
    return Wrong(source,
                 std::string("\"") + key + "\" is " + found->type_name() + "; wanted a text");
  }
  return absl::OkStatus();
}

}  // namespace

absl::StatusOr<PageInfo> ParseSidecar(std::string_view json, const std::string& source) {
  const nlohmann::json object = nlohmann::json::parse(json, nullptr, /*allow_exceptions=*/false);
  if (!object.is_object())
    return Wrong(source, "is not a JSON object; wanted paper, date, home, page");
  PageInfo info;
  NG_RETURN_IF_ERROR(ReadText(object, "paper", source, &info.paper));
  NG_RETURN_IF_ERROR(ReadText(object, "publisher", source, &info.publisher));
  NG_RETURN_IF_ERROR(ReadText(object, "date", source, &info.date));
  NG_RETURN_IF_ERROR(ReadText(object, "home", source, &info.home));
  NG_RETURN_IF_ERROR(ReadText(object, "page", source, &info.page));
  if (!info.date.empty() && !ParseEdtf(info.date)) {
    return Wrong(source, R"("date" is ")" + info.date + "\"; wanted a date such as 2021-05-28");
  }
  return info;
}

absl::StatusOr<PageInfo> ReadSidecarOf(const std::string& page_path) {
  std::filesystem::path path(page_path);
  path.replace_extension(".json");
  std::error_code error;
  if (path == page_path || !std::filesystem::is_regular_file(path, error)) return PageInfo{};
  std::ifstream stream(path, std::ios::binary);
  if (!stream) return Wrong(path.string(), "could not be read");
  const std::string json((std::istreambuf_iterator<char>(stream)),
                         std::istreambuf_iterator<char>());
  return ParseSidecar(json, path.string());
}

}  // namespace newsgraph
