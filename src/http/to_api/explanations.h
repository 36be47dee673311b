// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "http/generated/types.h"
#include "service/insight/sentences.h"
#include "service/kept.h"
#include "service/plans/changes.h"
#include "service/plans/outcome.h"

namespace flexteam::http {

struct ExplanationFilter {
  std::string municipality;  ///< empty: all
  std::optional<model::OrderId> order;
  std::optional<api::ExplanationKind> kind;
};

/// What is not planned and what is late, with reasons and what would change it.
[[nodiscard]] std::vector<api::Explanation> explanations_of(const service::Kept& kept, const service::Outcome& plan,
                                                            const ExplanationFilter& filter);

[[nodiscard]] api::Difference to_api(const service::Kept& kept, const service::Change& change);

}  // namespace flexteam::http
