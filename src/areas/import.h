// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <expected>
#include <filesystem>
#include <string>
#include <vector>

#include "areas/convert.h"
#include "json/problems.h"
#include "store/store.h"

namespace flexteam::areas {

struct Imported {
  std::size_t stored = 0;                 ///< districts that have their true outline now
  std::vector<std::string> missing = {};  ///< codes of districts that the map has not (or only badly)
  std::size_t elsewhere = 0;              ///< features of districts that are not known here
  json::Problems bad;                     ///< features that were left out
};

/// Reads a map of districts and keeps the outlines of those that are in the database, in one write by `actor`.
/// Problems: the map cannot be read, there are no districts yet, or none of them is in the map; nothing is changed
/// then.
[[nodiscard]] std::expected<Imported, json::Problems> import_areas(store::Store& store,
                                                                   const std::filesystem::path& map,
                                                                   const std::string& actor,
                                                                   const Converter& converter = {});

}  // namespace flexteam::areas
