// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <vector>

#include "model/menu_draft.h"
#include "model/organisation.h"
#include "service/exchange/values.h"
#include "service/kept.h"

namespace flexteam::service::exchange {

/// What cells speak of, by name. `kept` must outlive it.
struct Known {
  Known(const Kept& everything, const std::vector<model::Organisation>& employers);

  const Kept& kept;
  Names municipalities;
  Names organisations;
  std::optional<model::MenuDraft> menu_draft = {};  ///< of the next version of the card, where one is worked on
};

}  // namespace flexteam::service::exchange
