// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "report/agreement_paper.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>

#include "report/dutch.h"
#include "report/standing.h"
#include "service/agreements/signatory.h"
#include "service/problem/order_to_activities.h"

namespace flexteam::report {
namespace {

struct Worked {
  std::int64_t team = 0;
  std::int64_t own = 0;
  std::optional<Weeks> weeks;
};

/// By role, in the order of the card. Weeks without hours at either end of a line are no part of its period.
std::vector<AgreementPaper::Role> roles_of(const service::Kept& kept, const model::AgreementContent& content) {
  std::map<std::size_t, std::pair<std::string, Worked>> roles;
  for (const auto& line : content.lines) {
    const auto place = std::ranges::find(kept.menu.roles, line.role, &model::Role::code) - kept.menu.roles.begin();
    auto& [role, worked] = roles[static_cast<std::size_t>(place)];
    role = line.role;
    auto& hours = service::line_name(kept.menu, line.line).own ? worked.own : worked.team;
    for (std::size_t i = 0; i < line.hours.size(); ++i) {
      if (line.hours[i].value == 0) continue;
      hours += line.hours[i].value;
      const auto week = model::plus(line.from, static_cast<int>(i));
      worked.weeks = worked.weeks ? Weeks{std::min(worked.weeks->from, week), std::max(worked.weeks->until, week)}
                                  : Weeks{week, week};
    }
  }
  std::vector<AgreementPaper::Role> rows;
  for (const auto& [place, role] : roles) {
    const auto& [code, worked] = role;
    rows.push_back({.name = service::role_name(kept.menu, code),
                    .team = worked.team,
                    .own = worked.own,
                    .period = worked.weeks ? weeks_text(*worked.weeks) : ""});
  }
  return rows;
}

std::optional<Weeks> period_of(const model::AgreementContent& content) {
  std::optional<Weeks> period;
  for (const auto& line : content.lines) {
    for (std::size_t i = 0; i < line.hours.size(); ++i) {
      if (line.hours[i].value == 0) continue;
      const auto week = model::plus(line.from, static_cast<int>(i));
      period = period ? Weeks{std::min(period->from, week), std::max(period->until, week)} : Weeks{week, week};
    }
  }
  return period;
}

std::vector<AgreementPaper::Step> steps_of(const model::AgreementContent& content) {
  std::vector<AgreementPaper::Step> steps;
  for (const auto& item : content.items) {
    auto& step = steps.emplace_back();
    step.name = item.name;
    step.deliverable = item.deliverable;
    for (const auto& role : item.roles) {
      step.team += role.team.value;
      step.own += role.own.value;
    }
  }
  return steps;
}

AgreementPaper::Signed signed_by(const service::Kept& kept, std::string side, const model::Signature& signature,
                                 std::string_view municipality) {
  auto who = service::signatory_of(kept, signature, municipality);
  return {.side = std::move(side),
          .name = std::move(who.name),
          .title = std::move(who.title),
          .organisation = std::move(who.organisation),
          .at = moment_text(signature.at)};
}

std::vector<AgreementPaper::Signed> signatures_of(const service::Kept& kept, const model::Agreement& version) {
  const auto& town = version.content.municipality;
  std::vector<AgreementPaper::Signed> rows{signed_by(kept, "Team", version.proposed, town)};
  const bool yes = was_confirmed(version) && version.answered.has_value();
  if (yes) {
    rows.push_back(signed_by(kept, "Gemeente", *version.answered, town));
  } else {
    rows.push_back({.side = "Gemeente", .name = "niet getekend", .title = {}, .organisation = {}, .at = {}});
  }
  return rows;
}

std::vector<AgreementPaper::Fact> facts_of(const service::Kept& kept, const model::Order& order,
                                           const model::Agreement& version) {
  const auto& content = version.content;
  std::int64_t team = 0;
  std::int64_t own = 0;
  for (const auto& role : roles_of(kept, content)) {
    team += role.team;
    own += role.own;
  }
  const auto period = period_of(content);
  const auto* town = service::find_municipality(kept, content.municipality);
  std::vector<AgreementPaper::Fact> facts{
      {"Gemeente", town != nullptr ? town->name : content.municipality},
      {"Plaats", content.place_name},
      {"Periode", period ? period_text(*period) : "nog niet gepland"},
      {"Uren", fmt::format("{}: {} van het team, {} van eigen mensen", hours_text(team + own), hours_text(team),
                           hours_text(own))},
      {"Betaald uit", content.funding.empty() ? "niet opgegeven" : content.funding},
      {"Sector", content.sector.empty() ? "niet opgegeven" : content.sector},
      {"Versie", fmt::format("{} van de afspraak over aanvraag {}", version.number, order.id.value)}};
  if (!version.reason.empty()) facts.push_back({"Waarom deze versie", version.reason});
  return facts;
}

}  // namespace

AgreementPaper paper_of(const service::Kept& kept, const model::Order& order, const model::Agreement& version) {
  const auto& content = version.content;
  return {.heading = (was_confirmed(version) ? "Afspraak: " : "Voorstel: ") + content.title,
          .standing = standing_text(order, version),
          .facts = facts_of(kept, order, version),
          .steps = steps_of(content),
          .roles = roles_of(kept, content),
          .conditions = content.conditions,
          .tailored = content.tailored,
          .signatures = signatures_of(kept, version),
          .content_hash = version.content_hash,
          .dated = version.answered ? version.answered->at : version.proposed.at};
}

}  // namespace flexteam::report
