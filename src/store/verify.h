// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "store/logbook.h"

/// Whether the log is what was written, from its first entry to its last.
namespace flexteam::store::logbook {

/// What is wrong with an entry.
enum class Fault {
  changed,   ///< its hash does not follow from itself and the one before it
  missing,   ///< it is not there, a later one is
  moved,     ///< it is there, but at another place
  rows,      ///< the rows of its write (writes, audit) are not those that it tells of
  unlogged,  ///< a write or an audit row that no entry tells of
  cut,       ///< the log ends before what the database counted, or before the head that was kept elsewhere
  head,      ///< another hash than the head that was kept elsewhere: the log was made anew
  document,  ///< a plan's documents or assignments are not those that were written
  personal,  ///< a personal value is not the one that the trail refers to
};

struct Finding {
  Fault fault = Fault::changed;
  std::int64_t number = 0;  ///< of the first entry that is wrong; of the last one where no entry is wrong itself
  std::string message;      ///< one English sentence
};

struct Verdict {
  Head head;                     ///< of the log as it stands
  std::optional<Finding> wrong;  ///< the first thing; none: the log is sound
};

/// Walks the whole log, and all that it tells of, in the order of its entries. `kept` is a head that somebody kept
/// elsewhere: with one is a log found out whose tail was cut, or that was made anew from some entry on. So do the heads
/// of each day that stand in the database itself (digests.h), as long as nobody changed those too. Never throws for
/// what stands in the tables, whatever that is.
[[nodiscard]] Verdict verify(ReadTransaction& tx, const std::optional<Head>& kept = {});

/// "12:5f3a…" as `flexteam audit head` prints it; nullopt when it is no such thing.
[[nodiscard]] std::optional<Head> parse_head(std::string_view text);
[[nodiscard]] std::string to_string(const Head& head);

}  // namespace flexteam::store::logbook
