// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
//
// Made from api/openapi.yaml by tools/generate_types.py; change those.
#pragma once

#include "http/generated/operations.h"

namespace flexteam::http {

/// Calls `visit` with an empty struct of the operation.
template <class Visit>
auto for_operation(api::OperationId id, Visit&& visit) {
  switch (id) {
    case api::OperationId::get_open_api:
      return visit(api::GetOpenApi{});
    case api::OperationId::get_status:
      return visit(api::GetStatus{});
    case api::OperationId::stream_events:
      return visit(api::StreamEvents{});
    case api::OperationId::list_municipalities:
      return visit(api::ListMunicipalities{});
    case api::OperationId::get_municipality_summary:
      return visit(api::GetMunicipalitySummary{});
    case api::OperationId::list_areas:
      return visit(api::ListAreas{});
    case api::OperationId::list_places:
      return visit(api::ListPlaces{});
    case api::OperationId::list_menu_cards:
      return visit(api::ListMenuCards{});
    case api::OperationId::get_menu_card:
      return visit(api::GetMenuCard{});
    case api::OperationId::create_estimate:
      return visit(api::CreateEstimate{});
    case api::OperationId::list_orders:
      return visit(api::ListOrders{});
    case api::OperationId::create_order:
      return visit(api::CreateOrder{});
    case api::OperationId::get_order:
      return visit(api::GetOrder{});
    case api::OperationId::update_order:
      return visit(api::UpdateOrder{});
    case api::OperationId::delete_order:
      return visit(api::DeleteOrder{});
    case api::OperationId::move_order:
      return visit(api::MoveOrder{});
    case api::OperationId::submit_order:
      return visit(api::SubmitOrder{});
    case api::OperationId::agree_order:
      return visit(api::AgreeOrder{});
    case api::OperationId::decline_order:
      return visit(api::DeclineOrder{});
    case api::OperationId::get_inbox:
      return visit(api::GetInbox{});
    case api::OperationId::list_members:
      return visit(api::ListMembers{});
    case api::OperationId::create_member:
      return visit(api::CreateMember{});
    case api::OperationId::get_member:
      return visit(api::GetMember{});
    case api::OperationId::update_member:
      return visit(api::UpdateMember{});
    case api::OperationId::delete_member:
      return visit(api::DeleteMember{});
    case api::OperationId::list_member_weeks:
      return visit(api::ListMemberWeeks{});
    case api::OperationId::list_plans:
      return visit(api::ListPlans{});
    case api::OperationId::get_plan:
      return visit(api::GetPlan{});
    case api::OperationId::delete_plan:
      return visit(api::DeletePlan{});
    case api::OperationId::list_plan_member_weeks:
      return visit(api::ListPlanMemberWeeks{});
    case api::OperationId::list_plan_order_weeks:
      return visit(api::ListPlanOrderWeeks{});
    case api::OperationId::list_plan_explanations:
      return visit(api::ListPlanExplanations{});
    case api::OperationId::list_plan_differences:
      return visit(api::ListPlanDifferences{});
    case api::OperationId::publish_plan:
      return visit(api::PublishPlan{});
    case api::OperationId::list_pins:
      return visit(api::ListPins{});
    case api::OperationId::create_pin:
      return visit(api::CreatePin{});
    case api::OperationId::check_pin:
      return visit(api::CheckPin{});
    case api::OperationId::update_pin:
      return visit(api::UpdatePin{});
    case api::OperationId::delete_pin:
      return visit(api::DeletePin{});
    case api::OperationId::list_planning_runs:
      return visit(api::ListPlanningRuns{});
    case api::OperationId::create_planning_run:
      return visit(api::CreatePlanningRun{});
    case api::OperationId::get_planning_run:
      return visit(api::GetPlanningRun{});
    case api::OperationId::cancel_planning_run:
      return visit(api::CancelPlanningRun{});
    case api::OperationId::stream_planning_run:
      return visit(api::StreamPlanningRun{});
    case api::OperationId::get_overview:
      return visit(api::GetOverview{});
    case api::OperationId::get_capacity:
      return visit(api::GetCapacity{});
    case api::OperationId::list_shares:
      return visit(api::ListShares{});
    case api::OperationId::get_settings:
      return visit(api::GetSettings{});
    case api::OperationId::update_settings:
      return visit(api::UpdateSettings{});
    case api::OperationId::list_writes:
      return visit(api::ListWrites{});
    case api::OperationId::undo_write:
      return visit(api::UndoWrite{});
    case api::OperationId::redo_write:
      return visit(api::RedoWrite{});
    case api::OperationId::list_log_entries:
      return visit(api::ListLogEntries{});
    case api::OperationId::get_session:
      return visit(api::GetSession{});
    case api::OperationId::create_session:
      return visit(api::CreateSession{});
    case api::OperationId::delete_session:
      return visit(api::DeleteSession{});
    case api::OperationId::complete_session:
      return visit(api::CompleteSession{});
    case api::OperationId::create_demo_session:
      return visit(api::CreateDemoSession{});
    case api::OperationId::list_demo_accounts:
      return visit(api::ListDemoAccounts{});
    case api::OperationId::list_sessions:
      return visit(api::ListSessions{});
    case api::OperationId::end_session:
      return visit(api::EndSession{});
    case api::OperationId::change_password:
      return visit(api::ChangePassword{});
    case api::OperationId::begin_second_step:
      return visit(api::BeginSecondStep{});
    case api::OperationId::remove_second_step:
      return visit(api::RemoveSecondStep{});
    case api::OperationId::confirm_second_step:
      return visit(api::ConfirmSecondStep{});
    case api::OperationId::renew_recovery_codes:
      return visit(api::RenewRecoveryCodes{});
    case api::OperationId::show_invitation:
      return visit(api::ShowInvitation{});
    case api::OperationId::accept_invitation:
      return visit(api::AcceptInvitation{});
    case api::OperationId::list_accounts:
      return visit(api::ListAccounts{});
    case api::OperationId::create_account:
      return visit(api::CreateAccount{});
    case api::OperationId::get_account:
      return visit(api::GetAccount{});
    case api::OperationId::update_account:
      return visit(api::UpdateAccount{});
    case api::OperationId::invite_account:
      return visit(api::InviteAccount{});
  }
  return visit(api::GetStatus{});
}

}  // namespace flexteam::http
