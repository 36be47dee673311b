// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "service/write_texts.h"

#include <array>
#include <string_view>
#include <utility>

namespace flexteam::service {
namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 38> texts = {{
    {"order.create", "Aanvraag gemaakt"},
    {"order.change", "Aanvraag gewijzigd"},
    {"order.move", "Volgorde van aanvragen gewijzigd"},
    {"order.submit", "Aanvraag verstuurd"},
    {"order.withdraw", "Aanvraag ingetrokken"},
    {"order.set-items", "Onderdelen bij een vrije aanvraag gekozen"},
    {"order.set-topic", "Onderwerp bij een vrije aanvraag gezet"},
    {"order.decline", "Aanvraag afgewezen"},
    {"order.delete", "Aanvraag verwijderd"},
    {"member.create", "Teamlid toegevoegd"},
    {"member.change", "Teamlid gewijzigd"},
    {"member.delete", "Teamlid verwijderd"},
    {"learning-pair.create", "Leerpaar gemaakt"},
    {"learning-pair.end", "Leerpaar beëindigd"},
    {"member.import", "Team uit een bestand overgenomen"},
    {"leave.import", "Verlof uit een bestand overgenomen"},
    {"menu.import", "Producten uit een bestand overgenomen in het concept van de menukaart"},
    {"order.import", "Aanvragen uit een bestand overgenomen"},
    {"pin.create", "Werk vastgezet"},
    {"pin.move", "Werk verplaatst"},
    {"pin.delete", "Werk losgelaten"},
    {"plan.publish", "Plan gepubliceerd"},
    {"plan.delete", "Concept weggegooid"},
    {"plan.update", "Plan bijgewerkt"},
    {"plan.decide", "Verschillen aangenomen of teruggezet"},
    {"plan.tidy", "Oude concepten opgeruimd"},
    {"menu.begin", "Concept van de menukaart begonnen"},
    {"menu.add-item", "Product toegevoegd aan het concept"},
    {"menu.change-item", "Product gewijzigd in het concept"},
    {"menu.withdraw-item", "Product geschrapt in het concept"},
    {"menu.discard", "Concept van de menukaart weggegooid"},
    {"settings.change", "Instellingen gewijzigd"},
    {"scenario.create", "Scenario gemaakt"},
    {"scenario.copy", "Scenario gekopieerd"},
    {"scenario.change", "Scenario gewijzigd"},
    {"scenario.delete", "Scenario verwijderd"},
    {"scenario.adopt", "Scenario overgenomen"},
    {"undo", "Ongedaan gemaakt"},
}};

}  // namespace

std::string text_of(const store::undo::Write& write) {
  for (const auto& [action, text] : texts) {
    if (action == write.action) return std::string(text);
  }
  return "Wijziging";
}

}  // namespace flexteam::service
