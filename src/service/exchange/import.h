// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>

#include "service/exchange/known.h"
#include "service/exchange/preview.h"
#include "service/exchange/requests.h"

namespace flexteam::service::exchange {

enum class Kind { team, leave, requests, menu_card };

/// What a file (CSV or XLSX) does to what is kept; every trouble of it when it cannot be read or breaks a rule. `asker`
/// counts for requests.
[[nodiscard]] Import import_file(Kind kind, std::string_view bytes, const Known& known, const Asker& asker);

/// "team.xlsx, blad Team, regel 4, kolom Rollen"
[[nodiscard]] std::string place_of(const std::string& file, const sheets::Trouble& trouble);

}  // namespace flexteam::service::exchange
