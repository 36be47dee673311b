// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
//
// Made from api/openapi.yaml by tools/generate_types.py; change those.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "http/call.h"
#include "http/generated/types.h"

namespace flexteam::http::api {

/// Full version of the contract, for the API-Version header.
inline constexpr std::string_view version = "1.0.0";
/// Where to write to when nobody says otherwise.
inline constexpr std::string_view contact_email = "beheer@flexteam.example";
/// The contract as JSON.
[[nodiscard]] std::string_view openapi_json();

enum class OperationId : std::uint8_t {
  get_open_api,
  get_status,
  stream_events,
  list_municipalities,
  get_municipality_summary,
  list_areas,
  list_places,
  list_menu_cards,
  get_menu_card,
  get_menu_draft,
  create_menu_draft,
  delete_menu_draft,
  release_menu_draft,
  add_menu_item,
  change_menu_item,
  withdraw_menu_item,
  create_estimate,
  list_orders,
  create_order,
  get_order,
  update_order,
  delete_order,
  move_order,
  submit_order,
  decline_order,
  withdraw_order,
  set_order_items,
  set_order_topic,
  pause_order,
  resume_order,
  stop_order,
  complete_order,
  list_agreements,
  propose_agreement,
  get_agreement_document,
  accept_agreement,
  ask_agreement_change,
  decline_agreement,
  record_force_majeure,
  list_menu_suggestions,
  get_inbox,
  list_members,
  create_member,
  get_member,
  update_member,
  delete_member,
  list_member_weeks,
  list_plans,
  update_published_plan,
  get_plan,
  delete_plan,
  list_plan_member_weeks,
  list_plan_order_weeks,
  list_plan_explanations,
  list_plan_waiting,
  list_plan_finish_chances,
  list_plan_differences,
  decide_differences,
  get_rule_check,
  list_recommendations,
  publish_plan,
  list_change_proposals,
  create_change_proposals,
  list_plan_hours,
  list_pins,
  create_pin,
  check_pin,
  update_pin,
  delete_pin,
  list_planning_runs,
  create_planning_run,
  get_planning_run,
  cancel_planning_run,
  stream_planning_run,
  get_overview,
  get_capacity,
  list_shares,
  list_share_quarters,
  get_pool_or_alone,
  create_pool_or_alone,
  cancel_pool_or_alone,
  get_one_more,
  create_one_more,
  cancel_one_more,
  list_learning_pairs,
  create_learning_pair,
  delete_learning_pair,
  get_alpha_curve,
  create_alpha_curve,
  cancel_alpha_curve,
  list_scenarios,
  create_scenario,
  plan_scenarios,
  cancel_scenarios,
  update_scenario,
  delete_scenario,
  get_scenario_adoption,
  adopt_scenario,
  get_settings,
  update_settings,
  list_writes,
  undo_write,
  redo_write,
  list_log_entries,
  list_notices,
  read_notices,
  get_notice_settings,
  update_notice_settings,
  get_calendar,
  create_calendar,
  delete_calendar,
  get_calendar_feed,
  get_session,
  create_session,
  delete_session,
  complete_session,
  create_demo_session,
  get_own_personal_data,
  list_demo_accounts,
  list_sessions,
  end_session,
  change_password,
  begin_second_step,
  remove_second_step,
  confirm_second_step,
  renew_recovery_codes,
  show_invitation,
  accept_invitation,
  list_accounts,
  create_account,
  get_account,
  update_account,
  invite_account,
  get_personal_data,
  erase_person,
  list_identity_providers,
  create_identity_provider,
  update_identity_provider,
  delete_identity_provider,
  check_identity_provider,
  export_team,
  export_leave,
  export_requests,
  export_menu_card,
  export_shares,
  import_team,
  import_leave,
  import_requests,
  import_menu_card
};

struct Operation {
  Method method;
  std::string_view path;  ///< below /v1, with {names} of path parameters
  std::string_view name;
  bool has_body;
  bool stream;    ///< answers with server-sent events
  bool has_file;  ///< its body is a table: CSV or XLSX
};

/// In the order of OperationId.
inline constexpr std::array<Operation, 149> operations = {
    {{Method::get, "/openapi.json", "getOpenApi", false, false, false},
     {Method::get, "/status", "getStatus", false, false, false},
     {Method::get, "/events", "streamEvents", false, true, false},
     {Method::get, "/municipalities", "listMunicipalities", false, false, false},
     {Method::get, "/municipalities/{municipalityCode}/summary", "getMunicipalitySummary", false, false, false},
     {Method::get, "/areas", "listAreas", false, false, false},
     {Method::get, "/places", "listPlaces", false, false, false},
     {Method::get, "/menu-cards", "listMenuCards", false, false, false},
     {Method::get, "/menu-cards/{menuVersion}", "getMenuCard", false, false, false},
     {Method::get, "/menu-draft", "getMenuDraft", false, false, false},
     {Method::post, "/menu-draft", "createMenuDraft", false, false, false},
     {Method::delete_, "/menu-draft", "deleteMenuDraft", false, false, false},
     {Method::post, "/menu-draft/_release", "releaseMenuDraft", false, false, false},
     {Method::post, "/menu-draft/items", "addMenuItem", true, false, false},
     {Method::patch, "/menu-draft/items/{itemCode}", "changeMenuItem", true, false, false},
     {Method::delete_, "/menu-draft/items/{itemCode}", "withdrawMenuItem", false, false, false},
     {Method::post, "/estimates", "createEstimate", true, false, false},
     {Method::get, "/orders", "listOrders", false, false, false},
     {Method::post, "/orders", "createOrder", true, false, false},
     {Method::get, "/orders/{orderId}", "getOrder", false, false, false},
     {Method::patch, "/orders/{orderId}", "updateOrder", true, false, false},
     {Method::delete_, "/orders/{orderId}", "deleteOrder", false, false, false},
     {Method::post, "/orders/{orderId}/_move", "moveOrder", true, false, false},
     {Method::post, "/orders/{orderId}/_submit", "submitOrder", false, false, false},
     {Method::post, "/orders/{orderId}/_decline", "declineOrder", true, false, false},
     {Method::post, "/orders/{orderId}/_withdraw", "withdrawOrder", false, false, false},
     {Method::post, "/orders/{orderId}/_itemise", "setOrderItems", true, false, false},
     {Method::post, "/orders/{orderId}/_label", "setOrderTopic", true, false, false},
     {Method::post, "/orders/{orderId}/_pause", "pauseOrder", true, false, false},
     {Method::post, "/orders/{orderId}/_resume", "resumeOrder", false, false, false},
     {Method::post, "/orders/{orderId}/_stop", "stopOrder", true, false, false},
     {Method::post, "/orders/{orderId}/_complete", "completeOrder", false, false, false},
     {Method::get, "/orders/{orderId}/agreements", "listAgreements", false, false, false},
     {Method::post, "/orders/{orderId}/proposals", "proposeAgreement", true, false, false},
     {Method::get, "/orders/{orderId}/agreements/{agreementNumber}/document", "getAgreementDocument", false, false,
      false},
     {Method::post, "/orders/{orderId}/agreements/{agreementNumber}/_accept", "acceptAgreement", false, false, false},
     {Method::post, "/orders/{orderId}/agreements/{agreementNumber}/_ask", "askAgreementChange", true, false, false},
     {Method::post, "/orders/{orderId}/agreements/{agreementNumber}/_decline", "declineAgreement", true, false, false},
     {Method::post, "/orders/{orderId}/_override", "recordForceMajeure", true, false, false},
     {Method::get, "/menu-suggestions", "listMenuSuggestions", false, false, false},
     {Method::get, "/inbox", "getInbox", false, false, false},
     {Method::get, "/members", "listMembers", false, false, false},
     {Method::post, "/members", "createMember", true, false, false},
     {Method::get, "/members/{memberId}", "getMember", false, false, false},
     {Method::patch, "/members/{memberId}", "updateMember", true, false, false},
     {Method::delete_, "/members/{memberId}", "deleteMember", false, false, false},
     {Method::get, "/members/{memberId}/weeks", "listMemberWeeks", false, false, false},
     {Method::get, "/plans", "listPlans", false, false, false},
     {Method::post, "/plans/_update", "updatePublishedPlan", false, false, false},
     {Method::get, "/plans/{planKey}", "getPlan", false, false, false},
     {Method::delete_, "/plans/{planKey}", "deletePlan", false, false, false},
     {Method::get, "/plans/{planKey}/member-weeks", "listPlanMemberWeeks", false, false, false},
     {Method::get, "/plans/{planKey}/order-weeks", "listPlanOrderWeeks", false, false, false},
     {Method::get, "/plans/{planKey}/explanations", "listPlanExplanations", false, false, false},
     {Method::get, "/plans/{planKey}/waiting", "listPlanWaiting", false, false, false},
     {Method::get, "/plans/{planKey}/finish-chances", "listPlanFinishChances", false, false, false},
     {Method::get, "/plans/{planKey}/differences", "listPlanDifferences", false, false, false},
     {Method::post, "/plans/{planKey}/_decide", "decideDifferences", true, false, false},
     {Method::get, "/plans/{planKey}/rule-check", "getRuleCheck", false, false, false},
     {Method::get, "/plans/{planKey}/recommendations", "listRecommendations", false, false, false},
     {Method::post, "/plans/{planKey}/_publish", "publishPlan", false, false, false},
     {Method::get, "/plans/{planKey}/change-proposals", "listChangeProposals", false, false, false},
     {Method::post, "/plans/{planKey}/change-proposals", "createChangeProposals", true, false, false},
     {Method::get, "/plans/{planKey}/hours", "listPlanHours", false, false, false},
     {Method::get, "/pins", "listPins", false, false, false},
     {Method::post, "/pins", "createPin", true, false, false},
     {Method::post, "/pins/_check", "checkPin", true, false, false},
     {Method::patch, "/pins/{pinId}", "updatePin", true, false, false},
     {Method::delete_, "/pins/{pinId}", "deletePin", false, false, false},
     {Method::get, "/planning-runs", "listPlanningRuns", false, false, false},
     {Method::post, "/planning-runs", "createPlanningRun", true, false, false},
     {Method::get, "/planning-runs/{runId}", "getPlanningRun", false, false, false},
     {Method::post, "/planning-runs/{runId}/_cancel", "cancelPlanningRun", false, false, false},
     {Method::get, "/planning-runs/{runId}/progress", "streamPlanningRun", false, true, false},
     {Method::get, "/overview", "getOverview", false, false, false},
     {Method::get, "/capacity", "getCapacity", false, false, false},
     {Method::get, "/shares", "listShares", false, false, false},
     {Method::get, "/share-quarters", "listShareQuarters", false, false, false},
     {Method::get, "/pool-or-alone", "getPoolOrAlone", false, false, false},
     {Method::post, "/pool-or-alone", "createPoolOrAlone", true, false, false},
     {Method::post, "/pool-or-alone/_cancel", "cancelPoolOrAlone", false, false, false},
     {Method::get, "/one-more", "getOneMore", false, false, false},
     {Method::post, "/one-more", "createOneMore", true, false, false},
     {Method::post, "/one-more/_cancel", "cancelOneMore", false, false, false},
     {Method::get, "/learning-pairs", "listLearningPairs", false, false, false},
     {Method::post, "/learning-pairs", "createLearningPair", true, false, false},
     {Method::delete_, "/learning-pairs/{pairId}", "deleteLearningPair", false, false, false},
     {Method::get, "/alpha-curve", "getAlphaCurve", false, false, false},
     {Method::post, "/alpha-curve", "createAlphaCurve", true, false, false},
     {Method::post, "/alpha-curve/_cancel", "cancelAlphaCurve", false, false, false},
     {Method::get, "/scenarios", "listScenarios", false, false, false},
     {Method::post, "/scenarios", "createScenario", true, false, false},
     {Method::post, "/scenarios/_plan", "planScenarios", true, false, false},
     {Method::post, "/scenarios/_cancel", "cancelScenarios", false, false, false},
     {Method::patch, "/scenarios/{scenarioId}", "updateScenario", true, false, false},
     {Method::delete_, "/scenarios/{scenarioId}", "deleteScenario", false, false, false},
     {Method::get, "/scenarios/{scenarioId}/adoption", "getScenarioAdoption", false, false, false},
     {Method::post, "/scenarios/{scenarioId}/_adopt", "adoptScenario", false, false, false},
     {Method::get, "/settings", "getSettings", false, false, false},
     {Method::patch, "/settings", "updateSettings", true, false, false},
     {Method::get, "/writes", "listWrites", false, false, false},
     {Method::post, "/writes/_undo", "undoWrite", false, false, false},
     {Method::post, "/writes/_redo", "redoWrite", false, false, false},
     {Method::get, "/log-entries", "listLogEntries", false, false, false},
     {Method::get, "/notices", "listNotices", false, false, false},
     {Method::post, "/notices/_read", "readNotices", true, false, false},
     {Method::get, "/notice-settings", "getNoticeSettings", false, false, false},
     {Method::patch, "/notice-settings", "updateNoticeSettings", true, false, false},
     {Method::get, "/calendar", "getCalendar", false, false, false},
     {Method::post, "/calendar", "createCalendar", false, false, false},
     {Method::delete_, "/calendar", "deleteCalendar", false, false, false},
     {Method::get, "/calendars/{calendarKey}", "getCalendarFeed", false, false, false},
     {Method::get, "/session", "getSession", false, false, false},
     {Method::post, "/session", "createSession", true, false, false},
     {Method::delete_, "/session", "deleteSession", false, false, false},
     {Method::post, "/session/_complete", "completeSession", true, false, false},
     {Method::post, "/session/_demo", "createDemoSession", true, false, false},
     {Method::get, "/session/personal-data", "getOwnPersonalData", false, false, false},
     {Method::get, "/demo-accounts", "listDemoAccounts", false, false, false},
     {Method::get, "/sessions", "listSessions", false, false, false},
     {Method::delete_, "/sessions/{sessionId}", "endSession", false, false, false},
     {Method::post, "/password/_change", "changePassword", true, false, false},
     {Method::post, "/second-step", "beginSecondStep", false, false, false},
     {Method::post, "/second-step/_remove", "removeSecondStep", true, false, false},
     {Method::post, "/second-step/_confirm", "confirmSecondStep", true, false, false},
     {Method::post, "/recovery-codes/_renew", "renewRecoveryCodes", true, false, false},
     {Method::post, "/invitations/_show", "showInvitation", true, false, false},
     {Method::post, "/invitations/_accept", "acceptInvitation", true, false, false},
     {Method::get, "/accounts", "listAccounts", false, false, false},
     {Method::post, "/accounts", "createAccount", true, false, false},
     {Method::get, "/accounts/{accountId}", "getAccount", false, false, false},
     {Method::patch, "/accounts/{accountId}", "updateAccount", true, false, false},
     {Method::post, "/accounts/{accountId}/_invite", "inviteAccount", false, false, false},
     {Method::get, "/accounts/{accountId}/personal-data", "getPersonalData", false, false, false},
     {Method::delete_, "/accounts/{accountId}/personal-data", "erasePerson", false, false, false},
     {Method::get, "/identity-providers", "listIdentityProviders", false, false, false},
     {Method::post, "/identity-providers", "createIdentityProvider", true, false, false},
     {Method::patch, "/identity-providers/{providerId}", "updateIdentityProvider", true, false, false},
     {Method::delete_, "/identity-providers/{providerId}", "deleteIdentityProvider", false, false, false},
     {Method::post, "/identity-providers/{providerId}/_check", "checkIdentityProvider", false, false, false},
     {Method::get, "/exports/team", "exportTeam", false, false, false},
     {Method::get, "/exports/leave", "exportLeave", false, false, false},
     {Method::get, "/exports/requests", "exportRequests", false, false, false},
     {Method::get, "/exports/menu-card", "exportMenuCard", false, false, false},
     {Method::get, "/exports/shares", "exportShares", false, false, false},
     {Method::post, "/imports/team", "importTeam", false, false, true},
     {Method::post, "/imports/leave", "importLeave", false, false, true},
     {Method::post, "/imports/requests", "importRequests", false, false, true},
     {Method::post, "/imports/menu-card", "importMenuCard", false, false, true}}};

/// GET /openapi.json: This document
struct GetOpenApi {
  static constexpr OperationId id = OperationId::get_open_api;
};
void read(const RawCall& raw, GetOpenApi& call, CallProblems& problems);

/// GET /status: Version, today, revision, which plans there are
struct GetStatus {
  static constexpr OperationId id = OperationId::get_status;
};
void read(const RawCall& raw, GetStatus& call, CallProblems& problems);

/// GET /events: Server-sent events; one `revision` event at once and one for every change
struct StreamEvents {
  static constexpr OperationId id = OperationId::stream_events;
};
void read(const RawCall& raw, StreamEvents& call, CallProblems& problems);

/// GET /municipalities: All municipalities with sign, homes and share
struct ListMunicipalities {
  static constexpr OperationId id = OperationId::list_municipalities;
};
void read(const RawCall& raw, ListMunicipalities& call, CallProblems& problems);

/// GET /municipalities/{municipalityCode}/summary: The answer at the top of "Mijn gemeente"
struct GetMunicipalitySummary {
  static constexpr OperationId id = OperationId::get_municipality_summary;
  std::string municipality_code;
};
void read(const RawCall& raw, GetMunicipalitySummary& call, CallProblems& problems);

/// GET /areas: Districts as GeoJSON (WGS84)
struct ListAreas {
  static constexpr OperationId id = OperationId::list_areas;
  std::optional<std::string> municipality_code;
};
void read(const RawCall& raw, ListAreas& call, CallProblems& problems);

/// GET /places: Municipalities, districts and villages that can be ordered for; search by name
struct ListPlaces {
  static constexpr OperationId id = OperationId::list_places;
  std::optional<std::string> municipality_code;
  std::optional<PlaceKind> kind;
  std::optional<std::string> q;
  std::int64_t limit = 500;
};
void read(const RawCall& raw, ListPlaces& call, CallProblems& problems);

/// GET /menu-cards: Versions of the menu card, newest first
struct ListMenuCards {
  static constexpr OperationId id = OperationId::list_menu_cards;
};
void read(const RawCall& raw, ListMenuCards& call, CallProblems& problems);

/// GET /menu-cards/{menuVersion}: A menu card: roles, categories and items with hours, lead time and what comes before
struct GetMenuCard {
  static constexpr OperationId id = OperationId::get_menu_card;
  std::string menu_version;
};
void read(const RawCall& raw, GetMenuCard& call, CallProblems& problems);

/// GET /menu-draft: The next version of the menu card while it is worked on: its items, how it differs, what is still
/// wrong
struct GetMenuDraft {
  static constexpr OperationId id = OperationId::get_menu_draft;
};
void read(const RawCall& raw, GetMenuDraft& call, CallProblems& problems);

/// POST /menu-draft: Begin a draft as a copy of the current version; there is at most one
struct CreateMenuDraft {
  static constexpr OperationId id = OperationId::create_menu_draft;
};
void read(const RawCall& raw, CreateMenuDraft& call, CallProblems& problems);

/// DELETE /menu-draft: Throw the draft away (can be undone)
struct DeleteMenuDraft {
  static constexpr OperationId id = OperationId::delete_menu_draft;
  std::optional<std::string> if_match;
};
void read(const RawCall& raw, DeleteMenuDraft& call, CallProblems& problems);

/// POST /menu-draft/_release: Release the draft as the next version; what was asked before keeps the version that it
/// was asked with
struct ReleaseMenuDraft {
  static constexpr OperationId id = OperationId::release_menu_draft;
  std::optional<std::string> if_match;
};
void read(const RawCall& raw, ReleaseMenuDraft& call, CallProblems& problems);

/// POST /menu-draft/items: Add an item; one that was withdrawn comes back in its old place
struct AddMenuItem {
  static constexpr OperationId id = OperationId::add_menu_item;
  std::optional<std::string> if_match;
  api::MenuItemCreate body;
};
void read(const RawCall& raw, AddMenuItem& call, CallProblems& problems);

/// PATCH /menu-draft/items/{itemCode}: Change an item; lists (roles, after, chains) are given whole
struct ChangeMenuItem {
  static constexpr OperationId id = OperationId::change_menu_item;
  std::string item_code;
  std::optional<std::string> if_match;
  api::MenuItemUpdate body;
};
void read(const RawCall& raw, ChangeMenuItem& call, CallProblems& problems);

/// DELETE /menu-draft/items/{itemCode}: Withdraw an item from the draft, and from the chains that it is in
struct WithdrawMenuItem {
  static constexpr OperationId id = OperationId::withdraw_menu_item;
  std::string item_code;
  std::optional<std::string> if_match;
};
void read(const RawCall& raw, WithdrawMenuItem& call, CallProblems& problems);

/// POST /estimates: What an item or chain would take in a place, before it is sent
struct CreateEstimate {
  static constexpr OperationId id = OperationId::create_estimate;
  api::EstimateRequest body;
};
void read(const RawCall& raw, CreateEstimate& call, CallProblems& problems);

/// GET /orders: Orders by municipality and rank, each with where it stands in the published plan
struct ListOrders {
  static constexpr OperationId id = OperationId::list_orders;
  std::optional<std::string> municipality_code;
  std::optional<OrderState> state;
  std::optional<PlannedState> planned;
  std::optional<std::string> q;
};
void read(const RawCall& raw, ListOrders& call, CallProblems& problems);

/// POST /orders: Ask something; with `submit` it is sent at once
struct CreateOrder {
  static constexpr OperationId id = OperationId::create_order;
  api::OrderCreate body;
};
void read(const RawCall& raw, CreateOrder& call, CallProblems& problems);

/// GET /orders/{orderId}: One order: its steps, weeks, people, needs, and why not earlier
struct GetOrder {
  static constexpr OperationId id = OperationId::get_order;
  std::int64_t order_id = 0;
};
void read(const RawCall& raw, GetOrder& call, CallProblems& problems);

/// PATCH /orders/{orderId}: Change an order that is not agreed yet
struct UpdateOrder {
  static constexpr OperationId id = OperationId::update_order;
  std::int64_t order_id = 0;
  std::optional<std::string> if_match;
  api::OrderUpdate body;
};
void read(const RawCall& raw, UpdateOrder& call, CallProblems& problems);

/// DELETE /orders/{orderId}: Delete an order that is a draft or a request (can be undone)
struct DeleteOrder {
  static constexpr OperationId id = OperationId::delete_order;
  std::int64_t order_id = 0;
  std::optional<std::string> if_match;
};
void read(const RawCall& raw, DeleteOrder& call, CallProblems& problems);

/// POST /orders/{orderId}/_move: Give an order another rank in its municipality; the others make room
struct MoveOrder {
  static constexpr OperationId id = OperationId::move_order;
  std::int64_t order_id = 0;
  api::OrderMove body;
};
void read(const RawCall& raw, MoveOrder& call, CallProblems& problems);

/// POST /orders/{orderId}/_submit: Send a draft to the team
struct SubmitOrder {
  static constexpr OperationId id = OperationId::submit_order;
  std::int64_t order_id = 0;
  std::optional<std::string> if_match;
};
void read(const RawCall& raw, SubmitOrder& call, CallProblems& problems);

/// POST /orders/{orderId}/_decline: The team declines a request, with the reason
struct DeclineOrder {
  static constexpr OperationId id = OperationId::decline_order;
  std::int64_t order_id = 0;
  std::optional<std::string> if_match;
  api::OrderDecline body;
};
void read(const RawCall& raw, DeclineOrder& call, CallProblems& problems);

/// POST /orders/{orderId}/_withdraw: The municipality takes a request back before it is agreed
struct WithdrawOrder {
  static constexpr OperationId id = OperationId::withdraw_order;
  std::int64_t order_id = 0;
  std::optional<std::string> if_match;
};
void read(const RawCall& raw, WithdrawOrder& call, CallProblems& problems);

/// POST /orders/{orderId}/_itemise: The team says which items a free request comes to; the municipality sees them in
/// the proposal
struct SetOrderItems {
  static constexpr OperationId id = OperationId::set_order_items;
  std::int64_t order_id = 0;
  std::optional<std::string> if_match;
  api::OrderItems body;
};
void read(const RawCall& raw, SetOrderItems& call, CallProblems& problems);

/// POST /orders/{orderId}/_label: The team puts free requests that are alike under one topic
struct SetOrderTopic {
  static constexpr OperationId id = OperationId::set_order_topic;
  std::int64_t order_id = 0;
  std::optional<std::string> if_match;
  api::OrderTopic body;
};
void read(const RawCall& raw, SetOrderTopic& call, CallProblems& problems);

/// POST /orders/{orderId}/_pause: The municipality pauses agreed work; nobody plans on it
struct PauseOrder {
  static constexpr OperationId id = OperationId::pause_order;
  std::int64_t order_id = 0;
  std::optional<std::string> if_match;
  api::OrderReason body;
};
void read(const RawCall& raw, PauseOrder& call, CallProblems& problems);

/// POST /orders/{orderId}/_resume: The municipality goes on with paused work
struct ResumeOrder {
  static constexpr OperationId id = OperationId::resume_order;
  std::int64_t order_id = 0;
  std::optional<std::string> if_match;
};
void read(const RawCall& raw, ResumeOrder& call, CallProblems& problems);

/// POST /orders/{orderId}/_stop: The municipality stops agreed work for good
struct StopOrder {
  static constexpr OperationId id = OperationId::stop_order;
  std::int64_t order_id = 0;
  std::optional<std::string> if_match;
  api::OrderReason body;
};
void read(const RawCall& raw, StopOrder& call, CallProblems& problems);

/// POST /orders/{orderId}/_complete: The team says that all is done
struct CompleteOrder {
  static constexpr OperationId id = OperationId::complete_order;
  std::int64_t order_id = 0;
  std::optional<std::string> if_match;
};
void read(const RawCall& raw, CompleteOrder& call, CallProblems& problems);

/// GET /orders/{orderId}/agreements: Every version of the agreement on an order
struct ListAgreements {
  static constexpr OperationId id = OperationId::list_agreements;
  std::int64_t order_id = 0;
};
void read(const RawCall& raw, ListAgreements& call, CallProblems& problems);

/// POST /orders/{orderId}/proposals: Propose people, weeks and hours of a plan; an open proposal is superseded
struct ProposeAgreement {
  static constexpr OperationId id = OperationId::propose_agreement;
  std::int64_t order_id = 0;
  std::optional<std::string> if_match;
  api::ProposalCreate body;
};
void read(const RawCall& raw, ProposeAgreement& call, CallProblems& problems);

/// GET /orders/{orderId}/agreements/{agreementNumber}/document: One version of the agreement on one page of A4
struct GetAgreementDocument {
  static constexpr OperationId id = OperationId::get_agreement_document;
  std::int64_t order_id = 0;
  std::int64_t agreement_number = 0;
};
void read(const RawCall& raw, GetAgreementDocument& call, CallProblems& problems);

/// POST /orders/{orderId}/agreements/{agreementNumber}/_accept: The municipality accepts; from now on this version
/// holds
struct AcceptAgreement {
  static constexpr OperationId id = OperationId::accept_agreement;
  std::int64_t order_id = 0;
  std::int64_t agreement_number = 0;
  std::optional<std::string> if_match;
};
void read(const RawCall& raw, AcceptAgreement& call, CallProblems& problems);

/// POST /orders/{orderId}/agreements/{agreementNumber}/_ask: The municipality asks for another proposal
struct AskAgreementChange {
  static constexpr OperationId id = OperationId::ask_agreement_change;
  std::int64_t order_id = 0;
  std::int64_t agreement_number = 0;
  std::optional<std::string> if_match;
  api::AgreementComment body;
};
void read(const RawCall& raw, AskAgreementChange& call, CallProblems& problems);

/// POST /orders/{orderId}/agreements/{agreementNumber}/_decline: The municipality declines a proposal
struct DeclineAgreement {
  static constexpr OperationId id = OperationId::decline_agreement;
  std::int64_t order_id = 0;
  std::int64_t agreement_number = 0;
  std::optional<std::string> if_match;
  api::OrderReason body;
};
void read(const RawCall& raw, DeclineAgreement& call, CallProblems& problems);

/// POST /orders/{orderId}/_override: Record that an agreement cannot be kept; what the plan says holds at once
struct RecordForceMajeure {
  static constexpr OperationId id = OperationId::record_force_majeure;
  std::int64_t order_id = 0;
  std::optional<std::string> if_match;
  api::ForceMajeure body;
};
void read(const RawCall& raw, RecordForceMajeure& call, CallProblems& problems);

/// GET /menu-suggestions: Topics of three or more free requests without items; each could become an item of the menu
/// card
struct ListMenuSuggestions {
  static constexpr OperationId id = OperationId::list_menu_suggestions;
};
void read(const RawCall& raw, ListMenuSuggestions& call, CallProblems& problems);

/// GET /inbox: Requests that no published plan has seen yet and free requests without an answer, urgent ones first
struct GetInbox {
  static constexpr OperationId id = OperationId::get_inbox;
};
void read(const RawCall& raw, GetInbox& call, CallProblems& problems);

/// GET /members: People, by name
struct ListMembers {
  static constexpr OperationId id = OperationId::list_members;
  std::optional<std::string> municipality_code;
  std::optional<Bond> bond;
  std::optional<std::string> role;
};
void read(const RawCall& raw, ListMembers& call, CallProblems& problems);

/// POST /members: Add a member
struct CreateMember {
  static constexpr OperationId id = OperationId::create_member;
  api::MemberCreate body;
};
void read(const RawCall& raw, CreateMember& call, CallProblems& problems);

/// GET /members/{memberId}: One member
struct GetMember {
  static constexpr OperationId id = OperationId::get_member;
  std::int64_t member_id = 0;
};
void read(const RawCall& raw, GetMember& call, CallProblems& problems);

/// PATCH /members/{memberId}: Change a member; lists (roles, contract, leave) are given whole
struct UpdateMember {
  static constexpr OperationId id = OperationId::update_member;
  std::int64_t member_id = 0;
  std::optional<std::string> if_match;
  api::MemberUpdate body;
};
void read(const RawCall& raw, UpdateMember& call, CallProblems& problems);

/// DELETE /members/{memberId}: Delete a member (can be undone). Who leaves keeps his rows and gets leave of kind
/// `vertrokken`
struct DeleteMember {
  static constexpr OperationId id = OperationId::delete_member;
  std::int64_t member_id = 0;
  std::optional<std::string> if_match;
};
void read(const RawCall& raw, DeleteMember& call, CallProblems& problems);

/// GET /members/{memberId}/weeks: Mijn week: the work of a member in the published plan, week by week
struct ListMemberWeeks {
  static constexpr OperationId id = OperationId::list_member_weeks;
  std::int64_t member_id = 0;
  std::optional<model::Week> from;
  std::int64_t count = 1;
};
void read(const RawCall& raw, ListMemberWeeks& call, CallProblems& problems);

/// GET /plans: Plans, newest first
struct ListPlans {
  static constexpr OperationId id = OperationId::list_plans;
};
void read(const RawCall& raw, ListPlans& call, CallProblems& problems);

/// POST /plans/_update: Bring the published plan up to date with as little changed as can be; kept as the newest draft
struct UpdatePublishedPlan {
  static constexpr OperationId id = OperationId::update_published_plan;
};
void read(const RawCall& raw, UpdatePublishedPlan& call, CallProblems& problems);

/// GET /plans/{planKey}: A plan in figures
struct GetPlan {
  static constexpr OperationId id = OperationId::get_plan;
  std::string plan_key;
};
void read(const RawCall& raw, GetPlan& call, CallProblems& problems);

/// DELETE /plans/{planKey}: Throw a draft away (can be undone)
struct DeletePlan {
  static constexpr OperationId id = OperationId::delete_plan;
  std::string plan_key;
  std::optional<std::string> if_match;
};
void read(const RawCall& raw, DeletePlan& call, CallProblems& problems);

/// GET /plans/{planKey}/member-weeks: The board, people × weeks, with shortages as rows
struct ListPlanMemberWeeks {
  static constexpr OperationId id = OperationId::list_plan_member_weeks;
  std::string plan_key;
  std::optional<model::Week> from;
  std::int64_t count = 26;
  std::optional<std::string> municipality_code;
  std::optional<Bond> bond;
  std::optional<std::string> role;
};
void read(const RawCall& raw, ListPlanMemberWeeks& call, CallProblems& problems);

/// GET /plans/{planKey}/order-weeks: The board, orders × weeks
struct ListPlanOrderWeeks {
  static constexpr OperationId id = OperationId::list_plan_order_weeks;
  std::string plan_key;
  std::optional<model::Week> from;
  std::int64_t count = 26;
  std::optional<std::string> municipality_code;
};
void read(const RawCall& raw, ListPlanOrderWeeks& call, CallProblems& problems);

/// GET /plans/{planKey}/explanations: What did not fit and what is late, each with its reason and what would change it
struct ListPlanExplanations {
  static constexpr OperationId id = OperationId::list_plan_explanations;
  std::string plan_key;
  std::optional<std::string> municipality_code;
  std::optional<std::int64_t> order_id;
  std::optional<ExplanationKind> kind;
};
void read(const RawCall& raw, ListPlanExplanations& call, CallProblems& problems);

/// GET /plans/{planKey}/waiting: What did not fit, by what it waits for, each with the cheapest thing that would help
/// and who can decide it
struct ListPlanWaiting {
  static constexpr OperationId id = OperationId::list_plan_waiting;
  std::string plan_key;
  std::optional<std::string> municipality_code;
};
void read(const RawCall& raw, ListPlanWaiting& call, CallProblems& problems);

/// GET /plans/{planKey}/finish-chances: When orders that are planned whole will be finished, and the chance that it is
/// in the week wished for
struct ListPlanFinishChances {
  static constexpr OperationId id = OperationId::list_plan_finish_chances;
  std::string plan_key;
  std::optional<std::string> municipality_code;
};
void read(const RawCall& raw, ListPlanFinishChances& call, CallProblems& problems);

/// GET /plans/{planKey}/differences: What is different from another plan, as sentences per municipality
struct ListPlanDifferences {
  static constexpr OperationId id = OperationId::list_plan_differences;
  std::string plan_key;
  std::string with = "published";
  std::optional<std::string> municipality_code;
};
void read(const RawCall& raw, ListPlanDifferences& call, CallProblems& problems);

/// POST /plans/{planKey}/_decide: Accept or reject differences of a draft with the published plan; the draft is planned
/// shortly again around them
struct DecideDifferences {
  static constexpr OperationId id = OperationId::decide_differences;
  std::string plan_key;
  std::optional<std::string> if_match;
  api::DifferenceDecisions body;
};
void read(const RawCall& raw, DecideDifferences& call, CallProblems& problems);

/// GET /plans/{planKey}/rule-check: Every named hard rule that the plan breaks as things are now, pins that it does not
/// follow laid over it, each with its nearest repairs
struct GetRuleCheck {
  static constexpr OperationId id = OperationId::get_rule_check;
  std::string plan_key;
};
void read(const RawCall& raw, GetRuleCheck& call, CallProblems& problems);

/// GET /plans/{planKey}/recommendations: Who and when: the five best people and starts for a line of an order, each
/// with what it does to others
struct ListRecommendations {
  static constexpr OperationId id = OperationId::list_recommendations;
  std::string plan_key;
  std::int64_t order_id = 0;
  std::optional<std::string> item;
  std::optional<std::int64_t> line;
};
void read(const RawCall& raw, ListRecommendations& call, CallProblems& problems);

/// POST /plans/{planKey}/_publish: Make a draft the plan that everybody sees
struct PublishPlan {
  static constexpr OperationId id = OperationId::publish_plan;
  std::string plan_key;
  std::optional<std::string> if_match;
  bool propose = true;
  bool force = false;
};
void read(const RawCall& raw, PublishPlan& call, CallProblems& problems);

/// GET /plans/{planKey}/change-proposals: What stands in the way of publishing: agreements that the plan does not keep
/// to
struct ListChangeProposals {
  static constexpr OperationId id = OperationId::list_change_proposals;
  std::string plan_key;
};
void read(const RawCall& raw, ListChangeProposals& call, CallProblems& problems);

/// POST /plans/{planKey}/change-proposals: Propose to the municipalities what the plan changes of their agreements
struct CreateChangeProposals {
  static constexpr OperationId id = OperationId::create_change_proposals;
  std::string plan_key;
  std::optional<std::string> if_match;
  api::ChangeProposalsCreate body;
};
void read(const RawCall& raw, CreateChangeProposals& call, CallProblems& problems);

/// GET /plans/{planKey}/hours: Every planned hour with order, municipality, funding and sector, employer, director and
/// payer
struct ListPlanHours {
  static constexpr OperationId id = OperationId::list_plan_hours;
  std::string plan_key;
  std::optional<model::Week> from;
  std::int64_t count = 26;
  std::optional<std::string> municipality_code;
};
void read(const RawCall& raw, ListPlanHours& call, CallProblems& problems);

/// GET /pins: Everything the coordinator holds in place
struct ListPins {
  static constexpr OperationId id = OperationId::list_pins;
};
void read(const RawCall& raw, ListPins& call, CallProblems& problems);

/// POST /pins: Hold a line of an order with this member from this week; the next run keeps it
struct CreatePin {
  static constexpr OperationId id = OperationId::create_pin;
  api::PinCreate body;
};
void read(const RawCall& raw, CreatePin& call, CallProblems& problems);

/// POST /pins/_check: What a pin or move would break, before it is made
struct CheckPin {
  static constexpr OperationId id = OperationId::check_pin;
  api::PinCreate body;
};
void read(const RawCall& raw, CheckPin& call, CallProblems& problems);

/// PATCH /pins/{pinId}: Move what is held to another member or week; the newest plan follows as with a new pin
struct UpdatePin {
  static constexpr OperationId id = OperationId::update_pin;
  std::int64_t pin_id = 0;
  api::PinUpdate body;
};
void read(const RawCall& raw, UpdatePin& call, CallProblems& problems);

/// DELETE /pins/{pinId}: Release (can be undone)
struct DeletePin {
  static constexpr OperationId id = OperationId::delete_pin;
  std::int64_t pin_id = 0;
};
void read(const RawCall& raw, DeletePin& call, CallProblems& problems);

/// GET /planning-runs: The last twenty runs, newest first
struct ListPlanningRuns {
  static constexpr OperationId id = OperationId::list_planning_runs;
};
void read(const RawCall& raw, ListPlanningRuns& call, CallProblems& problems);

/// POST /planning-runs: Make a plan: a job with progress, whose result is a draft
struct CreatePlanningRun {
  static constexpr OperationId id = OperationId::create_planning_run;
  api::PlanningRunCreate body;
};
void read(const RawCall& raw, CreatePlanningRun& call, CallProblems& problems);

/// GET /planning-runs/{runId}: One run with its curve
struct GetPlanningRun {
  static constexpr OperationId id = OperationId::get_planning_run;
  std::int64_t run_id = 0;
};
void read(const RawCall& raw, GetPlanningRun& call, CallProblems& problems);

/// POST /planning-runs/{runId}/_cancel: Stop a run; the best so far becomes its draft
struct CancelPlanningRun {
  static constexpr OperationId id = OperationId::cancel_planning_run;
  std::int64_t run_id = 0;
};
void read(const RawCall& raw, CancelPlanningRun& call, CallProblems& problems);

/// GET /planning-runs/{runId}/progress: Server-sent progress of a run
struct StreamPlanningRun {
  static constexpr OperationId id = OperationId::stream_planning_run;
  std::int64_t run_id = 0;
};
void read(const RawCall& raw, StreamPlanningRun& call, CallProblems& problems);

/// GET /overview: Asked, there and planned in fte, in all and per municipality (published plan)
struct GetOverview {
  static constexpr OperationId id = OperationId::get_overview;
};
void read(const RawCall& raw, GetOverview& call, CallProblems& problems);

/// GET /capacity: Asked against available and planned per role and quarter, and what holds most back
struct GetCapacity {
  static constexpr OperationId id = OperationId::get_capacity;
};
void read(const RawCall& raw, GetCapacity& call, CallProblems& problems);

/// GET /shares: Fair shares that can be checked: share, what it is in hours, what is planned (published plan)
struct ListShares {
  static constexpr OperationId id = OperationId::list_shares;
};
void read(const RawCall& raw, ListShares& call, CallProblems& problems);

/// GET /share-quarters: Per quarter and municipality: share, received, carried over (published plan)
struct ListShareQuarters {
  static constexpr OperationId id = OperationId::list_share_quarters;
};
void read(const RawCall& raw, ListShareQuarters& call, CallProblems& problems);

/// GET /pool-or-alone: What each municipality finishes in the pool, beside what it would finish alone
struct GetPoolOrAlone {
  static constexpr OperationId id = OperationId::get_pool_or_alone;
  std::optional<std::string> municipality_code;
};
void read(const RawCall& raw, GetPoolOrAlone& call, CallProblems& problems);

/// POST /pool-or-alone: Compare: a job that makes one plan of all together and one of each municipality alone
struct CreatePoolOrAlone {
  static constexpr OperationId id = OperationId::create_pool_or_alone;
  api::PoolOrAloneCreate body;
};
void read(const RawCall& raw, CreatePoolOrAlone& call, CallProblems& problems);

/// POST /pool-or-alone/_cancel: Stop comparing; the comparison before stays
struct CancelPoolOrAlone {
  static constexpr OperationId id = OperationId::cancel_pool_or_alone;
};
void read(const RawCall& raw, CancelPoolOrAlone& call, CallProblems& problems);

/// GET /one-more: What one more fte in the shared team would bring, by role and quarter
struct GetOneMore {
  static constexpr OperationId id = OperationId::get_one_more;
};
void read(const RawCall& raw, GetOneMore& call, CallProblems& problems);

/// POST /one-more: Compute it: a job that prices every role and quarter and plans with the five best, each with one
/// person more
struct CreateOneMore {
  static constexpr OperationId id = OperationId::create_one_more;
  api::OneMoreCreate body;
};
void read(const RawCall& raw, CreateOneMore& call, CallProblems& problems);

/// POST /one-more/_cancel: Stop computing; the study before stays
struct CancelOneMore {
  static constexpr OperationId id = OperationId::cancel_one_more;
};
void read(const RawCall& raw, CancelOneMore& call, CallProblems& problems);

/// GET /learning-pairs: Who learns a role beside whom, and which two pairs would help most
struct ListLearningPairs {
  static constexpr OperationId id = OperationId::list_learning_pairs;
};
void read(const RawCall& raw, ListLearningPairs& call, CallProblems& problems);

/// POST /learning-pairs: Let a member learn a role beside an expert; the next plan counts with it
struct CreateLearningPair {
  static constexpr OperationId id = OperationId::create_learning_pair;
  api::LearningPairCreate body;
};
void read(const RawCall& raw, CreateLearningPair& call, CallProblems& problems);

/// DELETE /learning-pairs/{pairId}: End a pair (can be undone)
struct DeleteLearningPair {
  static constexpr OperationId id = OperationId::delete_learning_pair;
  std::int64_t pair_id = 0;
};
void read(const RawCall& raw, DeleteLearningPair& call, CallProblems& problems);

/// GET /alpha-curve: What each α would deliver in all and to the worst-off municipality, each point a computed plan
struct GetAlphaCurve {
  static constexpr OperationId id = OperationId::get_alpha_curve;
};
void read(const RawCall& raw, GetAlphaCurve& call, CallProblems& problems);

/// POST /alpha-curve: Compute the curve: a job that makes one plan for each α
struct CreateAlphaCurve {
  static constexpr OperationId id = OperationId::create_alpha_curve;
  api::AlphaCurveCreate body;
};
void read(const RawCall& raw, CreateAlphaCurve& call, CallProblems& problems);

/// POST /alpha-curve/_cancel: Stop computing; the curve before stays
struct CancelAlphaCurve {
  static constexpr OperationId id = OperationId::cancel_alpha_curve;
};
void read(const RawCall& raw, CancelAlphaCurve& call, CallProblems& problems);

/// GET /scenarios: Named copies of the planning question with something else in it, each with what its plan delivers
struct ListScenarios {
  static constexpr OperationId id = OperationId::list_scenarios;
};
void read(const RawCall& raw, ListScenarios& call, CallProblems& problems);

/// POST /scenarios: Make a scenario, or copy one
struct CreateScenario {
  static constexpr OperationId id = OperationId::create_scenario;
  api::ScenarioCreate body;
};
void read(const RawCall& raw, CreateScenario& call, CallProblems& problems);

/// POST /scenarios/_plan: Plan scenarios: a job that makes one plan for each
struct PlanScenarios {
  static constexpr OperationId id = OperationId::plan_scenarios;
  api::ScenarioPlanning body;
};
void read(const RawCall& raw, PlanScenarios& call, CallProblems& problems);

/// POST /scenarios/_cancel: Stop planning; scenarios that have their plan keep it
struct CancelScenarios {
  static constexpr OperationId id = OperationId::cancel_scenarios;
};
void read(const RawCall& raw, CancelScenarios& call, CallProblems& problems);

/// PATCH /scenarios/{scenarioId}: Rename a scenario or change what differs in it; `changes` is given whole
struct UpdateScenario {
  static constexpr OperationId id = OperationId::update_scenario;
  std::int64_t scenario_id = 0;
  std::optional<std::string> if_match;
  api::ScenarioUpdate body;
};
void read(const RawCall& raw, UpdateScenario& call, CallProblems& problems);

/// DELETE /scenarios/{scenarioId}: Delete a scenario with its plan (can be undone, without the plan)
struct DeleteScenario {
  static constexpr OperationId id = OperationId::delete_scenario;
  std::int64_t scenario_id = 0;
  std::optional<std::string> if_match;
};
void read(const RawCall& raw, DeleteScenario& call, CallProblems& problems);

/// GET /scenarios/{scenarioId}/adoption: What adopting the scenario would write, and what stands in the way
struct GetScenarioAdoption {
  static constexpr OperationId id = OperationId::get_scenario_adoption;
  std::int64_t scenario_id = 0;
};
void read(const RawCall& raw, GetScenarioAdoption& call, CallProblems& problems);

/// POST /scenarios/{scenarioId}/_adopt: Make the scenario true; what it changes is written and its plan becomes the
/// draft
struct AdoptScenario {
  static constexpr OperationId id = OperationId::adopt_scenario;
  std::int64_t scenario_id = 0;
  std::optional<std::string> if_match;
};
void read(const RawCall& raw, AdoptScenario& call, CallProblems& problems);

/// GET /settings: Planning policy, horizon and shares
struct GetSettings {
  static constexpr OperationId id = OperationId::get_settings;
};
void read(const RawCall& raw, GetSettings& call, CallProblems& problems);

/// PATCH /settings: Change settings; `shares` is given whole and adds up to 1
struct UpdateSettings {
  static constexpr OperationId id = OperationId::update_settings;
  std::optional<std::string> if_match;
  api::SettingsUpdate body;
};
void read(const RawCall& raw, UpdateSettings& call, CallProblems& problems);

/// GET /writes: The last twenty writes of the actor that can be undone, newest first
struct ListWrites {
  static constexpr OperationId id = OperationId::list_writes;
};
void read(const RawCall& raw, ListWrites& call, CallProblems& problems);

/// POST /writes/_undo: Take the last write of the actor back (Ctrl+Z)
struct UndoWrite {
  static constexpr OperationId id = OperationId::undo_write;
};
void read(const RawCall& raw, UndoWrite& call, CallProblems& problems);

/// POST /writes/_redo: Do the last undone write of the actor again (Ctrl+Shift+Z)
struct RedoWrite {
  static constexpr OperationId id = OperationId::redo_write;
};
void read(const RawCall& raw, RedoWrite& call, CallProblems& problems);

/// GET /log-entries: The log, who did what and when, newest first
struct ListLogEntries {
  static constexpr OperationId id = OperationId::list_log_entries;
  std::optional<std::string> municipality_code;
  std::optional<std::int64_t> before;
  std::int64_t limit = 100;
};
void read(const RawCall& raw, ListLogEntries& call, CallProblems& problems);

/// GET /notices: What happened to me, newest first
struct ListNotices {
  static constexpr OperationId id = OperationId::list_notices;
  std::optional<std::int64_t> before;
  std::int64_t limit = 50;
};
void read(const RawCall& raw, ListNotices& call, CallProblems& problems);

/// POST /notices/_read: I have read these
struct ReadNotices {
  static constexpr OperationId id = OperationId::read_notices;
  api::NoticeReading body;
};
void read(const RawCall& raw, ReadNotices& call, CallProblems& problems);

/// GET /notice-settings: Which mail I get
struct GetNoticeSettings {
  static constexpr OperationId id = OperationId::get_notice_settings;
};
void read(const RawCall& raw, GetNoticeSettings& call, CallProblems& problems);

/// PATCH /notice-settings: Another choice of mail
struct UpdateNoticeSettings {
  static constexpr OperationId id = OperationId::update_notice_settings;
  api::NoticeSettingsUpdate body;
};
void read(const RawCall& raw, UpdateNoticeSettings& call, CallProblems& problems);

/// GET /calendar: Whether I have a link to my calendar
struct GetCalendar {
  static constexpr OperationId id = OperationId::get_calendar;
};
void read(const RawCall& raw, GetCalendar& call, CallProblems& problems);

/// POST /calendar: Make a secret link to my calendar; one of before works no more
struct CreateCalendar {
  static constexpr OperationId id = OperationId::create_calendar;
};
void read(const RawCall& raw, CreateCalendar& call, CallProblems& problems);

/// DELETE /calendar: Withdraw the link to my calendar
struct DeleteCalendar {
  static constexpr OperationId id = OperationId::delete_calendar;
};
void read(const RawCall& raw, DeleteCalendar& call, CallProblems& problems);

/// GET /calendars/{calendarKey}: A calendar for other programs (iCalendar, RFC 5545)
struct GetCalendarFeed {
  static constexpr OperationId id = OperationId::get_calendar_feed;
  std::string calendar_key;
};
void read(const RawCall& raw, GetCalendarFeed& call, CallProblems& problems);

/// GET /session: Who is logged in here, if anybody
struct GetSession {
  static constexpr OperationId id = OperationId::get_session;
};
void read(const RawCall& raw, GetSession& call, CallProblems& problems);

/// POST /session: Log in with e-mail address and password
struct CreateSession {
  static constexpr OperationId id = OperationId::create_session;
  api::Credentials body;
};
void read(const RawCall& raw, CreateSession& call, CallProblems& problems);

/// DELETE /session: Log out
struct DeleteSession {
  static constexpr OperationId id = OperationId::delete_session;
};
void read(const RawCall& raw, DeleteSession& call, CallProblems& problems);

/// POST /session/_complete: The second step: a code of the app, or a recovery code
struct CompleteSession {
  static constexpr OperationId id = OperationId::complete_session;
  api::SecondStepCode body;
};
void read(const RawCall& raw, CompleteSession& call, CallProblems& problems);

/// POST /session/_demo: Look from the chair of one of the example accounts (demo only)
struct CreateDemoSession {
  static constexpr OperationId id = OperationId::create_demo_session;
  api::DemoChoice body;
};
void read(const RawCall& raw, CreateDemoSession& call, CallProblems& problems);

/// GET /session/personal-data: Everything that is kept about who asks
struct GetOwnPersonalData {
  static constexpr OperationId id = OperationId::get_own_personal_data;
};
void read(const RawCall& raw, GetOwnPersonalData& call, CallProblems& problems);

/// GET /demo-accounts: The chairs that can be looked from; empty on a server that is no demo
struct ListDemoAccounts {
  static constexpr OperationId id = OperationId::list_demo_accounts;
};
void read(const RawCall& raw, ListDemoAccounts& call, CallProblems& problems);

/// GET /sessions: My sessions, on every device
struct ListSessions {
  static constexpr OperationId id = OperationId::list_sessions;
};
void read(const RawCall& raw, ListSessions& call, CallProblems& problems);

/// DELETE /sessions/{sessionId}: End one of my sessions
struct EndSession {
  static constexpr OperationId id = OperationId::end_session;
  std::string session_id;
};
void read(const RawCall& raw, EndSession& call, CallProblems& problems);

/// POST /password/_change: Another password; ends my other sessions
struct ChangePassword {
  static constexpr OperationId id = OperationId::change_password;
  api::PasswordChange body;
};
void read(const RawCall& raw, ChangePassword& call, CallProblems& problems);

/// POST /second-step: Begin with a second step (TOTP)
struct BeginSecondStep {
  static constexpr OperationId id = OperationId::begin_second_step;
};
void read(const RawCall& raw, BeginSecondStep& call, CallProblems& problems);

/// POST /second-step/_remove: No second step any more; asks a code, so that an open browser is not enough
struct RemoveSecondStep {
  static constexpr OperationId id = OperationId::remove_second_step;
  api::SecondStepCode body;
};
void read(const RawCall& raw, RemoveSecondStep& call, CallProblems& problems);

/// POST /second-step/_confirm: Confirm with a code of the app; from now on it is asked
struct ConfirmSecondStep {
  static constexpr OperationId id = OperationId::confirm_second_step;
  api::SecondStepCode body;
};
void read(const RawCall& raw, ConfirmSecondStep& call, CallProblems& problems);

/// POST /recovery-codes/_renew: Ten new recovery codes, for a code; the old ones count no more
struct RenewRecoveryCodes {
  static constexpr OperationId id = OperationId::renew_recovery_codes;
  api::SecondStepCode body;
};
void read(const RawCall& raw, RenewRecoveryCodes& call, CallProblems& problems);

/// POST /invitations/_show: Whose one-time link this is
struct ShowInvitation {
  static constexpr OperationId id = OperationId::show_invitation;
  api::InvitationToken body;
};
void read(const RawCall& raw, ShowInvitation& call, CallProblems& problems);

/// POST /invitations/_accept: Set a password with a one-time link and log in
struct AcceptInvitation {
  static constexpr OperationId id = OperationId::accept_invitation;
  api::InvitationAnswer body;
};
void read(const RawCall& raw, AcceptInvitation& call, CallProblems& problems);

/// GET /accounts: Everybody who can log in
struct ListAccounts {
  static constexpr OperationId id = OperationId::list_accounts;
};
void read(const RawCall& raw, ListAccounts& call, CallProblems& problems);

/// POST /accounts: Let somebody in
struct CreateAccount {
  static constexpr OperationId id = OperationId::create_account;
  api::AccountCreate body;
};
void read(const RawCall& raw, CreateAccount& call, CallProblems& problems);

/// GET /accounts/{accountId}: One account
struct GetAccount {
  static constexpr OperationId id = OperationId::get_account;
  std::string account_id;
};
void read(const RawCall& raw, GetAccount& call, CallProblems& problems);

/// PATCH /accounts/{accountId}: Change an account; what it may do changes at once
struct UpdateAccount {
  static constexpr OperationId id = OperationId::update_account;
  std::string account_id;
  std::optional<std::string> if_match;
  api::AccountUpdate body;
};
void read(const RawCall& raw, UpdateAccount& call, CallProblems& problems);

/// POST /accounts/{accountId}/_invite: A one-time link to set a password; earlier links count no more
struct InviteAccount {
  static constexpr OperationId id = OperationId::invite_account;
  std::string account_id;
};
void read(const RawCall& raw, InviteAccount& call, CallProblems& problems);

/// GET /accounts/{accountId}/personal-data: Everything that is kept about the person behind an account
struct GetPersonalData {
  static constexpr OperationId id = OperationId::get_personal_data;
  std::string account_id;
};
void read(const RawCall& raw, GetPersonalData& call, CallProblems& problems);

/// DELETE /accounts/{accountId}/personal-data: Erase the person behind an account, and the member that it is; cannot be
/// undone
struct ErasePerson {
  static constexpr OperationId id = OperationId::erase_person;
  std::string account_id;
  std::optional<std::string> if_match;
};
void read(const RawCall& raw, ErasePerson& call, CallProblems& problems);

/// GET /identity-providers: Where people of an organisation log in (OpenID Connect)
struct ListIdentityProviders {
  static constexpr OperationId id = OperationId::list_identity_providers;
};
void read(const RawCall& raw, ListIdentityProviders& call, CallProblems& problems);

/// POST /identity-providers: Add a provider; a key for it is made here
struct CreateIdentityProvider {
  static constexpr OperationId id = OperationId::create_identity_provider;
  api::IdentityProviderCreate body;
};
void read(const RawCall& raw, CreateIdentityProvider& call, CallProblems& problems);

/// PATCH /identity-providers/{providerId}: Change a provider
struct UpdateIdentityProvider {
  static constexpr OperationId id = OperationId::update_identity_provider;
  std::string provider_id;
  std::optional<std::string> if_match;
  api::IdentityProviderUpdate body;
};
void read(const RawCall& raw, UpdateIdentityProvider& call, CallProblems& problems);

/// DELETE /identity-providers/{providerId}: Take a provider away; nobody logs in there any more
struct DeleteIdentityProvider {
  static constexpr OperationId id = OperationId::delete_identity_provider;
  std::string provider_id;
  std::optional<std::string> if_match;
};
void read(const RawCall& raw, DeleteIdentityProvider& call, CallProblems& problems);

/// POST /identity-providers/{providerId}/_check: Ask the provider what it can and whether we agree
struct CheckIdentityProvider {
  static constexpr OperationId id = OperationId::check_identity_provider;
  std::string provider_id;
};
void read(const RawCall& raw, CheckIdentityProvider& call, CallProblems& problems);

/// GET /exports/team: The people without their leave, as a table
struct ExportTeam {
  static constexpr OperationId id = OperationId::export_team;
  std::optional<TableFormat> format;
  std::optional<std::string> municipality_code;
};
void read(const RawCall& raw, ExportTeam& call, CallProblems& problems);

/// GET /exports/leave: Leave, as a table: one row for each time
struct ExportLeave {
  static constexpr OperationId id = OperationId::export_leave;
  std::optional<TableFormat> format;
  std::optional<std::string> municipality_code;
};
void read(const RawCall& raw, ExportLeave& call, CallProblems& problems);

/// GET /exports/requests: Requests in their order, as a table
struct ExportRequests {
  static constexpr OperationId id = OperationId::export_requests;
  std::optional<TableFormat> format;
  std::optional<std::string> municipality_code;
};
void read(const RawCall& raw, ExportRequests& call, CallProblems& problems);

/// GET /exports/menu-card: The menu card, as a table: one row for each item
struct ExportMenuCard {
  static constexpr OperationId id = OperationId::export_menu_card;
  std::optional<TableFormat> format;
};
void read(const RawCall& raw, ExportMenuCard& call, CallProblems& problems);

/// GET /exports/shares: Share, received and carried over per quarter and municipality, with the weeks that they are
/// made of, as a table
struct ExportShares {
  static constexpr OperationId id = OperationId::export_shares;
  std::optional<TableFormat> format;
};
void read(const RawCall& raw, ExportShares& call, CallProblems& problems);

/// POST /imports/team: Add and change people from a table; who is not in it stays as they are
struct ImportTeam {
  static constexpr OperationId id = OperationId::import_team;
  bool preview = false;
  std::optional<std::string> file_name;
  std::optional<std::string> if_match;
  std::string_view file;  ///< the body as it came
};
void read(const RawCall& raw, ImportTeam& call, CallProblems& problems);

/// POST /imports/leave: Add and change leave from a table; what is not in it stays as it is
struct ImportLeave {
  static constexpr OperationId id = OperationId::import_leave;
  bool preview = false;
  std::optional<std::string> file_name;
  std::optional<std::string> if_match;
  std::string_view file;  ///< the body as it came
};
void read(const RawCall& raw, ImportLeave& call, CallProblems& problems);

/// POST /imports/requests: Add, change and rank requests from a table; new ones are drafts
struct ImportRequests {
  static constexpr OperationId id = OperationId::import_requests;
  bool preview = false;
  std::optional<std::string> file_name;
  std::optional<std::string> if_match;
  std::optional<std::string> municipality_code;
  std::string_view file;  ///< the body as it came
};
void read(const RawCall& raw, ImportRequests& call, CallProblems& problems);

/// POST /imports/menu-card: Add and change items of the menu card from a table, in the draft of its next version
struct ImportMenuCard {
  static constexpr OperationId id = OperationId::import_menu_card;
  bool preview = false;
  std::optional<std::string> file_name;
  std::optional<std::string> if_match;
  std::string_view file;  ///< the body as it came
};
void read(const RawCall& raw, ImportMenuCard& call, CallProblems& problems);

}  // namespace flexteam::http::api
