// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "http/answer.h"

namespace flexteam::http {

/// RFC 1952. `level` 1 (fast) to 9 (small).
[[nodiscard]] std::string gzip(std::string_view text, int level);

/// Adds the compressed body to an answer that is worth it: text over one packet.
void compress(Answer& answer, int level = 4);

}  // namespace flexteam::http
