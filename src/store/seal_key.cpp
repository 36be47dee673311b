// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "store/seal_key.h"

namespace flexteam::store {

std::string seal_key(ReadTransaction& tx) {
  auto query = tx.query("SELECT key FROM seal_key");
  query.step();
  return query.get<std::string>(0);
}

}  // namespace flexteam::store
