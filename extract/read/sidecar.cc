#include "extract/read/sidecar.h"

#include <filesystem>
#include <optional>

#include "extract/read/byte_source.h"
#include "extract/read/file_kind.h"
#include "extract/read/json.h"
#include "extract/read/limits.h"
#include "extract/read/written_day.h"
#include "graph/edtf.h"
#include "graph/status_macros.h"

namespace newsgraph {
namespace {

absl::Status Wrong(const std::string& source, const std::string& what) {
  return absl::InvalidArgumentError(source + ": " + what);
}

absl::Status ReadText(const Json& object, const char* key, const std::string& source,
                      std::string* out) {
  const Json* found = object.Find(key);
  if (found == nullptr || found->kind == Json::Kind::kNull) return absl::OkStatus();
  const bool is_number = found->kind == Json::Kind::kNumber &&
                         found->text.find_first_not_of("0123456789") == std::string::npos;
  if (!is_number && found->kind != Json::Kind::kText) {
    return Wrong(source,
                 std::string(R"(")") + key + R"(" is )" + found->kind_name() + "; wanted a text");
  }
  *out = found->text;
  return absl::OkStatus();
}

}  // namespace

absl::StatusOr<PageInfo> ReadIssue(const Json& object, const std::string& source) {
  PageInfo info;
  NG_RETURN_IF_ERROR(ReadText(object, "paper", source, &info.paper));
  NG_RETURN_IF_ERROR(ReadText(object, "date", source, &info.date));
  NG_RETURN_IF_ERROR(ReadText(object, "home", source, &info.home));
  NG_RETURN_IF_ERROR(ReadText(object, "page", source, &info.page));
  NG_RETURN_IF_ERROR(ReadText(object, "publisher", source, &info.publisher));
  if (info.date.empty() || ParseEdtf(info.date)) return info;
  const std::string day = ReadWrittenDay(info.date);
  if (day.empty()) {
    return Wrong(source, R"("date" is ")" + info.date + R"("; wanted a date such as 2021-05-28)");
  }
  info.date = day;
  return info;
}

absl::StatusOr<PageInfo> ParseSidecar(std::string_view json, const std::string& source) {
  const std::optional<Json> object = ParseJson(json);
  if (!object || !object->is_object()) {
    return Wrong(source, "is not a JSON object; wanted paper, date, home, page");
  }
  return ReadIssue(*object, source);
}

absl::StatusOr<PageInfo> ReadSidecarOf(const std::string& page_path) {
  const std::string path = std::string(StemOf(page_path)).append(kSidecarEnding);
  std::error_code error;
  if (path == page_path || !std::filesystem::is_regular_file(path, error)) return PageInfo{};
  NG_ASSIGN_OR_RETURN(const auto file, OpenFile(path));
  NG_ASSIGN_OR_RETURN(const std::string json, ReadAll(file.get(), path, kMaxSidecarBytes));
  return ParseSidecar(json, path);
}

}  // namespace newsgraph
