// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "service/agreements/signatory.h"

#include <algorithm>

#include "model/words.h"

namespace flexteam::service {

Signatory signatory_of(const Kept& kept, const model::Signature& signature, std::string_view municipality) {
  Signatory who{.name = actor_name(kept, signature.account)};
  const auto account = std::ranges::find(kept.accounts, signature.account, &model::Account::id);
  if (account != kept.accounts.end()) who.title = account->title;
  const auto role = model::choice<model::AccountRole>(signature.role);
  if (role == model::AccountRole::municipal_coordinator) {
    if (const auto* place = find_municipality(kept, municipality)) who.organisation = place->name;
  }
  if (role == model::AccountRole::team_coordinator) who.organisation = "Flexteam";
  return who;
}

}  // namespace flexteam::service
