// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "report/standing.h"

#include <fmt/format.h>

namespace flexteam::report {
namespace {

using model::AgreementState;
using model::OrderState;

std::string_view became_of(OrderState state) {
  switch (state) {
    case OrderState::paused:
      return " De gemeente heeft het werk gepauzeerd.";
    case OrderState::stopped:
      return " De gemeente heeft het werk daarna gestopt.";
    case OrderState::completed:
      return " Al het werk is klaar.";
    default:
      return "";
  }
}

std::string not_agreed_text(const model::Agreement& version) {
  switch (version.state) {
    case AgreementState::change_asked:
      return fmt::format("Versie {} geldt niet: de gemeente vroeg om een wijziging.", version.number);
    case AgreementState::declined:
      return fmt::format("Versie {} geldt niet: de gemeente heeft het voorstel afgewezen.", version.number);
    case AgreementState::withdrawn:
      return fmt::format("Versie {} geldt niet: het voorstel is ingetrokken.", version.number);
    default:
      return fmt::format("Versie {} geldt niet: er kwam een ander voorstel voor in de plaats.", version.number);
  }
}

}  // namespace

bool was_confirmed(const model::Agreement& version) {
  if (version.state == AgreementState::accepted) return true;
  return version.state == AgreementState::superseded &&
         (version.answered.has_value() || version.kind == model::AgreementKind::force_majeure);
}

Standing standing_of(const model::Order& order, const model::Agreement& version) {
  if (version.state == AgreementState::open) return Standing::open;
  if (!was_confirmed(version)) return Standing::not_agreed;
  if (order.agreement != version.number) return Standing::replaced;
  return version.kind == model::AgreementKind::force_majeure ? Standing::holds_by_force_majeure : Standing::holds;
}

std::string standing_text(const model::Order& order, const model::Agreement& version) {
  switch (standing_of(order, version)) {
    case Standing::holds:
      return fmt::format("Versie {} geldt. Team en gemeente hebben getekend.{}", version.number,
                         became_of(order.state));
    case Standing::holds_by_force_majeure:
      return fmt::format("Versie {} geldt door overmacht. De gemeente heeft hier niet voor getekend.{}", version.number,
                         became_of(order.state));
    case Standing::open:
      return fmt::format("Versie {} is een voorstel. De gemeente heeft nog niet geantwoord.", version.number);
    case Standing::not_agreed:
      return not_agreed_text(version);
    case Standing::replaced:
      return fmt::format("Versie {} gold eerder. Nu geldt versie {}.", version.number, order.agreement);
  }
  return {};
}

}  // namespace flexteam::report
