// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "service/kept.h"
#include "service/plans/outcome.h"

/// Who works on what in the coming weeks.
namespace flexteam::service {

/// One line in a member's week.
struct Task {
  model::OrderId order;
  std::string title;
  std::string municipality;
  std::string place;
  std::string item;
  std::string item_name;
  std::string deliverable;
  int line = 0;
  std::string role;
  model::Hours hours;                          ///< in this week
  model::Week ends;                            ///< last week of the line
  std::optional<model::MemberId> from_member;  ///< who did this role in this order before
  std::optional<model::MemberId> to_member;    ///< who does it after
  std::optional<std::string> next_item;        ///< what comes after, code
};

struct MemberWeek {
  model::MemberId member;
  model::Week week;
  model::Hours capacity;
  model::Hours planned;
  std::vector<Task> tasks;  ///< most hours first
};
[[nodiscard]] MemberWeek member_week(const Kept& kept, const Outcome& plan, model::MemberId member, model::Week week);

enum class EventKind { starts, ends, decision_needed, member_leaves };

/// Something that happens in the coming weeks.
struct AgendaEvent {
  model::Week week;
  EventKind kind = EventKind::starts;
  std::string municipality;
  std::optional<model::OrderId> order;
  std::string item;
  std::optional<model::MemberId> member;
};
/// Steps that start and end, requests sent since the published plan was made, members who leave, in `weeks` weeks from
/// `from` on.
[[nodiscard]] std::vector<AgendaEvent> coming_weeks(const Kept& kept, const Outcome& plan, model::Week from,
                                                    int weeks = 6);

/// What the municipality has to do itself this week.
struct Request {
  std::string kind;  ///< "own-hours": its own staff works; "start": a step starts, make sure of access and data;
                     ///< "result": read and decide
  model::OrderId order;
  std::string item;
  model::Hours hours;  ///< own-hours only
  std::string text;    ///< Dutch
};
[[nodiscard]] std::vector<Request> needed_from(const Kept& kept, const Outcome& plan, std::string_view municipality,
                                               model::Week week);

/// Where an order stands in the plan.
struct PlannedStep {
  std::string item;
  std::string name;
  model::Week from;
  model::Week until;
  bool whole = true;  ///< every role of it is planned
};
struct PlannedPerson {
  model::MemberId member;
  std::string role;
  bool own = false;
  model::Week from;
  model::Week until;
  model::Hours hours;
};
struct OrderProgress {
  model::OrderId order;
  model::Hours team_hours;
  model::Hours own_hours;
  model::Hours planned_hours;
  std::optional<model::Week> from;
  std::optional<model::Week> until;
  bool whole = false;  ///< every step planned
  std::vector<PlannedStep> steps;
  std::vector<PlannedPerson> people;
  std::vector<std::string>
      reasons;  ///< why not earlier, or not at all; Dutch sentences, most important first, at most three
};
[[nodiscard]] std::vector<OrderProgress> progress_of(const Kept& kept, const Outcome& plan,
                                                     std::string_view municipality = {});

}  // namespace flexteam::service
