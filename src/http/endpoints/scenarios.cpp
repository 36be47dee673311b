// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <utility>

#include "http/endpoints/edit_order.h"
#include "http/endpoints/study_job.h"
#include "http/generated/endpoints.h"
#include "http/refusals.h"
#include "http/to_api/scenarios.h"
#include "planning/files/read.h"
#include "planning/solve.h"
#include "service/plans/drafts.h"
#include "service/scenarios/adoption.h"
#include "service/scenarios/question.h"
#include "service/studies/studies.h"
#include "store/scenarios.h"

namespace flexteam::http::endpoints {
namespace {

using service::StudyKind;

constexpr auto thing = "Scenario";
/// Explaining why things do not fit ends after so long; what is left is then explained by extra people alone.
constexpr std::chrono::seconds explaining{5};

/// Scenario and plan of one picture of the store.
struct Stored {
  model::Scenario scenario;
  std::optional<model::ScenarioPlan> plan;
};

std::optional<Stored> stored(Context& context, std::int64_t id) {
  return context.store.read([&](store::ReadTransaction& tx) -> std::optional<Stored> {
    auto scenario = store::scenarios::find(tx, {id});
    if (!scenario) return std::nullopt;
    return Stored{*std::move(scenario), store::scenarios::plan(tx, {id})};
  });
}

api::Scenario view_of(Context& context, const Snapshot& snapshot, const Stored& one) {
  // Only where there is a plan to compare it with: building the question takes its time.
  const auto question =
      one.plan ? context.snapshots.question_digest(snapshot, one.scenario.changes, context.today()) : std::string();
  return to_api(snapshot.kept, one.scenario, one.plan, question);
}

Answer scenario_answer(Context& context, const store::Outcome<model::Scenario>& outcome) {
  if (outcome) {
    const auto snapshot = context.snapshots.current();
    auto plan = context.store.read([&](store::ReadTransaction& tx) { return store::scenarios::plan(tx, outcome->id); });
    return with_version(json_answer(view_of(context, *snapshot, {*outcome, std::move(plan)})), outcome->version);
  }
  switch (outcome.error().reason) {
    case store::Reason::duplicate:
      return problem_answer(409, "Er is al een scenario met deze naam. Kies een andere naam");
    case store::Reason::not_allowed:
      return problem_answer(409, "Er zijn al 12 scenario’s. Verwijder er eerst een");
    default:
      return refused(outcome.error());
  }
}

}  // namespace

Answer list_scenarios(Context& context, const api::ListScenarios& /*call*/) {
  const auto snapshot = context.snapshots.current();
  api::ScenarioList list{.progress = progress_of(context.studies, StudyKind::scenarios)};
  const auto all = context.store.read([](store::ReadTransaction& tx) {
    std::vector<Stored> found;
    auto plans = store::scenarios::plans(tx);
    for (auto& scenario : store::scenarios::all(tx)) {
      const auto plan = std::ranges::find(plans, scenario.id, &model::ScenarioPlan::scenario);
      found.push_back({std::move(scenario), plan == plans.end() ? std::nullopt : std::optional(std::move(*plan))});
    }
    return found;
  });
  for (const auto& one : all) list.scenarios.push_back(view_of(context, *snapshot, one));
  return json_answer(list);
}

Answer create_scenario(Context& context, const api::CreateScenario& call) {
  const auto snapshot = context.snapshots.current();
  model::Scenario scenario{.id = {}, .name = call.body.name, .changes = {}, .made_by = {}};
  if (call.body.copy_of) {
    const auto from = stored(context, *call.body.copy_of);
    if (!from) return not_there(thing, *call.body.copy_of);
    scenario.changes = from->scenario.changes;
  }
  if (call.body.changes) scenario.changes = from_api(*call.body.changes);
  if (const auto problems = service::problems_of(scenario.changes, snapshot->kept); !problems.empty()) {
    return refused(problems);
  }
  const auto outcome =
      context.store.write(context.intent(call.body.copy_of ? "scenario.copy" : "scenario.create"),
                          [&](store::WriteTransaction& tx) { return store::scenarios::add(tx, scenario); });
  auto answer = scenario_answer(context, outcome);
  return outcome ? created(std::move(answer), "/scenarios/" + std::to_string(outcome->id.value)) : answer;
}

Answer update_scenario(Context& context, const api::UpdateScenario& call) {
  const auto version = version_in(call.if_match);
  if (!version) return version.error();
  const auto snapshot = context.snapshots.current();
  if (call.body.changes) {
    const auto problems = service::problems_of(from_api(*call.body.changes), snapshot->kept);
    if (!problems.empty()) return refused(problems);
  }
  return scenario_answer(
      context, context.store.write(context.intent("scenario.change"),
                                   [&](store::WriteTransaction& tx) -> store::Outcome<model::Scenario> {
                                     auto scenario = store::scenarios::find(tx, {call.scenario_id});
                                     if (!scenario) {
                                       return std::unexpected(store::Refusal{.reason = store::Reason::not_found});
                                     }
                                     scenario->version = *version;
                                     if (call.body.name) scenario->name = *call.body.name;
                                     if (call.body.changes) scenario->changes = from_api(*call.body.changes);
                                     return store::scenarios::update(tx, *std::move(scenario));
                                   }));
}

Answer delete_scenario(Context& context, const api::DeleteScenario& call) {
  const auto version = version_in(call.if_match);
  if (!version) return version.error();
  const auto outcome = context.store.write(context.intent("scenario.delete"), [&](store::WriteTransaction& tx) {
    return store::scenarios::remove(tx, {call.scenario_id}, *version);
  });
  return outcome ? empty_answer() : refused(outcome.error());
}

Answer plan_scenarios(Context& context, const api::PlanScenarios& call) {
  const auto all = context.store.read([](store::ReadTransaction& tx) { return store::scenarios::all(tx); });
  service::StudyOptions options{.seconds_per_plan = call.body.seconds_per_plan, .alphas = {}};
  for (const auto& one : all) {
    const auto& asked = call.body.scenario_ids;
    if (!asked || std::ranges::find(*asked, one.id.value) != asked->end()) options.scenarios.push_back(one.id);
  }
  if (options.scenarios.empty()) return problem_answer(409, "Er is geen scenario om te plannen. Maak er eerst een");
  return started(context, StudyKind::scenarios, std::move(options), "/scenarios");
}

Answer cancel_scenarios(Context& context, const api::CancelScenarios& /*call*/) {
  context.studies.cancel(StudyKind::scenarios);
  return json_answer(progress_of(context.studies, StudyKind::scenarios));
}

Answer get_scenario_adoption(Context& context, const api::GetScenarioAdoption& call) {
  const auto snapshot = context.snapshots.current();
  const auto one = stored(context, call.scenario_id);
  if (!one) return not_there(thing, call.scenario_id);
  const auto question = service::question_of(snapshot->kept, one->scenario.changes, context.today());
  return json_answer(to_api(service::adoption_of(snapshot->kept, one->scenario.changes, one->plan, question.digest)));
}

Answer adopt_scenario(Context& context, const api::AdoptScenario& call) {
  const auto version = version_in(call.if_match);
  if (!version) return version.error();
  const auto snapshot = context.snapshots.current();
  const auto one = stored(context, call.scenario_id);
  if (!one) return not_there(thing, call.scenario_id);
  if (one->scenario.version != *version) return refused(store::Refusal{.reason = store::Reason::version_conflict});
  const auto& changes = one->scenario.changes;
  const auto question = service::question_of(snapshot->kept, changes, context.today());
  const auto adoption = service::adoption_of(snapshot->kept, changes, one->plan, question.digest);
  if (!adoption.obstacle.empty()) return problem_answer(409, adoption.obstacle);
  auto plan = planning::read_plan(one->plan->plan);
  if (!plan) return problem_answer(409, "Het plan van dit scenario is niet te lezen. Maak het opnieuw");
  planning::explain(question.built.problem, *plan, std::chrono::steady_clock::now() + explaining);
  std::optional<service::Denied> denied;
  const auto outcome = context.store.write(
      context.intent("scenario.adopt"), [&](store::WriteTransaction& tx) -> store::Outcome<model::StaffingPlan> {
        auto draft = service::adopt(tx, one->scenario, *plan, signer(context.who), context.today());
        if (draft) return *std::move(draft);
        denied = std::move(draft.error());
        return std::unexpected(denied->refusal);
      });
  if (!outcome) return denied && !denied->why.empty() ? problem_answer(409, denied->why) : refused(outcome.error());
  service::drop_old_drafts(context.store);
  return json_answer(
      api::ScenarioAdopted{.plan_id = outcome->id.value, .plan_name = outcome->name, .changes = adoption.changes});
}

}  // namespace flexteam::http::endpoints
