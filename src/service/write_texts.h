// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>

#include "store/undo.h"

namespace flexteam::service {

/// What a write was, for the bar that takes it back: "Aanvraag gewijzigd". Dutch.
[[nodiscard]] std::string text_of(const store::undo::Write& write);

}  // namespace flexteam::service
