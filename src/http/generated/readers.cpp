// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
//
// Made from api/openapi.yaml by tools/generate_types.py; change those.
#include "http/generated/readers.h"

#include <utility>

#include "http/field_reader.h"
#include "json/read.h"

namespace flexteam::http::api {

std::optional<PlaceKind> read_place_kind(const json::Value& value, const json::Pointer& at, json::Problems& problems) {
  const auto index = json::read_word(value, at, problems, {"municipality", "district", "village"});
  return index ? std::optional(static_cast<PlaceKind>(*index)) : std::nullopt;
}

std::optional<ItemKind> read_item_kind(const json::Value& value, const json::Pointer& at, json::Problems& problems) {
  const auto index = json::read_word(value, at, problems, {"work", "knowledge-product"});
  return index ? std::optional(static_cast<ItemKind>(*index)) : std::nullopt;
}

std::optional<ItemUnit> read_item_unit(const json::Value& value, const json::Pointer& at, json::Problems& problems) {
  const auto index = json::read_word(value, at, problems,
                                     {"municipality", "neighbourhood", "neighbourhood-year", "owners-association",
                                      "hundred-homes", "province", "session", "order"});
  return index ? std::optional(static_cast<ItemUnit>(*index)) : std::nullopt;
}

std::optional<Doer> read_doer(const json::Value& value, const json::Pointer& at, json::Problems& problems) {
  const auto index = json::read_word(value, at, problems, {"team", "municipality", "either"});
  return index ? std::optional(static_cast<Doer>(*index)) : std::nullopt;
}

std::optional<OrderState> read_order_state(const json::Value& value, const json::Pointer& at,
                                           json::Problems& problems) {
  const auto index = json::read_word(
      value, at, problems,
      {"draft", "requested", "proposed", "agreed", "running", "completed", "declined", "paused", "stopped"});
  return index ? std::optional(static_cast<OrderState>(*index)) : std::nullopt;
}

std::optional<PlannedState> read_planned_state(const json::Value& value, const json::Pointer& at,
                                               json::Problems& problems) {
  const auto index = json::read_word(value, at, problems, {"planned", "partly", "unplanned", "none"});
  return index ? std::optional(static_cast<PlannedState>(*index)) : std::nullopt;
}

std::optional<Bond> read_bond(const json::Value& value, const json::Pointer& at, json::Problems& problems) {
  const auto index = json::read_word(value, at, problems, {"shared", "own", "lent"});
  return index ? std::optional(static_cast<Bond>(*index)) : std::nullopt;
}

std::optional<LeaveKind> read_leave_kind(const json::Value& value, const json::Pointer& at, json::Problems& problems) {
  const auto index = json::read_word(value, at, problems, {"vakantie", "ziekte", "verlof", "vertrokken"});
  return index ? std::optional(static_cast<LeaveKind>(*index)) : std::nullopt;
}

std::optional<ExplanationKind> read_explanation_kind(const json::Value& value, const json::Pointer& at,
                                                     json::Problems& problems) {
  const auto index = json::read_word(value, at, problems, {"unplanned", "late"});
  return index ? std::optional(static_cast<ExplanationKind>(*index)) : std::nullopt;
}

std::optional<PinFollow> read_pin_follow(const json::Value& value, const json::Pointer& at, json::Problems& problems) {
  const auto index = json::read_word(value, at, problems, {"around", "none", "recommended"});
  return index ? std::optional(static_cast<PinFollow>(*index)) : std::nullopt;
}

std::optional<AccountRole> read_account_role(const json::Value& value, const json::Pointer& at,
                                             json::Problems& problems) {
  const auto index = json::read_word(
      value, at, problems, {"administrator", "team-coordinator", "team-member", "municipal-coordinator", "viewer"});
  return index ? std::optional(static_cast<AccountRole>(*index)) : std::nullopt;
}

std::optional<TableFormat> read_table_format(const json::Value& value, const json::Pointer& at,
                                             json::Problems& problems) {
  const auto index = json::read_word(value, at, problems, {"xlsx", "csv"});
  return index ? std::optional(static_cast<TableFormat>(*index)) : std::nullopt;
}

std::optional<RoleHours> read_role_hours(const json::Value& value, const json::Pointer& at, json::Problems& problems) {
  const auto before = problems.size();
  const FieldReader fields(value, at, problems, {"role", "hours", "teamShare", "doer"});
  if (!fields) return std::nullopt;
  RoleHours out;
  fields.need("role", out.role, text({.min = 1, .max = 10}));
  fields.need("hours", out.hours, integer({.min = 0, .max = 100000}));
  fields.need("teamShare", out.team_share, number({.min = 0, .max = 1}));
  fields.need("doer", out.doer, read_doer);
  return problems.size() == before ? std::optional(std::move(out)) : std::nullopt;
}

std::optional<Uncertainty> read_uncertainty(const json::Value& value, const json::Pointer& at,
                                            json::Problems& problems) {
  const auto before = problems.size();
  const FieldReader fields(value, at, problems, {"hoursLow", "hoursHigh", "leadTimeLow", "leadTimeHigh"});
  if (!fields) return std::nullopt;
  Uncertainty out;
  fields.need("hoursLow", out.hours_low, integer({.min = 10, .max = 100}));
  fields.need("hoursHigh", out.hours_high, integer({.min = 100, .max = 500}));
  fields.need("leadTimeLow", out.lead_time_low, integer({.min = 10, .max = 100}));
  fields.need("leadTimeHigh", out.lead_time_high, integer({.min = 100, .max = 500}));
  return problems.size() == before ? std::optional(std::move(out)) : std::nullopt;
}

std::optional<MenuItemCreate> read_menu_item_create(const json::Value& value, const json::Pointer& at,
                                                    json::Problems& problems) {
  const auto before = problems.size();
  const FieldReader fields(value, at, problems,
                           {"code", "name", "category", "kind", "unit", "roles", "leadTimeWeeks", "after",
                            "deliverable", "source", "uncertainty", "chains"});
  if (!fields) return std::nullopt;
  MenuItemCreate out;
  fields.need("code", out.code, text({.pattern = "^[A-Z][A-Z0-9]{0,9}$"}));
  fields.need("name", out.name, text({.min = 1, .max = 100}));
  fields.need("category", out.category, text({.min = 1, .max = 60}));
  fields.need("kind", out.kind, read_item_kind);
  fields.need("unit", out.unit, read_item_unit);
  fields.need("roles", out.roles, list(read_role_hours, {.min = 1, .max = 20}));
  fields.need("leadTimeWeeks", out.lead_time_weeks, integer({.min = 1, .max = 520}));
  fields.maybe("after", out.after, list(text({.min = 1, .max = 10}), {.max = 60}));
  fields.need("deliverable", out.deliverable, text({.min = 1, .max = 200}));
  fields.need("source", out.source, text({.min = 1, .max = 200}));
  fields.maybe("uncertainty", out.uncertainty, read_uncertainty);
  fields.maybe("chains", out.chains, list(text({.min = 1, .max = 100}), {.max = 20}));
  return problems.size() == before ? std::optional(std::move(out)) : std::nullopt;
}

std::optional<MenuItemUpdate> read_menu_item_update(const json::Value& value, const json::Pointer& at,
                                                    json::Problems& problems) {
  const auto before = problems.size();
  const FieldReader fields(value, at, problems,
                           {"name", "category", "kind", "unit", "roles", "leadTimeWeeks", "after", "deliverable",
                            "source", "uncertainty", "chains"});
  if (!fields) return std::nullopt;
  MenuItemUpdate out;
  fields.maybe("name", out.name, text({.min = 1, .max = 100}));
  fields.maybe("category", out.category, text({.min = 1, .max = 60}));
  fields.maybe("kind", out.kind, read_item_kind);
  fields.maybe("unit", out.unit, read_item_unit);
  fields.maybe("roles", out.roles, list(read_role_hours, {.min = 1, .max = 20}));
  fields.maybe("leadTimeWeeks", out.lead_time_weeks, integer({.min = 1, .max = 520}));
  fields.maybe("after", out.after, list(text({.min = 1, .max = 10}), {.max = 60}));
  fields.maybe("deliverable", out.deliverable, text({.min = 1, .max = 200}));
  fields.maybe("source", out.source, text({.min = 1, .max = 200}));
  fields.clear("uncertainty", out.uncertainty, read_uncertainty);
  fields.maybe("chains", out.chains, list(text({.min = 1, .max = 100}), {.max = 20}));
  return problems.size() == before ? std::optional(std::move(out)) : std::nullopt;
}

std::optional<Tailoring> read_tailoring(const json::Value& value, const json::Pointer& at, json::Problems& problems) {
  const auto before = problems.size();
  const FieldReader fields(value, at, problems, {"item", "leftOut", "roles", "leadTimeWeeks", "after"});
  if (!fields) return std::nullopt;
  Tailoring out;
  fields.need("item", out.item, text({.min = 1, .max = 10}));
  fields.maybe("leftOut", out.left_out, flag());
  fields.maybe("roles", out.roles, list(read_role_hours, {.max = 20}));
  fields.maybe("leadTimeWeeks", out.lead_time_weeks, integer({.min = 1, .max = 520}));
  fields.maybe("after", out.after, list(text({.min = 1, .max = 10}), {.max = 60}));
  return problems.size() == before ? std::optional(std::move(out)) : std::nullopt;
}

std::optional<EstimateRequest> read_estimate_request(const json::Value& value, const json::Pointer& at,
                                                     json::Problems& problems) {
  const auto before = problems.size();
  const FieldReader fields(
      value, at, problems,
      {"municipalityCode", "placeId", "items", "homes", "wishedFrom", "wishedUntil", "tailoring", "orderId"});
  if (!fields) return std::nullopt;
  EstimateRequest out;
  fields.need("municipalityCode", out.municipality_code, text({.pattern = "^GM[0-9]{4}$"}));
  fields.need("placeId", out.place_id, text({.min = 1, .max = 100}));
  fields.need("items", out.items, list(text({.min = 1, .max = 10}), {.min = 1, .max = 60}));
  fields.maybe("homes", out.homes, integer({.min = 1, .max = 1000000}));
  fields.maybe("wishedFrom", out.wished_from, week());
  fields.maybe("wishedUntil", out.wished_until, week());
  fields.maybe("tailoring", out.tailoring, list(read_tailoring, {.max = 60}));
  fields.maybe("orderId", out.order_id, integer({.min = 1}));
  return problems.size() == before ? std::optional(std::move(out)) : std::nullopt;
}

std::optional<OrderCreate> read_order_create(const json::Value& value, const json::Pointer& at,
                                             json::Problems& problems) {
  const auto before = problems.size();
  const FieldReader fields(value, at, problems,
                           {"municipalityCode", "placeId", "title", "items", "freeText", "homes", "urgent",
                            "wishedFrom", "wishedUntil", "tailoring", "funding", "sector", "rank", "submit"});
  if (!fields) return std::nullopt;
  OrderCreate out;
  fields.need("municipalityCode", out.municipality_code, text({.pattern = "^GM[0-9]{4}$"}));
  fields.need("placeId", out.place_id, text({.min = 1, .max = 100}));
  fields.maybe("title", out.title, text({.min = 1, .max = 200}));
  fields.maybe("items", out.items, list(text({.min = 1, .max = 10}), {.max = 60}));
  fields.maybe("freeText", out.free_text, text({.min = 1, .max = 4000}));
  fields.maybe("homes", out.homes, integer({.min = 1, .max = 1000000}));
  fields.maybe("urgent", out.urgent, flag());
  fields.maybe("wishedFrom", out.wished_from, week());
  fields.maybe("wishedUntil", out.wished_until, week());
  fields.maybe("tailoring", out.tailoring, list(read_tailoring, {.max = 60}));
  fields.maybe("funding", out.funding, text({.min = 1, .max = 100}));
  fields.maybe("sector", out.sector, text({.min = 1, .max = 100}));
  fields.maybe("rank", out.rank, integer({.min = 1, .max = 100000}));
  fields.maybe("submit", out.submit, flag());
  return problems.size() == before ? std::optional(std::move(out)) : std::nullopt;
}

std::optional<OrderUpdate> read_order_update(const json::Value& value, const json::Pointer& at,
                                             json::Problems& problems) {
  const auto before = problems.size();
  const FieldReader fields(value, at, problems,
                           {"placeId", "title", "items", "freeText", "homes", "urgent", "wishedFrom", "wishedUntil",
                            "tailoring", "funding", "sector"});
  if (!fields) return std::nullopt;
  OrderUpdate out;
  fields.maybe("placeId", out.place_id, text({.min = 1, .max = 100}));
  fields.maybe("title", out.title, text({.min = 1, .max = 200}));
  fields.maybe("items", out.items, list(text({.min = 1, .max = 10}), {.max = 60}));
  fields.clear("freeText", out.free_text, text({.max = 4000}));
  fields.maybe("homes", out.homes, integer({.min = 1, .max = 1000000}));
  fields.maybe("urgent", out.urgent, flag());
  fields.clear("wishedFrom", out.wished_from, week());
  fields.clear("wishedUntil", out.wished_until, week());
  fields.maybe("tailoring", out.tailoring, list(read_tailoring, {.max = 60}));
  fields.maybe("funding", out.funding, text({.min = 1, .max = 100}));
  fields.maybe("sector", out.sector, text({.min = 1, .max = 100}));
  return problems.size() == before ? std::optional(std::move(out)) : std::nullopt;
}

std::optional<OrderMove> read_order_move(const json::Value& value, const json::Pointer& at, json::Problems& problems) {
  const auto before = problems.size();
  const FieldReader fields(value, at, problems, {"rank"});
  if (!fields) return std::nullopt;
  OrderMove out;
  fields.need("rank", out.rank, integer({.min = 1, .max = 100000}));
  return problems.size() == before ? std::optional(std::move(out)) : std::nullopt;
}

std::optional<OrderDecline> read_order_decline(const json::Value& value, const json::Pointer& at,
                                               json::Problems& problems) {
  const auto before = problems.size();
  const FieldReader fields(value, at, problems, {"reason"});
  if (!fields) return std::nullopt;
  OrderDecline out;
  fields.need("reason", out.reason, text({.min = 1, .max = 1000}));
  return problems.size() == before ? std::optional(std::move(out)) : std::nullopt;
}

std::optional<OrderReason> read_order_reason(const json::Value& value, const json::Pointer& at,
                                             json::Problems& problems) {
  const auto before = problems.size();
  const FieldReader fields(value, at, problems, {"reason"});
  if (!fields) return std::nullopt;
  OrderReason out;
  fields.need("reason", out.reason, text({.min = 1, .max = 1000}));
  return problems.size() == before ? std::optional(std::move(out)) : std::nullopt;
}

std::optional<OrderItems> read_order_items(const json::Value& value, const json::Pointer& at,
                                           json::Problems& problems) {
  const auto before = problems.size();
  const FieldReader fields(value, at, problems, {"items", "tailoring"});
  if (!fields) return std::nullopt;
  OrderItems out;
  fields.need("items", out.items, list(text({.min = 1, .max = 10}), {.min = 1, .max = 60}));
  fields.maybe("tailoring", out.tailoring, list(read_tailoring, {.max = 60}));
  return problems.size() == before ? std::optional(std::move(out)) : std::nullopt;
}

std::optional<OrderTopic> read_order_topic(const json::Value& value, const json::Pointer& at,
                                           json::Problems& problems) {
  const auto before = problems.size();
  const FieldReader fields(value, at, problems, {"topic"});
  if (!fields) return std::nullopt;
  OrderTopic out;
  fields.maybe("topic", out.topic, text({.max = 100}));
  return problems.size() == before ? std::optional(std::move(out)) : std::nullopt;
}

std::optional<ProposalCreate> read_proposal_create(const json::Value& value, const json::Pointer& at,
                                                   json::Problems& problems) {
  const auto before = problems.size();
  const FieldReader fields(value, at, problems, {"planKey", "conditions", "reason"});
  if (!fields) return std::nullopt;
  ProposalCreate out;
  fields.maybe("planKey", out.plan_key, text({.pattern = "^(published|latest|[0-9]{1,18})$"}));
  fields.maybe("conditions", out.conditions, text({.max = 4000}));
  fields.maybe("reason", out.reason, text({.max = 1000}));
  return problems.size() == before ? std::optional(std::move(out)) : std::nullopt;
}

std::optional<AgreementComment> read_agreement_comment(const json::Value& value, const json::Pointer& at,
                                                       json::Problems& problems) {
  const auto before = problems.size();
  const FieldReader fields(value, at, problems, {"comment"});
  if (!fields) return std::nullopt;
  AgreementComment out;
  fields.need("comment", out.comment, text({.min = 1, .max = 1000}));
  return problems.size() == before ? std::optional(std::move(out)) : std::nullopt;
}

std::optional<ForceMajeure> read_force_majeure(const json::Value& value, const json::Pointer& at,
                                               json::Problems& problems) {
  const auto before = problems.size();
  const FieldReader fields(value, at, problems, {"planKey", "reason"});
  if (!fields) return std::nullopt;
  ForceMajeure out;
  fields.need("planKey", out.plan_key, text({.pattern = "^(published|latest|[0-9]{1,18})$"}));
  fields.need("reason", out.reason, text({.min = 1, .max = 1000}));
  return problems.size() == before ? std::optional(std::move(out)) : std::nullopt;
}

std::optional<ChangeProposalsCreate> read_change_proposals_create(const json::Value& value, const json::Pointer& at,
                                                                  json::Problems& problems) {
  const auto before = problems.size();
  const FieldReader fields(value, at, problems, {"reason", "orderIds"});
  if (!fields) return std::nullopt;
  ChangeProposalsCreate out;
  fields.need("reason", out.reason, text({.min = 1, .max = 1000}));
  fields.maybe("orderIds", out.order_ids, list(integer({.min = 1}), {.min = 1, .max = 1000}));
  return problems.size() == before ? std::optional(std::move(out)) : std::nullopt;
}

std::optional<MemberRole> read_member_role(const json::Value& value, const json::Pointer& at,
                                           json::Problems& problems) {
  const auto before = problems.size();
  const FieldReader fields(value, at, problems, {"role", "level", "since", "evidence"});
  if (!fields) return std::nullopt;
  MemberRole out;
  fields.need("role", out.role, text({.min = 1, .max = 10}));
  fields.need("level", out.level, integer({.min = 1, .max = 3}));
  fields.maybe("since", out.since, week());
  fields.maybe("evidence", out.evidence, text({.max = 200}));
  return problems.size() == before ? std::optional(std::move(out)) : std::nullopt;
}

std::optional<ContractHours> read_contract_hours(const json::Value& value, const json::Pointer& at,
                                                 json::Problems& problems) {
  const auto before = problems.size();
  const FieldReader fields(value, at, problems, {"from", "until", "hoursPerWeek"});
  if (!fields) return std::nullopt;
  ContractHours out;
  fields.need("from", out.from, week());
  fields.maybe("until", out.until, week());
  fields.need("hoursPerWeek", out.hours_per_week, integer({.min = 0, .max = 40}));
  return problems.size() == before ? std::optional(std::move(out)) : std::nullopt;
}

std::optional<Leave> read_leave(const json::Value& value, const json::Pointer& at, json::Problems& problems) {
  const auto before = problems.size();
  const FieldReader fields(value, at, problems, {"from", "until", "hoursPerWeek", "kind"});
  if (!fields) return std::nullopt;
  Leave out;
  fields.need("from", out.from, week());
  fields.need("until", out.until, week());
  fields.maybe("hoursPerWeek", out.hours_per_week, integer({.min = 1, .max = 40}));
  fields.need("kind", out.kind, read_leave_kind);
  return problems.size() == before ? std::optional(std::move(out)) : std::nullopt;
}

std::optional<MemberCreate> read_member_create(const json::Value& value, const json::Pointer& at,
                                               json::Problems& problems) {
  const auto before = problems.size();
  const FieldReader fields(
      value, at, problems,
      {"name", "employer", "director", "payer", "bond", "homeMunicipalityCode", "roles", "contract", "leave"});
  if (!fields) return std::nullopt;
  MemberCreate out;
  fields.need("name", out.name, text({.min = 1, .max = 100}));
  fields.need("employer", out.employer, text({.min = 1, .max = 100}));
  fields.maybe("director", out.director, text({.min = 1, .max = 100}));
  fields.maybe("payer", out.payer, text({.min = 1, .max = 100}));
  fields.need("bond", out.bond, read_bond);
  fields.need("homeMunicipalityCode", out.home_municipality_code, text({.pattern = "^GM[0-9]{4}$"}));
  fields.need("roles", out.roles, list(read_member_role, {.min = 1, .max = 20}));
  fields.need("contract", out.contract, list(read_contract_hours, {.min = 1, .max = 50}));
  fields.maybe("leave", out.leave, list(read_leave, {.max = 200}));
  return problems.size() == before ? std::optional(std::move(out)) : std::nullopt;
}

std::optional<MemberUpdate> read_member_update(const json::Value& value, const json::Pointer& at,
                                               json::Problems& problems) {
  const auto before = problems.size();
  const FieldReader fields(
      value, at, problems,
      {"name", "employer", "director", "payer", "bond", "homeMunicipalityCode", "roles", "contract", "leave"});
  if (!fields) return std::nullopt;
  MemberUpdate out;
  fields.maybe("name", out.name, text({.min = 1, .max = 100}));
  fields.maybe("employer", out.employer, text({.min = 1, .max = 100}));
  fields.maybe("director", out.director, text({.min = 1, .max = 100}));
  fields.maybe("payer", out.payer, text({.min = 1, .max = 100}));
  fields.maybe("bond", out.bond, read_bond);
  fields.maybe("homeMunicipalityCode", out.home_municipality_code, text({.pattern = "^GM[0-9]{4}$"}));
  fields.maybe("roles", out.roles, list(read_member_role, {.min = 1, .max = 20}));
  fields.maybe("contract", out.contract, list(read_contract_hours, {.min = 1, .max = 50}));
  fields.maybe("leave", out.leave, list(read_leave, {.max = 200}));
  return problems.size() == before ? std::optional(std::move(out)) : std::nullopt;
}

std::optional<PinCreate> read_pin_create(const json::Value& value, const json::Pointer& at, json::Problems& problems) {
  const auto before = problems.size();
  const FieldReader fields(value, at, problems, {"orderId", "item", "line", "memberId", "from", "hours", "follow"});
  if (!fields) return std::nullopt;
  PinCreate out;
  fields.need("orderId", out.order_id, integer({.min = 1}));
  fields.need("item", out.item, text({.min = 1, .max = 10}));
  fields.need("line", out.line, integer({.min = 0, .max = 1000}));
  fields.need("memberId", out.member_id, integer({.min = 1}));
  fields.need("from", out.from, week());
  fields.maybe("hours", out.hours, list(integer({.min = 0, .max = 60}), {.max = 520}));
  fields.maybe("follow", out.follow, read_pin_follow);
  return problems.size() == before ? std::optional(std::move(out)) : std::nullopt;
}

std::optional<PinUpdate> read_pin_update(const json::Value& value, const json::Pointer& at, json::Problems& problems) {
  const auto before = problems.size();
  const FieldReader fields(value, at, problems, {"memberId", "from", "hours"});
  if (!fields) return std::nullopt;
  PinUpdate out;
  fields.maybe("memberId", out.member_id, integer({.min = 1}));
  fields.maybe("from", out.from, week());
  fields.maybe("hours", out.hours, list(integer({.min = 0, .max = 60}), {.max = 520}));
  return problems.size() == before ? std::optional(std::move(out)) : std::nullopt;
}

std::optional<DifferenceDecision> read_difference_decision(const json::Value& value, const json::Pointer& at,
                                                           json::Problems& problems) {
  const auto before = problems.size();
  const FieldReader fields(value, at, problems, {"orderId", "item", "line", "accept"});
  if (!fields) return std::nullopt;
  DifferenceDecision out;
  fields.need("orderId", out.order_id, integer({.min = 1}));
  fields.need("item", out.item, text({.min = 1, .max = 10}));
  fields.need("line", out.line, integer({.min = 0, .max = 1000}));
  fields.need("accept", out.accept, flag());
  return problems.size() == before ? std::optional(std::move(out)) : std::nullopt;
}

std::optional<DifferenceDecisions> read_difference_decisions(const json::Value& value, const json::Pointer& at,
                                                             json::Problems& problems) {
  const auto before = problems.size();
  const FieldReader fields(value, at, problems, {"decisions"});
  if (!fields) return std::nullopt;
  DifferenceDecisions out;
  fields.need("decisions", out.decisions, list(read_difference_decision, {.min = 1, .max = 2000}));
  return problems.size() == before ? std::optional(std::move(out)) : std::nullopt;
}

std::optional<PlanningRunCreate> read_planning_run_create(const json::Value& value, const json::Pointer& at,
                                                          json::Problems& problems) {
  const auto before = problems.size();
  const FieldReader fields(value, at, problems, {"seconds", "seed"});
  if (!fields) return std::nullopt;
  PlanningRunCreate out;
  fields.maybe("seconds", out.seconds, number({.min = 0.1, .max = 600}));
  fields.maybe("seed", out.seed, integer({.min = 1, .max = 1000000000}));
  return problems.size() == before ? std::optional(std::move(out)) : std::nullopt;
}

std::optional<PoolOrAloneCreate> read_pool_or_alone_create(const json::Value& value, const json::Pointer& at,
                                                           json::Problems& problems) {
  const auto before = problems.size();
  const FieldReader fields(value, at, problems, {"secondsPerPlan"});
  if (!fields) return std::nullopt;
  PoolOrAloneCreate out;
  fields.maybe("secondsPerPlan", out.seconds_per_plan, number({.min = 0.1, .max = 60}));
  return problems.size() == before ? std::optional(std::move(out)) : std::nullopt;
}

std::optional<OneMoreCreate> read_one_more_create(const json::Value& value, const json::Pointer& at,
                                                  json::Problems& problems) {
  const auto before = problems.size();
  const FieldReader fields(value, at, problems, {"secondsPerPlan"});
  if (!fields) return std::nullopt;
  OneMoreCreate out;
  fields.maybe("secondsPerPlan", out.seconds_per_plan, number({.min = 0.1, .max = 60}));
  return problems.size() == before ? std::optional(std::move(out)) : std::nullopt;
}

std::optional<LearningPairCreate> read_learning_pair_create(const json::Value& value, const json::Pointer& at,
                                                            json::Problems& problems) {
  const auto before = problems.size();
  const FieldReader fields(value, at, problems, {"learnerId", "expertId", "role", "from", "until", "hoursPerWeek"});
  if (!fields) return std::nullopt;
  LearningPairCreate out;
  fields.need("learnerId", out.learner_id, integer({.min = 1}));
  fields.need("expertId", out.expert_id, integer({.min = 1}));
  fields.need("role", out.role, text({.min = 1, .max = 10}));
  fields.need("from", out.from, week());
  fields.need("until", out.until, week());
  fields.need("hoursPerWeek", out.hours_per_week, integer({.min = 1, .max = 40}));
  return problems.size() == before ? std::optional(std::move(out)) : std::nullopt;
}

std::optional<AlphaCurveCreate> read_alpha_curve_create(const json::Value& value, const json::Pointer& at,
                                                        json::Problems& problems) {
  const auto before = problems.size();
  const FieldReader fields(value, at, problems, {"alphas", "secondsPerPlan"});
  if (!fields) return std::nullopt;
  AlphaCurveCreate out;
  fields.maybe("alphas", out.alphas, list(number({.min = 0, .max = 20}), {.min = 1, .max = 10}));
  fields.maybe("secondsPerPlan", out.seconds_per_plan, number({.min = 0.1, .max = 60}));
  return problems.size() == before ? std::optional(std::move(out)) : std::nullopt;
}

std::optional<ExtraPerson> read_extra_person(const json::Value& value, const json::Pointer& at,
                                             json::Problems& problems) {
  const auto before = problems.size();
  const FieldReader fields(value, at, problems,
                           {"role", "level", "hoursPerWeek", "from", "bond", "homeMunicipalityCode"});
  if (!fields) return std::nullopt;
  ExtraPerson out;
  fields.need("role", out.role, text({.min = 1, .max = 10}));
  fields.need("level", out.level, integer({.min = 1, .max = 3}));
  fields.need("hoursPerWeek", out.hours_per_week, integer({.min = 1, .max = 40}));
  fields.need("from", out.from, week());
  fields.need("bond", out.bond, read_bond);
  fields.need("homeMunicipalityCode", out.home_municipality_code, text({.pattern = "^GM[0-9]{4}$"}));
  return problems.size() == before ? std::optional(std::move(out)) : std::nullopt;
}

std::optional<Departure> read_departure(const json::Value& value, const json::Pointer& at, json::Problems& problems) {
  const auto before = problems.size();
  const FieldReader fields(value, at, problems, {"memberId", "from"});
  if (!fields) return std::nullopt;
  Departure out;
  fields.need("memberId", out.member_id, integer({.min = 1}));
  fields.need("from", out.from, week());
  return problems.size() == before ? std::optional(std::move(out)) : std::nullopt;
}

std::optional<RequestChange> read_request_change(const json::Value& value, const json::Pointer& at,
                                                 json::Problems& problems) {
  const auto before = problems.size();
  const FieldReader fields(value, at, problems, {"orderId", "asked", "wishedFrom", "wishedUntil"});
  if (!fields) return std::nullopt;
  RequestChange out;
  fields.need("orderId", out.order_id, integer({.min = 1}));
  fields.maybe("asked", out.asked, flag());
  fields.maybe("wishedFrom", out.wished_from, week());
  fields.maybe("wishedUntil", out.wished_until, week());
  return problems.size() == before ? std::optional(std::move(out)) : std::nullopt;
}

std::optional<Share> read_share(const json::Value& value, const json::Pointer& at, json::Problems& problems) {
  const auto before = problems.size();
  const FieldReader fields(value, at, problems, {"municipalityCode", "share"});
  if (!fields) return std::nullopt;
  Share out;
  fields.need("municipalityCode", out.municipality_code, text({.pattern = "^GM[0-9]{4}$"}));
  fields.need("share", out.share, number({.min = 0, .max = 1}));
  return problems.size() == before ? std::optional(std::move(out)) : std::nullopt;
}

std::optional<ScenarioChanges> read_scenario_changes(const json::Value& value, const json::Pointer& at,
                                                     json::Problems& problems) {
  const auto before = problems.size();
  const FieldReader fields(value, at, problems,
                           {"people", "departures", "requests", "shares", "fairnessAlpha", "horizonWeeks"});
  if (!fields) return std::nullopt;
  ScenarioChanges out;
  fields.need("people", out.people, list(read_extra_person, {.max = 50}));
  fields.need("departures", out.departures, list(read_departure, {.max = 500}));
  fields.need("requests", out.requests, list(read_request_change, {.max = 1000}));
  fields.need("shares", out.shares, list(read_share, {.max = 500}));
  fields.maybe("fairnessAlpha", out.fairness_alpha, number({.min = 0, .max = 20}));
  fields.maybe("horizonWeeks", out.horizon_weeks, integer({.min = 4, .max = 520}));
  return problems.size() == before ? std::optional(std::move(out)) : std::nullopt;
}

std::optional<ScenarioCreate> read_scenario_create(const json::Value& value, const json::Pointer& at,
                                                   json::Problems& problems) {
  const auto before = problems.size();
  const FieldReader fields(value, at, problems, {"name", "copyOf", "changes"});
  if (!fields) return std::nullopt;
  ScenarioCreate out;
  fields.need("name", out.name, text({.min = 1, .max = 80}));
  fields.maybe("copyOf", out.copy_of, integer({.min = 1}));
  fields.maybe("changes", out.changes, read_scenario_changes);
  return problems.size() == before ? std::optional(std::move(out)) : std::nullopt;
}

std::optional<ScenarioUpdate> read_scenario_update(const json::Value& value, const json::Pointer& at,
                                                   json::Problems& problems) {
  const auto before = problems.size();
  const FieldReader fields(value, at, problems, {"name", "changes"});
  if (!fields) return std::nullopt;
  ScenarioUpdate out;
  fields.maybe("name", out.name, text({.min = 1, .max = 80}));
  fields.maybe("changes", out.changes, read_scenario_changes);
  return problems.size() == before ? std::optional(std::move(out)) : std::nullopt;
}

std::optional<ScenarioPlanning> read_scenario_planning(const json::Value& value, const json::Pointer& at,
                                                       json::Problems& problems) {
  const auto before = problems.size();
  const FieldReader fields(value, at, problems, {"scenarioIds", "secondsPerPlan"});
  if (!fields) return std::nullopt;
  ScenarioPlanning out;
  fields.maybe("scenarioIds", out.scenario_ids, list(integer({.min = 1}), {.min = 1, .max = 12}));
  fields.maybe("secondsPerPlan", out.seconds_per_plan, number({.min = 0.1, .max = 60}));
  return problems.size() == before ? std::optional(std::move(out)) : std::nullopt;
}

std::optional<PolicyWeights> read_policy_weights(const json::Value& value, const json::Pointer& at,
                                                 json::Problems& problems) {
  const auto before = problems.size();
  const FieldReader fields(value, at, problems,
                           {"handover", "newFace", "change", "travel", "lateness", "start", "interruption"});
  if (!fields) return std::nullopt;
  PolicyWeights out;
  fields.need("handover", out.handover, number({.min = 0, .max = 100000}));
  fields.need("newFace", out.new_face, number({.min = 0, .max = 100000}));
  fields.need("change", out.change, number({.min = 0, .max = 100000}));
  fields.need("travel", out.travel, number({.min = 0, .max = 100000}));
  fields.need("lateness", out.lateness, number({.min = 0, .max = 100000}));
  fields.need("start", out.start, number({.min = 0, .max = 100000}));
  fields.maybe("interruption", out.interruption, number({.min = 0, .max = 100000}));
  return problems.size() == before ? std::optional(std::move(out)) : std::nullopt;
}

std::optional<Policy> read_policy(const json::Value& value, const json::Pointer& at, json::Problems& problems) {
  const auto before = problems.size();
  const FieldReader fields(value, at, problems,
                           {"fairnessAlpha", "lateDiscountPerWeek", "whole", "pointHours", "maxParallelOrders",
                            "maxGapWeeks", "freezeWeeks", "weights"});
  if (!fields) return std::nullopt;
  Policy out;
  fields.need("fairnessAlpha", out.fairness_alpha, number({.min = 0, .max = 20}));
  fields.need("lateDiscountPerWeek", out.late_discount_per_week, number({.min = 0, .max = 1}));
  fields.need("whole", out.whole, number({.min = 0, .max = 1}));
  fields.need("pointHours", out.point_hours, number({.min = 0, .max = 1000}));
  fields.need("maxParallelOrders", out.max_parallel_orders, integer({.min = 0, .max = 100}));
  fields.need("maxGapWeeks", out.max_gap_weeks, integer({.min = 0, .max = 520}));
  fields.need("freezeWeeks", out.freeze_weeks, integer({.min = 0, .max = 520}));
  fields.need("weights", out.weights, read_policy_weights);
  return problems.size() == before ? std::optional(std::move(out)) : std::nullopt;
}

std::optional<SettingsUpdate> read_settings_update(const json::Value& value, const json::Pointer& at,
                                                   json::Problems& problems) {
  const auto before = problems.size();
  const FieldReader fields(
      value, at, problems,
      {"firstWeek", "horizonWeeks", "runSeconds", "policy", "uncertainty", "shares", "funding", "sector"});
  if (!fields) return std::nullopt;
  SettingsUpdate out;
  fields.maybe("firstWeek", out.first_week, week());
  fields.maybe("horizonWeeks", out.horizon_weeks, integer({.min = 4, .max = 520}));
  fields.maybe("runSeconds", out.run_seconds, number({.min = 0.5, .max = 600}));
  fields.maybe("policy", out.policy, read_policy);
  fields.maybe("uncertainty", out.uncertainty, read_uncertainty);
  fields.maybe("shares", out.shares, list(read_share, {.min = 1, .max = 1000}));
  fields.maybe("funding", out.funding, text({.min = 1, .max = 100}));
  fields.maybe("sector", out.sector, text({.min = 1, .max = 100}));
  return problems.size() == before ? std::optional(std::move(out)) : std::nullopt;
}

std::optional<NoticeReading> read_notice_reading(const json::Value& value, const json::Pointer& at,
                                                 json::Problems& problems) {
  const auto before = problems.size();
  const FieldReader fields(value, at, problems, {"ids", "until"});
  if (!fields) return std::nullopt;
  NoticeReading out;
  fields.need("ids", out.ids, list(integer({.min = 1}), {.max = 200}));
  fields.maybe("until", out.until, integer({.min = 1}));
  return problems.size() == before ? std::optional(std::move(out)) : std::nullopt;
}

std::optional<NoticeSettingsUpdate> read_notice_settings_update(const json::Value& value, const json::Pointer& at,
                                                                json::Problems& problems) {
  const auto before = problems.size();
  const FieldReader fields(value, at, problems, {"digest", "logHead"});
  if (!fields) return std::nullopt;
  NoticeSettingsUpdate out;
  fields.maybe("digest", out.digest, flag());
  fields.maybe("logHead", out.log_head, flag());
  return problems.size() == before ? std::optional(std::move(out)) : std::nullopt;
}

std::optional<Credentials> read_credentials(const json::Value& value, const json::Pointer& at,
                                            json::Problems& problems) {
  const auto before = problems.size();
  const FieldReader fields(value, at, problems, {"email", "password"});
  if (!fields) return std::nullopt;
  Credentials out;
  fields.need("email", out.email, text({.max = 254}));
  fields.need("password", out.password, text({.max = 200}));
  return problems.size() == before ? std::optional(std::move(out)) : std::nullopt;
}

std::optional<SecondStepCode> read_second_step_code(const json::Value& value, const json::Pointer& at,
                                                    json::Problems& problems) {
  const auto before = problems.size();
  const FieldReader fields(value, at, problems, {"code"});
  if (!fields) return std::nullopt;
  SecondStepCode out;
  fields.need("code", out.code, text({.max = 40}));
  return problems.size() == before ? std::optional(std::move(out)) : std::nullopt;
}

std::optional<DemoChoice> read_demo_choice(const json::Value& value, const json::Pointer& at,
                                           json::Problems& problems) {
  const auto before = problems.size();
  const FieldReader fields(value, at, problems, {"accountId"});
  if (!fields) return std::nullopt;
  DemoChoice out;
  fields.need("accountId", out.account_id, text({.pattern = "^a-[0-9a-f]{16}$"}));
  return problems.size() == before ? std::optional(std::move(out)) : std::nullopt;
}

std::optional<PasswordChange> read_password_change(const json::Value& value, const json::Pointer& at,
                                                   json::Problems& problems) {
  const auto before = problems.size();
  const FieldReader fields(value, at, problems, {"current", "password"});
  if (!fields) return std::nullopt;
  PasswordChange out;
  fields.need("current", out.current, text({.max = 200}));
  fields.need("password", out.password, text({.max = 200}));
  return problems.size() == before ? std::optional(std::move(out)) : std::nullopt;
}

std::optional<InvitationToken> read_invitation_token(const json::Value& value, const json::Pointer& at,
                                                     json::Problems& problems) {
  const auto before = problems.size();
  const FieldReader fields(value, at, problems, {"token"});
  if (!fields) return std::nullopt;
  InvitationToken out;
  fields.need("token", out.token, text({.max = 100}));
  return problems.size() == before ? std::optional(std::move(out)) : std::nullopt;
}

std::optional<InvitationAnswer> read_invitation_answer(const json::Value& value, const json::Pointer& at,
                                                       json::Problems& problems) {
  const auto before = problems.size();
  const FieldReader fields(value, at, problems, {"token", "password"});
  if (!fields) return std::nullopt;
  InvitationAnswer out;
  fields.need("token", out.token, text({.max = 100}));
  fields.need("password", out.password, text({.max = 200}));
  return problems.size() == before ? std::optional(std::move(out)) : std::nullopt;
}

std::optional<AccountCreate> read_account_create(const json::Value& value, const json::Pointer& at,
                                                 json::Problems& problems) {
  const auto before = problems.size();
  const FieldReader fields(value, at, problems, {"name", "email", "title", "role", "municipalityCodes", "memberId"});
  if (!fields) return std::nullopt;
  AccountCreate out;
  fields.need("name", out.name, text({.min = 1, .max = 100}));
  fields.need("email", out.email, text({.min = 3, .max = 254, .pattern = "^[^@ ]+@[^@ ]+$"}));
  fields.maybe("title", out.title, text({.max = 100}));
  fields.need("role", out.role, read_account_role);
  fields.maybe("municipalityCodes", out.municipality_codes, list(text({.pattern = "^GM[0-9]{4}$"}), {.max = 400}));
  fields.maybe("memberId", out.member_id, integer({.min = 1}));
  return problems.size() == before ? std::optional(std::move(out)) : std::nullopt;
}

std::optional<AccountUpdate> read_account_update(const json::Value& value, const json::Pointer& at,
                                                 json::Problems& problems) {
  const auto before = problems.size();
  const FieldReader fields(value, at, problems,
                           {"name", "email", "title", "role", "municipalityCodes", "memberId", "active"});
  if (!fields) return std::nullopt;
  AccountUpdate out;
  fields.maybe("name", out.name, text({.min = 1, .max = 100}));
  fields.maybe("email", out.email, text({.min = 3, .max = 254, .pattern = "^[^@ ]+@[^@ ]+$"}));
  fields.maybe("title", out.title, text({.max = 100}));
  fields.maybe("role", out.role, read_account_role);
  fields.maybe("municipalityCodes", out.municipality_codes, list(text({.pattern = "^GM[0-9]{4}$"}), {.max = 400}));
  fields.clear("memberId", out.member_id, integer({.min = 1}));
  fields.maybe("active", out.active, flag());
  return problems.size() == before ? std::optional(std::move(out)) : std::nullopt;
}

std::optional<IdentityProviderCreate> read_identity_provider_create(const json::Value& value, const json::Pointer& at,
                                                                    json::Problems& problems) {
  const auto before = problems.size();
  const FieldReader fields(value, at, problems, {"name", "issuer", "clientId", "acrValues", "mailDomains"});
  if (!fields) return std::nullopt;
  IdentityProviderCreate out;
  fields.need("name", out.name, text({.min = 1, .max = 100}));
  fields.need("issuer", out.issuer, text({.min = 8, .max = 300}));
  fields.need("clientId", out.client_id, text({.min = 1, .max = 200}));
  fields.maybe("acrValues", out.acr_values, list(text({.min = 1, .max = 200}), {.max = 10}));
  fields.need("mailDomains", out.mail_domains, list(text({.min = 3, .max = 253}), {.min = 1, .max = 20}));
  return problems.size() == before ? std::optional(std::move(out)) : std::nullopt;
}

std::optional<IdentityProviderUpdate> read_identity_provider_update(const json::Value& value, const json::Pointer& at,
                                                                    json::Problems& problems) {
  const auto before = problems.size();
  const FieldReader fields(value, at, problems, {"name", "issuer", "clientId", "acrValues", "mailDomains", "active"});
  if (!fields) return std::nullopt;
  IdentityProviderUpdate out;
  fields.maybe("name", out.name, text({.min = 1, .max = 100}));
  fields.maybe("issuer", out.issuer, text({.min = 8, .max = 300}));
  fields.maybe("clientId", out.client_id, text({.min = 1, .max = 200}));
  fields.maybe("acrValues", out.acr_values, list(text({.min = 1, .max = 200}), {.max = 10}));
  fields.maybe("mailDomains", out.mail_domains, list(text({.min = 3, .max = 253}), {.min = 1, .max = 20}));
  fields.maybe("active", out.active, flag());
  return problems.size() == before ? std::optional(std::move(out)) : std::nullopt;
}

}  // namespace flexteam::http::api
