// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <expected>
#include <string>

#include "service/agreements/actions.h"
#include "store/store.h"

namespace flexteam::service {

/// The team's coordinator of the example.
[[nodiscard]] Signer example_coordinator(store::ReadTransaction& tx);

/// The coordinators of the municipalities answer what the first plan proposed: most is accepted, each leaves one open,
/// one asks for a change, one pauses. Error: one English sentence.
[[nodiscard]] std::expected<void, std::string> answer_proposals(store::Store& store, model::Week this_week);

}  // namespace flexteam::service
