// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "service/plans/drafts.h"
#include "service/problem/outcome_of.h"

#include <spdlog/spdlog.h>

#include <utility>

#include "planning/files/write.h"
#include "service/kept_reader.h"
#include "service/notices/tell.h"
#include "sql/error.h"
#include "store/agreements.h"
#include "store/orders.h"
#include "store/plans.h"

namespace flexteam::service {
namespace {

struct Content {
  model::StaffingPlan plan;
  store::plans::Documents documents;
  std::vector<model::Assignment> assignments;
};

Content content_of(const planning::Plan& plan, const BuiltProblem& built, const model::MenuCard& menu,
                   std::vector<Decision> decided) {
  Outcome outcome = outcome_of(plan, built, menu);
  outcome.decided = std::move(decided);
  Content content;
  content.plan.first_week = built.first_week;
  content.plan.weeks = built.problem.periods;
  content.plan.score = levels_text(outcome.score);
  content.plan.bound = levels_text(outcome.bound);
  content.documents = {.problem = planning::write_problem(built.problem),
                       .plan = planning::write_plan(plan),
                       .outcome = outcome_text(outcome)};
  content.assignments = std::move(outcome.assignments);
  return content;
}

PublishRefusal refused(store::Refusal refusal) {
  return {.refusal = std::move(refusal), .in_the_way = {}};
}

}  // namespace

store::Outcome<model::StaffingPlan> add_draft(store::WriteTransaction& tx, const planning::Plan& plan,
                                              const BuiltProblem& built, const model::MenuCard& menu, std::string name,
                                              std::vector<Decision> decided) {
  Content content = content_of(plan, built, menu, std::move(decided));
  content.plan.name = std::move(name);
  content.plan.created_by = tx.intent().actor;
  if (const auto published = store::plans::published(tx)) {
    content.plan.based_on = published->id;
  }
  return store::plans::add(tx, std::move(content.plan), content.documents, content.assignments);
}

store::Outcome<model::StaffingPlan> keep_draft(store::WriteTransaction& tx, const planning::Plan& plan,
                                               const BuiltProblem& built, const model::MenuCard& menu,
                                               std::string name) {
  auto kept = add_draft(tx, plan, built, menu, std::move(name));
  store::plans::prune(tx, drafts_kept);
  return kept;
}

void drop_old_drafts(store::Store& store) {
  try {
    static_cast<void>(store.write({"planner", "plan.tidy", "planner"}, [](store::WriteTransaction& tx) {
      return store::Outcome<int>(store::plans::prune(tx, drafts_kept));
    }));
  } catch (const sql::Failure& failure) {
    // What was asked is kept; the next draft tidies again.
    spdlog::error("old drafts stay: {}", failure.what());
  }
}

store::Outcome<model::StaffingPlan> replace_draft(store::WriteTransaction& tx, model::PlanId draft,
                                                  std::int64_t version, const planning::Plan& plan,
                                                  const BuiltProblem& built, const model::MenuCard& menu,
                                                  std::vector<Decision> decided) {
  auto old = store::plans::find(tx, draft);
  if (!old) {
    return std::unexpected(store::Refusal{.reason = store::Reason::not_found,
                                          .message = "there is no such plan",
                                          .object = "plan",
                                          .key = std::to_string(draft.value)});
  }
  Content content = content_of(plan, built, menu, std::move(decided));
  old->version = version;
  old->first_week = content.plan.first_week;
  old->weeks = content.plan.weeks;
  old->score = std::move(content.plan.score);
  old->bound = std::move(content.plan.bound);
  return store::plans::replace(tx, *std::move(old), content.documents, content.assignments);
}

std::expected<model::StaffingPlan, PublishRefusal> publish_draft(store::WriteTransaction& tx, model::PlanId draft,
                                                                 const PublishOptions& options) {
  const auto published = store::plans::published(tx);
  const auto now = published ? std::optional(published->id) : std::nullopt;
  if (now != options.beside) {
    return std::unexpected(refused({.reason = store::Reason::version_conflict,
                                    .message = "another plan was published meanwhile",
                                    .object = "plan",
                                    .key = now ? std::to_string(now->value) : ""}));
  }
  auto plan = store::plans::publish(tx, draft);
  if (!plan) {
    return std::unexpected(refused(std::move(plan.error())));
  }
  auto broken = broken_agreements(store::orders::all(tx), store::agreements::standing(tx),
                                  store::plans::assignments(tx, draft), plan->first_week);
  if (!broken.empty()) {
    return std::unexpected(PublishRefusal{.refusal = {.reason = store::Reason::not_allowed,
                                                      .message = "agreements are broken in this plan",
                                                      .object = "plan",
                                                      .key = std::to_string(draft.value)},
                                          .in_the_way = std::move(broken)});
  }
  tell_changed_weeks(tx, published ? store::plans::assignments(tx, published->id) : std::vector<model::Assignment>(),
                     store::plans::assignments(tx, draft), plan->first_week, options.by.account);
  if (options.propose) {
    if (auto made = propose_all(tx, draft, options.by); !made) {
      return std::unexpected(refused(std::move(made.error().refusal)));
    }
  }
  return *std::move(plan);
}

}  // namespace flexteam::service
