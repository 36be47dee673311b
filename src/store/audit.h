// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/instant.h"
#include "store/transaction.h"

/// Who did what to which row, and when. Only ever added to; the database itself refuses to change or delete it.
namespace flexteam::store::audit {

/// One changed row. Images are JSON objects: all columns of a row that came or went, only what differs of one that
/// changed; assignments of a plan have one entry, {"rows": …, "sha256": …}. Large texts stand in as {"sha256": …,
/// "bytes": …}, personal ones as {"personal": …}. Without any image: the personal values of the row were erased.
struct Entry {
  Revision revision = 0;
  model::Instant at;
  std::string actor;
  std::string action;
  std::string object;  ///< "order", "member", "pin", "plan", "municipality", …
  std::string key;
  std::optional<std::string> before;  ///< none: the row was added
  std::optional<std::string> after;   ///< none: the row was taken away
};

struct Filter {
  std::optional<std::string> object;
  std::optional<std::string> key;
  std::optional<std::string> actor;
  std::optional<Revision> before;  ///< only entries of earlier writes: the next page
  int limit = 100;
};

/// Everything that writes after `revision` changed, oldest first: what to tell who has seen that revision.
[[nodiscard]] std::vector<Entry> since(ReadTransaction& tx, Revision revision, int limit = 1000);

/// Newest first.
[[nodiscard]] std::vector<Entry> list(ReadTransaction& tx, const Filter& filter);

}  // namespace flexteam::store::audit
