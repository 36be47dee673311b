// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/instant.h"
#include "store/transaction.h"

/// The record of processing of personal data, after the Dutch standard Logboek dataverwerkingen: whose data were used,
/// when and for which processing of the register (api/processing.yaml). Not by whom: that is for the log.
namespace flexteam::store::processing_log {

struct Entry {
  std::string trace_id;        ///< 32 hexadecimal digits; of the caller where it sent one (W3C Trace Context)
  std::string span_id;         ///< 16 hexadecimal digits, its own
  std::string parent_span_id;  ///< of the caller; empty: none
  std::string name;            ///< operation of the contract
  std::string activity;        ///< id in the register
  std::string subject_type;    ///< member, account; members, accounts: a list of them
  std::string subject_id;      ///< its id; of a list the municipalities that it is of, or "all"
  bool ok = true;
  model::Instant started;
  model::Instant ended;
};

/// Ids of a new entry of nobody's trace.
[[nodiscard]] Entry begin(std::string_view name, std::string_view activity);
void append(AsideTransaction& tx, std::span<const Entry> entries);

/// Whose data it was: type and id as in Entry.
struct Subject {
  std::string type;
  std::string id;
};
/// Writes down at once what was done by no call of the contract: at the command line, by the machine itself. `name`:
/// "person export".
void record(AsideTransaction& tx, std::string_view name, std::string_view activity, Subject subject);
/// What was done with the data of one subject, oldest first.
[[nodiscard]] std::vector<Entry> of_subject(ReadTransaction& tx, std::string_view type, std::string_view id);

}  // namespace flexteam::store::processing_log
