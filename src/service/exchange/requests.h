// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <vector>

#include "model/order.h"
#include "service/agreements/actions.h"
#include "service/exchange/known.h"
#include "service/exchange/preview.h"
#include "sheets/sheet.h"

/// Sheet "Aanvragen": a row is a request with its rank, without what it changed on the card. New ones are drafts.
namespace flexteam::service::exchange {

inline constexpr std::string_view requests_sheet = "Aanvragen";

[[nodiscard]] sheets::Sheet export_requests(const Known& known, const std::vector<model::Order>& orders);

/// Who asks for it.
struct Asker {
  std::string municipality;  ///< code; only its requests; empty: those of all
  Signer signer;
  model::Week this_week;
};
[[nodiscard]] Import import_requests(const Known& known, const sheets::Sheet& sheet, const Asker& asker);

}  // namespace flexteam::service::exchange
