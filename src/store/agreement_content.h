// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>

#include "model/agreement.h"

namespace flexteam::store {

/// What an agreement says as JSON after RFC 8785: no white space, names sorted, whole numbers only. The same content
/// always gives the same bytes, so that their SHA-256 can stand on paper.
[[nodiscard]] std::string canonical_text(const model::AgreementContent& content);
/// The way back; only for text that canonical_text made.
[[nodiscard]] model::AgreementContent content_from(std::string_view text);

}  // namespace flexteam::store
