// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "areas/outlines.h"

#include <fmt/format.h>

#include <array>
#include <boost/json/value.hpp>
#include <map>
#include <optional>
#include <set>
#include <span>

#include "json/parse.h"
#include "json/read.h"
#include "json/write.h"

namespace flexteam::areas {
namespace {

constexpr std::array<std::string_view, 4> code_fields = {"statcode", "wijkcode", "wk_code", "code"};
constexpr std::array<std::string_view, 5> name_fields = {"statnaam", "wijknaam", "wk_naam", "naam", "name"};
constexpr std::array<std::string_view, 2> water_fields = {"h2o", "water"};

std::string lower(std::string_view text) {
  std::string result(text);
  for (char& c : result) {
    c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  }
  return result;
}

std::string trimmed(std::string_view text) {
  const auto first = text.find_first_not_of(" \t");
  return first == std::string_view::npos ? ""
                                         : std::string(text.substr(first, text.find_last_not_of(" \t") - first + 1));
}

/// The first of the fields that is there and a text, without padding; capitals do not matter in field names.
std::optional<std::string> field_of(const boost::json::object& properties, std::span<const std::string_view> names) {
  for (const auto name : names) {
    for (const auto& field : properties) {
      if (field.value().is_string() && lower({field.key().data(), field.key().size()}) == name) {
        return trimmed({field.value().get_string().data(), field.value().get_string().size()});
      }
    }
  }
  return std::nullopt;
}

/// Writes rings of positions, and tells what is wrong with them.
class GeometryWriter {
 public:
  explicit GeometryWriter(json::Writer& to) : to_(to) {}

  /// Nothing: it was written. Else what is wrong.
  std::optional<std::string> geometry(const json::Value* value) {
    const auto* object = value == nullptr ? nullptr : value->if_object();
    const auto* type = object == nullptr ? nullptr : object->if_contains("type");
    const auto* coordinates = object == nullptr ? nullptr : object->if_contains("coordinates");
    if (type == nullptr || coordinates == nullptr || (*type != "Polygon" && *type != "MultiPolygon")) {
      return "it has no polygon";
    }
    const bool one = *type == "Polygon";
    to_.begin_object().key("type").text(one ? "Polygon" : "MultiPolygon").key("coordinates");
    const bool good =
        one ? polygon(*coordinates) : list(*coordinates, 1, [this](const json::Value& item) { return polygon(item); });
    to_.end_object();
    return good ? std::nullopt : std::optional<std::string>("its polygon is not made of closed rings of degrees");
  }

 private:
  template <class Item>
  bool list(const json::Value& value, std::size_t least, Item&& item) {
    const auto* items = value.if_array();
    if (items == nullptr || items->size() < least) {
      return false;
    }
    to_.begin_list();
    for (const auto& one : *items) {
      if (!item(one)) {
        return false;
      }
    }
    to_.end_list();
    return true;
  }

  bool polygon(const json::Value& rings) {
    return list(rings, 1, [this](const json::Value& ring) { return this->ring(ring); });
  }

  bool ring(const json::Value& positions) {
    constexpr std::size_t triangle = 4;
    const auto* all = positions.if_array();
    return all != nullptr && all->size() >= triangle && all->front() == all->back() &&
           list(positions, triangle, [this](const json::Value& one) { return position(one); });
  }

  bool position(const json::Value& value) {
    const auto* pair = value.if_array();
    if (pair == nullptr || pair->size() < 2) {
      return false;
    }
    json::Problems problems;
    const auto lon = json::read_number((*pair)[0], {}, problems, {.min = -180, .max = 180});
    const auto lat = json::read_number((*pair)[1], {}, problems, {.min = -90, .max = 90});
    if (lon && lat) {
      to_.begin_list().number(*lon).number(*lat).end_list();
    }
    return lon && lat;
  }

  json::Writer& to_;
};

class OutlineReader {
 public:
  explicit OutlineReader(const std::vector<model::District>& known) {
    for (const auto& district : known) {
      names_.emplace(district.code.code, district.name);
    }
  }

  void feature(const json::Value& value, std::string place) {
    const auto* object = value.if_object();
    const auto* properties = object == nullptr ? nullptr : object->if_contains("properties");
    const auto* fields = properties == nullptr ? nullptr : properties->if_object();
    const auto code = fields == nullptr ? std::nullopt : field_of(*fields, code_fields);
    if (!code || code->empty()) {
      tell(place, "this feature has no code of a district (statcode, wijkcode, WK_CODE)");
      return;
    }
    const auto water = field_of(*fields, water_fields);
    const auto known = names_.find(*code);
    if (known == names_.end() || (water && lower(*water) != "nee")) {
      outlines_.elsewhere += known == names_.end() ? 1 : 0;
      return;
    }
    const auto name = field_of(*fields, name_fields);
    if (name && lower(*name) != lower(known->second)) {
      tell(place, fmt::format("{} is called \"{}\" in the map and \"{}\" here; is the map of another year?", *code,
                              *name, known->second));
      return;
    }
    if (!seen_.insert(*code).second) {
      tell(place, fmt::format("{} stands in the map a second time", *code));
      return;
    }
    json::Writer writer;
    if (const auto wrong = GeometryWriter(writer).geometry(object->if_contains("geometry"))) {
      tell(place, fmt::format("{} ({}): {}", *code, known->second, *wrong));
      return;
    }
    outlines_.found.push_back({*code, std::move(writer).take()});
  }

  Outlines take() && { return std::move(outlines_); }

 private:
  void tell(const std::string& place, std::string message) { outlines_.bad.push_back({place, std::move(message)}); }

  std::map<std::string, std::string, std::less<>> names_;
  std::set<std::string> seen_;
  Outlines outlines_;
};

}  // namespace

std::expected<Outlines, json::Problems> read_outlines(std::string_view geojson,
                                                      const std::vector<model::District>& known) {
  const auto value = json::parse(geojson);
  if (!value) {
    return std::unexpected(value.error());
  }
  const auto* object = value->if_object();
  const auto* features = object == nullptr ? nullptr : object->if_contains("features");
  if (features == nullptr || !features->is_array()) {
    return std::unexpected(json::Problems{{"", "this is no GeoJSON FeatureCollection: it has no list of features"}});
  }
  OutlineReader reader(known);
  for (std::size_t i = 0; i < features->get_array().size(); ++i) {
    reader.feature(features->get_array()[i], fmt::format("/features/{}", i));
  }
  return std::move(reader).take();
}

}  // namespace flexteam::areas
