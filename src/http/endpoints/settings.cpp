// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include <fmt/core.h>

#include <charconv>
#include <functional>

#include "http/generated/endpoints.h"
#include "http/refusals.h"
#include "http/to_api/basics.h"
#include "service/kept_reader.h"
#include "service/share_rules.h"
#include "store/places.h"
#include "store/settings.h"

namespace flexteam::http::endpoints {
namespace {

constexpr std::string_view run_seconds_name = "run.seconds";
constexpr double default_run_seconds = 10;

struct KeptSettings {
  model::PlanningSettings planning;
  std::vector<model::Municipality> municipalities;
  double run_seconds = default_run_seconds;
  std::string funding;
  std::string sector;
};

KeptSettings read_settings(store::ReadTransaction& tx) {
  KeptSettings kept{.planning = store::settings::planning(tx), .municipalities = store::places::municipalities(tx)};
  if (const auto text = store::settings::find(tx, run_seconds_name)) {
    std::from_chars(text->data(), text->data() + text->size(), kept.run_seconds);
  }
  kept.funding = store::settings::find(tx, service::funding_setting).value_or("");
  kept.sector = store::settings::find(tx, service::sector_setting).value_or("");
  return kept;
}

api::Policy policy_of(const model::PlanningSettings& settings) {
  return {.fairness_alpha = settings.fairness_alpha,
          .late_discount_per_week = settings.late_discount_per_week,
          .whole = settings.whole,
          .point_hours = settings.point_hours,
          .max_parallel_orders = settings.max_parallel_orders,
          .max_gap_weeks = settings.max_gap_weeks,
          .freeze_weeks = settings.freeze_weeks,
          .weights = {.handover = settings.handover,
                      .new_face = settings.new_face,
                      .change = settings.change,
                      .travel = settings.travel,
                      .lateness = settings.lateness,
                      .start = settings.start,
                      .interruption = settings.interruption}};
}

void change_policy(model::PlanningSettings& settings, const api::Policy& policy) {
  settings.fairness_alpha = policy.fairness_alpha;
  settings.late_discount_per_week = policy.late_discount_per_week;
  settings.whole = policy.whole;
  settings.point_hours = policy.point_hours;
  settings.max_parallel_orders = static_cast<int>(policy.max_parallel_orders);
  settings.max_gap_weeks = static_cast<int>(policy.max_gap_weeks);
  settings.freeze_weeks = static_cast<int>(policy.freeze_weeks);
  settings.handover = policy.weights.handover;
  settings.new_face = policy.weights.new_face;
  settings.change = policy.weights.change;
  settings.travel = policy.weights.travel;
  settings.lateness = policy.weights.lateness;
  settings.start = policy.weights.start;
  settings.interruption = policy.weights.interruption;
}

/// Settings have no version of their own: a number made from their contents does as one.
api::Settings view_of(const KeptSettings& kept) {
  api::Settings view;
  view.first_week = kept.planning.first_week;
  view.horizon_weeks = kept.planning.weeks;
  view.run_seconds = kept.run_seconds;
  view.policy = policy_of(kept.planning);
  view.uncertainty = to_api(kept.planning.uncertainty);
  view.funding = kept.funding;
  view.sector = kept.sector;
  for (const auto& place : kept.municipalities) {
    view.shares.push_back({.municipality_code = place.code.code, .share = place.share});
  }
  json::Writer writer;
  write(writer, view);
  constexpr std::size_t exact_in_json = (std::size_t{1} << 53) - 1;
  view.version = static_cast<std::int64_t>(std::hash<std::string>{}(std::move(writer).take()) & exact_in_json);
  return view;
}

Answer settings_answer(const KeptSettings& kept) {
  const auto view = view_of(kept);
  return with_version(json_answer(view), view.version);
}

void change(KeptSettings& kept, const api::SettingsUpdate& body) {
  if (body.first_week) kept.planning.first_week = *body.first_week;
  if (body.horizon_weeks) kept.planning.weeks = static_cast<int>(*body.horizon_weeks);
  if (body.run_seconds) kept.run_seconds = *body.run_seconds;
  if (body.policy) change_policy(kept.planning, *body.policy);
  if (body.uncertainty) kept.planning.uncertainty = from_api(*body.uncertainty);
  if (body.funding) kept.funding = *body.funding;
  if (body.sector) kept.sector = *body.sector;
  for (const auto& share : body.shares.value_or(std::vector<api::Share>{})) {
    for (auto& place : kept.municipalities) {
      if (place.code.code == share.municipality_code) place.share = share.share;
    }
  }
}

store::Outcome<KeptSettings> keep(store::WriteTransaction& tx, KeptSettings kept, const api::SettingsUpdate& body) {
  change(kept, body);
  store::settings::set_planning(tx, kept.planning);
  if (body.run_seconds) store::settings::set(tx, run_seconds_name, fmt::format("{}", kept.run_seconds));
  if (body.funding) store::settings::set(tx, service::funding_setting, kept.funding);
  if (body.sector) store::settings::set(tx, service::sector_setting, kept.sector);
  if (body.shares) {
    for (const auto& place : kept.municipalities) {
      if (auto put = store::places::put(tx, place); !put) return std::unexpected(put.error());
    }
  }
  return kept;
}

json::Problems share_problems(const service::Kept& kept, const api::SettingsUpdate& body) {
  if (!body.shares) return {};
  std::vector<service::NewShare> shares;
  for (const auto& share : *body.shares) shares.push_back({share.municipality_code, share.share});
  return service::problems_of(shares, kept);
}

}  // namespace

Answer get_settings(Context& context, const api::GetSettings& /*call*/) {
  return settings_answer(context.store.read([](store::ReadTransaction& tx) { return read_settings(tx); }));
}

Answer update_settings(Context& context, const api::UpdateSettings& call) {
  const auto version = version_in(call.if_match);
  if (!version) return version.error();
  const auto snapshot = context.snapshots.current();
  if (const auto problems = share_problems(snapshot->kept, call.body); !problems.empty()) return refused(problems);
  const auto outcome = context.store.write(
      context.intent("settings.change"), [&](store::WriteTransaction& tx) -> store::Outcome<KeptSettings> {
        auto kept = read_settings(tx);
        if (view_of(kept).version != *version) {
          return std::unexpected(store::Refusal{.reason = store::Reason::version_conflict});
        }
        return keep(tx, std::move(kept), call.body);
      });
  return outcome ? settings_answer(*outcome) : refused(outcome.error());
}

}  // namespace flexteam::http::endpoints
