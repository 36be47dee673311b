// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string_view>

#include "http/generated/types.h"
#include "service/kept.h"
#include "service/plans/outcome.h"

namespace flexteam::http {

/// What does not fit, by what it waits for, of one municipality (empty: of all). For one, orders of others are told
/// without their titles.
[[nodiscard]] api::WaitingList waiting_of(const service::Kept& kept, const service::Outcome& plan,
                                          std::string_view municipality);

}  // namespace flexteam::http
