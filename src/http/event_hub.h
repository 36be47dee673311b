// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "http/event_stream.h"
#include "service/plans/runs.h"
#include "store/store.h"

namespace flexteam::http {

/// Brings changes to everybody who listens. Safe to use from many threads.
class EventHub {
 public:
  explicit EventHub(store::Store& store) : store_(store), told_(store.revision()) {}

  /// All changes of the store; the first event carries the present revision.
  [[nodiscard]] std::shared_ptr<EventStream> listen();
  /// The progress of one run, beginning with `now`.
  [[nodiscard]] std::shared_ptr<EventStream> listen(const service::RunStatus& now);

  /// Tells what changed since the last time, read from the audit trail. Blocks: call it on a worker thread.
  void tell_changes();
  /// Tells the listeners of this run; a run that has ended ends their streams.
  void tell(const service::RunStatus& status);
  /// Ends all streams.
  void end();

 private:
  struct RunListener {
    model::RunId run;
    std::weak_ptr<EventStream> stream;
  };

  store::Store& store_;
  std::mutex telling_;  // one at a time, in order of revision
  store::Revision told_;
  std::mutex mutex_;
  bool ended_ = false;
  std::vector<std::weak_ptr<EventStream>> listeners_;
  std::vector<RunListener> run_listeners_;
};

}  // namespace flexteam::http
