// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "service/exchange/team.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <utility>

#include "service/exchange/compare.h"
#include "service/member_rules.h"
#include "store/members.h"

namespace flexteam::service::exchange {
namespace {

using model::Bond;
using model::Member;

constexpr std::array<std::pair<Bond, std::string_view>, 3> bonds = {
    {{Bond::shared, "Gezamenlijk team"}, {Bond::own, "Gemeente"}, {Bond::lent, "Uitgeleend"}}};
constexpr std::size_t most_roles = 20;
constexpr std::size_t longest_role = 10;
constexpr std::size_t longest_evidence = 200;
constexpr std::size_t most_contracts = 50;
constexpr int most_hours = 40;
constexpr std::string_view name_remedy = "Schrijf de naam of code van een organisatie die er al is.";

std::string roles_text(const Member& member) {
  std::vector<std::string> parts;
  parts.reserve(member.roles.size());
  for (const auto& role : member.roles) {
    parts.push_back(fmt::format("{} {}", role.role, role.level));
    if (role.since) parts.back() += " sinds " + to_string(*role.since);
  }
  return joined(parts);
}

/// "PB 2", "TA 3 sinds 2025-W10".
Value<model::MemberRole> role_in(const std::string& part) {
  const auto words = parts_of(part, " ");
  const bool dated = words.size() == 4 && same_word(words[2], "sinds");
  const auto level = words.size() == 2 || dated ? number_in(words[1], 1, 3) : std::unexpected(std::string());
  if (!level || words[0].size() > longest_role) {
    return std::unexpected(fmt::format("{} is geen rol met een niveau", quoted(part)));
  }
  model::MemberRole role{.role = words[0], .level = static_cast<int>(*level)};
  if (dated) {
    const auto since = week_in(words[3]);
    if (!since) return std::unexpected(since.error());
    role.since = *since;
  }
  return role;
}

std::optional<std::string> read_roles(Member& member, std::string_view cell) {
  const auto before = std::exchange(member.roles, {});
  for (const auto& part : parts_of(cell, ",;\n")) {
    auto role = role_in(part);
    if (!role) return std::move(role.error());
    // What shows it stands in a column of its own.
    const auto known = std::ranges::find(before, role->role, &model::MemberRole::role);
    if (known != before.end()) role->evidence = known->evidence;
    member.roles.push_back(*std::move(role));
  }
  if (member.roles.size() > most_roles) return fmt::format("meer dan {} rollen", most_roles);
  return std::nullopt;
}

std::string evidence_text(const Member& member) {
  std::vector<std::string> parts;
  for (const auto& role : member.roles) {
    if (!role.evidence.empty()) parts.push_back(fmt::format("{}: {}", role.role, role.evidence));
  }
  return joined(parts, "\n");
}

std::optional<std::string> read_evidence(Member& member, std::string_view cell) {
  for (auto& role : member.roles) role.evidence.clear();
  for (const auto& part : parts_of(cell, "\n")) {
    const auto colon = part.find(':');
    const auto role = std::ranges::find(
        member.roles, std::string(sheets::trimmed(std::string_view(part).substr(0, colon))), &model::MemberRole::role);
    if (colon == std::string::npos || role == member.roles.end()) {
      return fmt::format("{} noemt geen rol van dit teamlid", quoted(part));
    }
    role->evidence = sheets::trimmed(std::string_view(part).substr(colon + 1));
    if (length_of(role->evidence) > longest_evidence) return fmt::format("meer dan {} tekens", longest_evidence);
  }
  return std::nullopt;
}

std::string contract_text(const Member& member) {
  std::vector<std::string> parts;
  parts.reserve(member.contract.size());
  for (const auto& one : member.contract) {
    parts.push_back(fmt::format("{} vanaf {}", one.per_week.value, to_string(one.from)));
    if (one.until) parts.back() += " tot en met " + to_string(*one.until);
  }
  return joined(parts, "; ");
}

/// "32 vanaf 2027-W01", "28 vanaf 2027-W01 tot en met 2027-W26".
Value<model::ContractHours> contract_in(const std::string& part) {
  const auto words = parts_of(part, " ");
  const bool open = words.size() == 3;
  const bool spelled_out = words.size() == 7 && same_word(joined({words[3], words[4], words[5]}, " "), "tot en met");
  const bool closed = spelled_out || (words.size() == 5 && same_word(words[3], "t/m"));
  if ((!open && !closed) || !same_word(words[1], "vanaf")) {
    return std::unexpected(fmt::format("{} is geen aantal uren vanaf een week", quoted(part)));
  }
  const auto hours = number_in(words[0], 0, most_hours);
  if (!hours) return std::unexpected(hours.error());
  const auto from = week_in(words[2]);
  if (!from) return std::unexpected(from.error());
  model::ContractHours contract{.from = *from, .until = std::nullopt, .per_week = {*hours}};
  if (closed) {
    const auto until = week_in(words.back());
    if (!until) return std::unexpected(until.error());
    contract.until = *until;
  }
  return contract;
}

std::optional<std::string> read_contract(Member& member, std::string_view cell) {
  member.contract.clear();
  for (const auto& part : parts_of(cell, ";\n")) {
    auto one = contract_in(part);
    if (!one) return std::move(one.error());
    member.contract.push_back(*one);
  }
  if (member.contract.size() > most_contracts) return fmt::format("meer dan {} contracten", most_contracts);
  return std::nullopt;
}

Column<Member> organisation(const Known& known, std::string_view name, std::string_view field,
                            std::string Member::* place, bool required) {
  return {.name = std::string(name),
          .field = field,
          .remedy = name_remedy,
          .required = required,
          .derived = !required,
          .write = [&known, place](const Member& one) { return known.organisations.shown(one.*place); },
          .read =
              [&known, place](Member& one, std::string_view cell) {
                if (cell.empty()) {
                  (one.*place).clear();
                  return std::optional<std::string>();
                }
                return put(one.*place, known.organisations.find(cell));
              }};
}

std::vector<Column<Member>> columns_of(const Known& known) {
  return {
      {.name = "Nummer",
       .remedy = "Exporteer opnieuw, of laat het nummer leeg om iemand toe te voegen.",
       .write = [](const Member& one) { return one.id.value == 0 ? std::string() : std::to_string(one.id.value); }},
      {.name = "Naam",
       .field = "name",
       .remedy = "Schrijf hoe collega's deze mens kennen.",
       .most = 100,
       .required = true,
       .write = [](const Member& one) { return one.name; },
       .read = [](Member& one, std::string_view cell) { return put(one.name, Value<std::string>(cell)); }},
      {.name = "Hoort bij",
       .field = "bond",
       .remedy = "Kies Gezamenlijk team, Gemeente of Uitgeleend.",
       .required = true,
       .write = [](const Member& one) { return word_of<Bond>(one.bond, bonds); },
       .read = [](Member& one, std::string_view cell) { return put(one.bond, choice_in<Bond>(cell, bonds)); }},
      {.name = "Gemeente",
       .field = "homeMunicipalityCode",
       .remedy = "Schrijf de naam of de code (GM…) van een gemeente.",
       .required = true,
       .write = [&known](const Member& one) { return known.municipalities.shown(one.home); },
       .read = [&known](Member& one, std::string_view cell) { return put(one.home, known.municipalities.find(cell)); }},
      organisation(known, "Werkgever", "employer", &Member::employer, true),
      organisation(known, "Geeft het werk", "director", &Member::director, false),
      organisation(known, "Betaalt", "payer", &Member::payer, false),
      {.name = "Rollen",
       .field = "roles",
       .remedy = "Schrijf code en niveau (1 tot en met 3) van elke rol: PB 2, TA 3 sinds 2025-W10.",
       .lines = true,
       .required = true,
       .write = roles_text,
       .read = read_roles},
      {.name = "Blijkt uit",
       .field = "evidence",
       .remedy = "Schrijf op een regel per rol waaruit zij blijkt: TA: certificaat EPA-W.",
       .lines = true,
       .write = evidence_text,
       .read = read_evidence},
      {.name = "Contract",
       .field = "contract",
       .remedy = "Schrijf uren per week en de weken: 32 vanaf 2027-W01 tot en met 2027-W26; 28 vanaf 2027-W27.",
       .lines = true,
       .required = true,
       .write = contract_text,
       .read = read_contract},
  };
}

Table<Member> table_of(const Known& known, std::vector<Member> members) {
  return {.name = team_sheet,
          .columns = columns_of(known),
          .present = std::move(members),
          .fresh = {},
          .label = [](const Member& one) { return one.name; },
          .complete =
              [](Member& one, const Member*, const Said&) {
                if (one.director.empty()) one.director = one.employer;
                if (one.payer.empty()) one.payer = one.employer;
              },
          .problems = [&known](const Member& one, const Member*) { return problems_of(one, known.kept); }};
}

}  // namespace

sheets::Sheet export_team(const Known& known, const std::vector<model::Member>& members) {
  return sheet_of(table_of(known, members));
}

Import import_team(const Known& known, const sheets::Sheet& sheet) {
  auto compared = compare(table_of(known, known.kept.members), sheet);
  return {.preview = std::move(compared.preview),
          .apply = [added = std::move(compared.added),
                    changed = std::move(compared.changed)](store::WriteTransaction& tx) -> store::Outcome<void> {
            for (const auto& one : changed) {
              if (auto kept = store::members::update(tx, one); !kept) return std::unexpected(kept.error());
            }
            for (const auto& one : added) {
              if (auto kept = store::members::add(tx, one); !kept) return std::unexpected(kept.error());
            }
            return {};
          }};
}

}  // namespace flexteam::service::exchange
