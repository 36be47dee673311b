// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "areas/convert.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <optional>
#include <string_view>
#include <system_error>
#include <vector>

#include "process/process.h"

namespace flexteam::areas {
namespace {

std::unexpected<json::Problems> fail(std::string place, std::string message) {
  return std::unexpected(json::Problems{{std::move(place), std::move(message)}});
}

std::string read_file(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

/// The extension under which GDAL takes a file for what its first bytes say it is; nothing for any other file. GDAL has
/// some eighty readers, and some of them open other files or addresses.
std::optional<std::string_view> extension_of(const std::filesystem::path& map) {
  constexpr std::string_view sqlite{"SQLite format 3\0", 16};
  std::string head(64, '\0');
  std::ifstream in(map, std::ios::binary);
  in.read(head.data(), static_cast<std::streamsize>(head.size()));
  head.resize(static_cast<std::size_t>(std::max<std::streamsize>(in.gcount(), 0)));
  if (head.starts_with(sqlite)) {
    return ".gpkg";
  }
  const auto first = head.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
  return first != std::string::npos && head[first] == '{' ? std::optional<std::string_view>(".geojson") : std::nullopt;
}

std::string lower(std::string_view text) {
  std::string result(text);
  std::transform(result.begin(), result.end(), result.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return result;
}

/// Names of the layers from ogrinfo's lines "1: wijken (Multi Polygon)".
std::vector<std::string> layer_names(std::string_view listing) {
  std::vector<std::string> names;
  while (!listing.empty()) {
    const auto end = std::min(listing.find('\n'), listing.size());
    const auto line = listing.substr(0, end);
    listing.remove_prefix(std::min(end + 1, listing.size()));
    const auto colon = line.find(": ");
    const bool numbered = colon != std::string_view::npos && colon > 0 &&
                          line.substr(0, colon).find_first_not_of("0123456789") == std::string_view::npos;
    if (numbered) {
      auto name = line.substr(colon + 2);
      if (const auto kind = name.rfind(" ("); kind != std::string_view::npos) {
        name = name.substr(0, kind);
      }
      names.emplace_back(name);
    }
  }
  return names;
}

/// The one layer, or the one whose name speaks of districts.
std::expected<std::string, json::Problems> district_layer(const std::vector<std::string>& layers) {
  if (layers.size() == 1) {
    return layers[0];
  }
  std::vector<std::string> fitting;
  for (const auto& layer : layers) {
    const auto name = lower(layer);
    if (name.find("wijk") != std::string::npos && name.find("buurt") == std::string::npos) {
      fitting.push_back(layer);
    }
  }
  if (fitting.size() != 1) {
    return fail("", fmt::format("the map has the layers [{}]; exactly one of them must be called wijken",
                                fmt::join(layers, ", ")));
  }
  return fitting[0];
}

/// What the program said, without its prefixes, or that it said nothing.
std::string complaint(const std::filesystem::path& errors) {
  constexpr std::size_t longest = 300;
  auto text = read_file(errors).substr(0, longest);
  std::replace(text.begin(), text.end(), '\n', ' ');
  while (text.ends_with(' ')) {
    text.pop_back();
  }
  return text.empty() ? "without saying why" : text;
}

}  // namespace

std::expected<std::string, json::Problems> to_geojson(const std::filesystem::path& map, const Box& box,
                                                      const Converter& converter) {
  std::error_code error;
  if (!std::filesystem::is_regular_file(map, error)) {
    return fail("", "there is no such file");
  }
  const auto extension = extension_of(map);
  if (!extension) {
    return fail("", "this is neither a GeoPackage nor GeoJSON");
  }
  const process::ScratchFolder scratch;
  const auto input = scratch.path() / fmt::format("map{}", *extension);
  const auto listing = scratch.path() / "layers.txt";
  const auto errors = scratch.path() / "errors.txt";
  const auto output = scratch.path() / "areas.geojson";
  std::filesystem::create_symlink(std::filesystem::absolute(map), input);
  const auto listed =
      process::run({converter.ogrinfo, {"-ro", "-q", input.string()}, listing, errors, converter.limit});
  if (!listed || *listed != 0) {
    return fail("", listed ? fmt::format("the map cannot be opened: {}", complaint(errors)) : listed.error());
  }
  const auto layer = district_layer(layer_names(read_file(listing)));
  if (!layer) {
    return std::unexpected(layer.error());
  }
  const auto degrees = [](double d) { return fmt::format("{}", d); };
  const auto converted = process::run({converter.ogr2ogr,
                                       {"-f",
                                        "GeoJSON",
                                        "-t_srs",
                                        "EPSG:4326",
                                        "-dim",
                                        "XY",
                                        "-lco",
                                        "RFC7946=YES",
                                        "-lco",
                                        "COORDINATE_PRECISION=5",
                                        "-spat",
                                        degrees(box.west),
                                        degrees(box.south),
                                        degrees(box.east),
                                        degrees(box.north),
                                        "-spat_srs",
                                        "EPSG:4326",
                                        output.string(),
                                        input.string(),
                                        *layer},
                                       scratch.path() / "output.txt",
                                       errors,
                                       converter.limit});
  if (!converted || *converted != 0) {
    return fail("", converted ? fmt::format("the map cannot be converted: {}", complaint(errors)) : converted.error());
  }
  return read_file(output);
}

}  // namespace flexteam::areas
