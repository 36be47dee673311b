// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "service/exchange/known.h"

namespace flexteam::service::exchange {

Known::Known(const Kept& everything, const std::vector<model::Organisation>& employers) : kept(everything) {
  for (const auto& one : kept.municipalities) municipalities.add(one.code.code, one.name);
  for (const auto& one : employers) organisations.add(one.id, one.name);
}

}  // namespace flexteam::service::exchange
