// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <expected>
#include <optional>
#include <string>

#include "http/answer.h"
#include "json/problems.h"
#include "store/refusal.h"

/// Every no that is not about the form of a request, in Dutch: what happened, what it means, what to do.
namespace flexteam::http {

/// The status and words for a refusal of the store. `field` is where an unknown reference stands in the body.
[[nodiscard]] Answer refused(const store::Refusal& refusal, const std::string& field = {});
/// 400 with what the rules of the service found in the body.
[[nodiscard]] Answer refused(const json::Problems& problems);
/// 404 for "aanvraag 12", "teamlid 4", …
[[nodiscard]] Answer not_there(const std::string& thing, std::int64_t id);

/// The version in an If-Match header ("3", also weak). Error: 428 without the header, 400 when it is no ETag of ours.
[[nodiscard]] std::expected<std::int64_t, Answer> version_in(const std::optional<std::string>& if_match);

}  // namespace flexteam::http
