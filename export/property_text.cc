#include "export/property_text.h"

#include "graph/utf8.h"

namespace newsgraph {
namespace {

void WriteTexts(const std::vector<std::string>& values, JsonWriter* json) {
  json->BeginArray();
  for (const std::string& value : values) json->String(value);
  json->EndArray();
}

}  // namespace

void WriteProperties(std::span<const Property> properties, const PropertyValues& values,
                     JsonWriter* json) {
  for (size_t i = 0; i < properties.size(); ++i) {
    if (values[i].empty()) continue;
    json->Key(properties[i].name);
    switch (properties[i].type) {
      case PropertyType::kTexts:
        WriteTexts(values[i], json);
        break;
      case PropertyType::kNumber:
        json->Decimal(std::stod(values[i][0]));
        break;
      case PropertyType::kBool:
        json->Bool(values[i][0] == "true");
        break;
      case PropertyType::kText:
      case PropertyType::kDay:
        json->String(values[i][0]);
        break;
    }
  }
}

std::string SingleText(const Property& property, const std::vector<std::string>& values) {
  if (values.empty()) return "";
  if (property.type != PropertyType::kTexts) return values[0];
  std::string text;
  JsonWriter json(&text);
  WriteTexts(values, &json);
  return text;
}

bool IsXmlCharacter(char32_t c) {
  return (c >= U' ' && c != 0xfffe && c != 0xffff) || c == U'\n' || c == U'\t' || c == U'\r';
}

std::string EscapeXml(std::string_view text) {
  std::string out;
  for (const char32_t c : ToCodePoints(text)) {
    if (c == U'&') {
      out += "&amp;";
    } else if (c == U'<') {
      out += "&lt;";
    } else if (c == U'>') {
      out += "&gt;";
    } else if (c == U'"') {
      out += "&quot;";
    } else if (c == U'\n' || c == U'\t' || c == U'\r') {
      out += "&#" + std::to_string(static_cast<unsigned>(c)) + ";";
    } else {
      AppendUtf8(IsXmlCharacter(c) ? c : U'\ufffd', &out);
    }
  }
  return out;
}

void AppendQuotedCell(std::string_view cell, std::string* out) {
  out->push_back('"');
  for (const char c : cell) out->append(c == '"' ? 2 : 1, c);
  out->push_back('"');
}

}  // namespace newsgraph
