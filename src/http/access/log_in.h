// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string_view>

#include "http/answer.h"
#include "http/context.h"

namespace flexteam::http {

/// Opens a session under a new token (the one that the browser had ends) and answers with it. `full`: nothing more is
/// asked.
[[nodiscard]] Answer session_opened(Context& context, std::string_view account, bool full, int status = 201);
/// Likewise, after somebody proved who they are: their browser is known from now on.
[[nodiscard]] Answer logged_in(Context& context, std::string_view account, bool full, int status = 201);

}  // namespace flexteam::http
