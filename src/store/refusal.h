// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <expected>
#include <optional>
#include <string>

#include "model/instant.h"

namespace flexteam::store {

/// Why the store says no to something that was asked properly.
enum class Reason {
  not_found,          ///< no such row
  version_conflict,   ///< somebody else changed it first; read again (ETag: 412)
  unknown_reference,  ///< names a place, municipality, member, order … that is not there
  in_use,             ///< something else still names it
  duplicate,          ///< the key is already there
  not_allowed,    ///< its state does not allow it: a published plan is not deleted, a released menu card not changed
  changed_since,  ///< cannot be taken back: it was changed after that write
  nothing_to_undo,
};

/// A no with its reason. Nothing was written.
struct Refusal {
  Reason reason = Reason::not_found;
  std::string message;  ///< one English sentence for logs; screens make their own from `reason`
  std::string object;   ///< table and key of what it is about: "order", "17"
  std::string key;
  std::string by;                    ///< changed_since, version_conflict: who changed it last …
  std::optional<model::Instant> at;  ///< … and when
};

template <class T>
using Outcome = std::expected<T, Refusal>;

}  // namespace flexteam::store
