// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
//
// Made from api/openapi.yaml by tools/generate_types.py; change those.
#pragma once

#include "http/answer.h"
#include "http/context.h"
#include "http/generated/operations.h"

/// One function per operation, written by hand under endpoints/. They run on worker threads and may block.
namespace flexteam::http::endpoints {

Answer get_open_api(Context& context, const api::GetOpenApi& call);
Answer get_status(Context& context, const api::GetStatus& call);
Answer stream_events(Context& context, const api::StreamEvents& call);
Answer list_municipalities(Context& context, const api::ListMunicipalities& call);
Answer get_municipality_summary(Context& context, const api::GetMunicipalitySummary& call);
Answer list_areas(Context& context, const api::ListAreas& call);
Answer list_places(Context& context, const api::ListPlaces& call);
Answer list_menu_cards(Context& context, const api::ListMenuCards& call);
Answer get_menu_card(Context& context, const api::GetMenuCard& call);
Answer get_menu_draft(Context& context, const api::GetMenuDraft& call);
Answer create_menu_draft(Context& context, const api::CreateMenuDraft& call);
Answer delete_menu_draft(Context& context, const api::DeleteMenuDraft& call);
Answer release_menu_draft(Context& context, const api::ReleaseMenuDraft& call);
Answer add_menu_item(Context& context, const api::AddMenuItem& call);
Answer change_menu_item(Context& context, const api::ChangeMenuItem& call);
Answer withdraw_menu_item(Context& context, const api::WithdrawMenuItem& call);
Answer create_estimate(Context& context, const api::CreateEstimate& call);
Answer list_orders(Context& context, const api::ListOrders& call);
Answer create_order(Context& context, const api::CreateOrder& call);
Answer get_order(Context& context, const api::GetOrder& call);
Answer update_order(Context& context, const api::UpdateOrder& call);
Answer delete_order(Context& context, const api::DeleteOrder& call);
Answer move_order(Context& context, const api::MoveOrder& call);
Answer submit_order(Context& context, const api::SubmitOrder& call);
Answer decline_order(Context& context, const api::DeclineOrder& call);
Answer withdraw_order(Context& context, const api::WithdrawOrder& call);
Answer set_order_items(Context& context, const api::SetOrderItems& call);
Answer set_order_topic(Context& context, const api::SetOrderTopic& call);
Answer pause_order(Context& context, const api::PauseOrder& call);
Answer resume_order(Context& context, const api::ResumeOrder& call);
Answer stop_order(Context& context, const api::StopOrder& call);
Answer complete_order(Context& context, const api::CompleteOrder& call);
Answer list_agreements(Context& context, const api::ListAgreements& call);
Answer propose_agreement(Context& context, const api::ProposeAgreement& call);
Answer get_agreement_document(Context& context, const api::GetAgreementDocument& call);
Answer accept_agreement(Context& context, const api::AcceptAgreement& call);
Answer ask_agreement_change(Context& context, const api::AskAgreementChange& call);
Answer decline_agreement(Context& context, const api::DeclineAgreement& call);
Answer record_force_majeure(Context& context, const api::RecordForceMajeure& call);
Answer list_menu_suggestions(Context& context, const api::ListMenuSuggestions& call);
Answer get_inbox(Context& context, const api::GetInbox& call);
Answer list_members(Context& context, const api::ListMembers& call);
Answer create_member(Context& context, const api::CreateMember& call);
Answer get_member(Context& context, const api::GetMember& call);
Answer update_member(Context& context, const api::UpdateMember& call);
Answer delete_member(Context& context, const api::DeleteMember& call);
Answer list_member_weeks(Context& context, const api::ListMemberWeeks& call);
Answer list_plans(Context& context, const api::ListPlans& call);
Answer update_published_plan(Context& context, const api::UpdatePublishedPlan& call);
Answer get_plan(Context& context, const api::GetPlan& call);
Answer delete_plan(Context& context, const api::DeletePlan& call);
Answer list_plan_member_weeks(Context& context, const api::ListPlanMemberWeeks& call);
Answer list_plan_order_weeks(Context& context, const api::ListPlanOrderWeeks& call);
Answer list_plan_explanations(Context& context, const api::ListPlanExplanations& call);
Answer list_plan_waiting(Context& context, const api::ListPlanWaiting& call);
Answer list_plan_differences(Context& context, const api::ListPlanDifferences& call);
Answer decide_differences(Context& context, const api::DecideDifferences& call);
Answer get_rule_check(Context& context, const api::GetRuleCheck& call);
Answer list_recommendations(Context& context, const api::ListRecommendations& call);
Answer publish_plan(Context& context, const api::PublishPlan& call);
Answer list_change_proposals(Context& context, const api::ListChangeProposals& call);
Answer create_change_proposals(Context& context, const api::CreateChangeProposals& call);
Answer list_plan_hours(Context& context, const api::ListPlanHours& call);
Answer list_pins(Context& context, const api::ListPins& call);
Answer create_pin(Context& context, const api::CreatePin& call);
Answer check_pin(Context& context, const api::CheckPin& call);
Answer update_pin(Context& context, const api::UpdatePin& call);
Answer delete_pin(Context& context, const api::DeletePin& call);
Answer list_planning_runs(Context& context, const api::ListPlanningRuns& call);
Answer create_planning_run(Context& context, const api::CreatePlanningRun& call);
Answer get_planning_run(Context& context, const api::GetPlanningRun& call);
Answer cancel_planning_run(Context& context, const api::CancelPlanningRun& call);
Answer stream_planning_run(Context& context, const api::StreamPlanningRun& call);
Answer get_overview(Context& context, const api::GetOverview& call);
Answer get_capacity(Context& context, const api::GetCapacity& call);
Answer list_shares(Context& context, const api::ListShares& call);
Answer list_share_quarters(Context& context, const api::ListShareQuarters& call);
Answer get_pool_or_alone(Context& context, const api::GetPoolOrAlone& call);
Answer create_pool_or_alone(Context& context, const api::CreatePoolOrAlone& call);
Answer cancel_pool_or_alone(Context& context, const api::CancelPoolOrAlone& call);
Answer get_one_more(Context& context, const api::GetOneMore& call);
Answer create_one_more(Context& context, const api::CreateOneMore& call);
Answer cancel_one_more(Context& context, const api::CancelOneMore& call);
Answer get_alpha_curve(Context& context, const api::GetAlphaCurve& call);
Answer create_alpha_curve(Context& context, const api::CreateAlphaCurve& call);
Answer cancel_alpha_curve(Context& context, const api::CancelAlphaCurve& call);
Answer get_settings(Context& context, const api::GetSettings& call);
Answer update_settings(Context& context, const api::UpdateSettings& call);
Answer list_writes(Context& context, const api::ListWrites& call);
Answer undo_write(Context& context, const api::UndoWrite& call);
Answer redo_write(Context& context, const api::RedoWrite& call);
Answer list_log_entries(Context& context, const api::ListLogEntries& call);
Answer list_notices(Context& context, const api::ListNotices& call);
Answer read_notices(Context& context, const api::ReadNotices& call);
Answer get_notice_settings(Context& context, const api::GetNoticeSettings& call);
Answer update_notice_settings(Context& context, const api::UpdateNoticeSettings& call);
Answer get_calendar(Context& context, const api::GetCalendar& call);
Answer create_calendar(Context& context, const api::CreateCalendar& call);
Answer delete_calendar(Context& context, const api::DeleteCalendar& call);
Answer get_calendar_feed(Context& context, const api::GetCalendarFeed& call);
Answer get_session(Context& context, const api::GetSession& call);
Answer create_session(Context& context, const api::CreateSession& call);
Answer delete_session(Context& context, const api::DeleteSession& call);
Answer complete_session(Context& context, const api::CompleteSession& call);
Answer create_demo_session(Context& context, const api::CreateDemoSession& call);
Answer get_own_personal_data(Context& context, const api::GetOwnPersonalData& call);
Answer list_demo_accounts(Context& context, const api::ListDemoAccounts& call);
Answer list_sessions(Context& context, const api::ListSessions& call);
Answer end_session(Context& context, const api::EndSession& call);
Answer change_password(Context& context, const api::ChangePassword& call);
Answer begin_second_step(Context& context, const api::BeginSecondStep& call);
Answer remove_second_step(Context& context, const api::RemoveSecondStep& call);
Answer confirm_second_step(Context& context, const api::ConfirmSecondStep& call);
Answer renew_recovery_codes(Context& context, const api::RenewRecoveryCodes& call);
Answer show_invitation(Context& context, const api::ShowInvitation& call);
Answer accept_invitation(Context& context, const api::AcceptInvitation& call);
Answer list_accounts(Context& context, const api::ListAccounts& call);
Answer create_account(Context& context, const api::CreateAccount& call);
Answer get_account(Context& context, const api::GetAccount& call);
Answer update_account(Context& context, const api::UpdateAccount& call);
Answer invite_account(Context& context, const api::InviteAccount& call);
Answer get_personal_data(Context& context, const api::GetPersonalData& call);
Answer erase_person(Context& context, const api::ErasePerson& call);
Answer list_identity_providers(Context& context, const api::ListIdentityProviders& call);
Answer create_identity_provider(Context& context, const api::CreateIdentityProvider& call);
Answer update_identity_provider(Context& context, const api::UpdateIdentityProvider& call);
Answer delete_identity_provider(Context& context, const api::DeleteIdentityProvider& call);
Answer check_identity_provider(Context& context, const api::CheckIdentityProvider& call);
Answer export_team(Context& context, const api::ExportTeam& call);
Answer export_leave(Context& context, const api::ExportLeave& call);
Answer export_requests(Context& context, const api::ExportRequests& call);
Answer export_menu_card(Context& context, const api::ExportMenuCard& call);
Answer export_shares(Context& context, const api::ExportShares& call);
Answer import_team(Context& context, const api::ImportTeam& call);
Answer import_leave(Context& context, const api::ImportLeave& call);
Answer import_requests(Context& context, const api::ImportRequests& call);
Answer import_menu_card(Context& context, const api::ImportMenuCard& call);

}  // namespace flexteam::http::endpoints
