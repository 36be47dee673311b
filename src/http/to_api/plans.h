// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string_view>

#include "http/answer.h"
#include "http/context.h"
#include "http/generated/types.h"
#include "http/snapshots.h"

namespace flexteam::http {

[[nodiscard]] api::Plan to_api(const service::Kept& kept, const PlanView& plan);

/// The number that a planKey stands for: a number, "published", or "latest" (newest draft, else the published plan).
[[nodiscard]] std::optional<model::PlanId> plan_id(const service::Kept& kept, std::string_view key);

/// A plan with the picture that it is looked at in.
struct FoundPlan {
  std::shared_ptr<const Snapshot> snapshot;
  PlanView view;
};
[[nodiscard]] std::optional<FoundPlan> find_plan(Context& context, std::string_view key);
/// The plan with its version.
[[nodiscard]] Answer plan_answer(const FoundPlan& plan);

/// The plan in the version that somebody saw (If-Match). Error: 404, 412, 428, or 400 for no ETag of ours.
[[nodiscard]] std::expected<FoundPlan, Answer> plan_as_seen(Context& context, std::string_view key,
                                                            const std::optional<std::string>& if_match);

/// 404 for a planKey that stands for nothing.
[[nodiscard]] Answer no_such_plan(std::string_view key);

}  // namespace flexteam::http
