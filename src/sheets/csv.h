// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <expected>
#include <string>
#include <string_view>

#include "sheets/sheet.h"

namespace flexteam::sheets {

/// RFC 4180 in UTF-8, with or without a mark at its start; the sign between cells is that of ; , and tab which stands
/// most in the head. A cell that `write_csv` kept from being a formula is as it was. Trouble: not UTF-8, quotes that do
/// not close or close too early, and those of `with_head`.
[[nodiscard]] std::expected<Sheet, Troubles> read_csv(std::string_view bytes);

/// UTF-8 with the mark that Excel asks for, ; between cells, as Dutch Excel wants it. What a spreadsheet would take for
/// a formula gets a ' before it.
[[nodiscard]] std::string write_csv(const Sheet& sheet);

}  // namespace flexteam::sheets
