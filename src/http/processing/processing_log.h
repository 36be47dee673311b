// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <condition_variable>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

#include "http/answer.h"
#include "http/caller.h"
#include "http/generated/operations.h"
#include "store/processing_log.h"
#include "store/store.h"

/// The record of processing of personal data (store/processing_log.h), filled by operation as api/processing.yaml says.
namespace flexteam::http {

/// Whether the operation is about people at all.
[[nodiscard]] bool is_recorded(api::OperationId operation);

/// What is to be written down of an operation that was carried out for `who`; nothing when it is about nobody. `call`
/// as it came. Cheap: a table, and for a few operations a look into the answer.
[[nodiscard]] std::optional<store::processing_log::Entry> processed(const Caller& who, api::OperationId operation,
                                                                    const RawCall& call, const Answer& answer);

/// Writes entries together, at most a second after they came, so that reads cost no write each. Safe to use from many
/// threads.
class ProcessingLog {
 public:
  explicit ProcessingLog(store::Store& store);
  /// Writes what is left.
  ~ProcessingLog();
  ProcessingLog(const ProcessingLog&) = delete;
  ProcessingLog& operator=(const ProcessingLog&) = delete;

  /// Never blocks long. Of a read: what is not written yet is lost with the machine.
  void add(store::processing_log::Entry entry);
  /// Of a change: it stands there when this returns. Blocks. While the database cannot be written it stays with what is
  /// to be written; an entry that the database never takes is dropped, and the program's log says so.
  void add_now(store::processing_log::Entry entry);

 private:
  void write();
  void run(const std::stop_token& stop);

  store::Store& store_;
  std::mutex mutex_;  ///< of `waiting_`
  std::condition_variable_any many_;
  std::vector<store::processing_log::Entry> waiting_;
  std::mutex writing_;  ///< one writes at a time
  std::jthread thread_;
};

}  // namespace flexteam::http
