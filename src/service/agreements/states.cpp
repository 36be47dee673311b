// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "service/agreements/states.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <vector>

namespace flexteam::service {
namespace {

using model::OrderState;
using enum model::OrderState;

constexpr std::array table = {
    Transition{draft, OrderAction::change, Side::municipality, draft},
    Transition{draft, OrderAction::remove, Side::municipality, draft},
    Transition{draft, OrderAction::submit, Side::municipality, requested},
    Transition{requested, OrderAction::change, Side::municipality, requested},
    Transition{requested, OrderAction::remove, Side::municipality, requested},
    Transition{requested, OrderAction::withdraw, Side::municipality, draft},
    Transition{requested, OrderAction::set_items, Side::team, requested},
    Transition{requested, OrderAction::decline, Side::team, declined},
    Transition{requested, OrderAction::propose, Side::team, proposed},
    Transition{proposed, OrderAction::change, Side::municipality, requested},
    Transition{proposed, OrderAction::withdraw, Side::municipality, draft},
    Transition{proposed, OrderAction::decline, Side::team, declined},
    Transition{proposed, OrderAction::propose, Side::team, proposed},
    Transition{proposed, OrderAction::accept, Side::municipality, agreed},
    Transition{proposed, OrderAction::ask_change, Side::municipality, requested},
    Transition{proposed, OrderAction::refuse, Side::municipality, declined},
    Transition{agreed, OrderAction::propose, Side::team, agreed},
    Transition{agreed, OrderAction::accept, Side::municipality, agreed},
    Transition{agreed, OrderAction::ask_change, Side::municipality, agreed},
    Transition{agreed, OrderAction::refuse, Side::municipality, agreed},
    Transition{agreed, OrderAction::force_majeure, Side::team, agreed},
    Transition{agreed, OrderAction::pause, Side::municipality, paused},
    Transition{agreed, OrderAction::stop, Side::municipality, stopped},
    Transition{agreed, OrderAction::complete, Side::team, completed},
    Transition{paused, OrderAction::resume, Side::municipality, agreed},
    Transition{paused, OrderAction::stop, Side::municipality, stopped},
};

std::string_view dutch(OrderState state) {
  switch (state) {
    case draft:
      return "nog niet verstuurd";
    case requested:
      return "verstuurd";
    case proposed:
      return "voorgesteld";
    case agreed:
      return "afgesproken";
    case completed:
      return "afgerond";
    case declined:
      return "afgewezen";
    case paused:
      return "gepauzeerd";
    case stopped:
      return "gestopt";
  }
  return {};
}

}  // namespace

std::span<const Transition> transitions() {
  return table;
}

std::optional<OrderState> next_state(OrderState from, OrderAction action) {
  const auto found =
      std::ranges::find_if(table, [&](const Transition& one) { return one.from == from && one.action == action; });
  return found == table.end() ? std::nullopt : std::optional(found->to);
}

std::string_view word(OrderAction action) {
  static constexpr std::array<std::string_view, 15> words{
      "submit",     "change", "remove",        "withdraw", "set-items", "decline", "propose", "accept",
      "ask-change", "refuse", "force-majeure", "pause",    "resume",    "stop",    "complete"};
  return words[static_cast<std::size_t>(action)];
}

std::string_view word(Side side) {
  return side == Side::team ? "team" : "municipality";
}

std::string not_now(OrderState state, OrderAction action) {
  std::vector<std::string_view> states;
  for (const auto& one : table) {
    if (one.action == action) {
      states.push_back(dutch(one.from));
    }
  }
  std::string text = "Dit kan alleen bij een aanvraag die is ";
  for (std::size_t i = 0; i < states.size(); ++i) {
    text += i == 0 ? "" : (i + 1 == states.size() ? " of " : ", ");
    text += states[i];
  }
  return fmt::format("{}. Deze is {}", text, dutch(state));
}

bool is_running(const model::Order& order, const model::Agreement* agreement, model::Week this_week) {
  if (order.state != agreed || agreement == nullptr || agreement->content.lines.empty()) {
    return false;
  }
  return std::ranges::min(agreement->content.lines, {}, &model::AgreedLine::from).from <= this_week;
}

}  // namespace flexteam::service
