// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "calendar/icalendar.h"

#include <libical/ical.h>

#include <memory>

#include "handles/with.h"

namespace flexteam::calendar {
namespace {

icaltimetype date_of(std::chrono::sys_days day) {
  const std::chrono::year_month_day date(day);
  auto time = icaltime_null_date();
  time.year = static_cast<int>(date.year());
  time.month = static_cast<int>(static_cast<unsigned>(date.month()));
  time.day = static_cast<int>(static_cast<unsigned>(date.day()));
  return time;
}

icaltimetype moment_of(std::chrono::sys_seconds moment) {
  return icaltime_from_timet_with_zone(std::chrono::system_clock::to_time_t(moment), 0,
                                       icaltimezone_get_utc_timezone());
}

icalproperty* own_property(const char* name, const std::string& value) {
  auto* property = icalproperty_new_x(value.c_str());
  icalproperty_set_x_name(property, name);
  return property;
}

icalcomponent* component_of(const Event& event, icaltimetype made) {
  auto* component = icalcomponent_new_vevent();
  const auto add = [&](icalproperty* property) { icalcomponent_add_property(component, property); };
  add(icalproperty_new_uid((event.uid + "@flexteam").c_str()));
  add(icalproperty_new_dtstamp(made));
  add(icalproperty_new_dtstart(date_of(event.from)));
  add(icalproperty_new_dtend(date_of(event.until)));
  add(icalproperty_new_summary(event.summary.c_str()));
  if (!event.location.empty()) add(icalproperty_new_location(event.location.c_str()));
  if (!event.description.empty()) add(icalproperty_new_description(event.description.c_str()));
  // Nobody is busy by it: it says in which week, not when.
  add(icalproperty_new_transp(ICAL_TRANSP_TRANSPARENT));
  return component;
}

}  // namespace

std::string write(const std::string& name, const std::vector<Event>& events, std::chrono::sys_seconds made) {
  const std::unique_ptr<icalcomponent, With<icalcomponent_free>> calendar(icalcomponent_new_vcalendar());
  const auto add = [&](icalproperty* property) { icalcomponent_add_property(calendar.get(), property); };
  add(icalproperty_new_version("2.0"));
  add(icalproperty_new_prodid("-//Flexteam//Flexteam//NL"));
  add(icalproperty_new_method(ICAL_METHOD_PUBLISH));
  add(own_property("X-WR-CALNAME", name));
  add(own_property("X-PUBLISHED-TTL", "PT6H"));
  const auto stamp = moment_of(made);
  for (const auto& event : events) icalcomponent_add_component(calendar.get(), component_of(event, stamp));
  const std::unique_ptr<char, With<icalmemory_free_buffer>> text(icalcomponent_as_ical_string_r(calendar.get()));
  return text ? std::string(text.get()) : std::string();
}

}  // namespace flexteam::calendar
