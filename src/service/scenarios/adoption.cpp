// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "service/scenarios/adoption.h"

#include <fmt/core.h>

#include <algorithm>
#include <map>
#include <utility>

#include "check/check.h"
#include "service/insight/sentences.h"
#include "service/kept_reader.h"
#include "service/plans/drafts.h"
#include "store/members.h"
#include "store/orders.h"
#include "store/places.h"
#include "store/scenarios.h"
#include "store/settings.h"

namespace flexteam::service {
namespace {

using model::OrderState;

/// 0.125 → "12,5%".
std::string percent(double part) {
  auto text = fmt::format("{:.1f}%", 100 * part);
  std::ranges::replace(text, '.', ',');
  return text;
}

/// 0.5 → "0,5".
std::string decimal(double number) {
  auto text = fmt::format("{:g}", number);
  std::ranges::replace(text, '.', ',');
  return text;
}

std::string sentence(const Kept& kept, const model::ExtraPerson& person, std::size_t number) {
  const auto member = member_of(person, number, kept);
  const auto place = place_name(kept, person.home);
  const auto where = person.bond == model::Bond::shared ? fmt::format("in het gezamenlijke team, vanuit {}", place)
                     : person.bond == model::Bond::own  ? fmt::format("eigen medewerker van {}", place)
                                                        : fmt::format("uitgeleend door {}", place);
  return fmt::format("{} komt erbij: {} uur per week vanaf {}, {}. In dienst bij {}.", member.name,
                     person.per_week.value, week_text(person.from), where, place_name(kept, member.employer));
}

std::string request_name(const Kept& kept, const model::Order& order) {
  return fmt::format("{}: {}", place_name(kept, order.municipality), order.title);
}

/// Gone for good already, from this week on.
bool is_so(const model::Member& member, const model::Departure& departure) {
  return std::ranges::any_of(member.leave, [&](const model::Leave& one) {
    return one.kind == model::left_for_good && one.from == departure.from;
  });
}

bool asks_else(const model::RequestChange& change, const model::Order& order) {
  return change.asked && *change.asked != is_asked(order);
}

bool moves(const std::optional<model::Week>& to, const std::optional<model::Week>& now) {
  return to && to != now;
}

void add_weeks(std::vector<std::string>& to, const std::string& name, const model::RequestChange& change,
               const model::Order& order) {
  const auto instead = [](const std::optional<model::Week>& now) {
    return now ? fmt::format(" in plaats van {}", week_text(*now)) : std::string();
  };
  if (moves(change.wished_from, order.wished_from)) {
    to.push_back(
        fmt::format("{} begint niet voor {}{}.", name, week_text(*change.wished_from), instead(order.wished_from)));
  }
  if (moves(change.wished_until, order.wished_until)) {
    to.push_back(
        fmt::format("{} moet klaar zijn in {}{}.", name, week_text(*change.wished_until), instead(order.wished_until)));
  }
}

/// What only the municipality of a request can do.
void add_others(std::vector<std::string>& to, const Kept& kept, const model::RequestChange& change) {
  const auto* order = find_order(kept, change.order);
  if (order == nullptr) return;
  const auto name = request_name(kept, *order);
  const auto who = place_name(kept, order->municipality);
  if (asks_else(change, *order)) {
    if (*change.asked && order->state == OrderState::paused) {
      to.push_back(fmt::format("{}. {} hervat de aanvraag.", name, who));
    } else if (*change.asked) {
      to.push_back(
          fmt::format("{}. {} vraagt dit opnieuw aan; zet de nieuwe aanvraag dan in dit scenario.", name, who));
    } else if (order->state == OrderState::agreed) {
      to.push_back(fmt::format("{}. Er is een afspraak: {} stopt of pauzeert de aanvraag.", name, who));
    }
  }
  if (moves(change.wished_from, order->wished_from) || moves(change.wished_until, order->wished_until)) {
    to.push_back(fmt::format("{}. {} wijzigt de gewenste weken.", name, who));
  }
}

std::map<std::string, std::string> renamed(const model::ScenarioChanges& changes,
                                           const std::vector<model::MemberId>& made) {
  std::map<std::string, std::string> names;
  for (std::size_t i = 0; i < changes.people.size(); ++i) names[person_id(extra_person(i))] = person_id(made[i]);
  return names;
}

/// The plan with other names for people.
void rename_people(planning::Plan& plan, const std::map<std::string, std::string>& names) {
  const auto rename = [&](std::string& person) {
    if (const auto found = names.find(person); found != names.end()) person = found->second;
  };
  for (auto& activity : plan.activities) {
    for (auto& line : activity.lines) rename(line.person);
  }
  for (auto& one : plan.unplanned) {
    for (auto& relaxation : one.relaxation) rename(relaxation.person);
    if (!one.place) continue;
    for (auto& line : one.place->lines) rename(line.person);
  }
}

/// The hard rules and the score, by the independent checker; explanations were made for this very question.
bool keeps_to(const planning::Problem& problem, const planning::Plan& plan) {
  planning::Plan bare = plan;
  bare.unplanned.clear();
  bare.late.clear();
  const auto report = check::check(problem, bare);
  return report && std::ranges::all_of(report->broken, [](const check::Broken& one) {
           return one.rule == "unplanned" || one.rule == "witness" || one.rule == "late";
         });
}

template <class T>
std::unexpected<Denied> denied_by(const std::expected<T, store::Refusal>& outcome) {
  return std::unexpected(Denied{.refusal = outcome.error(), .why = {}});
}

/// People who come and go. Ids of those who come, in the order of the changes.
Acted<std::vector<model::MemberId>> write_people(store::WriteTransaction& tx, const Kept& kept,
                                                 const model::ScenarioChanges& changes) {
  std::vector<model::MemberId> made;
  for (std::size_t i = 0; i < changes.people.size(); ++i) {
    const auto added = store::members::add(tx, member_of(changes.people[i], i, kept));
    if (!added) return denied_by(added);
    made.push_back(added->id);
  }
  for (const auto& one : changes.departures) {
    const auto* member = find_member(kept, one.member);
    if (member == nullptr || is_so(*member, one)) continue;
    if (const auto left = store::members::update(tx, departed(*member, one.from)); !left) return denied_by(left);
  }
  return made;
}

Acted<void> write_rest(store::WriteTransaction& tx, const Kept& kept, const model::Scenario& scenario, const Signer& by,
                       model::Week this_week) {
  for (const auto& one : scenario.changes.requests) {
    const auto* order = find_order(kept, one.order);
    if (order == nullptr || !asks_else(one, *order)) continue;
    const auto done = act(tx, *order, OrderAction::decline, by,
                          fmt::format("Gekozen is voor het scenario ‘{}’.", scenario.name), this_week);
    if (!done) return std::unexpected(done.error());
  }
  const Kept changed = with_changes(kept, scenario.changes);
  for (std::size_t i = 0; i < kept.municipalities.size(); ++i) {
    if (changed.municipalities[i] == kept.municipalities[i]) continue;
    if (const auto put = store::places::put(tx, changed.municipalities[i]); !put) return denied_by(put);
  }
  if (changed.settings != kept.settings) store::settings::set_planning(tx, changed.settings);
  return {};
}

}  // namespace

std::vector<std::string> sentences(const Kept& kept, const model::ScenarioChanges& changes) {
  std::vector<std::string> told;
  told.reserve(changes.people.size());
  for (std::size_t i = 0; i < changes.people.size(); ++i) told.push_back(sentence(kept, changes.people[i], i));
  for (const auto& one : changes.departures) {
    const auto* member = find_member(kept, one.member);
    if (member == nullptr || is_so(*member, one)) continue;
    told.push_back(fmt::format("{} is weg vanaf {}.", member->name, week_text(one.from)));
  }
  for (const auto& one : changes.requests) {
    const auto* order = find_order(kept, one.order);
    if (order == nullptr) continue;
    const auto name = request_name(kept, *order);
    if (asks_else(one, *order)) told.push_back(fmt::format("{} doet {}mee.", name, *one.asked ? "" : "niet "));
    add_weeks(told, name, one, *order);
  }
  for (const auto& one : changes.shares) {
    const auto* municipality = find_municipality(kept, one.municipality);
    if (municipality == nullptr || municipality->share == one.share) continue;
    told.push_back(fmt::format("Het deel van {} in het gezamenlijke team is {} in plaats van {}.", municipality->name,
                               percent(one.share), percent(municipality->share)));
  }
  if (changes.fairness_alpha && *changes.fairness_alpha != kept.settings.fairness_alpha) {
    told.push_back(fmt::format("α is {} in plaats van {}.", decimal(*changes.fairness_alpha),
                               decimal(kept.settings.fairness_alpha)));
  }
  if (changes.weeks && *changes.weeks != kept.settings.weeks) {
    told.push_back(fmt::format("Het plan is {} weken lang in plaats van {}.", *changes.weeks, kept.settings.weeks));
  }
  return told;
}

Adoption adoption_of(const Kept& kept, const model::ScenarioChanges& changes,
                     const std::optional<model::ScenarioPlan>& plan, const std::string& question) {
  Adoption adoption{.changes = sentences(kept, changes), .others = {}, .obstacle = {}};
  for (const auto& one : changes.requests) {
    add_others(adoption.others, kept, one);
    const auto* order = find_order(kept, one.order);
    if (order != nullptr && asks_else(one, *order)) adoption.can_be_undone = false;
  }
  if (!plan) {
    adoption.obstacle = "Dit scenario is nog niet gepland. Maak eerst het plan.";
  } else if (plan->question != question) {
    adoption.obstacle =
        "Sinds dit plan is er iets veranderd: mensen, aanvragen, instellingen, het gepubliceerde plan of de week. "
        "Maak het plan van dit scenario opnieuw.";
  } else if (!adoption.others.empty()) {
    adoption.obstacle = "Een deel is aan de gemeente zelf. Zodra die het heeft gedaan, kun je dit scenario overnemen.";
  }
  return adoption;
}

Acted<model::StaffingPlan> adopt(store::WriteTransaction& tx, const model::Scenario& scenario, planning::Plan plan,
                                 const Signer& by, std::chrono::sys_days today) {
  KeptReader reader;
  const Kept before = reader.read(tx);
  const auto made = write_people(tx, before, scenario.changes);
  if (!made) return std::unexpected(made.error());
  if (auto rest = write_rest(tx, before, scenario, by, model::week_of(today)); !rest) {
    return std::unexpected(rest.error());
  }
  const Kept after = reader.read(tx);
  const auto built = build_problem(after, problem_options(after, today));
  rename_people(plan, renamed(scenario.changes, *made));
  if (!keeps_to(built.problem, plan)) {
    return denied("Er is intussen iets veranderd waardoor dit plan niet meer past. Maak het plan opnieuw.");
  }
  if (const auto gone = store::scenarios::remove(tx, scenario.id, scenario.version); !gone) return denied_by(gone);
  auto draft = add_draft(tx, plan, built, after.menu, scenario.name);
  if (!draft) return denied_by(draft);
  return *std::move(draft);
}

}  // namespace flexteam::service
