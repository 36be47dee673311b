// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>

#include "service/kept.h"

namespace flexteam::service {

/// Who stands under one side of an agreement, in words.
struct Signatory {
  std::string name;
  std::string title;         ///< function; empty: not told
  std::string organisation;  ///< the municipality or the team; empty: neither
};
/// Names come from the accounts at the moment of looking: who was erased has none any more. `municipality`: the one of
/// the agreement.
[[nodiscard]] Signatory signatory_of(const Kept& kept, const model::Signature& signature,
                                     std::string_view municipality);

}  // namespace flexteam::service
