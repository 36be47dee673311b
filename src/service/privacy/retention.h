// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <vector>

#include "model/instant.h"
#include "service/privacy/generated/retention_terms.h"
#include "store/store.h"

/// What is kept about people goes when its time is over (api/processing.yaml). Never touches the log, work or hours.
namespace flexteam::service::retention {

struct Removal {
  Term term;
  std::int64_t count = 0;  ///< rows, people, or values of the trail
};

/// What `run` would remove at this moment; every kind, also where there is nothing.
[[nodiscard]] std::vector<Removal> preview(store::Store& store, model::Instant now);
/// Removes it and tells what. Whoever cannot be erased (the last administrator) stays and is not counted. Can be run by
/// several servers at once. Throws sql::Failure.
std::vector<Removal> run(store::Store& store, model::Instant now);

}  // namespace flexteam::service::retention
