// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "http/generated/endpoints.h"
#include "http/to_api/basics.h"
#include "service/insight/share_account.h"

namespace flexteam::http::endpoints {
namespace {

double hours_of(service::TenthHours hours) {
  return static_cast<double>(hours.value) / 10;
}

api::ShareEntry view_of(const service::Kept& kept, const service::ShareEntry& entry) {
  const auto* municipality = service::find_municipality(kept, entry.municipality);
  return {.code = entry.municipality,
          .name = municipality == nullptr ? entry.municipality : municipality->name,
          .sign = municipality == nullptr ? std::string() : municipality->sign,
          .share = entry.share,
          .share_hours = hours_of(entry.share_hours),
          .carried_in_hours = hours_of(entry.carried_in),
          .received_hours = entry.received.value,
          .difference_hours = hours_of(entry.difference),
          .carried_out_hours = hours_of(entry.carried_out)};
}

}  // namespace

Answer list_share_quarters(Context& context, const api::ListShareQuarters& /*call*/) {
  const auto snapshot = context.snapshots.current();
  const auto& kept = snapshot->kept;
  api::ShareAccount account;
  if (!kept.published) return json_answer(account);
  if (kept.published_plan) account.plan_id = kept.published_plan->id.value;
  for (const auto& quarter : service::share_account(kept, *kept.published)) {
    api::ShareQuarter view{.quarter = quarter_text(quarter.quarter),
                           .first_week = quarter.first,
                           .week_count = static_cast<std::int64_t>(quarter.weekly.size()),
                           .team_hours = quarter.team.value,
                           .more_hours = hours_of(quarter.more),
                           .less_hours = hours_of(quarter.less),
                           .entries = {}};
    for (const auto& entry : quarter.entries) view.entries.push_back(view_of(kept, entry));
    account.quarters.push_back(std::move(view));
  }
  return json_answer(account);
}

}  // namespace flexteam::http::endpoints
