// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>

#include "sheets/sheet.h"

namespace flexteam::sheets {

/// A workbook of one sheet, its head bold and always in view; whole numbers are numbers, all else is text, so that
/// nothing is ever a formula. Throws std::runtime_error when there is no room for a temporary file.
[[nodiscard]] std::string write_xlsx(const Sheet& sheet);

}  // namespace flexteam::sheets
