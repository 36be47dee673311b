// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "http/snapshots.h"

#include "store/plans.h"

namespace flexteam::http {

std::shared_ptr<const Snapshot> Snapshots::current() {
  const std::lock_guard lock(mutex_);
  // Asked before reading: what is read is then at least this new.
  const auto revision = store_.revision();
  if (latest_ && latest_->revision == revision) return latest_;
  auto snapshot = std::make_shared<Snapshot>();
  snapshot->revision = revision;
  snapshot->kept = store_.read([&](store::ReadTransaction& tx) { return reader_.read(tx); });
  latest_ = snapshot;
  return latest_;
}

std::optional<PlanView> Snapshots::plan(model::PlanId id) {
  return store_.read([&](store::ReadTransaction& tx) -> std::optional<PlanView> {
    auto head = store::plans::find(tx, id);
    auto outcome = head ? reader_.outcome(tx, id) : nullptr;
    if (!outcome) return std::nullopt;
    return PlanView{std::move(*head), std::move(outcome)};
  });
}

}  // namespace flexteam::http
