// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "service/agreements/content.h"

#include <fmt/core.h>

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

#include "service/kept.h"
#include "service/problem/order_to_activities.h"

namespace flexteam::service {
namespace {

using Split = std::pair<std::int64_t, std::int64_t>;  // hours of the team and of own staff

std::vector<model::AgreedRole> roles_of(const Step& step) {
  std::vector<model::AgreedRole> roles;
  for (const auto& line : step.lines) {
    if (roles.empty() || roles.back().role != line.role) {
      roles.push_back({.role = line.role, .team = {}, .own = {}});
    }
    (line.own ? roles.back().own : roles.back().team) += line.hours;
  }
  return roles;
}

model::AgreedLine agreed(const model::Assignment& assignment) {
  return {.item = assignment.item,
          .line = assignment.line,
          .role = assignment.role,
          .member = assignment.member,
          .from = assignment.from,
          .hours = assignment.hours};
}

/// Past and future of a line in the same hands are one line.
void join(std::vector<model::AgreedLine>& lines, model::AgreedLine past) {
  const auto same = std::ranges::find_if(lines, [&](const model::AgreedLine& line) {
    return line.item == past.item && line.line == past.line && line.member == past.member;
  });
  if (same == lines.end()) {
    lines.push_back(std::move(past));
    return;
  }
  const int gap = model::weeks_between(past.from, same->from) - static_cast<int>(past.hours.size());
  if (gap < 0) {
    return;  // the plan tells of these weeks itself
  }
  past.hours.resize(past.hours.size() + static_cast<std::size_t>(gap));
  past.hours.insert(past.hours.end(), same->hours.begin(), same->hours.end());
  *same = std::move(past);
}

std::string item_name(const model::MenuCard& menu, std::string_view code) {
  const auto found = std::ranges::find(menu.items, code, &model::MenuItem::code);
  return found == menu.items.end() ? std::string(code) : found->name;
}

std::string names(const model::MenuCard& menu, const std::vector<std::string>& codes) {
  std::string text;
  for (const auto& code : codes) {
    text += (text.empty() ? "" : ", ") + item_name(menu, code);
  }
  return text.empty() ? "niets" : text;
}

std::string split_text(Split split) {
  return fmt::format("{} uur team en {} uur eigen mensen", split.first, split.second);
}

void tell_roles(const model::MenuCard& menu, const Step& card, const Step& now, std::vector<std::string>& texts) {
  std::map<std::string, std::pair<Split, Split>> roles;
  for (const auto& role : roles_of(card)) {
    roles[role.role].first = {role.team.value, role.own.value};
  }
  for (const auto& role : roles_of(now)) {
    roles[role.role].second = {role.team.value, role.own.value};
  }
  for (const auto& [role, hours] : roles) {
    if (hours.first != hours.second) {
      const auto known = std::ranges::find(menu.roles, role, &model::Role::code);
      texts.push_back(fmt::format("{}: {} {}. Op de menukaart: {}.", now.name,
                                  known == menu.roles.end() ? role : known->name, split_text(hours.second),
                                  split_text(hours.first)));
    }
  }
}

void tell_step(const model::MenuCard& menu, const Step& card, const Step& now, std::vector<std::string>& texts) {
  tell_roles(menu, card, now, texts);
  if (card.lead_time != now.lead_time) {
    texts.push_back(
        fmt::format("{}: {} weken. Op de menukaart: {} weken.", now.name, now.lead_time.value, card.lead_time.value));
  }
  if (card.after != now.after) {
    texts.push_back(
        fmt::format("{}: na {}. Op de menukaart: na {}.", now.name, names(menu, now.after), names(menu, card.after)));
  }
}

/// Hours per week of every line and member from `first` on.
using Weekly = std::map<std::tuple<std::string, int, model::MemberId, int>, std::int64_t>;

Weekly weekly(const std::vector<model::Assignment>& assignments, model::Week first) {
  Weekly hours;
  for (const auto& one : assignments) {
    const int start = model::weeks_between(first, one.from);
    for (std::size_t i = 0; i < one.hours.size(); ++i) {
      const int week = start + static_cast<int>(i);
      if (week >= 0 && one.hours[i].value > 0) {
        hours[{one.item, one.line, one.member, week}] += one.hours[i].value;
      }
    }
  }
  return hours;
}

}  // namespace

model::AgreementContent content_of(const model::Order& order, const model::MenuCard& menu, std::string place_name,
                                   const PlannedWork& work, const model::AgreementContent* before,
                                   std::string conditions) {
  model::AgreementContent content{.title = order.title,
                                  .municipality = order.municipality,
                                  .place = order.place,
                                  .place_name = std::move(place_name),
                                  .items = {},
                                  .lines = {},
                                  .conditions = std::move(conditions),
                                  .funding = order.funding,
                                  .sector = order.sector,
                                  .tailored = tailored_texts(order, menu)};
  for (const auto& step : steps_of(order, menu)) {
    const auto card = std::ranges::find(menu.items, step.item, &model::MenuItem::code);
    content.items.push_back({.item = step.item,
                             .name = step.name,
                             .deliverable = card == menu.items.end() ? "" : card->deliverable,
                             .lead_time = step.lead_time,
                             .roles = roles_of(step)});
  }
  for (const auto& assignment : work.assignments) {
    content.lines.push_back(agreed(assignment));
  }
  if (before != nullptr) {
    const auto until = order.paused_from ? std::min(*order.paused_from, work.first_week) : work.first_week;
    for (const auto& line : before->lines) {
      if (auto past = part_before(line, until); !past.hours.empty()) {
        join(content.lines, std::move(past));
      }
    }
  }
  std::ranges::sort(content.lines, {}, [](const model::AgreedLine& line) {
    return std::tuple(std::string_view(line.item), line.line, line.from, line.member);
  });
  return content;
}

std::vector<std::string> tailored_texts(const model::Order& order, const model::MenuCard& menu) {
  model::Order plain = order;
  plain.tailoring.clear();
  const auto now = steps_of(order, menu);
  std::vector<std::string> texts;
  for (const auto& card : steps_of(plain, menu)) {
    const auto step = std::ranges::find(now, card.item, &Step::item);
    if (step == now.end()) {
      texts.push_back(fmt::format("{}: doen we niet.", card.name));
    } else {
      tell_step(menu, card, *step, texts);
    }
  }
  return texts;
}

model::AgreedLine part_before(model::AgreedLine line, model::Week until) {
  const int weeks = std::max(0, model::weeks_between(line.from, until));
  if (static_cast<std::size_t>(weeks) < line.hours.size()) {
    line.hours.resize(static_cast<std::size_t>(weeks));
  }
  while (!line.hours.empty() && line.hours.back().value == 0) {
    line.hours.pop_back();
  }
  return line;
}

std::vector<model::Assignment> assignments_of(model::OrderId order, const std::vector<model::AgreedLine>& lines) {
  std::vector<model::Assignment> assignments;
  assignments.reserve(lines.size());
  for (const auto& line : lines) {
    assignments.push_back({.order = order,
                           .item = line.item,
                           .line = line.line,
                           .role = line.role,
                           .member = line.member,
                           .from = line.from,
                           .hours = line.hours});
  }
  return assignments;
}

std::vector<model::Assignment> lines_from(model::OrderId order, const std::vector<model::AgreedLine>& lines,
                                          model::Week first) {
  std::vector<model::Assignment> left;
  for (const auto& line : lines) {
    const int gone = std::max(0, model::weeks_between(line.from, first));
    auto skip = static_cast<std::size_t>(gone);
    while (gone > 0 && skip < line.hours.size() && line.hours[skip].value == 0) {
      ++skip;
    }
    if (skip < line.hours.size()) {
      left.push_back({.order = order,
                      .item = line.item,
                      .line = line.line,
                      .role = line.role,
                      .member = line.member,
                      .from = model::plus(line.from, static_cast<int>(skip)),
                      .hours = {line.hours.begin() + static_cast<std::ptrdiff_t>(skip), line.hours.end()}});
    }
  }
  return left;
}

bool keeps(const model::AgreementContent& agreed, const PlannedWork& work) {
  std::vector<model::Assignment> planned;
  for (const auto& one : work.assignments) {
    const bool is_agreed = std::ranges::any_of(
        agreed.lines, [&](const model::AgreedLine& line) { return line.item == one.item && line.line == one.line; });
    if (is_agreed) {
      planned.push_back(one);
    }
  }
  return weekly(lines_from({}, agreed.lines, work.first_week), work.first_week) == weekly(planned, work.first_week);
}

std::vector<BrokenAgreement> broken_agreements(const std::vector<model::Order>& orders,
                                               const std::vector<model::Agreement>& agreements,
                                               const std::vector<model::Assignment>& plan, model::Week first_week) {
  std::map<model::OrderId, std::vector<model::Assignment>> work;
  for (const auto& assignment : plan) {
    work[assignment.order].push_back(assignment);
  }
  std::map<std::pair<model::OrderId, int>, const model::Agreement*> by_number;
  for (const auto& agreement : agreements) {
    by_number[{agreement.order, agreement.number}] = &agreement;
  }
  std::vector<BrokenAgreement> broken;
  for (const auto& order : orders) {
    const auto holds = by_number.find({order.id, order.agreement});
    const bool is_broken = !is_asked(order) ? work.contains(order.id)
                                            : order.state == model::OrderState::agreed && holds != by_number.end() &&
                                                  !keeps(holds->second->content,
                                                         {.first_week = first_week, .assignments = work[order.id]});
    if (is_broken) {
      broken.push_back({.order = order.id, .agreement = order.agreement, .state = order.state});
    }
  }
  return broken;
}

}  // namespace flexteam::service
