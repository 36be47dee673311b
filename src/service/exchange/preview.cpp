// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "service/exchange/preview.h"

#include <algorithm>

#include "store/digest.h"

namespace flexteam::service::exchange {

int Preview::count(RowKind kind) const {
  return static_cast<int>(std::ranges::count(rows, kind, &RowChange::kind));
}

std::string digest_of(const Preview& preview) {
  store::Digest digest;
  for (const auto& row : preview.rows) {
    digest.add(static_cast<std::int64_t>(row.line)).add(row.kind == RowKind::added ? "added" : "changed").add(row.name);
    for (const auto& field : row.fields) digest.add(field.column).add(field.before).add(field.after);
  }
  return digest.hexadecimal();
}

}  // namespace flexteam::service::exchange
