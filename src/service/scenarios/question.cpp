// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "service/scenarios/question.h"

#include <fmt/core.h>

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "planning/files/write.h"
#include "service/member_rules.h"
#include "service/share_rules.h"
#include "store/digest.h"

namespace flexteam::service {
namespace {

/// Who has left does not come back within any plan.
constexpr int weeks_gone = 520;

/// Adds `more`, whose places are below `at`.
void add(json::Problems& problems, const std::string& at, const json::Problems& more) {
  for (const auto& one : more) problems.push_back({at + one.place, one.message});
}

void check_people(const model::ScenarioChanges& changes, const Kept& kept, json::Problems& problems) {
  for (std::size_t i = 0; i < changes.people.size(); ++i) {
    add(problems, fmt::format("/changes/people/{}", i), problems_of(member_of(changes.people[i], i, kept), kept));
  }
  std::set<model::MemberId> gone;
  for (std::size_t i = 0; i < changes.departures.size(); ++i) {
    const auto& one = changes.departures[i];
    const auto place = fmt::format("/changes/departures/{}/memberId", i);
    if (find_member(kept, one.member) == nullptr) {
      problems.push_back({place, fmt::format("teamlid {} is er niet", one.member.value)});
    } else if (!gone.insert(one.member).second) {
      problems.push_back({place, "staat er twee keer"});
    }
  }
}

void check_requests(const model::ScenarioChanges& changes, const Kept& kept, json::Problems& problems) {
  std::set<model::OrderId> seen;
  for (std::size_t i = 0; i < changes.requests.size(); ++i) {
    const auto& one = changes.requests[i];
    const auto place = fmt::format("/changes/requests/{}", i);
    const auto* order = find_order(kept, one.order);
    if (order == nullptr || order->state == model::OrderState::draft) {
      problems.push_back({place + "/orderId", fmt::format("aanvraag {} is er niet", one.order.value)});
      continue;
    }
    if (!seen.insert(one.order).second) problems.push_back({place + "/orderId", "staat er twee keer"});
    if (one.asked.value_or(false) && (order->items.empty() || order->state == model::OrderState::completed)) {
      problems.push_back({place + "/asked", "hier is niets (meer) te plannen"});
    }
    const auto from = one.wished_from ? one.wished_from : order->wished_from;
    const auto until = one.wished_until ? one.wished_until : order->wished_until;
    if (from && until && *until < *from) {
      problems.push_back(
          {place + (one.wished_until ? "/wishedUntil" : "/wishedFrom"), "de laatste week ligt voor de eerste"});
    }
  }
}

void change_request(model::Order& order, const model::RequestChange& change) {
  using enum model::OrderState;
  if (change.asked && *change.asked != is_asked(order)) {
    // A paused order goes on as it was agreed; another is asked afresh.
    order.state =
        *change.asked ? (order.state == paused ? agreed : requested) : (order.state == agreed ? stopped : declined);
    if (*change.asked) order.paused_from.reset();
  }
  if (change.wished_from) order.wished_from = change.wished_from;
  if (change.wished_until) order.wished_until = change.wished_until;
}

/// Who employs most of the members of this bond; of equal ones the first by name. Empty when there are none.
std::string usual_employer(const Kept& kept, model::Bond bond) {
  std::map<std::string, int> members;
  for (const auto& one : kept.members) {
    if (one.bond == bond) ++members[one.employer];
  }
  const auto most = std::ranges::max_element(members, {}, [](const auto& one) { return one.second; });
  return most == members.end() ? std::string() : most->first;
}

}  // namespace

json::Problems problems_of(const model::ScenarioChanges& changes, const Kept& kept) {
  json::Problems problems;
  check_people(changes, kept, problems);
  check_requests(changes, kept, problems);
  if (!changes.shares.empty()) {
    std::vector<NewShare> shares;
    shares.reserve(changes.shares.size());
    for (const auto& one : changes.shares) shares.push_back({one.municipality, one.share});
    add(problems, "/changes", problems_of(shares, kept));
  }
  return problems;
}

model::Member member_of(const model::ExtraPerson& person, std::size_t number, const Kept& kept) {
  auto name = role_name(kept.menu, person.role);
  if (!name.empty() && name[0] >= 'a' && name[0] <= 'z') name[0] = static_cast<char>(name[0] - 'a' + 'A');
  std::string employer = person.bond == model::Bond::shared ? usual_employer(kept, person.bond) : std::string();
  if (employer.empty()) employer = person.home;
  return {.id = extra_person(number),
          .name = fmt::format("{} nieuw {}", name, number + 1),
          .employer = employer,
          .director = employer,
          .payer = employer,
          .bond = person.bond,
          .home = person.home,
          .roles = {{person.role, person.level}},
          .contract = {{.from = person.from, .until = std::nullopt, .per_week = person.per_week}},
          .leave = {}};
}

model::Member departed(model::Member member, model::Week from) {
  std::erase_if(member.leave, [](const model::Leave& one) { return one.kind == model::left_for_good; });
  member.leave.push_back({.from = from,
                          .until = model::plus(from, weeks_gone),
                          .hours_per_week = std::nullopt,
                          .kind = model::left_for_good});
  return member;
}

Kept with_changes(Kept kept, const model::ScenarioChanges& changes) {
  // What is gone meanwhile changes nothing any more.
  for (const auto& one : changes.departures) {
    const auto member = std::ranges::find(kept.members, one.member, &model::Member::id);
    if (member != kept.members.end()) *member = departed(std::move(*member), one.from);
  }
  std::vector<model::Member> extra;
  extra.reserve(changes.people.size());
  for (std::size_t i = 0; i < changes.people.size(); ++i) extra.push_back(member_of(changes.people[i], i, kept));
  std::ranges::move(extra, std::back_inserter(kept.members));
  for (const auto& one : changes.requests) {
    const auto order = std::ranges::find(kept.orders, one.order, &model::Order::id);
    if (order != kept.orders.end()) change_request(*order, one);
  }
  for (const auto& one : changes.shares) {
    for (auto& municipality : kept.municipalities) {
      if (municipality.code.code == one.municipality) municipality.share = one.share;
    }
  }
  if (changes.fairness_alpha) kept.settings.fairness_alpha = *changes.fairness_alpha;
  if (changes.weeks) kept.settings.weeks = *changes.weeks;
  return kept;
}

Question question_of(const Kept& kept, const model::ScenarioChanges& changes, std::chrono::sys_days today) {
  const Kept changed = with_changes(kept, changes);
  Question question{.built = build_problem(changed, problem_options(changed, today)), .digest = {}};
  question.digest = store::Digest().add(planning::write_problem(question.built.problem)).hexadecimal();
  return question;
}

}  // namespace flexteam::service
