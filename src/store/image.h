// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "store/table.h"

namespace flexteam::store {

/// Images of rows as they stand in the audit trail: JSON objects of columns. A personal value stands there as
/// {"personal": reference}, a large one as {"sha256": …, "bytes": …}, a secret as {"secret": true}.

/// Keeps a personal value where it can be erased and returns its reference.
using KeepPersonal = std::function<std::string(std::string_view value)>;
/// The personal value of a reference; nullopt once it was erased.
using FindPersonal = std::function<std::optional<std::string>(std::string_view reference)>;

/// All columns of a row.
[[nodiscard]] std::string image(const Table& table, const Row& row, const KeepPersonal& keep);

/// Only the columns that differ (the version does not count), as image before and after; nullopt when none does.
[[nodiscard]] std::optional<std::pair<std::string, std::string>> difference(const Table& table, const Row& before,
                                                                            const Row& after, const KeepPersonal& keep);

/// The image that stands for many rows: how many, and their digest.
[[nodiscard]] std::string image_of_rows(std::size_t count, const std::string& digest);

/// A column as an image holds it.
struct ImageColumn {
  std::size_t place = 0;            ///< in the table
  std::optional<sql::Value> value;  ///< none: a personal value that was erased
};

/// The columns that an image holds. Large and secret ones are left out.
[[nodiscard]] std::vector<ImageColumn> columns_of(const Table& table, std::string_view image, const FindPersonal& find);

}  // namespace flexteam::store
