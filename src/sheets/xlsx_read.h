// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <expected>
#include <string_view>

#include "sheets/sheet.h"

namespace flexteam::sheets {

/// The most that one part of a workbook may be when unpacked, and all cells that are read together.
inline constexpr std::size_t most_part_bytes = std::size_t{8} << 20;
/// The most that the parts together may be.
inline constexpr std::size_t most_unpacked_bytes = 2 * most_part_bytes;

/// The sheet called `wanted` of a workbook (.xlsx), else its first. Numbers as people write them, dates as
/// "2027-02-01", yes and no as "ja" and "nee". Trouble: no workbook, damaged, too much when unpacked, macros; every
/// cell with a formula or an error; and those of `with_head`.
[[nodiscard]] std::expected<Sheet, Troubles> read_xlsx(std::string_view bytes, std::string_view wanted);

}  // namespace flexteam::sheets
