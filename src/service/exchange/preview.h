// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "sheets/sheet.h"
#include "store/refusal.h"
#include "store/transaction.h"

/// Team, leave, requests and menu card as tables that people edit in a spreadsheet. A row has its key in the first
/// column: with it a row changes, without it is added; what is in no row stays as it is.
namespace flexteam::service::exchange {

enum class RowKind { added, changed };

struct FieldChange {
  std::string column;
  std::string before;  ///< empty for what is added
  std::string after;
};

/// What one row of the file does.
struct RowChange {
  RowKind kind = RowKind::added;
  int line = 0;
  std::string name;  ///< by which people know it: "Procesbegeleider 04"
  std::vector<FieldChange> fields;
};

/// What a file would do. With troubles nothing of it is kept.
struct Preview {
  std::string sheet;
  std::vector<RowChange> rows;  ///< those that add or change something, in the order of the file
  int unchanged = 0;            ///< rows that are as they are kept
  sheets::Troubles troubles;

  [[nodiscard]] int count(RowKind kind) const;
};

/// Names these very changes: 64 hexadecimal digits.
[[nodiscard]] std::string digest_of(const Preview& preview);

struct Import {
  Preview preview;
  /// Keeps all of it. Refused as the store refuses; nothing is kept then.
  std::function<store::Outcome<void>(store::WriteTransaction&)> apply;
};

}  // namespace flexteam::service::exchange
