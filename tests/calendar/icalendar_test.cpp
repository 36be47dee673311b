// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "calendar/icalendar.h"

#include <gmock/gmock.h>
#include <libical/ical.h>

#include <sstream>

namespace flexteam::calendar {
namespace {

using namespace std::chrono_literals;
using testing::EndsWith;
using testing::HasSubstr;
using testing::StartsWith;

const Event work{.uid = "work-12-B4-0-3-2027-W05",
                 .from = std::chrono::sys_days(2027y / 2 / 1),
                 .until = std::chrono::sys_days(2027y / 2 / 6),
                 .summary = "12 uur Wijkanalyse, deel 1; zie \\ bijlage",
                 .location = "Diever",
                 .description =
                     "Eerste regel\nTweede regel die zo lang is dat hij moet worden gevouwen: één, twee, drie, "
                     "vier, vijf, zes, zeven, acht"};
const auto made = std::chrono::sys_days(2027y / 1 / 4) + 8h + 30min;

TEST(Calendar, FoldsEscapesAndEndsLinesAsRfc5545Asks) {
  const auto text = write("Flexteam", {work}, made);
  EXPECT_THAT(text, StartsWith("BEGIN:VCALENDAR\r\n"));
  EXPECT_THAT(text, EndsWith("END:VCALENDAR\r\n"));
  EXPECT_THAT(text, HasSubstr("SUMMARY:12 uur Wijkanalyse\\, deel 1\\; zie \\\\ bijlage\r\n"));
  EXPECT_THAT(text, HasSubstr("DTSTART;VALUE=DATE:20270201\r\n"));
  EXPECT_THAT(text, HasSubstr("DTEND;VALUE=DATE:20270206\r\n"));
  EXPECT_THAT(text, HasSubstr("DTSTAMP:20270104T083000Z\r\n"));
  EXPECT_THAT(text, HasSubstr("UID:work-12-B4-0-3-2027-W05@flexteam\r\n"));
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) {
    ASSERT_FALSE(line.empty());
    EXPECT_EQ(line.back(), '\r') << line;
    EXPECT_LE(line.size(), 76U) << line;
  }
}

TEST(Calendar, IsReadAsItWasMeant) {
  auto* read = icalparser_parse_string(write("Flexteam", {work}, made).c_str());
  ASSERT_NE(read, nullptr);
  EXPECT_EQ(icalcomponent_count_errors(read), 0);
  auto* event = icalcomponent_get_first_component(read, ICAL_VEVENT_COMPONENT);
  ASSERT_NE(event, nullptr);
  EXPECT_EQ(icalcomponent_get_summary(event), work.summary);
  EXPECT_EQ(icalcomponent_get_location(event), work.location);
  EXPECT_EQ(icalcomponent_get_description(event), work.description);
  icalcomponent_free(read);
}

TEST(Calendar, TheSameEventsAreTheSameBytes) {
  EXPECT_EQ(write("Flexteam", {work}, made), write("Flexteam", {work}, made));
  EXPECT_THAT(write("Flexteam", {}, made), EndsWith("END:VCALENDAR\r\n"));
}

}  // namespace
}  // namespace flexteam::calendar
