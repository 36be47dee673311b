// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "service/kept.h"

#include <algorithm>

namespace flexteam::service {
namespace {

template <class List, class Key, class Projection>
auto find_in(const List& list, const Key& key, Projection projection) -> const typename List::value_type* {
  const auto found = std::ranges::find(list, key, projection);
  return found == list.end() ? nullptr : &*found;
}

}  // namespace

const model::Municipality* find_municipality(const Kept& kept, std::string_view code) {
  return find_in(kept.municipalities, code, [](const auto& m) -> std::string_view { return m.code.code; });
}

const model::Member* find_member(const Kept& kept, model::MemberId id) {
  return find_in(kept.members, id, &model::Member::id);
}

const model::LearningPair* find_learning(const Kept& kept, model::MemberId learner, std::string_view role) {
  const auto found = std::ranges::find_if(
      kept.learning_pairs, [&](const auto& pair) { return pair.learner == learner && pair.role == role; });
  return found == kept.learning_pairs.end() ? nullptr : &*found;
}

const model::Order* find_order(const Kept& kept, model::OrderId id) {
  return find_in(kept.orders, id, &model::Order::id);
}

namespace {

const model::Agreement* find_version(const Kept& kept, model::OrderId order, int number) {
  const auto found = std::ranges::find_if(kept.agreements, [&](const model::Agreement& agreement) {
    return agreement.order == order && agreement.number == number;
  });
  return found == kept.agreements.end() ? nullptr : &*found;
}

}  // namespace

const model::Agreement* agreement_of(const Kept& kept, const model::Order& order) {
  return order.agreement == 0 ? nullptr : find_version(kept, order.id, order.agreement);
}

const model::Agreement* proposal_of(const Kept& kept, const model::Order& order) {
  return order.proposal == 0 ? nullptr : find_version(kept, order.id, order.proposal);
}

bool is_asked(const model::Order& order) {
  return order.state == model::OrderState::requested || order.state == model::OrderState::proposed ||
         order.state == model::OrderState::agreed;
}

std::string actor_name(const Kept& kept, std::string_view actor) {
  const auto* account = find_in(kept.accounts, actor, [](const auto& one) -> std::string_view { return one.id; });
  return account != nullptr ? account->name : std::string(actor);
}

const model::MenuItem* find_item(const model::MenuCard& menu, std::string_view code) {
  return find_in(menu.items, code, &model::MenuItem::code);
}

const model::MenuCard& menu_of(const Kept& kept, const model::Order& order) {
  if (order.state == model::OrderState::draft || order.menu_version == kept.menu.version) return kept.menu;
  const auto found =
      std::ranges::find_if(kept.earlier_menus, [&](const auto& card) { return card->version == order.menu_version; });
  return found == kept.earlier_menus.end() ? kept.menu : **found;
}

const model::MenuItem* find_item(const Kept& kept, model::OrderId order, std::string_view code) {
  const auto* known = find_order(kept, order);
  return find_item(known == nullptr ? kept.menu : menu_of(kept, *known), code);
}

std::string item_name(const Kept& kept, model::OrderId order, std::string_view code) {
  const auto* item = find_item(kept, order, code);
  return item == nullptr ? std::string(code) : item->name;
}

std::string role_name(const model::MenuCard& menu, std::string_view role) {
  const auto* found = find_in(menu.roles, role, &model::Role::code);
  return found != nullptr ? found->name : std::string(role);
}

namespace {

struct PlaceFacts {
  std::string name;
  model::Point centre;
};

std::optional<PlaceFacts> place_facts(const Kept& kept, std::string_view place) {
  if (const auto* municipality = find_municipality(kept, place)) {
    return PlaceFacts{municipality->name, municipality->centre};
  }
  if (const auto* district =
          find_in(kept.districts, place, [](const auto& d) -> std::string_view { return d.code.code; })) {
    return PlaceFacts{district->name, district->centre};
  }
  if (const auto* village = find_in(kept.villages, place, &model::Village::id)) {
    return PlaceFacts{village->name, village->centre};
  }
  return std::nullopt;
}

}  // namespace

std::string place_name(const Kept& kept, std::string_view place) {
  const auto facts = place_facts(kept, place);
  return facts ? facts->name : std::string(place);
}

model::Point place_centre(const Kept& kept, std::string_view place, std::string_view fallback) {
  if (const auto facts = place_facts(kept, place)) {
    return facts->centre;
  }
  const auto* municipality = find_municipality(kept, fallback);
  return municipality != nullptr ? municipality->centre : model::Point{};
}

}  // namespace flexteam::service
