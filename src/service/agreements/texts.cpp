// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "service/agreements/texts.h"

#include <fmt/core.h>

#include <algorithm>
#include <string_view>

#include "service/insight/sentences.h"

namespace flexteam::service {
namespace {

std::vector<Change> changes_between_lines(const Kept& kept, model::OrderId order,
                                          const std::vector<model::AgreedLine>& before,
                                          const std::vector<model::AgreedLine>& after) {
  auto changes = changes_between(kept, assignments_of(order, before), assignments_of(order, after));
  // Today's causes say nothing about versions of the past.
  for (auto& change : changes) change.cause = ChangeCause::unknown;
  return changes;
}

void tell_text(std::string_view what, const std::string& before, const std::string& after,
               std::vector<std::string>& texts) {
  if (before == after) return;
  const auto shown = [](const std::string& text) { return text.empty() ? std::string("niets") : "'" + text + "'"; };
  texts.push_back(fmt::format("{}: eerst {}, nu {}.", what, shown(before), shown(after)));
}

void tell_items(const model::AgreementContent& before, const model::AgreementContent& after,
                std::vector<std::string>& texts) {
  for (const auto& item : before.items) {
    const auto now = std::ranges::find(after.items, item.item, &model::AgreedItem::item);
    if (now == after.items.end()) {
      texts.push_back(fmt::format("{} vervalt.", item.name));
    } else if (now->roles != item.roles || now->lead_time != item.lead_time) {
      texts.push_back(fmt::format("{}: andere uren of een andere doorlooptijd.", item.name));
    }
  }
  for (const auto& item : after.items) {
    if (std::ranges::find(before.items, item.item, &model::AgreedItem::item) == before.items.end()) {
      texts.push_back(fmt::format("{} komt erbij.", item.name));
    }
  }
}

}  // namespace

std::vector<std::string> difference_texts(const Kept& kept, model::OrderId order, const model::AgreementContent& before,
                                          const model::AgreementContent& after,
                                          const std::function<bool(model::MemberId)>& sees_hours) {
  std::vector<std::string> texts;
  tell_text("Titel", before.title, after.title, texts);
  tell_items(before, after, texts);
  for (auto& change : changes_between_lines(kept, order, before.lines, after.lines)) {
    keep_hours_private(change, sees_hours);
    texts.push_back(sentence(kept, change));
  }
  tell_text("Voorwaarden", before.conditions, after.conditions, texts);
  tell_text("Betaald uit", before.funding, after.funding, texts);
  tell_text("Sector", before.sector, after.sector, texts);
  return texts;
}

std::vector<Change> changes_of(const Kept& kept, const model::AgreementContent& agreed, model::OrderId order,
                               const Outcome& plan) {
  std::vector<model::Assignment> planned;
  std::ranges::copy_if(plan.assignments, std::back_inserter(planned),
                       [&](const model::Assignment& one) { return one.order == order; });
  return changes_between(kept, lines_from(order, agreed.lines, plan.first_week), planned);
}

std::string in_the_way_text(const Kept& kept, const BrokenAgreement& broken) {
  const auto* order = find_order(kept, broken.order);
  const auto* municipality = order == nullptr ? nullptr : find_municipality(kept, order->municipality);
  const auto name = order == nullptr ? fmt::format("Aanvraag {}", broken.order.value) : order->title;
  const auto whose = municipality == nullptr ? std::string() : fmt::format(" ({})", municipality->name);
  const auto still_worked_on = [&](std::string_view state) {
    return fmt::format("{}{} {}, maar dit plan werkt eraan. Maak een nieuw plan", name, whose, state);
  };
  switch (broken.state) {
    case model::OrderState::draft:
      return still_worked_on("is teruggetrokken");
    case model::OrderState::declined:
      return still_worked_on("is afgewezen");
    case model::OrderState::completed:
      return still_worked_on("is afgerond");
    case model::OrderState::paused:
      return still_worked_on("is gepauzeerd");
    case model::OrderState::stopped:
      return still_worked_on("is gestopt");
    case model::OrderState::requested:
    case model::OrderState::proposed:
    case model::OrderState::agreed:
      break;
  }
  return fmt::format(
      "{}{}: dit plan wijkt af van de afspraak. Stuur een wijzigingsvoorstel en wacht op akkoord, of "
      "leg overmacht vast",
      name, whose);
}

}  // namespace flexteam::service
