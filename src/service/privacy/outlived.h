// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <vector>

#include "model/instant.h"
#include "model/units.h"
#include "sql/value.h"
#include "store/refusal.h"
#include "store/table.h"
#include "store/transaction.h"

/// Whose personal data have outlived their purpose, for retention.h.
namespace flexteam::service::retention {

/// Who left for good (leave of kind "vertrokken", no contract that begins after it, no hours once it is over), can log
/// in no more and still has a name.
[[nodiscard]] std::vector<model::MemberId> members_who_left(store::ReadTransaction& tx, model::Instant now);
/// Who was removed, can log in no more, and whom the trail still names.
[[nodiscard]] std::vector<model::MemberId> members_removed(store::ReadTransaction& tx, model::Instant now);
/// Accounts that are off and still have a name.
[[nodiscard]] std::vector<std::string> accounts_off(store::ReadTransaction& tx, model::Instant now);

/// Who has leave with a reason that ended long ago.
[[nodiscard]] std::vector<model::MemberId> members_with_old_reasons(store::ReadTransaction& tx, model::Instant now);
/// Takes those reasons away, also from the trail; weeks and hours stay.
[[nodiscard]] store::Outcome<void> forget_old_reasons(store::WriteTransaction& tx, model::MemberId id,
                                                      model::Instant now);

/// Values of one row that the trail still tells though the row has had others for long.
struct EarlierValues {
  const store::Table* table = nullptr;
  sql::Value key;
  std::vector<std::string> references;
};
[[nodiscard]] std::vector<EarlierValues> earlier_values(store::ReadTransaction& tx, model::Instant now);

}  // namespace flexteam::service::retention
