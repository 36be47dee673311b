// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "http/to_api/menu.h"

#include <algorithm>
#include <charconv>
#include <string_view>
#include <utility>

#include "http/to_api/basics.h"
#include "service/menu/card_differences.h"
#include "service/menu/draft_items.h"
#include "service/menu/draft_rules.h"

namespace flexteam::http {
namespace {

api::ItemUnit to_api(model::Unit unit) {
  switch (unit) {
    case model::Unit::municipality:
      return api::ItemUnit::municipality;
    case model::Unit::neighbourhood:
      return api::ItemUnit::neighbourhood;
    case model::Unit::neighbourhood_year:
      return api::ItemUnit::neighbourhood_year;
    case model::Unit::owners_association:
      return api::ItemUnit::owners_association;
    case model::Unit::hundred_homes:
      return api::ItemUnit::hundred_homes;
    case model::Unit::province:
      return api::ItemUnit::province;
    case model::Unit::session:
      return api::ItemUnit::session;
    case model::Unit::order:
      return api::ItemUnit::order;
  }
  return {};
}
model::Unit from_api(api::ItemUnit unit) {
  switch (unit) {
    case api::ItemUnit::municipality:
      return model::Unit::municipality;
    case api::ItemUnit::neighbourhood:
      return model::Unit::neighbourhood;
    case api::ItemUnit::neighbourhood_year:
      return model::Unit::neighbourhood_year;
    case api::ItemUnit::owners_association:
      return model::Unit::owners_association;
    case api::ItemUnit::hundred_homes:
      return model::Unit::hundred_homes;
    case api::ItemUnit::province:
      return model::Unit::province;
    case api::ItemUnit::session:
      return model::Unit::session;
    case api::ItemUnit::order:
      return model::Unit::order;
  }
  return {};
}

api::ItemKind to_api(model::ItemKind kind) {
  return kind == model::ItemKind::work ? api::ItemKind::work : api::ItemKind::knowledge_product;
}
model::ItemKind from_api(api::ItemKind kind) {
  return kind == api::ItemKind::work ? model::ItemKind::work : model::ItemKind::knowledge_product;
}

api::MenuItem to_api(const model::MenuItem& item) {
  api::MenuItem view;
  view.code = item.code;
  view.name = item.name;
  view.category = item.category;
  view.kind = to_api(item.kind);
  view.unit = to_api(item.unit);
  for (const auto& role : item.roles) {
    view.roles.push_back(http::to_api(role));
    view.hours += role.hours.value;
  }
  view.lead_time_weeks = item.lead_time.value;
  view.after = item.after;
  view.deliverable = item.deliverable;
  view.source = item.source;
  if (item.uncertainty) view.uncertainty = http::to_api(*item.uncertainty);
  return view;
}

std::vector<model::RoleHours> roles_of(const std::vector<api::RoleHours>& roles) {
  std::vector<model::RoleHours> hours;
  hours.reserve(roles.size());
  for (const auto& role : roles) {
    hours.push_back({role.role, {role.hours}, role.team_share, http::from_api(role.doer)});
  }
  return hours;
}

api::MenuDifferenceKind to_api(service::CardChange kind) {
  switch (kind) {
    case service::CardChange::added:
      return api::MenuDifferenceKind::added;
    case service::CardChange::changed:
      return api::MenuDifferenceKind::changed;
    case service::CardChange::withdrawn:
      return api::MenuDifferenceKind::withdrawn;
  }
  return {};
}

/// The item that a pointer into a card ("/items/3/after/0") is about; empty: the card as a whole.
std::string item_at(const model::MenuCard& card, std::string_view pointer) {
  constexpr std::string_view items = "/items/";
  if (!pointer.starts_with(items)) return {};
  std::size_t at = card.items.size();
  std::from_chars(pointer.data() + items.size(), pointer.data() + pointer.size(), at);
  return at < card.items.size() ? card.items[at].code : std::string();
}

}  // namespace

api::MenuCard to_api(const model::MenuCard& card) {
  api::MenuCard view;
  view.programme = card.programme;
  view.version = card.version;
  for (const auto& role : card.roles) {
    view.roles.push_back({.code = role.code,
                          .name = role.name,
                          .team_share = role.team_share,
                          .one_person = role.one_person,
                          .is_assumed = role.assumed});
  }
  for (const auto& item : card.items) view.items.push_back(to_api(item));
  for (const auto& chain : card.chains) view.chains.push_back({.name = chain.name, .items = chain.items});
  return view;
}

api::MenuCardVersion to_api(const service::Kept& kept, const store::menu_cards::Release& release, const Caller& who) {
  api::MenuCardVersion view;
  view.programme = kept.menu.programme;
  view.version = release.version;
  view.item_count = static_cast<std::int64_t>(release.items);
  view.is_current = release.version == kept.menu.version;
  if (release.at) view.released_at = model::to_string(*release.at);
  // A program that put the first card there has no name.
  const bool known = std::ranges::find(kept.accounts, release.by, &model::Account::id) != kept.accounts.end();
  if (who.role() && known) view.released_by = service::actor_name(kept, release.by);
  return view;
}

api::MenuDraft to_api(const service::Kept& kept, const model::MenuDraft& draft) {
  const auto card = service::card_of(draft, kept.menu);
  api::MenuDraft view;
  view.version = draft.version;
  view.based_on = draft.based_on;
  view.started_at = model::to_string(draft.started_at);
  view.started_by = service::actor_name(kept, draft.started_by);
  view.card = to_api(card);
  for (auto& difference : service::differences_between(kept.menu, card)) {
    view.differences.push_back({.item_code = std::move(difference.code),
                                .item_name = std::move(difference.name),
                                .kind = to_api(difference.kind),
                                .sentences = std::move(difference.sentences)});
  }
  for (const auto& problem : service::problems_of(card)) {
    view.problems.push_back({.item_code = item_at(card, problem.place), .detail = problem.message});
  }
  return view;
}

model::MenuItem from_api(const api::MenuItemCreate& body) {
  return {.code = body.code,
          .name = body.name,
          .category = body.category,
          .kind = from_api(body.kind),
          .unit = from_api(body.unit),
          .roles = roles_of(body.roles),
          .lead_time = {body.lead_time_weeks},
          .after = body.after.value_or(std::vector<std::string>{}),
          .deliverable = body.deliverable,
          .source = body.source,
          .uncertainty = body.uncertainty ? std::optional(http::from_api(*body.uncertainty)) : std::nullopt};
}

void change(model::MenuItem& item, const api::MenuItemUpdate& body) {
  if (body.name) item.name = *body.name;
  if (body.category) item.category = *body.category;
  if (body.kind) item.kind = from_api(*body.kind);
  if (body.unit) item.unit = from_api(*body.unit);
  if (body.roles) item.roles = roles_of(*body.roles);
  if (body.lead_time_weeks) item.lead_time = {*body.lead_time_weeks};
  if (body.after) item.after = *body.after;
  if (body.deliverable) item.deliverable = *body.deliverable;
  if (body.source) item.source = *body.source;
  if (body.uncertainty.given) {
    item.uncertainty = body.uncertainty.value ? std::optional(http::from_api(*body.uncertainty.value)) : std::nullopt;
  }
}

}  // namespace flexteam::http
