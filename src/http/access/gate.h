// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "http/answer.h"
#include "http/caller.h"
#include "http/generated/operations.h"
#include "model/member.h"
#include "model/order.h"
#include "service/kept.h"

/// What stands between a request and its endpoint: api/access.yaml, carried out.
namespace flexteam::http {

/// Why the caller may not do this: 401, 403, or 404 for what it may not know of. Nothing: go on; `call` then has the
/// municipality that was left out by somebody who may only see their own.
[[nodiscard]] std::optional<Answer> refusal(const Caller& who, api::OperationId operation, const service::Kept& kept,
                                            RawCall& call);

/// An order that was not sent yet is its municipality's own business.
[[nodiscard]] bool sees(const Caller& who, const model::Order& order);
/// The team coordinator sees everybody, a municipality its own staff, a member itself.
[[nodiscard]] bool sees(const Caller& who, const model::Member& member);
/// Hours of a person at an order are for its two sides (the team and the municipality) and that person.
[[nodiscard]] bool may_see_hours(const Caller& who, std::string_view municipality, model::MemberId member);

/// Callers with the same key get the same answers to the same questions.
[[nodiscard]] std::string view_key(const Caller& who);

}  // namespace flexteam::http
