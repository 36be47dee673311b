// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <chrono>
#include <string>
#include <vector>

namespace flexteam::calendar {

/// Something that takes whole days.
struct Event {
  std::string uid;  ///< the same for the same thing, whenever it is asked: "order-12-B4"
  std::chrono::sys_days from;
  std::chrono::sys_days until;  ///< the first day after it
  std::string summary;
  std::string location;     ///< may be empty
  std::string description;  ///< may be empty
};

/// A VCALENDAR after RFC 5545. `made`: when what it tells was decided (DTSTAMP), so that the same events are the same
/// bytes.
[[nodiscard]] std::string write(const std::string& name, const std::vector<Event>& events,
                                std::chrono::sys_seconds made);

}  // namespace flexteam::calendar
