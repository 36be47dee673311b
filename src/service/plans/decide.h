// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "service/kept.h"
#include "service/plans/holds.h"

/// What the coordinator says of the differences between a draft and the published plan.
namespace flexteam::service {

/// A decision that could not be carried out, and why.
struct NotKept {
  Decision decision;
  std::string message;  ///< Dutch
};

/// Of so many decisions that are not kept it is sought which rule forbids them: each takes a judgement of the whole
/// plan. The others are told in general.
inline constexpr std::size_t reasons_sought = 20;

struct Decided {
  Replan replan;  ///< its outcome holds all that is decided now
  std::vector<NotKept> not_kept;
};

/// The draft after decisions on its differences with the published plan, beside those made before: accepted lines stay
/// as the draft has them, rejected ones are as the published plan has them, or gone where it has none. Roles of one
/// step go together. There is a draft and a published plan.
[[nodiscard]] Decided decide(const Kept& kept, const Outcome& draft, const Outcome& published,
                             const std::vector<Decision>& decisions, double seconds = 0.5);

}  // namespace flexteam::service
