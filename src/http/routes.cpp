// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "http/routes.h"

#include <array>
#include <utility>

#include "http/generated/endpoints.h"

namespace flexteam::http {
namespace {

/// The endpoint with the reading of its request before it.
template <class Call, Answer (*endpoint)(Context&, const Call&)>
Answer run(Context& context, const RawCall& raw) {
  Call call;
  CallProblems problems;
  read(raw, call, problems);
  return problems.empty() ? endpoint(context, call) : bad_request(problems);
}

template <class Call, Answer (*endpoint)(Context&, const Call&)>
constexpr Route at(Lasts lasts = Lasts::not_at_all) {
  return {Call::id, run<Call, endpoint>, lasts};
}

using namespace endpoints;
constexpr auto lasting = Lasts::until_a_write;

/// In the order of api::OperationId.
constexpr std::array routes = {
    at<api::GetOpenApi, get_open_api>(lasting),
    at<api::GetStatus, get_status>(),
    at<api::StreamEvents, stream_events>(),
    at<api::ListMunicipalities, list_municipalities>(lasting),
    at<api::GetMunicipalitySummary, get_municipality_summary>(lasting),
    at<api::ListAreas, list_areas>(lasting),
    at<api::ListPlaces, list_places>(lasting),
    at<api::ListMenuCards, list_menu_cards>(lasting),
    at<api::GetMenuCard, get_menu_card>(lasting),
    at<api::GetMenuDraft, get_menu_draft>(lasting),
    at<api::CreateMenuDraft, create_menu_draft>(),
    at<api::DeleteMenuDraft, delete_menu_draft>(),
    at<api::ReleaseMenuDraft, release_menu_draft>(),
    at<api::AddMenuItem, add_menu_item>(),
    at<api::ChangeMenuItem, change_menu_item>(),
    at<api::WithdrawMenuItem, withdraw_menu_item>(),
    at<api::CreateEstimate, create_estimate>(),
    at<api::ListOrders, list_orders>(lasting),
    at<api::CreateOrder, create_order>(),
    at<api::GetOrder, get_order>(lasting),
    at<api::UpdateOrder, update_order>(),
    at<api::DeleteOrder, delete_order>(),
    at<api::MoveOrder, move_order>(),
    at<api::SubmitOrder, submit_order>(),
    at<api::DeclineOrder, decline_order>(),
    at<api::WithdrawOrder, withdraw_order>(),
    at<api::SetOrderItems, set_order_items>(),
    at<api::SetOrderTopic, set_order_topic>(),
    at<api::PauseOrder, pause_order>(),
    at<api::ResumeOrder, resume_order>(),
    at<api::StopOrder, stop_order>(),
    at<api::CompleteOrder, complete_order>(),
    at<api::ListAgreements, list_agreements>(lasting),
    at<api::ProposeAgreement, propose_agreement>(),
    at<api::GetAgreementDocument, get_agreement_document>(),
    at<api::AcceptAgreement, accept_agreement>(),
    at<api::AskAgreementChange, ask_agreement_change>(),
    at<api::DeclineAgreement, decline_agreement>(),
    at<api::RecordForceMajeure, record_force_majeure>(),
    at<api::ListMenuSuggestions, list_menu_suggestions>(lasting),
    at<api::GetInbox, get_inbox>(lasting),
    at<api::ListMembers, list_members>(lasting),
    at<api::CreateMember, create_member>(),
    at<api::GetMember, get_member>(lasting),
    at<api::UpdateMember, update_member>(),
    at<api::DeleteMember, delete_member>(),
    at<api::ListMemberWeeks, list_member_weeks>(),
    at<api::ListPlans, list_plans>(lasting),
    at<api::UpdatePublishedPlan, update_published_plan>(),
    at<api::GetPlan, get_plan>(lasting),
    at<api::DeletePlan, delete_plan>(),
    at<api::ListPlanMemberWeeks, list_plan_member_weeks>(lasting),
    at<api::ListPlanOrderWeeks, list_plan_order_weeks>(lasting),
    at<api::ListPlanExplanations, list_plan_explanations>(lasting),
    at<api::ListPlanWaiting, list_plan_waiting>(lasting),
    at<api::ListPlanFinishChances, list_plan_finish_chances>(lasting),
    at<api::ListPlanDifferences, list_plan_differences>(lasting),
    at<api::DecideDifferences, decide_differences>(),
    at<api::GetRuleCheck, get_rule_check>(),
    at<api::ListRecommendations, list_recommendations>(lasting),
    at<api::PublishPlan, publish_plan>(),
    at<api::ListChangeProposals, list_change_proposals>(lasting),
    at<api::CreateChangeProposals, create_change_proposals>(),
    at<api::ListPlanHours, list_plan_hours>(lasting),
    at<api::ListPins, list_pins>(lasting),
    at<api::CreatePin, create_pin>(),
    at<api::CheckPin, check_pin>(),
    at<api::UpdatePin, update_pin>(),
    at<api::DeletePin, delete_pin>(),
    at<api::ListPlanningRuns, list_planning_runs>(),
    at<api::CreatePlanningRun, create_planning_run>(),
    at<api::GetPlanningRun, get_planning_run>(),
    at<api::CancelPlanningRun, cancel_planning_run>(),
    at<api::StreamPlanningRun, stream_planning_run>(),
    at<api::GetOverview, get_overview>(lasting),
    at<api::GetCapacity, get_capacity>(lasting),
    at<api::ListShares, list_shares>(lasting),
    at<api::ListShareQuarters, list_share_quarters>(lasting),
    at<api::GetPoolOrAlone, get_pool_or_alone>(),
    at<api::CreatePoolOrAlone, create_pool_or_alone>(),
    at<api::CancelPoolOrAlone, cancel_pool_or_alone>(),
    at<api::GetOneMore, get_one_more>(),
    at<api::CreateOneMore, create_one_more>(),
    at<api::CancelOneMore, cancel_one_more>(),
    at<api::ListLearningPairs, list_learning_pairs>(),
    at<api::CreateLearningPair, create_learning_pair>(),
    at<api::DeleteLearningPair, delete_learning_pair>(),
    at<api::GetAlphaCurve, get_alpha_curve>(),
    at<api::CreateAlphaCurve, create_alpha_curve>(),
    at<api::CancelAlphaCurve, cancel_alpha_curve>(),
    at<api::ListScenarios, list_scenarios>(),
    at<api::CreateScenario, create_scenario>(),
    at<api::PlanScenarios, plan_scenarios>(),
    at<api::CancelScenarios, cancel_scenarios>(),
    at<api::UpdateScenario, update_scenario>(),
    at<api::DeleteScenario, delete_scenario>(),
    at<api::GetScenarioAdoption, get_scenario_adoption>(),
    at<api::AdoptScenario, adopt_scenario>(),
    at<api::GetSettings, get_settings>(lasting),
    at<api::UpdateSettings, update_settings>(),
    at<api::ListWrites, list_writes>(),
    at<api::UndoWrite, undo_write>(),
    at<api::RedoWrite, redo_write>(),
    at<api::ListLogEntries, list_log_entries>(),
    at<api::ListNotices, list_notices>(),
    at<api::ReadNotices, read_notices>(),
    at<api::GetNoticeSettings, get_notice_settings>(),
    at<api::UpdateNoticeSettings, update_notice_settings>(),
    at<api::GetCalendar, get_calendar>(),
    at<api::CreateCalendar, create_calendar>(),
    at<api::DeleteCalendar, delete_calendar>(),
    at<api::GetCalendarFeed, get_calendar_feed>(),
    at<api::GetSession, get_session>(),
    at<api::CreateSession, create_session>(),
    at<api::DeleteSession, delete_session>(),
    at<api::CompleteSession, complete_session>(),
    at<api::CreateDemoSession, create_demo_session>(),
    at<api::GetOwnPersonalData, get_own_personal_data>(),
    at<api::ListDemoAccounts, list_demo_accounts>(),
    at<api::ListSessions, list_sessions>(),
    at<api::EndSession, end_session>(),
    at<api::ChangePassword, change_password>(),
    at<api::BeginSecondStep, begin_second_step>(),
    at<api::RemoveSecondStep, remove_second_step>(),
    at<api::ConfirmSecondStep, confirm_second_step>(),
    at<api::RenewRecoveryCodes, renew_recovery_codes>(),
    at<api::ShowInvitation, show_invitation>(),
    at<api::AcceptInvitation, accept_invitation>(),
    at<api::ListAccounts, list_accounts>(),
    at<api::CreateAccount, create_account>(),
    at<api::GetAccount, get_account>(),
    at<api::UpdateAccount, update_account>(),
    at<api::InviteAccount, invite_account>(),
    at<api::GetPersonalData, get_personal_data>(),
    at<api::ErasePerson, erase_person>(),
    at<api::ListIdentityProviders, list_identity_providers>(),
    at<api::CreateIdentityProvider, create_identity_provider>(),
    at<api::UpdateIdentityProvider, update_identity_provider>(),
    at<api::DeleteIdentityProvider, delete_identity_provider>(),
    at<api::CheckIdentityProvider, check_identity_provider>(),
    at<api::ExportTeam, export_team>(),
    at<api::ExportLeave, export_leave>(),
    at<api::ExportRequests, export_requests>(),
    at<api::ExportMenuCard, export_menu_card>(),
    at<api::ExportShares, export_shares>(),
    at<api::ImportTeam, import_team>(),
    at<api::ImportLeave, import_leave>(),
    at<api::ImportRequests, import_requests>(),
    at<api::ImportMenuCard, import_menu_card>(),
};

constexpr bool in_order() {
  for (std::size_t i = 0; i < routes.size(); ++i) {
    if (static_cast<std::size_t>(routes[i].operation) != i) return false;
  }
  return true;
}
static_assert(routes.size() == api::operations.size() && in_order(),
              "every operation of the contract has its endpoint");

}  // namespace

const Route& route_of(api::OperationId operation) {
  return routes[static_cast<std::size_t>(operation)];
}

}  // namespace flexteam::http
