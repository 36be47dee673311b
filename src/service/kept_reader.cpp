// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "service/kept_reader.h"

#include <set>
#include <utility>

#include "store/accounts.h"
#include "store/agreements.h"
#include "store/learning_pairs.h"
#include "store/members.h"
#include "store/menu_cards.h"
#include "store/orders.h"
#include "store/pins.h"
#include "store/places.h"
#include "store/plans.h"
#include "store/settings.h"

namespace flexteam::service {
namespace {

constexpr std::size_t plans_remembered = 8;

}  // namespace

model::MenuCard current_menu(store::ReadTransaction& tx) {
  for (const auto& programme : store::menu_cards::programmes(tx)) {
    if (auto card = store::menu_cards::latest(tx, programme.id)) {
      return *std::move(card);
    }
  }
  return {};
}

model::MenuCard menu_of(store::ReadTransaction& tx, const model::Order& order) {
  auto newest = current_menu(tx);
  if (order.state == model::OrderState::draft || order.menu_version == newest.version) {
    return newest;
  }
  auto earlier = store::menu_cards::version(tx, newest.programme, order.menu_version);
  return earlier ? *std::move(earlier) : std::move(newest);
}

std::vector<std::shared_ptr<const model::MenuCard>> KeptReader::earlier_menus(store::ReadTransaction& tx,
                                                                              const Kept& kept) {
  std::set<int> versions;
  for (const auto& order : kept.orders) {
    if (order.menu_version != kept.menu.version) {
      versions.insert(order.menu_version);
    }
  }
  std::vector<std::shared_ptr<const model::MenuCard>> cards;
  for (const int version : versions) {
    const std::pair key(kept.menu.programme, version);
    {
      const std::lock_guard lock(mutex_);
      if (const auto found = menus_.find(key); found != menus_.end()) {
        cards.push_back(found->second);
        continue;
      }
    }
    if (auto card = store::menu_cards::version(tx, kept.menu.programme, version)) {
      cards.push_back(std::make_shared<const model::MenuCard>(*std::move(card)));
      const std::lock_guard lock(mutex_);
      menus_[key] = cards.back();
    }
  }
  return cards;
}

std::shared_ptr<const Outcome> KeptReader::outcome(store::ReadTransaction& tx, model::PlanId id) {
  const auto plan = store::plans::find(tx, id);
  if (!plan) {
    return nullptr;
  }
  const auto key = std::pair(id, plan->version);
  {
    const std::lock_guard lock(mutex_);
    if (const auto found = remembered_.find(key); found != remembered_.end()) {
      return found->second;
    }
  }
  const auto documents = store::plans::documents(tx, id);
  auto outcome = documents ? outcome_from_text(documents->outcome) : std::nullopt;
  if (!outcome) {
    outcome = Outcome{};
  }
  outcome->first_week = plan->first_week;
  outcome->weeks = plan->weeks;
  outcome->assignments = store::plans::assignments(tx, id);
  auto shared = std::make_shared<const Outcome>(*std::move(outcome));
  const std::lock_guard lock(mutex_);
  remembered_[key] = shared;
  while (remembered_.size() > plans_remembered) {
    remembered_.erase(remembered_.begin());
  }
  return shared;
}

Kept KeptReader::read(store::ReadTransaction& tx) {
  Kept kept;
  kept.municipalities = store::places::municipalities(tx);
  kept.districts = store::places::districts(tx);
  kept.villages = store::places::villages(tx);
  kept.menu = current_menu(tx);
  kept.members = store::members::all(tx);
  kept.orders = store::orders::all(tx);
  kept.earlier_menus = earlier_menus(tx, kept);
  kept.learning_pairs = store::learning_pairs::all(tx);
  kept.pins = store::pins::all(tx);
  kept.agreements = store::agreements::standing(tx);
  kept.accounts = store::accounts::all(tx);
  kept.settings = store::settings::planning(tx);
  kept.funding = store::settings::find(tx, funding_setting).value_or("");
  kept.sector = store::settings::find(tx, sector_setting).value_or("");
  kept.published_plan = store::plans::published(tx);
  if (kept.published_plan) {
    kept.published = *outcome(tx, kept.published_plan->id);
  }
  for (const auto& plan : store::plans::all(tx)) {
    if (plan.state == model::PlanState::draft &&
        (!kept.published_plan || plan.created >= kept.published_plan->created)) {
      kept.draft_plan = plan;
      kept.draft = *outcome(tx, plan.id);
      break;
    }
  }
  return kept;
}

}  // namespace flexteam::service
