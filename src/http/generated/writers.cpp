// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
//
// Made from api/openapi.yaml by tools/generate_types.py; change those.
#include "http/generated/writers.h"

#include "http/field_writer.h"

namespace flexteam::http::api {

std::string_view word(ChangedThing value) {
  switch (value) {
    case ChangedThing::orders:
      return "orders";
    case ChangedThing::members:
      return "members";
    case ChangedThing::plans:
      return "plans";
    case ChangedThing::pins:
      return "pins";
    case ChangedThing::runs:
      return "runs";
    case ChangedThing::settings:
      return "settings";
    case ChangedThing::places:
      return "places";
    case ChangedThing::menu:
      return "menu";
    case ChangedThing::scenarios:
      return "scenarios";
  }
  return {};
}

std::string_view word(PlaceKind value) {
  switch (value) {
    case PlaceKind::municipality:
      return "municipality";
    case PlaceKind::district:
      return "district";
    case PlaceKind::village:
      return "village";
  }
  return {};
}

std::string_view word(MenuDifferenceKind value) {
  switch (value) {
    case MenuDifferenceKind::added:
      return "added";
    case MenuDifferenceKind::changed:
      return "changed";
    case MenuDifferenceKind::withdrawn:
      return "withdrawn";
  }
  return {};
}

std::string_view word(ItemKind value) {
  switch (value) {
    case ItemKind::work:
      return "work";
    case ItemKind::knowledge_product:
      return "knowledge-product";
  }
  return {};
}

std::string_view word(ItemUnit value) {
  switch (value) {
    case ItemUnit::municipality:
      return "municipality";
    case ItemUnit::neighbourhood:
      return "neighbourhood";
    case ItemUnit::neighbourhood_year:
      return "neighbourhood-year";
    case ItemUnit::owners_association:
      return "owners-association";
    case ItemUnit::hundred_homes:
      return "hundred-homes";
    case ItemUnit::province:
      return "province";
    case ItemUnit::session:
      return "session";
    case ItemUnit::order:
      return "order";
  }
  return {};
}

std::string_view word(Doer value) {
  switch (value) {
    case Doer::team:
      return "team";
    case Doer::municipality:
      return "municipality";
    case Doer::either:
      return "either";
  }
  return {};
}

std::string_view word(OrderState value) {
  switch (value) {
    case OrderState::draft:
      return "draft";
    case OrderState::requested:
      return "requested";
    case OrderState::proposed:
      return "proposed";
    case OrderState::agreed:
      return "agreed";
    case OrderState::running:
      return "running";
    case OrderState::completed:
      return "completed";
    case OrderState::declined:
      return "declined";
    case OrderState::paused:
      return "paused";
    case OrderState::stopped:
      return "stopped";
  }
  return {};
}

std::string_view word(PlannedState value) {
  switch (value) {
    case PlannedState::planned:
      return "planned";
    case PlannedState::partly:
      return "partly";
    case PlannedState::unplanned:
      return "unplanned";
    case PlannedState::none:
      return "none";
  }
  return {};
}

std::string_view word(AgreementKind value) {
  switch (value) {
    case AgreementKind::proposal:
      return "proposal";
    case AgreementKind::change:
      return "change";
    case AgreementKind::force_majeure:
      return "force-majeure";
  }
  return {};
}

std::string_view word(AgreementState value) {
  switch (value) {
    case AgreementState::open:
      return "open";
    case AgreementState::accepted:
      return "accepted";
    case AgreementState::change_asked:
      return "change-asked";
    case AgreementState::declined:
      return "declined";
    case AgreementState::withdrawn:
      return "withdrawn";
    case AgreementState::superseded:
      return "superseded";
  }
  return {};
}

std::string_view word(Bond value) {
  switch (value) {
    case Bond::shared:
      return "shared";
    case Bond::own:
      return "own";
    case Bond::lent:
      return "lent";
  }
  return {};
}

std::string_view word(LeaveKind value) {
  switch (value) {
    case LeaveKind::vakantie:
      return "vakantie";
    case LeaveKind::ziekte:
      return "ziekte";
    case LeaveKind::verlof:
      return "verlof";
    case LeaveKind::vertrokken:
      return "vertrokken";
  }
  return {};
}

std::string_view word(PlanState value) {
  switch (value) {
    case PlanState::draft:
      return "draft";
    case PlanState::published:
      return "published";
    case PlanState::superseded:
      return "superseded";
  }
  return {};
}

std::string_view word(ExplanationKind value) {
  switch (value) {
    case ExplanationKind::unplanned:
      return "unplanned";
    case ExplanationKind::late:
      return "late";
  }
  return {};
}

std::string_view word(Decider value) {
  switch (value) {
    case Decider::team:
      return "team";
    case Decider::municipality:
      return "municipality";
    case Decider::both:
      return "both";
  }
  return {};
}

std::string_view word(PinFollow value) {
  switch (value) {
    case PinFollow::around:
      return "around";
    case PinFollow::none:
      return "none";
    case PinFollow::recommended:
      return "recommended";
  }
  return {};
}

std::string_view word(RunState value) {
  switch (value) {
    case RunState::queued:
      return "queued";
    case RunState::running:
      return "running";
    case RunState::done:
      return "done";
    case RunState::cancelled:
      return "cancelled";
    case RunState::failed:
      return "failed";
  }
  return {};
}

std::string_view word(StudyState value) {
  switch (value) {
    case StudyState::none:
      return "none";
    case StudyState::queued:
      return "queued";
    case StudyState::running:
      return "running";
    case StudyState::done:
      return "done";
    case StudyState::cancelled:
      return "cancelled";
    case StudyState::failed:
      return "failed";
  }
  return {};
}

std::string_view word(AccountRole value) {
  switch (value) {
    case AccountRole::administrator:
      return "administrator";
    case AccountRole::team_coordinator:
      return "team-coordinator";
    case AccountRole::team_member:
      return "team-member";
    case AccountRole::municipal_coordinator:
      return "municipal-coordinator";
    case AccountRole::viewer:
      return "viewer";
  }
  return {};
}

std::string_view word(SessionState value) {
  switch (value) {
    case SessionState::none:
      return "none";
    case SessionState::second_step:
      return "second-step";
    case SessionState::full:
      return "full";
  }
  return {};
}

std::string_view word(NoticeKind value) {
  switch (value) {
    case NoticeKind::proposal:
      return "proposal";
    case NoticeKind::change_proposal:
      return "change-proposal";
    case NoticeKind::force_majeure:
      return "force-majeure";
    case NoticeKind::declined:
      return "declined";
    case NoticeKind::completed:
      return "completed";
    case NoticeKind::requested:
      return "requested";
    case NoticeKind::accepted:
      return "accepted";
    case NoticeKind::change_asked:
      return "change-asked";
    case NoticeKind::refused:
      return "refused";
    case NoticeKind::paused:
      return "paused";
    case NoticeKind::resumed:
      return "resumed";
    case NoticeKind::stopped:
      return "stopped";
    case NoticeKind::weeks_changed:
      return "weeks-changed";
  }
  return {};
}

std::string_view word(CalendarKind value) {
  switch (value) {
    case CalendarKind::none:
      return "none";
    case CalendarKind::member:
      return "member";
    case CalendarKind::municipality:
      return "municipality";
  }
  return {};
}

std::string_view word(LogResult value) {
  switch (value) {
    case LogResult::done:
      return "done";
    case LogResult::refused:
      return "refused";
    case LogResult::failed:
      return "failed";
  }
  return {};
}

std::string_view word(TableFormat value) {
  switch (value) {
    case TableFormat::xlsx:
      return "xlsx";
    case TableFormat::csv:
      return "csv";
  }
  return {};
}

std::string_view word(ProblemItemIn value) {
  switch (value) {
    case ProblemItemIn::body:
      return "body";
    case ProblemItemIn::path:
      return "path";
    case ProblemItemIn::query:
      return "query";
    case ProblemItemIn::header:
      return "header";
  }
  return {};
}

std::string_view word(NeedKind value) {
  switch (value) {
    case NeedKind::own_hours:
      return "own-hours";
    case NeedKind::start:
      return "start";
    case NeedKind::result:
      return "result";
  }
  return {};
}

std::string_view word(AreaCollectionType value) {
  switch (value) {
    case AreaCollectionType::feature_collection:
      return "FeatureCollection";
  }
  return {};
}

std::string_view word(AreaCollectionOutlineSource value) {
  switch (value) {
    case AreaCollectionOutlineSource::cbs:
      return "cbs";
    case AreaCollectionOutlineSource::voronoi:
      return "voronoi";
  }
  return {};
}

std::string_view word(AreaFeatureType value) {
  switch (value) {
    case AreaFeatureType::feature:
      return "Feature";
  }
  return {};
}

std::string_view word(ChangeKind value) {
  switch (value) {
    case ChangeKind::extra_capacity:
      return "extra-capacity";
    case ChangeKind::extra_level:
      return "extra-level";
    case ChangeKind::later_deadline:
      return "later-deadline";
    case ChangeKind::earlier_release:
      return "earlier-release";
    case ChangeKind::release_commitment:
      return "release-commitment";
    case ChangeKind::raise_parallel:
      return "raise-parallel";
    case ChangeKind::displace:
      return "displace";
    case ChangeKind::plan_first:
      return "plan-first";
  }
  return {};
}

std::string_view word(WaitingGroupHindrance value) {
  switch (value) {
    case WaitingGroupHindrance::role:
      return "role";
    case WaitingGroupHindrance::time:
      return "time";
    case WaitingGroupHindrance::worth:
      return "worth";
    case WaitingGroupHindrance::nothing:
      return "nothing";
  }
  return {};
}

std::string_view word(DifferenceKind value) {
  switch (value) {
    case DifferenceKind::added:
      return "added";
    case DifferenceKind::removed:
      return "removed";
    case DifferenceKind::moved:
      return "moved";
    case DifferenceKind::person:
      return "person";
    case DifferenceKind::person_and_moved:
      return "person-and-moved";
    case DifferenceKind::hours:
      return "hours";
  }
  return {};
}

void write(json::Writer& writer, const ProblemItem& value) {
  writer.begin_object();
  put(writer, "in", value.in);
  put(writer, "location", value.location);
  put(writer, "detail", value.detail);
  writer.end_object();
}

void write(json::Writer& writer, const Problem& value) {
  writer.begin_object();
  put(writer, "type", value.type);
  put(writer, "title", value.title);
  put(writer, "status", value.status);
  put(writer, "detail", value.detail);
  put(writer, "errors", value.errors);
  writer.end_object();
}

void write(json::Writer& writer, const Point& value) {
  writer.begin_object();
  put(writer, "lon", value.lon);
  put(writer, "lat", value.lat);
  writer.end_object();
}

void write(json::Writer& writer, const MemberRef& value) {
  writer.begin_object();
  put(writer, "id", value.id);
  put(writer, "name", value.name);
  writer.end_object();
}

void write(json::Writer& writer, const Status& value) {
  writer.begin_object();
  put(writer, "version", value.version);
  put(writer, "today", value.today);
  put(writer, "currentWeek", value.current_week);
  put(writer, "firstWeek", value.first_week);
  put(writer, "horizonWeeks", value.horizon_weeks);
  put(writer, "revision", value.revision);
  put(writer, "publishedPlanId", value.published_plan_id);
  put(writer, "latestDraftId", value.latest_draft_id);
  put(writer, "runningRunId", value.running_run_id);
  put(writer, "isExample", value.is_example);
  writer.end_object();
}

void write(json::Writer& writer, const RevisionEvent& value) {
  writer.begin_object();
  put(writer, "revision", value.revision);
  put(writer, "changed", value.changed);
  put(writer, "actor", value.actor);
  writer.end_object();
}

void write(json::Writer& writer, const Municipality& value) {
  writer.begin_object();
  put(writer, "code", value.code);
  put(writer, "codeYear", value.code_year);
  put(writer, "name", value.name);
  put(writer, "sign", value.sign);
  put(writer, "homes", value.homes);
  put(writer, "share", value.share);
  put(writer, "centre", value.centre);
  writer.end_object();
}

void write(json::Writer& writer, const MunicipalityList& value) {
  writer.begin_object();
  put(writer, "municipalities", value.municipalities);
  writer.end_object();
}

void write(json::Writer& writer, const ShareOfYear& value) {
  writer.begin_object();
  put(writer, "shareHours", value.share_hours);
  put(writer, "plannedHours", value.planned_hours);
  put(writer, "receivedHours", value.received_hours);
  put(writer, "leftHours", value.left_hours);
  writer.end_object();
}

void write(json::Writer& writer, const NextStart& value) {
  writer.begin_object();
  put(writer, "orderId", value.order_id);
  put(writer, "title", value.title);
  put(writer, "week", value.week);
  writer.end_object();
}

void write(json::Writer& writer, const Need& value) {
  writer.begin_object();
  put(writer, "kind", value.kind);
  put(writer, "orderId", value.order_id);
  put(writer, "orderTitle", value.order_title);
  put(writer, "item", value.item);
  put(writer, "role", value.role);
  put(writer, "hours", value.hours);
  put(writer, "member", value.member);
  put(writer, "text", value.text);
  writer.end_object();
}

void write(json::Writer& writer, const MunicipalitySummary& value) {
  writer.begin_object();
  put(writer, "municipality", value.municipality);
  put(writer, "year", value.year);
  put(writer, "share", value.share);
  put(writer, "askedHours", value.asked_hours);
  put(writer, "orderCount", value.order_count);
  put(writer, "plannedOrderCount", value.planned_order_count);
  put(writer, "nextStart", value.next_start);
  put(writer, "neededThisWeek", value.needed_this_week);
  writer.end_object();
}

void write(json::Writer& writer, const Area& value) {
  writer.begin_object();
  put(writer, "code", value.code);
  put(writer, "codeYear", value.code_year);
  put(writer, "name", value.name);
  put(writer, "municipalityCode", value.municipality_code);
  put(writer, "homes", value.homes);
  put(writer, "homesAreExample", value.homes_are_example);
  put(writer, "areaKm2", value.area_km2);
  put(writer, "centre", value.centre);
  writer.end_object();
}

void write(json::Writer& writer, const AreaFeature& value) {
  writer.begin_object();
  put(writer, "type", value.type);
  put(writer, "id", value.id);
  put(writer, "properties", value.properties);
  put(writer, "geometry", value.geometry);
  writer.end_object();
}

void write(json::Writer& writer, const AreaCollection& value) {
  writer.begin_object();
  put(writer, "type", value.type);
  put(writer, "outlineSource", value.outline_source);
  put(writer, "features", value.features);
  writer.end_object();
}

void write(json::Writer& writer, const Place& value) {
  writer.begin_object();
  put(writer, "id", value.id);
  put(writer, "kind", value.kind);
  put(writer, "name", value.name);
  put(writer, "municipalityCode", value.municipality_code);
  put(writer, "districtCode", value.district_code);
  put(writer, "homes", value.homes);
  put(writer, "homesAreExample", value.homes_are_example);
  put(writer, "centre", value.centre);
  writer.end_object();
}

void write(json::Writer& writer, const PlaceList& value) {
  writer.begin_object();
  put(writer, "places", value.places);
  writer.end_object();
}

void write(json::Writer& writer, const MenuCardVersion& value) {
  writer.begin_object();
  put(writer, "programme", value.programme);
  put(writer, "version", value.version);
  put(writer, "itemCount", value.item_count);
  put(writer, "isCurrent", value.is_current);
  put(writer, "releasedAt", value.released_at);
  put(writer, "releasedBy", value.released_by);
  writer.end_object();
}

void write(json::Writer& writer, const MenuCardVersionList& value) {
  writer.begin_object();
  put(writer, "menuCards", value.menu_cards);
  writer.end_object();
}

void write(json::Writer& writer, const Role& value) {
  writer.begin_object();
  put(writer, "code", value.code);
  put(writer, "name", value.name);
  put(writer, "teamShare", value.team_share);
  put(writer, "onePerson", value.one_person);
  put(writer, "isAssumed", value.is_assumed);
  writer.end_object();
}

void write(json::Writer& writer, const RoleHours& value) {
  writer.begin_object();
  put(writer, "role", value.role);
  put(writer, "hours", value.hours);
  put(writer, "teamShare", value.team_share);
  put(writer, "doer", value.doer);
  writer.end_object();
}

void write(json::Writer& writer, const Uncertainty& value) {
  writer.begin_object();
  put(writer, "hoursLow", value.hours_low);
  put(writer, "hoursHigh", value.hours_high);
  put(writer, "leadTimeLow", value.lead_time_low);
  put(writer, "leadTimeHigh", value.lead_time_high);
  writer.end_object();
}

void write(json::Writer& writer, const MenuItem& value) {
  writer.begin_object();
  put(writer, "code", value.code);
  put(writer, "name", value.name);
  put(writer, "category", value.category);
  put(writer, "kind", value.kind);
  put(writer, "unit", value.unit);
  put(writer, "roles", value.roles);
  put(writer, "hours", value.hours);
  put(writer, "leadTimeWeeks", value.lead_time_weeks);
  put(writer, "after", value.after);
  put(writer, "deliverable", value.deliverable);
  put(writer, "source", value.source);
  put(writer, "uncertainty", value.uncertainty);
  writer.end_object();
}

void write(json::Writer& writer, const Chain& value) {
  writer.begin_object();
  put(writer, "name", value.name);
  put(writer, "items", value.items);
  writer.end_object();
}

void write(json::Writer& writer, const MenuCard& value) {
  writer.begin_object();
  put(writer, "programme", value.programme);
  put(writer, "version", value.version);
  put(writer, "roles", value.roles);
  put(writer, "items", value.items);
  put(writer, "chains", value.chains);
  writer.end_object();
}

void write(json::Writer& writer, const MenuDifference& value) {
  writer.begin_object();
  put(writer, "itemCode", value.item_code);
  put(writer, "itemName", value.item_name);
  put(writer, "kind", value.kind);
  put(writer, "sentences", value.sentences);
  writer.end_object();
}

void write(json::Writer& writer, const MenuDraftProblem& value) {
  writer.begin_object();
  put(writer, "itemCode", value.item_code);
  put(writer, "detail", value.detail);
  writer.end_object();
}

void write(json::Writer& writer, const MenuDraft& value) {
  writer.begin_object();
  put(writer, "version", value.version);
  put(writer, "basedOn", value.based_on);
  put(writer, "startedAt", value.started_at);
  put(writer, "startedBy", value.started_by);
  put(writer, "card", value.card);
  put(writer, "differences", value.differences);
  put(writer, "problems", value.problems);
  writer.end_object();
}

void write(json::Writer& writer, const Tailoring& value) {
  writer.begin_object();
  put(writer, "item", value.item);
  put(writer, "leftOut", value.left_out);
  put(writer, "roles", value.roles);
  put(writer, "leadTimeWeeks", value.lead_time_weeks);
  put(writer, "after", value.after);
  writer.end_object();
}

void write(json::Writer& writer, const EstimateRole& value) {
  writer.begin_object();
  put(writer, "role", value.role);
  put(writer, "roleName", value.role_name);
  put(writer, "hours", value.hours);
  put(writer, "teamHours", value.team_hours);
  put(writer, "ownHours", value.own_hours);
  writer.end_object();
}

void write(json::Writer& writer, const WeekSpan& value) {
  writer.begin_object();
  put(writer, "from", value.from);
  put(writer, "until", value.until);
  writer.end_object();
}

void write(json::Writer& writer, const EstimateStep& value) {
  writer.begin_object();
  put(writer, "item", value.item);
  put(writer, "itemName", value.item_name);
  put(writer, "hours", value.hours);
  put(writer, "leadTimeWeeks", value.lead_time_weeks);
  put(writer, "span", value.span);
  writer.end_object();
}

void write(json::Writer& writer, const EstimateShare& value) {
  writer.begin_object();
  put(writer, "shareHours", value.share_hours);
  put(writer, "plannedHours", value.planned_hours);
  put(writer, "leftHours", value.left_hours);
  put(writer, "leftAfterHours", value.left_after_hours);
  writer.end_object();
}

void write(json::Writer& writer, const MissingItem& value) {
  writer.begin_object();
  put(writer, "item", value.item);
  put(writer, "itemName", value.item_name);
  put(writer, "neededFor", value.needed_for);
  writer.end_object();
}

void write(json::Writer& writer, const Estimate& value) {
  writer.begin_object();
  put(writer, "homes", value.homes);
  put(writer, "hours", value.hours);
  put(writer, "teamHours", value.team_hours);
  put(writer, "ownHours", value.own_hours);
  put(writer, "leadTimeWeeks", value.lead_time_weeks);
  put(writer, "roles", value.roles);
  put(writer, "steps", value.steps);
  put(writer, "earliest", value.earliest);
  put(writer, "notEarlier", value.not_earlier);
  put(writer, "share", value.share);
  put(writer, "missing", value.missing);
  writer.end_object();
}

void write(json::Writer& writer, const AgreementHead& value) {
  writer.begin_object();
  put(writer, "number", value.number);
  put(writer, "kind", value.kind);
  put(writer, "state", value.state);
  put(writer, "reason", value.reason);
  put(writer, "proposedAt", value.proposed_at);
  writer.end_object();
}

void write(json::Writer& writer, const OrderMember& value) {
  writer.begin_object();
  put(writer, "id", value.id);
  put(writer, "name", value.name);
  put(writer, "roles", value.roles);
  put(writer, "span", value.span);
  put(writer, "hours", value.hours);
  writer.end_object();
}

void write(json::Writer& writer, const OrderPlanning& value) {
  writer.begin_object();
  put(writer, "state", value.state);
  put(writer, "span", value.span);
  put(writer, "stepCount", value.step_count);
  put(writer, "plannedStepCount", value.planned_step_count);
  put(writer, "plannedHours", value.planned_hours);
  put(writer, "lateWeeks", value.late_weeks);
  put(writer, "members", value.members);
  put(writer, "neededThisWeek", value.needed_this_week);
  put(writer, "notEarlier", value.not_earlier);
  writer.end_object();
}

void write(json::Writer& writer, const Order& value) {
  writer.begin_object();
  put(writer, "id", value.id);
  put(writer, "version", value.version);
  put(writer, "municipalityCode", value.municipality_code);
  put(writer, "placeId", value.place_id);
  put(writer, "placeName", value.place_name);
  put(writer, "title", value.title);
  put(writer, "items", value.items);
  put(writer, "menuVersion", value.menu_version);
  put(writer, "freeText", value.free_text);
  put(writer, "homes", value.homes);
  put(writer, "rank", value.rank);
  put(writer, "urgent", value.urgent);
  put(writer, "wishedFrom", value.wished_from);
  put(writer, "wishedUntil", value.wished_until);
  put(writer, "tailoring", value.tailoring);
  put(writer, "state", value.state);
  put(writer, "stateReason", value.state_reason);
  put(writer, "stateBy", value.state_by);
  put(writer, "stateAt", value.state_at);
  put(writer, "funding", value.funding);
  put(writer, "sector", value.sector);
  put(writer, "topic", value.topic);
  put(writer, "agreement", value.agreement);
  put(writer, "proposal", value.proposal);
  put(writer, "hours", value.hours);
  put(writer, "teamHours", value.team_hours);
  put(writer, "ownHours", value.own_hours);
  put(writer, "planning", value.planning);
  writer.end_object();
}

void write(json::Writer& writer, const OrderList& value) {
  writer.begin_object();
  put(writer, "orders", value.orders);
  writer.end_object();
}

void write(json::Writer& writer, const StepLine& value) {
  writer.begin_object();
  put(writer, "line", value.line);
  put(writer, "role", value.role);
  put(writer, "roleName", value.role_name);
  put(writer, "hours", value.hours);
  put(writer, "own", value.own);
  put(writer, "member", value.member);
  put(writer, "span", value.span);
  put(writer, "pinId", value.pin_id);
  writer.end_object();
}

void write(json::Writer& writer, const OrderStep& value) {
  writer.begin_object();
  put(writer, "item", value.item);
  put(writer, "itemName", value.item_name);
  put(writer, "hours", value.hours);
  put(writer, "leftOut", value.left_out);
  put(writer, "isPlanned", value.is_planned);
  put(writer, "span", value.span);
  put(writer, "lateWeeks", value.late_weeks);
  put(writer, "lines", value.lines);
  writer.end_object();
}

void write(json::Writer& writer, const Change& value) {
  writer.begin_object();
  put(writer, "kind", value.kind);
  put(writer, "text", value.text);
  put(writer, "role", value.role);
  put(writer, "own", value.own);
  put(writer, "level", value.level);
  put(writer, "from", value.from);
  put(writer, "until", value.until);
  put(writer, "hoursPerWeek", value.hours_per_week);
  put(writer, "member", value.member);
  put(writer, "orderId", value.order_id);
  put(writer, "item", value.item);
  put(writer, "line", value.line);
  put(writer, "count", value.count);
  writer.end_object();
}

void write(json::Writer& writer, const Explanation& value) {
  writer.begin_object();
  put(writer, "kind", value.kind);
  put(writer, "orderId", value.order_id);
  put(writer, "orderTitle", value.order_title);
  put(writer, "municipalityCode", value.municipality_code);
  put(writer, "item", value.item);
  put(writer, "itemName", value.item_name);
  put(writer, "role", value.role);
  put(writer, "roleName", value.role_name);
  put(writer, "rule", value.rule);
  put(writer, "ruleText", value.rule_text);
  put(writer, "message", value.message);
  put(writer, "lateWeeks", value.late_weeks);
  put(writer, "changes", value.changes);
  put(writer, "possible", value.possible);
  writer.end_object();
}

void write(json::Writer& writer, const OrderDetail& value) {
  writer.begin_object();
  put(writer, "order", value.order);
  put(writer, "tailored", value.tailored);
  put(writer, "steps", value.steps);
  put(writer, "explanations", value.explanations);
  writer.end_object();
}

void write(json::Writer& writer, const MenuSuggestion& value) {
  writer.begin_object();
  put(writer, "topic", value.topic);
  put(writer, "orders", value.orders);
  writer.end_object();
}

void write(json::Writer& writer, const MenuSuggestionList& value) {
  writer.begin_object();
  put(writer, "suggestions", value.suggestions);
  writer.end_object();
}

void write(json::Writer& writer, const AgreedRole& value) {
  writer.begin_object();
  put(writer, "role", value.role);
  put(writer, "roleName", value.role_name);
  put(writer, "teamHours", value.team_hours);
  put(writer, "ownHours", value.own_hours);
  writer.end_object();
}

void write(json::Writer& writer, const AgreedItem& value) {
  writer.begin_object();
  put(writer, "item", value.item);
  put(writer, "itemName", value.item_name);
  put(writer, "deliverable", value.deliverable);
  put(writer, "leadTimeWeeks", value.lead_time_weeks);
  put(writer, "teamHours", value.team_hours);
  put(writer, "ownHours", value.own_hours);
  put(writer, "roles", value.roles);
  writer.end_object();
}

void write(json::Writer& writer, const AgreedLine& value) {
  writer.begin_object();
  put(writer, "item", value.item);
  put(writer, "itemName", value.item_name);
  put(writer, "line", value.line);
  put(writer, "role", value.role);
  put(writer, "roleName", value.role_name);
  put(writer, "own", value.own);
  put(writer, "member", value.member);
  put(writer, "span", value.span);
  put(writer, "hours", value.hours);
  put(writer, "hoursPerWeek", value.hours_per_week);
  writer.end_object();
}

void write(json::Writer& writer, const Signature& value) {
  writer.begin_object();
  put(writer, "name", value.name);
  put(writer, "title", value.title);
  put(writer, "role", value.role);
  put(writer, "organisation", value.organisation);
  put(writer, "at", value.at);
  writer.end_object();
}

void write(json::Writer& writer, const Agreement& value) {
  writer.begin_object();
  put(writer, "number", value.number);
  put(writer, "kind", value.kind);
  put(writer, "state", value.state);
  put(writer, "holds", value.holds);
  put(writer, "planId", value.plan_id);
  put(writer, "reason", value.reason);
  put(writer, "title", value.title);
  put(writer, "placeName", value.place_name);
  put(writer, "items", value.items);
  put(writer, "lines", value.lines);
  put(writer, "span", value.span);
  put(writer, "hours", value.hours);
  put(writer, "conditions", value.conditions);
  put(writer, "funding", value.funding);
  put(writer, "sector", value.sector);
  put(writer, "tailored", value.tailored);
  put(writer, "contentHash", value.content_hash);
  put(writer, "proposed", value.proposed);
  put(writer, "answered", value.answered);
  put(writer, "answer", value.answer);
  put(writer, "changes", value.changes);
  writer.end_object();
}

void write(json::Writer& writer, const AgreementList& value) {
  writer.begin_object();
  put(writer, "orderId", value.order_id);
  put(writer, "agreements", value.agreements);
  writer.end_object();
}

void write(json::Writer& writer, const DifferenceSide& value) {
  writer.begin_object();
  put(writer, "member", value.member);
  put(writer, "span", value.span);
  put(writer, "hours", value.hours);
  writer.end_object();
}

void write(json::Writer& writer, const Difference& value) {
  writer.begin_object();
  put(writer, "kind", value.kind);
  put(writer, "municipalityCode", value.municipality_code);
  put(writer, "orderId", value.order_id);
  put(writer, "item", value.item);
  put(writer, "line", value.line);
  put(writer, "role", value.role);
  put(writer, "own", value.own);
  put(writer, "text", value.text);
  put(writer, "before", value.before);
  put(writer, "after", value.after);
  put(writer, "accepted", value.accepted);
  writer.end_object();
}

void write(json::Writer& writer, const BrokenAgreement& value) {
  writer.begin_object();
  put(writer, "orderId", value.order_id);
  put(writer, "orderVersion", value.order_version);
  put(writer, "orderTitle", value.order_title);
  put(writer, "municipalityCode", value.municipality_code);
  put(writer, "orderState", value.order_state);
  put(writer, "agreementNumber", value.agreement_number);
  put(writer, "proposalNumber", value.proposal_number);
  put(writer, "proposalIsOfThisPlan", value.proposal_is_of_this_plan);
  put(writer, "text", value.text);
  put(writer, "differences", value.differences);
  writer.end_object();
}

void write(json::Writer& writer, const BrokenAgreementList& value) {
  writer.begin_object();
  put(writer, "planId", value.plan_id);
  put(writer, "planVersion", value.plan_version);
  put(writer, "broken", value.broken);
  writer.end_object();
}

void write(json::Writer& writer, const PlannedHour& value) {
  writer.begin_object();
  put(writer, "week", value.week);
  put(writer, "member", value.member);
  put(writer, "employer", value.employer);
  put(writer, "director", value.director);
  put(writer, "payer", value.payer);
  put(writer, "orderId", value.order_id);
  put(writer, "orderTitle", value.order_title);
  put(writer, "municipalityCode", value.municipality_code);
  put(writer, "funding", value.funding);
  put(writer, "sector", value.sector);
  put(writer, "hours", value.hours);
  writer.end_object();
}

void write(json::Writer& writer, const PlannedHourList& value) {
  writer.begin_object();
  put(writer, "planId", value.plan_id);
  put(writer, "hours", value.hours);
  writer.end_object();
}

void write(json::Writer& writer, const MemberRole& value) {
  writer.begin_object();
  put(writer, "role", value.role);
  put(writer, "level", value.level);
  put(writer, "since", value.since);
  put(writer, "evidence", value.evidence);
  writer.end_object();
}

void write(json::Writer& writer, const ContractHours& value) {
  writer.begin_object();
  put(writer, "from", value.from);
  put(writer, "until", value.until);
  put(writer, "hoursPerWeek", value.hours_per_week);
  writer.end_object();
}

void write(json::Writer& writer, const Leave& value) {
  writer.begin_object();
  put(writer, "from", value.from);
  put(writer, "until", value.until);
  put(writer, "hoursPerWeek", value.hours_per_week);
  put(writer, "kind", value.kind);
  writer.end_object();
}

void write(json::Writer& writer, const Member& value) {
  writer.begin_object();
  put(writer, "id", value.id);
  put(writer, "version", value.version);
  put(writer, "name", value.name);
  put(writer, "employer", value.employer);
  put(writer, "director", value.director);
  put(writer, "payer", value.payer);
  put(writer, "bond", value.bond);
  put(writer, "homeMunicipalityCode", value.home_municipality_code);
  put(writer, "roles", value.roles);
  put(writer, "contract", value.contract);
  put(writer, "leave", value.leave);
  put(writer, "hoursThisWeek", value.hours_this_week);
  writer.end_object();
}

void write(json::Writer& writer, const MemberList& value) {
  writer.begin_object();
  put(writer, "members", value.members);
  writer.end_object();
}

void write(json::Writer& writer, const MemberTask& value) {
  writer.begin_object();
  put(writer, "orderId", value.order_id);
  put(writer, "orderTitle", value.order_title);
  put(writer, "municipalityCode", value.municipality_code);
  put(writer, "placeName", value.place_name);
  put(writer, "item", value.item);
  put(writer, "itemName", value.item_name);
  put(writer, "role", value.role);
  put(writer, "hours", value.hours);
  put(writer, "leftHours", value.left_hours);
  put(writer, "span", value.span);
  put(writer, "deliverable", value.deliverable);
  put(writer, "isFirstWeek", value.is_first_week);
  put(writer, "isLastWeek", value.is_last_week);
  put(writer, "takenOverFrom", value.taken_over_from);
  put(writer, "handOverTo", value.hand_over_to);
  put(writer, "nextItem", value.next_item);
  put(writer, "colleagues", value.colleagues);
  writer.end_object();
}

void write(json::Writer& writer, const MemberWeek& value) {
  writer.begin_object();
  put(writer, "week", value.week);
  put(writer, "monday", value.monday);
  put(writer, "capacityHours", value.capacity_hours);
  put(writer, "plannedHours", value.planned_hours);
  put(writer, "leaveKind", value.leave_kind);
  put(writer, "tasks", value.tasks);
  writer.end_object();
}

void write(json::Writer& writer, const MemberWeekList& value) {
  writer.begin_object();
  put(writer, "member", value.member);
  put(writer, "weeks", value.weeks);
  writer.end_object();
}

void write(json::Writer& writer, const PlanValue& value) {
  writer.begin_object();
  put(writer, "broken", value.broken);
  put(writer, "benefit", value.benefit);
  put(writer, "service", value.service);
  put(writer, "cost", value.cost);
  put(writer, "benefitBound", value.benefit_bound);
  put(writer, "gapPercent", value.gap_percent);
  writer.end_object();
}

void write(json::Writer& writer, const Plan& value) {
  writer.begin_object();
  put(writer, "id", value.id);
  put(writer, "version", value.version);
  put(writer, "state", value.state);
  put(writer, "name", value.name);
  put(writer, "createdAt", value.created_at);
  put(writer, "publishedAt", value.published_at);
  put(writer, "basePlanId", value.base_plan_id);
  put(writer, "firstWeek", value.first_week);
  put(writer, "weeks", value.weeks);
  put(writer, "value", value.value);
  put(writer, "plannedOrderCount", value.planned_order_count);
  put(writer, "partlyOrderCount", value.partly_order_count);
  put(writer, "unplannedOrderCount", value.unplanned_order_count);
  put(writer, "plannedHours", value.planned_hours);
  put(writer, "askedHours", value.asked_hours);
  writer.end_object();
}

void write(json::Writer& writer, const FinishChance& value) {
  writer.begin_object();
  put(writer, "orderId", value.order_id);
  put(writer, "municipalityCode", value.municipality_code);
  put(writer, "title", value.title);
  put(writer, "plannedFinish", value.planned_finish);
  put(writer, "wishedUntil", value.wished_until);
  put(writer, "chance", value.chance);
  put(writer, "earlyFinish", value.early_finish);
  put(writer, "likelyFinish", value.likely_finish);
  put(writer, "lateFinish", value.late_finish);
  writer.end_object();
}

void write(json::Writer& writer, const FinishChanceList& value) {
  writer.begin_object();
  put(writer, "planId", value.plan_id);
  put(writer, "orders", value.orders);
  writer.end_object();
}

void write(json::Writer& writer, const PlanList& value) {
  writer.begin_object();
  put(writer, "plans", value.plans);
  writer.end_object();
}

void write(json::Writer& writer, const CellWork& value) {
  writer.begin_object();
  put(writer, "orderId", value.order_id);
  put(writer, "municipalityCode", value.municipality_code);
  put(writer, "item", value.item);
  put(writer, "line", value.line);
  put(writer, "role", value.role);
  put(writer, "hours", value.hours);
  put(writer, "isPublished", value.is_published);
  put(writer, "pinId", value.pin_id);
  writer.end_object();
}

void write(json::Writer& writer, const MemberCell& value) {
  writer.begin_object();
  put(writer, "week", value.week);
  put(writer, "hours", value.hours);
  put(writer, "leaveKind", value.leave_kind);
  put(writer, "work", value.work);
  writer.end_object();
}

void write(json::Writer& writer, const MemberBoardRow& value) {
  writer.begin_object();
  put(writer, "member", value.member);
  put(writer, "bond", value.bond);
  put(writer, "homeMunicipalityCode", value.home_municipality_code);
  put(writer, "roles", value.roles);
  put(writer, "capacity", value.capacity);
  put(writer, "cells", value.cells);
  writer.end_object();
}

void write(json::Writer& writer, const BoardLine& value) {
  writer.begin_object();
  put(writer, "orderId", value.order_id);
  put(writer, "orderTitle", value.order_title);
  put(writer, "municipalityCode", value.municipality_code);
  put(writer, "placeName", value.place_name);
  put(writer, "item", value.item);
  put(writer, "itemName", value.item_name);
  put(writer, "line", value.line);
  put(writer, "role", value.role);
  put(writer, "own", value.own);
  put(writer, "member", value.member);
  put(writer, "span", value.span);
  put(writer, "hours", value.hours);
  put(writer, "pinId", value.pin_id);
  writer.end_object();
}

void write(json::Writer& writer, const ShortageRow& value) {
  writer.begin_object();
  put(writer, "role", value.role);
  put(writer, "roleName", value.role_name);
  put(writer, "own", value.own);
  put(writer, "hours", value.hours);
  put(writer, "total", value.total);
  writer.end_object();
}

void write(json::Writer& writer, const MemberBoard& value) {
  writer.begin_object();
  put(writer, "plan", value.plan);
  put(writer, "weeks", value.weeks);
  put(writer, "rows", value.rows);
  put(writer, "lines", value.lines);
  put(writer, "shortages", value.shortages);
  writer.end_object();
}

void write(json::Writer& writer, const OrderCellWork& value) {
  writer.begin_object();
  put(writer, "memberId", value.member_id);
  put(writer, "item", value.item);
  put(writer, "line", value.line);
  put(writer, "role", value.role);
  put(writer, "hours", value.hours);
  put(writer, "isPublished", value.is_published);
  put(writer, "pinId", value.pin_id);
  writer.end_object();
}

void write(json::Writer& writer, const OrderCell& value) {
  writer.begin_object();
  put(writer, "week", value.week);
  put(writer, "hours", value.hours);
  put(writer, "work", value.work);
  writer.end_object();
}

void write(json::Writer& writer, const OrderBoardRow& value) {
  writer.begin_object();
  put(writer, "orderId", value.order_id);
  put(writer, "title", value.title);
  put(writer, "municipalityCode", value.municipality_code);
  put(writer, "rank", value.rank);
  put(writer, "urgent", value.urgent);
  put(writer, "state", value.state);
  put(writer, "span", value.span);
  put(writer, "cells", value.cells);
  writer.end_object();
}

void write(json::Writer& writer, const OrderBoard& value) {
  writer.begin_object();
  put(writer, "plan", value.plan);
  put(writer, "weeks", value.weeks);
  put(writer, "rows", value.rows);
  put(writer, "lines", value.lines);
  writer.end_object();
}

void write(json::Writer& writer, const ExplanationList& value) {
  writer.begin_object();
  put(writer, "planId", value.plan_id);
  put(writer, "explanations", value.explanations);
  writer.end_object();
}

void write(json::Writer& writer, const WaitingStep& value) {
  writer.begin_object();
  put(writer, "orderId", value.order_id);
  put(writer, "orderTitle", value.order_title);
  put(writer, "municipalityCode", value.municipality_code);
  put(writer, "item", value.item);
  put(writer, "itemName", value.item_name);
  put(writer, "role", value.role);
  put(writer, "roleName", value.role_name);
  put(writer, "change", value.change);
  put(writer, "decider", value.decider);
  put(writer, "possible", value.possible);
  writer.end_object();
}

void write(json::Writer& writer, const WaitingGroup& value) {
  writer.begin_object();
  put(writer, "hindrance", value.hindrance);
  put(writer, "text", value.text);
  put(writer, "role", value.role);
  put(writer, "roleName", value.role_name);
  put(writer, "own", value.own);
  put(writer, "quarter", value.quarter);
  put(writer, "followingCount", value.following_count);
  put(writer, "hours", value.hours);
  put(writer, "steps", value.steps);
  writer.end_object();
}

void write(json::Writer& writer, const WaitingList& value) {
  writer.begin_object();
  put(writer, "planId", value.plan_id);
  put(writer, "stepCount", value.step_count);
  put(writer, "groups", value.groups);
  writer.end_object();
}

void write(json::Writer& writer, const MunicipalityDifferences& value) {
  writer.begin_object();
  put(writer, "municipalityCode", value.municipality_code);
  put(writer, "differences", value.differences);
  writer.end_object();
}

void write(json::Writer& writer, const PlanDifferences& value) {
  writer.begin_object();
  put(writer, "planId", value.plan_id);
  put(writer, "withPlanId", value.with_plan_id);
  put(writer, "text", value.text);
  put(writer, "municipalities", value.municipalities);
  writer.end_object();
}

void write(json::Writer& writer, const Pin& value) {
  writer.begin_object();
  put(writer, "id", value.id);
  put(writer, "orderId", value.order_id);
  put(writer, "orderTitle", value.order_title);
  put(writer, "municipalityCode", value.municipality_code);
  put(writer, "item", value.item);
  put(writer, "itemName", value.item_name);
  put(writer, "line", value.line);
  put(writer, "role", value.role);
  put(writer, "member", value.member);
  put(writer, "from", value.from);
  put(writer, "hours", value.hours);
  writer.end_object();
}

void write(json::Writer& writer, const PinList& value) {
  writer.begin_object();
  put(writer, "pins", value.pins);
  writer.end_object();
}

void write(json::Writer& writer, const PinBreak& value) {
  writer.begin_object();
  put(writer, "rule", value.rule);
  put(writer, "text", value.text);
  writer.end_object();
}

void write(json::Writer& writer, const Repair& value) {
  writer.begin_object();
  put(writer, "member", value.member);
  put(writer, "from", value.from);
  put(writer, "text", value.text);
  put(writer, "others", value.others);
  writer.end_object();
}

void write(json::Writer& writer, const PinCheck& value) {
  writer.begin_object();
  put(writer, "fits", value.fits);
  put(writer, "span", value.span);
  put(writer, "breaks", value.breaks);
  put(writer, "repairs", value.repairs);
  put(writer, "differences", value.differences);
  writer.end_object();
}

void write(json::Writer& writer, const BrokenLine& value) {
  writer.begin_object();
  put(writer, "orderId", value.order_id);
  put(writer, "orderTitle", value.order_title);
  put(writer, "municipalityCode", value.municipality_code);
  put(writer, "item", value.item);
  put(writer, "itemName", value.item_name);
  put(writer, "line", value.line);
  put(writer, "role", value.role);
  put(writer, "member", value.member);
  put(writer, "span", value.span);
  put(writer, "byHand", value.by_hand);
  put(writer, "rules", value.rules);
  put(writer, "repairs", value.repairs);
  writer.end_object();
}

void write(json::Writer& writer, const RuleCheck& value) {
  writer.begin_object();
  put(writer, "planId", value.plan_id);
  put(writer, "ruleCount", value.rule_count);
  put(writer, "lines", value.lines);
  put(writer, "others", value.others);
  writer.end_object();
}

void write(json::Writer& writer, const NotKept& value) {
  writer.begin_object();
  put(writer, "orderId", value.order_id);
  put(writer, "item", value.item);
  put(writer, "line", value.line);
  put(writer, "text", value.text);
  writer.end_object();
}

void write(json::Writer& writer, const DecisionOutcome& value) {
  writer.begin_object();
  put(writer, "plan", value.plan);
  put(writer, "notKept", value.not_kept);
  writer.end_object();
}

void write(json::Writer& writer, const Recommendation& value) {
  writer.begin_object();
  put(writer, "member", value.member);
  put(writer, "from", value.from);
  put(writer, "span", value.span);
  put(writer, "gainHours", value.gain_hours);
  put(writer, "lateWeeks", value.late_weeks);
  put(writer, "brokenAgreements", value.broken_agreements);
  put(writer, "differences", value.differences);
  writer.end_object();
}

void write(json::Writer& writer, const RecommendationStep& value) {
  writer.begin_object();
  put(writer, "item", value.item);
  put(writer, "itemName", value.item_name);
  put(writer, "line", value.line);
  put(writer, "role", value.role);
  put(writer, "roleName", value.role_name);
  put(writer, "own", value.own);
  writer.end_object();
}

void write(json::Writer& writer, const RecommendationList& value) {
  writer.begin_object();
  put(writer, "planId", value.plan_id);
  put(writer, "orderId", value.order_id);
  put(writer, "item", value.item);
  put(writer, "itemName", value.item_name);
  put(writer, "line", value.line);
  put(writer, "role", value.role);
  put(writer, "steps", value.steps);
  put(writer, "lapsed", value.lapsed);
  put(writer, "recommendations", value.recommendations);
  writer.end_object();
}

void write(json::Writer& writer, const CurvePoint& value) {
  writer.begin_object();
  put(writer, "seconds", value.seconds);
  put(writer, "benefit", value.benefit);
  writer.end_object();
}

void write(json::Writer& writer, const PlanningRun& value) {
  writer.begin_object();
  put(writer, "id", value.id);
  put(writer, "state", value.state);
  put(writer, "createdAt", value.created_at);
  put(writer, "seconds", value.seconds);
  put(writer, "limitSeconds", value.limit_seconds);
  put(writer, "iterations", value.iterations);
  put(writer, "best", value.best);
  put(writer, "planId", value.plan_id);
  put(writer, "message", value.message);
  put(writer, "curve", value.curve);
  writer.end_object();
}

void write(json::Writer& writer, const PlanningRunList& value) {
  writer.begin_object();
  put(writer, "planningRuns", value.planning_runs);
  writer.end_object();
}

void write(json::Writer& writer, const OverviewMunicipality& value) {
  writer.begin_object();
  put(writer, "code", value.code);
  put(writer, "name", value.name);
  put(writer, "sign", value.sign);
  put(writer, "askedFte", value.asked_fte);
  put(writer, "ownFte", value.own_fte);
  put(writer, "plannedFte", value.planned_fte);
  put(writer, "teamFte", value.team_fte);
  put(writer, "orderCount", value.order_count);
  put(writer, "plannedOrderCount", value.planned_order_count);
  put(writer, "partlyOrderCount", value.partly_order_count);
  put(writer, "unplannedOrderCount", value.unplanned_order_count);
  put(writer, "newCount", value.new_count);
  writer.end_object();
}

void write(json::Writer& writer, const OverviewDistrict& value) {
  writer.begin_object();
  put(writer, "code", value.code);
  put(writer, "municipalityCode", value.municipality_code);
  put(writer, "orderCount", value.order_count);
  put(writer, "askedHours", value.asked_hours);
  put(writer, "plannedHours", value.planned_hours);
  writer.end_object();
}

void write(json::Writer& writer, const Overview& value) {
  writer.begin_object();
  put(writer, "planId", value.plan_id);
  put(writer, "askedFte", value.asked_fte);
  put(writer, "availableFte", value.available_fte);
  put(writer, "sharedFte", value.shared_fte);
  put(writer, "plannedFte", value.planned_fte);
  put(writer, "municipalities", value.municipalities);
  put(writer, "districts", value.districts);
  writer.end_object();
}

void write(json::Writer& writer, const CapacityQuarter& value) {
  writer.begin_object();
  put(writer, "quarter", value.quarter);
  put(writer, "askedHours", value.asked_hours);
  put(writer, "availableHours", value.available_hours);
  put(writer, "plannedHours", value.planned_hours);
  writer.end_object();
}

void write(json::Writer& writer, const CapacityRole& value) {
  writer.begin_object();
  put(writer, "role", value.role);
  put(writer, "roleName", value.role_name);
  put(writer, "own", value.own);
  put(writer, "quarters", value.quarters);
  writer.end_object();
}

void write(json::Writer& writer, const Bottleneck& value) {
  writer.begin_object();
  put(writer, "role", value.role);
  put(writer, "roleName", value.role_name);
  put(writer, "own", value.own);
  put(writer, "municipalityCode", value.municipality_code);
  put(writer, "span", value.span);
  put(writer, "hoursPerWeek", value.hours_per_week);
  put(writer, "heldBackHours", value.held_back_hours);
  put(writer, "stepCount", value.step_count);
  put(writer, "text", value.text);
  writer.end_object();
}

void write(json::Writer& writer, const Capacity& value) {
  writer.begin_object();
  put(writer, "planId", value.plan_id);
  put(writer, "quarters", value.quarters);
  put(writer, "roles", value.roles);
  put(writer, "bottlenecks", value.bottlenecks);
  writer.end_object();
}

void write(json::Writer& writer, const ShareRow& value) {
  writer.begin_object();
  put(writer, "code", value.code);
  put(writer, "name", value.name);
  put(writer, "sign", value.sign);
  put(writer, "share", value.share);
  put(writer, "shareHours", value.share_hours);
  put(writer, "ownHours", value.own_hours);
  put(writer, "askedHours", value.asked_hours);
  put(writer, "teamHours", value.team_hours);
  put(writer, "plannedHours", value.planned_hours);
  writer.end_object();
}

void write(json::Writer& writer, const ShareList& value) {
  writer.begin_object();
  put(writer, "planId", value.plan_id);
  put(writer, "fairnessAlpha", value.fairness_alpha);
  put(writer, "municipalities", value.municipalities);
  writer.end_object();
}

void write(json::Writer& writer, const ShareEntry& value) {
  writer.begin_object();
  put(writer, "code", value.code);
  put(writer, "name", value.name);
  put(writer, "sign", value.sign);
  put(writer, "share", value.share);
  put(writer, "shareHours", value.share_hours);
  put(writer, "carriedInHours", value.carried_in_hours);
  put(writer, "receivedHours", value.received_hours);
  put(writer, "differenceHours", value.difference_hours);
  put(writer, "carriedOutHours", value.carried_out_hours);
  writer.end_object();
}

void write(json::Writer& writer, const ShareQuarter& value) {
  writer.begin_object();
  put(writer, "quarter", value.quarter);
  put(writer, "firstWeek", value.first_week);
  put(writer, "weekCount", value.week_count);
  put(writer, "teamHours", value.team_hours);
  put(writer, "moreHours", value.more_hours);
  put(writer, "lessHours", value.less_hours);
  put(writer, "entries", value.entries);
  writer.end_object();
}

void write(json::Writer& writer, const ShareAccount& value) {
  writer.begin_object();
  put(writer, "planId", value.plan_id);
  put(writer, "quarters", value.quarters);
  writer.end_object();
}

void write(json::Writer& writer, const StudyProgress& value) {
  writer.begin_object();
  put(writer, "state", value.state);
  put(writer, "planCount", value.plan_count);
  put(writer, "doneCount", value.done_count);
  put(writer, "message", value.message);
  writer.end_object();
}

void write(json::Writer& writer, const Delivered& value) {
  writer.begin_object();
  put(writer, "availableHours", value.available_hours);
  put(writer, "plannedHours", value.planned_hours);
  put(writer, "productCount", value.product_count);
  put(writer, "orderCount", value.order_count);
  writer.end_object();
}

void write(json::Writer& writer, const PoolAndAlone& value) {
  writer.begin_object();
  put(writer, "askedHours", value.asked_hours);
  put(writer, "productCount", value.product_count);
  put(writer, "pool", value.pool);
  put(writer, "alone", value.alone);
  writer.end_object();
}

void write(json::Writer& writer, const MunicipalityPoolAndAlone& value) {
  writer.begin_object();
  put(writer, "code", value.code);
  put(writer, "name", value.name);
  put(writer, "sign", value.sign);
  put(writer, "delivered", value.delivered);
  writer.end_object();
}

void write(json::Writer& writer, const OrderPoolAndAlone& value) {
  writer.begin_object();
  put(writer, "orderId", value.order_id);
  put(writer, "municipalityCode", value.municipality_code);
  put(writer, "title", value.title);
  put(writer, "poolFinish", value.pool_finish);
  put(writer, "aloneFinish", value.alone_finish);
  writer.end_object();
}

void write(json::Writer& writer, const PoolOrAlone& value) {
  writer.begin_object();
  put(writer, "progress", value.progress);
  put(writer, "madeAt", value.made_at);
  put(writer, "secondsPerPlan", value.seconds_per_plan);
  put(writer, "weeks", value.weeks);
  put(writer, "region", value.region);
  put(writer, "municipalities", value.municipalities);
  put(writer, "orders", value.orders);
  writer.end_object();
}

void write(json::Writer& writer, const OneMoreQuarter& value) {
  writer.begin_object();
  put(writer, "quarter", value.quarter);
  put(writer, "hours", value.hours);
  writer.end_object();
}

void write(json::Writer& writer, const OneMoreRole& value) {
  writer.begin_object();
  put(writer, "role", value.role);
  put(writer, "roleName", value.role_name);
  put(writer, "nobody", value.nobody);
  put(writer, "quarters", value.quarters);
  writer.end_object();
}

void write(json::Writer& writer, const FinishedMore& value) {
  writer.begin_object();
  put(writer, "name", value.name);
  put(writer, "chain", value.chain);
  put(writer, "year", value.year);
  put(writer, "count", value.count);
  writer.end_object();
}

void write(json::Writer& writer, const MunicipalityMore& value) {
  writer.begin_object();
  put(writer, "code", value.code);
  put(writer, "name", value.name);
  put(writer, "plannedHours", value.planned_hours);
  put(writer, "productCount", value.product_count);
  writer.end_object();
}

void write(json::Writer& writer, const OneMoreEffect& value) {
  writer.begin_object();
  put(writer, "estimatedHours", value.estimated_hours);
  put(writer, "gainedHours", value.gained_hours);
  put(writer, "plannedHours", value.planned_hours);
  put(writer, "productCount", value.product_count);
  put(writer, "finished", value.finished);
  put(writer, "municipalities", value.municipalities);
  writer.end_object();
}

void write(json::Writer& writer, const OneMorePerson& value) {
  writer.begin_object();
  put(writer, "role", value.role);
  put(writer, "roleName", value.role_name);
  put(writer, "from", value.from);
  put(writer, "fromWeek", value.from_week);
  put(writer, "availableHours", value.available_hours);
  put(writer, "effect", value.effect);
  writer.end_object();
}

void write(json::Writer& writer, const OneMore& value) {
  writer.begin_object();
  put(writer, "progress", value.progress);
  put(writer, "madeAt", value.made_at);
  put(writer, "secondsPerPlan", value.seconds_per_plan);
  put(writer, "weeks", value.weeks);
  put(writer, "plannedHours", value.planned_hours);
  put(writer, "productCount", value.product_count);
  put(writer, "roles", value.roles);
  put(writer, "people", value.people);
  writer.end_object();
}

void write(json::Writer& writer, const LearningPair& value) {
  writer.begin_object();
  put(writer, "id", value.id);
  put(writer, "learner", value.learner);
  put(writer, "expert", value.expert);
  put(writer, "role", value.role);
  put(writer, "roleName", value.role_name);
  put(writer, "from", value.from);
  put(writer, "until", value.until);
  put(writer, "hoursPerWeek", value.hours_per_week);
  writer.end_object();
}

void write(json::Writer& writer, const LearningPairAdvice& value) {
  writer.begin_object();
  put(writer, "learner", value.learner);
  put(writer, "expert", value.expert);
  put(writer, "from", value.from);
  put(writer, "until", value.until);
  put(writer, "hoursPerWeek", value.hours_per_week);
  writer.end_object();
}

void write(json::Writer& writer, const LearningAdvice& value) {
  writer.begin_object();
  put(writer, "role", value.role);
  put(writer, "roleName", value.role_name);
  put(writer, "pairs", value.pairs);
  put(writer, "effect", value.effect);
  writer.end_object();
}

void write(json::Writer& writer, const LearningPairList& value) {
  writer.begin_object();
  put(writer, "pairs", value.pairs);
  put(writer, "advice", value.advice);
  put(writer, "scarceRoleName", value.scarce_role_name);
  writer.end_object();
}

void write(json::Writer& writer, const AlphaPoint& value) {
  writer.begin_object();
  put(writer, "alpha", value.alpha);
  put(writer, "foundWith", value.found_with);
  put(writer, "plannedHours", value.planned_hours);
  put(writer, "finishedOrderCount", value.finished_order_count);
  put(writer, "worstOffCode", value.worst_off_code);
  put(writer, "worstOffName", value.worst_off_name);
  put(writer, "worstOffPart", value.worst_off_part);
  writer.end_object();
}

void write(json::Writer& writer, const AlphaCurve& value) {
  writer.begin_object();
  put(writer, "progress", value.progress);
  put(writer, "fairnessAlpha", value.fairness_alpha);
  put(writer, "madeAt", value.made_at);
  put(writer, "secondsPerPlan", value.seconds_per_plan);
  put(writer, "points", value.points);
  writer.end_object();
}

void write(json::Writer& writer, const ExtraPerson& value) {
  writer.begin_object();
  put(writer, "role", value.role);
  put(writer, "level", value.level);
  put(writer, "hoursPerWeek", value.hours_per_week);
  put(writer, "from", value.from);
  put(writer, "bond", value.bond);
  put(writer, "homeMunicipalityCode", value.home_municipality_code);
  writer.end_object();
}

void write(json::Writer& writer, const Departure& value) {
  writer.begin_object();
  put(writer, "memberId", value.member_id);
  put(writer, "from", value.from);
  writer.end_object();
}

void write(json::Writer& writer, const RequestChange& value) {
  writer.begin_object();
  put(writer, "orderId", value.order_id);
  put(writer, "asked", value.asked);
  put(writer, "wishedFrom", value.wished_from);
  put(writer, "wishedUntil", value.wished_until);
  writer.end_object();
}

void write(json::Writer& writer, const Share& value) {
  writer.begin_object();
  put(writer, "municipalityCode", value.municipality_code);
  put(writer, "share", value.share);
  writer.end_object();
}

void write(json::Writer& writer, const ScenarioChanges& value) {
  writer.begin_object();
  put(writer, "people", value.people);
  put(writer, "departures", value.departures);
  put(writer, "requests", value.requests);
  put(writer, "shares", value.shares);
  put(writer, "fairnessAlpha", value.fairness_alpha);
  put(writer, "horizonWeeks", value.horizon_weeks);
  writer.end_object();
}

void write(json::Writer& writer, const ScenarioMunicipality& value) {
  writer.begin_object();
  put(writer, "code", value.code);
  put(writer, "name", value.name);
  put(writer, "sign", value.sign);
  put(writer, "askedHours", value.asked_hours);
  put(writer, "plannedHours", value.planned_hours);
  put(writer, "productCount", value.product_count);
  put(writer, "orderCount", value.order_count);
  put(writer, "part", value.part);
  writer.end_object();
}

void write(json::Writer& writer, const ScenarioOrder& value) {
  writer.begin_object();
  put(writer, "orderId", value.order_id);
  put(writer, "municipalityCode", value.municipality_code);
  put(writer, "title", value.title);
  put(writer, "finish", value.finish);
  writer.end_object();
}

void write(json::Writer& writer, const ScenarioResult& value) {
  writer.begin_object();
  put(writer, "madeAt", value.made_at);
  put(writer, "secondsPerPlan", value.seconds_per_plan);
  put(writer, "outdated", value.outdated);
  put(writer, "weeks", value.weeks);
  put(writer, "value", value.value);
  put(writer, "plannedHours", value.planned_hours);
  put(writer, "productCount", value.product_count);
  put(writer, "orderCount", value.order_count);
  put(writer, "worstOffCode", value.worst_off_code);
  put(writer, "worstOffName", value.worst_off_name);
  put(writer, "worstOffPart", value.worst_off_part);
  put(writer, "municipalities", value.municipalities);
  put(writer, "orders", value.orders);
  writer.end_object();
}

void write(json::Writer& writer, const Scenario& value) {
  writer.begin_object();
  put(writer, "id", value.id);
  put(writer, "version", value.version);
  put(writer, "name", value.name);
  put(writer, "changes", value.changes);
  put(writer, "differences", value.differences);
  put(writer, "result", value.result);
  writer.end_object();
}

void write(json::Writer& writer, const ScenarioList& value) {
  writer.begin_object();
  put(writer, "progress", value.progress);
  put(writer, "scenarios", value.scenarios);
  writer.end_object();
}

void write(json::Writer& writer, const ScenarioAdoption& value) {
  writer.begin_object();
  put(writer, "possible", value.possible);
  put(writer, "obstacle", value.obstacle);
  put(writer, "changes", value.changes);
  put(writer, "others", value.others);
  put(writer, "canBeUndone", value.can_be_undone);
  writer.end_object();
}

void write(json::Writer& writer, const ScenarioAdopted& value) {
  writer.begin_object();
  put(writer, "planId", value.plan_id);
  put(writer, "planName", value.plan_name);
  put(writer, "changes", value.changes);
  writer.end_object();
}

void write(json::Writer& writer, const PolicyWeights& value) {
  writer.begin_object();
  put(writer, "handover", value.handover);
  put(writer, "newFace", value.new_face);
  put(writer, "change", value.change);
  put(writer, "travel", value.travel);
  put(writer, "lateness", value.lateness);
  put(writer, "start", value.start);
  put(writer, "interruption", value.interruption);
  writer.end_object();
}

void write(json::Writer& writer, const Policy& value) {
  writer.begin_object();
  put(writer, "fairnessAlpha", value.fairness_alpha);
  put(writer, "lateDiscountPerWeek", value.late_discount_per_week);
  put(writer, "whole", value.whole);
  put(writer, "pointHours", value.point_hours);
  put(writer, "maxParallelOrders", value.max_parallel_orders);
  put(writer, "maxGapWeeks", value.max_gap_weeks);
  put(writer, "freezeWeeks", value.freeze_weeks);
  put(writer, "weights", value.weights);
  writer.end_object();
}

void write(json::Writer& writer, const Settings& value) {
  writer.begin_object();
  put(writer, "version", value.version);
  put(writer, "firstWeek", value.first_week);
  put(writer, "horizonWeeks", value.horizon_weeks);
  put(writer, "runSeconds", value.run_seconds);
  put(writer, "policy", value.policy);
  put(writer, "uncertainty", value.uncertainty);
  put(writer, "shares", value.shares);
  put(writer, "funding", value.funding);
  put(writer, "sector", value.sector);
  writer.end_object();
}

void write(json::Writer& writer, const Write& value) {
  writer.begin_object();
  put(writer, "id", value.id);
  put(writer, "at", value.at);
  put(writer, "actor", value.actor);
  put(writer, "action", value.action);
  put(writer, "objects", value.objects);
  put(writer, "text", value.text);
  writer.end_object();
}

void write(json::Writer& writer, const WriteList& value) {
  writer.begin_object();
  put(writer, "writes", value.writes);
  writer.end_object();
}

void write(json::Writer& writer, const Account& value) {
  writer.begin_object();
  put(writer, "id", value.id);
  put(writer, "name", value.name);
  put(writer, "email", value.email);
  put(writer, "title", value.title);
  put(writer, "role", value.role);
  put(writer, "municipalityCodes", value.municipality_codes);
  put(writer, "memberId", value.member_id);
  put(writer, "active", value.active);
  put(writer, "hasPassword", value.has_password);
  put(writer, "hasSecondStep", value.has_second_step);
  put(writer, "version", value.version);
  writer.end_object();
}

void write(json::Writer& writer, const LoginChoice& value) {
  writer.begin_object();
  put(writer, "name", value.name);
  put(writer, "path", value.path);
  writer.end_object();
}

void write(json::Writer& writer, const Session& value) {
  writer.begin_object();
  put(writer, "state", value.state);
  put(writer, "demo", value.demo);
  put(writer, "id", value.id);
  put(writer, "account", value.account);
  put(writer, "ends", value.ends);
  put(writer, "idleMinutes", value.idle_minutes);
  put(writer, "recoveryCodesLeft", value.recovery_codes_left);
  put(writer, "providers", value.providers);
  writer.end_object();
}

void write(json::Writer& writer, const Notice& value) {
  writer.begin_object();
  put(writer, "id", value.id);
  put(writer, "kind", value.kind);
  put(writer, "at", value.at);
  put(writer, "read", value.read);
  put(writer, "orderId", value.order_id);
  put(writer, "orderTitle", value.order_title);
  put(writer, "municipalityCode", value.municipality_code);
  writer.end_object();
}

void write(json::Writer& writer, const NoticeList& value) {
  writer.begin_object();
  put(writer, "unread", value.unread);
  put(writer, "notices", value.notices);
  writer.end_object();
}

void write(json::Writer& writer, const NoticeSettings& value) {
  writer.begin_object();
  put(writer, "digest", value.digest);
  put(writer, "logHead", value.log_head);
  put(writer, "mails", value.mails);
  put(writer, "getsLogHead", value.gets_log_head);
  writer.end_object();
}

void write(json::Writer& writer, const Calendar& value) {
  writer.begin_object();
  put(writer, "kind", value.kind);
  put(writer, "made", value.made);
  writer.end_object();
}

void write(json::Writer& writer, const CalendarLink& value) {
  writer.begin_object();
  put(writer, "url", value.url);
  writer.end_object();
}

void write(json::Writer& writer, const OpenSession& value) {
  writer.begin_object();
  put(writer, "id", value.id);
  put(writer, "created", value.created);
  put(writer, "seen", value.seen);
  put(writer, "agent", value.agent);
  put(writer, "origin", value.origin);
  put(writer, "current", value.current);
  writer.end_object();
}

void write(json::Writer& writer, const SessionList& value) {
  writer.begin_object();
  put(writer, "sessions", value.sessions);
  writer.end_object();
}

void write(json::Writer& writer, const DemoAccount& value) {
  writer.begin_object();
  put(writer, "id", value.id);
  put(writer, "name", value.name);
  put(writer, "title", value.title);
  put(writer, "role", value.role);
  put(writer, "municipalityCodes", value.municipality_codes);
  put(writer, "memberId", value.member_id);
  writer.end_object();
}

void write(json::Writer& writer, const DemoAccountList& value) {
  writer.begin_object();
  put(writer, "accounts", value.accounts);
  writer.end_object();
}

void write(json::Writer& writer, const SecondStepSecret& value) {
  writer.begin_object();
  put(writer, "secret", value.secret);
  put(writer, "uri", value.uri);
  put(writer, "codePath", value.code_path);
  put(writer, "codeSize", value.code_size);
  writer.end_object();
}

void write(json::Writer& writer, const RecoveryCodes& value) {
  writer.begin_object();
  put(writer, "codes", value.codes);
  writer.end_object();
}

void write(json::Writer& writer, const Invitation& value) {
  writer.begin_object();
  put(writer, "name", value.name);
  put(writer, "email", value.email);
  put(writer, "ends", value.ends);
  writer.end_object();
}

void write(json::Writer& writer, const InvitationLink& value) {
  writer.begin_object();
  put(writer, "path", value.path);
  put(writer, "ends", value.ends);
  writer.end_object();
}

void write(json::Writer& writer, const AccountList& value) {
  writer.begin_object();
  put(writer, "accounts", value.accounts);
  put(writer, "members", value.members);
  writer.end_object();
}

void write(json::Writer& writer, const LogEntry& value) {
  writer.begin_object();
  put(writer, "number", value.number);
  put(writer, "at", value.at);
  put(writer, "actor", value.actor);
  put(writer, "actorName", value.actor_name);
  put(writer, "action", value.action);
  put(writer, "object", value.object);
  put(writer, "key", value.key);
  put(writer, "municipalityCode", value.municipality_code);
  put(writer, "result", value.result);
  put(writer, "origin", value.origin);
  put(writer, "hash", value.hash);
  writer.end_object();
}

void write(json::Writer& writer, const LogHead& value) {
  writer.begin_object();
  put(writer, "number", value.number);
  put(writer, "hash", value.hash);
  writer.end_object();
}

void write(json::Writer& writer, const LogEntryList& value) {
  writer.begin_object();
  put(writer, "logEntries", value.log_entries);
  put(writer, "head", value.head);
  writer.end_object();
}

void write(json::Writer& writer, const IdentityProvider& value) {
  writer.begin_object();
  put(writer, "id", value.id);
  put(writer, "name", value.name);
  put(writer, "issuer", value.issuer);
  put(writer, "clientId", value.client_id);
  put(writer, "acrValues", value.acr_values);
  put(writer, "mailDomains", value.mail_domains);
  put(writer, "active", value.active);
  put(writer, "redirectUri", value.redirect_uri);
  put(writer, "publicKeys", value.public_keys);
  put(writer, "version", value.version);
  writer.end_object();
}

void write(json::Writer& writer, const IdentityProviderList& value) {
  writer.begin_object();
  put(writer, "identityProviders", value.identity_providers);
  writer.end_object();
}

void write(json::Writer& writer, const ProviderCheck& value) {
  writer.begin_object();
  put(writer, "works", value.works);
  put(writer, "text", value.text);
  writer.end_object();
}

void write(json::Writer& writer, const ImportField& value) {
  writer.begin_object();
  put(writer, "column", value.column);
  put(writer, "before", value.before);
  put(writer, "after", value.after);
  writer.end_object();
}

void write(json::Writer& writer, const ImportRow& value) {
  writer.begin_object();
  put(writer, "line", value.line);
  put(writer, "isNew", value.is_new);
  put(writer, "name", value.name);
  put(writer, "fields", value.fields);
  writer.end_object();
}

void write(json::Writer& writer, const ImportProblem& value) {
  writer.begin_object();
  put(writer, "file", value.file);
  put(writer, "sheet", value.sheet);
  put(writer, "line", value.line);
  put(writer, "column", value.column);
  put(writer, "problem", value.problem);
  put(writer, "remedy", value.remedy);
  writer.end_object();
}

void write(json::Writer& writer, const ImportResult& value) {
  writer.begin_object();
  put(writer, "kept", value.kept);
  put(writer, "addedCount", value.added_count);
  put(writer, "changedCount", value.changed_count);
  put(writer, "unchangedCount", value.unchanged_count);
  put(writer, "rows", value.rows);
  put(writer, "problemCount", value.problem_count);
  put(writer, "problems", value.problems);
  writer.end_object();
}

}  // namespace flexteam::http::api
