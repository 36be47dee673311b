// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
//
// Made from api/openapi.yaml by tools/generate_types.py; change those.
#include "http/generated/operations.h"

#include "http/call_reader.h"
#include "http/generated/readers.h"

namespace flexteam::http::api {

void read(const RawCall& raw, GetOpenApi& /*call*/, CallProblems& problems) {
  const CallReader reader(raw, problems, {});
}

void read(const RawCall& raw, GetStatus& /*call*/, CallProblems& problems) {
  const CallReader reader(raw, problems, {});
}

void read(const RawCall& raw, StreamEvents& /*call*/, CallProblems& problems) {
  const CallReader reader(raw, problems, {});
}

void read(const RawCall& raw, ListMunicipalities& /*call*/, CallProblems& problems) {
  const CallReader reader(raw, problems, {});
}

void read(const RawCall& raw, GetMunicipalitySummary& call, CallProblems& problems) {
  const CallReader reader(raw, problems, {});
  reader.path_need("municipalityCode", call.municipality_code, text({.pattern = "^GM[0-9]{4}$"}));
}

void read(const RawCall& raw, ListAreas& call, CallProblems& problems) {
  const CallReader reader(raw, problems, {"municipalityCode"});
  reader.query_maybe("municipalityCode", call.municipality_code, text({.pattern = "^GM[0-9]{4}$"}));
}

void read(const RawCall& raw, ListPlaces& call, CallProblems& problems) {
  const CallReader reader(raw, problems, {"municipalityCode", "kind", "q", "limit"});
  reader.query_maybe("municipalityCode", call.municipality_code, text({.pattern = "^GM[0-9]{4}$"}));
  reader.query_maybe("kind", call.kind, read_place_kind);
  reader.query_maybe("q", call.q, text({.max = 100}));
  reader.query_maybe("limit", call.limit, integer({.min = 1, .max = 1000}));
}

void read(const RawCall& raw, ListMenuCards& /*call*/, CallProblems& problems) {
  const CallReader reader(raw, problems, {});
}

void read(const RawCall& raw, GetMenuCard& call, CallProblems& problems) {
  const CallReader reader(raw, problems, {});
  reader.path_need("menuVersion", call.menu_version, text({.pattern = "^(current|[0-9]{1,6})$"}));
}

void read(const RawCall& raw, GetMenuDraft& /*call*/, CallProblems& problems) {
  const CallReader reader(raw, problems, {});
}

void read(const RawCall& raw, CreateMenuDraft& /*call*/, CallProblems& problems) {
  const CallReader reader(raw, problems, {});
}

void read(const RawCall& raw, DeleteMenuDraft& call, CallProblems& problems) {
  const CallReader reader(raw, problems, {});
  reader.header_maybe("If-Match", call.if_match, text({.max = 40}));
}

void read(const RawCall& raw, ReleaseMenuDraft& call, CallProblems& problems) {
  const CallReader reader(raw, problems, {});
  reader.header_maybe("If-Match", call.if_match, text({.max = 40}));
}

void read(const RawCall& raw, AddMenuItem& call, CallProblems& problems) {
  const CallReader reader(raw, problems, {});
  reader.header_maybe("If-Match", call.if_match, text({.max = 40}));
  reader.body(call.body, read_menu_item_create);
}

void read(const RawCall& raw, ChangeMenuItem& call, CallProblems& problems) {
  const CallReader reader(raw, problems, {});
  reader.path_need("itemCode", call.item_code, text({.min = 1, .max = 10}));
  reader.header_maybe("If-Match", call.if_match, text({.max = 40}));
  reader.body(call.body, read_menu_item_update);
}

void read(const RawCall& raw, WithdrawMenuItem& call, CallProblems& problems) {
  const CallReader reader(raw, problems, {});
  reader.path_need("itemCode", call.item_code, text({.min = 1, .max = 10}));
  reader.header_maybe("If-Match", call.if_match, text({.max = 40}));
}

void read(const RawCall& raw, CreateEstimate& call, CallProblems& problems) {
  const CallReader reader(raw, problems, {});
  reader.body(call.body, read_estimate_request);
}

void read(const RawCall& raw, ListOrders& call, CallProblems& problems) {
  const CallReader reader(raw, problems, {"municipalityCode", "state", "planned", "q"});
  reader.query_maybe("municipalityCode", call.municipality_code, text({.pattern = "^GM[0-9]{4}$"}));
  reader.query_maybe("state", call.state, read_order_state);
  reader.query_maybe("planned", call.planned, read_planned_state);
  reader.query_maybe("q", call.q, text({.max = 100}));
}

void read(const RawCall& raw, CreateOrder& call, CallProblems& problems) {
  const CallReader reader(raw, problems, {});
  reader.body(call.body, read_order_create);
}

void read(const RawCall& raw, GetOrder& call, CallProblems& problems) {
  const CallReader reader(raw, problems, {});
  reader.path_need("orderId", call.order_id, integer({.min = 1}));
}

void read(const RawCall& raw, UpdateOrder& call, CallProblems& problems) {
  const CallReader reader(raw, problems, {});
  reader.path_need("orderId", call.order_id, integer({.min = 1}));
  reader.header_maybe("If-Match", call.if_match, text({.max = 40}));
  reader.body(call.body, read_order_update);
}

void read(const RawCall& raw, DeleteOrder& call, CallProblems& problems) {
  const CallReader reader(raw, problems, {});
  reader.path_need("orderId", call.order_id, integer({.min = 1}));
  reader.header_maybe("If-Match", call.if_match, text({.max = 40}));
}

void read(const RawCall& raw, MoveOrder& call, CallProblems& problems) {
  const CallReader reader(raw, problems, {});
  reader.path_need("orderId", call.order_id, integer({.min = 1}));
  reader.body(call.body, read_order_move);
}

void read(const RawCall& raw, SubmitOrder& call, CallProblems& problems) {
  const CallReader reader(raw, problems, {});
  reader.path_need("orderId", call.order_id, integer({.min = 1}));
  reader.header_maybe("If-Match", call.if_match, text({.max = 40}));
}

void read(const RawCall& raw, DeclineOrder& call, CallProblems& problems) {
  const CallReader reader(raw, problems, {});
  reader.path_need("orderId", call.order_id, integer({.min = 1}));
  reader.header_maybe("If-Match", call.if_match, text({.max = 40}));
  reader.body(call.body, read_order_decline);
}

void read(const RawCall& raw, WithdrawOrder& call, CallProblems& problems) {
  const CallReader reader(raw, problems, {});
  reader.path_need("orderId", call.order_id, integer({.min = 1}));
  reader.header_maybe("If-Match", call.if_match, text({.max = 40}));
}

void read(const RawCall& raw, SetOrderItems& call, CallProblems& problems) {
  const CallReader reader(raw, problems, {});
  reader.path_need("orderId", call.order_id, integer({.min = 1}));
  reader.header_maybe("If-Match", call.if_match, text({.max = 40}));
  reader.body(call.body, read_order_items);
}

void read(const RawCall& raw, SetOrderTopic& call, CallProblems& problems) {
  const CallReader reader(raw, problems, {});
  reader.path_need("orderId", call.order_id, integer({.min = 1}));
  reader.header_maybe("If-Match", call.if_match, text({.max = 40}));
  reader.body(call.body, read_order_topic);
}

void read(const RawCall& raw, PauseOrder& call, CallProblems& problems) {
  const CallReader reader(raw, problems, {});
  reader.path_need("orderId", call.order_id, integer({.min = 1}));
  reader.header_maybe("If-Match", call.if_match, text({.max = 40}));
  reader.body(call.body, read_order_reason);
}

void read(const RawCall& raw, ResumeOrder& call, CallProblems& problems) {
  const CallReader reader(raw, problems, {});
  reader.path_need("orderId", call.order_id, integer({.min = 1}));
  reader.header_maybe("If-Match", call.if_match, text({.max = 40}));
}

void read(const RawCall& raw, StopOrder& call, CallProblems& problems) {
  const CallReader reader(raw, problems, {});
  reader.path_need("orderId", call.order_id, integer({.min = 1}));
  reader.header_maybe("If-Match", call.if_match, text({.max = 40}));
  reader.body(call.body, read_order_reason);
}

void read(const RawCall& raw, CompleteOrder& call, CallProblems& problems) {
  const CallReader reader(raw, problems, {});
  reader.path_need("orderId", call.order_id, integer({.min = 1}));
  reader.header_maybe("If-Match", call.if_match, text({.max = 40}));
}

void read(const RawCall& raw, ListAgreements& call, CallProblems& problems) {
  const CallReader reader(raw, problems, {});
  reader.path_need("orderId", call.order_id, integer({.min = 1}));
}

void read(const RawCall& raw, ProposeAgreement& call, CallProblems& problems) {
  const CallReader reader(raw, problems, {});
  reader.path_need("orderId", call.order_id, integer({.min = 1}));
  reader.header_maybe("If-Match", call.if_match, text({.max = 40}));
  reader.body(call.body, read_proposal_create);
}

void read(const RawCall& raw, GetAgreementDocument& call, CallProblems& problems) {
  const CallReader reader(raw, problems, {});
  reader.path_need("orderId", call.order_id, integer({.min = 1}));
  reader.path_need("agreementNumber", call.agreement_number, integer({.min = 1, .max = 1000000}));
}

void read(const RawCall& raw, AcceptAgreement& call, CallProblems& problems) {
  const CallReader reader(raw, problems, {});
  reader.path_need("orderId", call.order_id, integer({.min = 1}));
  reader.path_need("agreementNumber", call.agreement_number, integer({.min = 1, .max = 1000000}));
  reader.header_maybe("If-Match", call.if_match, text({.max = 40}));
}

void read(const RawCall& raw, AskAgreementChange& call, CallProblems& problems) {
  const CallReader reader(raw, problems, {});
  reader.path_need("orderId", call.order_id, integer({.min = 1}));
  reader.path_need("agreementNumber", call.agreement_number, integer({.min = 1, .max = 1000000}));
  reader.header_maybe("If-Match", call.if_match, text({.max = 40}));
  reader.body(call.body, read_agreement_comment);
}

void read(const RawCall& raw, DeclineAgreement& call, CallProblems& problems) {
  const CallReader reader(raw, problems, {});
  reader.path_need("orderId", call.order_id, integer({.min = 1}));
  reader.path_need("agreementNumber", call.agreement_number, integer({.min = 1, .max = 1000000}));
  reader.header_maybe("If-Match", call.if_match, text({.max = 40}));
  reader.body(call.body, read_order_reason);
}

void read(const RawCall& raw, RecordForceMajeure& call, CallProblems& problems) {
  const CallReader reader(raw, problems, {});
  reader.path_need("orderId", call.order_id, integer({.min = 1}));
  reader.header_maybe("If-Match", call.if_match, text({.max = 40}));
  reader.body(call.body, read_force_majeure);
}

void read(const RawCall& raw, ListMenuSuggestions& /*call*/, CallProblems& problems) {
  const CallReader reader(raw, problems, {});
}

void read(const RawCall& raw, GetInbox& /*call*/, CallProblems& problems) {
  const CallReader reader(raw, problems, {});
}

void read(const RawCall& raw, ListMembers& call, CallProblems& problems) {
  const CallReader reader(raw, problems, {"municipalityCode", "bond", "role"});
  reader.query_maybe("municipalityCode", call.municipality_code, text({.pattern = "^GM[0-9]{4}$"}));
  reader.query_maybe("bond", call.bond, read_bond);
  reader.query_maybe("role", call.role, text({.max = 10}));
}

void read(const RawCall& raw, CreateMember& call, CallProblems& problems) {
  const CallReader reader(raw, problems, {});
  reader.body(call.body, read_member_create);
}

void read(const RawCall& raw, GetMember& call, CallProblems& problems) {
  const CallReader reader(raw, problems, {});
  reader.path_need("memberId", call.member_id, integer({.min = 1}));
}

void read(const RawCall& raw, UpdateMember& call, CallProblems& problems) {
  const CallReader reader(raw, problems, {});
  reader.path_need("memberId", call.member_id, integer({.min = 1}));
  reader.header_maybe("If-Match", call.if_match, text({.max = 40}));
  reader.body(call.body, read_member_update);
}

void read(const RawCall& raw, DeleteMember& call, CallProblems& problems) {
  const CallReader reader(raw, problems, {});
  reader.path_need("memberId", call.member_id, integer({.min = 1}));
  reader.header_maybe("If-Match", call.if_match, text({.max = 40}));
}

void read(const RawCall& raw, ListMemberWeeks& call, CallProblems& problems) {
  const CallReader reader(raw, problems, {"from", "count"});
  reader.path_need("memberId", call.member_id, integer({.min = 1}));
  reader.query_maybe("from", call.from, week());
  reader.query_maybe("count", call.count, integer({.min = 1, .max = 13}));
}

void read(const RawCall& raw, ListPlans& /*call*/, CallProblems& problems) {
  const CallReader reader(raw, problems, {});
}

void read(const RawCall& raw, UpdatePublishedPlan& /*call*/, CallProblems& problems) {
  const CallReader reader(raw, problems, {});
}

void read(const RawCall& raw, GetPlan& call, CallProblems& problems) {
  const CallReader reader(raw, problems, {});
  reader.path_need("planKey", call.plan_key, text({.pattern = "^(published|latest|[0-9]{1,18})$"}));
}

void read(const RawCall& raw, DeletePlan& call, CallProblems& problems) {
  const CallReader reader(raw, problems, {});
  reader.path_need("planKey", call.plan_key, text({.pattern = "^(published|latest|[0-9]{1,18})$"}));
  reader.header_maybe("If-Match", call.if_match, text({.max = 40}));
}

void read(const RawCall& raw, ListPlanMemberWeeks& call, CallProblems& problems) {
  const CallReader reader(raw, problems, {"from", "count", "municipalityCode", "bond", "role"});
  reader.path_need("planKey", call.plan_key, text({.pattern = "^(published|latest|[0-9]{1,18})$"}));
  reader.query_maybe("from", call.from, week());
  reader.query_maybe("count", call.count, integer({.min = 1, .max = 160}));
  reader.query_maybe("municipalityCode", call.municipality_code, text({.pattern = "^GM[0-9]{4}$"}));
  reader.query_maybe("bond", call.bond, read_bond);
  reader.query_maybe("role", call.role, text({.max = 10}));
}

void read(const RawCall& raw, ListPlanOrderWeeks& call, CallProblems& problems) {
  const CallReader reader(raw, problems, {"from", "count", "municipalityCode"});
  reader.path_need("planKey", call.plan_key, text({.pattern = "^(published|latest|[0-9]{1,18})$"}));
  reader.query_maybe("from", call.from, week());
  reader.query_maybe("count", call.count, integer({.min = 1, .max = 160}));
  reader.query_maybe("municipalityCode", call.municipality_code, text({.pattern = "^GM[0-9]{4}$"}));
}

void read(const RawCall& raw, ListPlanExplanations& call, CallProblems& problems) {
  const CallReader reader(raw, problems, {"municipalityCode", "orderId", "kind"});
  reader.path_need("planKey", call.plan_key, text({.pattern = "^(published|latest|[0-9]{1,18})$"}));
  reader.query_maybe("municipalityCode", call.municipality_code, text({.pattern = "^GM[0-9]{4}$"}));
  reader.query_maybe("orderId", call.order_id, integer({.min = 1}));
  reader.query_maybe("kind", call.kind, read_explanation_kind);
}

void read(const RawCall& raw, ListPlanWaiting& call, CallProblems& problems) {
  const CallReader reader(raw, problems, {"municipalityCode"});
  reader.path_need("planKey", call.plan_key, text({.pattern = "^(published|latest|[0-9]{1,18})$"}));
  reader.query_maybe("municipalityCode", call.municipality_code, text({.pattern = "^GM[0-9]{4}$"}));
}

void read(const RawCall& raw, ListPlanFinishChances& call, CallProblems& problems) {
  const CallReader reader(raw, problems, {"municipalityCode"});
  reader.path_need("planKey", call.plan_key, text({.pattern = "^(published|latest|[0-9]{1,18})$"}));
  reader.query_maybe("municipalityCode", call.municipality_code, text({.pattern = "^GM[0-9]{4}$"}));
}

void read(const RawCall& raw, ListPlanDifferences& call, CallProblems& problems) {
  const CallReader reader(raw, problems, {"with", "municipalityCode"});
  reader.path_need("planKey", call.plan_key, text({.pattern = "^(published|latest|[0-9]{1,18})$"}));
  reader.query_maybe("with", call.with, text({.pattern = "^(published|latest|[0-9]{1,18})$"}));
  reader.query_maybe("municipalityCode", call.municipality_code, text({.pattern = "^GM[0-9]{4}$"}));
}

void read(const RawCall& raw, DecideDifferences& call, CallProblems& problems) {
  const CallReader reader(raw, problems, {});
  reader.path_need("planKey", call.plan_key, text({.pattern = "^(published|latest|[0-9]{1,18})$"}));
  reader.header_maybe("If-Match", call.if_match, text({.max = 40}));
  reader.body(call.body, read_difference_decisions);
}

void read(const RawCall& raw, GetRuleCheck& call, CallProblems& problems) {
  const CallReader reader(raw, problems, {});
  reader.path_need("planKey", call.plan_key, text({.pattern = "^(published|latest|[0-9]{1,18})$"}));
}

void read(const RawCall& raw, ListRecommendations& call, CallProblems& problems) {
  const CallReader reader(raw, problems, {"orderId", "item", "line"});
  reader.path_need("planKey", call.plan_key, text({.pattern = "^(published|latest|[0-9]{1,18})$"}));
  reader.query_need("orderId", call.order_id, integer({.min = 1}));
  reader.query_maybe("item", call.item, text({.min = 1, .max = 10}));
  reader.query_maybe("line", call.line, integer({.min = 0, .max = 1000}));
}

void read(const RawCall& raw, PublishPlan& call, CallProblems& problems) {
  const CallReader reader(raw, problems, {"propose", "force"});
  reader.path_need("planKey", call.plan_key, text({.pattern = "^(published|latest|[0-9]{1,18})$"}));
  reader.header_maybe("If-Match", call.if_match, text({.max = 40}));
  reader.query_maybe("propose", call.propose, flag());
  reader.query_maybe("force", call.force, flag());
}

void read(const RawCall& raw, ListChangeProposals& call, CallProblems& problems) {
  const CallReader reader(raw, problems, {});
  reader.path_need("planKey", call.plan_key, text({.pattern = "^(published|latest|[0-9]{1,18})$"}));
}

void read(const RawCall& raw, CreateChangeProposals& call, CallProblems& problems) {
  const CallReader reader(raw, problems, {});
  reader.path_need("planKey", call.plan_key, text({.pattern = "^(published|latest|[0-9]{1,18})$"}));
  reader.header_maybe("If-Match", call.if_match, text({.max = 40}));
  reader.body(call.body, read_change_proposals_create);
}

void read(const RawCall& raw, ListPlanHours& call, CallProblems& problems) {
  const CallReader reader(raw, problems, {"from", "count", "municipalityCode"});
  reader.path_need("planKey", call.plan_key, text({.pattern = "^(published|latest|[0-9]{1,18})$"}));
  reader.query_maybe("from", call.from, week());
  reader.query_maybe("count", call.count, integer({.min = 1, .max = 160}));
  reader.query_maybe("municipalityCode", call.municipality_code, text({.pattern = "^GM[0-9]{4}$"}));
}

void read(const RawCall& raw, ListPins& /*call*/, CallProblems& problems) {
  const CallReader reader(raw, problems, {});
}

void read(const RawCall& raw, CreatePin& call, CallProblems& problems) {
  const CallReader reader(raw, problems, {});
  reader.body(call.body, read_pin_create);
}

void read(const RawCall& raw, CheckPin& call, CallProblems& problems) {
  const CallReader reader(raw, problems, {});
  reader.body(call.body, read_pin_create);
}

void read(const RawCall& raw, UpdatePin& call, CallProblems& problems) {
  const CallReader reader(raw, problems, {});
  reader.path_need("pinId", call.pin_id, integer({.min = 1}));
  reader.body(call.body, read_pin_update);
}

void read(const RawCall& raw, DeletePin& call, CallProblems& problems) {
  const CallReader reader(raw, problems, {});
  reader.path_need("pinId", call.pin_id, integer({.min = 1}));
}

void read(const RawCall& raw, ListPlanningRuns& /*call*/, CallProblems& problems) {
  const CallReader reader(raw, problems, {});
}

void read(const RawCall& raw, CreatePlanningRun& call, CallProblems& problems) {
  const CallReader reader(raw, problems, {});
  reader.body(call.body, read_planning_run_create);
}

void read(const RawCall& raw, GetPlanningRun& call, CallProblems& problems) {
  const CallReader reader(raw, problems, {});
  reader.path_need("runId", call.run_id, integer({.min = 1}));
}

void read(const RawCall& raw, CancelPlanningRun& call, CallProblems& problems) {
  const CallReader reader(raw, problems, {});
  reader.path_need("runId", call.run_id, integer({.min = 1}));
}

void read(const RawCall& raw, StreamPlanningRun& call, CallProblems& problems) {
  const CallReader reader(raw, problems, {});
  reader.path_need("runId", call.run_id, integer({.min = 1}));
}

void read(const RawCall& raw, GetOverview& /*call*/, CallProblems& problems) {
  const CallReader reader(raw, problems, {});
}

void read(const RawCall& raw, GetCapacity& /*call*/, CallProblems& problems) {
  const CallReader reader(raw, problems, {});
}

void read(const RawCall& raw, ListShares& /*call*/, CallProblems& problems) {
  const CallReader reader(raw, problems, {});
}

void read(const RawCall& raw, ListShareQuarters& /*call*/, CallProblems& problems) {
  const CallReader reader(raw, problems, {});
}

void read(const RawCall& raw, GetPoolOrAlone& call, CallProblems& problems) {
  const CallReader reader(raw, problems, {"municipalityCode"});
  reader.query_maybe("municipalityCode", call.municipality_code, text({.pattern = "^GM[0-9]{4}$"}));
}

void read(const RawCall& raw, CreatePoolOrAlone& call, CallProblems& problems) {
  const CallReader reader(raw, problems, {});
  reader.body(call.body, read_pool_or_alone_create);
}

void read(const RawCall& raw, CancelPoolOrAlone& /*call*/, CallProblems& problems) {
  const CallReader reader(raw, problems, {});
}

void read(const RawCall& raw, GetOneMore& /*call*/, CallProblems& problems) {
  const CallReader reader(raw, problems, {});
}

void read(const RawCall& raw, CreateOneMore& call, CallProblems& problems) {
  const CallReader reader(raw, problems, {});
  reader.body(call.body, read_one_more_create);
}

void read(const RawCall& raw, CancelOneMore& /*call*/, CallProblems& problems) {
  const CallReader reader(raw, problems, {});
}

void read(const RawCall& raw, ListLearningPairs& /*call*/, CallProblems& problems) {
  const CallReader reader(raw, problems, {});
}

void read(const RawCall& raw, CreateLearningPair& call, CallProblems& problems) {
  const CallReader reader(raw, problems, {});
  reader.body(call.body, read_learning_pair_create);
}

void read(const RawCall& raw, DeleteLearningPair& call, CallProblems& problems) {
  const CallReader reader(raw, problems, {});
  reader.path_need("pairId", call.pair_id, integer({.min = 1}));
}

void read(const RawCall& raw, GetAlphaCurve& /*call*/, CallProblems& problems) {
  const CallReader reader(raw, problems, {});
}

void read(const RawCall& raw, CreateAlphaCurve& call, CallProblems& problems) {
  const CallReader reader(raw, problems, {});
  reader.body(call.body, read_alpha_curve_create);
}

void read(const RawCall& raw, CancelAlphaCurve& /*call*/, CallProblems& problems) {
  const CallReader reader(raw, problems, {});
}

void read(const RawCall& raw, ListScenarios& /*call*/, CallProblems& problems) {
  const CallReader reader(raw, problems, {});
}

void read(const RawCall& raw, CreateScenario& call, CallProblems& problems) {
  const CallReader reader(raw, problems, {});
  reader.body(call.body, read_scenario_create);
}

void read(const RawCall& raw, PlanScenarios& call, CallProblems& problems) {
  const CallReader reader(raw, problems, {});
  reader.body(call.body, read_scenario_planning);
}

void read(const RawCall& raw, CancelScenarios& /*call*/, CallProblems& problems) {
  const CallReader reader(raw, problems, {});
}

void read(const RawCall& raw, UpdateScenario& call, CallProblems& problems) {
  const CallReader reader(raw, problems, {});
  reader.path_need("scenarioId", call.scenario_id, integer({.min = 1}));
  reader.header_maybe("If-Match", call.if_match, text({.max = 40}));
  reader.body(call.body, read_scenario_update);
}

void read(const RawCall& raw, DeleteScenario& call, CallProblems& problems) {
  const CallReader reader(raw, problems, {});
  reader.path_need("scenarioId", call.scenario_id, integer({.min = 1}));
  reader.header_maybe("If-Match", call.if_match, text({.max = 40}));
}

void read(const RawCall& raw, GetScenarioAdoption& call, CallProblems& problems) {
  const CallReader reader(raw, problems, {});
  reader.path_need("scenarioId", call.scenario_id, integer({.min = 1}));
}

void read(const RawCall& raw, AdoptScenario& call, CallProblems& problems) {
  const CallReader reader(raw, problems, {});
  reader.path_need("scenarioId", call.scenario_id, integer({.min = 1}));
  reader.header_maybe("If-Match", call.if_match, text({.max = 40}));
}

void read(const RawCall& raw, GetSettings& /*call*/, CallProblems& problems) {
  const CallReader reader(raw, problems, {});
}

void read(const RawCall& raw, UpdateSettings& call, CallProblems& problems) {
  const CallReader reader(raw, problems, {});
  reader.header_maybe("If-Match", call.if_match, text({.max = 40}));
  reader.body(call.body, read_settings_update);
}

void read(const RawCall& raw, ListWrites& /*call*/, CallProblems& problems) {
  const CallReader reader(raw, problems, {});
}

void read(const RawCall& raw, UndoWrite& /*call*/, CallProblems& problems) {
  const CallReader reader(raw, problems, {});
}

void read(const RawCall& raw, RedoWrite& /*call*/, CallProblems& problems) {
  const CallReader reader(raw, problems, {});
}

void read(const RawCall& raw, ListLogEntries& call, CallProblems& problems) {
  const CallReader reader(raw, problems, {"municipalityCode", "before", "limit"});
  reader.query_maybe("municipalityCode", call.municipality_code, text({.pattern = "^GM[0-9]{4}$"}));
  reader.query_maybe("before", call.before, integer({.min = 1}));
  reader.query_maybe("limit", call.limit, integer({.min = 1, .max = 1000}));
}

void read(const RawCall& raw, ListNotices& call, CallProblems& problems) {
  const CallReader reader(raw, problems, {"before", "limit"});
  reader.query_maybe("before", call.before, integer({.min = 1}));
  reader.query_maybe("limit", call.limit, integer({.min = 1, .max = 200}));
}

void read(const RawCall& raw, ReadNotices& call, CallProblems& problems) {
  const CallReader reader(raw, problems, {});
  reader.body(call.body, read_notice_reading);
}

void read(const RawCall& raw, GetNoticeSettings& /*call*/, CallProblems& problems) {
  const CallReader reader(raw, problems, {});
}

void read(const RawCall& raw, UpdateNoticeSettings& call, CallProblems& problems) {
  const CallReader reader(raw, problems, {});
  reader.body(call.body, read_notice_settings_update);
}

void read(const RawCall& raw, GetCalendar& /*call*/, CallProblems& problems) {
  const CallReader reader(raw, problems, {});
}

void read(const RawCall& raw, CreateCalendar& /*call*/, CallProblems& problems) {
  const CallReader reader(raw, problems, {});
}

void read(const RawCall& raw, DeleteCalendar& /*call*/, CallProblems& problems) {
  const CallReader reader(raw, problems, {});
}

void read(const RawCall& raw, GetCalendarFeed& call, CallProblems& problems) {
  const CallReader reader(raw, problems, {});
  reader.path_need("calendarKey", call.calendar_key, text({.pattern = "^[A-Za-z0-9_-]{43}[.]ics$"}));
}

void read(const RawCall& raw, GetSession& /*call*/, CallProblems& problems) {
  const CallReader reader(raw, problems, {});
}

void read(const RawCall& raw, CreateSession& call, CallProblems& problems) {
  const CallReader reader(raw, problems, {});
  reader.body(call.body, read_credentials);
}

void read(const RawCall& raw, DeleteSession& /*call*/, CallProblems& problems) {
  const CallReader reader(raw, problems, {});
}

void read(const RawCall& raw, CompleteSession& call, CallProblems& problems) {
  const CallReader reader(raw, problems, {});
  reader.body(call.body, read_second_step_code);
}

void read(const RawCall& raw, CreateDemoSession& call, CallProblems& problems) {
  const CallReader reader(raw, problems, {});
  reader.body(call.body, read_demo_choice);
}

void read(const RawCall& raw, GetOwnPersonalData& /*call*/, CallProblems& problems) {
  const CallReader reader(raw, problems, {});
}

void read(const RawCall& raw, ListDemoAccounts& /*call*/, CallProblems& problems) {
  const CallReader reader(raw, problems, {});
}

void read(const RawCall& raw, ListSessions& /*call*/, CallProblems& problems) {
  const CallReader reader(raw, problems, {});
}

void read(const RawCall& raw, EndSession& call, CallProblems& problems) {
  const CallReader reader(raw, problems, {});
  reader.path_need("sessionId", call.session_id, text({.pattern = "^s-[0-9a-f]{16}$"}));
}

void read(const RawCall& raw, ChangePassword& call, CallProblems& problems) {
  const CallReader reader(raw, problems, {});
  reader.body(call.body, read_password_change);
}

void read(const RawCall& raw, BeginSecondStep& /*call*/, CallProblems& problems) {
  const CallReader reader(raw, problems, {});
}

void read(const RawCall& raw, RemoveSecondStep& call, CallProblems& problems) {
  const CallReader reader(raw, problems, {});
  reader.body(call.body, read_second_step_code);
}

void read(const RawCall& raw, ConfirmSecondStep& call, CallProblems& problems) {
  const CallReader reader(raw, problems, {});
  reader.body(call.body, read_second_step_code);
}

void read(const RawCall& raw, RenewRecoveryCodes& call, CallProblems& problems) {
  const CallReader reader(raw, problems, {});
  reader.body(call.body, read_second_step_code);
}

void read(const RawCall& raw, ShowInvitation& call, CallProblems& problems) {
  const CallReader reader(raw, problems, {});
  reader.body(call.body, read_invitation_token);
}

void read(const RawCall& raw, AcceptInvitation& call, CallProblems& problems) {
  const CallReader reader(raw, problems, {});
  reader.body(call.body, read_invitation_answer);
}

void read(const RawCall& raw, ListAccounts& /*call*/, CallProblems& problems) {
  const CallReader reader(raw, problems, {});
}

void read(const RawCall& raw, CreateAccount& call, CallProblems& problems) {
  const CallReader reader(raw, problems, {});
  reader.body(call.body, read_account_create);
}

void read(const RawCall& raw, GetAccount& call, CallProblems& problems) {
  const CallReader reader(raw, problems, {});
  reader.path_need("accountId", call.account_id, text({.pattern = "^a-[0-9a-f]{16}$"}));
}

void read(const RawCall& raw, UpdateAccount& call, CallProblems& problems) {
  const CallReader reader(raw, problems, {});
  reader.path_need("accountId", call.account_id, text({.pattern = "^a-[0-9a-f]{16}$"}));
  reader.header_maybe("If-Match", call.if_match, text({.max = 40}));
  reader.body(call.body, read_account_update);
}

void read(const RawCall& raw, InviteAccount& call, CallProblems& problems) {
  const CallReader reader(raw, problems, {});
  reader.path_need("accountId", call.account_id, text({.pattern = "^a-[0-9a-f]{16}$"}));
}

void read(const RawCall& raw, GetPersonalData& call, CallProblems& problems) {
  const CallReader reader(raw, problems, {});
  reader.path_need("accountId", call.account_id, text({.pattern = "^a-[0-9a-f]{16}$"}));
}

void read(const RawCall& raw, ErasePerson& call, CallProblems& problems) {
  const CallReader reader(raw, problems, {});
  reader.path_need("accountId", call.account_id, text({.pattern = "^a-[0-9a-f]{16}$"}));
  reader.header_maybe("If-Match", call.if_match, text({.max = 40}));
}

void read(const RawCall& raw, ListIdentityProviders& /*call*/, CallProblems& problems) {
  const CallReader reader(raw, problems, {});
}

void read(const RawCall& raw, CreateIdentityProvider& call, CallProblems& problems) {
  const CallReader reader(raw, problems, {});
  reader.body(call.body, read_identity_provider_create);
}

void read(const RawCall& raw, UpdateIdentityProvider& call, CallProblems& problems) {
  const CallReader reader(raw, problems, {});
  reader.path_need("providerId", call.provider_id, text({.pattern = "^p-[0-9a-f]{16}$"}));
  reader.header_maybe("If-Match", call.if_match, text({.max = 40}));
  reader.body(call.body, read_identity_provider_update);
}

void read(const RawCall& raw, DeleteIdentityProvider& call, CallProblems& problems) {
  const CallReader reader(raw, problems, {});
  reader.path_need("providerId", call.provider_id, text({.pattern = "^p-[0-9a-f]{16}$"}));
  reader.header_maybe("If-Match", call.if_match, text({.max = 40}));
}

void read(const RawCall& raw, CheckIdentityProvider& call, CallProblems& problems) {
  const CallReader reader(raw, problems, {});
  reader.path_need("providerId", call.provider_id, text({.pattern = "^p-[0-9a-f]{16}$"}));
}

void read(const RawCall& raw, ExportTeam& call, CallProblems& problems) {
  const CallReader reader(raw, problems, {"format", "municipalityCode"});
  reader.query_maybe("format", call.format, read_table_format);
  reader.query_maybe("municipalityCode", call.municipality_code, text({.pattern = "^GM[0-9]{4}$"}));
}

void read(const RawCall& raw, ExportLeave& call, CallProblems& problems) {
  const CallReader reader(raw, problems, {"format", "municipalityCode"});
  reader.query_maybe("format", call.format, read_table_format);
  reader.query_maybe("municipalityCode", call.municipality_code, text({.pattern = "^GM[0-9]{4}$"}));
}

void read(const RawCall& raw, ExportRequests& call, CallProblems& problems) {
  const CallReader reader(raw, problems, {"format", "municipalityCode"});
  reader.query_maybe("format", call.format, read_table_format);
  reader.query_maybe("municipalityCode", call.municipality_code, text({.pattern = "^GM[0-9]{4}$"}));
}

void read(const RawCall& raw, ExportMenuCard& call, CallProblems& problems) {
  const CallReader reader(raw, problems, {"format"});
  reader.query_maybe("format", call.format, read_table_format);
}

void read(const RawCall& raw, ExportShares& call, CallProblems& problems) {
  const CallReader reader(raw, problems, {"format"});
  reader.query_maybe("format", call.format, read_table_format);
}

void read(const RawCall& raw, ImportTeam& call, CallProblems& problems) {
  const CallReader reader(raw, problems, {"preview", "fileName"});
  reader.query_maybe("preview", call.preview, flag());
  reader.query_maybe("fileName", call.file_name, text({.max = 200}));
  reader.header_maybe("If-Match", call.if_match, text({.max = 80}));
  call.file = raw.body;
}

void read(const RawCall& raw, ImportLeave& call, CallProblems& problems) {
  const CallReader reader(raw, problems, {"preview", "fileName"});
  reader.query_maybe("preview", call.preview, flag());
  reader.query_maybe("fileName", call.file_name, text({.max = 200}));
  reader.header_maybe("If-Match", call.if_match, text({.max = 80}));
  call.file = raw.body;
}

void read(const RawCall& raw, ImportRequests& call, CallProblems& problems) {
  const CallReader reader(raw, problems, {"preview", "fileName", "municipalityCode"});
  reader.query_maybe("preview", call.preview, flag());
  reader.query_maybe("fileName", call.file_name, text({.max = 200}));
  reader.header_maybe("If-Match", call.if_match, text({.max = 80}));
  reader.query_maybe("municipalityCode", call.municipality_code, text({.pattern = "^GM[0-9]{4}$"}));
  call.file = raw.body;
}

void read(const RawCall& raw, ImportMenuCard& call, CallProblems& problems) {
  const CallReader reader(raw, problems, {"preview", "fileName"});
  reader.query_maybe("preview", call.preview, flag());
  reader.query_maybe("fileName", call.file_name, text({.max = 200}));
  reader.header_maybe("If-Match", call.if_match, text({.max = 80}));
  call.file = raw.body;
}

}  // namespace flexteam::http::api
