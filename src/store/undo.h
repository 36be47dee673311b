// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/instant.h"
#include "store/refusal.h"
#include "store/transaction.h"

/// Taking back the last writes on orders, ranks, members, pins, plans, settings and scenarios. Taking back is itself a
/// write with its audit rows, and can be taken back in turn (redo).
namespace flexteam::store::undo {

/// How many of an actor's last writes can be taken back.
inline constexpr int depth = 20;

/// A write as a screen names it.
struct Write {
  Revision revision = 0;
  model::Instant at;
  std::string actor;
  std::string action;                ///< "order.move"
  std::vector<std::string> objects;  ///< "order 17", each once
};

/// The actor's writes that can be taken back, newest first, at most `depth`; none from before its account had another
/// role or other municipalities.
[[nodiscard]] std::vector<Write> undoable(ReadTransaction& tx, std::string_view actor);
/// The actor's undos that can be done again, newest first; empty after the actor's next write, and after
/// its account had another role or other municipalities.
[[nodiscard]] std::vector<Write> redoable(ReadTransaction& tx, std::string_view actor);

/// Takes back the write `revision`, or the actor's last that can be (none given). The actor is that of the transaction,
/// its action should be "undo". Nothing_to_undo; not_found: no such write; not_allowed: not within the last `depth`,
/// already taken back, or not of these kinds; changed_since: one of its rows was changed after it, with by whom and
/// when; in_use: something newer names what would go.
[[nodiscard]] Outcome<Write> undo(WriteTransaction& tx, std::optional<Revision> revision = {});
/// Does again the actor's last undo. Refusals as for undo.
[[nodiscard]] Outcome<Write> redo(WriteTransaction& tx);

}  // namespace flexteam::store::undo
