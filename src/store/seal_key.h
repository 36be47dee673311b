// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>

#include "store/transaction.h"

namespace flexteam::store {

/// The secret of this installation that seals documents: 64 hexadecimal digits. Drawn when the database was made, the
/// same for ever; goes along in backups, stands in no log.
[[nodiscard]] std::string seal_key(ReadTransaction& tx);

}  // namespace flexteam::store
