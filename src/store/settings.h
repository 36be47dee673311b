// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "model/settings.h"
#include "store/transaction.h"

/// Settings of the installation. Shares stand with the municipalities.
namespace flexteam::store::settings {

/// As set, or the defaults of model::PlanningSettings.
[[nodiscard]] model::PlanningSettings planning(ReadTransaction& tx);
void set_planning(WriteTransaction& tx, const model::PlanningSettings& settings);

/// Any other setting, as text under a name ("example.seed").
[[nodiscard]] std::optional<std::string> find(ReadTransaction& tx, std::string_view name);
void set(WriteTransaction& tx, std::string_view name, std::string_view value);

}  // namespace flexteam::store::settings
