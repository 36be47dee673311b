// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "service/exchange/leave.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <map>

#include "service/exchange/compare.h"
#include "service/member_rules.h"
#include "store/members.h"

namespace flexteam::service::exchange {
namespace {

/// One leave with whose it is.
struct Away {
  std::string key;  ///< "4/2027-W05/vakantie", as it was when exported; empty: new
  std::string member;
  std::size_t at = 0;  ///< its place in the member's list
  model::Leave leave;
};

constexpr std::size_t most_leave = 200;
constexpr int most_hours = 40;
constexpr std::string_view week_remedy = "Schrijf een week (2027-W05) of een dag in die week (1-2-2027).";
constexpr std::array<std::pair<std::string_view, std::string_view>, 4> kinds = {
    {{"vakantie", "vakantie"}, {"ziekte", "ziekte"}, {"verlof", "verlof"}, {"vertrokken", "vertrokken"}}};

std::vector<Away> all_leave(const std::vector<model::Member>& members) {
  std::vector<Away> all;
  for (const auto& member : members) {
    std::map<std::string, int> times;
    for (std::size_t at = 0; at < member.leave.size(); ++at) {
      const auto& leave = member.leave[at];
      auto key = fmt::format("{}/{}/{}", member.id.value, to_string(leave.from), leave.kind);
      if (const int time = ++times[key]; time > 1) key += fmt::format("/{}", time);
      all.push_back({.key = std::move(key), .member = std::to_string(member.id.value), .at = at, .leave = leave});
    }
  }
  return all;
}

Names names_of(const std::vector<model::Member>& members) {
  Names names;
  for (const auto& member : members) names.add(std::to_string(member.id.value), member.name);
  return names;
}

const model::Member* member_of(const Kept& kept, const Away& away) {
  const auto found = std::ranges::find_if(
      kept.members, [&](const model::Member& one) { return std::to_string(one.id.value) == away.member; });
  return found == kept.members.end() ? nullptr : &*found;
}

std::string hours_text(const Away& one) {
  return one.leave.hours_per_week ? std::to_string(one.leave.hours_per_week->value) : std::string();
}

std::optional<std::string> read_hours(Away& one, std::string_view cell) {
  one.leave.hours_per_week.reset();
  if (cell.empty()) return std::nullopt;
  auto hours = number_in(cell, 1, most_hours);
  if (!hours) return std::move(hours.error());
  one.leave.hours_per_week = model::Hours{*hours};
  return std::nullopt;
}

std::string week_text(model::Week week) {
  return week.year == 0 ? std::string() : to_string(week);
}

std::vector<Column<Away>> columns_of(const Names& members) {
  return {
      {.name = "Kenmerk",
       .remedy = "Exporteer opnieuw, of laat het kenmerk leeg om verlof toe te voegen.",
       .write = [](const Away& one) { return one.key; }},
      {.name = "Teamlid",
       .field = "member",
       .remedy = "Schrijf de naam of het nummer van een teamlid dat er al is. Voor een ander: voeg een regel toe.",
       .required = true,
       .fixed = true,
       .write = [members](const Away& one) { return one.member.empty() ? std::string() : members.shown(one.member); },
       .read = [members](Away& one, std::string_view cell) { return put(one.member, members.find(cell)); }},
      {.name = "Soort",
       .field = "kind",
       .remedy = "Kies vakantie, ziekte, verlof of vertrokken.",
       .required = true,
       .write = [](const Away& one) { return one.leave.kind; },
       .read = [](Away& one,
                  std::string_view cell) { return put(one.leave.kind, choice_in<std::string_view>(cell, kinds)); }},
      {.name = "Van",
       .field = "from",
       .remedy = week_remedy,
       .required = true,
       .write = [](const Away& one) { return week_text(one.leave.from); },
       .read = [](Away& one, std::string_view cell) { return put(one.leave.from, week_in(cell)); }},
      {.name = "Tot en met",
       .field = "until",
       .remedy = week_remedy,
       .required = true,
       .write = [](const Away& one) { return week_text(one.leave.until); },
       .read = [](Away& one, std::string_view cell) { return put(one.leave.until, week_in(cell)); }},
      {.name = "Uren per week",
       .field = "hoursPerWeek",
       .remedy = "Schrijf hele uren, 1 tot en met 40, of niets: helemaal weg.",
       .write = hours_text,
       .read = read_hours},
  };
}

/// Those of the rules for members that are about this leave.
json::Problems problems_of_leave(const Away& away, const Kept& kept) {
  auto member = *member_of(kept, away);
  member.leave = {away.leave};
  json::Problems problems;
  for (auto& problem : problems_of(member, kept)) {
    constexpr std::string_view own = "/leave/0";
    if (problem.place.starts_with(own))
      problems.push_back({problem.place.substr(own.size()), std::move(problem.message)});
  }
  return problems;
}

Table<Away> table_of(const Known& known, const std::vector<model::Member>& members) {
  const auto names = names_of(members);
  return {.name = leave_sheet,
          .columns = columns_of(names),
          .moves_keys = true,
          .present = all_leave(members),
          .fresh = {},
          .label = [names](const Away& one) { return names.shown(one.member); },
          .problems = [&known](const Away& one, const Away*) { return problems_of_leave(one, known.kept); }};
}

}  // namespace

sheets::Sheet export_leave(const Known& known, const std::vector<model::Member>& members) {
  return sheet_of(table_of(known, members));
}

Import import_leave(const Known& known, const sheets::Sheet& sheet) {
  auto compared = compare(table_of(known, known.kept.members), sheet);
  std::map<std::string, model::Member> members;
  const auto member_to_change = [&](const Away& one) -> model::Member& {
    return members.try_emplace(one.member, *member_of(known.kept, one)).first->second;
  };
  for (const auto& one : compared.changed) member_to_change(one).leave[one.at] = one.leave;
  for (const auto& one : compared.added) member_to_change(one).leave.push_back(one.leave);
  for (const auto& [id, member] : members) {
    if (member.leave.size() <= most_leave) continue;
    compared.preview.troubles.push_back(
        {.sheet = compared.preview.sheet,
         .column = "Teamlid",
         .message = fmt::format("{} krijgt meer dan {} keer verlof", member.name, most_leave),
         .remedy = "Laat oud verlof weg."});
  }
  return {.preview = std::move(compared.preview),
          .apply = [members = std::move(members)](store::WriteTransaction& tx) -> store::Outcome<void> {
            for (const auto& [id, member] : members) {
              if (auto kept = store::members::update(tx, member); !kept) return std::unexpected(kept.error());
            }
            return {};
          }};
}

}  // namespace flexteam::service::exchange
