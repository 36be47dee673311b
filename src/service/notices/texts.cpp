// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "service/notices/texts.h"

#include <fmt/core.h>

#include <algorithm>
#include <string_view>

#include "store/orders.h"
#include "store/places.h"
#include "store/verify.h"

namespace flexteam::service {
namespace {

using model::NoticeKind;

constexpr std::size_t most_lines = 30;

std::string_view sentence(NoticeKind kind) {
  switch (kind) {
    case NoticeKind::proposal:
      return "het team doet een voorstel. Geef antwoord.";
    case NoticeKind::change_proposal:
      return "het team stelt een wijziging van de afspraak voor. Geef antwoord.";
    case NoticeKind::force_majeure:
      return "de afspraak is gewijzigd door overmacht. Dit geldt nu al.";
    case NoticeKind::declined:
      return "het team doet deze aanvraag niet. De reden staat erbij.";
    case NoticeKind::completed:
      return "het werk is afgerond.";
    case NoticeKind::requested:
      return "nieuwe aanvraag.";
    case NoticeKind::accepted:
      return "de gemeente is akkoord.";
    case NoticeKind::change_asked:
      return "de gemeente vraagt een wijziging van het voorstel.";
    case NoticeKind::refused:
      return "de gemeente wijst het voorstel af.";
    case NoticeKind::paused:
      return "de gemeente pauzeert het werk.";
    case NoticeKind::resumed:
      return "de gemeente gaat weer door.";
    case NoticeKind::stopped:
      return "de gemeente stopt het werk.";
    case NoticeKind::weeks_changed:
      return "Er is een nieuwe planning. Jouw weken zijn veranderd.";
  }
  return {};
}

/// In one line, whatever somebody typed.
std::string one_line(std::string text) {
  std::ranges::replace_if(text, [](unsigned char letter) { return letter < ' '; }, ' ');
  return text;
}

}  // namespace

std::string text_of(store::ReadTransaction& tx, const model::Notice& notice) {
  const auto order = notice.order ? store::orders::find(tx, *notice.order) : std::nullopt;
  if (!order) return std::string(sentence(notice.kind));
  const auto municipality = store::places::municipality(tx, order->municipality);
  return fmt::format("{} ({}): {}", one_line(order->title), municipality ? municipality->name : order->municipality,
                     sentence(notice.kind));
}

MailText daily_mail(const std::vector<std::string>& lines, const store::logbook::Head& head, const std::string& base) {
  MailText mail;
  mail.text = "Dag,\n\n";
  if (lines.empty()) {
    mail.subject = "Flexteam: het logboek van vandaag";
  } else {
    mail.subject =
        lines.size() == 1 ? "Flexteam: 1 nieuw bericht" : fmt::format("Flexteam: {} nieuwe berichten", lines.size());
    mail.text += lines.size() == 1 ? "Er is 1 nieuw bericht voor je.\n\n"
                                   : fmt::format("Er zijn {} nieuwe berichten voor je.\n\n", lines.size());
    for (std::size_t i = 0; i < std::min(lines.size(), most_lines); ++i) mail.text += "- " + lines[i] + "\n";
    if (lines.size() > most_lines) mail.text += fmt::format("- en nog {} andere\n", lines.size() - most_lines);
    mail.text += fmt::format("\nLees ze hier: {}/berichten\n\n", base);
  }
  if (head.number > 0) {
    mail.text += fmt::format(
        "Het logboek heeft nu {} regels. Dit is het kenmerk van de laatste:\n\n{}\n\n"
        "Bewaar deze mail. De beheerder kan met dit kenmerk nagaan of er later iets uit het logboek is gehaald of in "
        "is "
        "veranderd.\n\n",
        head.number, store::logbook::to_string(head));
  }
  mail.text += fmt::format("Wil je deze mail niet meer? Zet hem uit bij Mijn account: {}/mijn-account\n", base);
  return mail;
}

}  // namespace flexteam::service
