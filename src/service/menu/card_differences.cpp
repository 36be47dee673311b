// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "service/menu/card_differences.h"

#include <fmt/core.h>

#include <algorithm>
#include <cmath>
#include <utility>

#include "service/kept.h"
#include "service/menu/card_words.h"

namespace flexteam::service {
namespace {

using model::MenuCard;
using model::MenuItem;
using Sentences = std::vector<std::string>;

std::string weeks_text(model::Weeks weeks) {
  return fmt::format("{} {}", weeks.value, weeks.value == 1 ? "week" : "weken");
}

std::int64_t total(const MenuItem& item) {
  std::int64_t hours = 0;
  for (const auto& role : item.roles) hours += role.hours.value;
  return hours;
}

/// "70% door het team".
std::string doer_text(const model::RoleHours& role) {
  if (role.doer == model::Doer::team) return "door het team";
  if (role.doer == model::Doer::municipality) return "door de gemeente";
  return fmt::format("{}% door het team", std::lround(100 * role.team_share));
}

std::string after_text(const MenuCard& card, const MenuItem& item) {
  std::string text;
  for (const auto& code : item.after) {
    const auto* other = find_item(card, code);
    text += fmt::format("{}{}", text.empty() ? "" : ", ", other == nullptr ? code : code + " " + other->name);
  }
  return text.empty() ? "niets" : text;
}

void tell(Sentences& sentences, std::string_view what, const std::string& before, const std::string& after) {
  if (before != after) sentences.push_back(fmt::format("{}: {} wordt {}.", what, before, after));
}

void tell_roles(const MenuCard& card, const MenuItem& before, const MenuItem& after, Sentences& sentences) {
  for (const auto& now : after.roles) {
    const auto name = role_name(card, now.role);
    const auto was = std::ranges::find(before.roles, now.role, &model::RoleHours::role);
    if (was == before.roles.end()) {
      sentences.push_back(fmt::format("{}: {} uur erbij, {}.", name, now.hours.value, doer_text(now)));
      continue;
    }
    if (was->hours != now.hours) {
      sentences.push_back(fmt::format("{}: {} uur wordt {} uur.", name, was->hours.value, now.hours.value));
    }
    tell(sentences, name, doer_text(*was), doer_text(now));
  }
  for (const auto& was : before.roles) {
    if (std::ranges::find(after.roles, was.role, &model::RoleHours::role) == after.roles.end()) {
      sentences.push_back(fmt::format("{}: {} uur vervalt.", role_name(card, was.role), was.hours.value));
    }
  }
  if (total(before) != total(after)) {
    sentences.push_back(fmt::format("Samen: {} uur wordt {} uur.", total(before), total(after)));
  }
}

bool in_chain(const MenuCard& card, std::string_view name, std::string_view code) {
  const auto chain = std::ranges::find(card.chains, name, &model::Chain::name);
  return chain != card.chains.end() && std::ranges::find(chain->items, code) != chain->items.end();
}

void tell_chains(const MenuCard& before, const MenuCard& after, std::string_view code, Sentences& sentences) {
  for (const auto& chain : after.chains) {
    if (in_chain(after, chain.name, code) && !in_chain(before, chain.name, code)) {
      sentences.push_back(fmt::format("Hoort nu bij '{}', in één keer.", chain.name));
    }
  }
  for (const auto& chain : before.chains) {
    if (in_chain(before, chain.name, code) && !in_chain(after, chain.name, code)) {
      sentences.push_back(fmt::format("Hoort niet meer bij '{}', in één keer.", chain.name));
    }
  }
}

/// "uren 80 tot 150%, weken 90 tot 150%".
std::string uncertainty_text(const MenuItem& item) {
  if (!item.uncertainty) return "als in de instellingen";
  const auto& one = *item.uncertainty;
  return fmt::format("uren {} tot {}%, weken {} tot {}%", one.hours_low, one.hours_high, one.lead_low, one.lead_high);
}

Sentences changes_of(const MenuCard& old_card, const MenuItem& before, const MenuCard& new_card,
                     const MenuItem& after) {
  Sentences sentences;
  tell(sentences, "Naam", before.name, after.name);
  tell(sentences, "Groep", before.category, after.category);
  tell(sentences, "Soort", word(before.kind), word(after.kind));
  tell(sentences, "Uren gelden per", word(before.unit), word(after.unit));
  tell_roles(new_card, before, after, sentences);
  tell(sentences, "Doorlooptijd", weeks_text(before.lead_time), weeks_text(after.lead_time));
  tell(sentences, "Onzekerheid", uncertainty_text(before), uncertainty_text(after));
  if (before.after != after.after) {
    tell(sentences, "Eerst klaar", after_text(old_card, before), after_text(new_card, after));
  }
  tell(sentences, "Resultaat", before.deliverable, after.deliverable);
  tell(sentences, "Herkomst van de cijfers", before.source, after.source);
  tell_chains(old_card, new_card, after.code, sentences);
  return sentences;
}

CardDifference added(const MenuCard& before, const MenuCard& after, const MenuItem& item) {
  CardDifference difference{.code = item.code, .name = item.name, .kind = CardChange::added, .sentences = {}};
  difference.sentences.push_back(fmt::format("Nieuw in {}: {} uur per {}, {}. Resultaat: {}.", item.category,
                                             total(item), word(item.unit), weeks_text(item.lead_time),
                                             item.deliverable));
  if (!item.after.empty()) {
    difference.sentences.push_back(fmt::format("Eerst klaar: {}.", after_text(after, item)));
  }
  tell_chains(before, after, item.code, difference.sentences);
  return difference;
}

}  // namespace

std::vector<CardDifference> differences_between(const MenuCard& before, const MenuCard& after) {
  std::vector<CardDifference> differences;
  for (const auto& item : after.items) {
    const auto* was = find_item(before, item.code);
    if (was == nullptr) {
      differences.push_back(added(before, after, item));
    } else if (auto sentences = changes_of(before, *was, after, item); !sentences.empty()) {
      differences.push_back({item.code, item.name, CardChange::changed, std::move(sentences)});
    }
  }
  for (const auto& item : before.items) {
    if (find_item(after, item.code) != nullptr) continue;
    differences.push_back({item.code,
                           item.name,
                           CardChange::withdrawn,
                           {"Kan niet meer worden aangevraagd. Wat al is aangevraagd, gaat door."}});
  }
  return differences;
}

}  // namespace flexteam::service
