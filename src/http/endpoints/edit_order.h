// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <expected>
#include <functional>
#include <optional>
#include <string>

#include "http/answer.h"
#include "http/context.h"
#include "model/order.h"
#include "service/agreements/actions.h"

/// What all endpoints that change one order share.
namespace flexteam::http::endpoints {

/// The order as it was kept, or the answer that says why not.
using Edited = std::expected<model::Order, Answer>;

/// The account that asks, in its role.
[[nodiscard]] service::Signer signer(const Caller& who);

/// `acted` with its no in words; `field` is where an unknown reference stands in the body.
[[nodiscard]] Edited edited(service::Acted<model::Order> acted, const std::string& field = {});

/// 200 with an order as it is after a write, and its ETag.
[[nodiscard]] Answer order_answer(Context& context, const model::Order& order);

/// Loads the order in the version that If-Match names and keeps what `edit` makes of it, in one write; nothing is kept
/// when that is an answer. 404, 412, 428.
[[nodiscard]] Answer edit_order(Context& context, std::int64_t id, const std::optional<std::string>& if_match,
                                const std::string& action,
                                const std::function<Edited(store::WriteTransaction&, model::Order)>& edit);

/// edit_order with service::act.
[[nodiscard]] Answer act_on(Context& context, std::int64_t id, const std::optional<std::string>& if_match,
                            const std::string& action, service::OrderAction what, const std::string& reason);

}  // namespace flexteam::http::endpoints
