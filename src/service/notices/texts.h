// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <vector>

#include "model/notice.h"
#include "store/logbook.h"
#include "store/transaction.h"

/// What a mail says, in Dutch (B1). No hours, no names of people.
namespace flexteam::service {

/// "Wijkanalyse Diever (Westerveld): het team doet een voorstel. Geef antwoord."
[[nodiscard]] std::string text_of(store::ReadTransaction& tx, const model::Notice& notice);

struct MailText {
  std::string subject;
  std::string text;
};
/// The one mail of a day: `lines` that were not read, and the head of the log; either may be missing (no lines; number
/// 0). `base`: where the screens are, "https://flexteam.drenthe.nl".
[[nodiscard]] MailText daily_mail(const std::vector<std::string>& lines, const store::logbook::Head& head,
                                  const std::string& base);

}  // namespace flexteam::service
