// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include <string>

#include "http/generated/endpoints.h"
#include "http/refusals.h"
#include "http/to_api/basics.h"
#include "http/to_api/one_more.h"
#include "service/member_rules.h"
#include "service/studies/studies.h"
#include "store/learning_pairs.h"

namespace flexteam::http::endpoints {
namespace {

api::LearningPair view_of(const service::Kept& kept, const model::LearningPair& pair) {
  return {.id = pair.id.value,
          .learner = ref_of(kept, pair.learner),
          .expert = ref_of(kept, pair.expert),
          .role = pair.role,
          .role_name = service::role_name(kept.menu, pair.role),
          .from = pair.from,
          .until = pair.until,
          .hours_per_week = pair.per_week.value};
}

api::LearningAdvice view_of(const service::Kept& kept, const service::LearningAdvice& advice) {
  api::LearningAdvice view{.role = advice.role,
                           .role_name = service::role_name(kept.menu, advice.role),
                           .pairs = {},
                           .effect = to_api(kept, advice.effect)};
  for (const auto& pair : advice.pairs) {
    view.pairs.push_back({.learner = ref_of(kept, pair.learner),
                          .expert = ref_of(kept, pair.expert),
                          .from = pair.from,
                          .until = pair.until,
                          .hours_per_week = pair.per_week.value});
  }
  return view;
}

}  // namespace

Answer list_learning_pairs(Context& context, const api::ListLearningPairs& /*call*/) {
  const auto snapshot = context.snapshots.current();
  const auto& kept = snapshot->kept;
  api::LearningPairList list;
  for (const auto& pair : kept.learning_pairs) list.pairs.push_back(view_of(kept, pair));
  const auto study = context.store.read([](store::ReadTransaction& tx) { return service::last_one_more(tx); });
  if (study && study->learning) list.advice = view_of(kept, *study->learning);
  if (study) {
    for (const auto& choice : service::best_choices(study->roles, 1)) {
      list.scarce_role_name = service::role_name(kept.menu, study->roles[choice.role].role);
    }
  }
  return json_answer(list);
}

Answer create_learning_pair(Context& context, const api::CreateLearningPair& call) {
  const auto snapshot = context.snapshots.current();
  const auto& kept = snapshot->kept;
  const model::LearningPair pair{.id = {},
                                 .learner = {call.body.learner_id},
                                 .expert = {call.body.expert_id},
                                 .role = call.body.role,
                                 .from = call.body.from,
                                 .until = call.body.until,
                                 .per_week = {call.body.hours_per_week}};
  if (const auto problems = service::problems_of(pair, kept); !problems.empty()) return refused(problems);
  const auto outcome = context.store.write(context.intent("learning-pair.create"), [&](store::WriteTransaction& tx) {
    return store::learning_pairs::add(tx, pair);
  });
  if (!outcome) return refused(outcome.error());
  return created(json_answer(view_of(kept, *outcome)), "/learning-pairs/" + std::to_string(outcome->id.value));
}

Answer delete_learning_pair(Context& context, const api::DeleteLearningPair& call) {
  const auto outcome = context.store.write(context.intent("learning-pair.end"), [&](store::WriteTransaction& tx) {
    return store::learning_pairs::remove(tx, {call.pair_id});
  });
  return outcome ? empty_answer() : refused(outcome.error());
}

}  // namespace flexteam::http::endpoints
