// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
//
// Made from api/openapi.yaml by tools/generate_types.py; change those.
#pragma once

#include <optional>

#include "http/generated/types.h"
#include "json/parse.h"
#include "json/pointer.h"
#include "json/problems.h"

/// Each reads one value; what is wrong is added to `problems` with its place, and then nothing is returned.
namespace flexteam::http::api {

std::optional<PlaceKind> read_place_kind(const json::Value& value, const json::Pointer& at, json::Problems& problems);
std::optional<ItemKind> read_item_kind(const json::Value& value, const json::Pointer& at, json::Problems& problems);
std::optional<ItemUnit> read_item_unit(const json::Value& value, const json::Pointer& at, json::Problems& problems);
std::optional<Doer> read_doer(const json::Value& value, const json::Pointer& at, json::Problems& problems);
std::optional<OrderState> read_order_state(const json::Value& value, const json::Pointer& at, json::Problems& problems);
std::optional<PlannedState> read_planned_state(const json::Value& value, const json::Pointer& at,
                                               json::Problems& problems);
std::optional<Bond> read_bond(const json::Value& value, const json::Pointer& at, json::Problems& problems);
std::optional<LeaveKind> read_leave_kind(const json::Value& value, const json::Pointer& at, json::Problems& problems);
std::optional<ExplanationKind> read_explanation_kind(const json::Value& value, const json::Pointer& at,
                                                     json::Problems& problems);
std::optional<PinFollow> read_pin_follow(const json::Value& value, const json::Pointer& at, json::Problems& problems);
std::optional<AccountRole> read_account_role(const json::Value& value, const json::Pointer& at,
                                             json::Problems& problems);
std::optional<TableFormat> read_table_format(const json::Value& value, const json::Pointer& at,
                                             json::Problems& problems);
std::optional<RoleHours> read_role_hours(const json::Value& value, const json::Pointer& at, json::Problems& problems);
std::optional<Uncertainty> read_uncertainty(const json::Value& value, const json::Pointer& at,
                                            json::Problems& problems);
std::optional<MenuItemCreate> read_menu_item_create(const json::Value& value, const json::Pointer& at,
                                                    json::Problems& problems);
std::optional<MenuItemUpdate> read_menu_item_update(const json::Value& value, const json::Pointer& at,
                                                    json::Problems& problems);
std::optional<Tailoring> read_tailoring(const json::Value& value, const json::Pointer& at, json::Problems& problems);
std::optional<EstimateRequest> read_estimate_request(const json::Value& value, const json::Pointer& at,
                                                     json::Problems& problems);
std::optional<OrderCreate> read_order_create(const json::Value& value, const json::Pointer& at,
                                             json::Problems& problems);
std::optional<OrderUpdate> read_order_update(const json::Value& value, const json::Pointer& at,
                                             json::Problems& problems);
std::optional<OrderMove> read_order_move(const json::Value& value, const json::Pointer& at, json::Problems& problems);
std::optional<OrderDecline> read_order_decline(const json::Value& value, const json::Pointer& at,
                                               json::Problems& problems);
std::optional<OrderReason> read_order_reason(const json::Value& value, const json::Pointer& at,
                                             json::Problems& problems);
std::optional<OrderItems> read_order_items(const json::Value& value, const json::Pointer& at, json::Problems& problems);
std::optional<OrderTopic> read_order_topic(const json::Value& value, const json::Pointer& at, json::Problems& problems);
std::optional<ProposalCreate> read_proposal_create(const json::Value& value, const json::Pointer& at,
                                                   json::Problems& problems);
std::optional<AgreementComment> read_agreement_comment(const json::Value& value, const json::Pointer& at,
                                                       json::Problems& problems);
std::optional<ForceMajeure> read_force_majeure(const json::Value& value, const json::Pointer& at,
                                               json::Problems& problems);
std::optional<ChangeProposalsCreate> read_change_proposals_create(const json::Value& value, const json::Pointer& at,
                                                                  json::Problems& problems);
std::optional<MemberRole> read_member_role(const json::Value& value, const json::Pointer& at, json::Problems& problems);
std::optional<ContractHours> read_contract_hours(const json::Value& value, const json::Pointer& at,
                                                 json::Problems& problems);
std::optional<Leave> read_leave(const json::Value& value, const json::Pointer& at, json::Problems& problems);
std::optional<MemberCreate> read_member_create(const json::Value& value, const json::Pointer& at,
                                               json::Problems& problems);
std::optional<MemberUpdate> read_member_update(const json::Value& value, const json::Pointer& at,
                                               json::Problems& problems);
std::optional<PinCreate> read_pin_create(const json::Value& value, const json::Pointer& at, json::Problems& problems);
std::optional<PinUpdate> read_pin_update(const json::Value& value, const json::Pointer& at, json::Problems& problems);
std::optional<DifferenceDecision> read_difference_decision(const json::Value& value, const json::Pointer& at,
                                                           json::Problems& problems);
std::optional<DifferenceDecisions> read_difference_decisions(const json::Value& value, const json::Pointer& at,
                                                             json::Problems& problems);
std::optional<PlanningRunCreate> read_planning_run_create(const json::Value& value, const json::Pointer& at,
                                                          json::Problems& problems);
std::optional<PoolOrAloneCreate> read_pool_or_alone_create(const json::Value& value, const json::Pointer& at,
                                                           json::Problems& problems);
std::optional<OneMoreCreate> read_one_more_create(const json::Value& value, const json::Pointer& at,
                                                  json::Problems& problems);
std::optional<LearningPairCreate> read_learning_pair_create(const json::Value& value, const json::Pointer& at,
                                                            json::Problems& problems);
std::optional<AlphaCurveCreate> read_alpha_curve_create(const json::Value& value, const json::Pointer& at,
                                                        json::Problems& problems);
std::optional<ExtraPerson> read_extra_person(const json::Value& value, const json::Pointer& at,
                                             json::Problems& problems);
std::optional<Departure> read_departure(const json::Value& value, const json::Pointer& at, json::Problems& problems);
std::optional<RequestChange> read_request_change(const json::Value& value, const json::Pointer& at,
                                                 json::Problems& problems);
std::optional<Share> read_share(const json::Value& value, const json::Pointer& at, json::Problems& problems);
std::optional<ScenarioChanges> read_scenario_changes(const json::Value& value, const json::Pointer& at,
                                                     json::Problems& problems);
std::optional<ScenarioCreate> read_scenario_create(const json::Value& value, const json::Pointer& at,
                                                   json::Problems& problems);
std::optional<ScenarioUpdate> read_scenario_update(const json::Value& value, const json::Pointer& at,
                                                   json::Problems& problems);
std::optional<ScenarioPlanning> read_scenario_planning(const json::Value& value, const json::Pointer& at,
                                                       json::Problems& problems);
std::optional<PolicyWeights> read_policy_weights(const json::Value& value, const json::Pointer& at,
                                                 json::Problems& problems);
std::optional<Policy> read_policy(const json::Value& value, const json::Pointer& at, json::Problems& problems);
std::optional<SettingsUpdate> read_settings_update(const json::Value& value, const json::Pointer& at,
                                                   json::Problems& problems);
std::optional<NoticeReading> read_notice_reading(const json::Value& value, const json::Pointer& at,
                                                 json::Problems& problems);
std::optional<NoticeSettingsUpdate> read_notice_settings_update(const json::Value& value, const json::Pointer& at,
                                                                json::Problems& problems);
std::optional<Credentials> read_credentials(const json::Value& value, const json::Pointer& at,
                                            json::Problems& problems);
std::optional<SecondStepCode> read_second_step_code(const json::Value& value, const json::Pointer& at,
                                                    json::Problems& problems);
std::optional<DemoChoice> read_demo_choice(const json::Value& value, const json::Pointer& at, json::Problems& problems);
std::optional<PasswordChange> read_password_change(const json::Value& value, const json::Pointer& at,
                                                   json::Problems& problems);
std::optional<InvitationToken> read_invitation_token(const json::Value& value, const json::Pointer& at,
                                                     json::Problems& problems);
std::optional<InvitationAnswer> read_invitation_answer(const json::Value& value, const json::Pointer& at,
                                                       json::Problems& problems);
std::optional<AccountCreate> read_account_create(const json::Value& value, const json::Pointer& at,
                                                 json::Problems& problems);
std::optional<AccountUpdate> read_account_update(const json::Value& value, const json::Pointer& at,
                                                 json::Problems& problems);
std::optional<IdentityProviderCreate> read_identity_provider_create(const json::Value& value, const json::Pointer& at,
                                                                    json::Problems& problems);
std::optional<IdentityProviderUpdate> read_identity_provider_update(const json::Value& value, const json::Pointer& at,
                                                                    json::Problems& problems);

}  // namespace flexteam::http::api
